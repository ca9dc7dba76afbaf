import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel

/// D235: two indicators that count the same over the same base.
func checkSameIndicator(_ context: inout CheckContext) {
    let indicators = context.indicators
    var seen: [Expression: [Int]] = [:]
    for (index, (draft, indicator)) in indicators.enumerated() {
        let same = seen[indicator.counts.root, default: []].first { indicators[$0].indicator.base == indicator.base }
        if let same {
            context.report(
                Diagnostic(
                    .sameIndicatorTwice, .warning,
                    Message(
                        "the indicator \"{indicator}\" counts the same as \"{other}\"",
                        ["indicator": .code(indicator.id), "other": .code(indicators[same].indicator.id)]),
                    at: draft.counts?.range ?? draft.id.range,
                    notes: [Note(Message("the same formula"), at: indicators[same].draft.counts?.range)],
                    help: [Message("an average over an action area would count it twice")]))
        }
        seen[indicator.counts.root, default: []].append(index)
    }
}
