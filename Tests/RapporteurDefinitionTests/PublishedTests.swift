import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurModel
import Testing

@Suite("Published figures")
struct PublishedTests {
    /// The twelve figures of the roadmap and the three of another source.
    static let roadmap: [Int64] = [88, 56, 88, 60, 59, 68, 63, 63, 63, 50, 50, 28]

    @Test(
        "the counts behind the published percentages of 2023, one each out of 78",
        arguments: [
            (56, 44), (88, 69), (60, 47), (59, 46), (68, 53), (63, 49), (50, 39), (28, 22), (71, 55), (78, 61),
            (64, 50),
        ] as [(Int64, Int64)])
    func counts(_ percent: Int64, _ count: Int64) {
        #expect(compatibleCounts(percent: percent, of: 78) == count...count)
    }

    @Test("the twelve figures fit 68, 78, 80, 82, 88, 90, 94, 96, 98 and all numbers from 100 on")
    func feasible() {
        let expected: [Int64] = [68, 78, 80, 82, 88, 90, 94, 96, 98] + Array(100...194)
        #expect(feasibleDenominators(percents: Self.roadmap, upTo: 194) == expected)
        #expect(feasibleDenominators(percents: Self.roadmap + [78, 71, 64], upTo: 89) == [78, 80])
    }

    @Test("compatible counts are exactly those that round to the percentage")
    func exhaustive() {
        for n in Int64(1)...210 {
            for percent in Int64(0)...100 {
                let counts = (0...n).filter { (200 * $0 + n) / (2 * n) == percent }
                let range = compatibleCounts(percent: percent, of: n)
                #expect(range.map { Array($0) } ?? [] == counts, "\(percent) per cent of \(n)")
            }
        }
    }

    @Test("no percentage is possible of nothing or beyond a hundred")
    func limits() {
        #expect(compatibleCounts(percent: 50, of: 0) == nil)
        #expect(compatibleCounts(percent: 101, of: 78) == nil)
        #expect(compatibleCounts(percent: -1, of: 78) == nil)
        #expect(compatibleCounts(percent: 0, of: 78) == 0...0)
        #expect(compatibleCounts(percent: 100, of: 78) == 78...78)
    }
}
