import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel

// An indicator has the classes of all questions it rests on and of its own comparison, and the worst grade of those;
// mode and universe are judged on its own base.

extension CycleComparer {
    /// Where an indicator comes from: the index in the previous cycle, if there is a counterpart.
    func sourceOfIndicator(_ indicator: Indicator) -> Int? {
        let entry = lineage.indicator(indicator.id)
        if entry?.declares(.new) == true { return nil }
        if let from = entry?.from {
            guard let name = from.first else { return nil }
            return previous.indicators.firstIndex { $0.id == name.text }
        }
        return previous.indicators.firstIndex { $0.id == indicator.id }
    }

    mutating func compareIndicator(_ index: Int32) {
        let indicator = current.indicators[Int(index)]
        let entry = lineage.indicator(indicator.id)
        let restsOn = current.questionsUnder(indicator)
        guard let source = sourceOfIndicator(indicator) else {
            noteNewIndicator(indicator, entry)
            indicators.append(
                IndicatorComparison(
                    id: indicator.id, index: index, previousIndex: nil, from: [],
                    comparability: Comparability(classes: [.new], gradeWithAnswers: .n, gradeWithoutAnswers: .n),
                    differences: [], restsOn: restsOn, entry: entry, reason: entry?.reason, formula: nil,
                    mergedFrom: [], mergedCount: nil, override: nil))
            return
        }
        let old = previous.indicators[source]
        let view = matching.following(bridges: restsOn)
        let formula = ComparableFormula(
            current: indicator, of: current, previous: old, of: previous, matching: view)
        let differences = differences(indicator, old, view, formula)
        let declared = declaredClasses(entry)
        let uncovered = checkIndicatorCoverage(indicator, entry, declared, differences)
        let override = checkProtection(indicator, old, entry, restsOn, differences)

        var notes: [ComparabilityNote] = uncovered.isEmpty ? [] : [.notDeclared]
        let named = restsOn.map { questions[Int($0)] }
        if named.contains(where: { $0.comparability.notes.contains(.notDeclared) }) { notes.append(.notDeclared) }
        var classes = declared.union(implied(by: uncovered))
        var facets = differences.map { $0.facet }
        for question in named {
            classes.formUnion(question.comparability.classes)
            facets += question.comparability.differences
        }
        if lineage.cycle.changesMode { classes.insert(.mode) }
        if classes.count > 1 { classes.remove(.identical) }
        let isReporting = indicator.base == .reporting && old.base == .reporting
        let unseen = named.contains { $0.comparability.notes.contains(.wordingNotSeen) }
        let base = GradingBase(
            isReporting: isReporting,
            isExhaustive: !named.contains { $0.comparability.notes.contains(.notExhaustive) }, isOfficial: true)
        if unseen { notes.append(.wordingNotSeen) }
        var result = comparability(classes, facets, notes, base)
        if unseen {
            result.gradeWithAnswers = max(result.gradeWithAnswers, .b)
            result.gradeWithoutAnswers = max(result.gradeWithoutAnswers, .b)
        }
        if formula == nil, result.gradeWithAnswers <= .b {
            result = comparability(classes, facets, notes + [.notDerivable], base)
            report(
                .notDerivable, .warning,
                Message(
                    "no formula counts {indicator} in both cycles, so no change will be printed",
                    ["indicator": .code(indicator.id)]),
                at: entry?.id.range ?? lineage.range,
                help: [Message("the old formula needs a question that cannot be read from this cycle's answers")])
        }
        if formula?.needsAnswers == true, result.gradeWithoutAnswers < .c {
            result.gradeWithoutAnswers = .c
            result.notes = ComparabilityNote.allCases.filter { $0 == .needsAnswers || result.notes.contains($0) }
        }
        indicators.append(
            IndicatorComparison(
                id: indicator.id, index: index, previousIndex: Int32(source), from: [old.id], comparability: result,
                differences: differences, restsOn: restsOn, entry: entry, reason: entry?.reason, formula: formula,
                mergedFrom: levelsBefore(indicator), mergedCount: mergedCount(indicator), override: override))
    }

    /// The differences of an indicator's own formula and base.
    private func differences(
        _ indicator: Indicator, _ old: Indicator, _ matching: QuestionMatching, _ formula: ComparableFormula?
    ) -> [ObservedDifference] {
        var result: [ObservedDifference] = []
        if indicator.base != old.base {
            result.append(
                ObservedDifference(
                    .base,
                    Message(
                        "base {now}, before {before}",
                        ["now": .code(indicator.base.word), "before": .code(old.base.word)])))
        }
        let builder = RecipeBuilder(current: current, previous: previous, matching: matching)
        let isSettled = formula != nil && isSettled(current.questionsUnder(indicator), by: matching)
        if !isSettled, !builder.sameFormula(indicator, old) {
            let detail = Message(
                "counts {now}, before {before}",
                ["now": .code(indicator.counts.text), "before": .code(old.counts.text)])
            result.append(ObservedDifference(.type, detail))
        }
        return result
    }

    private mutating func noteNewIndicator(_ indicator: Indicator, _ entry: LineageEntry?) {
        guard let entry else {
            report(
                .becomesNew, .information,
                Message(
                    "the indicator {indicator} has no counterpart and counts as new", ["indicator": .code(indicator.id)]
                ),
                at: lineage.range)
            return
        }
        if entry.declares(.new) { return checkNew(entry) }
        if entry.from?.isEmpty == false { return }
        report(
            .unknownPreviousID, .error,
            Message(
                "{previous} has no indicator {indicator}, and the entry names no other",
                ["previous": .code(previous.id), "indicator": .code(indicator.id)]),
            at: entry.id.range, help: [Message("name the old indicator with `from`, or declare `change: [new]`")])
    }

    mutating func findDroppedIndicators() {
        var continued: Set<Int> = []
        for indicator in current.indicators {
            if let source = sourceOfIndicator(indicator) { continued.insert(source) }
        }
        for (index, indicator) in previous.indicators.enumerated() where !continued.contains(index) {
            let dropped = lineage.dropped.first { $0.id.text == indicator.id }
            if dropped == nil {
                report(
                    .becomesDropped, .information,
                    Message(
                        "the indicator {indicator} of {previous} has no successor and counts as dropped",
                        ["indicator": .code(indicator.id), "previous": .code(previous.id)]),
                    at: lineage.range)
            }
            if indicator.isProtected { checkDroppedProtection(indicator, dropped) }
            droppedIndicators.append(
                IndicatorComparison(
                    id: indicator.id, index: nil, previousIndex: Int32(index), from: [],
                    comparability: Comparability(classes: [.dropped], gradeWithAnswers: .n, gradeWithoutAnswers: .n),
                    differences: [], restsOn: previous.questionsUnder(indicator), entry: nil, reason: dropped?.reason,
                    formula: nil, mergedFrom: [], mergedCount: nil, override: dropped?.override))
        }
    }
}
