import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel

// Wordings such as "If yes, please provide details": the form asks it of everybody unless `asked_if` says otherwise.
// One list for each official language, since the source language may be any of them.

private let ifYes = [
    "if yes", "if so", "if the answer is yes", "si oui", "si la réponse est oui", "dans l'affirmative", "si sí",
    "en caso afirmativo", "si la respuesta es sí", "если да", "если ответ да", "в случае положительного ответа", "如果是",
    "如是", "若是", "如果回答是", "如果答复是", "如回答是", "إذا كانت الإجابة نعم", "إذا كانت الإجابة بنعم", "إذا كانت الإجابة بـنعم",
    "إذا كان الجواب نعم",
    "في حالة الإيجاب", "في حالة الإجابة بنعم",
]
private let ifNo = [
    "if no,", "if not", "if the answer is no", "si non", "dans la négative", "si no,", "en caso negativo", "если нет",
    "в случае отрицательного ответа", "如果否", "如果不是", "若否", "如果回答否", "如果答复否", "إذا كانت الإجابة لا",
    "إذا كانت الإجابة بلا", "إذا كانت الإجابة بـلا", "إذا كان الجواب لا",
]

/// The text without quotation marks, in which some languages set a "yes", with single spaces and straight apostrophes.
private func withoutQuotationMarks(_ text: String) -> String {
    let marks: Set<Unicode.Scalar> = ["\"", "“", "”", "„", "«", "»", "「", "」"]
    var words = String.UnicodeScalarView()
    var isAfterSpace = true
    for scalar in text.unicodeScalars where !marks.contains(scalar) {
        let isSpace = scalar.properties.isWhitespace
        if !(isSpace && isAfterSpace) { words.append(isSpace ? " " : scalar == "’" ? "'" : scalar) }
        isAfterSpace = isSpace
    }
    return String(words)
}

/// D206 and D207: a wording that supposes an answer, without a condition or with the opposite one.
func checkConditionalWording(_ context: inout CheckContext) {
    for (draft, question, path) in context.allQuestions {
        let text = withoutQuotationMarks(question.text.lowercased().canonicalForm)
        let saysYes = ifYes.contains { text.hasPrefix($0.canonicalForm) }
        let saysNo = !saysYes && ifNo.contains { text.hasPrefix($0.canonicalForm) }
        guard saysYes || saysNo else { continue }
        guard let source = draft.askedIf else {
            context.report(
                Diagnostic(
                    .conditionalWordingAlwaysAsked, .warning,
                    Message(
                        "the wording of \"{question}\" supposes an answer, but it is asked of everybody",
                        ["question": .code(path)]),
                    at: draft.entries.range(of: "text"),
                    help: [Message("add asked_if with the answer that it supposes, such as asked_if: a.question = yes")]
                ))
            continue
        }
        guard let condition = question.askedIf,
            case .compare(let comparison, _, .literal(.choice(let index))) = condition.root,
            let slot = condition.references.first, comparison == .equal || comparison == .notEqual
        else { continue }
        guard let list = context.questionnaire.questions[Int(slot)].choiceList else { continue }
        let choices = context.questionnaire.choiceLists[Int(list)].choices
        guard choices.count == 2, choices.indices.contains(Int(index)) else { continue }
        let code = choices[Int(index)].code
        let isYes = code == "yes" && comparison == .equal || code == "no" && comparison == .notEqual
        let isNo = code == "no" && comparison == .equal || code == "yes" && comparison == .notEqual
        guard saysYes && isNo || saysNo && isYes else { continue }
        context.report(
            Diagnostic(
                .wordingContradictsCondition, .warning,
                Message(
                    "the wording of \"{question}\" supposes the opposite of its condition", ["question": .code(path)]),
                at: source.range,
                notes: [Note(Message("the wording"), at: draft.entries.range(of: "text"))]))
    }
}
