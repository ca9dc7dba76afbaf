package import RapporteurDiagnostics
import RapporteurModel
import RapporteurTranslation

/// What was taken from the file of a translator, to be said and written.
package struct TranslationTaking: Sendable {
    private let taken: TranslationImport
    private let source: String
    private let path: String
    private let before: [UInt8]
    private var file: TranslationFile

    init(_ taken: TranslationImport, from source: String, into path: String, file: TranslationFile) {
        self.taken = taken
        self.source = source
        self.path = path
        before = file.bytes
        self.file = file
        self.file.set(taken.entries)
    }

    /// The findings in the file, as `check` would tell them.
    package var findings: FindingsReport {
        FindingsReport([FileFindings(path: source, source: taken.source, diagnostics: taken.diagnostics)])
    }

    /// Whether something was not taken because of an error.
    package var hasErrors: Bool { taken.hasErrors }

    /// Writes the translation file, whole or not at all; nothing if nothing changed.
    package func write() throws(Fault) {
        guard !taken.language.isEmpty, file.bytes != before else { return }
        try filing { () throws(FileFailure) in
            try FileSystem.makeFolder(FileSystem.folder(of: path))
            try FileSystem.write(file.bytes, to: path)
        }
    }

    /// What changes, for a person: the sums, then each text.
    package func text(isDry: Bool, in catalogue: MessageCatalogue) -> String {
        guard !taken.language.isEmpty else {
            return catalogue.text(Message("nothing was taken from {path}", ["path": .code(source)])) + "\n"
        }
        var lines = [catalogue.text(sums)]
        if isDry, !taken.changes.isEmpty { lines.append(catalogue.text(Message("a dry run: nothing was written"))) }
        for (path, change) in taken.changes { lines.append("  " + catalogue.text(Self.line(path, change))) }
        return lines.joined(separator: "\n") + "\n"
    }

    private var sums: Message {
        func count(_ change: TranslationImport.Change) -> MessageValue {
            .number(Int64(taken.changes.count { $0.change == change }))
        }
        return Message(
            """
            {path}: {added} added, {changed} changed, {confirmed} confirmed, {stale} stale, {unchanged} as before, \
            {empty} without a translation, {refused} not taken
            """,
            [
                "path": .code(path), "added": count(.added), "changed": count(.changed),
                "confirmed": count(.confirmed), "stale": count(.stale), "unchanged": .number(Int64(taken.unchanged)),
                "empty": .number(Int64(taken.empty)), "refused": .number(Int64(taken.refused)),
            ])
    }

    private static func line(_ path: String, _ change: TranslationImport.Change) -> Message {
        let arguments: MessageArguments = ["path": .code(path)]
        return switch change {
        case .added: Message("added: {path}", arguments)
        case .changed: Message("changed: {path}", arguments)
        case .confirmed: Message("confirmed: {path}", arguments)
        case .stale: Message("taken as stale: {path}", arguments)
        }
    }
}
