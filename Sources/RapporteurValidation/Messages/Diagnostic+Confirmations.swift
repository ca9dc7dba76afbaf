import RapporteurDiagnostics
import RapporteurModel

// What is wrong with confirmations.
extension Diagnostic {
    static func confirmationsAreNoList(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .invalidConfirmation, .error, Message("\"confirmations\" is a list"), at: range,
            fileHelp: [Message("begin each confirmation with a dash: {example}", ["example": .code("- finding: …")])])
    }

    static func confirmationIsNoMap(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .invalidConfirmation, .error, Message("this confirmation has no keys"), at: range,
            fileHelp: [Message("a confirmation has the keys finding, answers and reason")])
    }

    static func unknownConfirmationKey(_ key: String, at range: SourceRange, known: [String]) -> Diagnostic {
        Diagnostic(
            .invalidConfirmation, .error, Message("{key} is not a key of a confirmation", ["key": .quoted(key)]),
            at: range, label: suggestion(for: key, among: known),
            fileHelp: [Message("keys: {keys}", ["keys": .codes(known)])])
    }

    static func confirmationLacksFinding(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .invalidConfirmation, .error, Message("this confirmation does not say its finding"), at: range,
            help: [Message("name the rule, or the code of the warning and the question")])
    }

    static func confirmationLacksReason(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .invalidConfirmation, .error, Message("this confirmation does not say its reason"), at: range,
            help: [reasons])
    }

    private static var reasons: Message {
        Message("reasons: {reasons}", ["reasons": .codes(Confirmation.Reason.allCases.map { $0.word })])
    }

    static func confirmedValueIsNotOne(_ key: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .invalidConfirmation, .error,
            Message("\"{key}\" in a confirmation takes one value", ["key": .code(key)]), at: range)
    }

    static func confirmedValuesAreNoMap(_ key: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .invalidConfirmation, .error,
            Message(
                "\"{key}\" in a confirmation takes questions and values: {example}",
                ["key": .code(key), "example": .code("{question.id: value}")]),
            at: range)
    }

    static func unknownReason(_ word: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .invalidConfirmation, .error, Message("{word} is not one of the reasons", ["word": .quoted(word)]),
            at: range, label: suggestion(for: word, among: Confirmation.Reason.allCases.map { $0.word }),
            fileHelp: [reasons])
    }

    static func confirmedQuestionUnknown(
        _ id: String, at range: SourceRange, _ questionnaire: Questionnaire
    ) -> Diagnostic {
        Diagnostic(
            .invalidConfirmation, .error, noSuchQuestion(id, questionnaire), at: range,
            label: suggestion(for: id, among: questionnaire.questions.map { $0.id }))
    }

    static func confirmedValueNotPlain(_ id: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .invalidConfirmation, .error,
            Message("the value of {question} in a confirmation is one value or a list", ["question": .quoted(id)]),
            at: range,
            fileHelp: [Message("texts and records stand there as the eight characters that check prints")])
    }

    static func needlessConfirmation(_ confirmation: Confirmation, _ why: WhyNeedless) -> Diagnostic {
        let finding = MessageValue.quoted(confirmation.finding)
        let message: Message
        var label: Message?
        switch why {
        case .noWarning:
            message = Message(
                "the confirmation of {finding} is not needed: only warnings can be confirmed", ["finding": finding])
        case .notChecked:
            message = Message(
                "the confirmation of {finding} is not needed: the rule could not be checked", ["finding": finding])
        case .absent:
            message = Message(
                "the confirmation of {finding} is not needed: there is no such warning", ["finding": finding])
        case .unknown(let near):
            message = Message(
                "the confirmation of {finding} is not needed: there is no rule of this name", ["finding": finding])
            label = near.map { didYouMean($0) }
        }
        return Diagnostic(
            .needlessConfirmation, .information, message, at: confirmation.range, label: label,
            help: [Message("you can leave it or remove it")])
    }

    static func lapsedConfirmation(_ confirmation: Confirmation, changes: [Message]) -> Diagnostic {
        Diagnostic(
            .lapsedConfirmation, .information,
            Message(
                "the confirmation of {finding} no longer counts, because answers have changed",
                ["finding": .quoted(confirmation.finding)]),
            at: confirmation.range,
            help: changes + [Message("look at the answers again, and confirm them anew if they are right")])
    }

    static func incompleteConfirmation(_ confirmation: Confirmation, missing: [String]) -> Diagnostic {
        Diagnostic(
            .incompleteConfirmation, .warning,
            Message(
                "the confirmation of {finding} does not name all answers that it is about",
                ["finding": .quoted(confirmation.finding)]),
            at: confirmation.range,
            help: [Message("name also: {questions}", ["questions": .codes(missing, limit: 12)])])
    }
}

/// Why a confirmation is not needed.
enum WhyNeedless {
    /// What it names is no warning.
    case noWarning
    /// The rule could not be evaluated.
    case notChecked
    /// There is no such warning.
    case absent
    /// Nothing has this name; a name that is near, if there is one.
    case unknown(near: String?)
}
