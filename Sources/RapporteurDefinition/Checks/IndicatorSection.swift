import RapporteurDiagnostics
import RapporteurModel

/// D237: an indicator that is counted in one action area and asked in another.
func checkIndicatorSection(_ context: inout CheckContext) {
    for (draft, indicator) in context.indicators {
        let sections = context.questionnaire.sections
        let own = sections[Int(indicator.section)]
        let asked = context.restsOn(indicator.counts).map {
            sections[Int(context.questionnaire.questions[Int($0)].section)]
        }
        guard let first = asked.first else { continue }
        if asked.contains(where: { $0.id == own.id || $0.actionArea != nil && $0.actionArea == own.actionArea }) {
            continue
        }
        context.report(
            Diagnostic(
                .indicatorInAnotherSection, .information,
                Message(
                    """
                    the indicator "{indicator}" is counted in "{section}", its questions are asked in "{other}"
                    """, ["indicator": .code(indicator.id), "section": .code(own.id), "other": .code(first.id)]),
                at: draft.entries.range(of: "section")))
    }
}
