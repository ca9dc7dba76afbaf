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
            .ruleFailed, isStricter ? .error : rule.severity, isBrief ? "" : message(of: rule), at: range,
            help: isBrief ? [] : rule.help.map { [oneLine($0)] } ?? [])
        return finished(&diagnostic, rule, slot)
    }

    private func fault(_ rule: Rule) -> Finding {
        let (slot, range) = place(of: rule)
        var diagnostic = Diagnostic(
            .ruleFault, .warning, "the rule \"" + rule.id + "\" cannot be checked: a number is too large", at: range,
            help: ["check the numbers in these answers", "you can continue; the other checks were made"])
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

    /// The sentence of a rule with answers in place of `{question.id}`.
    private func message(of rule: Rule) -> String {
        var result = ""
        var rest = oneLine(rule.message)[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += String(rest[..<open])
            let id = String(rest[rest.index(after: open)..<close])
            result += plan.slot(of: id).map { shown($0) } ?? "{" + id + "}"
            rest = rest[rest.index(after: close)...]
        }
        return result + String(rest)
    }

    /// An answer as a sentence shows it: labels in place of codes, nothing that names a person.
    private func shown(_ slot: Int32) -> String {
        if plan.isPersonalSlot[Int(slot)] { return "(not shown)" }
        let question = plan.questionnaire.questions[Int(slot)]
        switch answers.operand(slot) {
        case .value(let value): return shown(value, question)
        case .undecided, .fault:
            if answers.isAsked(slot), case .special(let special) = answers.answers[Int(slot)] { return special.word }
            return "(no answer)"
        }
    }

    private func shown(_ value: Value, _ question: Question) -> String {
        func label(_ code: Int32) -> String {
            guard let list = question.choiceList else { return "?" }
            let choices = plan.questionnaire.choiceLists[Int(list)].choices
            return choices.indices.contains(Int(code)) ? oneLine(choices[Int(code)].label) : "?"
        }
        switch value {
        case .truth(let truth): return truth ? "yes" : "no"
        case .number(let number): return number.text
        case .text(let text): return quoted(oneLine(text))
        case .date(let date): return date.text
        case .choice(let code): return label(code)
        case .choices(let codes): return listed(codes.map { label($0) })
        case .link(let links): return listed(links, limit: 2)
        case .records(let count): return String(count)
        }
    }

    /// Conditions and calculated questions that cannot be evaluated.
    mutating func findFaults() {
        for slot in answers.faults {
            if open?.isInDoubt(slot) ?? false { continue }
            let reference = QuestionReference(plan, slot)
            let place = read.response.places[Int(slot)]
            add(
                Diagnostic(
                    .calculationFault, .warning, reference.name + " cannot be calculated: a number is too large",
                    at: place.isPresent ? place.key : read.response.answersRange,
                    help: ["check the numbers on which it rests", "you can continue"]),
                reference)
        }
    }
}
