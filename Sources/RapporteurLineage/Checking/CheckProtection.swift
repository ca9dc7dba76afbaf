import RapporteurDiagnostics
import RapporteurModel

// An indicator with a protected trend is not touched by accident: editing a question it rests on, its formula or its
// base needs an override with a reason, a name and a date. A mode change of the whole cycle edits no question.

extension CycleComparer {
    /// Gives the override under which a protected indicator was touched, if it was.
    mutating func checkProtection(
        _ indicator: Indicator, _ old: Indicator, _ entry: LineageEntry?, _ restsOn: [Int32],
        _ own: [ObservedDifference]
    ) -> LineageEntry.Override? {
        if let override = entry?.override { checkOverride(override, indicator.id) }
        guard indicator.isProtected || old.isProtected else { return nil }
        let touched = restsOn.filter { slot in
            let comparability = questions[Int(slot)].comparability
            return comparability.differences.contains { $0 != .mode } || comparability.classes.contains(.new)
        }
        if touched.isEmpty, own.isEmpty { return nil }
        let atQuestions = touched.compactMap { questions[Int($0)].entry?.override }
        let override =
            entry?.override ?? (own.isEmpty && atQuestions.count == touched.count ? atQuestions.first : nil)
        var names: [MessageValue] = touched.map { .code(questions[Int($0)].id) }
        if !own.isEmpty { names.append(.message(Message("its own formula or base"))) }
        guard let override else {
            report(
                .protectedTouched, .error,
                Message(
                    "the trend of {indicator} is protected, but {parts} changed",
                    ["indicator": .code(indicator.id), "parts": .list(names)]),
                at: entry?.id.range ?? touched.compactMap { questions[Int($0)].entry?.id.range }.first ?? lineage.range,
                help: [
                    Message("undo the change, or ask the old wording again as a bridge"),
                    Message(
                        "if it is meant, add `{example}` under `indicators`",
                        ["example": .code("override: {reason, by, on}")]),
                ])
            return nil
        }
        report(
            .overrideRecorded, .information,
            Message(
                "the protected trend of {indicator} was touched on purpose ({parts})",
                ["indicator": .code(indicator.id), "parts": .list(names)]),
            at: override.range,
            help: override.reason.map { [.verbatim($0)] } ?? [])
        return override
    }

    /// A protected indicator is given up only on purpose.
    mutating func checkDroppedProtection(_ indicator: Indicator, _ entry: DroppedEntry?) {
        guard let override = entry?.override else {
            report(
                .protectedTouched, .error,
                Message(
                    "the trend of {indicator} is protected, but the indicator is dropped",
                    ["indicator": .code(indicator.id)]),
                at: entry?.id.range ?? lineage.range,
                help: [
                    Message(
                        "if it is meant, list it under `dropped` with `{example}`",
                        ["example": .code("override: {reason, by, on}")])
                ])
            return
        }
        checkOverride(override, indicator.id)
        report(
            .overrideRecorded, .information,
            Message("the protected indicator {indicator} was dropped on purpose", ["indicator": .code(indicator.id)]),
            at: override.range, help: override.reason.map { [.verbatim($0)] } ?? [])
    }

    mutating func checkOverride(_ override: LineageEntry.Override, _ id: String) {
        if override.isComplete { return }
        report(
            .overrideIncomplete, .error,
            Message("the override of {id} does not say why, who and when", ["id": .code(id)]), at: override.range,
            help: [Message("give it `reason`, `by` and `on`")])
    }
}
