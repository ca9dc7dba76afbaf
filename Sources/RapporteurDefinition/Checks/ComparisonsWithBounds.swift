import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel

/// D208: a number compared with one that its bounds do not allow, so that the comparison decides nothing.
func checkComparisonsWithBounds(_ context: inout CheckContext) {
    for question in context.draft.questions {
        for case let source? in [question.askedIf, question.value] { check(source, &context) }
    }
    for rule in context.draft.rules {
        for case let source? in [rule.when, rule.require] { check(source, &context) }
    }
    for indicator in context.draft.indicators {
        if let source = indicator.counts { check(source, &context) }
    }

    func check(_ source: WrittenText, _ context: inout CheckContext) {
        var scope = context.analysis.scope
        scope.allowsPrevious = true
        guard let expression = ExpressionChecker(scope: scope).check(source.text, expecting: .value).expression else {
            return
        }
        var found: [Diagnostic] = []
        expression.root.forEachComparison { comparison, slot, number in
            guard case .number(let minimum, let maximum, _, _) = context.questionnaire.questions[Int(slot)].type,
                let outcome = decided(comparison, number, minimum, maximum)
            else { return }
            let id = context.id(slot)
            found.append(
                Diagnostic(
                    .comparedBeyondBounds, .warning,
                    outcome
                        ? Message(
                            "the comparison of \"{question}\" with {number} is always true",
                            ["question": .code(id), "number": .code(number.text)])
                        : Message(
                            "the comparison of \"{question}\" with {number} is always false",
                            ["question": .code(id), "number": .code(number.text)]),
                    at: source.place(ofWord: id),
                    help: boundsInWords(id, minimum, maximum)))
        }
        for diagnostic in found { context.report(diagnostic) }
    }
}

/// The bounds of a number, if it has any.
private func boundsInWords(_ id: String, _ minimum: ExactDecimal?, _ maximum: ExactDecimal?) -> [Message] {
    let question = MessageValue.code(id)
    switch (minimum, maximum) {
    case (let minimum?, let maximum?):
        return [
            Message(
                "\"{question}\" is at least {minimum} and at most {maximum}",
                ["question": question, "minimum": .code(minimum.text), "maximum": .code(maximum.text)])
        ]
    case (let minimum?, nil):
        return [
            Message("\"{question}\" is at least {minimum}", ["question": question, "minimum": .code(minimum.text)])
        ]
    case (nil, let maximum?):
        return [Message("\"{question}\" is at most {maximum}", ["question": question, "maximum": .code(maximum.text)])]
    case (nil, nil): return []
    }
}

/// What a comparison comes to for every number within bounds; nil if that depends on the number.
private func decided(
    _ comparison: Comparison, _ number: ExactDecimal, _ minimum: ExactDecimal?, _ maximum: ExactDecimal?
) -> Bool? {
    let isBelowAll = minimum.map { number < $0 } ?? false
    let isAboveAll = maximum.map { $0 < number } ?? false
    let isAtLeast = minimum.map { number <= $0 } ?? false
    let isAtMost = maximum.map { $0 <= number } ?? false
    switch comparison {
    case .equal: return isBelowAll || isAboveAll ? false : nil
    case .notEqual: return isBelowAll || isAboveAll ? true : nil
    case .less: return isAboveAll ? true : isAtLeast ? false : nil
    case .lessOrEqual: return isAtMost ? true : isBelowAll ? false : nil
    case .greater: return isBelowAll ? true : isAtMost ? false : nil
    case .greaterOrEqual: return isAtLeast ? true : isAboveAll ? false : nil
    }
}

extension Expression {
    /// Calls `body` for each comparison of a question with a number, turned so that the question stands on the left.
    fileprivate func forEachComparison(_ body: (Comparison, Int32, ExactDecimal) -> Void) {
        switch self {
        case .compare(let comparison, .question(let slot), .literal(.number(let number))):
            body(comparison, slot, number)
        case .compare(let comparison, .literal(.number(let number)), .question(let slot)):
            let turned: Comparison =
                switch comparison {
                case .less: .greater
                case .lessOrEqual: .greaterOrEqual
                case .greater: .less
                case .greaterOrEqual: .lessOrEqual
                case .equal, .notEqual: comparison
                }
            body(turned, slot, number)
        case .and(let parts), .or(let parts):
            for part in parts { part.forEachComparison(body) }
        case .not(let part):
            part.forEachComparison(body)
        case .otherwise(let left, let right):
            left.forEachComparison(body)
            right.forEachComparison(body)
        default:
            break
        }
    }
}
