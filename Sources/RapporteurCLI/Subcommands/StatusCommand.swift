import ArgumentParser
import Rapporteur
import RapporteurDiagnostics

extension StatusFormat: ExpressibleByArgument {}
extension StatusGrouping: ExpressibleByArgument {}

/// `rapporteur status`
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: said(Message("Who on the roster has reported, in what state, and who is silent.")),
        discussion: said(
            Message(
                """
                Of each State the version with the highest revision, the one that a tally counts, errors, warnings without \
                a confirmed reason and those of them that block certification. The page has a map with one square for each \
                Member State.
                """)) + "\n\n"
            + examples(
                "rapporteur status --store cycle.sqlite --by region", "rapporteur status --store cycle.sqlite --silent",
                "rapporteur status --store cycle.sqlite --format html --output status.html")
    )

    @Option(help: ArgumentHelp(Message("Sums and tables by region.")))
    var by: StatusGrouping?

    @Option(help: ArgumentHelp(Message("text, csv, json or html.")))
    var format: StatusFormat = .text

    @Flag(help: ArgumentHelp(Message("Only who is silent.")))
    var silent = false

    @OptionGroup var storing: StoreOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var language: LanguageOptions

    func run() throws {
        let report = try stopping { () throws(Fault) in
            let store = try StoreFile.read(storing.store)
            let report = try StatusReport(store, in: CommandLanguage.current)
            try StoreFile.close(store)
            return report
        }
        try output.write(
            report.render(
                format, silentOnly: silent, byRegion: by != nil, width: Terminal.width, in: CommandLanguage.current))
    }
}
