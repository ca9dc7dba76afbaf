import RapporteurAnswerFile
import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurModel
import RapporteurValidation
import RapporteurYAML

/// The work of `rapporteur upgrade`: which files are read, what is written, and what is said about it.
package struct UpgradeRun: Sendable {
    /// What is to be written; nothing if there is nothing to do.
    package private(set) var files: [(path: String, text: String)] = []
    /// What was done, for a person.
    package private(set) var report = ""
    /// What of the file is not in the new one.
    package private(set) var remarks: String?

    /// Upgrades a file; without `output` the new file gets a name of its own beside the old one, and the list of
    /// changes stands beside the new file.
    package init(
        upgrading source: AnswerFileSource, _ bundle: Bundle, _ plan: Plan, output: String?, changes: String?
    ) throws(Fault) {
        guard source.revision != nil else {
            throw .answers(
                "\(source.path): the revision is not a number. See what is wrong with: rapporteur check \(source.path)")
        }
        let upgrade = AnswerUpgrade(source.content, plan, lock: bundle.lock)
        let version = plan.questionnaire.version
        guard upgrade.isNeeded else {
            report = "\(source.path) is of version \(version) already, and there is nothing to do.\n"
            return
        }
        let path = output ?? Self.path(beside: source, upgrade.document)
        let listPath = changes ?? Self.changesPath(of: path)
        let list = ChangeList(
            upgrade, from: source.content, file: FileSystem.name(of: source.path), to: FileSystem.name(of: path))
        let template = bundle.template(for: upgrade.document)
        let text = template.text(of: upgrade.document)
        files = [(path, text), (listPath, list.text)]
        remarks = Remarks(of: source, bundle, carriedTo: [text]).message(source.path)
        report = Self.report(list, path, listPath)
    }

    /// Undoes an upgrade; the list of changes is looked for beside the file unless it is named.
    package init(
        undoing source: AnswerFileSource, _ bundle: Bundle, _ plan: Plan, output: String?, changes: String?
    ) throws(Fault) {
        guard source.revision != nil else {
            throw .answers(
                "\(source.path): the revision is not a number. See what is wrong with: rapporteur check \(source.path)")
        }
        let listPath = changes ?? Self.changesPath(of: source.path)
        guard FileSystem.kind(listPath) != nil else {
            throw .usage(
                "\(listPath) is not there. It is the list of changes that the upgrade wrote; say where it is with --changes."
            )
        }
        let file = try filing { () throws(FileFailure) in try AnswerFile.read(listPath) }
        guard file.document.isReadable, let list = ChangeList(AnswerDocument(file.document.tree)) else {
            throw .usage("\(listPath) is not a list of changes that an upgrade wrote.")
        }
        guard let undo = UpgradeUndo(source.content, list, order: plan.questionnaire.order) else {
            throw .usage(
                "\(source.path) is not the file that \(listPath) tells of: questionnaire, respondent, version or "
                    + "definition differ.")
        }
        let path = output ?? Self.path(beside: source, undo.document)
        files = [(path, undo.document.text)]
        remarks = Remarks(of: source, bundle, carriedTo: []).message(source.path)
        report = Self.report(undo, list, path)
    }

    /// Writes the files; none may be there already.
    package func write() throws(Fault) { try NewFiles.write(files) }

    private static func path(beside source: AnswerFileSource, _ document: AnswerDocument) -> String {
        let name = NewFiles.name(of: document, "r" + (document.header("revision") ?? "1"))
        return FileSystem.join(FileSystem.folder(of: source.path), name)
    }

    private static func changesPath(of path: String) -> String {
        let stem = path.hasSuffix(".yaml") ? String(path.dropLast(5)) : path
        return stem + ".changes.yaml"
    }

    // MARK: Words

    private static func report(_ list: ChangeList, _ path: String, _ listPath: String) -> String {
        let fates = list.changes
        func those(_ fate: AnswerChange.Fate) -> [AnswerChange] { fates.filter { $0.fate == fate } }
        var text = headline(path, from: list.from, to: list.to)
        let kept = those(.kept)
        text += line(kept.count { !$0.isConfirmation }, "answer kept", "answers kept")
        let confirmed = kept.count { $0.isConfirmation }
        if confirmed > 0 { text += line(confirmed, "confirmation kept", "confirmations kept") }
        let wrong = those(.toCorrect)
        if !wrong.isEmpty {
            text += line(wrong.count, "answer kept and to be corrected:", "answers kept and to be corrected:")
            for change in wrong { text += "       \(change.name): \(change.problem ?? "")\n" }
        }
        let aside = those(.leftOver)
        if !aside.isEmpty {
            text += line(
                aside.count, "has no place in this version and is kept under left_over:",
                "have no place in this version and are kept under left_over:")
            for change in aside { text += "       \(change.name): \(reason(change))\n" }
        }
        let back = those(.back)
        if !back.isEmpty {
            text += line(back.count, "is back from left_over:", "are back from left_over:")
            for change in back { text += "       \(change.name)\n" }
        }
        return text + "What is to be done now: rapporteur check \(path)\n"
            + "What became of each answer: \(listPath)\n"
            + "To undo it: rapporteur upgrade \(path) --undo"
            + (listPath == changesPath(of: path) ? "" : " --changes \(listPath)") + "\n"
    }

    private static func report(_ undo: UpgradeUndo, _ list: ChangeList, _ path: String) -> String {
        var text = headline(path, from: list.to, to: ChangeList.Edition(undo.document, file: path))
        text += line(undo.restored.count, "answer is in its place again", "answers are in their places again")
        if !undo.replaced.isEmpty {
            text += line(
                undo.replaced.count, "was answered anew in the meantime; the new answer is kept under left_over:",
                "were answered anew in the meantime; the new answers are kept under left_over:")
            for name in undo.replaced { text += "       \(name)\n" }
        }
        if !undo.missing.isEmpty {
            text += line(
                undo.missing.count, "could not go back to its place:", "could not go back to their places:")
            for name in undo.missing { text += "       \(name)\n" }
        }
        return text
    }

    private static func headline(_ path: String, from: ChangeList.Edition, to: ChangeList.Edition) -> String {
        let (old, new) = (from.version ?? "unknown", to.version ?? "unknown")
        let same = from.definition == to.definition ? "version \(new)" : "a new definition of version \(new)"
        let versions = old == new ? same : "version \(old) → \(new)"
        let was = from.status.map { $0 == "draft" ? "" : " (it was \($0))" } ?? ""
        return "\(path): \(versions), revision \(to.revision ?? "1"), draft\(was).\n"
    }

    private static func line(_ count: Int, _ one: String, _ many: String) -> String {
        let number = String(count)
        return String(repeating: " ", count: max(0, 4 - number.count)) + number + " " + (count == 1 ? one : many) + "\n"
    }

    private static func reason(_ change: AnswerChange) -> String {
        let sentence = change.reason.flatMap { LeftOverReason(word: $0)?.message.english } ?? ""
        return sentence
            + (change.suggestion.map { "; there is \($0), and if that is meant, move the answer there" } ?? "")
    }
}
