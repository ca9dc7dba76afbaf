import RapporteurDiagnostics
import RapporteurModel

private let noneCodes: Set<String> = [
    "none", "none_of_these", "none_of_them", "none_of_the_above", "nothing", "no_one", "nobody", "never",
]

/// D125: "none" can be ticked together with others unless it is said to stand alone.
func checkNoneIsExclusive(_ context: inout CheckContext) {
    for (draft, question, path) in context.allQuestions {
        guard case .anyOf(let list, _, _, let exclusive) = question.type else { continue }
        for (index, choice) in context.questionnaire.choiceLists[Int(list)].choices.enumerated()
        where noneCodes.contains(choice.code) && !exclusive.contains(Int32(index)) {
            context.report(
                Diagnostic(
                    .noneIsNotExclusive, .warning,
                    Message(
                        "\"{choice}\" of \"{question}\" can be chosen together with others",
                        ["choice": .code(choice.code), "question": .code(path)]),
                    at: draft.entries.range(of: "choices") == draft.entries.anchor
                        ? draft.entries.anchor : draft.entries["choices"]?.keyRange ?? draft.entries.anchor,
                    help: [Message("add exclusive: [{choice}]", ["choice": .code(choice.code)])]))
        }
    }
}
