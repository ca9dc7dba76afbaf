import ArgumentParser
import Rapporteur
import RapporteurDiagnostics

extension FindingsFormat: ExpressibleByArgument {}

/// `rapporteur check`
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: said(
            Message("Checks questionnaires and answer files, told apart by their content; folders recursively.")),
        discussion: said(
            Message(
                """
                Each finding says where it is, what is wrong and what to do. Nothing is changed.
                """)) + "\n\n"
            + examples(
                "rapporteur check NOR.yaml", "rapporteur check NOR.yaml --previous NOR-2023.yaml",
                "rapporteur check NOR.yaml --format html --output letter.html", "rapporteur check questionnaires")
    )

    @Argument(help: ArgumentHelp(Message("Files and folders."), valueName: "path"))
    var paths: [String]

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(Message("Answer files of the last cycle, for rules that look back."), valueName: "path"))
    var previous: [String] = []

    @Option(help: ArgumentHelp(Message("Corrections to hold against the raw answers."), valueName: "file"))
    var corrections: String?

    @Flag(help: ArgumentHelp(Message("Leave corrections aside.")))
    var raw = false

    @Option(help: ArgumentHelp(Message("text, md or html (a letter), json, sarif, github.")))
    var format: FindingsFormat = .text

    @OptionGroup var options: LibraryOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var language: LanguageOptions

    func run() throws {
        let library = try options.library()
        let run = CheckRun(
            folder: library.folder, roster: options.roster, previous: previous,
            corrections: raw ? nil : corrections, in: CommandLanguage.current)
        let result = try stopping { () throws(Fault) in try run.check(paths) }
        try output.write(
            format.render(
                result.report, isColoured: output.output == nil && Terminal.hasColor,
                version: RapporteurCommand.version, in: CommandLanguage.current))
        for failure in result.failures { remark(failure.message) }
        if result.exitStatus != 0 { throw Stop.status(result.exitStatus) }
    }
}
