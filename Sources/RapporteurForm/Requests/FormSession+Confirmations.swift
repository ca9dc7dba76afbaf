import RapporteurAnswerFile
import RapporteurDiagnostics
import RapporteurModel
import RapporteurValidation

// Comply or explain. The page says which finding is explained and why; which answers the explanation is bound to, the
// engine knows.
extension FormSession {
    /// Explains a finding, in place of an older explanation of the same finding.
    mutating func confirm(_ command: FormCommand) throws(FormError) {
        let name = try command.required("finding")
        let question = try command.text("question")
        let reason = try command.required("reason")
        let note = try command.text("note")
        guard Confirmation.Reason.allCases.contains(where: { $0.word == reason }) else {
            throw FormError(Message("The reason is not one of those that can be given."))
        }
        guard
            let finding = checked.validated.findings.first(where: { finding in
                finding.isConfirmable
                    && (finding.rule.map { $0 == name }
                        ?? (finding.diagnostic.code == name && finding.question == question))
            })
        else { throw FormError(Message("There is no such warning to explain.")) }
        let values = checked.validated.answers.valuesToConfirm(finding)
        let about = finding.rule == nil ? question : nil
        var entries = [AnswerDocument.Entry("finding", .text(name))]
        if let about { entries.append(AnswerDocument.Entry("question", .text(about))) }
        entries.append(AnswerDocument.Entry("answers", .map(values.answers.map { Self.entry($0) })))
        if !values.previous.isEmpty {
            entries.append(AnswerDocument.Entry("previous", .map(values.previous.map { Self.entry($0) })))
        }
        entries.append(AnswerDocument.Entry("reason", .text(reason)))
        if let note, !AnswerDocument.Value.text(note).isBlank {
            entries.append(AnswerDocument.Entry("note", .text(note.trimmedOfSpace)))
        }
        try change { (document) throws(FormError) in
            var list = document.confirmations
            if let index = list.firstIndex(where: { $0.confirms(name, about, isRule: finding.rule != nil) }) {
                list[index] = .map(entries)
            } else {
                list.append(.map(entries))
            }
            document["confirmations"] = .list(list)
        }
    }

    private static func entry(_ value: ConfirmedValue) -> AnswerDocument.Entry {
        switch value.values.count {
        case 0: AnswerDocument.Entry(value.question, .blank)
        case 1: AnswerDocument.Entry(value.question, .text(value.values[0]))
        default: AnswerDocument.Entry(value.question, .list(value.values.map { .text($0) }))
        }
    }

    /// Takes an explanation back.
    mutating func withdraw(_ name: String, _ question: String?) throws(FormError) {
        let isRule = language.questionnaire.rules.contains { $0.id == name }
        try change { (document) throws(FormError) in
            let list = document.confirmations
            let rest = list.filter { !$0.confirms(name, question, isRule: isRule) }
            guard rest.count < list.count else { throw FormError(Message("There is no such explanation.")) }
            document["confirmations"] = rest.isEmpty ? nil : .list(rest)
        }
    }
}

extension AnswerDocument {
    /// What stands under `confirmations`.
    var confirmations: [Value] {
        if case .list(let items)? = self["confirmations"] { items } else { [] }
    }
}

extension AnswerDocument.Value {
    /// Whether a confirmation is about this finding; the question matters only where the finding is no rule.
    fileprivate func confirms(_ name: String, _ question: String?, isRule: Bool) -> Bool {
        guard case .map(let entries) = self else { return false }
        func text(_ key: String) -> String? {
            guard case .text(let text)? = entries.first(where: { $0.key == key })?.value else { return nil }
            return text.trimmedOfSpace
        }
        return text("finding") == name && (isRule || text("question") == question)
    }
}
