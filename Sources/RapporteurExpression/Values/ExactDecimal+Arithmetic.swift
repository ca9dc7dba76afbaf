// Exact arithmetic: every operation is computed exactly, rounded half away from zero at nine decimals, brought to lowest
// terms, and is a fault (nil) if its significand does not fit into 64 bits.

extension ExactDecimal: Comparable {
    /// Whether the number is zero.
    package var isZero: Bool { significand == 0 }

    /// The number with the other sign, or nil if it cannot be written.
    package var negated: ExactDecimal? {
        significand == .min ? nil : ExactDecimal(significand: -significand, scale: scale)
    }

    /// The sum, or nil if it is a fault.
    package func adding(_ other: ExactDecimal) -> ExactDecimal? {
        sum(other, isOtherNegative: other.significand < 0)
    }

    /// The difference, or nil if it is a fault.
    package func subtracting(_ other: ExactDecimal) -> ExactDecimal? {
        sum(other, isOtherNegative: other.significand > 0)
    }

    /// The product, or nil if it is a fault.
    package func multiplied(by other: ExactDecimal) -> ExactDecimal? {
        ExactDecimal(
            isNegative: (significand < 0) != (other.significand < 0),
            magnitude: WideMagnitude(significand.magnitude, times: other.significand.magnitude),
            scale: Int(scale) + Int(other.scale))
    }

    /// The quotient, or nil if it is a fault; the divisor is not zero.
    package func divided(by other: ExactDecimal) -> ExactDecimal? {
        guard !other.isZero else { return nil }
        // Nine decimals of the quotient need this many more digits in the dividend: from 0 to 18.
        let shift = ExactDecimal.maximumScale + Int(other.scale) - Int(scale)
        let dividend = WideMagnitude(significand.magnitude, times: powersOfTen[shift])
        return ExactDecimal(
            isNegative: (significand < 0) != (other.significand < 0),
            magnitude: dividend.dividingRounded(by: other.significand.magnitude),
            scale: ExactDecimal.maximumScale)
    }

    /// Smaller numbers come first.
    package static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
        let isLeftNegative = left.significand < 0
        if isLeftNegative != (right.significand < 0) { return isLeftNegative }
        let scale = max(left.scale, right.scale)
        let leftMagnitude = left.magnitude(at: scale)
        let rightMagnitude = right.magnitude(at: scale)
        return isLeftNegative ? rightMagnitude < leftMagnitude : leftMagnitude < rightMagnitude
    }

    /// The most decimals that a number can have.
    package static let maximumScale = 9

    /// The significand without its sign, written with `scale` decimals, which are no fewer than it has.
    private func magnitude(at scale: UInt8) -> WideMagnitude {
        WideMagnitude(significand.magnitude, times: powersOfTen[Int(scale - self.scale)])
    }

    private func sum(_ other: ExactDecimal, isOtherNegative: Bool) -> ExactDecimal? {
        let scale = max(self.scale, other.scale)
        let left = magnitude(at: scale)
        let right = other.magnitude(at: scale)
        let isNegative = significand < 0
        if isNegative == isOtherNegative {
            return ExactDecimal(isNegative: isNegative, magnitude: left.adding(right), scale: Int(scale))
        }
        if left < right {
            return ExactDecimal(
                isNegative: isOtherNegative, magnitude: right.subtracting(left), scale: Int(scale))
        }
        return ExactDecimal(isNegative: isNegative, magnitude: left.subtracting(right), scale: Int(scale))
    }

    /// Rounds to nine decimals, reduces, and gives nil if the significand does not fit; `scale` is at most 18.
    private init?(isNegative: Bool, magnitude: WideMagnitude, scale: Int) {
        var magnitude = magnitude
        var scale = scale
        if scale > ExactDecimal.maximumScale {
            magnitude = magnitude.dividingRounded(by: powersOfTen[scale - ExactDecimal.maximumScale])
            scale = ExactDecimal.maximumScale
        }
        while scale > 0 {
            let (quotient, remainder) = magnitude.dividing(by: 10)
            if remainder != 0 { break }
            magnitude = quotient
            scale -= 1
        }
        guard magnitude.high == 0 else { return nil }
        let limit = UInt64(Int64.max) + (isNegative ? 1 : 0)
        guard magnitude.low <= limit else { return nil }
        let significand = isNegative ? Int64(truncatingIfNeeded: 0 &- magnitude.low) : Int64(magnitude.low)
        self.init(significand: significand, scale: UInt8(scale))
    }
}
