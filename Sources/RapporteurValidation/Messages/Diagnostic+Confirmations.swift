import RapporteurDiagnostics
import RapporteurModel

// What is wrong with confirmations.
extension Diagnostic {
    static func confirmationsAreNoList(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .invalidConfirmation, .error, "\"confirmations\" is a list", at: range,
            fileHelp: ["begin each confirmation with a dash: - finding: …"])
    }

    static func confirmationIsNoMap(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .invalidConfirmation, .error, "this confirmation has no keys", at: range,
            fileHelp: ["a confirmation has the keys finding, answers and reason"])
    }

    static func unknownConfirmationKey(_ key: String, at range: SourceRange, known: [String]) -> Diagnostic {
        Diagnostic(
            .invalidConfirmation, .error, quoted(key) + " is not a key of a confirmation", at: range,
            label: suggestion(for: key, among: known), fileHelp: ["keys: " + known.joined(separator: ", ")])
    }

    static func confirmationLacks(_ key: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .invalidConfirmation, .error, "this confirmation does not say its " + key, at: range,
            help: [
                key == "reason"
                    ? "reasons: " + Confirmation.Reason.allCases.map { $0.word }.joined(separator: ", ")
                    : "name the rule, or the code of the warning and the question"
            ])
    }

    static func confirmationValue(_ key: String, _ problem: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.invalidConfirmation, .error, "\"" + key + "\" in a confirmation " + problem, at: range)
    }

    static func unknownReason(_ word: String, at range: SourceRange) -> Diagnostic {
        let known = Confirmation.Reason.allCases.map { $0.word }
        return Diagnostic(
            .invalidConfirmation, .error, quoted(word) + " is not one of the reasons", at: range,
            label: suggestion(for: word, among: known), fileHelp: ["reasons: " + known.joined(separator: ", ")])
    }

    static func confirmedQuestionUnknown(
        _ id: String, at range: SourceRange, _ questionnaire: Questionnaire
    ) -> Diagnostic {
        Diagnostic(
            .invalidConfirmation, .error, "there is no question " + quoted(id) + " in " + questionnaire.id, at: range,
            label: suggestion(for: id, among: questionnaire.questions.map { $0.id }))
    }

    static func confirmedValueNotPlain(_ id: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .invalidConfirmation, .error, "the value of " + quoted(id) + " in a confirmation is one value or a list",
            at: range, fileHelp: ["texts and records stand there as the eight characters that check prints"])
    }

    static func needlessConfirmation(_ confirmation: Confirmation, reason: String) -> Diagnostic {
        Diagnostic(
            .needlessConfirmation, .information,
            "the confirmation of " + quoted(confirmation.finding) + " is not needed: " + reason, at: confirmation.range,
            help: ["you can leave it or remove it"])
    }

    static func lapsedConfirmation(_ confirmation: Confirmation, changes: [String]) -> Diagnostic {
        Diagnostic(
            .lapsedConfirmation, .information,
            "the confirmation of " + quoted(confirmation.finding) + " no longer counts, because answers have changed",
            at: confirmation.range,
            help: changes + ["look at the answers again, and confirm them anew if they are right"])
    }

    static func incompleteConfirmation(_ confirmation: Confirmation, missing: [String]) -> Diagnostic {
        Diagnostic(
            .incompleteConfirmation, .warning,
            "the confirmation of " + quoted(confirmation.finding) + " does not name all answers that it is about",
            at: confirmation.range, help: ["name also: " + listed(missing)])
    }
}
