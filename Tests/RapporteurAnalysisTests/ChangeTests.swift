import RapporteurDiagnostics
import RapporteurExpression
import RapporteurLineage
import RapporteurModel
import RapporteurTestSupport
import Testing

@testable import RapporteurAnalysis

/// A pair of questionnaires with one plain question, and the worked example of the method notes: panel 60 (36 to 42
/// yes: 33 stayed yes, 3 withdrew, 9 adopted, 15 stayed no), 18 leavers (8 yes), 32 entrants (14 yes).
enum WorkedExample {
    static let rehearsal = Rehearsal(
        form(
            "t-2023", questions: ["id: a.b, text: A question, type: one_of, choices: yes_no"],
            indicators: ["id: a.b, title: Share, counts: a.b = yes"]),
        form(
            "t-2027", questions: ["id: a.b, text: A question, type: one_of, choices: yes_no"],
            indicators: ["id: a.b, title: Share, counts: a.b = yes"]),
        roster: Rehearsal.roster(194))

    /// Answers by State: 1 to 60 the panel, 61 to 78 leavers, 79 to 110 entrants.
    static var previous: [Rehearsal.File] {
        (1...78).map { state in
            let isYes = state <= 36 || (61...68).contains(state)
            return Rehearsal.File(state, ["a.b": isYes ? "yes" : "no"], questionnaire: "t-2023")
        }
    }

    static var current: [Rehearsal.File] {
        (Array(1...60) + Array(79...110)).map { state in
            let isYes = state <= 33 || (37...45).contains(state) || (79...92).contains(state)
            return Rehearsal.File(state, ["a.b": isYes ? "yes" : "no"], questionnaire: "t-2027")
        }
    }

    static func published(
        _ percent: Int64 = 56, count: Int64? = nil, reporting: Int64 = 78, list: Bool = false,
        also: [PublishedFigures.Figure] = []
    ) -> PublishedFigures {
        PublishedFigures(
            reporting: reporting, members: 194, reporters: list ? (1...78).map { Rehearsal.code($0) } : nil,
            sources: [.init(id: "road", title: "Roadmap"), .init(id: "unum", title: "UNUM")],
            entries: [
                .init(
                    indicator: "a.b", figure: .init(percent: percent, count: count, source: "road"), also: also,
                    range: .beginning)
            ])
    }
}

@Suite("A cycle compared with the one before it")
struct ChangeTests {
    private let example = WorkedExample.rehearsal

