import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel

extension Diagnostic {
    /// A diagnostic with one of the codes of this target.
    init(
        _ code: AnswerCode, _ severity: Severity, _ message: Message, at range: SourceRange, label: Message? = nil,
        notes: [Note] = [], help: [Message] = [], fileHelp: [Message] = [], mayQuote: Bool = true
    ) {
        self.init(
            code.rawValue, severity, message, at: range, label: label, notes: notes, help: help, fileHelp: fileHelp,
            mayQuote: mayQuote)
    }

    static func notAnAnswerFile(_ tree: DocumentTree) -> Diagnostic {
        Diagnostic(
            .notAnAnswerFile, .error,
            tree.nodes.isEmpty ? Message("this file is empty") : Message("this file is not an answer file"),
            at: tree.nodes.first?.range ?? .beginning,
            help: [
                Message(
                    """
                    an answer file begins with "questionnaire:" and "respondent:", and has its answers under \
                    "answers:"
                    """),
                Message("rapporteur new writes one that is ready to fill in"),
            ])
    }

    static func unknownQuestionnaire(_ id: String, at range: SourceRange, known: [String]) -> Diagnostic {
        Diagnostic(
            .unknownQuestionnaire, .error, Message("there is no questionnaire {id}", ["id": .quoted(id)]), at: range,
            label: suggestion(for: id, among: known),
            help: known.isEmpty
                ? [] : [Message("known questionnaires: {ids}", ["ids": .codes(known, limit: 12)])])
    }

    static func missingQuestionnaire(_ tree: DocumentTree) -> Diagnostic {
        missingHeaderKey(
            Message("the file does not say its questionnaire"),
            Message(
                "add a line with the id of the questionnaire, such as \"{line}\"",
                ["line": .code("questionnaire: oer-2027")]),
            tree)
    }

    static func missingRespondent(_ tree: DocumentTree) -> Diagnostic {
        missingHeaderKey(
            Message("the file does not say its respondent"),
            Message(
                "add a line with the code of your country, such as \"{line}\"", ["line": .code("respondent: NOR")]),
            tree)
    }

    private static func missingHeaderKey(_ message: Message, _ help: Message, _ tree: DocumentTree) -> Diagnostic {
        let start = tree.nodes[0].range.start
        return Diagnostic(.missingHeaderKey, .error, message, at: SourceRange(start, start), help: [help])
    }

