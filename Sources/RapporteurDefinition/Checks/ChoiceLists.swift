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
                    "The choice list \"\(list.id)\" has \(isEmpty ? "no choice" : "one choice only").", at: list.range,
                    help: isEmpty ? ["write choices as code: label"] : ["with one choice there is nothing to choose"]))
        }
        var seen: [String: Choice] = [:]
        for choice in list.choices where !choice.label.isEmpty {
            let label = choice.label.lowercased().canonicalForm
            if let first = seen[label] {
                context.report(
                    Diagnostic(
                        .duplicateLabel, .warning,
                        "The choices \"\(first.code)\" and \"\(choice.code)\" have the same label.", at: choice.range,
                        notes: [Note("the label stands here already", at: first.range)],
                        help: ["respondents cannot tell them apart: \(choice.label)"]))
            } else {
                seen[label] = choice
            }
        }
    }
}
