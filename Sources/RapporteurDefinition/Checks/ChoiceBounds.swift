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
                    Message(
                        """
                        nothing can answer "{question}": {minimum, plural, one {at least {minimum} choice} other \
                        {at least {minimum} choices}} and at most {maximum}
                        """,
                        [
                            "question": .code(path), "minimum": .number(Int64(minimum)),
                            "maximum": .number(Int64(maximum)),
                        ]),
                    at: draft.entries.range(of: "max_choices"),
                    notes: [Note(Message("the other bound"), at: draft.entries.range(of: "min_choices"))]))
        }
        // Choices that stand alone cannot help to reach a number above one.
        let together = choices.count - exclusive.count
        if let minimum, minimum > 1 || choices.isEmpty, Int(minimum) > together, !choices.isEmpty {
            context.report(
                Diagnostic(
                    .boundsBeyondChoices, .error,
                    Message(
                        """
                        {minimum, plural, one {"{question}" wants {minimum} choice, but only {together} can be \
                        chosen together} other {"{question}" wants {minimum} choices, but only {together} can be \
                        chosen together}}
                        """,
                        [
                            "question": .code(path), "minimum": .number(Int64(minimum)),
                            "together": .number(Int64(together)),
                        ]),
                    at: draft.entries.range(of: "min_choices")))
        } else if let minimum, minimum > 1, let first = exclusive.first {
            context.report(
                Diagnostic(
                    .exclusiveBelowMinimum, .warning,
                    Message(
                        """
                        {minimum, plural, one {"{choice}" stands alone, so it can never be the {minimum} choice \
                        that is wanted} other {"{choice}" stands alone, so it can never be the {minimum} choices \
                        that are wanted}}
                        """, ["choice": .code(choices[Int(first)].code), "minimum": .number(Int64(minimum))]),
                    at: draft.entries.range(of: "min_choices"),
                    notes: [Note(Message("it stands alone by this line"), at: draft.entries.range(of: "exclusive"))]))
        }
        if let maximum, Int(maximum) > choices.count, !choices.isEmpty {
            context.report(
                Diagnostic(
                    .boundsBeyondChoices, .warning,
                    Message(
                        """
                        {maximum, plural, one {"{question}" allows {maximum} choice, but there are only {count}} \
                        other {"{question}" allows {maximum} choices, but there are only {count}}}
                        """,
                        [
                            "question": .code(path), "maximum": .number(Int64(maximum)),
                            "count": .number(Int64(choices.count)),
                        ]),
                    at: draft.entries.range(of: "max_choices"), help: [Message("without max_choices all may be chosen")]
                ))
        }
    }
}
