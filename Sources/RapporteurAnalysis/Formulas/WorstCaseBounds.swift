/// What would hold over all Member States whatever those that did not report would have said (`methods.md`, C.5, after
/// Manski). Without assumptions nothing narrower is true.
package enum WorstCaseBounds {
    /// The share among all members: from none of those that did not report to all of them; nil without members.
    package static func level(yes: Int64, reporting: Int64, members: Int64) -> FractionBounds? {
        guard members > 0 else { return nil }
        let silent = max(0, members - reporting)
        return FractionBounds(Fraction(yes, members), Fraction(yes + silent, members))
    }

    /// The change of the share among all members: [k₁/N₁ − (k₀+N₀−n₀)/N₀, (k₁+N₁−n₁)/N₁ − k₀/N₀].
    package static func change(_ now: FractionBounds, since previous: FractionBounds) -> FractionBounds {
        FractionBounds(now.lower - previous.upper, now.upper - previous.lower)
    }

    /// The change over N common members if measures are never withdrawn; nil where the panel shows that some were.
    package static func changeIfNeverWithdrawn(
        members: Int64, panelPreviousYes: Int64, panelYes: Int64, lost: Int64, entrantsYes: Int64,
        entrants: Int64, leavers: Int64, leaversYes: Int64, panel: Int64
    ) -> FractionBounds? {
        guard lost == 0, members > 0 else { return nil }
        let net = panelYes - panelPreviousYes
        let neverReported = max(0, members - panel - leavers - entrants)
        let open = (leavers - leaversYes) + entrantsYes + neverReported
        return FractionBounds(Fraction(net, members), Fraction(net + open, members))
    }

    /// The share in a base if those that did not answer had all said no, or all yes (`methods.md`, C.7); nil if the
    /// base is empty.
    package static func itemNonResponse(_ counts: IndicatorCounts) -> FractionBounds? {
        let applicable = counts.reporting - counts.notApplicable
        guard applicable > 0 else { return nil }
        return FractionBounds(Fraction(counts.yes, applicable), Fraction(counts.yes + counts.notAnswered, applicable))
    }
}
