import ArgumentParser
import Rapporteur

/// `rapporteur new`
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "An answer file ready to be filled in with a plain text editor.",
        discussion: """
            Each question stands with its number, help, allowed answers and condition in words. Nothing is filled in; \
            with --previous, what the State answered in the last cycle stands beside each question as a comment.

            Example: rapporteur new --questionnaire oer-2027 --respondent NOR --output NOR.yaml
            """
    )

    @Option(help: ArgumentHelp("The questionnaire.", valueName: "id"))
    var questionnaire: String

    @Option(help: ArgumentHelp("The code of the State, such as NOR.", valueName: "code"))
    var respondent: String

    @Option(help: ArgumentHelp("The State's answer file of the last cycle.", valueName: "file"))
    var previous: String?

    @Option(help: ArgumentHelp("The language of the questions.", valueName: "code"))
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
