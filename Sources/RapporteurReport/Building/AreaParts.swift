import RapporteurAnalysis
import RapporteurModel

/// What the change of an area's average coverage is made of: the averages of the parts of its measures' changes.
///
/// They add up to the area's change because all shares are of the same reporting States; where a measure has another
/// base, or its parts are not known, the area has none.
struct AreaParts: Hashable {
    let within: Points
    let entrants: Points
    let leavers: Points

    /// The parts of an area's change from its measures; nil where they cannot be known.
    init?(_ indicators: [IndicatorResult]) {
        let compared = indicators.filter { $0.comparable?.previousNumerator != nil && $0.change != nil }
        guard !compared.isEmpty else { return nil }
        var within = Fraction.zero
        var entrants = Fraction.zero
        var leavers = Fraction.zero
        for indicator in compared {
            guard indicator.base == .reporting, let panel = indicator.panel,
                let previousYes = panel.previousYes, let leaversYes = panel.leaversYes,
                let parts = Decomposition(
                    panel: panel.size, previousYes: previousYes, yes: panel.yes, entrants: panel.entrantsSize,
                    entrantsYes: panel.entrantsYes, leavers: panel.leaversSize, leaversYes: leaversYes)
            else { return nil }
            within = within + parts.within
            entrants = entrants + parts.entrants
            leavers = leavers + parts.leavers
        }
        let measures = Fraction(Int64(compared.count))
        self.within = Points(within / measures)
        self.entrants = Points(entrants / measures)
        self.leavers = Points(leavers / measures)
    }
}
