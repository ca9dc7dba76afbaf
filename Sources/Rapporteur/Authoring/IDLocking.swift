package import RapporteurDefinition
package import RapporteurDiagnostics
import RapporteurModel

// The work of `rapporteur lock`. An id that was given out is never lost by running it: what the questionnaire no longer
// has must be retired by a word of the author, and what was retired stays so.

/// What locking the ids of a questionnaire would write.
package struct IDLocking: Sendable {
    /// The path of `ids.lock`.
    package let path: String
    /// The new text of the file.
    package let text: String
    /// The lines that are new.
    package let added: [String]
    /// The lines that were withdrawn and are now retired.
    package let retired: [String]
    /// Whether the file has to be written.
    package let isChanged: Bool

    /// Locks the ids of the questionnaire in `bundle`; with `retiring`, what it no longer has is retired, else it is a
    /// fault to lack it.
    package init(_ bundle: QuestionnaireBundle, retiring: Bool) throws(Fault) {
        let folder = FileSystem.folder(of: bundle.files.first?.path ?? "")
        path = FileSystem.join(folder, "ids.lock")
        let questionnaire = bundle.questionnaire
        let unsound = bundle.allFiles.filter { file in
            !Self.isLock(file, of: folder) && file.diagnostics.contains { $0.severity == .error }
        }
        guard unsound.isEmpty else {
            throw .usage(
                Message(
                    "{questionnaire} has errors, and nothing was locked. See them with: {command}",
                    ["questionnaire": .code(questionnaire.id), "command": .code("rapporteur check " + folder)]))
        }
        var earlier: IDLock?
        if FileSystem.kind(path) != nil {
            let path = path
            earlier = IDLock(try filing { () throws(FileFailure) in try FileSystem.read(path, limit: 16 << 20) })
        }
        let problems = (earlier?.compare(with: questionnaire) ?? []).filter { $0.severity == .error }
        let grave = problems.filter { $0.code != DefinitionCode.lockedEntryGone.rawValue }
        if let first = grave.first {
            throw .usage(Self.refusal(path, first, ways: first.help))
        }
        if let first = problems.first, !retiring {
            var refusal = Self.refusal(path, first, ways: [])
            if problems.count > 1 {
                refusal = refusal.followed(
                    by: Message("The same holds for {count} more.", ["count": .number(Int64(problems.count - 1))]))
            }
            throw .usage(
                refusal.followed(
                    by: Message(
                        """
                        Put it back, or run the command again with --retire: the id is then retired for ever.
                        """)))
        }
        let lock = IDLock(of: questionnaire, keeping: earlier, retiringTheRest: retiring)
        let before = Set(earlier?.entries.map { $0.value.line } ?? [])
        let lines = Set(lock.entries.map { $0.value.line })
        let isRetirement = { (line: String) in line.hasPrefix("retired ") }
        let new = lines.subtracting(before).sorted()
        added = new.filter { !isRetirement($0) }
        retired = new.filter(isRetirement)
        text = Self.remarks(earlier) + lock.text
        isChanged = earlier?.source != Array(text.utf8)
    }

    /// Writes the file, whole or not at all.
    package func write() throws(Fault) {
        guard isChanged else { return }
        let (path, bytes) = (path, Array(text.utf8))
        try filing { () throws(FileFailure) in try FileSystem.write(bytes, to: path) }
    }

    /// What was done, for a person.
    package func report(in catalogue: MessageCatalogue) -> String {
        guard isChanged else {
            return catalogue.text(Message("{path}: nothing to do, all ids are locked.", ["path": .code(path)])) + "\n"
        }
        let title = Message(
            "{path}: {added} added, {retired} retired.",
            [
                "path": .code(path), "added": .number(Int64(added.count)), "retired": .number(Int64(retired.count)),
            ])
        var text = catalogue.text(title) + "\n"
        for line in added { text += "  + \(line)\n" }
        for line in retired { text += "  - \(line)\n" }
        return text
    }

    /// Lines of remarks of the earlier file, which come first in the new one.
    private static func remarks(_ earlier: IDLock?) -> String {
        guard let earlier else { return "" }
        let lines = String(decoding: earlier.source, as: UTF8.self).split(whereSeparator: \.isNewline)
        return lines.filter { $0.hasPrefix("#") }.map { $0 + "\n" }.joined()
    }

    private static func refusal(_ path: String, _ diagnostic: Diagnostic, ways: [Message]) -> Message {
        // What is wrong and each way out are sentences of their own.
        ways.reduce(
            Message(
                "{path} was not changed: {problem}.", ["path": .code(path), "problem": .message(diagnostic.message)])
        ) { $0.followed(by: $1) }
    }

    private static func isLock(_ file: LoadedFile, of folder: String) -> Bool {
        file.path == FileSystem.join(folder, "ids.lock")
    }
}
