import RapporteurLineage
import RapporteurModel
import Testing

@testable import RapporteurAnalysis

/// The worked numbers of the method notes, to the last digit; the invented example of 2027 is s = 60, l = 18, e = 32.
@Suite("The worked numbers of the method notes")
struct WorkedNumbersTests {
    @Test(
        "0.1: every published figure of 2023 stands for one count of 78",
        arguments: [
            (56, 44), (88, 69), (60, 47), (59, 46), (68, 53), (63, 49), (50, 39), (28, 22), (78, 61), (71, 55),
            (64, 50),
        ] as [(Int64, Int64)])
    func publishedCounts(percent: Int64, count: Int64) {
        #expect(CompatibleCounts.counts(percent: percent, of: 78) == count...count)
        #expect(Percent.rounded(count, of: 78) == percent)
    }

    @Test("0.1: between 40 and 78 only 68 and 78 fit all twelve figures; C.6: and the list goes on as stated")
    func feasibleTotals() {
        let figures: [Int64] = [56, 88, 88, 60, 59, 68, 63, 63, 63, 50, 50, 28]
        #expect(CompatibleCounts.feasibleTotals(percents: figures, among: 40...78) == [68, 78])
        let expected: [Int64] = [68, 78, 80, 82, 88, 90, 94, 96, 98] + Array(100...194)
        #expect(CompatibleCounts.feasibleTotals(percents: figures, among: 40...194) == expected)
    }

    @Test("0.1: truncation instead of rounding gives no count for 59, 68 and 63", arguments: [59, 68, 63] as [Int64])
    func truncationFails(percent: Int64) {
        #expect((0...78).allSatisfy { (k: Int64) in 100 * k / 78 != percent })
    }

    @Test("C.1: levels, change and response rates")
    func levels() {
        #expect(tenths(Fraction(44, 78)) == 564)
        #expect(tenths(Fraction(56, 92)) == 609)
        #expect(Points(Fraction(56, 92) - Fraction(44, 78)).text == "+4.46")
        #expect(tenths(Fraction(78, 194)) == 402)
        #expect(tenths(Fraction(92, 194)) == 474)
        #expect(Points(Fraction(1, 78)).number == "1.28")
        #expect(Points(Fraction(1, 92)).number == "1.09")
    }

