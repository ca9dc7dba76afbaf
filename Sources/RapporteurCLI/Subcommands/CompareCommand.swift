import ArgumentParser
import Rapporteur
import RapporteurDiagnostics

extension ReviewFormat: ExpressibleByArgument {}

/// `rapporteur compare`
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: said(Message("What may be compared between two questionnaires, and why not: the review paper.")),
        discussion: said(
            Message(
                """
                First one table: question, class, grade, and whether a change may be printed. Then both wordings of each \
                question side by side with the differences marked.
                """)) + "\n\n" + examples("rapporteur compare oer-2023 oer-2027 --format html --output review.html")
    )

    @Argument(help: ArgumentHelp(Message("The earlier questionnaire: an id or a folder.")))
    var old: String

    @Argument(help: ArgumentHelp(Message("The later questionnaire: an id or a folder.")))
    var new: String

    @Option(help: ArgumentHelp(Message("text, md, html or json.")))
    var format: ReviewFormat = .text

    @OptionGroup var options: LibraryOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var language: LanguageOptions

    func run() throws {
        let library = try options.library(whole: true)
        let (oldBundle, _) = try library.sound(old)
        let review = try stopping { () throws(Fault) in try Review(of: library.present(new), since: oldBundle) }
        if !review.isSound {
            Terminal.writeError(review.problems(isColoured: false, in: CommandLanguage.current))
            throw Stop.status(3)
        }
        try output.write(
            review.render(
                format, width: Terminal.width, isColoured: output.output == nil && Terminal.hasColor,
                in: CommandLanguage.current))
    }
}
