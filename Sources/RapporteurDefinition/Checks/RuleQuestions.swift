import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel

/// D216 and D218: rules that name no question, and findings shown where nothing is checked.
func checkRuleQuestions(_ context: inout CheckContext) {
    for (draft, rule) in context.rules {
        let named = Set(rule.require.references + (rule.when?.references ?? []))
        if named.isEmpty {
            context.report(
                Diagnostic(
                    .ruleWithoutQuestion, .warning,
                    Message("the rule \"{rule}\" checks no question", ["rule": .code(rule.id)]),
                    at: draft.entries.range(of: "require"), help: [Message("it comes to the same for every response")]))
            continue
        }
        let resting = Set(context.restsOn(rule.require) + (rule.when.map(context.restsOn) ?? []))
        for name in draft.questions ?? [] {
            guard let slot = context.slots[name.value], !resting.contains(slot) else { continue }
            context.report(
                Diagnostic(
                    .ruleShownElsewhere, .information,
                    Message(
                        "the rule \"{rule}\" is shown at \"{question}\", which it does not check",
                        ["rule": .code(rule.id), "question": .code(name.value)]), at: name.range))
        }
    }
}
