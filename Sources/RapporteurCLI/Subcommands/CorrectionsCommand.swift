import ArgumentParser
import Rapporteur
import RapporteurDiagnostics

extension CorrectionList.Format: ExpressibleByArgument {}

/// `rapporteur corrections`
struct CorrectionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "corrections",
        abstract: said(Message("Lists the corrections in a store, or gives them out as a file.")),
        discussion: said(
            Message(
                """
                As YAML it is the file that --corrections and `correct --import` take, with the corrections in force.
                """)) + "\n\n"
            + examples("rapporteur corrections --store cycle.sqlite --format yaml --output corrections.yaml")
    )

    @Option(help: ArgumentHelp(Message("text, csv or yaml.")))
    var format: CorrectionList.Format = .text

    @OptionGroup var storing: StoreOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var language: LanguageOptions

    func run() throws {
        let text = try stopping { () throws(Fault) in
            let store = try StoreFile.read(storing.store)
            let text = try CorrectionList(store).render(format, in: CommandLanguage.current)
            try StoreFile.close(store)
            return text
        }
        try output.write(text)
    }
}
