import ArgumentParser
import Rapporteur
import RapporteurDiagnostics

extension ExportFormat: ExpressibleByArgument {}

/// `rapporteur export`
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: said(Message("The answers that a tally counts in long form, without those that name persons.")),
        discussion: said(
            Message(
                """
                One row for each value, as the State gave it: corrections are not applied. With --out a folder gets \
                answers, reports and questions as tables (csv), or one file (json); else the answers are printed.
                """)) + "\n\n"
            + examples(
                "rapporteur export --store cycle.sqlite --format csv --out export",
                "rapporteur export --store cycle.sqlite --format json")
    )

    @Option(help: ArgumentHelp(Message("csv or json.")))
    var format: ExportFormat = .csv

    @Option(help: ArgumentHelp(Message("The folder for the files."), valueName: "dir"))
    var out: String?

    @Flag(help: ArgumentHelp(Message("Answers that name persons too.")))
    var withPersonal = false

    @OptionGroup var storing: StoreOptions
    @OptionGroup var language: LanguageOptions

    func run() throws {
        let export = try stopping { () throws(Fault) in
            let store = try StoreFile.read(storing.store)
            let export = try AnswerExport(store, withPersonal: withPersonal)
            try StoreFile.close(store)
            return export
        }
        if let out {
            for file in export.files(format) { try OutputOptions.write(file.text, to: FileSystem.join(out, file.name)) }
            Terminal.write(said(export.summary(out, export.files(format).map { $0.name })))
        } else {
            do throws(FileFailure) { try Terminal.print(export.text(format)) } catch { throw Stop.system(error) }
        }
        if let note = export.note { remark(note) }
    }
}
