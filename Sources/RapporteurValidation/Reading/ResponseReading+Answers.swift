import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel

extension ResponseReading {
    /// Reads the map under `answers`.
    mutating func readAnswers(_ node: Int) {
        if tree.isBlank(node) { return }
        guard tree.nodes[node].kind == .mapping else {
            report(.answersAreNoMap(at: tree.nodes[node].range))
            return
        }
        var key = node + 1
        let end = Int(tree.nodes[node].next)
        while key < end {
            let keyNode = tree.nodes[key]
            let value = Int(keyNode.next)
            if let slot = plan.questionIndex.find(tree.text, Int(keyNode.textStart), Int(keyNode.textEnd)) {
                readAnswer(slot, key, value)
            } else {
                reportUnknownQuestion(key, value)
            }
            key = Int(tree.nodes[value].next)
        }
    }

    private mutating func readAnswer(_ slot: Int32, _ key: Int, _ value: Int) {
        let index = Int(slot)
        if plan.isPersonalSlot[index] { result.personalRanges.append(tree.nodes[value].range) }
        if !duplicateKeys.isEmpty, duplicateKeys.contains(key) {
            // Which of the two is meant cannot be known; the finding is that of whoever read the file.
            hide(value, inRecordsOf: slot)
            result.response.answers[index] = .invalid
            let id = plan.questionnaire.questions[index].id
            result.duplicates.append(DuplicateAnswer(question: id, slot: slot, key: tree.nodes[key].range))
            result.response.places[index] = AnswerPlace(key: tree.nodes[key].range, value: tree.nodes[value].range)
            return
        }
        result.response.places[index] = AnswerPlace(key: tree.nodes[key].range, value: tree.nodes[value].range)
        let type = plan.types[index]
        if case .calculated = type {
            if !tree.isBlank(value) {
                report(slot, nil, key) { .calculatedQuestion($0, at: $1) }
            }
            return
        }
        result.response.answers[index] = readValue(type, plan.specials[index], slot, nil, value)
    }

    /// Reads the answer to a question, or to a field of a record; findings name the one or the other.
    mutating func readValue(
        _ type: QuestionType, _ allowed: SpecialAnswers, _ slot: Int32, _ field: FieldPlace?, _ node: Int
    ) -> Answer {
        if isBlank(node) {
            if tree.nodes[node].hasTrailingComment, case .text = type {
                // Everything that was typed is lost. For another type a remark after an empty key is only a remark.
                report(slot, field, node) { .textCutOff($0, at: $1) }
                return .invalid
            }
            return .blank
        }
        if let answer = readSpecial(allowed, slot, field, node) { return answer }
        if tree.nodes[node].hasTrailingComment {
            if case .text = type {
                report(slot, field, node) { .textCutOff($0, at: $1) }
                return .invalid
            }
            report(slot, field, node) { .commentOnAnswer($0, at: $1) }
        }
        switch type {
        case .oneOf(let list): return readChoice(list, slot, field, node)
        case .anyOf(let list, let minimum, let maximum, let exclusive):
            return readChoices(list, minimum, maximum, exclusive, slot, field, node)
        case .text(let maximumLength): return readText(maximumLength, slot, field, node)
        case .number(let minimum, let maximum, let isInteger, let unit):
            return readNumber(minimum, maximum, isInteger, unit, slot, field, node)
        case .date: return readDate(slot, field, node)
        case .link: return readLinks(slot, field, node)
        case .records(let maximumItems, let fields): return readRecords(maximumItems, fields, slot, node)
        case .calculated: return .blank
        }
    }

    /// A special answer, or nil if the value is something else.
    private mutating func readSpecial(
        _ allowed: SpecialAnswers, _ slot: Int32, _ field: FieldPlace?, _ node: Int
    ) -> Answer? {
        guard tree.nodes[node].kind == .scalar, let special = specialAnswer(node) else { return nil }
        guard allowed.allows(special) else {
            report(slot, field, node) { .specialNotAllowed(special, $0, allowed, at: $1) }
            return .invalid
        }
        if tree.nodes[node].hasTrailingComment {
            report(slot, field, node) { .commentOnAnswer($0, at: $1) }
        }
        return .special(special)
    }

    /// The special answer that a scalar says, if it is one.
    func specialAnswer(_ node: Int) -> SpecialAnswer? {
        let (start, end) = bounds(node)
        switch (end - start, start < end ? tree.text[start] : 0) {
        case (9, UInt8(ascii: "n")), (14, UInt8(ascii: "n")), (8, UInt8(ascii: "d")):
            return SpecialAnswer(word: String(decoding: tree.text[start..<end], as: UTF8.self))
        default: return nil
        }
    }
}

/// A field of a record.
struct FieldPlace {
    /// The record, counted from 0.
    var record: Int32
    /// The index of the field.
    var index: Int32
}
