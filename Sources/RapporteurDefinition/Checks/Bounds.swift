import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel

/// D126 and D129: bounds of a number that contradict each other or its being whole.
func checkBounds(_ context: inout CheckContext) {
    for (draft, question, path) in context.allQuestions {
        guard case .number(let minimum, let maximum, let isInteger, _) = question.type else { continue }
        if let minimum, let maximum, maximum < minimum {
            context.report(
                Diagnostic(
                    .contradictoryBounds, .error,
                    Message(
                        """
                        no number can answer "{question}": it must be at least {minimum} and at most {maximum}
                        """,
                        ["question": .code(path), "minimum": .decimal(minimum.text), "maximum": .decimal(maximum.text)]),
                    at: draft.entries.range(of: "maximum"),
                    notes: [Note(Message("the other bound"), at: draft.entries.range(of: "minimum"))]))
        }
        guard isInteger else { continue }
        for (key, bound) in [("minimum", minimum), ("maximum", maximum)] {
            guard let bound, bound.scale > 0 else { continue }
            context.report(
                Diagnostic(
                    .fractionalBound, .warning,
                    Message(
                        "the `{key}` of \"{question}\" is not whole, but the answer must be",
                        ["key": .code(key), "question": .code(path)]),
                    at: draft.entries.range(of: key)))
        }
    }
}