    @Test("C.2: the change is 10.000 within, −9.130 entrants and 3.590 leavers")
    func decomposition() throws {
        let parts = try #require(
            Decomposition(
                panel: 60, previousYes: 36, yes: 42, entrants: 32, entrantsYes: 14, leavers: 18, leaversYes: 8))
        #expect(parts.within.rounded(scale: 100_000) == 10_000)
        #expect(parts.entrants.rounded(scale: 100_000) == -9_130)
        #expect(parts.leavers.rounded(scale: 100_000) == 3_590)
        #expect(parts.sum.rounded(scale: 100_000) == 4_459)
        #expect(parts.sum == Fraction(56, 92) - Fraction(44, 78))
    }

    @Test("C.2: from totals and the list of reporters the panel had 26 to 44 yes, within −3.3 to +26.7")
    func panelBounds() throws {
        let bounds = PanelBounds(panel: 60, yes: 42, leavers: 18, previousTotalYes: 44)
        #expect(bounds.previousYes == 26...44)
        #expect(tenths(Fraction(26, 60)) == 433)
        #expect(tenths(Fraction(44, 60)) == 733)
        let within = try #require(bounds.within)
        #expect(tenths(within.lower) == -33)
        #expect(tenths(within.upper) == 267)
    }

    @Test("C.3: McNemar for nine adopted and three withdrawn is 598/4096, mid-p 0.0923")
    func mcNemar() throws {
        let test = try #require(ExactMcNemar(gained: 9, lost: 3))
        #expect(test.exact == Fraction(2 * 299, 4096))
        #expect(test.exact.rounded(scale: 1_000) == 146)
        #expect(test.midP.rounded(scale: 10_000) == 923)
        #expect(ExactMcNemar(gained: 0, lost: 0) == nil)
        #expect(ExactMcNemar(gained: 4, lost: 4)?.exact == .one)
    }

    @Test("C.3: flows and rates of the panel, and the bounds of the flows from totals")
    func flows() {
        let flows = GrossFlows(rows: [[33, 3, 0], [9, 15, 0]])
        #expect(flows.kept + flows.lost == 36)
        #expect(flows.kept + flows.gained == 42)
        #expect(Fraction(flows.gained - flows.lost, 60) == Fraction(1, 10))
        #expect(Fraction(flows.gained, flows.gained + flows.stillNo) == Fraction(9, 24))
        #expect(Fraction(flows.lost, flows.lost + flows.kept) == Fraction(3, 36))
        let bounds = FlowBounds.flows(panel: 60, previousYes: 36, yes: 42)
        #expect(bounds.gained == 6...24)
        #expect(bounds.lost == 0...18)
    }

    @Test("C.4: the intervals for those who declare a random sample")
    func samplingIntervals() throws {
        #expect(SamplingIntervals.finitePopulation(yes: 44, of: 78, members: 194) == 92...126)
        #expect(tenths(Fraction(92, 194)) == 474)
        #expect(tenths(Fraction(126, 194)) == 649)
        let wilson = try #require(SamplingIntervals.wilson(yes: 44, of: 78))
        #expect(tenths(wilson.lower) == 454)
        #expect(tenths(wilson.upper) == 669)
        let exact = try #require(SamplingIntervals.clopperPearson(yes: 44, of: 78))
        #expect(tenths(exact.lower) == 447)
        #expect(tenths(exact.upper) == 676)
        #expect(try tenths(#require(SamplingIntervals.clopperPearson(yes: 0, of: 8)).upper) == 369)
        #expect(try tenths(#require(SamplingIntervals.wilson(yes: 0, of: 8)).upper) == 324)
    }

    @Test("C.5: worst-case bounds of the levels and of the change")
    func worstCase() throws {
        let before = try #require(WorstCaseBounds.level(yes: 44, reporting: 78, members: 194))
        let now = try #require(WorstCaseBounds.level(yes: 56, reporting: 92, members: 194))
        #expect(before.lower == Fraction(44, 194))
        #expect(before.upper == Fraction(160, 194))
        #expect([tenths(before.lower), tenths(before.upper)] == [227, 825])
        #expect([tenths(now.lower), tenths(now.upper)] == [289, 814])
        #expect([tenths(before.upper - before.lower), tenths(now.upper - now.lower)] == [598, 526])
        let change = WorstCaseBounds.change(now, since: before)
        #expect(change.lower == Fraction(-104, 194))
        #expect(change.upper == Fraction(114, 194))
        #expect([tenths(change.lower), tenths(change.upper)] == [-536, 588])
        #expect(change.points.containsZero)
    }

    @Test("C.5: the assumption that measures are never withdrawn is refused where three were")
    func neverWithdrawn() throws {
        func bounds(lost: Int64) -> FractionBounds? {
            WorstCaseBounds.changeIfNeverWithdrawn(
                members: 194, panelPreviousYes: 36, panelYes: 42, lost: lost, entrantsYes: 14, entrants: 32,
                leavers: 18, leaversYes: 8, panel: 60)
        }
        #expect(bounds(lost: 3) == nil)
        #expect(try #require(bounds(lost: 0)) == FractionBounds(Fraction(6, 194), Fraction(6 + 10 + 14 + 84, 194)))
    }

    @Test("C.6: the change since a figure known only as 56 % lies between 4.37 and 5.37")
    func roundedChange() throws {
        let bounds = try #require(RoundedChange.bounds(yes: 56, of: 92, sincePercent: 56))
        #expect([Points(bounds.lower).number, Points(bounds.upper).number] == ["4.37", "5.37"])
        #expect(CompatibleCounts.counts(percent: 59, of: 40) == nil)
        #expect(CompatibleCounts.counts(percent: 56, of: 194) == 108...109)
    }

    @Test("C.7: three bases and the bounds of item non-response")
    func bases() throws {
        let counts = IndicatorCounts(yes: 52, no: 33, notAnswered: 4, notApplicable: 3)
        let shares = Base.allCases.map { tenths(Fraction(counts.yes, counts.denominator($0))) }
        #expect(shares == [565, 584, 612])
        let bounds = try #require(WorstCaseBounds.itemNonResponse(counts))
        #expect([tenths(bounds.lower), tenths(bounds.upper)] == [584, 629])
    }

    @Test(
        "C.8: average coverage of the five areas",
        arguments: [
            ([44, 69, 69], 778), ([47, 46], 596), ([53, 49, 49, 49], 641), ([39, 39], 500), ([22], 282),
        ] as [([Int64], Int64)])
    func coverage(counts: [Int64], expected: Int64) throws {
        #expect(try tenths(#require(Coverage.average(counts: counts, reporting: 78))) == expected)
    }

    @Test("C.8: one overall index depends on its weights: 61.4 over indicators, 55.9 over areas")
    func noOverallIndex() throws {
        let areas: [[Int64]] = [[44, 69, 69], [47, 46], [53, 49, 49, 49], [39, 39], [22]]
        let all = try #require(Coverage.average(counts: areas.flatMap { $0 }, reporting: 78))
        #expect(tenths(all) == 614)
        var sum = Fraction.zero
        for area in areas { sum = sum + (try #require(Coverage.average(counts: area, reporting: 78))) }
        #expect(tenths(sum / Fraction(5)) == 559)
    }

    @Test(
        "C.8: Rüger bounds of 44, 69 and 69 of 78",
        arguments: [(1, 69...78), (2, 60...78), (3, 26...44)]
            as [(Int, ClosedRange<Int64>)])
    func breadth(k: Int, expected: ClosedRange<Int64>) {
        #expect(Breadth.bounds(counts: [44, 69, 69], of: 78, atLeast: k) == expected)
    }

    @Test("A.4: 47 and 46 of 78: or is 60.3 to 100 %, and is 19.2 to 59.0 %")
    func combinations() {
        let either = mergedBounds(of: [47, 46], among: 78, rule: .any)
        #expect(either == 47...78)
        #expect(tenths(Fraction(either.lowerBound, 78)) == 603)
        let both = mergedBounds(of: [47, 46], among: 78, rule: .all)
        #expect(both == 15...46)
        #expect([tenths(Fraction(both.lowerBound, 78)), tenths(Fraction(both.upperBound, 78))] == [192, 590])
    }

    @Test("C.9: direct standardisation gives 61.5 where the raw share is 60.9")
    func standardisation() throws {
        let groups: [Coverage.Group] = [
            .init(weight: 20, yes: 18, reporting: 30), .init(weight: 8, yes: 4, reporting: 9),
            .init(weight: 15, yes: 12, reporting: 18), .init(weight: 25, yes: 15, reporting: 22),
            .init(weight: 10, yes: 7, reporting: 13),
        ]
        #expect(try tenths(#require(Coverage.standardised(groups))) == 615)
    }

    @Test("C.8: average coverage is of counts; rounded shares would give 77.3")
    func coverageOfCounts() throws {
        let shares = try [44, 69, 69].map { try #require(Percent.rounded($0, of: 78)) }
        #expect(tenths(Fraction(shares.reduce(0, +), 300)) == 773)
        #expect(try tenths(#require(Coverage.average(counts: [44, 69, 69], reporting: 78))) == 778)
    }

    @Test(
        "C.9: a printed change is at most one point from the difference of the printed levels",
        arguments: 1...40 as ClosedRange<Int64>)
    func changeAgainstLevels(then: Int64) throws {
        for now in [then, then + 1, 2 * then + 3, 92] as [Int64] {
            for yesThen in 0...then {
                for yesNow in stride(from: 0, through: now, by: max(1, Int(now) / 9)).map({ Int64($0) }) {
                    let change = Points(Fraction(yesNow, now) - Fraction(yesThen, then)).whole
                    let levels =
                        try #require(Percent.rounded(yesNow, of: now)) - #require(Percent.rounded(yesThen, of: then))
                    #expect((change - levels).magnitude <= 1, "\(yesThen) of \(then), \(yesNow) of \(now)")
                }
            }
        }
    }

    @Test("C.9: halves round up, and a change is rounded from the exact change")
    func rounding() {
        #expect(Percent.rounded(1, of: 8) == 13)
        #expect(Percent.rounded(0, of: 0) == nil)
        let change = Points(Fraction(56, 92) - Fraction(44, 78))
        #expect(change.printed == "+4")
        #expect(Points(-Fraction(1, 20)).printed == "\u{2212}5")
        #expect(Points(-Fraction(1, 20)).text == "\u{2212}5.00")
        #expect(Points(Fraction(1, 1000)).printed == "0")
        #expect(Points(Fraction(-1, 200)).printed == "\u{2212}1")
    }

    @Test("C.9: parts of 78 rounded by themselves add up to 101, by largest remainder to 100")
    func parts() {
        #expect(RoundedParts.plain([35, 27, 16]) == [45, 35, 21])
        #expect(RoundedParts.largestRemainder([35, 27, 16]) == [45, 35, 20])
        #expect(RoundedParts.largestRemainder([1, 1, 1]) == [34, 33, 33])
        #expect(RoundedParts.largestRemainder([]) == [])
    }

    /// A share in tenths of a percentage point.
    private func tenths(_ share: Fraction) -> Int64 { share.rounded(scale: 1_000) }
}
