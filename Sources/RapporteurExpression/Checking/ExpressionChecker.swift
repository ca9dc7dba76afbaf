package import RapporteurDiagnostics

/// Turns the text of an expression into a checked expression: names become slots, codes indices, and types fit.
package struct ExpressionChecker: Sendable {
    /// What an expression must give.
    package enum Expectation: Sendable, Hashable {
        /// A condition, as in `asked_if`, `when`, `require` and `counts`.
        case truth
        /// A number.
        case number
        /// Anything that can be an answer, as in the value of a calculated question.
        case value
    }

    /// The names that may be used.
    package var scope: ExpressionScope

    /// Makes a checker for the expressions of one place.
    package init(scope: ExpressionScope) { self.scope = scope }

    /// Parses and checks an expression; all ranges are UTF-8 offsets into `text`.
    package func check(_ text: String, expecting expectation: Expectation = .truth) -> ExpressionCheck {
        let (tree, diagnostics) = Parser.parse(text)
        var walk = CheckWalk(scope: scope, text: text, diagnostics: diagnostics)
        guard let tree else { return walk.result(nil) }
        let typed =
            switch expectation {
            case .truth: Typed(walk.condition(tree), .truth)
            case .number: Typed(walk.number(tree, in: nil), .number)
            case .value: walk.answer(tree)
            }
        return walk.result(typed)
    }
}

/// What checking an expression gives.
package struct ExpressionCheck: Sendable {
    /// A question that the expression names.
    package struct Reference: Sendable, Hashable {
        /// The slot of the question.
        package var question: Int32
        /// Where its name stands in the text of the expression.
        package var range: SourceRange
        /// Whether the answer of the previous cycle is meant.
        package var inPrevious: Bool
    }

    /// The checked expression; nil if there is an error, or if it rests on a question whose type is still unknown.
    package var expression: CheckedExpression?
    /// Everything that is wrong or worth knowing, in the order of the text.
    package var diagnostics: [Diagnostic]
    /// The questions that are named, in the order of the text, each as often as it stands there.
    package var references: [Reference]
    /// Whether the expression names a question whose type is still unknown; such an expression has no error of types.
    package var isIncomplete: Bool
}
