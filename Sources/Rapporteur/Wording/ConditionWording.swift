package import RapporteurExpression
package import RapporteurModel

// Conditions in words, as they stand on a form: `question 7 is “Yes”`. The words follow the checked expression, not
// the author's text, so that what people read is what the engine evaluates.

/// Conditions in the words of the questionnaire and of its language.
package struct ConditionWording: Sendable {
    let questionnaire: Questionnaire
    let previous: Questionnaire?
    let phrases: Phrases

    /// Whose fields a condition may name.
    struct Scope {
        var fields: [Question] = []
        /// Whether they are those of a question of the previous cycle.
        var isPrevious = false
    }

    /// Makes the wording of a questionnaire; `previous`, in the same language, gives the words for answers of the
    /// previous cycle, about which only rules may ask.
    package init(_ questionnaire: Questionnaire, previous: Questionnaire? = nil) {
        self.questionnaire = questionnaire
        self.previous = previous
        self.phrases = Phrases(for: questionnaire.language)
    }

    /// A condition in words, or as its author wrote it where it is about a previous cycle that is not at hand;
    /// `siblings` are the fields that a field's condition may use.
    package func words(_ condition: CheckedExpression, siblings: [Question] = []) -> String {
        words(condition.root, Scope(fields: siblings), inner: false) ?? condition.text
    }

    /// How a form names a question: by its number, else by its wording.
    package func name(of slot: Int32) -> String {
        guard questionnaire.questions.indices.contains(Int(slot)) else { return "?" }
        let question = questionnaire.questions[Int(slot)]
        return question.number.map { phrases(.questionByNumber, ["number": $0]) }
            ?? phrases(.questionByText, ["text": question.text])
    }

    /// What is true or false, in words; in brackets where it is a part of something else and has parts itself.
    private func words(_ expression: Expression, _ scope: Scope, inner: Bool) -> String? {
        switch expression {
        case .and(let parts): return joined(parts, .and, scope, inner)
        case .or(let parts): return joined(parts, .or, scope, inner)
        case .not(.answered(let slot, inPrevious: false)):
            return phrases(.questionUnanswered, ["question": name(of: slot)])
        case .not(.fieldAnswered(let field)):
            return text(of: field, scope).map { phrases(.fieldUnanswered, ["text": $0]) }
        case .not(let part):
            return words(part, scope, inner: true).map { grouped(phrases(.not, ["condition": $0]), inner) }
        case .compare(let comparison, let left, let right): return compared(comparison, left, right, scope)
        case .among(let operand, let values):
            guard let answer = answer(operand, scope) else { return nil }
            let words = values.compactMap { value($0, of: operand, scope) }
            guard words.count == values.count else { return nil }
            return phrases(.oneOf, ["answer": answer, "values": phrases.joined(words, .listed)])
        case .includes(let operand, let code):
            guard let answer = answer(operand, scope), let value = value(.choice(code), of: operand, scope) else {
                return nil
            }
            return phrases(.includes, ["answer": answer, "value": value])
        case .answered(let slot, let inPrevious):
            return inCycle(phrases(.questionAnswered, ["question": name(of: slot)]), inPrevious)
        case .asked(let slot, let inPrevious):
            return inCycle(phrases(.questionAsked, ["question": name(of: slot)]), inPrevious)
        case .says(let slot, let special, let inPrevious):
            return inCycle(says(name(of: slot), special), inPrevious)
        case .fieldAnswered(let field):
            return text(of: field, scope).map { phrases(.fieldAnswered, ["text": $0]) }
        case .fieldAsked(let field):
            return text(of: field, scope).map {
                phrases(.questionAsked, ["question": phrases(.questionByText, ["text": $0])])
            }
        case .fieldSays(let field, let special):
            return text(of: field, scope).map { says(phrases(.questionByText, ["text": $0]), special) }
        case .any(let slot, let inPrevious, let condition):
            return records(slot, inPrevious, .inSomeEntry, condition, inner)
        case .all(let slot, let inPrevious, let condition):
            return records(slot, inPrevious, .inEachEntry, condition, inner)
        default:
            return answer(expression, scope).map { phrases(.equal, ["answer": $0, "value": phrases(.isTrue)]) }
        }
    }

    private func says(_ name: String, _ special: SpecialAnswer) -> String {
        phrases(
            .questionSays, ["question": name, "answer": AnswerWording(questionnaire).label(of: special)])
    }

    private func joined(_ parts: [Expression], _ phrase: Phrase, _ scope: Scope, _ inner: Bool) -> String? {
        var texts: [String] = []
        for part in parts {
            guard let text = words(part, scope, inner: true) else { return nil }
            texts.append(text)
        }
        return grouped(phrases.joined(texts, phrase), inner)
    }

    private func grouped(_ text: String, _ inner: Bool) -> String {
        inner ? phrases(.group, ["condition": text]) : text
    }

    private func inCycle(_ text: String, _ inPrevious: Bool) -> String? {
        guard inPrevious else { return text }
        return previous.map { phrases(.inPreviousCycle, ["cycle": "\($0.cycle)", "condition": text]) }
    }

    private func records(
        _ slot: Int32, _ inPrevious: Bool, _ phrase: Phrase, _ condition: Expression, _ inner: Bool
    ) -> String? {
        guard let scope = fields(of: slot, inPrevious), let words = words(condition, scope, inner: false) else {
            return nil
        }
        return inCycle(
            grouped(phrases(phrase, ["question": name(of: slot), "condition": words]), inner || inPrevious),
            inPrevious)
    }

    // MARK: - Comparisons

    private func compared(
        _ comparison: Comparison, _ left: Expression, _ right: Expression, _ scope: Scope
    ) -> String? {
        if case .literal = left {
            if case .literal = right {} else { return compared(comparison.mirrored, right, left, scope) }
        }
        guard let name = answer(left, scope) else { return nil }
        if case .literal(let literal) = right {
            guard let value = value(literal, of: left, scope) else { return nil }
            if Self.isQuantity(left), let phrase = Self.phrase(ofCount: comparison) {
                return phrases(phrase, ["count": name, "value": value])
            }
            if case .date = literal, let phrase = Self.phrase(ofDate: comparison) {
                return phrases(phrase, ["answer": name, "value": value])
            }
            return phrases(Self.phrase(of: comparison), ["answer": name, "value": value])
        }
        guard let other = answer(right, scope) else { return nil }
        return phrases(
            Self.phrase(ofAnswers: comparison, areDates: isDate(left, scope)), ["answer": name, "other": other])
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

    private static func phrase(ofAnswers comparison: Comparison, areDates: Bool) -> Phrase {
        switch comparison {
        case .equal: .sameAs
        case .notEqual: .notSameAs
        case .less: areDates ? .earlierThan : .lessThan
        case .lessOrEqual: areDates ? .noLaterThan : .noMoreThan
        case .greater: areDates ? .laterThan : .moreThan
        case .greaterOrEqual: areDates ? .noEarlierThan : .noLessThan
        }
    }
}

extension Comparison {
    /// The comparison with its sides exchanged.
    fileprivate var mirrored: Comparison {
        switch self {
        case .equal, .notEqual: self
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        }
    }
}
