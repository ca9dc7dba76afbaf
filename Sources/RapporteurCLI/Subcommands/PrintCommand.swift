import ArgumentParser
import Rapporteur
import RapporteurDiagnostics

extension PrintFormat: ExpressibleByArgument {}

/// `rapporteur print`
struct PrintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "print",
        abstract: said(
            Message("The blank form of a questionnaire, or the filled return in an answer file, to be printed.")),
        discussion: said(
            Message(
                """
                The blank form has boxes to tick, lines to write on, and conditions in words. The filled return has every \
                question with its answer, also those that are not asked; version and digest stand on every sheet. Names of \
                persons are left out unless --with-personal is given. PDF is made with \
                WeasyPrint, in Arabic with LibreOffice.
                """)) + "\n\n"
            + examples(
                "rapporteur print oer-2027 --lang fr --format pdf --output form.pdf",
                "rapporteur print NOR.yaml --format docx --output NOR.docx")
    )

    @Argument(help: ArgumentHelp(Message("The questionnaire, or an answer file."), valueName: "questionnaire or file"))
    var subject: String

    @Option(
        help: ArgumentHelp(
            Message("The language; by default that of the answer file or of the questionnaire."), valueName: "code"))
    var lang: String?

    @Option(help: ArgumentHelp(Message("The State whose name stands on the blank form."), valueName: "code"))
    var respondent: String?

    @Flag(help: ArgumentHelp(Message("Also print what names persons.")))
    var withPersonal = false

    @Option(help: ArgumentHelp(Message("html, docx or pdf.")))
    var format: PrintFormat = .html

    @OptionGroup var options: LibraryOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let library = try options.library(whole: true)
        if output.output == nil, format != .html, Terminal.isOutputTerminal {
            throw Stop.usage(
                Message(
                    "Write it to a file: {option}", ["option": .code("--output print." + format.rawValue)]))
        }
        let (subject, lang, respondent, withPersonal, format) = (subject, lang, respondent, withPersonal, format)
        let (bytes, remarks) = try stopping { () throws(Fault) in
            try PrintRun.render(
                PrintRun.document(
                    subject, in: library, language: lang, respondent: respondent, withPersonal: withPersonal), format)
        }
        for remark in remarks { Terminal.writeError(said(remark)) }
        guard let bytes else { throw Stop.status(4) }
        try output.write(exactly: bytes)
    }
}
