import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel

/// D234 and D236: an indicator that is the same for every State, and a base that changes nothing.
func checkIndicatorOutcomes(_ context: inout CheckContext) {
    for (draft, indicator) in context.indicators {
        guard let source = draft.counts, let outcomes = context.analysis.outcomes(of: indicator.counts) else {
            continue
        }
        if outcomes.isNeverTrue || outcomes.isNeverFalse {
            context.report(
                Diagnostic(
                    .indicatorAlwaysTheSame, .warning,
                    "The indicator \"\(indicator.id)\" can never be \(outcomes.isNeverTrue ? "yes" : "no").",
                    at: source.range, help: ["a share that is the same whatever is answered says nothing"]))
        }
        guard indicator.base != .reporting else { continue }
        let isIdle =
            indicator.base == .applicable
            ? !outcomes.contains(.notApplicable) : outcomes.isDisjoint(with: [.notApplicable, .missing])
        guard isIdle else { continue }
        context.report(
            Diagnostic(
                .baseWithoutEffect, .warning,
                "The base of \"\(indicator.id)\" is \(indicator.base.word), but no answer is ever left out of it.",
                at: draft.entries.range(of: "base"),
                help: [
                    "its questions are asked of everybody and do not allow not_applicable: use base: reporting, "
                        + "or allow it"
                ]))
    }
}
