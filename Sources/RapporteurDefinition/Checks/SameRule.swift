import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel

/// D220: two rules that check the same.
func checkSameRule(_ context: inout CheckContext) {
    let rules = context.rules
    var seen: [[CheckedExpression?]: Int] = [:]
    for (index, (draft, rule)) in rules.enumerated() {
        let key = [rule.when, rule.require].map { $0.map { CheckedExpression(root: $0.root, type: $0.type, text: "") } }
        if let first = seen[key] {
            context.report(
                Diagnostic(
                    .sameRuleTwice, .warning,
                    Message(
                        "the rule \"{rule}\" checks the same as \"{other}\"",
                        ["rule": .code(rule.id), "other": .code(rules[first].rule.id)]), at: draft.id.range,
                    notes: [Note(Message("the same check"), at: rules[first].draft.id.range)],
                    help: [Message("respondents would be told twice: remove one of the two")]))
        } else {
            seen[key] = index
        }
    }
}
