import ArgumentParser
import Rapporteur
import RapporteurDiagnostics

/// `rapporteur correct`
struct CorrectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct",
        abstract: said(Message("Keeps a documented correction beside a raw answer, which is never touched.")),
        discussion: said(
            Message(
                """
                The correction is for the answer as it stands now: when a new revision answers otherwise, the correction \
                is reported and not applied. `tally --store` and `report --store` apply corrections and say how many they \
                rest on; --raw leaves them aside.
                """)) + "\n\n"
            + examples(
                #"rapporteur correct NOR general.translated --to yes --reason "English is an official language." --by "Survey team" --store cycle.sqlite"#,
                #"rapporteur correct --withdraw 3 --reason "The State has sent a new revision." --by "Survey team" --store cycle.sqlite"#,
                "rapporteur correct --import corrections.yaml --store cycle.sqlite")
    )

    @Argument(help: ArgumentHelp(Message("The State's code."), valueName: "respondent"))
    var respondent: String?

    @Argument(help: ArgumentHelp(Message("The question's id."), valueName: "question"))
    var question: String?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            Message("What counts: a code or several, a number, a date, a text; \"\" for blank."), valueName: "value"))
    var to: [String] = []

    @Option(help: ArgumentHelp(Message("Why."), valueName: "text"))
    var reason: String?

    @Option(help: ArgumentHelp(Message("Who has decided."), valueName: "name"))
    var by: String?

    @Option(help: ArgumentHelp(Message("The day of the decision, today by default."), valueName: "date"))
    var on: String?

    @Option(help: ArgumentHelp(Message("Withdraw the correction with this number."), valueName: "id"))
    var withdraw: Int64?

    @Option(
        name: .customLong("import"),
        help: ArgumentHelp(Message("Take in a file of corrections, all or none."), valueName: "file"))
    var file: String?

    @OptionGroup var storing: StoreOptions
    @OptionGroup var language: LanguageOptions

    func validate() throws {
        if [question != nil, withdraw != nil, file != nil].count(where: { $0 }) != 1
            || question == nil && respondent != nil
        {
            throw ValidationError(
                said(Message("Say which answer of which State to correct, or what to --withdraw or --import.")))
        }
        if question != nil, to.isEmpty {
            throw ValidationError(said(Message("Say what counts, with --to; --to \"\" for blank.")))
        }
        if file == nil, reason == nil || by == nil {
            throw ValidationError(said(Message("Say why and who has decided, with --reason and --by.")))
        }
    }

    func run() throws {
        let store = try stopping { () throws(Fault) in try StoreFile.change(storing.store) }
        let run = CorrectionRun(try stopping { () throws(Fault) in try StoredReports(store) })
        let (reason, by) = (reason ?? "", by ?? "")
        var lines: [String] = []
        if let file {
            let intake = try stopping { () throws(Fault) in try run.take(file) }
            guard intake.isSound else {
                try printing(
                    TextFindingsRenderer(isColoured: Terminal.hasColor, in: CommandLanguage.current)
                        .render(intake.report))
                throw Stop(
                    status: 3, message: Message("Nothing of {path} was entered.", ["path": .code(file)]))
            }
            lines = intake.entered.map { line($0) }
            let counts = Message(
                "{entered} entered, {known} in force already.",
                ["entered": .number(Int64(intake.entered.count)), "known": .number(intake.known)])
            Terminal.writeError(said(counts))
        } else if let withdraw {
            let gone = try stopping { () throws(Fault) in try run.withdraw(withdraw, reason: reason, by: by) }
            lines = [said(Message("withdrawn {correction}", ["correction": .message(.verbatim(line(gone)))]))]
        } else if let respondent, let question {
            let entered = try stopping { () throws(Fault) in
                try run.correct(respondent, question, to: to, reason: reason, by: by, on: on)
            }
            lines = [line(entered)]
        }
        try stopping { () throws(Fault) in try StoreFile.close(store) }
        if lines.isEmpty { return }
        let kept = Message(
            "What was asked is recorded; `rapporteur corrections --store {path}` lists it.",
            ["path": .code(storing.store)])
        try handingOut(kept) { () throws(Stop) in try printing(lines.joined(separator: "\n")) }
    }

    private func line(_ correction: StoredCorrection) -> String {
        CorrectionList.line(correction, in: CommandLanguage.current)
    }
}
