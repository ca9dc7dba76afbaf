import RapporteurDiagnostics
import RapporteurModel

/// D121: a list that no question uses.
func checkUnusedChoiceLists(_ context: inout CheckContext) {
    var used: Set<Int32> = []
    for (_, question, _) in context.allQuestions {
        if let list = question.choiceList { used.insert(list) }
    }
    for (index, list) in context.questionnaire.choiceLists.enumerated() {
        guard !list.isInline, !used.contains(Int32(index)) else { continue }
        context.report(
            Diagnostic(
                .unusedChoiceList, .warning,
                Message("no question uses the choice list \"{list}\"", ["list": .code(list.id)]), at: list.range,
                help: [Message("remove it, or name it under `choices` of a question")]))
    }
}
