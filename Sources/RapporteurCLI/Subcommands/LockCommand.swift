import ArgumentParser
import Rapporteur
import RapporteurDiagnostics

/// `rapporteur lock`
struct LockCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lock",
        abstract: said(Message("Locks the ids and codes of a questionnaire before it is sent out.")),
        discussion: said(
            Message(
                """
                Writes ids.lock beside questionnaire.yaml. Answers of States carry these ids for years: from then on \
                `check` tells when one of them changes or goes away. With --retire, what was taken out of the \
                questionnaire is retired and can never be used again.
                """)) + "\n\n" + examples("rapporteur lock oer-2027")
    )

    @Argument(help: ArgumentHelp(Message("The id or the folder of the questionnaire."), valueName: "questionnaire"))
    var questionnaire: String

    @Flag(help: ArgumentHelp(Message("Retire the ids that the questionnaire no longer has.")))
    var retire = false

    @OptionGroup var options: LibraryOptions
    @OptionGroup var language: LanguageOptions

    func run() throws {
        let library = try options.library(whole: true)
        guard let entry = library.entry(named: questionnaire) else { throw Stop.usage(library.unknown(questionnaire)) }
        let retire = retire
        let locking = try stopping { () throws(Fault) in
            let locking = try IDLocking(entry.bundle, retiring: retire)
            try locking.write()
            return locking
        }
        do throws(FileFailure) { try Terminal.print(locking.report(in: CommandLanguage.current)) } catch {
            throw Stop.system(error)
        }
    }
}
