import RapporteurDiagnostics
import RapporteurModel

// Comply or explain: a respondent's reason for leaving a warning. It is bound to the answers it names and lapses when
// one of them changes. A confirmed finding stays listed.
extension Validation {
    /// Marks what is confirmed, tells of confirmations that do not count, and says how to confirm the rest.
    mutating func applyConfirmations() {
        if !read.response.confirmations.isEmpty {
            var index = ConfirmationIndex()
            for position in findings.indices {
                index.add(findings[position], at: position, isConfirmable: isConfirmable(findings[position]))
            }
            for confirmation in read.response.confirmations { apply(confirmation, &index) }
        }
        if !isBrief {
            for index in findings.indices where isConfirmable(findings[index]) {
                findings[index].isConfirmable = true
                if !findings[index].isConfirmed, plan.hasFileHelp {
                    findings[index].diagnostic.fileHelp += waysToConfirm(findings[index])
                }
            }
        }
        settleBlocking()
    }

    /// Warnings of rules, warnings about a question, and blocking warnings that certification turned into errors.
    private func isConfirmable(_ finding: Finding) -> Bool {
        let hasSubject = finding.rule != nil || finding.slot != nil
        return hasSubject && (finding.diagnostic.severity == .warning || isStricter(finding))
    }

    private func isStricter(_ finding: Finding) -> Bool {
        guard status == .certified, finding.isBlocking, let id = finding.rule else { return false }
        return plan.rule(id)?.severity == .warning
    }

    /// A certified report whose blocking warning is confirmed has a warning again, and no error.
    private mutating func settleBlocking() {
        for index in findings.indices where findings[index].isConfirmed && isStricter(findings[index]) {
            findings[index].diagnostic.severity = .warning
        }
    }

    private mutating func apply(_ confirmation: Confirmation, _ index: inout ConfirmationIndex) {
        let matching = index.confirmable(by: confirmation)
        guard !matching.isEmpty else {
            tell(.needlessConfirmation(confirmation, whyNeedless(confirmation, index)), &index)
            return
        }
        let wanted = plan.subjects(of: findings[matching[0]])
        let named = confirmation.answers.map { $0.question }
        let unnamed = wanted.map { plan.questionnaire.questions[Int($0)].id }.filter { !named.contains($0) }
        let changes = changes(since: confirmation)
        if !changes.isEmpty {
            tell(.lapsedConfirmation(confirmation, changes: changes), &index)
        } else if !unnamed.isEmpty {
            tell(.incompleteConfirmation(confirmation, missing: unnamed), &index)
        } else {
            for index in matching {
                findings[index].isConfirmed = true
                findings[index].diagnostic.fileHelp.append(
                    Message("confirmed with the reason \"{reason}\"", ["reason": .code(confirmation.reason.word)]))
            }
        }
    }

    private mutating func tell(_ diagnostic: Diagnostic, _ index: inout ConfirmationIndex) {
        let finding = Finding(diagnostic)
        index.add(finding, at: findings.count, isConfirmable: false)
        findings.append(finding)
    }

    private func whyNeedless(_ confirmation: Confirmation, _ index: ConfirmationIndex) -> WhyNeedless {
        if let position = plan.ruleIndex.find(confirmation.finding) {
            let rule = Int(position)
            if plan.questionnaire.rules[rule].severity != .warning { return .noWarning }
            return outcomes[rule] == .unknown ? .notChecked : .absent
        }
        if index.isThere(confirmation) { return .noWarning }
        let known = plan.questionnaire.rules.map { $0.id } + AnswerCode.allCases.map { $0.rawValue }
        if known.contains(confirmation.finding) { return .absent }
        return .unknown(near: nearestName(to: confirmation.finding, among: known))
    }

    /// What is no longer as the confirmation says, one line for each answer.
    private func changes(since confirmation: Confirmation) -> [Message] {
        var lines: [Message] = []
        for confirmed in confirmation.answers {
            guard let slot = plan.slot(of: confirmed.question) else { continue }
            let now = answers.canonicalAnswer(slot)
            if now.matches(confirmed.values) { continue }
            lines.append(change(slot, confirmed, now, isPrevious: false))
        }
        for confirmed in confirmation.previous {
            guard answers.previous != nil, let (slot, now) = previousAnswer(confirmed.question) else { continue }
            if now.matches(confirmed.values) { continue }
            lines.append(change(slot, confirmed, now, isPrevious: true))
        }
        return lines
    }

    /// The previous answer to a question that a confirmation names by its id of this cycle or of the previous one.
    private func previousAnswer(_ id: String) -> (slot: Int32?, answer: CanonicalAnswer)? {
        if let slot = plan.slot(of: id), let answer = answers.canonicalPreviousAnswer(slot) { return (slot, answer) }
        guard let previous = answers.previous, let slot = previous.plan.slot(of: id) else { return nil }
        return (plan.slot(of: id), previous.canonicalAnswer(slot))
    }

    private func change(
        _ slot: Int32?, _ confirmed: ConfirmedValue, _ now: CanonicalAnswer, isPrevious: Bool
    ) -> Message {
        let name = slot.map { QuestionReference(plan, $0).name } ?? QuestionReference.name(confirmed.question)
        let isHidden = slot.map { plan.isPersonalSlot[Int($0)] } ?? true
        if isHidden || now.plain != nil {
            let arguments: MessageArguments = ["question": .message(name)]
            return isPrevious
                ? Message("the previous answer to {question} has changed", arguments)
                : Message("the answer to {question} has changed", arguments)
        }
        let arguments: MessageArguments = [
            "question": .message(name), "before": shown(confirmed.values), "after": shown(now.values),
        ]
        return isPrevious
            ? Message("the previous answer to {question} was {before} and is now {after}", arguments)
            : Message("the answer to {question} was {before} and is now {after}", arguments)
    }

    private func shown(_ values: [String]) -> MessageValue {
        values.isEmpty ? .message(Message("blank", context: "answer")) : .quoted(values.joined(separator: ", "))
    }

    /// The confirmation of a finding, ready to paste.
    private func waysToConfirm(_ finding: Finding) -> [Message] {
        let values = answers.valuesToConfirm(finding)
        var lines = ["  - finding: " + (finding.rule ?? finding.diagnostic.code)]
        if finding.rule == nil, let question = finding.question {
            let isPlain = question.utf8.allSatisfy { $0 != UInt8(ascii: "[") }
            lines.append("    question: " + (isPlain ? question : "\"" + question + "\""))
        }
        lines.append("    answers: {" + entries(values.answers) + "}")
        if !values.previous.isEmpty { lines.append("    previous: {" + entries(values.previous) + "}") }
        let reasons = Confirmation.Reason.allCases.map { $0.word }.joined(separator: " | ")
        lines.append("    reason:    # " + reasons)
        lines.append("    note:")
        return [Message("if the answer is right, add this under \"confirmations:\" with your reason:")]
            + lines.map { .verbatim($0) }
    }

    private func entries(_ values: [ConfirmedValue]) -> String {
        values.map { $0.question + ": " + CanonicalAnswer(values: $0.values, plain: nil).yaml }.joined(separator: ", ")
    }
}
