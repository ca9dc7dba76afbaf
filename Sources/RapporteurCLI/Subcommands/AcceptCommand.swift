import ArgumentParser
import Rapporteur
import RapporteurDiagnostics

/// `rapporteur accept`
struct AcceptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept",
        abstract: said(Message("Records that the Secretariat accepts a certified report.")),
        discussion: examples(#"rapporteur accept NOR --store cycle.sqlite --by "Survey team""#)
    )

    @Argument(help: ArgumentHelp(Message("The State's code."), valueName: "respondent"))
    var respondent: String

    @Option(help: ArgumentHelp(Message("Who accepts it."), valueName: "name"))
    var by: String

    @Option(help: ArgumentHelp(Message("More words."), valueName: "text"))
    var note: String?

    @Option(help: ArgumentHelp(Message("The day, today by default."), valueName: "date"))
    var on: String?

    @OptionGroup var storing: StoreOptions
    @OptionGroup var language: LanguageOptions

    func run() throws { try step(.accept, respondent, storing.store, by: by, on: on, note: note) }
}

/// `rapporteur reopen`
struct ReopenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen",
        abstract: said(Message("Takes the last step of a report back: accepted, returned or certified by mistake.")),
        discussion: said(
            Message(
                """
                An accepted report is certified again, a returned one is what it was before, and a certification that was \
                recorded by mistake is undone, so that the version is no longer frozen. Both steps stay in the store.
                """)) + "\n\n"
            + examples(
                #"rapporteur reopen NOR --store cycle.sqlite --by "Survey team" --note "The letter was for another State.""#
            )
    )

    @Argument(help: ArgumentHelp(Message("The State's code."), valueName: "respondent"))
    var respondent: String

    @Option(help: ArgumentHelp(Message("Who takes it back."), valueName: "name"))
    var by: String

    @Option(help: ArgumentHelp(Message("Why."), valueName: "text"))
    var note: String

    @OptionGroup var storing: StoreOptions
    @OptionGroup var language: LanguageOptions

    func run() throws { try step(.reopen, respondent, storing.store, by: by, on: nil, note: note) }
}

/// Takes a step that prints one line.
private func step(
    _ action: WorkflowAction, _ respondent: String, _ path: String, by: String, on: String?, note: String?
) throws(Stop) {
    let store = try stopping { () throws(Fault) in try StoreFile.change(path) }
    let report = try stopping { () throws(Fault) in
        let reports = try StoredReports(store)
        return try WorkflowRun(reports).take(action, try reports.report(of: respondent), by: by, on: on, note: note)
    }
    try stopping { () throws(Fault) in try StoreFile.close(store) }
    try handingOut(.keptStep(respondent, path)) { () throws(Stop) in
        try printing(terminalSafe(said(report.sentence)))
    }
}

extension Message {
    /// A step that is recorded, whoever was told so.
    static func keptStep(_ respondent: String, _ path: String) -> Message {
        Message(
            "The step is recorded; `rapporteur history {respondent} --store {path}` shows it.",
            ["respondent": .code(respondent), "path": .code(path)])
    }
}
