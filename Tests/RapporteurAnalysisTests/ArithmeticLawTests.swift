import RapporteurTestSupport
import Testing

@testable import RapporteurAnalysis

@Suite("Laws of the exact arithmetic and of the parts of a change")
struct ArithmeticLawTests {
    @Test("natural numbers agree with 64-bit arithmetic and with division", arguments: 1...40 as ClosedRange<UInt64>)
    func naturals(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let a = random.next() >> (seed % 50)
        let b = max(1, random.next() >> (random.next() % 60))
        #expect((Natural(a) + Natural(b)).dividing(by: Natural(b)).remainder.uint64 == a % b)
        let product = Natural(a) * Natural(b)
        #expect(product.dividing(by: Natural(b)).quotient.uint64 == a)
        let wide = a.multipliedFullWidth(by: b)
        #expect(product == Natural(wide.high) * Natural.powerOfTwo(64) + Natural(wide.low))
        let large = product * product + Natural(a)
        let (quotient, remainder) = large.dividing(by: product + .one)
        #expect(quotient * (product + .one) + remainder == large)
        #expect(remainder < product + .one)
    }

    @Test("within + entrants + leavers is the change, exactly", arguments: 1...200 as ClosedRange<UInt64>)
    func partsAddUp(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        func count(_ limit: Int64) -> Int64 { Int64(random.next() % UInt64(limit + 1)) }
        let panel = 1 + count(200)
        let entrants = count(100)
        let leavers = count(100)
        let (k0S, k1S, k1E, k0L) = (count(panel), count(panel), count(entrants), count(leavers))
        let parts = try #require(
            Decomposition(
                panel: panel, previousYes: k0S, yes: k1S, entrants: entrants, entrantsYes: k1E, leavers: leavers,
                leaversYes: k0L))
        let before = Fraction(k0S + k0L, panel + leavers)
        let now = Fraction(k1S + k1E, panel + entrants)
        #expect(parts.sum == now - before, "seed \(seed)")
        let bounds = PanelBounds(panel: panel, yes: k1S, leavers: leavers, previousTotalYes: k0S + k0L)
        #expect(bounds.previousYes.contains(k0S), "seed \(seed)")
    }

    @Test("a printed change differs from the difference of the printed shares by at most one")
    func printedChange() throws {
        for n0 in [1, 7, 10, 78, 92, 194] as [Int64] {
            for n1 in [1, 9, 78, 92, 193] as [Int64] {
                for k0 in stride(from: Int64(0), through: n0, by: Int(max(1, n0 / 13))) {
                    for k1 in 0...n1 {
                        let before = try #require(Percent.rounded(k0, of: n0))
                        let now = try #require(Percent.rounded(k1, of: n1))
                        let change = Points(Fraction(k1, n1) - Fraction(k0, n0)).whole
                        #expect(abs(change - (now - before)) <= 1, "\(k0)/\(n0) to \(k1)/\(n1)")
                    }
                }
            }
        }
    }

    @Test("compatible counts are exactly those that round to the percentage")
    func compatibleCounts() {
        for total in 1...210 as ClosedRange<Int64> {
            for percent in 0...100 as ClosedRange<Int64> {
                let expected = (0...total).filter { Percent.rounded($0, of: total) == percent }
                let found = CompatibleCounts.counts(percent: percent, of: total).map { Array($0) } ?? []
                #expect(found == expected, "\(percent) % of \(total)")
            }
        }
    }

    @Test("Rüger bounds are attained and never exceeded, by enumeration of all ways to hand out three measures")
    func breadthIsSharp() {
        let total: Int64 = 5
        // How many States hold each of the eight subsets of three measures.
        var seen: [[Int64]: [ClosedRange<Int64>?]] = [:]
        for cells in Self.compositions(Int(total), into: 8) {
            var counts: [Int64] = [0, 0, 0]
            var atLeast: [Int64] = [0, 0, 0]
            for (subset, states) in cells.enumerated() {
                for measure in 0..<3 where subset >> measure & 1 == 1 { counts[measure] += Int64(states) }
                for k in 1...3 where subset.nonzeroBitCount >= k { atLeast[k - 1] += Int64(states) }
            }
            var ranges = seen[counts] ?? [nil, nil, nil]
            for k in 0..<3 {
                let old = ranges[k] ?? atLeast[k]...atLeast[k]
                ranges[k] = min(old.lowerBound, atLeast[k])...max(old.upperBound, atLeast[k])
            }
            seen[counts] = ranges
        }
        for (counts, ranges) in seen {
            for k in 1...3 {
                #expect(Breadth.bounds(counts: counts, of: total, atLeast: k) == ranges[k - 1], "\(counts), \(k)")
            }
        }
    }

    private static func compositions(_ total: Int, into parts: Int) -> [[Int]] {
        if parts == 1 { return [[total]] }
        return (0...total).flatMap { first in compositions(total - first, into: parts - 1).map { [first] + $0 } }
    }
}
