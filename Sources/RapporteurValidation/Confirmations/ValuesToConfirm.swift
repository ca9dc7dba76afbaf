package import RapporteurModel

/// The answers to which a confirmation of a finding is bound: it lapses when one of them changes.
package struct ValuesToConfirm: Sendable, Hashable {
    /// The answers of this cycle.
    package var answers: [ConfirmedValue]
    /// The answers of the previous cycle.
    package var previous: [ConfirmedValue]
}

extension AnswerSet {
    /// The answers that a confirmation of a finding names, as they are now.
    package func valuesToConfirm(_ finding: Finding) -> ValuesToConfirm {
        var values = ValuesToConfirm(answers: [], previous: [])
        for slot in plan.subjects(of: finding) {
            values.answers.append(confirmed(slot, canonicalAnswer(slot)))
        }
        if let id = finding.rule, let rule = plan.rule(id) {
            for slot in withoutRepeats(ExpressionInputs(rule.when, rule.require).previous) {
                if let answer = canonicalPreviousAnswer(slot) { values.previous.append(confirmed(slot, answer)) }
            }
        }
        return values
    }

    private func confirmed(_ slot: Int32, _ answer: CanonicalAnswer) -> ConfirmedValue {
        ConfirmedValue(question: plan.questionnaire.questions[Int(slot)].id, values: answer.values)
    }
}

extension ValidationPlan {
    /// The questions that a confirmation of a finding must name.
    func subjects(of finding: Finding) -> [Int32] {
        if let id = finding.rule, let rule = rule(id) { return rule.questions }
        return finding.slot.map { [$0] } ?? []
    }
}
