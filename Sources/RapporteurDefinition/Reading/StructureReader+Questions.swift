import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel

// Questions and their fields.

/// The types that a question can have, with the keys that only they use.
enum TypeWord: String, CaseIterable {
    case oneOf = "one_of"
    case anyOf = "any_of"
    case text
    case number
    case date
    case link
    case records
    case calculated

    var keys: [String] {
        switch self {
        case .oneOf: ["choices"]
        case .anyOf: ["choices", "min_choices", "max_choices", "exclusive"]
        case .text: ["max_length"]
        case .number: ["minimum", "maximum", "integer", "unit"]
        case .date, .link: []
        case .records: ["max_items", "fields"]
        case .calculated: ["value"]
        }
    }

    /// The keys of answers, which a calculated question does not have.
    static let inputKeys = ["required", "special"]
    static let allTypeKeys = Set(allCases.flatMap { $0.keys })
}

extension StructureReader {
    static let questionKeys = [
        "id", "number", "text", "help", "type", "choices", "required", "special", "personal", "provenance",
        "paragraphs",
        "sdg", "asked_if", "min_choices", "max_choices", "exclusive", "max_length", "minimum", "maximum", "integer",
        "unit",
        "max_items", "fields", "value",
    ]

    mutating func readQuestion(_ node: Int, section: Int32, isPersonal: Bool) {
        guard let entries = nodes.entries(of: node, Message("a question"), keys: Self.questionKeys) else { return }
        guard let id = nodes.requiredText(entries, "id") else { return }
        nodes.check(id, .dottedWords, Message("the id of a question"))
        let draft = readDraft(
            entries, id, parent: nil, section: section, isPersonal: isPersonal, special: outline.special)
        guard isFirst(id, "question", Message("the question \"{id}\" exists already", ["id": .code(id.value)])) else {
            return
        }
        questions.append(draft)
        outline.questions.append(draft.question)
    }

    /// Reads a question, or a field if it has a parent.
    private mutating func readDraft(
        _ entries: Entries, _ id: Located<String>, parent: String?, section: Int32, isPersonal: Bool,
        special: SpecialAnswers
    ) -> QuestionnaireDraft.QuestionDraft {
        let text = nodes.requiredText(entries, "text")?.value ?? ""
        var question = Question(
            id: id.value, text: text, type: .text(maximumLength: nil), section: section, range: id.range)
        question.number = nodes.text(entries, "number")?.value
        question.help = nodes.text(entries, "help")?.value
        question.isRequired = nodes.truth(entries, "required") ?? false
        question.special = nodes.special(entries) ?? special
        question.isPersonal = nodes.truth(entries, "personal") ?? isPersonal
        question.provenance = nodes.word(entries, "provenance", among: Provenance.allCases) { $0.word } ?? .draft
        question.paragraphs = nodes.texts(entries, "paragraphs")?.map { $0.value } ?? []
        for goal in nodes.texts(entries, "sdg") ?? [] {
            if let number = nodes.wholeNumber(goal, "sdg", 1...17) { question.sdg.append(number) }
        }
        var draft = QuestionnaireDraft.QuestionDraft(
            question: question, entries: entries, askedIf: nodes.expression(entries, "asked_if"), value: nil,
            fields: [],
            isBroken: false)
        if nodes.filled(entries, "type") == nil { nodes.reportMissing(entries, "type") }
        guard let type = nodes.word(entries, "type", among: TypeWord.allCases, word: { $0.rawValue }) else {
            draft.isBroken = true
            return draft
        }
        reportKeysOfOtherTypes(entries, type)
        readType(type, parent.map { $0 + "." + id.value } ?? id.value, isField: parent != nil, &draft)
        return draft
    }

    private mutating func reportKeysOfOtherTypes(_ entries: Entries, _ type: TypeWord) {
        for key in Self.questionKeys {
            guard let entry = entries[key] else { continue }
            let isForeign = TypeWord.allTypeKeys.contains(key) && !type.keys.contains(key)
            let isInput = type == .calculated && TypeWord.inputKeys.contains(key)
            guard isForeign || isInput else { continue }
            let owners = TypeWord.allCases.filter { $0.keys.contains(key) }.map { $0.rawValue }
            nodes.report(
                Diagnostic(
                    .keyOfAnotherType, .error,
                    Message(
                        "`{key}` means nothing for a question of type {type}",
                        ["key": .code(key), "type": .code(type.rawValue)]), at: entry.keyRange,
                    help: isInput
                        ? [Message("a calculated question is never an input: remove the line")]
                        : [
                            Message(
                                "`{key}` belongs to type {types}",
                                ["key": .code(key), "types": .or(owners.map { .code($0) })])
                        ]))
        }
    }

