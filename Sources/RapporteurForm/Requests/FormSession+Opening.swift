import RapporteurAnswerFile
import RapporteurDiagnostics
import RapporteurModel
import RapporteurValidation

// Opening never replaces anything: the page is told what is in the file and how it differs from the draft, and a
// person decides.
extension FormSession {
    /// Reads a file that a person chose.
    mutating func open(_ bytes: [UInt8]) -> [UInt8] {
        let file: AnswerFileText
        do throws(AnswerFileText.Refusal) {
            file = try AnswerFileText(bytes)
        } catch {
            return refusedReply(error)
        }
        let opened = OpenedFile(file, language)
        self.opened = opened
        return openedReply(opened)
    }

    /// Takes the opened file in place of the draft, or merges it into the draft.
    mutating func accept(_ command: FormCommand) throws(FormError) {
        guard let opened else { throw FormError(Message("No file is open.")) }
        guard opened.isSameQuestionnaire else { throw FormError(Message("The file answers another questionnaire.")) }
        switch try command.required("mode") {
        case "replace": try replace(with: opened)
        case "merge": try merge(opened, try choices(command))
        default: throw FormError(Message("A file is taken with \"replace\" or \"merge\"."))
        }
        self.opened = nil
    }

    private mutating func replace(with opened: OpenedFile) throws(FormError) {
        var document = opened.document
        // The answers are checked against the present edition from now on, and the file says so.
        document["version"] = .text(language.questionnaire.version)
        let digest = language.questionnaire.definitionDigest
        if !digest.isEmpty { document["definition"] = .text(digest) }
        let typed = opened.header.respondent
        if let respondent = try allowed(respondent: typed.isEmpty ? package.respondent : typed), typed.isEmpty {
            document["respondent"] = .text(respondent)
        }
        document = document.canonical
        var history = history
        history.replace(with: document, isChanged: !document.isSame(as: opened.document))
        checked = try CheckedDraft(history.saved, language)
        self.history = history
    }

    private mutating func merge(
        _ opened: OpenedFile, _ choices: [String: AnswerMerge.Side]
    ) throws(FormError) {
        guard isOfSameRespondent(opened) else { throw FormError(Message("The file is of another respondent.")) }
        let merge = AnswerMerge(history.saved, opened.document, order: language.order, choices: language.choices)
        let merged = merge.resolve(choices)
        try change { (document) throws(FormError) in document = merged }
    }

    private func choices(_ command: FormCommand) throws(FormError) -> [String: AnswerMerge.Side] {
        var choices: [String: AnswerMerge.Side] = [:]
        for (id, side) in try command.pairs("choices") {
            switch side {
            case "mine": choices[id] = .mine
            case "theirs": choices[id] = .theirs
            default: throw FormError(Message("What stands is \"mine\" or \"theirs\"."))
            }
        }
        return choices
    }

    /// Whether the draft and a file are of one respondent, as far as both say.
    func isOfSameRespondent(_ opened: OpenedFile) -> Bool {
        let mine = checked.read.response.header.respondent
        let theirs = opened.header.respondent
        return mine.isEmpty || theirs.isEmpty || mine == theirs
    }

    /// The part of the draft that another ministry answers.
    func part(_ sections: [String]) throws(FormError) -> [UInt8] {
        let known = language.questionnaire.sections
        guard !sections.isEmpty else { throw FormError(Message("A part has at least one section.")) }
        for (index, id) in sections.enumerated() {
            guard known.contains(where: { $0.id == id }), !sections[..<index].contains(where: { $0 == id }) else {
                throw FormError(Message("There is no section {section}.", ["section": .quoted(id)]))
            }
        }
        let document = AnswerPart.cut(history.saved, sections: sections, questionnaire: language.questionnaire)
        var json = JSONWriter(.compact)
        json.object { json in
            json.member("text", document.text)
            json.member("file_name", fileName(part: sections, revision: nil))
        }
        return json.bytes
    }
}
