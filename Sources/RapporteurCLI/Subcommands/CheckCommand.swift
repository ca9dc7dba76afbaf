import ArgumentParser
import Rapporteur

extension FindingsFormat: ExpressibleByArgument {}

/// `rapporteur check`
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Checks questionnaires and answer files, told apart by their content; folders recursively.",
        discussion: """
            Each finding says where it is, what is wrong and what to do. Nothing is changed.

            Examples:
              rapporteur check NOR.yaml
              rapporteur check NOR.yaml --previous NOR-2023.yaml
              rapporteur check NOR.yaml --format html --output letter.html
              rapporteur check questionnaires
            """
    )

    @Argument(help: ArgumentHelp("Files and folders.", valueName: "path"))
    var paths: [String]

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Answer files of the last cycle, for rules that look back.", valueName: "path"))
    var previous: [String] = []

    @Option(help: ArgumentHelp("Corrections to hold against the raw answers.", valueName: "file"))
    var corrections: String?

    @Flag(help: "Leave corrections aside.")
    var raw = false

    @Option(help: "text, md or html (a letter), json, sarif, github.")
    var format: FindingsFormat = .text

    @OptionGroup var options: LibraryOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let library = try options.library()
        let run = CheckRun(
            folder: library.folder, roster: options.roster, previous: previous,
            corrections: raw ? nil : corrections)
        let result = try stopping { () throws(Fault) in try run.check(paths) }
        try output.write(
            format.render(
                result.report, isColoured: output.output == nil && Terminal.hasColor,
                version: RapporteurCommand.version))
        for failure in result.failures { Terminal.writeError("rapporteur: " + failure.message) }
        if result.exitStatus != 0 { throw Stop.status(result.exitStatus) }
    }
}
