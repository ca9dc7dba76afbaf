import RapporteurDiagnostics
import RapporteurExpression
import RapporteurLineage
import RapporteurModel

/// Puts the conclusions of a comparison into words.
struct ReviewWriter {
    let comparison: CycleComparison
    let baseline: Baseline
    let catalogue: MessageCatalogue

    private var current: Questionnaire { comparison.current }
    private var previous: Questionnaire { comparison.previous }

    // MARK: - Items

    func item(_ question: QuestionComparison) -> ReviewPaper.Item {
        let definition = question.slot.map { current.questions[Int($0)] }
        var facts = facts(question.entry)
        if let reason = question.reason { facts.insert(fact(Message("Reason"), reason), at: 0) }
        if let bridge = question.bridgeOf {
            facts.append(
                fact(
                    Message("Bridge"),
                    say(Message("asks the old wording of {question} again", ["question": .code(bridge)]))))
        }
        for source in question.sources where previous.questions[Int(source)].provenance != .official {
            let old = previous.questions[Int(source)]
            facts.append(fact(Message("Wording of {cycle}", ["cycle": oldCycle]), say(old.provenance.meaning)))
        }
        let resting = comparison.indicators.filter { indicator in
            question.slot.map { indicator.restsOn.contains($0) } ?? false
        }
        if !resting.isEmpty { facts.append(fact(Message("Indicators"), listed(resting.map { $0.id }))) }
        return ReviewPaper.Item(
            id: question.id, number: definition?.number, title: definition?.text ?? "", from: question.from,
            classes: question.comparability.classes.map { say($0.name) },
            grade: question.comparability.grade(with: baseline), marks: question.comparability.marks(with: baseline),
            facets: question.comparability.differences.map { $0.word },
            details: details(question.differences),
            mayPrint: question.comparability.grade(with: baseline) <= .b,
            verdict: verdict(question.comparability), facts: facts, pairs: pairs(question))
    }

    func item(_ indicator: IndicatorComparison) -> ReviewPaper.Item {
        let definition = indicator.index.map { current.indicators[Int($0)] }
        var facts = facts(indicator.entry)
        if let reason = indicator.reason { facts.insert(fact(Message("Reason"), reason), at: 0) }
        if let definition {
            let counts = Message(
                "{condition} (base {base})",
                ["condition": .code(definition.counts.text), "base": .message(definition.base.name)])
            facts.append(fact(Message("Counts"), say(counts)))
        }
        facts.append(fact(Message("Rests on"), listed(indicator.restsOn.map { current.questions[Int($0)].id })))
        if !indicator.mergedFrom.isEmpty {
            let ids = indicator.mergedFrom.map { previous.indicators[Int($0)].id }
            facts.append(fact(Message("Levels of {cycle}", ["cycle": oldCycle]), listed(ids)))
        }
        if definition?.isProtected == true {
            facts.append(fact(Message("Trend"), say(Message("protected", context: "trend"))))
        }
        return ReviewPaper.Item(
            id: indicator.id, number: nil, title: definition?.title ?? "", from: indicator.from,
            classes: indicator.comparability.classes.map { say($0.name) },
            grade: indicator.comparability.grade(with: baseline),
            marks: indicator.comparability.marks(with: baseline),
            facets: indicator.comparability.differences.map { $0.word },
            details: indicator.differences.map { say($0.facet.difference($0.detail)) },
            mayPrint: indicator.comparability.grade(with: baseline) <= .b,
            verdict: verdict(indicator.comparability), facts: facts, pairs: [])
    }

    func dropped(_ question: QuestionComparison) -> ReviewPaper.Item {
        var item = item(question)
        item.facts = question.reason.map { [fact(Message("Reason"), $0)] } ?? []
        item.title = question.sources.first.map { previous.questions[Int($0)].text } ?? ""
        item.number = question.sources.first.flatMap { previous.questions[Int($0)].number }
        return item
    }

