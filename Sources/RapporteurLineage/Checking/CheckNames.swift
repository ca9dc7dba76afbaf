import RapporteurDiagnostics
import RapporteurModel

// Names that do not exist, ids that are dropped and continued, and declarations that stand in the wrong place.

/// What an id of a lineage names.
private enum NamedKind {
    case question, indicator, either

    func message(lacking id: String, in questionnaire: String) -> Message {
        let arguments: MessageArguments = ["questionnaire": .code(questionnaire), "id": .code(id)]
        return switch self {
        case .question: Message("{questionnaire} has no question {id}", arguments)
        case .indicator: Message("{questionnaire} has no indicator {id}", arguments)
        case .either: Message("{questionnaire} has no question or indicator {id}", arguments)
        }
    }
}

extension CycleComparer {
    /// Checks every id of the declaration against the two questionnaires.
    mutating func checkNames() {
        if let declared = lineage.previous, declared.text != previous.id {
            report(
                .wrongPrevious, .error,
                Message(
                    "this lineage speaks of {declared}, but the previous questionnaire is {previous}",
                    ["declared": .code(declared.text), "previous": .code(previous.id)]),
                at: declared.range)
        }
        let questionIDs = current.questions.map { $0.id }
        let previousQuestionIDs = previous.questions.map { $0.id }
        for entry in lineage.questions {
            checkID(entry.id, .question, questionIDs)
            for source in entry.from ?? [] { checkPreviousID(source, .question, previousQuestionIDs) }
        }
        for entry in lineage.indicators {
            checkID(entry.id, .indicator, current.indicators.map { $0.id })
            for source in entry.from ?? [] {
                checkPreviousID(source, .indicator, previous.indicators.map { $0.id })
            }
        }
        for entry in lineage.dropped { checkDropped(entry) }
    }

    private mutating func checkID(_ id: PlacedText, _ kind: NamedKind, _ known: [String]) {
        if known.contains(id.text) { return }
        let near = nearestName(to: id.text, among: known)
        report(
            .unknownID, .error, kind.message(lacking: id.text, in: current.id), at: id.range,
            label: near.map { Message("did you mean \"{name}\"?", ["name": .code($0)]) })
    }

    private mutating func checkPreviousID(_ id: PlacedText, _ kind: NamedKind, _ known: [String]) {
        if known.contains(id.text) { return }
        let near = nearestName(to: id.text, among: known)
        report(
            .unknownPreviousID, .error, kind.message(lacking: id.text, in: previous.id), at: id.range,
            label: near.map { Message("did you mean \"{name}\"?", ["name": .code($0)]) })
    }

    private mutating func checkDropped(_ entry: DroppedEntry) {
        let slot = previous.questions.firstIndex { $0.id == entry.id.text }
        let isIndicator = previous.indicators.contains { $0.id == entry.id.text }
        let known = previous.questions.map { $0.id } + previous.indicators.map { $0.id }
        guard slot != nil || isIndicator else { return checkPreviousID(entry.id, .either, known) }
        if entry.reason == nil {
            report(
                .reasonMissing, .error, Message("{id} is dropped without a reason", ["id": .code(entry.id.text)]),
                at: entry.id.range,
                help: [Message("add `reason:` in words that the advisory group can judge")])
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
                Message(
                    "{id} is dropped, and something of this cycle still comes from it", ["id": .code(entry.id.text)]),
                at: entry.id.range, help: [Message("take it out of `dropped`, or out of the `from` that names it")])
        }
    }

    /// Checks an entry that declares its question or indicator as new.
    mutating func checkNew(_ entry: LineageEntry) {
        if entry.changes.count > 1 {
            report(
                .contradictoryClasses, .error,
                Message("{id} is declared new and something else at once", ["id": .code(entry.id.text)]),
                at: entry.changes[1].range)
        }
        if let source = entry.from?.first {
            report(
                .contradictoryClasses, .error,
                Message("{id} is declared new, so it comes from nothing", ["id": .code(entry.id.text)]),
                at: source.range,
                help: [
                    Message("remove `from`, or declare how it differs from {source}", ["source": .code(source.text)])
                ])
        }
    }
}
