// An answer file without the names of persons. What is known to be personal is taken out, and so is what nobody can know
// about: values under keys that the questionnaire does not have. Keys stay, so that the file has the same mistakes as
// before. A text gives way to the word "removed", so that taking names out makes no report incomplete and lets no two
// reports agree that did not.

import RapporteurAnswerFile
import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel
import RapporteurValidation
import RapporteurYAML

/// Takes personal answers out of a file that can be read.
struct PersonalRemoval {
    /// What stands in place of a text; with a number where the versions of a State name different persons, so that what
    /// contradicted each other still does.
    static let substitute = "removed"

    /// What is left.
    private(set) var document: AnswerDocument
    /// What was taken out, by key.
    private(set) var removed: [String] = []

    private let plan: ValidationPlan
    private let names: [String: [String]]
    private let raw: [Answer]

    /// Takes them out; `names` are the texts that stand under each personal question in any version of the State.
    init(_ file: AnswerFile, _ plan: ValidationPlan, names: [String: [String]]) {
        self.plan = plan
        self.names = names
        raw = plan.response(in: file).response.answers
        let tree = file.document.tree
        document = AnswerDocument(tree)
        let personal = Set(plan.response(in: file).personalRanges)
        let known = AnswerDocument.headerKeys + AnswerDocument.blocks
        for index in document.entries.indices {
            let entry = document.entries[index]
            switch (entry.key, entry.value) {
            case ("answers", .map(let entries)):
                guard let node = tree.value(of: "answers", in: 0) else { continue }
                document.entries[index].value = .map(answers(entries, tree, node, personal))
            case ("confirmations", .list(let items)):
                document.entries[index].value = .list(confirmations(items))
            case ("left_over", .list(let items)):
                document.entries[index].value = .list(leftOver(items))
            case ("answers", _), ("confirmations", _), ("left_over", _):
                var entry = entry
                take(&entry)
                document.entries[index] = entry
            case (let key, _) where !known.contains(key):
                var entry = entry
                take(&entry)
                document.entries[index] = entry
            default: break
            }
        }
    }

    private func question(_ id: String) -> (slot: Int, question: Question)? {
        guard let slot = plan.questionnaire.questions.firstIndex(where: { $0.id == id }) else { return nil }
        return (slot, plan.questionnaire.questions[slot])
    }

    /// Blanks an entry that says something, or puts what `left` says in its place.
    private mutating func take(_ entry: inout AnswerDocument.Entry, for question: Question? = nil, slot: Int? = nil) {
        let left = left(of: entry.value, question, slot)
        guard !entry.value.isBlank, entry.value != left else { return }
        removed.append(entry.key)
        entry.value = left
    }

    private func left(of value: AnswerDocument.Value, _ question: Question?, _ slot: Int?) -> AnswerDocument.Value {
        guard let question else { return .blank }
        let typed: String? = if case .text(let text) = value { text.trimmedOfSpace } else { nil }
        // A special answer names nobody.
        if let typed, let special = SpecialAnswer(word: typed), question.special.allows(special) { return value }
        let isText = if case .text = question.type { true } else { false }
        // What was no answer stays none.
        if let slot, raw[slot] == .invalid {
            return isText ? .list([.text(Self.substitute)]) : .text(Self.substitute)
        }
        if isText, let typed {
            if Self.isSubstitute(typed) { return value }
            let all = slot == nil ? [] : names[question.id] ?? []
            guard all.count > 1, let index = all.firstIndex(of: typed.canonicalForm) else {
                return .text(Self.substitute)
            }
            return .text("\(Self.substitute) \(index + 1)")
        }
        let isDeclinable = question.isRequired && question.special.allows(.declined)
        return isDeclinable ? .text(SpecialAnswer.declined.word) : .blank
    }

    /// Whether a text is what this has put there.
    static func isSubstitute(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        guard let first = words.first, String(first) == substitute, words.count <= 2 else { return false }
        return words.count == 1 || Int(words[1]) != nil
    }

    private mutating func answers(
        _ entries: [AnswerDocument.Entry], _ tree: DocumentTree, _ node: Int, _ personal: Set<SourceRange>
    ) -> [AnswerDocument.Entry] {
        var values: [Int] = []
        tree.forEachPair(of: node) { _, value in values.append(value) }
        var entries = entries
        for index in entries.indices {
            guard let found = question(entries[index].key) else {
                take(&entries[index])
                continue
            }
            if plan.isPersonal(Int32(found.slot)) {
                take(&entries[index], for: found.question, slot: found.slot)
            } else if case .records = found.question.type, values.indices.contains(index) {
                entries[index].value = records(entries[index], found.question, tree, values[index])
            }
        }
        return entries
    }

    /// Fields that name persons, and fields that the question does not have.
    private mutating func records(
        _ entry: AnswerDocument.Entry, _ question: Question, _ tree: DocumentTree, _ node: Int
    ) -> AnswerDocument.Value {
        guard case .list(var items) = entry.value else { return entry.value }
        for index in items.indices {
            guard case .map(var fields) = items[index] else { continue }
            for place in fields.indices {
                let field = question.fields.first { $0.id == fields[place].key }
                if field == nil || field?.isPersonal == true { take(&fields[place], for: field) }
            }
            items[index] = .map(fields)
        }
        return .list(items)
    }

    /// A confirmation without the answers that it quotes; nil if it is about a question that names persons.
    private mutating func confirmation(_ value: AnswerDocument.Value) -> AnswerDocument.Value? {
        guard case .map(var entries) = value else { return value }
        for index in entries.indices {
            if entries[index].key == "question", case .text(let id) = entries[index].value, isPersonal(id) {
                removed.append("confirmations")
                return nil
            }
            guard entries[index].key == "answers" || entries[index].key == "previous",
                case .map(let quoted) = entries[index].value
            else { continue }
            let kept = quoted.filter { !isPersonal($0.key) }
            if kept.count != quoted.count {
                removed.append("confirmations")
                entries[index].value = .map(kept)
            }
        }
        return .map(entries)
    }

    private mutating func confirmations(_ items: [AnswerDocument.Value]) -> [AnswerDocument.Value] {
        var kept: [AnswerDocument.Value] = []
        for item in items {
            if let item = confirmation(item) { kept.append(item) }
        }
        return kept
    }

    private mutating func leftOver(_ items: [AnswerDocument.Value]) -> [AnswerDocument.Value] {
        var kept: [AnswerDocument.Value] = []
        for item in items { kept.append(leftOver(item)) }
        return kept
    }

    private mutating func leftOver(_ value: AnswerDocument.Value) -> AnswerDocument.Value {
        guard case .map(var entries) = value else {
            if !value.isBlank { removed.append("left_over") }
            return .blank
        }
        let name = LeftOver(value).question
        if let name, let found = question(AnswerPath(name).question), !plan.isPersonal(Int32(found.slot)),
            AnswerPath(name).field == nil
        {
            return value
        }
        for index in entries.indices where entries[index].key == "value" && !entries[index].value.isBlank {
            removed.append("left_over")
            entries[index].value = .blank
        }
        return .map(entries)
    }

    private func isPersonal(_ id: String) -> Bool {
        question(id).map { plan.isPersonal(Int32($0.slot)) } ?? true
    }
}
