// An answer file without the names of persons. What is known to be personal is taken out, and so is what nobody can know
// about: values under keys that the questionnaire does not have. Keys stay, so that the file has the same mistakes as
// before. A text gives way to the word "removed", so that taking names out makes no report incomplete. Where versions of
// one revision say different things, what takes their place differs too, so that no two reports agree that did not.

import RapporteurAnswerFile
import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel
import RapporteurStore
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
    private let differences: PersonalDifferences
    private let revision: Int64?
    private let raw: [Answer]
    private let values: [PersonalDifferences.Place: String]

    /// Takes them out; `differences` are those of all versions of the State, of which the file is one.
    init(_ file: AnswerFile, _ plan: ValidationPlan, _ version: StoredVersion, _ differences: PersonalDifferences) {
        self.plan = plan
        self.differences = differences
        revision = version.revision
        let response = plan.response(in: file).response
        raw = response.answers
        values = PersonalDifferences.values(AnswerRows(plan.questionnaire).rows(of: response))
        document = AnswerDocument(file.document.tree)
        let known = AnswerDocument.headerKeys + AnswerDocument.blocks
        for index in document.entries.indices {
            let entry = document.entries[index]
            switch (entry.key, entry.value) {
            case ("answers", .map(let entries)):
                document.entries[index].value = .map(answers(entries))
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
        plan.slot(of: id).map { (Int($0), plan.questionnaire.questions[Int($0)]) }
    }

    /// Blanks an entry that says something.
    private mutating func take(_ entry: inout AnswerDocument.Entry) {
        put(.blank, into: &entry)
    }

    /// Puts into an entry that says something what is left of it.
    private mutating func put(_ left: AnswerDocument.Value, into entry: inout AnswerDocument.Entry) {
        guard !entry.value.isBlank, entry.value != left else { return }
        removed.append(entry.key)
        entry.value = left
    }

    /// What is left of the answer to a question, or to a field of a record, that was read as `answer`.
    private func left(
        of value: AnswerDocument.Value, to question: Question, at place: PersonalDifferences.Place, _ answer: Answer?
    ) -> AnswerDocument.Value {
        let typed: String? = if case .text(let text) = value { text.trimmedOfSpace } else { nil }
        // A special answer names nobody.
        if let typed, let special = SpecialAnswer(word: typed), question.special.allows(special) { return value }
        let isText = if case .text = question.type { true } else { false }
        // What was no answer stays none.
        if answer == .invalid { return isText ? .list([.text(Self.substitute)]) : .text(Self.substitute) }
        if isText, let typed {
            if Self.isSubstitute(typed) { return value }
            let number = values[place].flatMap { differences.number(of: $0, at: place) }
            return .text(number.map { "\(Self.substitute) \($0)" } ?? Self.substitute)
        }
        if let said = values[place], let (index, count) = differences.index(of: said, at: place, revision: revision),
            let mark = PersonalMark(question: question, questionnaire: plan.questionnaire).value(index, of: count)
        {
            return mark
        }
        let isDeclinable = question.isRequired && question.special.allows(.declined)
        return isDeclinable ? .text(SpecialAnswer.declined.word) : .blank
    }

    /// Whether a text is what this has put there.
    private static func isSubstitute(_ text: String) -> Bool {
        text == substitute || number(ofSubstitute: text) != nil
    }

    /// The number in a text that this has put there; nil if it has none or is another text.
    static func number(ofSubstitute text: String) -> Int? {
        let words = text.trimmedOfSpace.split(separator: " ")
        return words.count == 2 && words[0] == substitute ? Int32(words[1]).map { Int($0) } : nil
    }

    private mutating func answers(_ entries: [AnswerDocument.Entry]) -> [AnswerDocument.Entry] {
        var entries = entries
        for index in entries.indices {
            let entry = entries[index]
            guard let (slot, question) = question(entry.key) else {
                take(&entries[index])
                continue
            }
            let isPersonal = plan.isPersonal(Int32(slot))
            if case .list(let items) = entry.value, isPersonal ? differs(question) : !question.fields.isEmpty {
                entries[index].value = .list(records(items, question, raw[slot], isPersonal: isPersonal))
            } else if isPersonal {
                let left = left(of: entry.value, to: question, at: .init(question: question.id), raw[slot])
                put(left, into: &entries[index])
            } else if question.hasPersonalFields, raw[slot] == .invalid {
                // Neither a list nor a special answer: nobody knows where a name stands in it.
                put(.text(Self.substitute), into: &entries[index])
            }
        }
        return entries
    }

    /// Whether a record of a question is not the same in all versions of the revision.
    private func differs(_ question: Question) -> Bool {
        guard !question.fields.isEmpty else { return false }
        return values.contains { place, value in
            place.question == question.id && place.record > 0
                && differences.index(of: value, at: place, revision: revision) != nil
        }
    }

    /// Records without the fields that name persons, or without all of them if the question does, without fields that the
    /// question does not have, and without what is no record.
    private mutating func records(
        _ items: [AnswerDocument.Value], _ question: Question, _ answer: Answer, isPersonal: Bool
    ) -> [AnswerDocument.Value] {
        let answers: [[Answer]] = if case .records(let records) = answer { records } else { [] }
        return items.enumerated().map { index, item in
            guard case .map(var fields) = item else {
                guard isPersonal || question.hasPersonalFields, !item.isBlank else { return item }
                if item != .text(Self.substitute) { removed.append(question.id) }
                return .text(Self.substitute)
            }
            for place in fields.indices {
                let entry = fields[place]
                guard let number = question.fields.firstIndex(where: { $0.id == entry.key }) else {
                    take(&fields[place])
                    continue
                }
                let field = question.fields[number]
                guard isPersonal || field.isPersonal else { continue }
                let left = left(
                    of: entry.value, to: field,
                    at: .init(question: question.id, record: Int64(index + 1), field: field.id),
                    answers.indices.contains(index) ? answers[index][number] : nil)
                put(left, into: &fields[place])
            }
            return .map(fields)
        }
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
