import RapporteurDiagnostics
import RapporteurModel

/// D243: two questions of a section with the same wording; texts such as "Please give details" repeat on purpose.
func checkSameWording(_ context: inout CheckContext) {
    for section in context.questionnaire.sections {
        var seen: [String: Int32] = [:]
        for slot in section.questions {
            let question = context.questionnaire.questions[Int(slot)]
            if case .text = question.type { continue }
            if case .link = question.type { continue }
            let text = question.text.lowercased().canonicalForm
            guard !text.isEmpty else { continue }
            if let first = seen[text] {
                let places = context.draft.questions
                context.report(
                    Diagnostic(
                        .sameWordingTwice, .warning,
                        Message(
                            "\"{question}\" has the same wording as \"{other}\"",
                            ["question": .code(question.id), "other": .code(context.id(first))]),
                        at: places[Int(slot)].entries.range(of: "text"),
                        notes: [Note(Message("the same wording"), at: places[Int(first)].entries.range(of: "text"))],
                        help: [Message("say in the wording what is different")]))
            } else {
                seen[text] = slot
            }
        }
    }
}
