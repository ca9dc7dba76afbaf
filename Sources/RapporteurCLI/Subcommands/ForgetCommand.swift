import ArgumentParser
import Rapporteur
import RapporteurDiagnostics

/// `rapporteur forget`
struct ForgetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget",
        abstract: said(Message("Takes the answers that name persons out of all versions of a State, for ever.")),
        discussion: said(
            Message(
                """
                Without --yes it says what would be taken out and changes nothing. The files in the store are written \
                anew without those answers, comments included; what is counted stays as it is. The digests of the old \
                files and the removal itself stay in the store, the names do not: not in its free pages and not in its log.
                """)) + "\n\n" + examples(#"rapporteur forget NOR --store cycle.sqlite --by "Survey team" --yes"#)
    )

    @Argument(help: ArgumentHelp(Message("The State's code."), valueName: "respondent"))
    var respondent: String

    @Option(help: ArgumentHelp(Message("Who has decided."), valueName: "name"))
    var by: String

    @Flag(help: ArgumentHelp(Message("Do it.")))
    var yes = false

    @OptionGroup var storing: StoreOptions
    @OptionGroup var language: LanguageOptions

    func run() throws {
        let text = try stopping { () throws(Fault) in
            let store = yes ? try StoreFile.change(storing.store) : try StoreFile.read(storing.store)
            let run = try ForgetRun(respondent, try StoredReports(store))
            if yes { try run.forget(by: by) }
            try StoreFile.close(store)
            return run.report(isDone: yes, in: CommandLanguage.current)
        }
        guard yes else { return try printing(text) }
        let kept = Message("What was asked is done: the answers that name persons are no longer in the store.")
        try handingOut(kept) { () throws(Stop) in try printing(text) }
    }
}
