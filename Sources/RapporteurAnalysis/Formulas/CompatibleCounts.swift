/// The counts that a published whole percentage can stand for (`methods.md`, C.6).
package enum CompatibleCounts {
    /// All k with floor(100k/n + 1/2) = percent, as a range; nil if there is none, so that the percentage, the
    /// denominator or the way of rounding must be wrong.
    package static func counts(percent: Int64, of total: Int64) -> ClosedRange<Int64>? {
        guard total > 0, (0...100).contains(percent) else { return nil }
        // 2·percent − 1 ≤ 200k/n < 2·percent + 1
        let lower = max(0, ceiling(2 * percent - 1, total))
        let upper = min(total, ceiling(2 * percent + 1, total) - 1)
        return lower <= upper ? lower...upper : nil
    }

    /// All totals in a range for which every one of the percentages has a compatible count.
    package static func feasibleTotals(percents: [Int64], among totals: ClosedRange<Int64>) -> [Int64] {
        var result: [Int64] = []
        for total in totals {
            let allFit = percents.allSatisfy { counts(percent: $0, of: total) != nil }
            if allFit { result.append(total) }
        }
        return result
    }

    /// factor · total ÷ 200, rounded up; exact for every total.
    private static func ceiling(_ factor: Int64, _ total: Int64) -> Int64 {
        let whole = total / 200
        let product = factor * (total % 200)
        return factor * whole + (product >= 0 ? (product + 199) / 200 : -(-product / 200))
    }
}

/// The change since a published percentage.
package enum RoundedChange {
    /// Where several counts fit: [p₁ − kmax/n, p₁ − kmin/n].
    package static func interval(
        yes: Int64, of total: Int64, since previous: ClosedRange<Int64>, of previousTotal: Int64
    ) -> PointsInterval? {
        guard let bounds = bounds(yes: yes, of: total, since: previous, of: previousTotal) else { return nil }
        return PointsInterval(bounds.lower, bounds.upper)
    }

    /// The same as exact fractions.
    package static func bounds(
        yes: Int64, of total: Int64, since previous: ClosedRange<Int64>, of previousTotal: Int64
    ) -> FractionBounds? {
        guard let now = Fraction.share(yes, of: total),
            let highest = Fraction.share(previous.upperBound, of: previousTotal),
            let lowest = Fraction.share(previous.lowerBound, of: previousTotal)
        else { return nil }
        return FractionBounds(now - highest, now - lowest)
    }

    /// Where not even the total is known: (p₁ − r − ½, p₁ − r + ½] points, the lower bound not included.
    package static func bounds(yes: Int64, of total: Int64, sincePercent percent: Int64) -> FractionBounds? {
        guard let now = Fraction.share(yes, of: total) else { return nil }
        return FractionBounds(
            now - Fraction(2 * percent + 1, 200), now - Fraction(2 * percent - 1, 200))
    }
}
