import ArgumentParser
import Rapporteur
import RapporteurDiagnostics

extension ShowFormat: ExpressibleByArgument {}

/// `rapporteur show`
struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: said(
            Message("One version of a State's report: filled in, in words, with its findings, or as it came.")),
        discussion: said(
            Message(
                """
                Without --version the one with the highest revision; `rapporteur history` lists the versions with their \
                numbers. Answers that name persons are left out. The file as it came (yaml) is given byte for byte, and \
                only with --with-personal.
                """)) + "\n\n"
            + examples(
                "rapporteur show NOR --store cycle.sqlite",
                "rapporteur show NOR --version 17 --format yaml --with-personal --store cycle.sqlite --output NOR.yaml")
    )

    @Argument(help: ArgumentHelp(Message("The State's code."), valueName: "respondent"))
    var respondent: String

    @Option(
        name: .customLong("version"),
        help: ArgumentHelp(Message("The version; by default the one with the highest revision."), valueName: "number"))
    var number: Int64?

    @Option(help: ArgumentHelp(Message("text, yaml, json or findings.")))
    var format: ShowFormat = .text

    @Flag(help: ArgumentHelp(Message("Show answers that name persons too.")))
    var withPersonal = false

    @OptionGroup var storing: StoreOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var language: LanguageOptions

    func run() throws {
        let width = Terminal.width
        let (content, note) = try stopping { () throws(Fault) in
            let store = try StoreFile.read(storing.store)
            let record = try RespondentFinder.record(of: respondent, in: store)
            guard let version = try RespondentFinder.version(number, of: record) else {
                return (Array((terminalSafe(said(record.silence)) + "\n").utf8), nil as Message?)
            }
            let shown = try ShownReturn(
                version, of: record, store, withPersonal: withPersonal, in: CommandLanguage.current)
            let content = try shown.render(format, width: width)
            try StoreFile.close(store)
            return (content, shown.note(format))
        }
        try output.write(exactly: content)
        if let note { remark(note) }
    }
}
