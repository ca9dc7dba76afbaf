/// An exact decimal number: an Int64 significand and at most nine decimals.
///
/// Values are kept in lowest terms (no trailing zero among the decimals), so that equality of the parts is equality of
/// the numbers.
package struct ExactDecimal: Sendable, Hashable {
    /// The digits as a whole number.
    package let significand: Int64
    /// How many of the digits are decimals, 0 to 9.
    package let scale: UInt8

    /// Makes a number in lowest terms.
    package init(significand: Int64, scale: UInt8 = 0) {
        var significand = significand
        var scale = scale
        while scale > 0, significand % 10 == 0 {
            significand /= 10
            scale -= 1
        }
        self.significand = significand
        self.scale = scale
    }
}
