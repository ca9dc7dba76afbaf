/// Intervals for someone who declares that the States that reported are like a random sample (`methods.md`, C.4).
///
/// They are not, so no report uses these unless asked. All of them come from whole numbers: tails are compared exactly,
/// and bounds on the line are found by bisection on a grid of one millionth.
package enum SamplingIntervals {
    /// The error that an interval allows on both sides together: 1/20 for 95 per cent.
    package static let usualError = Fraction(1, 20)

    /// The square of the normal quantile that goes with 95 per cent, 1.959963985².
    static let usualQuantileSquared = Fraction(3_841_458_821, 1_000_000_000)

    private static let grid: Int64 = 1_000_000

    /// The numbers of Member States that an observed k of n does not contradict (hypergeometric, exact).
    package static func finitePopulation(
        yes k: Int64, of n: Int64, members: Int64, error: Fraction = usualError
    ) -> ClosedRange<Int64>? {
        guard n > 0, k >= 0, k <= n, n <= members else { return nil }
        guard let all = Binomial.row(members, upTo: n).last else { return nil }
        /// Whether at most k, or at least k, yes among n is not too rare if `total` of all members say yes.
        func isPossible(_ total: Int64, _ tail: (Int64) -> Bool) -> Bool {
            let yesRow = Binomial.row(total, upTo: n)
            let noRow = Binomial.row(members - total, upTo: n)
            var ways = Natural.zero
            for i in max(0, n - (members - total))...min(n, total) where tail(i) {
                ways = ways + yesRow[Int(i)] * noRow[Int(n - i)]
            }
            return !isAtMost(ways, half: error, of: all)
        }
        // The more say yes, the likelier are k or more of them and the less likely k or fewer: both ends by bisection.
        let lower = last(from: members - n + k, to: k) { isPossible($0) { $0 >= k } }
        let upper = last(from: k, to: members - n + k) { isPossible($0) { $0 <= k } }
        return lower <= upper ? lower...upper : nil
    }

    /// Wilson's interval: all shares p with (k − np)² ≤ z²·n·p(1 − p).
    package static func wilson(yes k: Int64, of n: Int64) -> FractionBounds? {
        guard n > 0, k >= 0, k <= n else { return nil }
        func isInside(_ millionths: Int64) -> Bool {
            let p = Fraction(millionths, grid)
            let distance = Fraction(k) - Fraction(n) * p
            return !(usualQuantileSquared * Fraction(n) * p * (.one - p) < distance * distance)
        }
        let start = Fraction(k, n).rounded(scale: UInt64(grid))
        return FractionBounds(
            Fraction(last(from: start, to: 0, isInside), grid), Fraction(last(from: start, to: grid, isInside), grid))
    }

    /// The interval of Clopper and Pearson: all shares under which neither tail is rarer than half the error.
    package static func clopperPearson(
        yes k: Int64, of n: Int64, error: Fraction = usualError
    ) -> FractionBounds? {
        guard n > 0, k >= 0, k <= n else { return nil }
        let row = Binomial.row(n, upTo: n)
        /// Whether the tail in `range` is not too rare under a share of `p` millionths; a sum of whole numbers over
        /// the n-th power of a million.
        func isPossible(_ p: Int64, _ range: ClosedRange<Int64>) -> Bool {
            let yes = Natural(UInt64(p))
            let no = Natural(UInt64(grid - p))
            var sum = Natural.zero
            for i in range { sum = sum + row[Int(i)] * power(yes, i) * power(no, n - i) }
            return !isAtMost(sum, half: error, of: power(Natural(UInt64(grid)), n))
        }
        let start = Fraction(k, n).rounded(scale: UInt64(grid))
        return FractionBounds(
            Fraction(last(from: start, to: 0) { isPossible($0, k...n) }, grid),
            Fraction(last(from: start, to: grid) { isPossible($0, 0...k) }, grid))
    }

    /// Whether part ÷ all ≤ error ÷ 2, in whole numbers.
    private static func isAtMost(_ part: Natural, half error: Fraction, of all: Natural) -> Bool {
        !(error.numerator * all < part * error.denominator * Natural(2))
    }

    /// The last number on the way from one that fits to `end` that still fits, by bisection.
    private static func last(from inside: Int64, to end: Int64, _ fits: (Int64) -> Bool) -> Int64 {
        if fits(end) { return end }
        var (good, bad) = (inside, end)
        while abs(good - bad) > 1 {
            let middle = good + (bad - good) / 2
            if fits(middle) { good = middle } else { bad = middle }
        }
        return good
    }

    private static func power(_ base: Natural, _ exponent: Int64) -> Natural {
        var result = Natural.one
        var square = base
        var rest = exponent
        while rest > 0 {
            if rest & 1 == 1 { result = result * square }
            square = square * square
            rest >>= 1
        }
        return result
    }
}
