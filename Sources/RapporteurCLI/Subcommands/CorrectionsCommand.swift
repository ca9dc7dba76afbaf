import ArgumentParser
import Rapporteur

extension CorrectionList.Format: ExpressibleByArgument {}

/// `rapporteur corrections`
struct CorrectionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "corrections",
        abstract: "Lists the corrections in a store, or gives them out as a file.",
        discussion: """
            As YAML it is the file that --corrections and `correct --import` take, with the corrections in force.

            Example: rapporteur corrections --store cycle.sqlite --format yaml --output corrections.yaml
            """
    )

    @Option(help: "text, csv or yaml.")
    var format: CorrectionList.Format = .text

    @OptionGroup var storing: StoreOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let text = try stopping { () throws(Fault) in
            let store = try StoreFile.read(storing.store)
            let text = try CorrectionList(store).render(format)
            try StoreFile.close(store)
            return text
        }
        try output.write(text)
    }
}
