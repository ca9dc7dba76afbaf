package import RapporteurLineage
package import RapporteurModel

// One cycle held against the one before it. Every number of a report is made here, from counts; what may be compared is
// for the comparison of the questionnaires to say, and a change cannot be made without its permission.

/// Compares the responses of a cycle with what is known of the previous one.
package struct CycleAnalysis: Sendable {
    let current: CycleSide
    let comparison: CycleComparison?
    let known: KnownBaseline
    let options: AnalysisOptions
    private let previousFiles: CycleSide?

    /// Prepares the analysis of a cycle without a previous one.
    package init(current: CycleSide, options: AnalysisOptions = AnalysisOptions()) {
        self.current = current
        self.options = options
        self.comparison = nil
        self.known = KnownBaseline(nil, nil, roster: nil, published: nil)
        self.previousFiles = nil
    }

    /// Prepares the analysis; both sides' tabulators are those of the comparison. `previous` are answer files of the
    /// previous cycle, `published` its published figures, `previousRoster` the roster of its questionnaire.
    package init(
        current: CycleSide, comparison: CycleComparison, previous: CycleSide? = nil,
        published: PublishedFigures? = nil, previousRoster: Roster? = nil,
        options: AnalysisOptions = AnalysisOptions()
    ) {
        self.current = current
        self.options = options
        self.comparison = comparison
        self.previousFiles = previous
        self.known = KnownBaseline(
            previous, comparison.previous, roster: previousRoster ?? previous?.roster, published: published)
    }

    /// The whole result.
    package func report() -> CycleReport {
        let tally = Tally(current.counted, of: current.questionnaire, roster: current.roster, byRegion: true)
        var report = CycleReport(
            questionnaire: tally.questionnaire, cycle: tally.cycle, previous: comparison?.previous.id,
            previousCycle: comparison?.previous.cycle, members: tally.members,
            previousMembers: comparison == nil ? nil : known.members, reporting: tally.reporting,
            previousReporting: known.reporting, baseline: known.baseline,
            panelSize: known.reporters.map { Int64($0.intersection(current.counted.reporters).count) })
        report.isIllustrative =
            tally.isIllustrative || previousFiles?.counted.responses.contains { $0.isIllustrative } ?? false
        report.options = options
        report.corrected = tally.corrected
        for response in known.side?.counted.responses ?? [] { report.previousCorrected += response.corrected }
        report.excluded = tally.excluded
        report.invalidAnswers = tally.invalidAnswers
        report.differences = known.differences
        report.regions = tally.regions ?? []
        if let side = known.side {
            let previous = Tally(side.counted, of: side.questionnaire, roster: side.roster, byRegion: true)
            report.previousRegions = previous.regions ?? []
        }
        for index in current.questionnaire.indicators.indices {
            report.indicators.append(result(index, tally.indicators[index], tally.members))
        }
        report.areas = tally.areas.map { result(of: $0, report.indicators) }
        for dropped in comparison?.droppedIndicators ?? [] {
            if let result = result(dropped: dropped) { report.indicators.append(result) }
        }
        return report
    }

    // MARK: - Indicators

    private func result(_ index: Int, _ tally: IndicatorTally, _ members: Int64) -> IndicatorResult {
        let indicator = current.questionnaire.indicators[index]
        var result = IndicatorResult(
            id: indicator.id, title: indicator.title, section: tally.section,
            area: current.questionnaire.area(of: indicator), base: indicator.base, counts: tally.counts)
        var bounds = BoundsMaker(
            members: members, reporting: tally.counts.reporting, previousMembers: known.members,
            previousReporting: known.reporting)
        bounds.level(yes: tally.counts.yes)
        guard let comparison, comparison.indicators.indices.contains(index) else {
            result.bounds = indicator.base == .reporting ? bounds.result : nil
            result.assumed = intervals(result, nil, members)
            return result
        }
        let relation = comparison.indicators[index]
        result.describe(relation.comparability, known.baseline)
        let level = relation.previousIndex.flatMap { known.level(Int($0), of: comparison.previous) }
        result.previous = level?.level
        if let previousIndex = relation.previousIndex {
            compare(&result, &bounds, level, relation, index, Int(previousIndex))
        } else {
            result.whyNoChange = .new
        }
        result.bounds = indicator.base == .reporting ? bounds.result : nil
        if result.change != nil { result.bounds?.neverWithdrawn = changeIfNeverWithdrawn(index) }
        let oldBase = relation.previousIndex.map { comparison.previous.indicators[Int($0)].base }
        result.assumed = intervals(result, oldBase, members)
        return result
    }

    private func compare(
        _ result: inout IndicatorResult, _ bounds: inout BoundsMaker, _ level: KnownLevel?,
        _ relation: IndicatorComparison, _ index: Int, _ previousIndex: Int
    ) {
        let oldBase = comparison?.previous.indicators[previousIndex].base
        guard let permission = relation.comparability.changePermission(with: known.baseline) else {
            // Both levels stand without a change; of merged questions the old level is only bounded.
            result.whyNoChange = whyNot(relation)
            if result.whyNoChange == .mergedWithoutAnswers, let old = comparison?.previous {
                result.merged = known.mergedLevels(relation, of: old)
            }
            let possible = result.merged == nil ? level?.possible : result.merged?.bounds?.possible
            if oldBase == .reporting, let possible { bounds.previousLevel(yes: possible) }
            return
        }
        let counters = current.tabulator.comparableCounters
        guard let formula = relation.formula, counters.indices.contains(index), let counter = counters[index],
            let previous = comparablePrevious(index, level, formula)
        else {
            if oldBase == .reporting, let possible = level?.possible { bounds.previousLevel(yes: possible) }
            result.whyNoChange = .noPreviousLevel
            return
        }
        let counts = current.counts(counter)
        let isOne = previous.possible.lowerBound == previous.possible.upperBound
        let comparable = ComparableCounts(
            numerator: counts.yes, denominator: counts.denominator(formula.base),
            previousNumerator: isOne ? previous.possible.lowerBound : nil, previousDenominator: previous.denominator)
        result.comparable = comparable
        result.change = change(comparable, previous.possible, permission)
        result.whyNoChange = result.change == nil ? .emptyBase : nil
        result.panel = panel(counter, index, formula, previous)
        bounds.previousLevel(yes: previous.possible)
        bounds.change(yes: counts.yes, since: previous.possible)
    }

    /// The possible comparable counts of the previous cycle and their denominator.
    private func comparablePrevious(
        _ index: Int, _ level: KnownLevel?, _ formula: ComparableFormula
    ) -> (possible: ClosedRange<Int64>, denominator: Int64)? {
        if let side = known.side {
            guard side.tabulator.comparableCounters.indices.contains(index),
                let counter = side.tabulator.comparableCounters[index]
            else { return nil }
            let counts = side.counts(counter)
            return (counts.yes...counts.yes, counts.denominator(formula.base))
        }
        guard let level, let possible = level.possible, let denominator = level.level.denominator else { return nil }
        return (possible, denominator)
    }

    private func change(
        _ counts: ComparableCounts, _ possible: ClosedRange<Int64>, _ permission: ChangePermission
    ) -> PrintableChange? {
        if let before = counts.previousNumerator {
            guard let from = Fraction.share(before, of: counts.previousDenominator),
                let to = Fraction.share(counts.numerator, of: counts.denominator)
            else { return nil }
            return PrintableChange(from: from, to: to, permission)
        }
        return RoundedChange.interval(
            yes: counts.numerator, of: counts.denominator, since: possible, of: counts.previousDenominator
        ).map { PrintableChange($0, permission) }
    }

    private func panel(
        _ counter: Int, _ index: Int, _ formula: ComparableFormula,
        _ previous: (possible: ClosedRange<Int64>, denominator: Int64)
    ) -> PanelResult? {
        let builder = PanelBuilder(current: current, base: formula.base) { $0[counter] }
        if let side = known.side, let previousCounter = side.tabulator.comparableCounters[index] {
            var panel = builder.panel(previous: side) { $0[previousCounter] }
            if options.testsChanges, let gained = panel.gained, let lost = panel.lost {
                panel.mcNemar = ExactMcNemar(gained: gained, lost: lost)
            }
            return panel
        }
        // Who was in the base is known from the list only if all who reported were.
        guard let reporters = known.reporters, Int64(reporters.count) == previous.denominator else { return nil }
        return builder.panel(reporters: reporters, previousYes: previous.possible)
    }

    private func whyNot(_ relation: IndicatorComparison) -> WhyNoChange {
        if known.baseline == .none { return .noPreviousLevel }
        let isOnlyMerged =
            relation.comparability.classes.contains(.merged) && relation.comparability.grade(with: .micro) <= .b
        return known.baseline != .micro && isOnlyMerged ? .mergedWithoutAnswers : .notComparable
    }

    private func result(dropped relation: IndicatorComparison) -> IndicatorResult? {
        guard let comparison, let index = relation.previousIndex.map({ Int($0) }),
            comparison.previous.indicators.indices.contains(index)
        else { return nil }
        let indicator = comparison.previous.indicators[index]
        let sections = comparison.previous.sections
        let section = sections.indices.contains(Int(indicator.section)) ? sections[Int(indicator.section)] : nil
        var result = IndicatorResult(
            id: indicator.id, title: indicator.title, section: section?.id ?? "", area: section?.actionArea,
            base: indicator.base, counts: nil)
        result.describe(relation.comparability, known.baseline)
        result.whyNoChange = .dropped
        let level = known.level(index, of: comparison.previous)
        result.previous = level?.level
        if indicator.base == .reporting, let possible = level?.possible {
            var bounds = BoundsMaker(
                members: 0, reporting: 0, previousMembers: known.members, previousReporting: known.reporting)
            bounds.previousLevel(yes: possible)
            result.bounds = bounds.result
        }
        result.assumed = intervals(result, indicator.base, nil)
        return result
    }
}

extension IndicatorResult {
    /// Takes over what the comparison of the questionnaires says.
    fileprivate mutating func describe(_ comparability: Comparability, _ baseline: Baseline) {
        classes = comparability.classes.map { $0.word }
        grade = comparability.grade(with: baseline).word
        marks = comparability.marks(with: baseline)
        observationStatus = comparability.observationStatus.rawValue
    }
}