    static func headerValueIsNotOne(_ key: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .invalidHeaderValue, .error, Message("\"{key}\" takes one value", ["key": .code(key)]), at: range)
    }

    static func partIsNoList(at range: SourceRange) -> Diagnostic {
        Diagnostic(.invalidHeaderValue, .error, Message("\"part\" takes a list of sections"), at: range)
    }

    static func notALanguage(_ text: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .invalidHeaderValue, .error, Message("{text} is not the code of a language", ["text": .quoted(text)]),
            at: range, help: [Message("write a code such as en, fr, es, ru, ar or zh")])
    }

    static func notARevision(_ text: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .invalidHeaderValue, .error, Message("{text} is not the number of a revision", ["text": .quoted(text)]),
            at: range, help: [Message("the first file of a respondent has revision 1, the next 2, and so on")])
    }

    static func notAStatus(_ text: String, at range: SourceRange) -> Diagnostic {
        let words = ReportStatus.allCases.map { $0.word }
        return Diagnostic(
            .invalidHeaderValue, .error, Message("{text} is not the status of a report", ["text": .quoted(text)]),
            at: range, label: suggestion(for: text, among: words),
            help: [Message("the status is {words}", ["words": .or(words.map { .code($0) })])])
    }

    static func notAFlag(_ key: String, _ text: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .invalidHeaderValue, .error,
            Message("\"{key}\" is true or false, not {text}", ["key": .code(key), "text": .quoted(text)]), at: range,
            help: [Message("leave the line out if the answers are real")])
    }

    static func unknownSection(_ id: String, at range: SourceRange, known: [String]) -> Diagnostic {
        Diagnostic(
            .invalidHeaderValue, .error, Message("there is no section {id}", ["id": .quoted(id)]), at: range,
            label: suggestion(for: id, among: known),
            help: [Message("sections: {ids}", ["ids": .codes(known, limit: 12)])])
    }

    static func unknownHeaderKey(_ key: String, at range: SourceRange) -> Diagnostic {
        let known = HeaderKey.allCases.map { $0.word }
        return Diagnostic(
            .unknownHeaderKey, .error, Message("{key} is not a key of an answer file", ["key": .quoted(key)]),
            at: range, label: suggestion(for: key, among: known),
            help: [Message("keys: {keys}", ["keys": .codes(known)])])
    }

    static func answerOutsideAnswers(_ id: String, at range: SourceRange, isPersonal: Bool) -> Diagnostic {
        Diagnostic(
            .unknownHeaderKey, .error,
            Message("the answer to {question} does not stand under \"answers\"", ["question": .quoted(id)]), at: range,
            help: [Message("indent the line by two spaces, and put it below the line \"answers:\"")],
            mayQuote: !isPersonal)
    }

    static func unknownRespondent(_ code: String, at range: SourceRange, _ roster: Roster) -> Diagnostic {
        let upper = code.uppercased()
        var label: Message?
        if let state = roster.state(upper) {
            label = didYouMean(state.code)
        } else if let state = roster.states.first(where: { state in
            state.names.values.contains { $0.lowercased() == code.lowercased() }
        }) {
            label = writeTheCode(state.code)
        }
        return Diagnostic(
            .unknownRespondent, .error,
            Message("{code} is not on the list of respondents", ["code": .quoted(code)]), at: range, label: label,
            help: [Message("write the three-letter code of the country (ISO 3166), such as NOR")])
    }

    static func notAMember(
        _ state: Roster.State, at range: SourceRange, on day: CalendarDate?, in language: String
    ) -> Diagnostic {
        let name = MessageValue.text(state.names[language] ?? state.names["en"] ?? state.code)
        let message: Message
        if state.isAssociate {
            message = Message(
                "{state} is an Associate Member and does not count as a Member State", ["state": name])
        } else if let day {
            message = Message(
                "{state} is not a Member State on {date}", ["state": name, "date": .date(day)])
        } else {
            message = Message("{state} is not a Member State", ["state": name])
        }
        return Diagnostic(
            .notAMember, .warning, message, at: range,
            help: [Message("you can continue; the report is read, but not counted among the Member States")])
    }

    static func otherVersion(_ typed: String, _ questionnaire: Questionnaire, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .otherEdition, .information,
            Message(
                "this file was made for version {typed} of the questionnaire; the present one is {present}",
                ["typed": .quoted(typed), "present": .quoted(questionnaire.version)]),
            at: range, help: [Message("you can continue; the answers are checked against the present version")],
            fileHelp: [Message("rapporteur upgrade writes a new file for the present version, and loses nothing")])
    }

    static func otherDefinition(_ questionnaire: Questionnaire, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .otherEdition, .information, Message("the questionnaire was changed after this file was made"), at: range,
            help: [
                Message(
                    "you can continue; the answers are checked against the present edition, {digest}",
                    ["digest": .code(questionnaire.definitionDigest)])
            ])
    }
}

/// The words beside a mistyped name, or nil if no name is near.
func suggestion(for typed: String, among known: some Sequence<String>) -> Message? {
    nearestName(to: typed, among: known).map { didYouMean($0) }
}

/// Asks whether a word was meant.
func didYouMean(_ word: String) -> Message { Message("did you mean \"{word}\"?", ["word": .code(word)]) }

/// Asks for a code in place of what it means.
func writeTheCode(_ code: String) -> Message { Message("write the code \"{code}\"", ["code": .code(code)]) }