    private mutating func readType(
        _ type: TypeWord, _ path: String, isField: Bool, _ draft: inout QuestionnaireDraft.QuestionDraft
    ) {
        let entries = draft.entries
        if isField, type == .records || type == .calculated {
            nodes.report(
                Diagnostic(
                    .fieldOfWrongType, .error,
                    Message("a field cannot be of type {type}", ["type": .code(type.rawValue)]),
                    at: entries.range(of: "type"),
                    help: [
                        type == .records
                            ? Message("records have one level: make it a question of its own")
                            : Message("write a calculated question outside, with sum(records, …)")
                    ]))
            draft.isBroken = true
            return
        }
        switch type {
        case .oneOf, .anyOf:
            let list = choices(entries, of: path)
            draft.isBroken = list == nil
            guard type == .anyOf else {
                draft.question.type = .oneOf(list: list ?? emptyList(path))
                return
            }
            draft.question.type = .anyOf(
                list: list ?? emptyList(path),
                minimum: nodes.wholeNumber(entries, "min_choices", 0...Int32.max),
                maximum: nodes.wholeNumber(entries, "max_choices", 1...Int32.max),
                exclusive: exclusive(entries, list))
        case .text:
            draft.question.type = .text(maximumLength: nodes.wholeNumber(entries, "max_length", 1...Int32.max))
        case .number:
            draft.question.type = .number(
                minimum: nodes.decimal(entries, "minimum"), maximum: nodes.decimal(entries, "maximum"),
                isInteger: nodes.truth(entries, "integer") ?? false, unit: nodes.text(entries, "unit")?.value)
        case .date:
            draft.question.type = .date
        case .link:
            draft.question.type = .link
        case .records:
            readFields(path, &draft)
        case .calculated:
            draft.question.special = []
            draft.question.isRequired = false
            draft.value = nodes.expression(entries, "value")
            if draft.value == nil, nodes.filled(entries, "value") == nil { nodes.reportMissing(entries, "value") }
            draft.question.type = .calculated(.standIn)
        }
    }

    private mutating func readFields(_ path: String, _ draft: inout QuestionnaireDraft.QuestionDraft) {
        let maximum = nodes.wholeNumber(draft.entries, "max_items", 1...Int32.max)
        if let entry = nodes.filled(draft.entries, "fields") {
            for node in nodes.items(of: entry.value, .keyword("fields")) ?? [] {
                guard let entries = nodes.entries(of: node, Message("a field"), keys: Self.questionKeys),
                    let id = nodes.requiredText(entries, "id")
                else { continue }
                nodes.check(id, .word, Message("the id of a field"))
                let field = readDraft(
                    entries, id, parent: path, section: draft.question.section, isPersonal: draft.question.isPersonal,
                    special: draft.question.special)
                if isFirst(id, "field/" + path, Message("the field \"{id}\" exists already", ["id": .code(id.value)])) {
                    draft.fields.append(field)
                }
            }
        }
        if draft.fields.isEmpty {
            nodes.report(
                Diagnostic(
                    .emptyRecords, .error,
                    Message("the records of \"{question}\" have no fields", ["question": .code(path)]),
                    at: draft.entries["fields"]?.keyRange ?? draft.entries.anchor,
                    help: [
                        Message(
                            "list them: {example}",
                            ["example": .code("fields: [{id: name, text: Name, type: text, required: true}]")])
                    ]))
        }
        draft.question.type = .records(maximumItems: maximum, fields: draft.fields.map { $0.question })
    }

    /// The codes that stand alone, as indices.
    private mutating func exclusive(_ entries: Entries, _ list: Int32?) -> [Int32] {
        guard let codes = nodes.texts(entries, "exclusive"), let list else { return [] }
        let domain = outline.choiceLists[Int(list)].domain
        var result: [Int32] = []
        for code in codes {
            if let index = domain.index(of: code.value) {
                result.append(index)
            } else {
                nodes.report(
                    Diagnostic(
                        .unknownExclusiveCode, .error,
                        Message("\"{code}\" is not one of the choices of this question", ["code": .code(code.value)]),
                        at: code.range, label: didYouMean(nearestName(to: code.value, among: domain.codes)),
                        help: [Message("choices: {codes}", ["codes": .codes(domain.codes, limit: 12)])]))
            }
        }
        return result
    }

    /// A list without choices, in place of one that could not be read.
    private mutating func emptyList(_ path: String) -> Int32 {
        let slot = Int32(outline.choiceLists.count)
        outline.choiceLists.append(ChoiceList(id: path, isInline: true, choices: [], range: .beginning))
        return slot
    }
}

extension CheckedExpression {
    /// Holds the place of an expression that is not checked yet or cannot be.
    static let standIn = CheckedExpression(root: .literal(.truth(false)), type: .truth, text: "")
}
