import ArgumentParser
import Rapporteur
import RapporteurDiagnostics

extension HistoryFormat: ExpressibleByArgument {}

/// `rapporteur history`
struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: said(Message("All versions of one State's report, and what changed between them, answer by answer.")),
        discussion: said(
            Message(
                """
                Corrections and the steps of the workflow stand in their place in time. Answers that name persons are left \
                out unless --with-personal is given.
                """)) + "\n\n" + examples("rapporteur history NOR --store cycle.sqlite")
    )

    @Argument(help: ArgumentHelp(Message("The State's code."), valueName: "respondent"))
    var respondent: String

    @Option(help: ArgumentHelp(Message("text or json.")))
    var format: HistoryFormat = .text

    @Flag(help: ArgumentHelp(Message("Show answers that name persons too.")))
    var withPersonal = false

    @OptionGroup var storing: StoreOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var language: LanguageOptions

    func run() throws {
        let history = try stopping { () throws(Fault) in
            let store = try StoreFile.read(storing.store)
            let record = try RespondentFinder.record(of: respondent, in: store)
            let history = try RespondentHistory(
                record, store, withPersonal: withPersonal, in: CommandLanguage.current)
            try StoreFile.close(store)
            return history
        }
        try output.write(history.render(format, width: Terminal.width, in: CommandLanguage.current))
    }
}
