import RapporteurDiagnostics
import RapporteurLineage
import RapporteurModel
import RapporteurTestSupport
import Testing

@testable import RapporteurAnalysis

@Suite("How many States have at least so many measures of an area")
struct BreadthTests {
    private static let ids = ["a.x", "a.y", "a.z"]

    private static func questions(_ ids: [String]) -> [String] {
        ids.map { "id: \($0), text: Question \($0), type: one_of, choices: yes_no" }
    }

    private static func indicators(_ ids: [String]) -> [String] {
        ids.map { "id: \($0), title: Share \($0), counts: \($0) = yes" }
    }

    private static let rehearsal = Rehearsal(
        form("t-2023", questions: questions(ids), indicators: indicators(ids)),
        form("t-2027", questions: questions(ids), indicators: indicators(ids)))

    /// Random answers of a number of States; with `gaps` some are blank, not known or not applicable.
    private static func answers(_ states: Range<Int>, _ random: inout SeededGenerator, gaps: Bool) -> [Int: [String]] {
        var result: [Int: [String]] = [:]
        for state in states {
            result[state] = ids.map { _ in
                ["yes", "no", "yes", "no", "", "not_known", "not_applicable"][Int(random.next() % (gaps ? 7 : 2))]
            }
        }
        return result
    }

    private static func files(_ answers: [Int: [String]], _ questionnaire: String) -> [Rehearsal.File] {
        answers.sorted { $0.key < $1.key }.map { state, values in
            var given: [String: String] = [:]
            for (id, value) in zip(ids, values) where !value.isEmpty { given[id] = value }
            return Rehearsal.File(state, given, questionnaire: questionnaire)
        }
    }

    /// Whether a State has at least k measures under every way, and under some way, of filling its gaps.
    private static func truth(_ values: [String], atLeast k: Int) -> (always: Bool, ever: Bool) {
        var found: [Bool] = []
        for filling in 0..<(1 << values.count) {
            var yes = 0
            for (index, value) in values.enumerated() {
                switch value {
                case "yes": yes += 1
                case "no", "not_applicable": break
                default: yes += filling >> index & 1
                }
            }
            found.append(yes >= k)
        }
        return (found.allSatisfy { $0 }, found.contains(true))
    }

    @Test("from answers it is what trying every filling of the gaps gives", arguments: 1...30 as ClosedRange<UInt64>)
    func bruteForce(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let answers = Self.answers(1..<13, &random, gaps: true)
        let report = Self.rehearsal.report(Self.files(answers, "t-2027"))
        let breadth = try #require(report.areas.first?.breadth)
        #expect(breadth.measures == 3)
        for (index, row) in breadth.rows.enumerated() {
            let truths = answers.values.map { Self.truth($0, atLeast: index + 1) }
            let open = Int64(truths.count { $0.always != $0.ever })
            let yes = Int64(truths.count { $0.always })
            #expect(row.atLeast == Int64(index + 1))
            #expect(row.level.leftOut == open, "seed \(seed), at least \(index + 1)")
            #expect(row.level.states == StateCount(yes, of: 12 - open), "seed \(seed), at least \(index + 1)")
        }
        #expect(report.areas.first?.trend == nil)
    }

