import RapporteurDiagnostics
import RapporteurModel

/// D122 and D123: lists with fewer than two choices, and choices that read the same.
func checkChoiceLists(_ context: inout CheckContext) {
    for list in context.questionnaire.choiceLists where list.range != .beginning {
        if list.choices.count < 2 {
            let isEmpty = list.choices.isEmpty
            context.report(
                Diagnostic(
                    .tooFewChoices, isEmpty ? .error : .warning,
                    isEmpty
                        ? Message("the choice list \"{list}\" has no choice", ["list": .code(list.id)])
                        : Message("the choice list \"{list}\" has one choice only", ["list": .code(list.id)]),
                    at: list.range,
                    help: isEmpty
                        ? [Message("write choices as code: label")]
                        : [Message("with one choice there is nothing to choose")]))
        }
        var seen: [String: Choice] = [:]
        for choice in list.choices where !choice.label.isEmpty {
            let label = choice.label.lowercased().canonicalForm
            if let first = seen[label] {
                context.report(
                    Diagnostic(
                        .duplicateLabel, .warning,
                        Message(
                            "the choices \"{first}\" and \"{choice}\" have the same label",
                            ["first": .code(first.code), "choice": .code(choice.code)]), at: choice.range,
                        notes: [Note(Message("the label stands here already"), at: first.range)],
                        help: [Message("respondents cannot tell them apart: {label}", ["label": .text(choice.label)])]))
            } else {
                seen[label] = choice
            }
        }
    }
}
