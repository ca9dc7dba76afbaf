import RapporteurAnswerFile
import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurModel
import RapporteurValidation
import RapporteurYAML
import Testing

@testable import Rapporteur

/// The questionnaire of the code pages with a lock that has retired a question, a field and two codes.
enum Shared {
    static let lock = IDLock(
        Array(
            """
            retired choice stakeholders parents
            retired choice yes_no maybe
            retired question capacity.repository_list.old
            retired question capacity.retired
            """.utf8))

    static let plan: ValidationPlan = {
        let (questionnaire, diagnostics) = DefinitionReader.read(yaml: exampleQuestionnaire, previous: nil)
        precondition(!diagnostics.contains { $0.severity == .error })
        return ValidationPlan(questionnaire, retired: lock.retiredQuestions)
    }()

    static var questionnaire: Questionnaire { plan.questionnaire }

    static let bundle: QuestionnaireBundle = {
        let draft = DefinitionReader.readStructure(Array(exampleQuestionnaire.utf8), file: "questionnaire.yaml")
        var bundle = QuestionnaireBundle(questionnaire: plan.questionnaire, draft: draft)
        bundle.lock = lock
        return bundle
    }()

    static let template = AnswerFileTemplate(
        questionnaire: plan.questionnaire, digest: plan.questionnaire.definitionDigest, respondent: "XAA",
        previous: nil)
}

/// Reads text as an answer file.
func document(_ text: String) -> AnswerDocument {
    let yaml = YAMLReader(allowsAliases: false).read(Array(text.utf8))
    #expect(yaml.isReadable, "\(yaml.diagnostics.map { $0.message.english })\n\(text)")
    return AnswerDocument(yaml.tree)
}

/// Takes text as an answer file at a path.
func source(_ text: String, _ path: String = "a.yaml") -> AnswerFileSource {
    AnswerFileSource(path: path, document: YAMLReader(allowsAliases: false).read(Array(text.utf8)))
}

/// Draws answer files, good and bad.
struct RandomDocuments {
    var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed, stream: "documents") }

    private mutating func chance(_ thousandth: Int) -> Bool { generator.chance(thousandth) }
    private mutating func pick<T>(_ items: [T]) -> T { items[generator.below(items.count)] }

    mutating func value(depth: Int = 0) -> AnswerDocument.Value {
        switch generator.below(depth > 2 ? 6 : 10) {
        case 0: .blank
        case 1...5:
            .text(
                pick([
                    "yes", "no", "maybe", "teachers", "parents", "none", "not_known", "12", "1,5", "2027-01-31",
                    "https://example.org/", "Two projects: x\n\n# not a comment\n", " # ", "~", "Jane", "- a", "",
                    "line\nline", "  leading", "\u{645}\u{641}", "a: b", "x\n\n\n",
                ]))
        case 6: .list((0..<generator.below(4)).map { _ in value(depth: depth + 1) })
        case 7: .list((0..<generator.below(4)).map { _ in record() })
        case 8: record()
        default: .map((0..<generator.below(3)).map { .init("k\($0)", value(depth: depth + 1)) })
        }
    }

    private mutating func record() -> AnswerDocument.Value {
        let fields = ["name", "url", "is_national", "region", "old", "foreign"].filter { _ in chance(400) }
        return .map(fields.map { .init($0, value(depth: 3)) })
    }

    /// A file; `version` is nil for one that names none.
    mutating func document(version: String?, sections: [String] = []) -> AnswerDocument {
        var entries: [AnswerDocument.Entry] = [
            .init("questionnaire", .text("example-2027")), .init("respondent", .text("XAA")),
        ]
        if let version { entries.append(.init("version", .text(version))) }
        if chance(500) { entries.append(.init("revision", .text("\(1 + generator.below(9))"))) }
        if chance(500) { entries.append(.init("status", .text(pick(["draft", "submitted", "certified"])))) }
        if chance(200) { entries.append(.init("foreign", value())) }
        let ids =
            Shared.questionnaire.questions.map(\.id) + [
                "capacity.retired", "capacity.repositorys", "nobody.knows", "capacity", "x y",
            ]
        let answers = ids.filter { _ in chance(600) }.map { AnswerDocument.Entry($0, value()) }
        if !answers.isEmpty || chance(500) {
            entries.append(.init("answers", answers.isEmpty ? .blank : .map(answers)))
        }
        let findings = ["named_policy", "budget", "gone_rule"].filter { _ in chance(400) }
        if !findings.isEmpty {
            entries.append(
                .init(
                    "confirmations",
                    .list(
                        findings.map {
                            .map([
                                .init("finding", .text($0)),
                                .init("answers", .map([.init(pick(ids), .text("yes"))])),
                                .init("reason", .text("other")),
                            ])
                        })))
        }
        if chance(400) {
            let kept = (0..<(1 + generator.below(4))).map { _ -> AnswerDocument.Value in
                .map([
                    .init("question", .text(pick(ids + ["capacity.repository_list[1].url"]))), .init("value", value()),
                    .init("reason", .text(pick(["retired", "unknown", "code_retired"]))),
                    .init("from_version", .text("0")),
                ])
            }
            entries.append(.init("left_over", .list(kept)))
        }
        return AnswerDocument(entries).canonical
    }
}

/// What two documents say differently, the header's revision, status and edition aside; `left_over` has no order.
func differences(_ left: AnswerDocument, _ right: AnswerDocument) -> [AnswerDifference] {
    func plain(_ document: AnswerDocument) -> AnswerDocument {
        var plain = document
        for key in ["revision", "status"] { plain[key] = nil }
        let kept = plain.leftOver.map { AnswerDocument([.init("x", $0.value)]).text }.sorted()
        plain["left_over"] = kept.isEmpty ? nil : .list(kept.map { .text($0) })
        return plain
    }
    return AnswerDifference.list(from: plain(left), to: plain(right), choices: Shared.questionnaire.unorderedQuestions)
}
