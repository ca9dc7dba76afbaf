import RapporteurAnswerFile
import RapporteurModel
import RapporteurValidation

// Confirmations are about rules and answers, and go when one of those has gone.
extension AnswerUpgrade {
    /// Takes away the confirmations that have no place, and says what becomes of each.
    mutating func putConfirmationsAside() -> [LeftOver] {
        var kept: [LeftOver] = []
        var remaining: [AnswerDocument.Value] = []
        for item in document.confirmations {
            guard case .map(let entries) = item, case .text(let finding)? = entries.value(of: "finding") else {
                remaining.append(item)
                continue
            }
            let reason = reasonToPutAside(finding.trimmedOfSpace, entries)
            var change = AnswerChange(finding, reason == nil ? .kept : .leftOver, reason: reason)
            change.isConfirmation = true
            changes.append(change)
            if let reason {
                kept.append(
                    LeftOver(finding, isConfirmation: true, item, reason: reason.word, version: version))
            } else {
                remaining.append(item)
            }
        }
        if !kept.isEmpty { document.confirmations = remaining }
        return kept
    }

    /// Why a confirmation has no place; nil if it has one.
    func reasonToPutAside(_ finding: String, _ entries: [AnswerDocument.Entry]) -> LeftOverReason? {
        let isKnown =
            plan.questionnaire.rules.contains { $0.id == finding }
            || AnswerCode.allCases.contains { $0.rawValue == finding }
        if !isKnown { return .ruleGone }
        var questions: [String] = []
        if case .text(let question)? = entries.value(of: "question") { questions.append(AnswerPath(question).question) }
        if case .map(let answers)? = entries.value(of: "answers") { questions += answers.map { $0.key } }
        if questions.contains(where: { plan.slot(of: $0) == nil }) { return .questionGone }
        guard case .map(let before)? = entries.value(of: "previous") else { return nil }
        return before.contains { plan.slot(of: $0.key) == nil && plan.previous?.slot(of: $0.key) == nil }
            ? .questionGone : nil
    }
}
