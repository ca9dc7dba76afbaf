/// A number of States out of a total: known, or known only to lie between a least and a greatest possible number.
package struct StateCount: Sendable, Hashable {
    /// The possible numbers; one where it is known.
    package let possible: ClosedRange<Int64>
    /// The number of States that it is out of.
    package let total: Int64

    /// Makes a count that lies in a range.
    package init(_ possible: ClosedRange<Int64>, of total: Int64) {
        self.possible = possible
        self.total = total
    }

    /// Makes a known count.
    package init(_ count: Int64, of total: Int64) { self.init(count...count, of: total) }

    /// The number, where it is known.
    package var exact: Int64? { possible.lowerBound == possible.upperBound ? possible.lowerBound : nil }

    /// The shares as whole percentages, each rounded from its count; nil out of nobody.
    package var percents: ClosedRange<Int64>? {
        guard let lower = Percent.rounded(possible.lowerBound, of: total),
            let upper = Percent.rounded(possible.upperBound, of: total)
        else { return nil }
        return lower...upper
    }

    /// The shares in percentage points; nil out of nobody.
    package var points: PointsInterval? {
        guard let lower = Fraction.share(possible.lowerBound, of: total),
            let upper = Fraction.share(possible.upperBound, of: total)
        else { return nil }
        return PointsInterval(lower, upper)
    }
}
