/// A printed percentage: a whole number rounded half up from two counts (`methods.md`, C.9).
package enum Percent {
    /// 100 × count ÷ total rounded half up, nil for a total of 0 or a count below 0.
    package static func rounded(_ count: Int64, of total: Int64) -> Int64? {
        guard total > 0, count >= 0 else { return nil }
        // (200k + n) div 2n; the wide path is for totals that no cycle has.
        let (product, overflow) = count.multipliedReportingOverflow(by: 200)
        let (sum, carried) = product.addingReportingOverflow(total)
        if overflow || carried || total > Int64.max / 2 { return Fraction(count, total).rounded(scale: 100) }
        return sum / (2 * total)
    }
}
