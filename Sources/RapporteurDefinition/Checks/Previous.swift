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
            "The previous questionnaire \"\(previous.id)\" is of \(previous.cycle), this one of \(context.questionnaire.cycle).",
            at: context.draft.place(of: "previous"), help: ["`previous` names the questionnaire of an earlier cycle"]))
}
