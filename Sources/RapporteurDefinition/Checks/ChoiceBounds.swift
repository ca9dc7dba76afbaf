import RapporteurDiagnostics
import RapporteurModel

/// D126, D127 and D128: numbers of choices that contradict each other, the list, or the choices that stand alone.
func checkChoiceBounds(_ context: inout CheckContext) {
    for (draft, question, path) in context.allQuestions where !draft.isBroken {
        guard case .anyOf(let list, let minimum, let maximum, let exclusive) = question.type else { continue }
        let choices = context.questionnaire.choiceLists[Int(list)].choices
        if let minimum, let maximum, maximum < minimum {
            context.report(
                Diagnostic(
                    .contradictoryBounds, .error,
                    "Nothing can answer \"\(path)\": at least \(minimum) and at most \(maximum) choices.",
                    at: draft.entries.range(of: "max_choices"),
                    notes: [Note("the other bound", at: draft.entries.range(of: "min_choices"))]))
        }
        // Choices that stand alone cannot help to reach a number above one.
        let together = choices.count - exclusive.count
        if let minimum, minimum > 1 || choices.isEmpty, Int(minimum) > together, !choices.isEmpty {
            context.report(
                Diagnostic(
                    .boundsBeyondChoices, .error,
                    "\"\(path)\" wants \(minimum) choices, but only \(together) can be chosen together.",
                    at: draft.entries.range(of: "min_choices")))
        } else if let minimum, minimum > 1, let first = exclusive.first {
            context.report(
                Diagnostic(
                    .exclusiveBelowMinimum, .warning,
                    "\"\(choices[Int(first)].code)\" stands alone, so it can never be the \(minimum) choices that are wanted.",
                    at: draft.entries.range(of: "min_choices"),
                    notes: [Note("it stands alone by this line", at: draft.entries.range(of: "exclusive"))]))
        }
        if let maximum, Int(maximum) > choices.count, !choices.isEmpty {
            context.report(
                Diagnostic(
                    .boundsBeyondChoices, .warning,
                    "\"\(path)\" allows \(maximum) choices, but there are only \(choices.count).",
                    at: draft.entries.range(of: "max_choices"), help: ["without max_choices all may be chosen"]))
        }
    }
}
