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
        let names = touched.map { questions[Int($0)].id } + (own.isEmpty ? [] : ["its own formula or base"])
        guard let override else {
            report(
                .protectedTouched, .error,
                "The trend of \(indicator.id) is protected, but \(joined(names, ", ")) changed",
                at: entry?.id.range ?? touched.compactMap { questions[Int($0)].entry?.id.range }.first ?? lineage.range,
                help: [
                    "undo the change, or ask the old wording again as a bridge",
                    "if it is meant, add `override: {reason, by, on}` under `indicators`",
                ])
            return nil
        }
        report(
            .overrideRecorded, .information,
            "The protected trend of \(indicator.id) was touched on purpose (\(joined(names, ", ")))",
            at: override.range,
            help: [override.reason ?? ""])
        return override
    }

    /// A protected indicator is given up only on purpose.
    mutating func checkDroppedProtection(_ indicator: Indicator, _ entry: DroppedEntry?) {
        guard let override = entry?.override else {
            report(
                .protectedTouched, .error, "The trend of \(indicator.id) is protected, but the indicator is dropped",
                at: entry?.id.range ?? lineage.range,
                help: ["if it is meant, list it under `dropped` with `override: {reason, by, on}`"])
            return
        }
        checkOverride(override, indicator.id)
        report(
            .overrideRecorded, .information, "The protected indicator \(indicator.id) was dropped on purpose",
            at: override.range, help: [override.reason ?? ""])
    }

    mutating func checkOverride(_ override: LineageEntry.Override, _ id: String) {
        if override.isComplete { return }
        report(
            .overrideIncomplete, .error, "The override of \(id) does not say why, who and when", at: override.range,
            help: ["give it `reason`, `by` and `on`"])
    }
}
