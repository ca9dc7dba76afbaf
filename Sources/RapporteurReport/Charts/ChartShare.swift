/// A share as a drawing needs it: where it lies on the axis, unrounded, and what is printed beside it.
package struct ChartShare: Sendable, Hashable {
    /// The part, at least 0.
    package let numerator: Int64
    /// The whole, more than 0.
    package let denominator: Int64
    /// What is printed beside it: `61%` or `5 of 8`.
    package let printed: String

    /// A share of a whole; nil where there is none.
    package init?(_ numerator: Int64, of denominator: Int64, printed: String) {
        guard denominator > 0, numerator >= 0, numerator <= denominator else { return nil }
        self.numerator = numerator
        self.denominator = denominator
        self.printed = printed
    }

    /// How far along an axis of this length the share lies.
    func position(on length: Pixels) -> Pixels { length.scaled(numerator, over: denominator) }

    /// Smaller shares first, compared exactly.
    static func isSmaller(_ left: ChartShare, _ right: ChartShare) -> Bool {
        let first = left.numerator.multipliedFullWidth(by: right.denominator)
        let second = right.numerator.multipliedFullWidth(by: left.denominator)
        return (first.high, first.low) < (second.high, second.low)
    }
}
