/// A length in a drawing, in exact tenths of a pixel, so that a drawing is the same on every machine.
package struct Pixels: Sendable, Hashable, Comparable, AdditiveArithmetic, ExpressibleByIntegerLiteral {
    /// The length in tenths of a pixel.
    package var tenths: Int

    /// A length from tenths of a pixel.
    package init(tenths: Int) { self.tenths = tenths }

    /// A length from whole pixels.
    package init(_ whole: Int) { tenths = whole * 10 }

    /// A length from whole pixels.
    package init(integerLiteral whole: Int) { tenths = whole * 10 }

    /// The length as an attribute of SVG has it.
    package var text: String {
        tenths % 10 == 0
            ? String(tenths / 10) : (tenths < 0 ? "-" : "") + "\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
    }

    /// This length times a fraction, rounded down to a tenth; zero of nothing.
    package func scaled(_ numerator: Int64, over denominator: Int64) -> Pixels {
        guard denominator > 0 else { return .zero }
        let product = Int64(tenths).multipliedReportingOverflow(by: numerator)
        return product.overflow ? .zero : Pixels(tenths: Int(product.partialValue / denominator))
    }

    /// Shorter first.
    package static func < (left: Pixels, right: Pixels) -> Bool { left.tenths < right.tenths }
    /// The sum.
    package static func + (left: Pixels, right: Pixels) -> Pixels { Pixels(tenths: left.tenths + right.tenths) }
    /// The difference.
    package static func - (left: Pixels, right: Pixels) -> Pixels { Pixels(tenths: left.tenths - right.tenths) }
    /// The length so many times.
    package static func * (left: Pixels, count: Int) -> Pixels { Pixels(tenths: left.tenths * count) }
}
