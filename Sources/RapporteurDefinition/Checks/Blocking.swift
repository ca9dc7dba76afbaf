import RapporteurDiagnostics
import RapporteurModel

/// D219: only a warning can be met or confirmed, so only a warning can block.
func checkBlocking(_ context: inout CheckContext) {
    for (draft, rule) in context.rules where rule.isBlocking && rule.severity != .warning {
        let isError = rule.severity == .error
        context.report(
            Diagnostic(
                .blockingWithoutWarning, isError ? .information : .warning,
                isError
                    ? Message("the rule \"{rule}\" is an error, which blocks in any case", ["rule": .code(rule.id)])
                    : Message("the rule \"{rule}\" is information only, which never blocks", ["rule": .code(rule.id)]),
                at: draft.entries["blocking"]?.keyRange ?? draft.entries.anchor,
                help: [Message("`blocking` is for rules with severity: warning, which can be confirmed")]))
    }
}
