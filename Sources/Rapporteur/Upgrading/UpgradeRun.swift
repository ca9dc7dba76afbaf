import RapporteurAnswerFile
import RapporteurDefinition
package import RapporteurDiagnostics
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
    package private(set) var remarks: Message?

    /// Upgrades a file and tells of it in a language; without `output` the new file gets a name of its own beside the old one, and the list of
    /// changes stands beside the new file.
    package init(
        upgrading source: AnswerFileSource, _ bundle: Bundle, _ plan: Plan, output: String?, changes: String?,
        in catalogue: MessageCatalogue
    ) throws(Fault) {
        guard source.revision != nil else { throw .answers(.unclearRevision(source.path)) }
        let upgrade = AnswerUpgrade(source.content, plan, lock: bundle.lock, in: catalogue)
        guard upgrade.isNeeded else {
            let line = Message(
                "{path} is of version {version} already, and there is nothing to do.",
                ["path": .code(source.path), "version": .code(plan.questionnaire.version)])
            report = catalogue.text(line) + "\n"
            return
        }
        let path = output ?? Self.path(beside: source, upgrade.document)
        let listPath = changes ?? Self.changesPath(of: path)
        let list = ChangeList(
            upgrade, from: source.content, file: FileSystem.name(of: source.path), to: FileSystem.name(of: path))
        let template = bundle.template(for: upgrade.document)
        let text = template.text(of: upgrade.document)
        files = [(path, text), (listPath, list.text(in: catalogue))]
        remarks = Remarks(of: source, bundle, carriedTo: [text]).message(source.path)
        report = UpgradeReport(catalogue: catalogue).text(
            list, path, listPath, isBeside: listPath == Self.changesPath(of: path))
    }

    /// Undoes an upgrade; the list of changes is looked for beside the file unless it is named.
    package init(
        undoing source: AnswerFileSource, _ bundle: Bundle, _ plan: Plan, output: String?, changes: String?,
        in catalogue: MessageCatalogue
    ) throws(Fault) {
        guard source.revision != nil else { throw .answers(.unclearRevision(source.path)) }
        let listPath = changes ?? Self.changesPath(of: source.path)
        guard FileSystem.kind(listPath) != nil else {
            throw .usage(
                Message(
                    """
                    {path} is not there. It is the list of changes that the upgrade wrote; say where it is with \
                    --changes.
                    """, ["path": .code(listPath)]))
        }
        let file = try filing { () throws(FileFailure) in try AnswerFile.read(listPath) }
        guard file.document.isReadable, let list = ChangeList(AnswerDocument(file.document.tree)) else {
            throw .usage(
                Message("{path} is not a list of changes that an upgrade wrote.", ["path": .code(listPath)]))
        }
        guard let undo = UpgradeUndo(source.content, list, order: plan.questionnaire.order) else {
            throw .usage(
                Message(
                    """
                    {path} is not the file that {list} tells of: questionnaire, respondent, version or definition differ.
                    """, ["path": .code(source.path), "list": .code(listPath)]))
        }
        let path = output ?? Self.path(beside: source, undo.document)
        files = [(path, undo.document.text)]
        remarks = Remarks(of: source, bundle, carriedTo: []).message(source.path)
        report = UpgradeReport(catalogue: catalogue).text(undo, list, path)
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
}
