package import RapporteurExpression
package import RapporteurModel

// Conditions in words, as they stand on a form: `question 7 is “Yes”`. The words follow the checked expression, not
// the author's text, so that what people read is what the engine evaluates. The few forms that no questionnaire for
// people uses are shown as the author wrote them.

/// Conditions in the words of the questionnaire and of its language.
package struct ConditionWording: Sendable {
    private let questionnaire: Questionnaire
    private let answers: AnswerWording
    private let phrases: Phrases

    /// Makes the wording of a questionnaire.
    package init(_ questionnaire: Questionnaire) {
        self.questionnaire = questionnaire
        self.answers = AnswerWording(questionnaire)
        self.phrases = Phrases(for: questionnaire.language)
    }

    /// A condition in words; `siblings` are the fields that a field's condition may use.
    package func words(_ condition: CheckedExpression, siblings: [Question] = []) -> String {
        wholeWords(condition, siblings: siblings) ?? condition.text
    }

    /// A condition in words; nil for the few forms that have none.
    func wholeWords(_ condition: CheckedExpression, siblings: [Question] = []) -> String? {
        words(condition.root, siblings, inner: false)
    }

    /// How a form names a question: by its number, else by its wording.
    package func name(of slot: Int32) -> String {
        guard questionnaire.questions.indices.contains(Int(slot)) else { return "?" }
        let question = questionnaire.questions[Int(slot)]
        return question.number.map { phrases(.questionByNumber, ["number": $0]) }
            ?? phrases(.questionByText, ["text": question.text])
    }

    private func words(_ expression: Expression, _ siblings: [Question], inner: Bool) -> String? {
        switch expression {
        case .and(let parts): joined(parts, .and, siblings, inner)
        case .or(let parts): joined(parts, .or, siblings, inner)
        case .not(let part): words(part, siblings, inner: true).map { phrases(.not, ["condition": $0]) }
        case .compare(let comparison, let left, let right): compared(comparison, left, right, siblings)
        case .among(let operand, let values):
            answer(operand, siblings).map { answer in
                let words = values.map { value($0, of: operand, siblings) }
                return phrases(.oneOf, ["answer": answer, "values": phrases.joined(words, .listed)])
            }
        case .includes(let operand, let code):
            answer(operand, siblings).map {
                phrases(.includes, ["answer": $0, "value": value(.choice(code), of: operand, siblings)])
            }
        case .answered(let slot, false): phrases(.questionAnswered, ["question": name(of: slot)])
        case .asked(let slot, false): phrases(.questionAsked, ["question": name(of: slot)])
        case .says(let slot, let special, false):
            phrases(.questionSays, ["question": name(of: slot), "answer": answers.label(of: special)])
        case .fieldAnswered(let field):
            text(of: field, siblings).map { phrases(.fieldAnswered, ["text": $0]) }
        default: nil
        }
    }

    private func joined(_ parts: [Expression], _ phrase: Phrase, _ siblings: [Question], _ inner: Bool) -> String? {
        var texts: [String] = []
        for part in parts {
            guard let text = words(part, siblings, inner: true) else { return nil }
            texts.append(text)
        }
        let text = phrases.joined(texts, phrase)
        return inner ? phrases(.group, ["condition": text]) : text
    }

    private func compared(
        _ comparison: Comparison, _ left: Expression, _ right: Expression, _ siblings: [Question]
    ) -> String? {
        guard let name = answer(left, siblings) else { return nil }
        if case .literal(let literal) = right {
            let value = value(literal, of: left, siblings)
            if case .count = left, let phrase = Self.phrase(ofCount: comparison) {
                return phrases(phrase, ["count": name, "value": value])
            }
            if case .date = literal, let phrase = Self.phrase(ofDate: comparison) {
                return phrases(phrase, ["answer": name, "value": value])
            }
            return phrases(Self.phrase(of: comparison), ["answer": name, "value": value])
        }
        guard let other = answer(right, siblings) else { return nil }
        switch comparison {
        case .equal: return phrases(.sameAs, ["answer": name, "other": other])
        case .notEqual: return phrases(.notSameAs, ["answer": name, "other": other])
        case .less, .lessOrEqual, .greater, .greaterOrEqual: return nil
        }
    }

    private static func phrase(of comparison: Comparison) -> Phrase {
        switch comparison {
        case .equal: .equal
        case .notEqual: .notEqual
        case .less: .less
        case .lessOrEqual: .lessOrEqual
        case .greater: .greater
        case .greaterOrEqual: .greaterOrEqual
        }
    }

    private static func phrase(ofDate comparison: Comparison) -> Phrase? {
        switch comparison {
        case .equal, .notEqual: nil
        case .less: .before
        case .lessOrEqual: .notAfter
        case .greater: .after
        case .greaterOrEqual: .notBefore
        }
    }

    /// In some languages the word for a number and the word for an answer differ in gender.
    private static func phrase(ofCount comparison: Comparison) -> Phrase? {
        switch comparison {
        case .equal: .countIs
        case .notEqual: .countIsNot
        case .less, .lessOrEqual, .greater, .greaterOrEqual: nil
        }
    }

    /// What stands for the answer to a question or field, or for a number of entries.
    private func answer(_ expression: Expression, _ siblings: [Question]) -> String? {
        switch expression {
        case .question(let slot): phrases(.answerToQuestion, ["question": name(of: slot)])
        case .field(let field): text(of: field, siblings).map { phrases(.answerToField, ["text": $0]) }
        case .count(let slot, false): phrases(.entriesIn, ["question": name(of: slot)])
        default: nil
        }
    }

    private func text(of field: Int32, _ siblings: [Question]) -> String? {
        siblings.indices.contains(Int(field)) ? siblings[Int(field)].text : nil
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
            return phrases(.quoted, ["text": answers.label(of: code, in: list)])
        case .number(let number): return number.text
        case .date(let date): return date.text
        case .text(let text): return phrases(.quoted, ["text": text])
        default: return "?"
        }
    }
}
