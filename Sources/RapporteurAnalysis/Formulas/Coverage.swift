/// Composites of an action area from counts, never from rounded shares (`methods.md`, C.8 and C.9).
package enum Coverage {
    /// The average coverage Σk ÷ (m·n); nil without measures or responses.
    package static func average(counts: [Int64], reporting: Int64) -> Fraction? {
        guard !counts.isEmpty, reporting > 0 else { return nil }
        var sum: Int64 = 0
        for count in counts { sum += count }
        return Fraction(sum, Int64(counts.count) * reporting)
    }

    /// One group of States in direct standardisation.
    package struct Group: Sendable, Hashable {
        /// Its reporting States in the previous cycle, the weight.
        package var weight: Int64
        /// Its yes in this cycle.
        package var yes: Int64
        /// Its reporting States in this cycle.
        package var reporting: Int64

        /// Makes a group.
        package init(weight: Int64, yes: Int64, reporting: Int64) {
            self.weight = weight
            self.yes = yes
            self.reporting = reporting
        }
    }

    /// This cycle's share if the groups reported in the proportions of the previous cycle, Σ (n₀g/n₀)·p₁g; nil if a
    /// group that counts has nobody now.
    package static func standardised(_ groups: [Group]) -> Fraction? {
        var weights: Int64 = 0
        for group in groups { weights += group.weight }
        guard weights > 0 else { return nil }
        var result = Fraction.zero
        for group in groups where group.weight > 0 {
            guard let share = Fraction.share(group.yes, of: group.reporting) else { return nil }
            result = result + Fraction(group.weight, weights) * share
        }
        return result
    }
}
