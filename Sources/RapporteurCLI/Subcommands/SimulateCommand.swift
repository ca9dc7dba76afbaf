import ArgumentParser
import Rapporteur
import RapporteurDiagnostics

/// `rapporteur simulate`
struct SimulateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: said(Message("Answer files of States that do not exist, for a rehearsal.")),
        discussion: said(
            Message(
                """
                Writes DIR/roster.csv and DIR/answers/*.yaml: plausible answers that respect routing, some drafts, some \
                blanks, some special answers, the same for the same seed. The sample roster has as many States as the \
                real one, in the same regions. Every file says that it is illustrative.
                """)) + "\n\n"
            + examples(
                "rapporteur simulate --questionnaire oer-2023 --respondents 78 --seed 1 --match-published --out first",
                "rapporteur simulate --questionnaire oer-2027 --respondents 92 --seed 2 --previous first --out second")
    )

    @Option(help: ArgumentHelp(Message("The questionnaire."), valueName: "id"))
    var questionnaire: String

    @Option(help: ArgumentHelp(Message("How many States answer."), valueName: "number"))
    var respondents: Int

    @Option(help: ArgumentHelp(Message("The seed: the same seed gives the same files."), valueName: "number"))
    var seed: UInt64

    @Option(help: ArgumentHelp(Message("The folder to write."), valueName: "dir"))
    var out: String

    @Option(help: ArgumentHelp(Message("The folder of a simulated previous cycle."), valueName: "dir"))
    var previous: String?

    @Flag(help: ArgumentHelp(Message("Reproduce the published counts exactly; all States report.")))
    var matchPublished = false

    @OptionGroup var options: LibraryOptions
    @OptionGroup var language: LanguageOptions

    func run() throws {
        let library = try options.library(whole: true)
        let (bundle, plan) = try library.sound(questionnaire)
        let request = Rehearsal.Request(
            respondents: respondents, seed: seed, out: out, previous: previous, matchesPublished: matchPublished)
        let count = try stopping { () throws(Fault) in
            try Rehearsal.write(request, bundle, plan, in: CommandLanguage.current)
        }
        let line = Message(
            "{count, plural, one {Wrote {count} answer file} other {Wrote {count} answer files}} of sample States to {path}.",
            ["count": .number(Int64(count)), "path": .code(out)])
        Terminal.write(said(line))
    }
}
