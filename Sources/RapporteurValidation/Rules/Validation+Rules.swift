import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel

// The rules of the questionnaire. Only a failure makes a finding, and only if it would also fail whatever the invalid
// answers turn out to be; a rule that cannot be evaluated is told as such and never stops the others.
extension Validation {
    /// Evaluates all rules.
    mutating func checkRules() {
        outcomes.reserveCapacity(plan.questionnaire.rules.count)
        for index in plan.ruleConditions.indices {
            let result = outcome(ofRule: index, answers)
            outcomes.append(result)
            switch result {
            case .pass, .unknown, .notApplicable: continue
            case .fail: if let open, dependsOnInvalid(index), outcome(ofRule: index, open) != .fail { continue }
            case .fault: if dependsOnInvalid(index) { continue }
            }
            let rule = plan.questionnaire.rules[index]
            if !rule.questions.isEmpty, !rule.questions.contains(where: { isInPart(section(of: $0)) }) { continue }
            findings.append(result == .fail ? failure(rule) : fault(rule))
        }
    }

    private func section(of slot: Int32) -> Int32 { plan.questionnaire.questions[Int(slot)].section }

    /// Whether an invalid answer may play a part, through conditions and calculated questions too.
    private func dependsOnInvalid(_ rule: Int) -> Bool {
        guard let open else { return false }
        return plan.ruleInputs[rule].contains { open.isInDoubt($0) || answers.answers[Int($0)].hasInvalidField }
    }

    /// The first of the rule's questions that is answered, else `answers`.
    private func place(of rule: Rule) -> (slot: Int32?, range: SourceRange) {
        for slot in rule.questions where answers.isAsked(slot) {
            let place = read.response.places[Int(slot)]
            let answer = read.response.answers[Int(slot)]
            if place.isPresent, !answer.isBlank, !answer.isInvalid { return (slot, place.value) }
        }
        return (rule.questions.first, read.response.answersRange)
    }

    private func failure(_ rule: Rule) -> Finding {
        let (slot, range) = place(of: rule)
        // A certified report cannot leave open what must be met or confirmed.
        let isStricter = status == .certified && rule.isBlocking && rule.severity == .warning
        var diagnostic = Diagnostic(
            .ruleFailed, isStricter ? .error : rule.severity, isBrief ? .verbatim("") : message(of: rule), at: range,
            help: isBrief ? [] : rule.help.map { [.verbatim(oneLine($0))] } ?? [])
        return finished(&diagnostic, rule, slot)
    }

    private func fault(_ rule: Rule) -> Finding {
        let (slot, range) = place(of: rule)
        var diagnostic = Diagnostic(
            .ruleFault, .warning,
            Message(
                "the rule \"{rule}\" cannot be checked: a number is too large", ["rule": .code(rule.id)]),
            at: range,
            help: [
                Message("check the numbers in these answers"), Message("you can continue; the other checks were made"),
            ])
        return finished(&diagnostic, rule, slot)
    }

    private func finished(_ diagnostic: inout Diagnostic, _ rule: Rule, _ slot: Int32?) -> Finding {
        if rule.questions.contains(where: { plan.isPersonalSlot[Int($0)] }) { diagnostic.mayQuote = false }
        if let slot, !isBrief, plan.hasFileHelp {
            diagnostic.fileHelp += facts(about: QuestionReference(plan, slot), plan)
        }
        return Finding(
            diagnostic, question: slot.map { plan.questionnaire.questions[Int($0)].id }, slot: slot, rule: rule.id,
            isBlocking: rule.isBlocking)
    }

    /// Conditions and calculated questions that cannot be evaluated.
    mutating func findFaults() {
        for slot in answers.faults {
            if open?.isInDoubt(slot) ?? false { continue }
            let reference = QuestionReference(plan, slot)
            let place = read.response.places[Int(slot)]
            add(
                Diagnostic(
                    .calculationFault, .warning,
                    Message(
                        "{question} cannot be calculated: a number is too large", ["question": reference.value]),
                    at: place.isPresent ? place.key : read.response.answersRange,
                    help: [Message("check the numbers on which it rests"), Message("you can continue")]),
                reference)
        }
    }
}
