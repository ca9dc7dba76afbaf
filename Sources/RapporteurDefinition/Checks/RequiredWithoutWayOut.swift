import RapporteurDiagnostics
import RapporteurModel

/// D245: closed questions that must be answered by people who may not know; said once for the questionnaire.
///
/// Statistics Canada saw respondents give valid but wrong answers where they believed that an answer was compulsory
/// and did not know it.
func checkRequiredWithoutWayOut(_ context: inout CheckContext) {
    var forced: [Int] = []
    for (slot, question) in context.questionnaire.questions.enumerated()
    where question.isRequired && question.special.isEmpty {
        switch question.type {
        case .oneOf, .anyOf, .number: forced.append(slot)
        case .text, .date, .link, .records, .calculated: break
        }
    }
    guard let first = forced.first else { return }
    let draft = context.draft.questions[first]
    context.report(
        Diagnostic(
            .requiredWithoutWayOut, .information,
            Message(
                """
                {count, plural, one {{count} question must be answered even by a respondent who does not know} \
                other {{count} questions must be answered even by a respondent who does not know}}
                """, ["count": .number(Int64(forced.count))]),
            at: draft.entries.range(of: "required"),
            help: [Message("a forced answer is often a guess: consider special: [not_known]")]))
}
