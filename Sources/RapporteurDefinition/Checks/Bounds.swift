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
                    "No number can answer \"\(path)\": it must be at least \(minimum.text) and at most \(maximum.text).",
                    at: draft.entries.range(of: "maximum"),
                    notes: [Note("the other bound", at: draft.entries.range(of: "minimum"))]))
        }
        guard isInteger else { continue }
        for (key, bound) in [("minimum", minimum), ("maximum", maximum)] {
            guard let bound, bound.scale > 0 else { continue }
            context.report(
                Diagnostic(
                    .fractionalBound, .warning, "The \(key) of \"\(path)\" is not whole, but the answer must be.",
                    at: draft.entries.range(of: key)))
        }
    }
}
