import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel

// What a rule says to the respondent: the author's sentence, with answers in it.
extension Validation {
    /// The sentence of a rule with answers in place of `{question.id}`.
    func message(of rule: Rule) -> Message {
        let pattern = oneLine(rule.message)
        var arguments: [MessageArgument] = []
        for slot in MessagePattern(pattern)?.slots ?? [] {
            if let question = plan.slot(of: slot.name) { arguments.append(MessageArgument(slot.name, shown(question))) }
        }
        return .verbatim(pattern, arguments)
    }

    /// An answer as a sentence shows it: labels in place of codes, nothing that names a person.
    private func shown(_ slot: Int32) -> MessageValue {
        if plan.isPersonalSlot[Int(slot)] { return .message(Message("(not shown)")) }
        let question = plan.questionnaire.questions[Int(slot)]
        switch answers.operand(slot) {
        case .value(let value): return shown(value, question)
        case .undecided, .fault:
            if answers.isAsked(slot), case .special(let special) = answers.answers[Int(slot)] {
                return .code(special.word)
            }
            return .message(Message("(no answer)"))
        }
    }

    private func shown(_ value: Value, _ question: Question) -> MessageValue {
        func label(_ code: Int32) -> MessageValue {
            guard let list = question.choiceList else { return .text("?") }
            let choices = plan.questionnaire.choiceLists[Int(list)].choices
            return .text(choices.indices.contains(Int(code)) ? oneLine(choices[Int(code)].label) : "?")
        }
        switch value {
        case .truth(let truth): return .message(truth ? Message("yes") : Message("no"))
        case .number(let number): return .decimal(number.text)
        case .text(let text): return .quoted(oneLine(text))
        case .date(let date): return .date(date)
        case .choice(let code): return label(code)
        case .choices(let codes): return .list(codes.map { label($0) }, limit: 12)
        case .link(let links): return .codes(links, limit: 2)
        case .records(let count): return .number(Int64(count))
        }
    }
}