    @Test("with the answer files of both cycles the worked example comes out to the last digit")
    func micro() throws {
        let report = example.report(
            WorkedExample.current, previous: WorkedExample.previous, published: WorkedExample.published())
        #expect(report.baseline == .micro)
        #expect(
            [report.members, report.reporting, report.previousMembers, report.previousReporting] == [194, 92, 194, 78])
        #expect(report.panelSize == 60)
        #expect(report.differences.isEmpty)
        let result = try #require(report.indicators.first)
        #expect([result.numerator, result.denominator, result.percent] == [56, 92, 61])
        #expect(
            result.previous
                == PreviousLevel(numerator: 44, denominator: 78, percent: 56, status: .micro, source: "Roadmap"))
        #expect(result.classes == ["identical"])
        #expect([result.grade, result.observationStatus] == ["A", "A"])
        #expect(
            result.comparable
                == ComparableCounts(numerator: 56, denominator: 92, previousNumerator: 44, previousDenominator: 78))
        #expect(result.change?.points?.number == "4.46")
        #expect(result.change?.printed == "+4")
        #expect(result.whyNoChange == nil)
        let panel = try #require(result.panel)
        #expect([panel.size, panel.yes, panel.previousYes] == [60, 42, 36])
        #expect(panel.flows?.rows == [[33, 3, 0], [9, 15, 0], [0, 0, 0]])
        #expect([panel.gained, panel.lost] == [9, 3])
        #expect([panel.entrantsSize, panel.entrantsYes, panel.leaversSize, panel.leaversYes] == [32, 14, 18, 8])
        #expect([panel.within?.number, panel.entrants?.number, panel.leavers?.number] == ["10.00", "-9.13", "3.59"])
        #expect(panel.withinInterval == nil)
        let bounds = try #require(result.bounds)
        #expect([bounds.level?.lower.number, bounds.level?.upper.number] == ["28.87", "81.44"])
        #expect([bounds.previousLevel?.lower.number, bounds.previousLevel?.upper.number] == ["22.68", "82.47"])
        #expect([bounds.change?.lower.number, bounds.change?.upper.number] == ["-53.61", "58.76"])
        let area = try #require(report.areas.first)
        #expect(area.grade == "A")
        #expect([area.trend?.percent, area.trend?.previousPercent] == [61, 56])
        #expect(area.trend?.change?.printed == "+4")
        #expect([area.trend?.indicators, area.trend?.of] == [1, 1])
    }

    @Test("from totals only the change is known, its parts are not")
    func published() throws {
        let report = example.report(WorkedExample.current, published: WorkedExample.published())
        #expect(report.baseline == .published)
        #expect(report.panelSize == nil)
        let result = try #require(report.indicators.first)
        #expect(result.previous?.status == .inferred)
        #expect(result.previous?.numerator == 44)
        #expect(result.change?.printed == "+4")
        #expect(result.panel == nil)
        #expect(result.bounds?.change?.lower.number == "-53.61")
    }

    @Test("with the list of reporters only an interval of the change within the panel stands")
    func list() throws {
        let report = example.report(WorkedExample.current, published: WorkedExample.published(list: true))
        #expect(report.baseline == .list)
        #expect(report.panelSize == 60)
        let panel = try #require(report.indicators.first?.panel)
        #expect(
            [panel.size, panel.yes, panel.entrantsSize, panel.entrantsYes, panel.leaversSize] == [60, 42, 32, 14, 18])
        #expect([panel.withinInterval?.lower.number, panel.withinInterval?.upper.number] == ["-3.33", "26.67"])
        #expect(panel.previousYes == nil)
        #expect(panel.flows == nil)
        #expect([panel.gained, panel.lost, panel.leaversYes] == [nil, nil, nil])
        #expect([panel.within, panel.entrants, panel.leavers] == [nil, nil, nil])
        #expect(panel.possibleFlows == PossibleFlows(gained: 0...34, lost: 0...18))
    }

    @Test("the possible flows are those of all ways in which the panel can have answered, by enumeration")
    func possibleFlows() {
        let panel: Int64 = 7
        for yes in 0...panel {
            for least in 0...panel {
                for most in least...panel {
                    var gained: Set<Int64> = []
                    var lost: Set<Int64> = []
                    // How many stayed at yes decides both flows, once the yes then are known.
                    for then in least...most {
                        for kept in 0...min(then, yes) where yes - kept <= panel - then {
                            gained.insert(yes - kept)
                            lost.insert(then - kept)
                        }
                    }
                    let found = FlowBounds.flows(panel: panel, previousYes: least...most, yes: yes)
                    #expect(Set(found.gained) == gained && Set(found.lost) == lost, "\(yes), \(least) to \(most)")
                }
            }
        }
    }

    @Test("without anything of the previous cycle there is a level and no change")
    func nothing() throws {
        let report = example.report(WorkedExample.current)
        #expect(report.baseline == .none)
        let result = try #require(report.indicators.first)
        #expect(result.previous == nil)
        #expect(result.change == nil)
        #expect(result.whyNoChange == .noPreviousLevel)
        #expect(result.bounds?.level != nil)
        #expect(report.areas.first?.trend == nil)
        #expect(report.areas.first?.grade == "C")
    }

    @Test("answer files alone are believed where nothing was published")
    func filesAlone() {
        let report = example.report(WorkedExample.current, previous: WorkedExample.previous)
        #expect(report.baseline == .micro)
        #expect(report.indicators.first?.change?.printed == "+4")
    }

    @Test(
        "files that do not give what was published are not used, and the difference is listed",
        arguments: [
            (WorkedExample.published(57), "a.b", 57, 56), (WorkedExample.published(reporting: 79), nil, 79, 78),
            (WorkedExample.published(56, count: 43), "a.b", 56, 56),
        ] as [(PublishedFigures, String?, Int64, Int64)])
    func differences(published: PublishedFigures, indicator: String?, expected: Int64, found: Int64) throws {
        let report = example.report(WorkedExample.current, previous: WorkedExample.previous, published: published)
        #expect(report.baseline == .published)
        let difference = try #require(report.differences.first)
        #expect(difference.indicator == indicator)
        #expect([difference.published, difference.found] == [expected, found])
        #expect(difference.diagnostic.code == "P153")
        #expect(report.indicators.first?.panel == nil)
    }

    @Test("files of which none counts are told as a difference")
    func noFileCounts() {
        let drafts = [Rehearsal.File(1, ["a.b": "yes"], questionnaire: "t-2023", header: "status: draft")]
        let report = example.report(WorkedExample.current, previous: drafts, published: WorkedExample.published())
        #expect(report.baseline == .published)
        #expect(report.differences.map { $0.found } == [0])
        #expect(example.report(WorkedExample.current, previous: drafts).baseline == .none)
    }

    @Test("where several counts fit the published figure an interval stands in place of the change")
    func interval() throws {
        let published = WorkedExample.published(56, reporting: 190)
        let report = example.report(WorkedExample.current, published: published)
        let result = try #require(report.indicators.first)
        #expect(result.previous?.numerator == nil)
        #expect(result.previous?.denominator == 190)
        #expect(result.previous?.status == .published)
        #expect(result.comparable?.previousNumerator == nil)
        #expect(result.change?.points == nil)
        #expect(result.change?.printed == nil)
        // 106 and 107 of 190 both round to 56.
        #expect(
            result.change?.interval
                == PointsInterval(
                    Fraction(56, 92) - Fraction(107, 190), Fraction(56, 92) - Fraction(106, 190)))
        // An area's trend rests on whole counts only.
        #expect(report.areas.first?.trend == nil)
    }

    @Test("a published count stands as published, a disputed figure is marked")
    func disputed() throws {
        let report = example.report(
            WorkedExample.current,
            published: WorkedExample.published(56, count: 44, also: [.init(percent: 57, source: "unum")]))
        let level = try #require(report.indicators.first?.previous)
        #expect(level.status == .published)
        #expect(level.isDisputed)
        #expect(level.otherFigures == [.init(percent: 57, source: "UNUM")])
    }

    @Test("a State that left the organization is told among the leavers")
    func leftUNESCO() throws {
        var states = Rehearsal.roster(194).states
        states[60].until = CalendarDate(year: 2026, month: 12, day: 31)
        states[61].until = CalendarDate(year: 2024, month: 12, day: 31)
        var questionnaire = example.current
        questionnaire.rosterDate = CalendarDate(year: 2027, month: 1, day: 1)
        var side = example.side(.current, WorkedExample.current)
        side.questionnaire = questionnaire
        side.roster = Roster(id: "r", states: states)
        let report = CycleAnalysis(
            current: side, comparison: example.comparison, previous: example.side(.previous, WorkedExample.previous),
            previousRoster: example.roster
        ).report()
        #expect(report.members == 192)
        #expect(report.previousMembers == 194)
        #expect(report.indicators.first?.panel?.leaversLeftUNESCO == 2)
    }

    @Test("an empty panel has no parts")
    func emptyPanel() throws {
        let report = example.report(
            Array(WorkedExample.current.suffix(32)), previous: WorkedExample.previous)
        let panel = try #require(report.indicators.first?.panel)
        #expect(panel.size == 0)
        #expect([panel.within, panel.entrants, panel.leavers] == [nil, nil, nil])
        #expect(report.indicators.first?.change?.printed == "−13")
    }

    @Test("nobody reports: no level, no change, no crash")
    func nobody() throws {
        let report = example.report([], previous: WorkedExample.previous)
        let result = try #require(report.indicators.first)
        #expect(result.percent == nil)
        #expect(result.change == nil)
        #expect(result.whyNoChange == .emptyBase)
        #expect(report.areas.first?.trend?.change == nil)
    }

    // MARK: - Laws

    private static let bases = ["reporting", "applicable", "valid"]

    private static func form(_ id: String) -> String {
        RapporteurAnalysisTests.form(
            id,
            questions: [
                "id: a.gate, text: Gate, type: one_of, choices: yes_no",
                "id: a.child, text: Child, type: one_of, choices: yes_no, asked_if: a.gate = yes",
            ],
            indicators: bases.map { "id: a.\($0), title: Share, counts: a.child = yes, base: \($0)" })
    }

    private static let onAllBases = Rehearsal(form("t-2023"), form("t-2027"))

    private static func randomFiles(_ questionnaire: String, _ seed: UInt64) -> [Rehearsal.File] {
        var random = SeededGenerator(seed: seed)
        var states = Array(1...40)
        states.shuffle(using: &random)
        return states.prefix(28).map { state in
            var answers: [String: String] = [:]
            for question in ["a.gate", "a.child"] {
                answers[question] =
                    ["yes", "yes", "yes", "yes", "no", "not_known", "not_applicable", "~"].randomElement(using: &random)
                    ?? "~"
            }
            return Rehearsal.File(state, answers, questionnaire: questionnaire)
        }
    }

    @Test(
        "a cycle compared with itself is identical, with change 0 and no part of it",
        arguments: 1...5 as ClosedRange<UInt64>)
    func withItself(seed: UInt64) throws {
        let report = Self.onAllBases.report(
            Self.randomFiles("t-2027", seed), previous: Self.randomFiles("t-2023", seed))
        for result in report.indicators {
            #expect(result.classes == ["identical"])
            #expect(result.change?.printed == "0")
            let panel = try #require(result.panel)
            #expect([panel.entrantsSize, panel.leaversSize, panel.gained, panel.lost] == [0, 0, 0, 0])
            #expect([panel.within?.hundredths, panel.entrants?.hundredths, panel.leavers?.hundredths] == [0, 0, 0])
        }
    }

    @Test("on every base the parts of the panel add up to the change exactly", arguments: 1...30 as ClosedRange<UInt64>)
    func partsOnEveryBase(seed: UInt64) throws {
        let report = Self.onAllBases.report(
            Self.randomFiles("t-2027", seed), previous: Self.randomFiles("t-2023", seed + 1_000))
        for result in report.indicators {
            let panel = try #require(result.panel)
            let counts = try #require(result.comparable)
            let previousYes = try #require(panel.previousYes)
            let leaversYes = try #require(panel.leaversYes)
            #expect(panel.size + panel.entrantsSize == counts.denominator)
            #expect(panel.size + panel.leaversSize == counts.previousDenominator)
            #expect(panel.yes + panel.entrantsYes == counts.numerator)
            #expect(previousYes + leaversYes == counts.previousNumerator)
            #expect(panel.flows?.cells.reduce(0, +) == panel.size)
            guard
                let parts = Decomposition(
                    panel: panel.size, previousYes: previousYes, yes: panel.yes, entrants: panel.entrantsSize,
                    entrantsYes: panel.entrantsYes, leavers: panel.leaversSize, leaversYes: leaversYes)
            else {
                #expect(panel.size == 0 && panel.within == nil, "seed \(seed)")
                continue
            }
            let change = try #require(result.change?.points)
            #expect(Points(parts.sum) == change, "seed \(seed)")
            #expect(panel.within == Points(parts.within), "seed \(seed)")
        }
    }
}
