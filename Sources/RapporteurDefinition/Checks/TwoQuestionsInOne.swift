import RapporteurDiagnostics
import RapporteurModel

/// D244: a closed question that seems to ask two things, so that nobody knows what a "yes" means.
func checkTwoQuestionsInOne(_ context: inout CheckContext) {
    for (draft, question, path) in context.allQuestions {
        guard case .oneOf = question.type else { continue }
        let marks = question.text.unicodeScalars.filter { $0 == "?" || $0 == "？" || $0 == "؟" }.count
        let hasEither = ["and/or", "et/ou", "y/o", "и/или", "和/或", "و/أو"].contains { question.text.contains($0) }
        guard marks > 1 || hasEither else { continue }
        context.report(
            Diagnostic(
                .twoQuestionsInOne, .information,
                Message("\"{question}\" may ask two things at once", ["question": .code(path)]),
                at: draft.entries.range(of: "text"),
                help: [Message("a single answer to two questions cannot be compared: consider splitting it")]))
    }
}
