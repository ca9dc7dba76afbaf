import RapporteurDiagnostics
import RapporteurModel

// Names that do not exist, ids that are dropped and continued, and declarations that stand in the wrong place.

extension CycleComparer {
    /// Checks every id of the declaration against the two questionnaires.
    mutating func checkNames() {
        if let declared = lineage.previous, declared.text != previous.id {
            report(
                .wrongPrevious, .error,
                "This lineage speaks of \(declared.text), but the previous questionnaire is \(previous.id)",
                at: declared.range)
        }
        let questionIDs = current.questions.map { $0.id }
        let previousQuestionIDs = previous.questions.map { $0.id }
        for entry in lineage.questions {
            checkID(entry.id, "question", questionIDs)
            for source in entry.from ?? [] { checkPreviousID(source, "question", previousQuestionIDs) }
        }
        for entry in lineage.indicators {
            checkID(entry.id, "indicator", current.indicators.map { $0.id })
            for source in entry.from ?? [] {
                checkPreviousID(source, "indicator", previous.indicators.map { $0.id })
            }
        }
        for entry in lineage.dropped { checkDropped(entry) }
    }

    private mutating func checkID(_ id: PlacedText, _ kind: String, _ known: [String]) {
        if known.contains(id.text) { return }
        let near = nearestName(to: id.text, among: known)
        report(
            .unknownID, .error, "\(current.id) has no \(kind) \(id.text)", at: id.range,
            label: near.map { "did you mean \"\($0)\"?" })
    }

    private mutating func checkPreviousID(_ id: PlacedText, _ kind: String, _ known: [String]) {
        if known.contains(id.text) { return }
        let near = nearestName(to: id.text, among: known)
        report(
            .unknownPreviousID, .error, "\(previous.id) has no \(kind) \(id.text)", at: id.range,
            label: near.map { "did you mean \"\($0)\"?" })
    }

    private mutating func checkDropped(_ entry: DroppedEntry) {
        let slot = previous.questions.firstIndex { $0.id == entry.id.text }
        let isIndicator = previous.indicators.contains { $0.id == entry.id.text }
        let known = previous.questions.map { $0.id } + previous.indicators.map { $0.id }
        guard slot != nil || isIndicator else { return checkPreviousID(entry.id, "question or indicator", known) }
        if entry.reason == nil {
            report(
                .reasonMissing, .error, "\(entry.id.text) is dropped without a reason", at: entry.id.range,
                help: ["add `reason:` in words that the advisory group can judge"])
        }
        let isContinuedIndicator = current.indicators.contains { indicator in
            sourceOfIndicator(indicator).map { previous.indicators[$0].id == entry.id.text } ?? false
        }
        // An id may name a question and an indicator; it is enough that one of the two is given up.
        let isContinuedQuestion = slot.map { !matching.targets[$0].isEmpty } ?? false
        let isContradiction =
            (slot == nil || isContinuedQuestion) && (!isIndicator || isContinuedIndicator)
        if isContradiction {
            report(
                .droppedAndLinked, .error,
                "\(entry.id.text) is dropped, and something of this cycle still comes from it",
                at: entry.id.range, help: ["take it out of `dropped`, or out of the `from` that names it"])
        }
    }

    /// Checks an entry that declares its question or indicator as new.
    mutating func checkNew(_ entry: LineageEntry) {
        if entry.changes.count > 1 {
            report(
                .contradictoryClasses, .error, "\(entry.id.text) is declared new and something else at once",
                at: entry.changes[1].range)
        }
        if let source = entry.from?.first {
            report(
                .contradictoryClasses, .error, "\(entry.id.text) is declared new, so it comes from nothing",
                at: source.range, help: ["remove `from`, or declare how it differs from \(source.text)"])
        }
    }
}
