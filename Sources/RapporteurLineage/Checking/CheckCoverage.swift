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
                let message = Message(
                    "the question {question} differs from {previous} in {facet}, which {classes} does not cover",
                    [
                        "question": .code(id), "previous": .code(previous.id), "facet": .message(facet.name),
                        "classes": words(declared),
                    ])
                reportUncovered(message, facet, details, at: entry?.id.range ?? lineage.range)
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
            let message = Message(
                "the indicator {indicator} differs from {previous} in {facet}, which {classes} does not cover",
                [
                    "indicator": .code(indicator.id), "previous": .code(previous.id),
                    "facet": .message(difference.facet.name), "classes": words(declared),
                ])
            reportUncovered(
                message, difference.facet, [difference.detail], at: entry?.id.range ?? lineage.range)
        }
        for change in entry?.changes ?? [] {
            switch change.changeClass {
            case .identical, .editorial, .universe, .reworded, .new: break
            case .mode where lineage.cycle.changesMode: break
            case .mode, .recodable, .split, .merged, .dropped:
                report(
                    .classNotHere, .error,
                    Message("{class} cannot be declared for an indicator", ["class": .code(change.changeClass.word)]),
                    at: change.range,
                    help: [
                        Message(
                            """
                            declare it at the question; an indicator has the classes of all questions it rests on
                            """)
                    ])
            }
        }
        checkClasses(entry, observed: Set(differences.map { $0.facet }))
        if let entry, let from = entry.from, from.count > 1 {
            report(
                .classNotHere, .error,
                Message(
                    "the indicator {indicator} can come from one indicator only", ["indicator": .code(entry.id.text)]),
                at: from[1].range, help: [Message("declare `merged` at the questions")])
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
        _ message: Message, _ facet: Facet, _ details: [Message], at range: SourceRange
    ) {
        var help = details.map { Message("different: {detail}", ["detail": .message($0)]) }
        switch facet {
        case .text: help.append(Message("declare `editorial` if the meaning is the same, else `reworded`"))
        case .position: help.append(Message("declare `editorial`, with who has reviewed the new place"))
        case .codes: help.append(Message("declare `recodable` with a map for every code, else `reworded`"))
        case .type: help.append(Message("declare `reworded`"))
        case .base: help.append(Message("declare `universe`"))
        case .mode, .structure: break
        }
        report(.notCovered, .error, message, at: range, help: help)
    }

    private func words(_ classes: Set<ChangeClass>) -> MessageValue { .codes(classes.sorted().map { $0.word }) }

    private mutating func reportStructure(_ slot: Int32, _ entry: LineageEntry?, _ structure: ChangeClass) {
        let id = current.questions[Int(slot)].id
        let range = entry?.id.range ?? lineage.range
        if structure == .merged {
            report(
                .notCovered, .error,
                Message(
                    "the question {question} comes from several questions, which only `merged` covers",
                    ["question": .code(id)]),
                at: range, help: [Message("declare `change: [merged]` with `rule: any` or `rule: all`")])
            return
        }
        guard let source = matching.sources[Int(slot)].first else { return }
        let others = matching.targets[Int(source)].filter { $0 != slot }.map { current.questions[Int($0)].id }
        report(
            .linkedTwice, .error,
            Message(
                "{question} is continued by {first} and by {others} without a split",
                [
                    "question": .code(previous.questions[Int(source)].id), "first": .code(id),
                    "others": .codes(others, limit: 12),
                ]),
            at: range,
            help: [
                Message(
                    """
                    declare `change: [split]` with a rule for each of them, or `bridge:` if one asks the old \
                    wording again
                    """)
            ])
    }

    /// Checks the list of declared classes by itself and against what was observed.
    private mutating func checkClasses(_ entry: LineageEntry?, observed: Set<Facet>) {
        guard let entry else { return }
        var seen: [ChangeClass] = []
        for change in entry.changes {
            if seen.contains(change.changeClass) {
                report(
                    .contradictoryClasses, .error,
                    Message("{class} stands twice", ["class": .code(change.changeClass.word)]), at: change.range)
            } else if let last = seen.last, change.changeClass < last {
                let order = entry.changes.map { $0.changeClass }.sorted().map { $0.word }
                report(
                    .classOrder, .information, Message("classes are listed in the order of the table"),
                    at: change.range,
                    help: [Message("write [{classes}]", ["classes": .codes(order)])])
            }
            seen.append(change.changeClass)
        }
        if seen.count > 1, let identical = entry.changes.first(where: { $0.changeClass == .identical }) {
            report(
                .contradictoryClasses, .error,
                Message("{id} is declared identical and something else at once", ["id": .code(entry.id.text)]),
                at: identical.range)
        }
        for change in entry.changes {
            let facets = change.changeClass.covers
            if facets.isEmpty || !facets.isDisjoint(with: observed) { continue }
            if change.changeClass == .mode, lineage.cycle.changesMode { continue }
            report(
                .notObserved, .warning,
                Message(
                    "{id} is declared {class}, but no such difference was found",
                    ["id": .code(entry.id.text), "class": .code(change.changeClass.word)]),
                at: change.range, help: [Message("remove the class, or say the difference in the questionnaire")])
        }
    }

    /// Checks what is declared for the whole cycle; the way of answering is reported once.
    mutating func checkCycle() {
        if !undeclaredMode.isEmpty {
            report(
                .notCovered, .error,
                Message(
                    "the way of answering differs for {questions}, and no mode change is declared",
                    ["questions": .codes(undeclaredMode, limit: 1)]),
                at: lineage.cycle.range == .beginning ? lineage.range : lineage.cycle.range,
                help: [
                    Message("different: collection mode, required or special answers"),
                    Message("declare `{example}`", ["example": .code("cycle: {change: mode, reason: …}")]),
                ])
        }
        if lineage.cycle.changesMode {
            let isObserved = questions.contains { $0.comparability.differences.contains(.mode) }
            if !isObserved, questions.contains(where: { !$0.sources.isEmpty }) {
                report(
                    .notObserved, .warning,
                    Message("the cycle is declared to change the mode, but no such difference was found"),
                    at: lineage.cycle.range)
            }
        }
        if lineage.cycle.changesMode || lineage.cycle.breaksAll, lineage.cycle.reason == nil {
            report(
                .reasonMissing, .error, Message("the declaration for the cycle has no reason"), at: lineage.cycle.range)
        }
    }
}
