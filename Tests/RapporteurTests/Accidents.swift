import RapporteurAnswerFile
import RapporteurDiagnostics
import RapporteurModel

@testable import Rapporteur

/// What people type: answers of every wrong kind, stale and good explanations, strange headers.
struct Accidents {
    private typealias Value = AnswerDocument.Value

    private var generator: SeededGenerator
    private let questionnaire: Questionnaire

    init(seed: UInt64, _ questionnaire: Questionnaire) {
        generator = SeededGenerator(seed: seed, stream: "accidents")
        self.questionnaire = questionnaire
    }

    private mutating func one<Item>(_ items: [Item]) -> Item { items[generator.below(items.count)] }

    private mutating func typed() -> Value {
        one([
            .blank, .text(" "), .text("yes"), .text("Yes"), .text("yess"), .text("no"), .text("not_known"),
            .text("declined"), .text("12"), .text("-1"), .text("1,5"), .text("1 000"), .text("1.000.000,5"),
            .text("١٢"), .text("1e9"), .text("99999999999999999999"), .text("0.0000000001"), .text("2027-02-30"),
            .text("31/12/2027"), .text("2026-12-31"), .text("https://example.org/ä ö"), .text("www.example.org"),
            .text("http:/x"), .text("# x"), .text("a: b"), .text("- a"), .text("*x*"), .text("line\n\n  two\n"),
            .text("\u{2028}\u{A0}e\u{301}\u{202E}"), .text("<b>&amp;</b>"), .text("\u{0}\u{7}\u{85}"), .text("null"),
            .text(String(repeating: "長", count: 5000)), .text("“quoted”"), .text("'"), .text("\""), .text("{a: b}"),
            .list([]), .list([.text("yes"), .text("yes")]), .list([.text("national"), .blank, .text("other")]),
            .list([.text("not_known")]), .list([.list([.text("x")])]), .list([.map([.init("name", .text("N"))])]),
            .list([.text("x"), .map([.init("url", .text("x"))])]), .map([.init("yes", .text("no"))]), .map([]),
        ])
    }

    private mutating func record(_ fields: [Question]) -> Value {
        var entries: [AnswerDocument.Entry] = []
        for field in fields where generator.chance(500) { entries.append(.init(field.id, typed())) }
        if generator.chance(200) { entries.append(.init("nme", .text("x"))) }
        return .map(entries)
    }

    /// Damages a draft in a few places.
    mutating func happen(to document: inout AnswerDocument) {
        var order: [String: Int] = [:]
        for (slot, question) in questionnaire.questions.enumerated() { order[question.id] = slot }
        for _ in 0..<(1 + generator.below(12)) {
            let question = one(questionnaire.questions)
            if !question.fields.isEmpty, generator.chance(800) {
                let count = generator.chance(50) ? 60 : 1 + generator.below(4)
                document.setAnswer(
                    question.id, .list((0..<count).map { _ in record(question.fields) }), order: order)
            } else {
                document.setAnswer(question.id, typed(), order: order)
            }
        }
        if generator.chance(300) {
            let key = one(["capacity.repositores", "no.such_question", "repositories", "capacity", "x y"])
            document.setAnswer(key, typed(), order: order)
        }
        if generator.chance(300) { document[one(["wish", "respondant", "capacity.repositories"])] = typed() }
        if generator.chance(300) {
            document[one(["status", "revision", "language", "version", "definition", "part", "illustrative"])] = one([
                typed(), .text("certified"), .text("submitted"), .text("draft"), .text("0"), .text("7"),
                .list([.text("capacity"), .text("policy")]), .list([.text("nowhere")]),
            ])
        }
        if generator.chance(60) { document["respondent"] = one([typed(), .text("NOR"), .text("no")]) }
        if generator.chance(600) { confirm(&document) }
    }

    private mutating func confirm(_ document: inout AnswerDocument) {
        var items: [Value] = []
        for _ in 0..<(1 + generator.below(3)) {
            let rule = one(questionnaire.rules.filter { $0.severity == .warning })
            var answers: [AnswerDocument.Entry] = []
            for slot in rule.questions {
                let id = questionnaire.questions[Int(slot)].id
                answers.append(.init(id, generator.chance(700) ? document.answer(id) ?? .blank : typed()))
            }
            var entries: [AnswerDocument.Entry] = [
                .init("finding", .text(generator.chance(900) ? rule.id : "no_such_rule")),
                .init("answers", .map(answers)),
            ]
            if generator.chance(900) {
                entries.append(.init("reason", .text(one(["other", "repealed", "previous_wrong", "because"]))))
            }
            if generator.chance(300) { entries.append(.init("note", typed())) }
            if generator.chance(100) {
                entries.append(.init("question", .text(one(["capacity.repositories", "no.no"]))))
            }
            items.append(.map(entries))
        }
        document["confirmations"] = .list(items)
    }
}
