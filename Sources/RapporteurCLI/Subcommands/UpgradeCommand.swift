import ArgumentParser
import Rapporteur
import RapporteurDiagnostics

/// `rapporteur upgrade`
struct UpgradeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "upgrade",
        abstract: said(
            Message(
                "An answer file in the present version of its questionnaire; nothing is lost, and it can be undone.")),
        discussion: said(
            Message(
                """
                Writes a new file with the next revision as a draft, and beside it a list that says what became of each \
                answer. What has no place any more is kept under `left_over` with its reason, and comes back when a later \
                version has the question again. The file itself stays as it is.
                """)) + "\n\n"
            + examples(
                "rapporteur upgrade NOR.yaml",
                "rapporteur upgrade NOR.yaml --output NOR-2.yaml --changes NOR-2.changes.yaml",
                "rapporteur upgrade NOR-2.yaml --undo --output NOR-3.yaml")
    )

    @Argument(help: ArgumentHelp(Message("The answer file."), valueName: "file"))
    var file: String

    @Option(
        name: [.customLong("output"), .customShort("o")],
        help: ArgumentHelp(
            Message("The new file; by default beside the old one, named after its revision."), valueName: "file"))
    var output: String?

    @Option(
        help: ArgumentHelp(
            Message("The list of changes; by default beside the new file, ending in .changes.yaml."), valueName: "file")
    )
    var changes: String?

    @Flag(help: ArgumentHelp(Message("Go back: the file is one that an upgrade wrote.")))
    var undo = false

    @OptionGroup var options: LibraryOptions
    @OptionGroup var language: LanguageOptions

    func run() throws {
        let library = try options.library(whole: true)
        let (file, output, changes, undo) = (file, output, changes, undo)
        let source = try stopping { () throws(Fault) in try AnswerFileSource(file) }
        let (bundle, plan) = try library.sound(source.header("questionnaire") ?? "")
        let run = try stopping { () throws(Fault) in
            let run =
                undo
                ? try UpgradeRun(
                    undoing: source, bundle, plan, output: output, changes: changes, in: CommandLanguage.current)
                : try UpgradeRun(
                    upgrading: source, bundle, plan, output: output, changes: changes, in: CommandLanguage.current)
            try run.write()
            return run
        }
        do throws(FileFailure) { try Terminal.print(run.report) } catch { throw Stop.system(error) }
        if let remarks = run.remarks { remark(remarks) }
    }
}
