/// A lower and an upper bound of a share or of a change, both possible.
package struct FractionBounds: Sendable, Hashable {
    /// The lower bound.
    package let lower: Fraction
    /// The upper bound.
    package let upper: Fraction

    /// Makes bounds.
    package init(_ lower: Fraction, _ upper: Fraction) {
        self.lower = lower
        self.upper = upper
    }

    /// The bounds in percentage points.
    package var points: PointsInterval { PointsInterval(lower, upper) }
}
