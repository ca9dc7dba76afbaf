import RapporteurDiagnostics
import RapporteurModel

/// D255: a roster needs the day on which membership counts, and the other way round.
func checkRosterDate(_ context: inout CheckContext) {
    let questionnaire = context.questionnaire
    if questionnaire.roster != nil, context.draft.entries?["roster_date"] == nil {
        context.report(
            Diagnostic(
                .rosterWithoutDate, .warning, Message("the roster has no `roster_date`"),
                at: context.draft.place(of: "roster"),
                help: [Message("say on which day membership counts, such as roster_date: 2027-01-01")]))
    } else if questionnaire.roster == nil, context.draft.entries?["roster"] == nil, questionnaire.rosterDate != nil {
        context.report(
            Diagnostic(
                .rosterWithoutDate, .warning, Message("there is a `roster_date`, but no `roster`"),
                at: context.draft.place(of: "roster_date")))
    }
}
