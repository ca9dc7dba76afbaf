/// How many States have at least k of m measures, from the totals alone (`methods.md`, C.8 (ii)).
package enum Breadth {
    /// Sharp bounds of Rüger: with a₁ ≤ … ≤ a_m, at most min(n, min over r < k of (a₁ + … + a_(m−r)) / (k − r)), and
    /// the same for the complements from below. `k` lies between 1 and m.
    package static func bounds(counts: [Int64], of total: Int64, atLeast k: Int) -> ClosedRange<Int64>? {
        guard total >= 0, (1...max(1, counts.count)).contains(k), counts.count >= k else { return nil }
        let inRange = counts.allSatisfy { $0 >= 0 && $0 <= total }
        guard inRange else { return nil }
        let upper = upperBound(counts.sorted(), total, k)
        let complements = counts.map { total - $0 }.sorted()
        let lower = total - upperBound(complements, total, counts.count - k + 1)
        return lower <= upper ? lower...upper : nil
    }

    private static func upperBound(_ sorted: [Int64], _ total: Int64, _ k: Int) -> Int64 {
        var best = total
        for r in 0..<k {
            var sum: Int64 = 0
            for count in sorted.prefix(sorted.count - r) { sum += count }
            best = min(best, sum / Int64(k - r))
        }
        return best
    }
}
