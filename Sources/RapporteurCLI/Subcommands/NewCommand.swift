import ArgumentParser
import Rapporteur
import RapporteurDiagnostics

/// `rapporteur new`
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: said(Message("An answer file ready to be filled in with a plain text editor.")),
        discussion: said(
            Message(
                """
                Each question stands with its number, help, allowed answers and condition in words. Nothing is filled in; \
                with --previous, what the State answered in the last cycle stands beside each question as a comment.
                """)) + "\n\n" + examples("rapporteur new --questionnaire oer-2027 --respondent NOR --output NOR.yaml")
    )

    @Option(help: ArgumentHelp(Message("The questionnaire."), valueName: "id"))
    var questionnaire: String

    @Option(help: ArgumentHelp(Message("The code of the State, such as NOR."), valueName: "code"))
    var respondent: String

    @Option(help: ArgumentHelp(Message("The State's answer file of the last cycle."), valueName: "file"))
    var previous: String?

    @Option(help: ArgumentHelp(Message("The language of the questions."), valueName: "code"))
    var lang: String?

    @OptionGroup var options: LibraryOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let library = try options.library(whole: true)
        let (bundle, plan) = try library.sound(questionnaire)
        try output.write(
            stopping { () throws(Fault) in
                try NewAnswerFile.text(
                    bundle, plan, respondent: respondent, previousPath: previous, language: lang)
            })
    }
}
