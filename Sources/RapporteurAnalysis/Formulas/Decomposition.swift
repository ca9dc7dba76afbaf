/// What a change between two cycles is made of (`methods.md`, C.2).
///
/// With the States in the base in both cycles as the reference group of either cycle, as in Melitz and Polanec,
/// Δ = (p₁S − p₀S) + (e/n₁)(p₁E − p₁S) − (l/n₀)(p₀L − p₀S): an identity, not an estimate. It holds on every base as
/// long as the panel is formed from the States in that base.
package struct Decomposition: Sendable, Hashable {
    /// What the same States changed.
    package let within: Fraction
    /// What States that are in the base only now change.
    package let entrants: Fraction
    /// What States that were in the base only then change.
    package let leavers: Fraction

    /// Splits a change; nil if the panel is empty.
    package init?(
        panel: Int64, previousYes: Int64, yes: Int64, entrants: Int64, entrantsYes: Int64, leavers: Int64,
        leaversYes: Int64
    ) {
        guard let before = Fraction.share(previousYes, of: panel), let now = Fraction.share(yes, of: panel)
        else { return nil }
        self.within = now - before
        self.entrants =
            Fraction.share(entrantsYes, of: entrants)
            .map { Fraction(entrants, panel + entrants) * ($0 - now) } ?? .zero
        self.leavers =
            Fraction.share(leaversYes, of: leavers)
            .map { -(Fraction(leavers, panel + leavers) * ($0 - before)) } ?? .zero
    }

    /// The whole change.
    package var sum: Fraction { within + entrants + leavers }
}