    @Test(
        "from totals it lies within bounds, and its change is printed from answers without gaps alone",
        arguments: 1...30 as ClosedRange<UInt64>)
    func baselines(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let hasGaps = seed % 3 == 0
        let before = Self.answers(1..<11, &random, gaps: false)
        let now = Self.answers(4..<15, &random, gaps: hasGaps)
        let counts = Self.ids.indices.map { index in Int64(before.values.count { $0[index] == "yes" }) }
        let figures = PublishedFigures(
            reporting: 10, members: 40,
            entries: zip(Self.ids, counts).map { id, count in
                .init(
                    indicator: id, figure: .init(percent: count * 10, source: "s"), also: [], range: .beginning)
            })
        let files = (Self.files(now, "t-2027"), Self.files(before, "t-2023"))
        let micro = Self.rehearsal.report(files.0, previous: files.1, published: figures)
        let totals = Self.rehearsal.report(files.0, published: figures)
        #expect([micro.baseline, totals.baseline] == [.micro, .published])
        let exact = try #require(micro.areas.first?.trend?.breadth)
        let bounded = try #require(totals.areas.first?.trend?.breadth)
        for (index, row) in exact.rows.enumerated() {
            let truths = before.values.count { Self.truth($0, atLeast: index + 1).always }
            let states = try #require(row.previous?.states)
            #expect(states == StateCount(Int64(truths), of: 10))
            let bounds = try #require(bounded.rows[index].previous?.states)
            #expect(bounds.total == 10 && bounds.possible.contains(Int64(truths)), "seed \(seed)")
            #expect(bounds.possible == Breadth.bounds(counts: counts, of: 10, atLeast: index + 1))
            #expect(bounded.rows[index].change == nil && bounded.rows[index].parts == nil)
            #expect(bounded.rows[index].level == row.level)
            #expect((row.change == nil) == (row.level.leftOut > 0), "seed \(seed)")
            #expect((row.parts == nil) == (row.change == nil))
            if let change = row.change, let yes = row.level.states.exact {
                #expect(change.points == Points(Fraction(yes, 11) - Fraction(Int64(truths), 10)))
            }
        }
    }

    @Test("the parts of its change add up, States that left and came included")
    func parts() throws {
        let before = [
            1: ["yes", "yes", "yes"], 2: ["yes", "no", "yes"], 3: ["no", "no", "no"], 4: ["yes", "yes", "yes"],
        ]
        let now = [
            1: ["yes", "yes", "no"], 2: ["yes", "yes", "yes"], 3: ["yes", "no", "no"], 5: ["yes", "yes", "yes"],
        ]
        let report = Self.rehearsal.report(Self.files(now, "t-2027"), previous: Self.files(before, "t-2023"))
        let rows = try #require(report.areas.first?.trend?.breadth?.rows)
        #expect(rows.map { $0.previous?.states.exact } == [3, 3, 2])
        #expect(rows.map { $0.level.states.exact } == [4, 3, 2])
        #expect(rows.map { $0.change?.printed } == ["+25", "0", "0"])
        // All three: within 1/3 to 1/3; the entrant adds (1 − 1/3)/4, the leaver takes as much.
        #expect(rows[2].parts?.within.number == "0.00")
        #expect(rows[2].parts?.entrants.number == "16.67" && rows[2].parts?.leavers.number == "-16.67")
        #expect(rows[0].parts?.within.number == "33.33")
    }

    @Test("a question that cannot be compared is in the breadth of this cycle and not in that of both")
    func intersection() throws {
        var questions = Self.questions(Self.ids)
        questions[1] = questions[1].replacing("Question a.y", with: "Another question")
        let rehearsal = Rehearsal(
            form("t-2023", questions: Self.questions(Self.ids), indicators: Self.indicators(Self.ids)),
            form("t-2027", questions: questions, indicators: Self.indicators(Self.ids)),
            lineage: """
                previous: t-2023
                questions:
                  a.y: {change: [reworded], reason: r}
                """)
        let before = [1: ["yes", "no", "yes"], 2: ["yes", "yes", "no"]]
        let now = [1: ["yes", "yes", "yes"], 2: ["yes", "no", "yes"]]
        let report = rehearsal.report(Self.files(now, "t-2027"), previous: Self.files(before, "t-2023"))
        let area = try #require(report.areas.first)
        #expect(area.breadth?.rows.map { $0.level.states.exact } == [2, 2, 1])
        #expect(area.breadth?.rows.allSatisfy { $0.previous == nil && $0.change == nil } == true)
        #expect(area.trend?.breadth?.rows.map { $0.previous?.states.exact } == [2, 1])
        #expect(area.trend?.breadth?.rows.map { $0.level.states.exact } == [2, 2])
        #expect(area.trend?.breadth?.rows.map { $0.change?.printed } == ["0", "+50"])
    }

    @Test("an area of one measure has none")
    func oneMeasure() {
        let report = WorkedExample.rehearsal.report(
            WorkedExample.current, previous: WorkedExample.previous, published: WorkedExample.published())
        #expect(report.areas.first?.breadth == nil)
        #expect(report.areas.first?.trend?.breadth == nil)
    }
}
