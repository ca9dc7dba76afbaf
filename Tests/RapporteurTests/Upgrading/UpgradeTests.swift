import RapporteurAnswerFile
import RapporteurDiagnostics
import RapporteurModel
import RapporteurValidation
import Testing

@testable import Rapporteur

@Suite("An upgrade of an answer file")
struct UpgradeTests {
    private func upgrade(_ original: AnswerDocument) -> AnswerUpgrade {
        AnswerUpgrade(original, Shared.plan, lock: Shared.lock, in: .english)
    }

    private func list(_ upgrade: AnswerUpgrade, _ original: AnswerDocument) -> ChangeList {
        ChangeList(upgrade, from: original, file: "old.yaml", to: "new.yaml")
    }

    /// Every value that is not blank, with the question or the field it answers.
    private func values(_ document: AnswerDocument) -> [String] {
        var all: [String] = []
        func add(_ name: String, _ value: AnswerDocument.Value) {
            if !value.isBlank { all.append(AnswerDocument([.init(name, value)]).text) }
        }
        func answer(_ name: String, _ value: AnswerDocument.Value) {
            if case .list(let records) = value, name == "capacity.repository_list" {
                for (index, record) in records.enumerated() {
                    if case .map(let fields) = record {
                        for field in fields { add("\(name)[\(index + 1)].\(field.key)", field.value) }
                    } else {
                        add("\(name)[\(index + 1)]", record)
                    }
                }
            } else {
                add(name, value)
            }
        }
        for entry in document.answers { answer(entry.key, entry.value) }
        for entry in document.leftOver { answer(entry.question ?? "", entry.finding == nil ? entry.kept : .blank) }
        for item in document.confirmations { add("confirmation", item) }
        for entry in document.leftOver where entry.finding != nil { add("confirmation", entry.kept) }
        return all.sorted()
    }

    @Test("loses nothing, is the same when done twice, and can be undone", arguments: 1...16 as ClosedRange<UInt64>)
    func laws(seed: UInt64) throws {
        var random = RandomDocuments(seed: seed)
        for round in 0..<20 {
            let version = ["0", "0", "1", nil][random.generator.below(4)]
            let original = random.document(version: version)
            let label: Comment = "seed \(seed), round \(round)\n\(original.text)"
            let upgraded = upgrade(original)
            #expect(upgraded.isNeeded || version == "1", label)
            if !upgraded.isNeeded { #expect(upgraded.document == original, label) }
            #expect(values(upgraded.document) == values(original), label)
            let again = upgrade(upgraded.document)
            #expect(!again.isNeeded && again.document == upgraded.document, label)
            guard upgraded.isNeeded else { continue }
            let list = list(upgraded, original)
            let read = try #require(ChangeList(document(list.text(in: .english))), label)
            #expect(read == list, label)
            let undone = try #require(
                UpgradeUndo(upgraded.document, read, order: Shared.questionnaire.order), label)
            #expect(undone.missing == [] && undone.replaced == [], label)
            let left = differences(original, undone.document)
            #expect(left == [], label)
        }
    }

    @Test("takes very many unknown keys in good time")
    func manyKeys() {
        // So long a name is like no other.
        let prefix = String(repeating: "long_", count: 20)
        var entries = (0..<20_000).map { AnswerDocument.Entry(prefix + "\($0)", .text("yes")) }
        entries += (0..<20_000).map { _ in AnswerDocument.Entry("policy.open", .text("yes")) }
        let original = AnswerDocument([
            .init("questionnaire", .text("example-2027")), .init("respondent", .text("XAA")),
            .init("version", .text("0")), .init("answers", .map(entries)),
        ])
        let upgraded = upgrade(original)
        #expect(upgraded.document.leftOver.count == 20_000)
        #expect(upgraded.document.answers.count == 20_000)
        #expect(values(upgraded.document) == values(original))
    }

    @Test("says for every answer what became of it", arguments: 50...53 as ClosedRange<UInt64>)
    func everyAnswer(seed: UInt64) {
        var random = RandomDocuments(seed: seed)
        for _ in 0..<25 {
            let original = random.document(version: "0")
            let changes = upgrade(original).changes
            let named = Set(changes.map { AnswerPath($0.name).question })
            for answer in original.answers where !answer.value.isBlank {
                #expect(named.contains(answer.key), "\(answer.key)\n\(original.text)")
            }
        }
    }

