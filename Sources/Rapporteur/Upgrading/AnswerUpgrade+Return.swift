import RapporteurAnswerFile
import RapporteurModel
import RapporteurValidation

// What an earlier upgrade left over, and this version has a place for.
extension AnswerUpgrade {
    /// Puts back what has a place again and can be read there; the rest is returned.
    mutating func bringBack(_ earlier: [LeftOver]) -> [LeftOver] {
        var trial = document
        var candidates: [Int: AnswerPath] = [:]
        // Of several answers to one question the last one is the newest.
        for (index, entry) in earlier.enumerated().reversed() {
            guard document.hasAnswers, let question = entry.question, !entry.kept.isBlank else { continue }
            let path = AnswerPath(question)
            guard hasQuestion(path), trial.hasPlace(for: path), trial.value(at: path)?.isBlank ?? true else { continue }
            trial.setValue(entry.kept, at: path, order: order)
            candidates[index] = path
        }
        let reading = UpgradeReading(trial, plan)
        var open: [LeftOver] = []
        var confirmations: [AnswerDocument.Value] = []
        for (index, entry) in earlier.enumerated() {
            if let path = candidates[index], reading.isReadable(path, plan) {
                document.setValue(entry.kept, at: path, order: order)
                note(entry, path.text, isConfirmation: false)
            } else if let finding = entry.finding, case .map(let entries) = entry.kept,
                reasonToPutAside(finding, entries) == nil
            {
                confirmations.append(entry.kept)
                note(entry, finding, isConfirmation: true)
            } else {
                open.append(entry)
            }
        }
        if !confirmations.isEmpty { document.confirmations += confirmations }
        return open
    }

    private mutating func note(_ entry: LeftOver, _ name: String, isConfirmation: Bool) {
        var change = AnswerChange(name, .back)
        change.isConfirmation = isConfirmation
        change.reason = entry.reason
        change.fromVersion = entry.version
        changes.append(change)
    }

    private func hasQuestion(_ path: AnswerPath) -> Bool {
        guard let slot = plan.slot(of: path.question) else { return false }
        let question = plan.questionnaire.questions[Int(slot)]
        if case .calculated = question.type { return false }
        return path.field.map { field in question.fields.contains { $0.id == field.name } } ?? true
    }
}
