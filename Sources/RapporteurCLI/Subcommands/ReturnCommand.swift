import ArgumentParser
import Rapporteur
import RapporteurDiagnostics

extension RequestLetter.Format: ExpressibleByArgument {}

/// `rapporteur return`
struct ReturnCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "return",
        abstract: said(Message("Sends a report back with questions, and prints the letter.")),
        discussion: said(
            Message(
                """
                The questions stand in a file, one line for each: the id of a question or `general`, a colon, and what is \
                asked. They are kept with the version. The report goes on counting until a new revision comes.
                """)) + "\n\n"
            + examples(
                #"rapporteur return NOR --store cycle.sqlite --by "Survey team" --questions questions.yaml"#,
                #"rapporteur return NOR --store cycle.sqlite --by "Survey team" --note "Please send the annex too." --format html --output NOR.html"#
            )
    )

    @Argument(help: ArgumentHelp(Message("The State's code."), valueName: "respondent"))
    var respondent: String

    @Option(help: ArgumentHelp(Message("Who returns it."), valueName: "name"))
    var by: String

    @Option(help: ArgumentHelp(Message("A file with questions."), valueName: "file"))
    var questions: String?

    @Option(help: ArgumentHelp(Message("What is asked about the report as a whole."), valueName: "text"))
    var note: String?

    @Option(help: ArgumentHelp(Message("The day, today by default."), valueName: "date"))
    var on: String?

    @Option(help: ArgumentHelp(Message("text, md or html.")))
    var format: RequestLetter.Format = .text

    @OptionGroup var storing: StoreOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var language: LanguageOptions

    func validate() throws {
        if questions == nil, note == nil {
            throw ValidationError(said(Message("Say what is asked, with --questions or --note.")))
        }
    }

    func run() throws {
        let store = try stopping { () throws(Fault) in try StoreFile.change(storing.store) }
        let report = try stopping { () throws(Fault) in
            let reports = try StoredReports(store)
            let report = try reports.report(of: respondent)
            let requests = try questions.map { path throws(Fault) in try RequestFile.read(path, report.bundle) } ?? []
            return try WorkflowRun(reports).take(.return, report, by: by, on: on, note: note, requests: requests)
        }
        Terminal.writeError(terminalSafe(said(report.sentence)))
        try stopping { () throws(Fault) in try StoreFile.close(store) }
        try handingOut(.keptStep(respondent, storing.store)) { () throws(Stop) in
            try output.write(RequestLetter(report, in: CommandLanguage.current).render(format))
        }
    }
}
