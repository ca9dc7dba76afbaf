import RapporteurDiagnostics
import RapporteurModel

extension ResponseReading {
    private static let keys = ["finding", "question", "answers", "previous", "reason", "note"]

    /// Reads the list under `confirmations`; what is not well formed confirms nothing.
    mutating func readConfirmations(_ node: Int) {
        if tree.isBlank(node) { return }
        guard tree.nodes[node].kind == .sequence else {
            report(.confirmationsAreNoList(at: tree.nodes[node].range))
            return
        }
        for item in tree.children(of: node) {
            guard tree.nodes[item].kind == .mapping else {
                report(.confirmationIsNoMap(at: tree.nodes[item].range))
                continue
            }
            if let confirmation = readConfirmation(item) { result.response.confirmations.append(confirmation) }
        }
    }

    private mutating func readConfirmation(_ item: Int) -> Confirmation? {
        let before = result.findings.count
        var finding: String?
        var question: String?
        var note: String?
        var reason: Confirmation.Reason?
        var hasReason = false
        var answers: [ConfirmedValue] = []
        var previous: [ConfirmedValue] = []
        for (key, value) in pairs(of: item) {
            let name = tree.string(key)
            if !Self.keys.contains(name) {
                report(.unknownConfirmationKey(name, at: tree.nodes[key].range, known: Self.keys))
            }
            if tree.isBlank(value) { continue }
            switch name {
            case "finding": finding = text(value, "finding")
            case "question":
                question = text(value, "question")
                if let id = question, plan.slot(of: baseID(id)) == nil {
                    report(.confirmedQuestionUnknown(id, at: tree.nodes[value].range, plan.questionnaire))
                }
            case "note": note = text(value, "note")
            case "reason":
                hasReason = true
                guard let word = text(value, "reason") else { continue }
                reason = Confirmation.Reason.allCases.first { $0.word == word }
                if reason == nil { report(.unknownReason(word, at: tree.nodes[value].range)) }
            case "answers": answers = readValues(value, isPrevious: false)
            case "previous": previous = readValues(value, isPrevious: true)
            default: break
            }
        }
        if finding == nil { report(.confirmationLacksFinding(at: tree.nodes[item].range)) }
        if !hasReason { report(.confirmationLacksReason(at: tree.nodes[item].range)) }
        guard let finding, let reason, result.findings.count == before else { return nil }
        return Confirmation(
            finding: finding, question: question, answers: answers, previous: previous, reason: reason, note: note,
            range: tree.nodes[item].range)
    }

    private mutating func text(_ node: Int, _ key: String) -> String? {
        guard tree.nodes[node].kind == .scalar else {
            report(.confirmedValueIsNotOne(key, at: tree.nodes[node].range))
            return nil
        }
        return trimmed(node)
    }

    /// The map of question ids to values, each a scalar or a list of scalars.
    private mutating func readValues(_ node: Int, isPrevious: Bool) -> [ConfirmedValue] {
        guard tree.nodes[node].kind == .mapping else {
            let key = isPrevious ? "previous" : "answers"
            report(.confirmedValuesAreNoMap(key, at: tree.nodes[node].range))
            return []
        }
        var values: [ConfirmedValue] = []
        for (key, value) in pairs(of: node) {
            let id = tree.string(key)
            if let slot = plan.slot(of: id) {
                if plan.isPersonalSlot[Int(slot)] { result.personalRanges.append(tree.nodes[value].range) }
                hide(value, inRecordsOf: slot)
            } else if !(isPrevious && plan.previous?.slot(of: id) != nil) {
                report(.confirmedQuestionUnknown(id, at: tree.nodes[key].range, plan.questionnaire))
                continue
            }
            let entries = tree.nodes[value].kind == .sequence ? tree.children(of: value) : [value]
            var texts: [String] = []
            for entry in entries where !tree.isBlank(entry) {
                if tree.nodes[entry].kind == .scalar {
                    texts.append(trimmed(entry))
                } else {
                    report(.confirmedValueNotPlain(id, at: tree.nodes[entry].range))
                }
            }
            values.append(ConfirmedValue(question: id, values: texts))
        }
        return values
    }
}

/// The id of the question in an address such as `capacity.repository_list[2].url`.
func baseID(_ path: String) -> String {
    guard let bracket = path.utf8.firstIndex(of: UInt8(ascii: "[")) else { return path }
    return String(path[..<bracket])
}
