import Foundation
import RapporteurDiagnostics
import RapporteurForm
import RapporteurModel
import RapporteurValidation

@testable import Rapporteur

/// A hand that fills in the form at random: it gives commands to the native engine, and keeps requests and replies.
struct CommandHand {
    private(set) var requests: [[UInt8]] = []
    private(set) var replies: [String] = []
    private var engine = FormEngine()
    private let form: SampleForm
    private let respondent: SampleForm.Respondent
    private var generator: SeededGenerator
    private var files: [String] = []
    private var sequences = 0

    init(_ form: SampleForm, _ respondent: SampleForm.Respondent, seed: UInt64) {
        self.form = form
        self.respondent = respondent
        generator = SeededGenerator(seed: seed, stream: "commands")
        send(.load, respondent.package.byteForm)
    }

    /// Takes up another draft and gives this many commands about it.
    mutating func carryOut(_ count: Int) {
        let text = form.draft(sequences * 4, of: respondent)
        sequences += 1
        send(generator.chance(500) ? .restore : .restoreGivenOut, Array(text.utf8))
        for _ in 0..<count { send(command()) }
    }

    private mutating func send(_ kind: FormEngine.Request, _ content: [UInt8]) {
        let request = [kind.rawValue] + content
        requests.append(request)
        replies.append(String(decoding: engine.reply(to: request), as: UTF8.self))
    }

    private mutating func send(_ members: [(String, String)]) {
        var text = ""
        for (key, value) in members { text += (text.isEmpty ? "{" : ",") + quoted(key) + ":" + value }
        send(.command, Array((text + "}").utf8))
    }

    private mutating func one<Item>(_ items: [Item]) -> Item { items[generator.below(items.count)] }

    private func quoted(_ text: String) -> String {
        var json = JSONWriter(.compact)
        json.value(text)
        return json.text
    }

    private func `do`(_ verb: String, _ members: (String, String)...) -> [(String, String)] {
        [("do", quoted(verb))] + members
    }

    // MARK: - Commands

    private mutating func command() -> [(String, String)] {
        let question = one(form.plan.questionnaire.questions)
        let list = one(form.plan.questionnaire.questions.filter { !$0.fields.isEmpty })
        let (id, record) = (("question", quoted(list.id)), ("record", String(generator.below(4))))
        switch generator.below(24) {
        case 0: return `do`("add_record", id)
        case 1: return `do`("remove_record", id, record)
        case 2: return `do`("move_record", id, record, ("to", String(generator.below(4))))
        case 3, 4, 5, 6:
            let field = one(list.fields)
            return `do`(
                "set", id, record, ("field", quoted(field.id)), ("value", value(field)),
                ("group", String(generator.below(2))))
        case 7, 8, 9: return confirmation()
        case 10:
            let confirmation = lastList("confirmations").last
            return `do`(
                "withdraw", ("finding", quoted(confirmation?["finding"] as? String ?? "none")),
                ("question", (confirmation?["question"] as? String).map { quoted($0) } ?? "null"))
        case 11:
            return `do`(
                "header", ("key", quoted("status")), ("value", quoted(one(["draft", "submitted", "certified"]))))
        case 12: return `do`("undo")
        case 13: return `do`("redo")
        case 14: return `do`("saved")
        case 15: return part()
        case 16, 17: return merge()
        case 18: return `do`("text")
        default:
            return `do`(
                "set", ("question", quoted(question.id)), ("value", value(question)),
                ("group", String(generator.below(2))))
        }
    }

    private mutating func value(_ question: Question) -> String {
        let odd = [
            "null", quoted(""), quoted("not_known"), quoted("a: b # c"), quoted("line\n\n  two\n\n"), quoted("1,5"),
            quoted("é e\u{301} 😀 \u{2028}\u{7}"), #"["x","x",""]"#, quoted(String(repeating: "長", count: 4100)),
        ]
        if generator.chance(300) { return one(odd) }
        let codes =
            question.choiceList.map { form.plan.questionnaire.choiceLists[Int($0)].choices.map { $0.code } } ?? []
        switch question.type {
        case .oneOf: return quoted(one(codes))
        case .anyOf: return "[" + quoted(one(codes)) + "," + quoted(one(codes)) + "]"
        case .number: return quoted(String(generator.below(3000)))
        case .date: return quoted("2026-0\(1 + generator.below(9))-1\(generator.below(10))")
        case .link: return quoted("https://example.org/\(generator.below(100))")
        case .text, .records, .calculated: return quoted("Text \(generator.below(100)): as typed")
        }
    }

    /// Explains a finding that can be explained, if there is one.
    private mutating func confirmation() -> [(String, String)] {
        let findings = lastList("findings").filter { $0["confirmable"] as? Bool == true }
        let finding: [String: Any] = findings.isEmpty ? [:] : one(findings)
        let name = finding["rule"] as? String ?? finding["code"] as? String ?? "none"
        return `do`(
            "confirm", ("finding", quoted(name)),
            ("question", (finding["question"] as? String).map { quoted($0) } ?? "null"),
            ("reason", quoted(one(["other", "repealed", "understood_differently"]))),
            ("note", one(["null", quoted("as \"typed\"\n twice ")])))
    }

    /// A member of the last view or state that is a list of objects.
    private func lastList(_ name: String) -> [[String: Any]] {
        for reply in replies.reversed() {
            guard let object = try? JSONSerialization.jsonObject(with: Data(reply.utf8)) as? [String: Any] else {
                continue
            }
            if let list = object[name] ?? (object["view"] as? [String: Any])?[name] {
                return list as? [[String: Any]] ?? []
            }
        }
        return []
    }

    /// Cuts a part and keeps the file for a merge.
    private mutating func part() -> [(String, String)] {
        let sections = form.plan.questionnaire.sections.map { $0.id }
        let first = generator.below(sections.count)
        let last = min(sections.count, first + 1 + generator.below(4))
        send(`do`("text"))
        if let object = try? JSONSerialization.jsonObject(with: Data(replies[replies.count - 1].utf8)) as? [String: Any]
        {
            files.append(object["text"] as? String ?? "")
        }
        return `do`("part", ("sections", "[" + sections[first..<last].map { quoted($0) }.joined(separator: ",") + "]"))
    }

    /// Opens a file and takes it.
    private mutating func merge() -> [(String, String)] {
        let text = files.isEmpty || generator.chance(300) ? form.draft(generator.below(6), of: respondent) : one(files)
        send(.open, Array(text.utf8))
        if generator.chance(200) { return `do`("accept", ("mode", quoted("replace"))) }
        let question = one(form.plan.questionnaire.questions).id
        let choices = "{" + quoted(question) + ":" + quoted(one(["mine", "theirs"])) + "}"
        return `do`("accept", ("mode", quoted("merge")), ("choices", choices))
    }
}
