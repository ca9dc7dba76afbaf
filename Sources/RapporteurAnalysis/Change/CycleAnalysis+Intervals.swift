import RapporteurLineage
import RapporteurModel

extension CycleAnalysis {
    /// What would hold over all Member States if those that reported were like a random sample; nil unless that was
    /// declared, and on another base than reporting, of whose size among all Member States nothing is known.
    func intervals(_ result: IndicatorResult, _ previousBase: Base?, _ members: Int64?) -> AssumedIntervals? {
        guard options.assumptions.contains(.respondentsAsRandom), result.base == .reporting else { return nil }
        var level: StateCount?
        if let counts = result.counts, let members {
            level = interval(yes: counts.yes, of: counts.reporting, members: members)
        }
        // As with bounds: this cycle as asked, the previous one as compared, or as known where nothing is compared.
        var before: StateCount?
        let yes = result.comparable == nil ? result.previous?.numerator : result.comparable?.previousNumerator
        let reporting = result.comparable?.previousDenominator ?? result.previous?.denominator
        if previousBase == .reporting, result.merged == nil, let yes, let reporting, let members = known.members {
            before = interval(yes: yes, of: reporting, members: members)
        }
        return level == nil && before == nil ? nil : AssumedIntervals(level: level, previousLevel: before)
    }

    private func interval(yes: Int64, of reporting: Int64, members: Int64) -> StateCount? {
        let error = Fraction(100 - AssumedIntervals.confidence, 100)
        return SamplingIntervals.finitePopulation(yes: yes, of: reporting, members: members, error: error)
            .map { StateCount($0, of: members) }
    }
}
