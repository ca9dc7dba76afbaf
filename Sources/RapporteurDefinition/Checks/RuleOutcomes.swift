import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel

/// D211, D212 and D213: rules that find nothing, or find everything.
func checkRuleOutcomes(_ context: inout CheckContext) {
    for (draft, rule) in context.rules {
        if let when = rule.when, let source = draft.when, let outcomes = context.analysis.outcomes(of: when),
            outcomes.isNeverTrue
        {
            context.report(
                Diagnostic(
                    .ruleNeverApplies, .warning, Message("the rule \"{rule}\" never applies", ["rule": .code(rule.id)]),
                    at: source.range,
                    help: [Message("no combination of answers makes this condition true")]))
            continue
        }
        guard let source = draft.require else { continue }
        let require = rule.require.root
        func canHold(_ condition: Expression) -> Bool {
            let whole = rule.when.map { Expression.and([$0.root, condition]) } ?? condition
            return context.analysis.outcomes(of: whole)?.contains(.holds) ?? true
        }
        if !canHold(.not(require)) {
            context.report(
                Diagnostic(
                    .ruleNeverFails, .warning, Message("the rule \"{rule}\" can never fail", ["rule": .code(rule.id)]),
                    at: source.range,
                    help: [Message("no combination of answers breaks it: the condition and `when` may say the same")]))
        } else if !canHold(require) {
            context.report(
                Diagnostic(
                    .ruleAlwaysFails, .warning,
                    Message("the rule \"{rule}\" can never be met where it applies", ["rule": .code(rule.id)]),
                    at: source.range, help: [Message("a State to which it applies could do nothing right")]))
        }
    }
}
