package import RapporteurExpression
package import RapporteurModel

// Conditions in words, as they stand on a form: `question 7 is "Yes"`. The words follow the checked expression, not
// the author's text, so that what people read is what the engine evaluates. The few forms that no questionnaire for
// people uses are shown as the author wrote them.

/// Conditions in the words of the questionnaire.
package struct ConditionWording: Sendable {
    private let questionnaire: Questionnaire
    private let answers: AnswerWording

    /// Makes the wording of a questionnaire.
    package init(_ questionnaire: Questionnaire) {
        self.questionnaire = questionnaire
        self.answers = AnswerWording(questionnaire)
    }

    /// A condition in words; `siblings` are the fields that a field's condition may use.
    package func words(_ condition: CheckedExpression, siblings: [Question] = []) -> String {
        words(condition.root, siblings, inner: false) ?? condition.text
    }

    /// How a form names a question: by its number, else by its wording.
    package func name(of slot: Int32) -> String {
        guard questionnaire.questions.indices.contains(Int(slot)) else { return "?" }
        let question = questionnaire.questions[Int(slot)]
        return question.number.map { "question " + $0 } ?? "“" + question.text + "”"
    }

    private func words(_ expression: Expression, _ siblings: [Question], inner: Bool) -> String? {
        switch expression {
        case .and(let parts): joined(parts, " and ", siblings, inner)
        case .or(let parts): joined(parts, " or ", siblings, inner)
        case .not(let part): words(part, siblings, inner: true).map { "it is not so that " + $0 }
        case .compare(let comparison, let left, let right): compared(comparison, left, right, siblings)
        case .among(let operand, let values):
            operandName(operand, siblings).map { name in
                name + " is one of: " + values.map { value(_: $0, of: operand, siblings) }.joined(separator: ", ")
            }
        case .includes(let operand, let code):
            operandName(operand, siblings).map {
                $0 + " includes " + value(.choice(code), of: operand, siblings)
            }
        case .answered(let slot, false): name(of: slot) + " is answered"
        case .asked(let slot, false): name(of: slot) + " is asked"
        case .says(let slot, let special, false):
            name(of: slot) + " says “" + AnswerWording.label(of: special) + "”"
        case .fieldAnswered(let field): fieldName(field, siblings).map { $0 + " is answered" }
        default: nil
        }
    }

    private func joined(_ parts: [Expression], _ word: String, _ siblings: [Question], _ inner: Bool) -> String? {
        var texts: [String] = []
        for part in parts {
            guard let text = words(part, siblings, inner: true) else { return nil }
            texts.append(text)
        }
        let text = texts.joined(separator: word)
        return inner ? "(" + text + ")" : text
    }

    private func compared(
        _ comparison: Comparison, _ left: Expression, _ right: Expression, _ siblings: [Question]
    ) -> String? {
        guard let name = operandName(left, siblings) else { return nil }
        let other: String
        if case .literal(let literal) = right {
            other = value(literal, of: left, siblings)
        } else if let text = operandName(right, siblings) {
            other = "the same as " + text
            if comparison != .equal && comparison != .notEqual { return nil }
        } else {
            return nil
        }
        switch comparison {
        case .equal: return name + " is " + other
        case .notEqual: return name + " is not " + other
        case .less: return name + " is less than " + other
        case .lessOrEqual: return name + " is at most " + other
        case .greater: return name + " is more than " + other
        case .greaterOrEqual: return name + " is at least " + other
        }
    }

    private func operandName(_ expression: Expression, _ siblings: [Question]) -> String? {
        switch expression {
        case .question(let slot): name(of: slot)
        case .field(let field): fieldName(field, siblings)
        case .count(let slot, false): "the number of entries in " + name(of: slot)
        default: nil
        }
    }

    private func fieldName(_ field: Int32, _ siblings: [Question]) -> String? {
        siblings.indices.contains(Int(field)) ? "“" + siblings[Int(field)].text + "”" : nil
    }

    private func value(_ value: Value, of operand: Expression, _ siblings: [Question]) -> String {
        var question: Question?
        switch operand {
        case .question(let slot): question = questionnaire.questions[Int(slot)]
        case .field(let field) where siblings.indices.contains(Int(field)): question = siblings[Int(field)]
        default: break
        }
        switch value {
        case .choice(let code):
            guard let list = question?.choiceList else { return "?" }
            return "“" + answers.label(of: code, in: list) + "”"
        case .number(let number): return number.text
        case .date(let date): return date.text
        case .text(let text): return "“" + text + "”"
        default: return "?"
        }
    }
}
