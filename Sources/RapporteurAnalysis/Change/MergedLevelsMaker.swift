import RapporteurLineage
import RapporteurModel

extension KnownBaseline {
    /// What totals alone say about an indicator whose questions were merged; nil if no old level is known.
    func mergedLevels(_ relation: IndicatorComparison, of questionnaire: Questionnaire) -> MergedLevels? {
        var sources: [MergedLevels.Source] = []
        for index in relation.mergedFrom {
            guard let known = level(Int(index), of: questionnaire) else { continue }
            let indicator = questionnaire.indicators[Int(index)]
            sources.append(MergedLevels.Source(id: indicator.id, title: indicator.title, level: known.level))
        }
        if sources.isEmpty { return nil }
        let bounds = mergedBounds(relation.mergedCount, of: questionnaire)
        return MergedLevels(sources: sources, rule: bounds == nil ? nil : relation.mergedCount?.rule, bounds: bounds)
    }

    /// The numbers of States that the rule can give. Where several counts fit a published percentage, the least of each
    /// gives the lower bound and the greatest of each the upper one, since more yes to one question never make the
    /// combination rarer.
    private func mergedBounds(_ merged: MergedCount?, of questionnaire: Questionnaire) -> StateCount? {
        guard let merged, let reporting else { return nil }
        var least: [Int64] = []
        var greatest: [Int64] = []
        for index in merged.indicators {
            guard let known = level(Int(index), of: questionnaire), let possible = known.possible,
                known.level.denominator == reporting
            else { return nil }
            least.append(possible.lowerBound)
            greatest.append(possible.upperBound)
        }
        let lower = RapporteurLineage.mergedBounds(of: least, among: reporting, rule: merged.rule).lowerBound
        let upper = RapporteurLineage.mergedBounds(of: greatest, among: reporting, rule: merged.rule).upperBound
        return StateCount(lower...max(lower, upper), of: reporting)
    }
}
