import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel

/// D203, D204 and D205: a question whose condition can never hold, or holds whatever is answered.
func checkConditions(_ context: inout CheckContext) {
    for (slot, question) in context.questionnaire.questions.enumerated() {
        let draft = context.draft.questions[slot]
        guard let condition = question.askedIf, let source = draft.askedIf,
            let outcomes = context.analysis.outcomes(of: condition)
        else { continue }
        if outcomes.isNeverTrue {
            context.report(.neverAsked(question.id, isRequired: question.isRequired, source, condition, context))
        } else if outcomes.isNeverFalse {
            context.report(.alwaysAsked(question.id, isAlways: outcomes.isAlwaysTrue, at: source.range))
        }
    }
}

extension Diagnostic {
    fileprivate static func neverAsked(
        _ id: String, isRequired: Bool, _ source: WrittenText, _ condition: CheckedExpression,
        _ context: CheckContext
    ) -> Diagnostic {
        // The conditions of the questions it rests on are often what contradicts it.
        var notes: [Note] = []
        for slot in condition.currentReferences {
            guard let parent = context.draft.questions[Int(slot)].askedIf else { continue }
            notes.append(
                Note(
                    Message("\"{question}\" itself is asked only if this holds", ["question": .code(context.id(slot))]),
                    at: parent.range))
        }
        return Diagnostic(
            isRequired ? .requiredButNeverAsked : .neverAsked, isRequired ? .error : .warning,
            isRequired
                ? Message("\"{question}\" is required but can never be asked", ["question": .code(id)])
                : Message("\"{question}\" can never be asked", ["question": .code(id)]),
            at: source.range, notes: notes, help: [Message("no combination of answers makes this condition true")])
    }

    fileprivate static func alwaysAsked(_ id: String, isAlways: Bool, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .conditionAlwaysTrue, .warning,
            isAlways
                ? Message("the condition of \"{question}\" is always true", ["question": .code(id)])
                : Message(
                    "the condition of \"{question}\" is never false: it only waits for an answer",
                    ["question": .code(id)]),
            at: range,
            help: [
                isAlways
                    ? Message("remove asked_if, or mend the condition")
                    : Message("if that is what is meant, write answered(…), which says so")
            ])
    }
}
