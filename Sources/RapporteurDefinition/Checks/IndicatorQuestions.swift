import RapporteurDiagnostics
import RapporteurModel

/// D232 and D233: what cannot be counted, and what should not be.
func checkIndicatorQuestions(_ context: inout CheckContext) {
    for (draft, indicator) in context.indicators {
        guard let source = draft.counts else { continue }
        for slot in context.restsOn(indicator.counts) {
            let question = context.questionnaire.questions[Int(slot)]
            let place = source.place(ofWord: question.id)
            if question.isPersonal {
                context.report(
                    Diagnostic(
                        .indicatorOnPersonal, .warning,
                        Message(
                            "the indicator \"{indicator}\" rests on the personal question \"{question}\"",
                            ["indicator": .code(indicator.id), "question": .code(question.id)]),
                        at: place,
                        help: [Message("personal questions are left out of what is published: count another one")]))
            } else if case .text = question.type {
                context.report(
                    Diagnostic(
                        .indicatorOnFreeText, .warning,
                        Message(
                            "the indicator \"{indicator}\" rests on the free text \"{question}\"",
                            ["indicator": .code(indicator.id), "question": .code(question.id)]), at: place,
                        help: [
                            Message(
                                """
                                texts cannot be compared between States or cycles: ask a closed question and \
                                count that
                                """)
                        ]))
            }
        }
    }
}