    @Test("is told with the reasons, the problems and what may be meant")
    func fates() {
        let original = document(
            """
            questionnaire: example-2027
            version: "0"
            respondent: XAA
            revision: 3
            status: certified
            answers:
              contact.name: Jane Doe
              policy.open: maybe
              capacity.repositories: yess
              capacity.repositorys: yes
              capacity.retired: 12
              capacity.empty:
              capacity.stakeholders: [teachers, parents]
              capacity:
                trained: 12
              capacity.repository_list:
                - {name: One, old: x, is_national: maybe}
            confirmations:
              - {finding: gone_rule, answers: {capacity.share: 1}, reason: other}
              - {finding: budget, answers: {capacity.retired: 1}, reason: other}
              - {finding: budget, answers: {capacity.share: 60}, reason: other}
            """)
        let upgraded = upgrade(original)
        let told = upgraded.changes.map { change in
            [change.name, change.fate.rawValue, change.reason, change.suggestion].compactMap { $0 }.joined(
                separator: " ")
        }
        #expect(
            told == [
                "contact.name kept",
                "policy.open left_over code_retired",
                "capacity.repositories to_correct",
                "capacity.repositorys left_over unknown capacity.repositories",
                "capacity.retired left_over retired",
                "capacity.empty blank",
                "capacity.stakeholders left_over code_retired",
                "capacity to_correct",
                "capacity.repository_list[1].old left_over retired",
                "capacity.repository_list[1].is_national left_over code_retired",
                "capacity.repository_list kept",
                "gone_rule left_over rule_gone",
                "budget left_over question_gone",
                "budget kept",
            ])
        #expect(upgraded.changes[2].problem == "\"yess\" is not one of the choices of question 12")
        #expect(upgraded.document.header("revision") == "4")
        #expect(upgraded.document.header("status") == "draft")
        #expect(upgraded.document.header("version") == "1")
        #expect(upgraded.document.header("definition") == Shared.questionnaire.definitionDigest)
        #expect(upgraded.document.answer("capacity.repositories") == .text("yess"))
        #expect(upgraded.document.answer("policy.open") == nil)
    }

    @Test("of a file of the same version takes away what was retired, and leaves slips of the pen to be mended")
    func sameVersion() {
        let upgraded = upgrade(
            document(
                """
                questionnaire: example-2027
                version: "1"
                respondent: XAA
                answers:
                  capacity.repositorys: yes
                  capacity.retired: 12
                  capacity.repository_list: [{name: One, old: x, foreign: y}]
                confirmations:
                  - {finding: gone_rule, reason: other}
                """))
        #expect(upgraded.isNeeded)
        #expect(
            upgraded.document.leftOver.map(\.question) == ["capacity.retired", "capacity.repository_list[1].old"])
        #expect(upgraded.document.answer("capacity.repositorys") == .text("yes"))
        #expect(upgraded.document.confirmations.count == 1)
    }

    @Test("brings back what has a place again and can be read, the newest answer first")
    func back() {
        let original = document(
            """
            questionnaire: example-2027
            version: "0"
            respondent: XAA
            answers:
              capacity.share: 5
              capacity.repository_list: [{name: One}]
            left_over:
              - {question: capacity.repositories, value: no, reason: unknown, from_version: "a"}
              - {question: capacity.repositories, value: yes, reason: unknown, from_version: "b"}
              - {question: capacity.trained, value: many, reason: unknown, from_version: "b"}
              - {question: capacity.share, value: 6, reason: unknown, from_version: "b"}
              - {question: "capacity.repository_list[1].url", value: "https://example.org/", reason: unknown}
              - {question: "capacity.repository_list[2].url", value: "https://example.org/", reason: unknown}
              - {question: capacity.count, value: 6, reason: unknown}
            """)
        let upgraded = upgrade(original)
        #expect(upgraded.document.answer("capacity.repositories") == .text("yes"))
        #expect(upgraded.document.answer("capacity.share") == .text("5"))
        #expect(
            upgraded.document.answer("capacity.repository_list")
                == .list([.map([.init("name", .text("One")), .init("url", .text("https://example.org/"))])]))
        #expect(
            upgraded.document.leftOver.map { "\($0.question ?? "") \($0.version ?? "")" } == [
                "capacity.repositories a", "capacity.trained b", "capacity.share b",
                "capacity.repository_list[2].url ", "capacity.count ",
            ])
    }

    @Test("that is undone keeps what was answered since")
    func answeredSince() throws {
        let original = document(
            "questionnaire: example-2027\nversion: \"0\"\nrespondent: XAA\nanswers: {policy.open: maybe}\n")
        let upgraded = upgrade(original)
        var edited = upgraded.document
        edited.setAnswer("policy.open", .text("no"), order: [:])
        edited.setAnswer("capacity.share", .text("7"), order: [:])
        let undone = try #require(UpgradeUndo(edited, list(upgraded, original), order: [:]))
        #expect(undone.document.answer("policy.open") == .text("maybe"))
        #expect(undone.document.answer("capacity.share") == .text("7"))
        #expect(undone.replaced == ["policy.open"])
        #expect(undone.document.leftOver.first?.reason == "replaced")
        #expect(undone.document.leftOver.first?.kept == .text("no"))
        #expect(undone.document.leftOver.first?.version == "1")
        edited["respondent"] = .text("XAB")
        #expect(UpgradeUndo(edited, list(upgraded, original), order: [:]) == nil)
    }

    @Test("and a file with explanations reads back to what it says", arguments: 70...74 as ClosedRange<UInt64>)
    func explained(seed: UInt64) {
        var random = RandomDocuments(seed: seed)
        for _ in 0..<25 {
            let original = random.document(version: "1")
            for questions in [nil, Set(["policy.open", "capacity.share"])] {
                let text = Shared.template.text(of: original, heading: ["Part: # of\nit"], questions: questions)
                let read = document(text)
                #expect(differences(original, read) == [], "\(text)")
                #expect(read.header("revision") == original.header("revision"))
            }
        }
    }
}
