import RapporteurExpression
import RapporteurModel

// What a condition compares: answers, numbers of entries, sums, and what is written in the condition itself.

extension ConditionWording {
    /// What stands for an answer, or for what is worked out from answers.
    func answer(_ expression: Expression, _ scope: Scope) -> String? {
        switch expression {
        case .literal(let literal): return value(literal, of: expression, scope)
        case .question(let slot), .recoded(let slot):
            return phrases(.answerToQuestion, ["question": name(of: slot)])
        case .previous(let slot):
            return previous.map {
                phrases(.previousAnswerOf, ["cycle": "\($0.cycle)", "question": name(of: slot)])
            }
        case .field(let field): return text(of: field, scope).map { phrases(.answerToField, ["text": $0]) }
        case .count(let slot, false): return phrases(.entriesIn, ["question": name(of: slot)])
        case .count(let slot, true):
            return previous.map {
                phrases(.previousEntriesIn, ["cycle": "\($0.cycle)", "question": name(of: slot)])
            }
        case .fieldCount(let field):
            return text(of: field, scope).map { phrases(.entriesIn, ["question": phrases(.quoted, ["text": $0])]) }
        case .sum(let slot, let inPrevious, let term): return sum(slot, inPrevious, term)
        case .otherwise(let first, let second):
            guard let words = answer(first, scope), let other = answer(second, of: first, scope) else { return nil }
            return phrases(.otherwise, ["answer": words, "other": other])
        case .arithmetic(let first, let steps): return arithmetic(first, steps, scope)
        case .negate(let operand): return term(operand, scope).map { "−" + $0 }
        default: return nil
        }
    }

    /// The same for what stands in another's place: a choice is named as the other's choices are.
    private func answer(_ expression: Expression, of other: Expression, _ scope: Scope) -> String? {
        if case .literal(let literal) = expression { return value(literal, of: other, scope) }
        return answer(expression, scope)
    }

    private func sum(_ slot: Int32, _ inPrevious: Bool, _ term: Expression) -> String? {
        guard let scope = fields(of: slot, inPrevious), let words = answer(term, scope) else { return nil }
        let sum = phrases(.sumOver, ["question": name(of: slot), "term": words])
        guard inPrevious else { return sum }
        return previous.map { sum + " " + phrases(.group, ["condition": "\($0.cycle)"]) }
    }

    private func arithmetic(_ first: Expression, _ steps: [ArithmeticStep], _ scope: Scope) -> String? {
        guard var text = term(first, scope) else { return nil }
        for step in steps {
            guard let operand = term(step.operand, scope) else { return nil }
            text += " " + step.operation.sign + " " + operand
        }
        return text
    }

    /// A term, in brackets where it has terms itself.
    private func term(_ expression: Expression, _ scope: Scope) -> String? {
        guard let text = answer(expression, scope) else { return nil }
        if case .arithmetic = expression { return phrases(.group, ["condition": text]) }
        return text
    }

    // MARK: - Kinds of answers

    /// Whether an expression is a number that was counted or worked out, and not an answer.
    static func isQuantity(_ expression: Expression) -> Bool {
        switch expression {
        case .count, .fieldCount, .sum, .arithmetic, .negate: true
        default: false
        }
    }

    /// Whether an expression is a date.
    func isDate(_ expression: Expression, _ scope: Scope) -> Bool {
        switch expression {
        case .literal(.date): true
        case .otherwise(let first, _): isDate(first, scope)
        default:
            if case .date = question(expression, scope)?.question.type { true } else { false }
        }
    }

    /// The question or field that an expression is the answer to, and the questionnaire that has its choices.
    private func question(_ expression: Expression, _ scope: Scope) -> (question: Question, of: Questionnaire)? {
        switch expression {
        case .question(let slot): return (questionnaire.questions[Int(slot)], questionnaire)
        case .previous(let slot), .recoded(let slot):
            guard let previous, let source = source(of: slot) else { return nil }
            return (previous.questions[Int(source)], previous)
        case .field(let field) where scope.fields.indices.contains(Int(field)):
            guard let owner = scope.isPrevious ? previous : questionnaire else { return nil }
            return (scope.fields[Int(field)], owner)
        case .otherwise(let first, _): return question(first, scope)
        default: return nil
        }
    }

    /// The slot of a question's counterpart in the previous questionnaire.
    private func source(of slot: Int32) -> Int32? {
        guard let previous, questionnaire.previousLinks.indices.contains(Int(slot)) else { return nil }
        return questionnaire.previousLinks[Int(slot)].sources.first.flatMap {
            previous.questions.indices.contains(Int($0)) ? $0 : nil
        }
    }

    /// The fields of a records question in this cycle or in the previous one.
    func fields(of slot: Int32, _ inPrevious: Bool) -> Scope? {
        guard inPrevious else { return Scope(fields: questionnaire.questions[Int(slot)].fields) }
        guard let previous, let source = source(of: slot) else { return nil }
        return Scope(fields: previous.questions[Int(source)].fields, isPrevious: true)
    }

    /// The wording of a field.
    func text(of field: Int32, _ scope: Scope) -> String? {
        scope.fields.indices.contains(Int(field)) ? scope.fields[Int(field)].text : nil
    }

    /// A value that is written in a condition, in the words of what it is compared with.
    func value(_ value: Value, of operand: Expression, _ scope: Scope) -> String? {
        switch value {
        case .choice(let code):
            guard let (question, owner) = question(operand, scope), let list = question.choiceList else { return nil }
            return phrases(.quoted, ["text": AnswerWording(owner).label(of: code, in: list)])
        case .number(let number): return number.text
        case .date(let date): return date.text
        case .text(let text): return phrases(.quoted, ["text": text])
        case .truth(let truth): return phrases(truth ? .isTrue : .isFalse)
        default: return nil
        }
    }
}

extension Arithmetic {
    /// How the operation is written.
    fileprivate var sign: String {
        switch self {
        case .add: "+"
        case .subtract: "−"
        case .multiply: "×"
        case .divide: "÷"
        }
    }
}
