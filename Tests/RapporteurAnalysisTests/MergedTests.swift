import RapporteurDiagnostics
import RapporteurLineage
import RapporteurModel
import RapporteurTestSupport
import Testing

@testable import RapporteurAnalysis

@Suite("Questions that were merged, known from totals")
struct MergedTests {
    private static func rehearsal(_ rule: CombinationRule, counts: String = "a.b = yes") -> Rehearsal {
        Rehearsal(
            form(
                "t-2023",
                questions: [
                    "id: a.one, text: Q1, type: one_of, choices: yes_no",
                    "id: a.two, text: Q2, type: one_of, choices: yes_no",
                ],
                indicators: ["id: a.b, title: One, counts: a.one = yes", "id: a.two, title: Two, counts: a.two = yes"]),
            form(
                "t-2027", questions: ["id: a.b, text: Q, type: one_of, choices: yes_no"],
                indicators: ["id: a.b, title: Merged, counts: \(counts)"]),
            lineage: """
                previous: t-2023
                questions:
                  a.b: {from: [a.one, a.two], change: [merged], rule: \(rule.word), reason: r}
                dropped:
                  a.two: {reason: r}
                """, roster: Rehearsal.roster(194))
    }

    private static func published(_ percents: [Int64], of reporting: Int64) -> PublishedFigures {
        PublishedFigures(
            reporting: reporting, members: 194,
            entries: zip(["a.b", "a.two"], percents).map { id, percent in
                .init(indicator: id, figure: .init(percent: percent, source: "s"), also: [], range: .beginning)
            })
    }

    private static let now = [Rehearsal.File(1, ["a.b": "yes"], questionnaire: "t-2027")]

    @Test(
        "A.4: 47 and 46 of 78: or is 60.3 to 100 %, and is 19.2 to 59.0 %; neither is a change",
        arguments: [
            (CombinationRule.any, 47...78, ["60.26", "100.00"]), (.all, 15...46, ["19.23", "58.97"]),
        ] as [(CombinationRule, ClosedRange<Int64>, [String])])
    func workedExample(rule: CombinationRule, expected: ClosedRange<Int64>, points: [String]) throws {
        let report = Self.rehearsal(rule).report(Self.now, published: Self.published([60, 59], of: 78))
        let result = try #require(report.indicators.first)
        let merged = try #require(result.merged)
        #expect(merged.sources.map { $0.title } == ["One", "Two"])
        #expect(merged.sources.map { $0.level.numerator } == [47, 46])
        #expect(merged.rule == rule)
        #expect(merged.bounds == StateCount(expected, of: 78))
        #expect([merged.bounds?.points?.lower.number, merged.bounds?.points?.upper.number] == points)
        #expect(result.whyNoChange == .mergedWithoutAnswers)
        #expect(result.change == nil && result.comparable == nil && result.panel == nil)
        #expect(report.areas.first?.trend == nil)
        // Over all Member States the old level lies between the bounds with nobody, and with everybody, else.
        let before = try #require(result.bounds?.previousLevel)
        #expect(before.lower == Points(Fraction(expected.lowerBound, 194)))
        #expect(before.upper == Points(Fraction(expected.upperBound + 194 - 78, 194)))
        #expect(result.bounds?.change == nil)
    }

    @Test(
        "the bounds contain the exact count that answers give, and every count between them can occur",
        arguments: [
            CombinationRule.any, .all,
        ])
    func boundsAreSharp(rule: CombinationRule) throws {
        let total: Int64 = 6
        var seen: [[Int64]: Set<Int64>] = [:]
        // How many States answered yes to both, to the first alone, to the second alone.
        for both in 0...total {
            for first in 0...(total - both) {
                for second in 0...(total - both - first) {
                    seen[[both + first, both + second], default: []].insert(
                        rule == .any ? both + first + second : both)
                }
            }
        }
        #expect(seen.count == 49)
        for (counts, possible) in seen {
            let bounds = mergedBounds(of: counts, among: total, rule: rule)
            #expect(Set(bounds) == possible, "\(counts)")
            #expect(bounds == Breadth.bounds(counts: counts, of: total, atLeast: rule == .any ? 1 : 2))
        }
    }

