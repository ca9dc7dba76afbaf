/// A number of percentage points, rounded half away from zero from an exact fraction: to two decimals for tables and to
/// a whole number for print.
package struct Points: Sendable, Hashable {
    /// The points in hundredths: 446 for +4.46.
    package let hundredths: Int64
    /// The points as a whole number: 4 for +4.46. Rounded from the exact value, not from the hundredths.
    package let whole: Int64

    /// Rounds an exact share or difference of shares: 41/920 gives 4.46 points.
    package init(_ exact: Fraction) {
        self.hundredths = exact.rounded(scale: 10_000)
        self.whole = exact.rounded(scale: 100)
    }

    /// Two decimals with a plain minus sign, as JSON and CSV write numbers: `4.46`, `-9.13`, `0.00`.
    package var number: String {
        let digits = String(hundredths.magnitude % 100)
        return (hundredths < 0 ? "-" : "") + String(hundredths.magnitude / 100) + "."
            + (digits.utf8.count < 2 ? "0" : "") + digits
    }

    /// Two decimals with the sign, as tables show them: `+4.46`, `−9.13` (U+2212), `0.00`.
    package var text: String {
        if hundredths == 0 { return number }
        return hundredths < 0 ? "\u{2212}" + String(number.dropFirst()) : "+" + number
    }

    /// The whole number with its sign: `+4`, `−5` (U+2212), `0`.
    package var printed: String {
        if whole == 0 { return "0" }
        return (whole < 0 ? "\u{2212}" : "+") + String(whole.magnitude)
    }
}

/// All values between two bounds, both included.
package struct PointsInterval: Sendable, Hashable {
    /// The lower bound.
    package let lower: Points
    /// The upper bound.
    package let upper: Points
    /// Whether 0 lies in the exact interval; such an interval gets no direction word.
    package let containsZero: Bool

    /// Rounds the bounds of an exact interval.
    package init(_ lower: Fraction, _ upper: Fraction) {
        self.lower = Points(lower)
        self.upper = Points(upper)
        self.containsZero = !(Fraction.zero < lower) && !upper.isNegative
    }
}
