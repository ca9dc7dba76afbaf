import RapporteurDiagnostics
import RapporteurExpression
import RapporteurLineage
import RapporteurModel

/// Puts the conclusions of a comparison into words.
struct ReviewWriter {
    let comparison: CycleComparison
    let baseline: Baseline

    private var current: Questionnaire { comparison.current }
    private var previous: Questionnaire { comparison.previous }

    // MARK: - Items

    func item(_ question: QuestionComparison) -> ReviewPaper.Item {
        let definition = question.slot.map { current.questions[Int($0)] }
        var facts = facts(question.entry)
        if let reason = question.reason { facts.insert(("Reason", reason), at: 0) }
        if let bridge = question.bridgeOf { facts.append(("Bridge", "asks the old wording of \(bridge) again")) }
        for source in question.sources where previous.questions[Int(source)].provenance != .official {
            let old = previous.questions[Int(source)]
            facts.append(("Wording of \(previous.cycle)", "\(old.provenance.word): \(provenance(old.provenance))"))
        }
        let resting = comparison.indicators.filter { indicator in
            question.slot.map { indicator.restsOn.contains($0) } ?? false
        }
        if !resting.isEmpty { facts.append(("Indicators", resting.map { $0.id }.joined(separator: ", "))) }
        return ReviewPaper.Item(
            id: question.id, number: definition?.number, title: definition?.text ?? "", from: question.from,
            classes: question.comparability.classes.map { $0.word },
            grade: question.comparability.grade(with: baseline), marks: question.comparability.marks(with: baseline),
            facets: question.comparability.differences.map { $0.word },
            details: details(question.differences),
            mayPrint: question.comparability.grade(with: baseline) <= .b,
            verdict: verdict(question.comparability), facts: facts, pairs: pairs(question))
    }

    func item(_ indicator: IndicatorComparison) -> ReviewPaper.Item {
        let definition = indicator.index.map { current.indicators[Int($0)] }
        var facts = facts(indicator.entry)
        if let reason = indicator.reason { facts.insert(("Reason", reason), at: 0) }
        if let definition { facts.append(("Counts", "\(definition.counts.text) (base \(definition.base.word))")) }
        facts.append(("Rests on", indicator.restsOn.map { current.questions[Int($0)].id }.joined(separator: ", ")))
        if !indicator.mergedFrom.isEmpty {
            let ids = indicator.mergedFrom.map { previous.indicators[Int($0)].id }
            facts.append(("Levels of \(previous.cycle)", ids.joined(separator: ", ")))
        }
        if definition?.isProtected == true { facts.append(("Trend", "protected")) }
        return ReviewPaper.Item(
            id: indicator.id, number: nil, title: definition?.title ?? "", from: indicator.from,
            classes: indicator.comparability.classes.map { $0.word },
            grade: indicator.comparability.grade(with: baseline),
            marks: indicator.comparability.marks(with: baseline),
            facets: indicator.comparability.differences.map { $0.word },
            details: indicator.differences.map { "\($0.facet.word): \($0.detail.english)" },
            mayPrint: indicator.comparability.grade(with: baseline) <= .b,
            verdict: verdict(indicator.comparability), facts: facts, pairs: [])
    }

    func dropped(_ question: QuestionComparison) -> ReviewPaper.Item {
        var item = item(question)
        item.facts = question.reason.map { [("Reason", $0)] } ?? []
        item.title = question.sources.first.map { previous.questions[Int($0)].text } ?? ""
        item.number = question.sources.first.flatMap { previous.questions[Int($0)].number }
        return item
    }

    func dropped(_ indicator: IndicatorComparison) -> ReviewPaper.Item {
        ReviewPaper.Item(
            id: indicator.id, number: nil,
            title: indicator.previousIndex.map { "Indicator: " + previous.indicators[Int($0)].title } ?? "", from: [],
            classes: indicator.comparability.classes.map { $0.word },
            grade: indicator.comparability.grade(with: baseline),
            marks: indicator.comparability.marks(with: baseline), facets: [], details: [], mayPrint: false,
            verdict: verdict(indicator.comparability), facts: indicator.reason.map { [("Reason", $0)] } ?? [], pairs: []
        )
    }

    /// The details worth a line at each question; that the collection mode changed is said once for the cycle.
    private func details(_ differences: [ObservedDifference]) -> [String] {
        let collection = CycleComparison.collectionModeChange(current, previous)
        return differences.filter { !comparison.lineage.cycle.changesMode || $0 != collection }
            .map { "\($0.facet.word): \($0.detail.english)" }
    }

    private func facts(_ entry: LineageEntry?) -> [(name: String, value: String)] {
        guard let entry else { return [] }
        var facts: [(String, String)] = []
        if let by = entry.by { facts.append(("Reviewed by", by + (entry.on.map { ", " + $0 } ?? ""))) }
        if let map = entry.map, !map.isEmpty {
            let lines = map.map { "\($0.code.text) counts as \($0.previous.text)" }
            facts.append(("Map", lines.joined(separator: "; ")))
        }
        if let rule = entry.rule {
            let words = rule == .any ? "yes if any is yes" : "yes if all are yes"
            facts.append(("Rule", words + (entry.isExhaustive ? "; together they say all that the old one said" : "")))
        }
        if let code = entry.notAskedIs { facts.append(("Not asked", "counts as \(code.text)")) }
        if let bridge = entry.bridge { facts.append(("Bridge", "\(bridge.text) asks the old wording again")) }
        if let override = entry.override {
            let parts = [override.reason, override.by, override.on].compactMap { $0 }
            facts.append(("Override", parts.joined(separator: "; ")))
        }
        return facts
    }

    private func provenance(_ provenance: Provenance) -> String {
        switch provenance {
        case .official: "the official wording was seen"
        case .paraphrased: "a source reports the content, not the words"
        case .reconstructed: "the question must have been asked; the words are a reconstruction"
        case .draft: "the words are a draft"
        }
    }

    // MARK: - Side by side

    private func pairs(_ question: QuestionComparison) -> [ReviewPaper.Pair] {
        guard let slot = question.slot else { return [] }
        let new = current.questions[Int(slot)]
        var pairs: [ReviewPaper.Pair] = []
        for (source, wording) in zip(question.sources, question.wordings) {
            let old = previous.questions[Int(source)]
            let name = question.sources.count > 1 ? "Wording (\(old.id))" : "Wording"
            pairs.append(ReviewPaper.Pair(name: name, wording: wording))
            append("Note", old.help ?? "", new.help ?? "", &pairs)
            append("Choices", choices(old, previous), choices(new, current), &pairs)
            append("Fields", fields(old), fields(new), &pairs)
        }
        return pairs
    }

    private func append(_ name: String, _ old: String, _ new: String, _ pairs: inout [ReviewPaper.Pair]) {
        let wording = WordingComparison(previous: old, current: new)
        if !wording.isSame { pairs.append(ReviewPaper.Pair(name: name, wording: wording)) }
    }

    private func choices(_ question: Question, _ questionnaire: Questionnaire) -> String {
        guard let list = question.choiceList, questionnaire.choiceLists.indices.contains(Int(list)) else { return "" }
        return questionnaire.choiceLists[Int(list)].choices.map { "\($0.label) (\($0.code))" }.joined(separator: "; ")
    }

    private func fields(_ question: Question) -> String {
        question.fields.map { "\($0.text) (\($0.id))" }.joined(separator: "; ")
    }
}