    @Test("answers give the exact thing, inside the bounds of their totals", arguments: 1...20 as ClosedRange<UInt64>)
    func answersLieInside(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let rule: CombinationRule = seed % 2 == 0 ? .any : .all
        let rehearsal = Self.rehearsal(rule)
        let answers = (1...10).map { _ in (random.next() % 2 == 0, random.next() % 3 == 0) }
        let files = answers.enumerated().map { index, answer in
            Rehearsal.File(
                index + 1, ["a.one": answer.0 ? "yes" : "no", "a.two": answer.1 ? "yes" : "no"],
                questionnaire: "t-2023")
        }
        let counts = [Int64(answers.count { $0.0 }), Int64(answers.count { $0.1 })]
        let figures = Self.published(counts.map { $0 * 10 }, of: 10)
        let micro = try #require(rehearsal.report(Self.now, previous: files, published: figures).indicators.first)
        let totals = try #require(rehearsal.report(Self.now, published: figures).indicators.first)
        let exact = try #require(micro.comparable?.previousNumerator)
        #expect(exact == Int64(answers.count { rule == .any ? $0.0 || $0.1 : $0.0 && $0.1 }))
        #expect(micro.merged == nil && micro.change != nil)
        #expect(totals.merged?.bounds?.possible.contains(exact) == true, "seed \(seed)")
    }

    @Test("where several counts fit a percentage the bounds hold for all of them")
    func severalCounts() throws {
        // 30 % of 194 is 58 or 59 (29.90, 30.41); 10 % is 19 or 20.
        let figures = Self.published([30, 10], of: 194)
        let any = try #require(Self.rehearsal(.any).report(Self.now, published: figures).indicators.first?.merged)
        let first = try #require(CompatibleCounts.counts(percent: 30, of: 194))
        let second = try #require(CompatibleCounts.counts(percent: 10, of: 194))
        #expect(first.count > 1 && second.count > 1)
        #expect(any.bounds?.possible == first.lowerBound...(first.upperBound + second.upperBound))
    }

    @Test("a formula that counts something else than yes has levels and no bounds")
    func otherFormula() throws {
        let result = try #require(
            Self.rehearsal(.any, counts: "a.b = no").report(Self.now, published: Self.published([60, 59], of: 78))
                .indicators.first)
        #expect(result.whyNoChange == .mergedWithoutAnswers)
        #expect(result.merged?.sources.count == 2)
        #expect(result.merged?.bounds == nil && result.merged?.rule == nil)
        #expect(result.bounds?.previousLevel == nil)
    }

    @Test("a level that was not published leaves the others and no bounds")
    func unknownLevel() throws {
        let result = try #require(
            Self.rehearsal(.any).report(Self.now, published: Self.published([60], of: 78)).indicators.first)
        #expect(result.merged?.sources.map { $0.id } == ["a.b"])
        #expect(result.merged?.bounds == nil)
    }

    @Test("a question asked of others is not called merged")
    func notMerged() throws {
        let a = "id: a.a, text: Q, type: one_of, choices: yes_no"
        let b = "id: a.b, text: Q, type: one_of, choices: yes_no"
        let rehearsal = Rehearsal(
            form(
                "t-2023", questions: [a, b + ", asked_if: a.a = yes"],
                indicators: ["id: a.b, title: T, counts: a.b = no"]),
            form("t-2027", questions: [a, b], indicators: ["id: a.b, title: T, counts: a.b = no"]),
            lineage: """
                previous: t-2023
                questions:
                  a.b: {change: [universe], not_asked_is: no, reason: r}
                """)
        let figures = PublishedFigures(
            reporting: 10, members: 40,
            entries: [.init(indicator: "a.b", figure: .init(percent: 40, source: "s"), also: [], range: .beginning)])
        let result = try #require(rehearsal.report(Self.now, published: figures).indicators.first)
        #expect(result.grade == "C" && result.whyNoChange == .notComparable && result.merged == nil)
    }
}
