import RapporteurDiagnostics
import RapporteurModel

/// D251: the previous questionnaire must be of an earlier cycle.
func checkPrevious(_ context: inout CheckContext) {
    guard let previous = context.previous, previous.cycle != 0, context.questionnaire.cycle != 0,
        previous.cycle >= context.questionnaire.cycle
    else { return }
    context.report(
        Diagnostic(
            .previousNotEarlier, .error,
            Message(
                "the previous questionnaire \"{previous}\" is of {year}, this one of {cycle}",
                [
                    "previous": .code(previous.id), "year": .figure(Int64(previous.cycle)),
                    "cycle": .figure(Int64(context.questionnaire.cycle)),
                ]),
            at: context.draft.place(of: "previous"),
            help: [Message("`previous` names the questionnaire of an earlier cycle")]))
}
