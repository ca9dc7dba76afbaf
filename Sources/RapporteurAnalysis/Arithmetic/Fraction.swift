/// An exact rational number in lowest terms, of any size.
///
/// All shares, changes, parts and bounds are fractions until the one rounding at the end (`methods.md`, C.9).
package struct Fraction: Sendable, Hashable, Comparable {
    /// Whether the number is below 0.
    package let isNegative: Bool
    /// The numerator without its sign.
    package let numerator: Natural
    /// The denominator, at least 1.
    package let denominator: Natural

    /// Makes the quotient of two counts; the denominator is not 0.
    package init(_ numerator: Int64, _ denominator: Int64 = 1) {
        self.init(
            isNegative: (numerator < 0) != (denominator < 0), Natural(numerator.magnitude),
            Natural(denominator.magnitude))
    }

    /// Makes a fraction from its parts and brings it to lowest terms; the denominator is not 0.
    package init(isNegative: Bool, _ numerator: Natural, _ denominator: Natural) {
        precondition(!denominator.isZero, "a share has a denominator")
        let divisor = Natural.greatestCommonDivisor(numerator, denominator)
        self.isNegative = isNegative && !numerator.isZero
        self.numerator = numerator.dividing(by: divisor).quotient
        self.denominator = denominator.dividing(by: divisor).quotient
    }

    /// The share of a count in a total, nil for a total of 0.
    package static func share(_ count: Int64, of total: Int64) -> Fraction? {
        total == 0 ? nil : Fraction(count, total)
    }

    /// Nought.
    package static let zero = Fraction(0)
    /// One.
    package static let one = Fraction(1)

    /// The sum.
    package static func + (left: Fraction, right: Fraction) -> Fraction {
        let a = left.numerator * right.denominator
        let b = right.numerator * left.denominator
        let denominator = left.denominator * right.denominator
        if left.isNegative == right.isNegative {
            return Fraction(isNegative: left.isNegative, a + b, denominator)
        }
        return a < b
            ? Fraction(isNegative: right.isNegative, b - a, denominator)
            : Fraction(isNegative: left.isNegative, a - b, denominator)
    }

    /// The number with the other sign.
    package static prefix func - (value: Fraction) -> Fraction {
        Fraction(isNegative: !value.isNegative, value.numerator, value.denominator)
    }

    /// The difference.
    package static func - (left: Fraction, right: Fraction) -> Fraction { left + -right }

    /// The product.
    package static func * (left: Fraction, right: Fraction) -> Fraction {
        Fraction(
            isNegative: left.isNegative != right.isNegative, left.numerator * right.numerator,
            left.denominator * right.denominator)
    }

    /// The quotient; the divisor is not 0.
    package static func / (left: Fraction, right: Fraction) -> Fraction {
        Fraction(
            isNegative: left.isNegative != right.isNegative, left.numerator * right.denominator,
            left.denominator * right.numerator)
    }

    /// The smaller number comes first.
    package static func < (left: Fraction, right: Fraction) -> Bool { (left - right).isNegative }

    /// Whether the number is 0.
    package var isZero: Bool { numerator.isZero }

    /// The number times `scale`, rounded to a whole number, halves away from zero; saturates at the limits of Int64.
    package func rounded(scale: UInt64) -> Int64 {
        let doubled = numerator * Natural(scale) * Natural(2) + denominator
        let quotient = doubled.dividing(by: denominator * Natural(2)).quotient
        let magnitude = min(quotient.uint64 ?? UInt64(Int64.max), UInt64(Int64.max))
        return isNegative ? -Int64(magnitude) : Int64(magnitude)
    }
}
