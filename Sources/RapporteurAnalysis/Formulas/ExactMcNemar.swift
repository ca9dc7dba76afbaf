/// The exact test of McNemar for the States that changed their answer (`methods.md`, C.3).
///
/// It asks how often a fair coin would divide the changes so unevenly. It says nothing about sampling, because no sample
/// was drawn; it is computed only on request.
package struct ExactMcNemar: Sendable, Hashable {
    /// The two-sided exact probability: min(1, 2·Σ C(n,i)/2ⁿ for i up to the smaller number), n = gained + lost.
    package let exact: Fraction
    /// The two-sided mid-p: the exact one less the probability of what was observed.
    package let midP: Fraction

    /// Tests the numbers of States that went from no to yes and from yes to no; nil if nobody changed.
    package init?(gained: Int64, lost: Int64) {
        let total = gained + lost
        guard total > 0, gained >= 0, lost >= 0 else { return nil }
        let smaller = min(gained, lost)
        let terms = Binomial.row(total, upTo: smaller)
        guard let observed = terms.last else { return nil }
        var tail = Natural.zero
        for term in terms { tail = tail + term }
        let all = Natural.powerOfTwo(Int(total))
        let doubled = tail * Natural(2)
        self.exact = min(.one, Fraction(isNegative: false, doubled, all))
        self.midP = min(.one, Fraction(isNegative: false, doubled - observed, all))
    }
}

/// Binomial coefficients of any size.
enum Binomial {
    /// C(n,0), C(n,1), … C(n,last).
    static func row(_ n: Int64, upTo last: Int64) -> [Natural] {
        var result: [Natural] = [.one]
        var index: Int64 = 1
        while index <= min(n, last) {
            let product = result[result.count - 1] * Natural(UInt64(n - index + 1))
            result.append(product.dividing(by: Natural(UInt64(index))).quotient)
            index += 1
        }
        return result
    }
}
