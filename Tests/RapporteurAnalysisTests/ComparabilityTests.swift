import RapporteurDiagnostics
import RapporteurLineage
import RapporteurModel
import Testing

@testable import RapporteurAnalysis

@Suite("What the lineage allows and asks of the numbers")
struct ComparabilityTests {
    static let yesNo = "type: one_of, choices: yes_no"

    static func pair(
        old: [String], new: [String], oldIndicators: [String], newIndicators: [String], lineage: String
    ) -> Rehearsal {
        Rehearsal(
            form("t-2023", questions: old, indicators: oldIndicators),
            form("t-2027", questions: new, indicators: newIndicators), lineage: "previous: t-2023\n" + lineage)
    }

    private func files(_ questionnaire: String, _ answers: [[String: String]]) -> [Rehearsal.File] {
        answers.enumerated().map { Rehearsal.File($0.offset + 1, $0.element, questionnaire: questionnaire) }
    }

    @Test("recodable: this cycle's answers are counted in the old codes with the old formula")
    func recodable() throws {
        let rehearsal = Self.pair(
            old: ["id: a.b, text: Q, type: one_of, choices: yes_no"],
            new: ["id: a.b, text: Q, type: one_of, choices: scale"],
            oldIndicators: ["id: a.b, title: T, counts: a.b = yes"],
            newIndicators: ["id: a.b, title: T, counts: a.b = yes"],
            lineage: """
                questions:
                  a.b: {from: a.b, change: [recodable], map: {yes: yes, partly: yes, no: no}, reason: r}
                """)
        let current = files("t-2027", [["a.b": "yes"], ["a.b": "partly"], ["a.b": "partly"], ["a.b": "no"]])
        let previous = files("t-2023", [["a.b": "yes"], ["a.b": "no"], ["a.b": "yes"], ["a.b": "no"]])
        let result = try #require(rehearsal.report(current, previous: previous).indicators.first)
        #expect([result.numerator, result.denominator] == [1, 4])
        #expect(
            result.comparable
                == ComparableCounts(numerator: 3, denominator: 4, previousNumerator: 2, previousDenominator: 4))
        #expect(result.grade == "B")
        #expect(result.marks == ["r"])
        #expect(result.change?.printed == "+25")
        #expect(result.panel?.gained == 1)
        // The level is bounded as asked, the change as compared.
        #expect(result.bounds?.level?.lower == Points(Fraction(1, 40)))
        #expect(result.bounds?.change?.lower == Points(Fraction(3, 40) - Fraction(38, 40)))
    }

    @Test("split: the old question is derived from its parts, so that one yes decides and unknown parts do not")
    func split() throws {
        let rehearsal = Self.pair(
            old: ["id: a.b, text: Q, type: one_of, choices: yes_no"],
            new: [
                "id: a.one, text: Q1, type: one_of, choices: yes_no",
                "id: a.two, text: Q2, type: one_of, choices: yes_no",
            ],
            oldIndicators: ["id: a.b, title: T, counts: a.b = yes"],
            newIndicators: ["id: a.b, title: T, counts: a.one = yes or a.two = yes"],
            lineage: """
                questions:
                  a.one: {from: a.b, change: [split], rule: any, exhaustive: true, reason: r}
                  a.two: {from: a.b, change: [split], rule: any, exhaustive: true, reason: r}
                """)
        let current = files(
            "t-2027",
            [
                ["a.one": "yes", "a.two": "not_known"], ["a.one": "no", "a.two": "not_known"],
                ["a.one": "no", "a.two": "no"], ["a.one": "yes", "a.two": "yes"],
            ])
        let report = rehearsal.report(
            current,
            published: PublishedFigures(
                reporting: 4, members: 40,
                entries: [.init(indicator: "a.b", figure: .init(percent: 25, source: "s"), also: [], range: .beginning)]
            ))
        let result = try #require(report.indicators.first)
        #expect(result.grade == "B")
        #expect(result.counts == IndicatorCounts(yes: 2, no: 1, notAnswered: 1))
        #expect(result.comparable?.numerator == 2)
        #expect(result.change?.printed == "+25")
    }

    @Test("merged: only answer files of the previous cycle make it comparable")
    func merged() throws {
        let rehearsal = Self.pair(
            old: [
                "id: a.one, text: Q1, type: one_of, choices: yes_no",
                "id: a.two, text: Q2, type: one_of, choices: yes_no",
            ],
            new: ["id: a.b, text: Q, type: one_of, choices: yes_no"],
            oldIndicators: [
                "id: a.b, title: T, counts: a.one = yes", "id: a.two, title: Two, counts: a.two = yes",
            ],
            newIndicators: ["id: a.b, title: T, counts: a.b = yes"],
            lineage: """
                questions:
                  a.b: {from: [a.one, a.two], change: [merged], rule: any, reason: r}
                dropped:
                  a.two: {reason: r}
                """)
        let current = files("t-2027", [["a.b": "yes"], ["a.b": "no"], ["a.b": "no"]])
        let previous = files(
            "t-2023",
            [["a.one": "no", "a.two": "yes"], ["a.one": "yes", "a.two": "no"], ["a.one": "no", "a.two": "no"]])
        let micro = try #require(rehearsal.report(current, previous: previous).indicators.first)
        #expect(micro.grade == "B")
        #expect(
            micro.comparable
                == ComparableCounts(numerator: 1, denominator: 3, previousNumerator: 2, previousDenominator: 3))
        #expect(micro.previous?.numerator == 1)
        #expect(micro.change?.printed == "−33")
        #expect(micro.observationStatus == "B")
        let figures = PublishedFigures(
            reporting: 3, members: 40,
            entries: [.init(indicator: "a.b", figure: .init(percent: 33, source: "s"), also: [], range: .beginning)])
        let totals = try #require(rehearsal.report(current, published: figures).indicators.first)
        #expect(totals.grade == "C")
        #expect(totals.whyNoChange == .mergedWithoutAnswers)
        #expect(totals.previous?.percent == 33)
        #expect(totals.change == nil)
        #expect(totals.comparable == nil)
        #expect(totals.panel == nil)
        #expect(totals.bounds?.change == nil)
    }

    @Test("reworded: both levels stand, and nothing that would compare them")
    func reworded() throws {
        let rehearsal = Self.pair(
            old: ["id: a.b, text: Is there any policy?, type: one_of, choices: yes_no"],
            new: ["id: a.b, text: Is there a national policy?, type: one_of, choices: yes_no"],
            oldIndicators: ["id: a.b, title: T, counts: a.b = yes"],
            newIndicators: ["id: a.b, title: T, counts: a.b = yes"],
            lineage: "questions:\n  a.b: {from: a.b, change: [reworded], reason: r}")
        let answers: [[String: String]] = [["a.b": "yes"], ["a.b": "no"], ["a.b": "no"]]
        let report = rehearsal.report(files("t-2027", answers), previous: files("t-2023", answers))
        let result = try #require(report.indicators.first)
        #expect([result.percent, result.previous?.percent] == [33, 33])
        #expect([result.grade, result.observationStatus] == ["C", "B"])
        #expect(result.change == nil)
        #expect(result.comparable == nil)
        #expect(result.panel == nil)
        #expect(result.bounds?.level != nil)
        #expect(result.bounds?.previousLevel != nil)
        #expect(result.bounds?.change == nil)
        #expect(result.whyNoChange == .notComparable)
        #expect(report.areas.first?.trend == nil)
        #expect(report.areas.first?.grade == "C")
    }

    @Test("new and dropped: a level in one cycle only, dropped ones last and without a numerator")
    func newAndDropped() throws {
        let rehearsal = Self.pair(
            old: [
                "id: a.b, text: Q, type: one_of, choices: yes_no", "id: a.old, text: O, type: one_of, choices: yes_no",
            ],
            new: [
                "id: a.new, text: N, type: one_of, choices: yes_no", "id: a.b, text: Q, type: one_of, choices: yes_no",
            ],
            oldIndicators: ["id: a.old, title: Old, counts: a.old = yes", "id: a.b, title: T, counts: a.b = yes"],
            newIndicators: ["id: a.new, title: New, counts: a.new = yes", "id: a.b, title: T, counts: a.b = yes"],
            lineage: """
                questions:
                  a.new: {change: [new], reason: r}
                  a.b: {from: a.b, change: [editorial], reason: moved, by: B, on: 2026-03-01}
                indicators:
                  a.new: {change: [new], reason: r}
                dropped:
                  a.old: {reason: r}
                """)
        let report = rehearsal.report(
            files("t-2027", [["a.new": "yes", "a.b": "yes"], ["a.new": "no", "a.b": "yes"]]),
            previous: files("t-2023", [["a.old": "yes", "a.b": "no"], ["a.old": "no", "a.b": "yes"]]))
        #expect(report.indicators.map { $0.id } == ["a.new", "a.b", "a.old"])
        let (new, kept, dropped) = (report.indicators[0], report.indicators[1], report.indicators[2])
        #expect([new.grade, new.marks.first, new.observationStatus] == ["N", "n", "A"])
        #expect(new.previous == nil)
        #expect(new.whyNoChange == .new)
        #expect(kept.marks == ["e"])
        #expect(kept.change?.printed == "+50")
        #expect([dropped.grade, dropped.marks.first, dropped.observationStatus] == ["N", "x", "L"])
        #expect(dropped.numerator == nil)
        #expect(dropped.previous?.numerator == 1)
        #expect(dropped.whyNoChange == .dropped)
        #expect(report.areas.first?.trend?.indicators == 1)
        #expect(report.areas.first?.trend?.of == 2)
        #expect(report.areas.first?.grade == "A")
    }
}
