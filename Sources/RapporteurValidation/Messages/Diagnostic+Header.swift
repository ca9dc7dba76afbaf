import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel

extension Diagnostic {
    /// A diagnostic with one of the codes of this target.
    init(
        _ code: AnswerCode, _ severity: Severity, _ message: String, at range: SourceRange, label: String? = nil,
        notes: [Note] = [], help: [String] = [], fileHelp: [String] = [], mayQuote: Bool = true
    ) {
        self.init(
            code.rawValue, severity, message, at: range, label: label, notes: notes, help: help, fileHelp: fileHelp,
            mayQuote: mayQuote)
    }

    static func notAnAnswerFile(_ tree: DocumentTree) -> Diagnostic {
        Diagnostic(
            .notAnAnswerFile, .error,
            tree.nodes.isEmpty ? "this file is empty" : "this file is not an answer file",
            at: tree.nodes.first?.range ?? .beginning,
            help: [
                "an answer file begins with \"questionnaire:\" and \"respondent:\", and has its answers under \"answers:\"",
                "rapporteur new writes one that is ready to fill in",
            ])
    }

    static func unknownQuestionnaire(_ id: String, at range: SourceRange, known: [String]) -> Diagnostic {
        Diagnostic(
            .unknownQuestionnaire, .error, "there is no questionnaire " + quoted(id), at: range,
            label: suggestion(for: id, among: known),
            help: known.isEmpty ? [] : ["known questionnaires: " + listed(known)])
    }

    static func missingHeaderKey(_ key: String, _ tree: DocumentTree) -> Diagnostic {
        let help =
            key == "respondent"
            ? "add a line with the code of your country, such as \"respondent: NOR\""
            : "add a line with the id of the questionnaire, such as \"questionnaire: oer-2027\""
        return Diagnostic(
            .missingHeaderKey, .error, "the file does not say its " + key,
            at: SourceRange(tree.nodes[0].range.start, tree.nodes[0].range.start), help: [help])
    }

    static func invalidHeaderValue(_ key: String, _ problem: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.invalidHeaderValue, .error, "\"" + key + "\" " + problem, at: range)
    }

    static func notALanguage(_ text: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .invalidHeaderValue, .error, quoted(text) + " is not the code of a language", at: range,
            help: ["write a code such as en, fr, es, ru, ar or zh"])
    }

    static func notARevision(_ text: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .invalidHeaderValue, .error, quoted(text) + " is not the number of a revision", at: range,
            help: ["the first file of a respondent has revision 1, the next 2, and so on"])
    }

    static func notAStatus(_ text: String, at range: SourceRange) -> Diagnostic {
        let words = ReportStatus.allCases.map { $0.word }
        return Diagnostic(
            .invalidHeaderValue, .error, quoted(text) + " is not the status of a report", at: range,
            label: suggestion(for: text, among: words),
            help: ["the status is " + words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")])
    }

    static func notAFlag(_ key: String, _ text: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .invalidHeaderValue, .error, "\"" + key + "\" is true or false, not " + quoted(text), at: range,
            help: ["leave the line out if the answers are real"])
    }

    static func unknownSection(_ id: String, at range: SourceRange, known: [String]) -> Diagnostic {
        Diagnostic(
            .invalidHeaderValue, .error, "there is no section " + quoted(id), at: range,
            label: suggestion(for: id, among: known), help: ["sections: " + listed(known)])
    }

    static func unknownHeaderKey(_ key: String, at range: SourceRange) -> Diagnostic {
        let known = HeaderKey.allCases.map { $0.word }
        return Diagnostic(
            .unknownHeaderKey, .error, quoted(key) + " is not a key of an answer file", at: range,
            label: suggestion(for: key, among: known), help: ["keys: " + known.joined(separator: ", ")])
    }

    static func answerOutsideAnswers(_ id: String, at range: SourceRange, isPersonal: Bool) -> Diagnostic {
        Diagnostic(
            .unknownHeaderKey, .error, "the answer to " + quoted(id) + " does not stand under \"answers\"", at: range,
            help: ["indent the line by two spaces, and put it below the line \"answers:\""], mayQuote: !isPersonal)
    }

    static func unknownRespondent(_ code: String, at range: SourceRange, _ roster: Roster) -> Diagnostic {
        let upper = code.uppercased()
        var label: String?
        if let state = roster.state(upper) {
            label = "did you mean \"" + state.code + "\"?"
        } else if let state = roster.states.first(where: { state in
            state.names.values.contains { $0.lowercased() == code.lowercased() }
        }) {
            label = "write the code \"" + state.code + "\""
        }
        return Diagnostic(
            .unknownRespondent, .error, quoted(code) + " is not on the list of respondents", at: range, label: label,
            help: ["write the three-letter code of the country (ISO 3166), such as NOR"])
    }

    static func notAMember(_ state: Roster.State, at range: SourceRange, on day: CalendarDate?) -> Diagnostic {
        let name = state.names["en"] ?? state.code
        let message =
            state.isAssociate
            ? name + " is an Associate Member and does not count as a Member State"
            : name + " is not a Member State" + (day.map { " on " + $0.text } ?? "")
        return Diagnostic(
            .notAMember, .warning, message, at: range,
            help: ["you can continue; the report is read, but not counted among the Member States"])
    }

    static func otherVersion(_ typed: String, _ questionnaire: Questionnaire, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .otherEdition, .information,
            "this file was made for version " + quoted(typed) + " of the questionnaire; the present one is "
                + quoted(questionnaire.version),
            at: range, help: ["you can continue; the answers are checked against the present version"],
            fileHelp: ["rapporteur upgrade writes a new file for the present version, and loses nothing"])
    }

    static func otherDefinition(_ questionnaire: Questionnaire, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .otherEdition, .information,
            "the questionnaire was changed after this file was made", at: range,
            help: [
                "you can continue; the answers are checked against the present edition, "
                    + questionnaire.definitionDigest
            ])
    }
}

/// The words beside a mistyped name, or nil if no name is near.
func suggestion(for typed: String, among known: some Sequence<String>) -> String? {
    nearestName(to: typed, among: known).map { "did you mean \"" + $0 + "\"?" }
}
