import RapporteurAnswerFile
import RapporteurDiagnostics
import RapporteurModel

extension FormSession {
    /// Carries out a command.
    mutating func carryOut(_ command: FormCommand) throws(FormError) -> [UInt8] {
        switch command.verb {
        case "state": return stateReply
        case "start":
            try start(try command.text("respondent"))
            return stateReply
        case "language":
            try changeLanguage(try command.required("language"))
            return stateReply
        case "header":
            try setHeader(try command.required("key"), try command.required("value"))
            return stateReply
        case "set":
            try set(command)
            return viewReply
        case "add_record":
            try addRecord(try command.required("question"))
            return stateReply
        case "remove_record":
            try removeRecord(try command.required("question"), try command.required(index: "record"))
            return stateReply
        case "move_record":
            try moveRecord(
                try command.required("question"), try command.required(index: "record"),
                to: try command.required(index: "to"))
            return stateReply
        case "confirm":
            try confirm(command)
            return confirmationsReply
        case "withdraw":
            try withdraw(try command.required("finding"), try command.text("question"))
            return confirmationsReply
        case "undo":
            try travel { $0.undo() }
            return stateReply
        case "redo":
            try travel { $0.redo() }
            return stateReply
        case "text": return textReply
        case "saved":
            history.giveOut()
            return stateReply
        case "accept":
            try accept(command)
            return stateReply
        case "discard":
            opened = nil
            return Array("{}".utf8)
        case "part": return try part(try command.texts("sections"))
        default: throw FormError(Message("There is no command {command}.", ["command": .quoted(command.verb)]))
        }
    }

    /// Begins a new empty draft.
    private mutating func start(_ respondent: String?) throws(FormError) {
        let respondent = try allowed(respondent: respondent ?? package.respondent)
        let document = Self.emptyDraft(language, respondent)
        checked = try CheckedDraft(document, language)
        history = DraftHistory(document, isFile: false)
        opened = nil
    }

    /// The code of a respondent as the roster writes it; one that this form is not for is refused.
    func allowed(respondent: String?) throws(FormError) -> String? {
        guard let respondent else { return nil }
        var code = respondent
        if let roster = package.roster {
            guard let state = roster.state(respondent) else {
                throw FormError(
                    Message("{respondent} is not on the list of respondents.", ["respondent": .quoted(respondent)]))
            }
            code = state.code
        }
        if let own = package.respondent, own != code {
            throw FormError(Message("This form is for {respondent}.", ["respondent": .code(own)]))
        }
        return code
    }

    /// Goes on in another language; the draft's header says so, now and in everything that can be undone.
    private mutating func changeLanguage(_ tag: String) throws(FormError) {
        guard let index = package.languages.firstIndex(where: { $0.tag == tag }) else {
            throw FormError(Message("The form is not in the language \"{language}\".", ["language": .code(tag)]))
        }
        let language = tag == self.language.tag ? self.language : try FormLanguage(index, of: package)
        var history = history
        history.changeThroughout { $0["language"] = .text(tag) }
        checked = try CheckedDraft(history.saved, language)
        self.language = language
        self.history = history
    }

    private mutating func setHeader(_ key: String, _ value: String) throws(FormError) {
        var value = value
        switch key {
        case "status":
            guard ["draft", "submitted", "certified"].contains(where: { $0 == value }) else {
                throw FormError(Message("The status is draft, submitted or certified."))
            }
        case "respondent": value = try allowed(respondent: value) ?? value
        default: throw FormError(Message("\"{key}\" cannot be set.", ["key": .code(key)]))
        }
        try change { $0[key] = .text(value) }
    }

    /// Moves through the history.
    private mutating func travel(_ move: (inout DraftHistory) -> Void) throws(FormError) {
        let before = history
        move(&history)
        do throws(FormError) {
            checked = try CheckedDraft(history.saved, language)
        } catch {
            history = before
            throw error
        }
    }
}

extension FormCommand {
    /// A member that is the index of a record and must be there.
    func required(index name: String) throws(FormError) -> Int {
        guard let number = try number(name) else {
            throw FormError(Message("The command lacks \"{name}\".", ["name": .code(name)]))
        }
        guard number >= 0, let index = Int(exactly: number) else {
            throw FormError(Message("\"{name}\" is an index.", ["name": .code(name)]))
        }
        return index
    }
}
