import RapporteurDiagnostics
import RapporteurModel

// What is observed must be declared, and what is declared should be observed.

extension ChangeClass {
    /// The facets in which a declared class allows a difference.
    var covers: Set<Facet> {
        switch self {
        case .identical, .new, .dropped: []
        case .editorial: [.text, .position]
        case .recodable: [.codes]
        case .mode: [.mode]
        case .universe: [.base]
        case .reworded: [.text, .codes, .type]
        case .split, .merged: [.structure]
        }
    }
}

extension CycleComparer {
    /// Reports differences of a question that no declared class covers, and gives their facets.
    mutating func checkCoverage(
        _ slot: Int32, _ entry: LineageEntry?, _ declared: Set<ChangeClass>, _ differences: [ObservedDifference]
    ) -> Set<Facet> {
        let id = current.questions[Int(slot)].id
        var covered = covers(declared)
        // Where nothing may be compared, the way of answering need not be declared beside it.
        if lineage.cycle.changesMode || lineage.cycle.breaksAll { covered.insert(.mode) }
        let structure: ChangeClass = matching.sources[Int(slot)].count > 1 ? .merged : .split
        if !declared.contains(structure) { covered.remove(.structure) }
        var uncovered: Set<Facet> = []
        for facet in Facet.allCases where !covered.contains(facet) {
            let details = differences.filter { $0.facet == facet }.map { $0.detail }
            if details.isEmpty { continue }
            uncovered.insert(facet)
            switch facet {
            case .mode: undeclaredMode.append(id)
            case .structure: reportStructure(slot, entry, structure)
            default:
                reportUncovered(
                    "The question \(id)", facet, details, declared, at: entry?.id.range ?? lineage.range)
            }
        }
        checkClasses(entry, observed: Set(differences.map { $0.facet }))
        return uncovered
    }

    /// Reports differences of an indicator that no declared class covers, and gives their facets.
    mutating func checkIndicatorCoverage(
        _ indicator: Indicator, _ entry: LineageEntry?, _ declared: Set<ChangeClass>,
        _ differences: [ObservedDifference]
    ) -> Set<Facet> {
        let covered = covers(declared)
        var uncovered: Set<Facet> = []
        for difference in differences where !covered.contains(difference.facet) {
            uncovered.insert(difference.facet)
            reportUncovered(
                "The indicator \(indicator.id)", difference.facet, [difference.detail], declared,
                at: entry?.id.range ?? lineage.range)
        }
        for change in entry?.changes ?? [] {
            switch change.changeClass {
            case .identical, .editorial, .universe, .reworded, .new: break
            case .mode where lineage.cycle.changesMode: break
            case .mode, .recodable, .split, .merged, .dropped:
                report(
                    .classNotHere, .error, "\(change.changeClass.word) cannot be declared for an indicator",
                    at: change.range,
                    help: ["declare it at the question; an indicator has the classes of all questions it rests on"])
            }
        }
        checkClasses(entry, observed: Set(differences.map { $0.facet }))
        if let entry, let from = entry.from, from.count > 1 {
            report(
                .classNotHere, .error, "The indicator \(entry.id.text) can come from one indicator only",
                at: from[1].range, help: ["declare `merged` at the questions"])
        }
        if let entry { checkReason(entry) }
        return uncovered
    }

    private func covers(_ declared: Set<ChangeClass>) -> Set<Facet> {
        var covered: Set<Facet> = []
        for changeClass in declared { covered.formUnion(changeClass.covers) }
        return covered
    }

    private mutating func reportUncovered(
        _ name: String, _ facet: Facet, _ details: [String], _ declared: Set<ChangeClass>, at range: SourceRange
    ) {
        let classes = joined(declared.sorted().map { $0.word }, ", ")
        var help = ["different: " + joined(details, "; ")]
        switch facet {
        case .text: help.append("declare `editorial` if the meaning is the same, else `reworded`")
        case .position: help.append("declare `editorial`, with who has reviewed the new place")
        case .codes: help.append("declare `recodable` with a map for every code, else `reworded`")
        case .type: help.append("declare `reworded`")
        case .base: help.append("declare `universe`")
        case .mode, .structure: break
        }
        report(
            .notCovered, .error,
            "\(name) differs from \(previous.id) in \(facet.word), which \(classes) does not cover",
            at: range, help: help)
    }

