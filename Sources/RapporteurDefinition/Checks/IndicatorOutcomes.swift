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
                    outcomes.isNeverTrue
                        ? Message("the indicator \"{indicator}\" can never be yes", ["indicator": .code(indicator.id)])
                        : Message("the indicator \"{indicator}\" can never be no", ["indicator": .code(indicator.id)]),
                    at: source.range, help: [Message("a share that is the same whatever is answered says nothing")]))
        }
        guard indicator.base != .reporting else { continue }
        let isIdle =
            indicator.base == .applicable
            ? !outcomes.contains(.notApplicable) : outcomes.isDisjoint(with: [.notApplicable, .missing])
        guard isIdle else { continue }
        context.report(
            Diagnostic(
                .baseWithoutEffect, .warning,
                Message(
                    "the base of \"{indicator}\" is {base}, but no answer is ever left out of it",
                    ["indicator": .code(indicator.id), "base": .code(indicator.base.word)]),
                at: draft.entries.range(of: "base"),
                help: [
                    Message(
                        """
                        its questions are asked of everybody and do not allow not_applicable: use base: reporting, \
                        or allow it
                        """)
                ]))
    }
}
