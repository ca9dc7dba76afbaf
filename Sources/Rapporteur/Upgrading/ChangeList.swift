package import RapporteurAnswerFile
package import RapporteurDiagnostics
import RapporteurModel

// The file beside an upgraded answer file. It names questions and never repeats an answer, so that it can be passed on
// where names of persons must not go; the answers themselves stand under `left_over`.

/// What an upgrade did to an answer file, as a file.
package struct ChangeList: Sendable, Hashable {
    /// One side of an upgrade.
    package struct Edition: Sendable, Hashable {
        /// The name of the file.
        package var file: String
        /// The version of the questionnaire that it names.
        package var version: String?
        /// The definition that it names.
        package var definition: String?
        /// Its revision.
        package var revision: String?
        /// Its status.
        package var status: String?

        /// Takes the edition of a document.
        package init(_ document: AnswerDocument, file: String) {
            self.file = file
            version = document.header("version")
            definition = document.header("definition")
            revision = document.header("revision")
            status = document.header("status")
        }

        fileprivate init(_ entries: [AnswerDocument.Entry]) {
            file = entries.text("file") ?? ""
            version = entries.text("version")
            definition = entries.text("definition")
            revision = entries.text("revision")
            status = entries.text("status")
        }

        fileprivate var value: AnswerDocument.Value {
            let all = [
                ("file", file), ("version", version), ("definition", definition), ("revision", revision),
                ("status", status),
            ]
            return .map(all.compactMap { key, text in text.map { AnswerDocument.Entry(key, .text($0)) } })
        }
    }

    /// The id of the questionnaire.
    package var questionnaire: String
    /// Whose file it is.
    package var respondent: String
    /// The file before the upgrade.
    package var from: Edition
    /// The file after it.
    package var to: Edition
    /// What became of each answer and each confirmation.
    package var changes: [AnswerChange]

    /// Makes the list of an upgrade.
    package init(_ upgrade: AnswerUpgrade, from original: AnswerDocument, file: String, to newFile: String) {
        questionnaire = original.header("questionnaire") ?? ""
        respondent = original.header("respondent") ?? ""
        from = Edition(original, file: file)
        to = Edition(upgrade.document, file: newFile)
        changes = upgrade.changes
    }

    /// Reads a list; nil if it is none.
    package init?(_ document: AnswerDocument) {
        guard let questionnaire = document.header("upgrade"), case .map(let from)? = document["from"],
            case .map(let to)? = document["to"], case .list(let items)? = document["changes"]
        else { return nil }
        self.questionnaire = questionnaire
        respondent = document.header("of") ?? ""
        self.from = Edition(from)
        self.to = Edition(to)
        changes = []
        for item in items {
            guard case .map(let entries) = item, let change = AnswerChange(entries) else { return nil }
            changes.append(change)
        }
    }

    /// The file, with what it is in a language.
    package func text(in catalogue: MessageCatalogue) -> String {
        var writer = YAMLWriter()
        let remarks = [
            Message(
                "What became of each answer of {old} in {new}.",
                ["old": .code(from.file), "new": .code(to.file)]),
            Message("Keep this file: rapporteur upgrade --undo needs it to bring everything back."),
        ]
        writer.comment(remarks.map { catalogue.text($0) }.joined(separator: "\n"))
        let entries = [
            AnswerDocument.Entry("upgrade", .text(questionnaire)),
            AnswerDocument.Entry("of", .text(respondent)),
            AnswerDocument.Entry("from", from.value),
            AnswerDocument.Entry("to", to.value),
            AnswerDocument.Entry("changes", .list(changes.map { $0.value })),
        ]
        for entry in entries { writer.pair(entry.key, entry.value) }
        return writer.text
    }
}

extension AnswerChange {
    fileprivate init?(_ entries: [AnswerDocument.Entry]) {
        guard let name = entries.text("question") ?? entries.text("finding"),
            let fate = entries.text("became").flatMap(Fate.init(rawValue:))
        else { return nil }
        self.init(name, fate)
        isConfirmation = entries.text("question") == nil
        reason = entries.text("reason")
        fromVersion = entries.text("from_version")
        problem = entries.text("problem")
        suggestion = entries.text("did_you_mean")
    }

    fileprivate var value: AnswerDocument.Value {
        let all = [
            (isConfirmation ? "finding" : "question", name), ("became", fate.rawValue), ("reason", reason),
            ("from_version", fromVersion), ("problem", problem), ("did_you_mean", suggestion),
        ]
        return .map(all.compactMap { key, text in text.map { AnswerDocument.Entry(key, .text($0)) } })
    }
}

extension [AnswerDocument.Entry] {
    fileprivate func text(_ key: String) -> String? {
        if case .text(let text)? = value(of: key) { text } else { nil }
    }
}