    func dropped(_ indicator: IndicatorComparison) -> ReviewPaper.Item {
        let title = indicator.previousIndex.map { index in
            say(Message("Indicator: {title}", ["title": .text(previous.indicators[Int(index)].title)]))
        }
        return ReviewPaper.Item(
            id: indicator.id, number: nil, title: title ?? "", from: [],
            classes: indicator.comparability.classes.map { say($0.name) },
            grade: indicator.comparability.grade(with: baseline),
            marks: indicator.comparability.marks(with: baseline), facets: [], details: [], mayPrint: false,
            verdict: verdict(indicator.comparability),
            facts: indicator.reason.map { [fact(Message("Reason"), $0)] } ?? [], pairs: []
        )
    }

    /// The details worth a line at each question; that the collection mode changed is said once for the cycle.
    private func details(_ differences: [ObservedDifference]) -> [String] {
        let collection = CycleComparison.collectionModeChange(current, previous)
        return differences.filter { !comparison.lineage.cycle.changesMode || $0 != collection }
            .map { say($0.facet.difference($0.detail)) }
    }

    private func say(_ message: Message) -> String { catalogue.text(message) }

    private func fact(_ name: Message, _ value: String) -> (name: String, value: String) { (say(name), value) }

    private func listed(_ ids: [String]) -> String { catalogue.text(.codes(ids)) }

    private func facts(_ entry: LineageEntry?) -> [(name: String, value: String)] {
        guard let entry else { return [] }
        var facts: [(String, String)] = []
        if let by = entry.by {
            facts.append(fact(Message("Reviewed by"), by + (entry.on.map { ", " + $0 } ?? "")))
        }
        if let map = entry.map?.map({ line in
            Message(
                "{code} counts as {previous}", ["code": .code(line.code.text), "previous": .code(line.previous.text)])
        }).withSemicolons {
            facts.append(fact(Message("Map"), say(map)))
        }
        if let rule = entry.rule { facts.append(fact(Message("Rule"), say(words(rule, entry.isExhaustive)))) }
        if let code = entry.notAskedIs {
            facts.append(fact(Message("Not asked"), say(Message("counts as {code}", ["code": .code(code.text)]))))
        }
        if let bridge = entry.bridge {
            let words = Message("{question} asks the old wording again", ["question": .code(bridge.text)])
            facts.append(fact(Message("Bridge"), say(words)))
        }
        if let override = entry.override {
            let parts = [override.reason, override.by, override.on].compactMap { $0 }
            facts.append(fact(Message("Override"), parts.joined(separator: "; ")))
        }
        return facts
    }

    private func words(_ rule: CombinationRule, _ isExhaustive: Bool) -> Message {
        switch (rule, isExhaustive) {
        case (.any, true): Message("yes if any is yes; together they say all that the old one said")
        case (.any, false): Message("yes if any is yes")
        case (.all, true): Message("yes if all are yes; together they say all that the old one said")
        case (.all, false): Message("yes if all are yes")
        }
    }

    // MARK: - Side by side

    private func pairs(_ question: QuestionComparison) -> [ReviewPaper.Pair] {
        guard let slot = question.slot else { return [] }
        let new = current.questions[Int(slot)]
        var pairs: [ReviewPaper.Pair] = []
        for (source, wording) in zip(question.sources, question.wordings) {
            let old = previous.questions[Int(source)]
            let name =
                question.sources.count > 1
                ? Message("Wording ({question})", ["question": .code(old.id)]) : Message("Wording")
            pairs.append(ReviewPaper.Pair(name: say(name), wording: wording))
            append(Message("Note"), old.help ?? "", new.help ?? "", &pairs)
            append(Message("Choices"), choices(old, previous), choices(new, current), &pairs)
            append(Message("Fields"), fields(old), fields(new), &pairs)
        }
        return pairs
    }

    private func append(_ name: Message, _ old: String, _ new: String, _ pairs: inout [ReviewPaper.Pair]) {
        let wording = WordingComparison(previous: old, current: new)
        if !wording.isSame { pairs.append(ReviewPaper.Pair(name: say(name), wording: wording)) }
    }

    private func choices(_ question: Question, _ questionnaire: Questionnaire) -> String {
        guard let list = question.choiceList, questionnaire.choiceLists.indices.contains(Int(list)) else { return "" }
        return questionnaire.choiceLists[Int(list)].choices.map { "\($0.label) (\($0.code))" }.joined(separator: "; ")
    }

    private func fields(_ question: Question) -> String {
        question.fields.map { "\($0.text) (\($0.id))" }.joined(separator: "; ")
    }
}
