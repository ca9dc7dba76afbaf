import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel
import RapporteurValidation
import Testing

@testable import RapporteurAnalysis

@Suite("Which file of a State counts")
struct SelectionTests {
    static let rehearsal = Rehearsal(
        form("t-2023", questions: questions, indicators: indicators),
        form("t-2027", questions: questions, indicators: indicators))
    static let questions = [
        "id: a.b, text: A question, type: one_of, choices: yes_no, required: true",
        "id: a.t, text: Tell, type: text",
    ]
    static let indicators = ["id: a.b, title: Share, counts: a.b = yes"]

    private func file(_ name: String, _ header: String, _ answers: String, more: String = "") -> Rehearsal.File {
        Rehearsal.File(
            name: name, text: "questionnaire: t-2027\nrespondent: X00001\n\(header)\nanswers:\n\(answers)\n\(more)")
    }

    private func select(_ files: [Rehearsal.File], _ rule: SelectionRule = SelectionRule()) -> CountedResponses {
        Rehearsal.select(files, Self.rehearsal.currentPlan, Tabulator(Self.rehearsal.current), rule: rule)
    }

    private func reasons(_ counted: CountedResponses) -> [String] {
        counted.excluded.map { "\($0.file) \($0.reason.word)" }
    }

    @Test("each reason against a file, the first that applies")
    func reasons() {
        let files = [
            file("unreadable", "status: draft", "  a.b: yes\n a.c: {"),
            Rehearsal.File(name: "headless", text: "questionnaire: t-2027\nanswers: {a.b: yes}\n"),
            Rehearsal.File(
                name: "unknown", text: "questionnaire: t-2027\nrespondent: ZZZ\npart: [s]\nanswers: {a.b: yes}\n"),
            file("part", "part: [s]\nstatus: draft", "  a.b: yes"),
            file("draft", "status: draft", "  a.b: perhaps"),
            file("errors", "status: submitted", "  a.b: perhaps"),
        ]
        let counted = select(files, SelectionRule(isStrict: true))
        #expect(counted.responses.isEmpty)
        #expect(
            Set(reasons(counted)) == [
                "unreadable unreadable", "headless unreadable", "unknown unknown_respondent", "part part",
                "draft draft", "errors errors",
            ])
        let plain = select(files)
        #expect(plain.responses.map { $0.file } == ["errors"])
        #expect(plain.responses.first?.invalidAnswers.map { $0.question } == ["a.b"])
    }

    @Test("a State that is no member on the roster date does not count")
    func membership() {
        let day = CalendarDate(year: 2027, month: 1, day: 1)
        var state = Roster.State(code: "X00001", region: "AFR")
        state.until = CalendarDate(year: 2026, month: 12, day: 31)
        var questionnaire = Self.rehearsal.current
        questionnaire.rosterDate = day
        let plan = ValidationPlan(questionnaire, roster: Roster(id: "r", states: [state]))
        let counted = Rehearsal.select([file("a", "status: certified", "  a.b: yes")], plan, Tabulator(questionnaire))
        #expect(reasons(counted) == ["a not_member"])
    }

    @Test("the highest revision counts, in whatever order the files come")
    func revisions() {
        let files = [
            file("one", "status: certified", "  a.b: no"),
            file("three", "revision: 3\nstatus: draft", "  a.b: no"),
            file("two", "revision: 2\nstatus: submitted", "  a.b: yes"),
        ]
        for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2]] {
            let counted = select(order.map { files[$0] })
            #expect(counted.responses.map { $0.file } == ["two"])
            #expect(reasons(counted) == ["one superseded", "three draft"])
        }
    }

    @Test("with drafts asked for, a draft of a higher revision counts")
    func statuses() {
        let files = [
            file("one", "status: certified", "  a.b: no"),
            file("three", "revision: 3\nstatus: draft", "  a.b: yes"),
        ]
        let counted = select(files, SelectionRule(statuses: [.draft, .submitted, .certified]))
        #expect(counted.responses.map { $0.file } == ["three"])
    }

    struct Pair: Sendable {
        var name: String
        var first: String
        var second: String
        var firstAnswers = "  a.b: yes"
        var secondAnswers = "  a.b: yes"
        var secondMore = ""
        var expected: [String]
    }

    @Test(
        "two files of one revision",
        arguments: [
            Pair(
                name: "equal content: the path decides", first: "status: submitted", second: "status: submitted",
                expected: ["one", "two superseded"]),
            Pair(
                name: "certified goes before submitted", first: "status: submitted", second: "status: certified",
                expected: ["two", "one superseded"]),
            Pair(
                name: "a blank answer equals an absent one", first: "status: submitted", second: "status: submitted",
                secondAnswers: "  a.b: yes\n  a.t: ~", expected: ["one", "two superseded"]),
            Pair(
                name: "the same text in two normal forms", first: "status: submitted", second: "status: submitted",
                firstAnswers: "  a.t: \"caf\u{E9}\"", secondAnswers: "  a.t: \"cafe\u{301}\"",
                expected: ["one", "two superseded"]),
            Pair(
                name: "different answers", first: "status: submitted", second: "status: certified",
                secondAnswers: "  a.b: no", expected: ["one ambiguous", "two ambiguous"]),
            Pair(
                name: "different confirmations", first: "status: submitted", second: "status: submitted",
                secondMore: "confirmations: [{finding: x, answers: {a.b: yes}, reason: other, note: n}]",
                expected: ["one ambiguous", "two ambiguous"]),
            Pair(
                name: "different confirmations, but certified has the same answers", first: "status: submitted",
                second: "status: certified",
                secondMore: "confirmations: [{finding: x, answers: {a.b: yes}, reason: other, note: n}]",
                expected: ["two", "one superseded"]),
        ])
    func sameRevision(pair: Pair) {
        let files = [
            file("one", pair.first, pair.firstAnswers),
            file("two", pair.second, pair.secondAnswers, more: pair.secondMore),
        ]
        for order in [files, files.reversed()] {
            let counted = select(order)
            #expect(counted.responses.map { $0.file } + reasons(counted) == pair.expected, "\(pair.name)")
            #expect(counted.ambiguities.count == (pair.expected.count == 2 && counted.responses.isEmpty ? 1 : 0))
        }
    }

    @Test("an ambiguous highest revision does not bring back a lower one")
    func ambiguousHidesOlder() {
        let counted = select([
            file("old", "status: certified", "  a.b: yes"),
            file("new", "revision: 2\nstatus: certified", "  a.b: yes"),
            file("other", "revision: 2\nstatus: certified", "  a.b: no"),
        ])
        #expect(counted.responses.isEmpty)
        #expect(reasons(counted) == ["new ambiguous", "old superseded", "other ambiguous"])
        let error = counted.ambiguities.first?.diagnostic
        #expect(error?.severity == .error)
        #expect(error?.message.english.contains("new and other") == true)
    }

    @Test("scripts of the six languages need no normalization, a combining mark does")
    func composed() {
        for text in ["", "abc", "déjà « vu »", "Политика", "السياسة", "开放教育资源。", "año’s – “x”…", "Ελλάδα"] {
            #expect(text.isSurelyComposed, "\(text)")
            #expect(text.canonicalForm.unicodeScalars.elementsEqual(text.unicodeScalars))
        }
        #expect(!"e\u{301}".isSurelyComposed)
        #expect(!"\u{64A}\u{654}".isSurelyComposed)
    }
}
