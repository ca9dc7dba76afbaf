import RapporteurDiagnostics
import RapporteurModel
import RapporteurYAML

/// D214 and D215: what stands in braces in a message is a question whose answer is put in its place.
func checkPlaceholders(_ context: inout CheckContext) {
    for rule in context.draft.rules {
        for key in ["message", "help"] {
            guard let entry = rule.entries[key], let text = key == "message" ? rule.message?.value : rule.help else {
                continue
            }
            let written = WrittenText(text: text, range: entry.range, in: context.draft.document.source)
            for placeholder in placeholders(in: text) {
                let range = written.place(of: SourceRange(Int32(placeholder.start), Int32(placeholder.end)))
                context.check(placeholder, of: rule.id.value, key, at: range)
            }
        }
    }
}

extension CheckContext {
    fileprivate mutating func check(_ placeholder: Placeholder, of rule: String, _ key: String, at range: SourceRange) {
        if key == "help" {
            report(
                Diagnostic(
                    .unknownPlaceholder, .warning, Message("the help of a rule shows braces as they are"), at: range,
                    help: [Message("answers are put into `message` only")]))
            return
        }
        guard placeholder.isClosed, let slot = slots[placeholder.name] else {
            let near = nearestName(to: placeholder.name, among: questionnaire.questions.map { $0.id })
            report(
                Diagnostic(
                    .unknownPlaceholder, .error,
                    placeholder.isClosed
                        ? Message(
                            "there is no question \"{question}\" for the message of \"{rule}\"",
                            ["question": .code(placeholder.name), "rule": .code(rule)])
                        : Message("a brace in the message of \"{rule}\" is not closed", ["rule": .code(rule)]),
                    at: range, label: didYouMean(near),
                    help: [Message("write {question.id} where the answer shall stand")]))
            return
        }
        if questionnaire.questions[Int(slot)].isPersonal {
            report(
                Diagnostic(
                    .personalInMessage, .warning,
                    Message("the message of \"{rule}\" wants to quote a personal answer", ["rule": .code(rule)]),
                    at: range,
                    help: [Message("answers to personal questions are never quoted: say it without the answer")]))
        }
    }
}