    private mutating func reportStructure(_ slot: Int32, _ entry: LineageEntry?, _ structure: ChangeClass) {
        let id = current.questions[Int(slot)].id
        let range = entry?.id.range ?? lineage.range
        if structure == .merged {
            report(
                .notCovered, .error, "The question \(id) comes from several questions, which only merged covers",
                at: range, help: ["declare `change: [merged]` with `rule: any` or `rule: all`"])
            return
        }
        guard let source = matching.sources[Int(slot)].first else { return }
        let others = matching.targets[Int(source)].filter { $0 != slot }.map { current.questions[Int($0)].id }
        report(
            .linkedTwice, .error,
            "\(previous.questions[Int(source)].id) is continued by \(id) and by \(joined(others, ", ")) "
                + "without a split",
            at: range,
            help: [
                "declare `change: [split]` with a rule for each of them, or `bridge:` if one asks the old wording again"
            ])
    }

    /// Checks the list of declared classes by itself and against what was observed.
    private mutating func checkClasses(_ entry: LineageEntry?, observed: Set<Facet>) {
        guard let entry else { return }
        var seen: [ChangeClass] = []
        for change in entry.changes {
            if seen.contains(change.changeClass) {
                report(
                    .contradictoryClasses, .error, "\(change.changeClass.word) stands twice", at: change.range)
            } else if let last = seen.last, change.changeClass < last {
                let order = joined(entry.changes.map { $0.changeClass }.sorted().map { $0.word }, ", ")
                report(
                    .classOrder, .information, "Classes are listed in the order of the table", at: change.range,
                    help: ["write [\(order)]"])
            }
            seen.append(change.changeClass)
        }
        if seen.count > 1, let identical = entry.changes.first(where: { $0.changeClass == .identical }) {
            report(
                .contradictoryClasses, .error, "\(entry.id.text) is declared identical and something else at once",
                at: identical.range)
        }
        for change in entry.changes {
            let facets = change.changeClass.covers
            if facets.isEmpty || !facets.isDisjoint(with: observed) { continue }
            if change.changeClass == .mode, lineage.cycle.changesMode { continue }
            report(
                .notObserved, .warning,
                "\(entry.id.text) is declared \(change.changeClass.word), but no such difference was found",
                at: change.range, help: ["remove the class, or say the difference in the questionnaire"])
        }
    }

    /// Checks what is declared for the whole cycle; the way of answering is reported once.
    mutating func checkCycle() {
        if let first = undeclaredMode.first {
            let others = undeclaredMode.count - 1
            let rest = others == 0 ? "" : " and \(others) more"
            report(
                .notCovered, .error, "The way of answering differs for \(first)\(rest), and no mode change is declared",
                at: lineage.cycle.range == .beginning ? lineage.range : lineage.cycle.range,
                help: [
                    "different: collection mode, required or special answers",
                    "declare `cycle: {change: mode, reason: …}`",
                ])
        }
        if lineage.cycle.changesMode {
            let isObserved = questions.contains { $0.comparability.differences.contains(.mode) }
            if !isObserved, questions.contains(where: { !$0.sources.isEmpty }) {
                report(
                    .notObserved, .warning,
                    "The cycle is declared to change the mode, but no such difference was found",
                    at: lineage.cycle.range)
            }
        }
        if lineage.cycle.changesMode || lineage.cycle.breaksAll, lineage.cycle.reason == nil {
            report(.reasonMissing, .error, "The declaration for the cycle has no reason", at: lineage.cycle.range)
        }
    }
}
