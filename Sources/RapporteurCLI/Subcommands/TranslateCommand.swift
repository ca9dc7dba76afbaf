import ArgumentParser
import Rapporteur
import RapporteurDiagnostics

extension TranslationFormat: ExpressibleByArgument {}
extension OpenTexts: ExpressibleByArgument {}

/// `rapporteur translate`
struct TranslateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "translate",
        abstract: said(
            Message(
                "What of a questionnaire is translated; its texts for translators, and what comes back from them.")),
        discussion: said(Message("Translators get and return XLIFF 2.0, which every translation tool reads.")) + "\n\n"
            + examples(
                "rapporteur translate oer-2027", "rapporteur translate oer-2027 --list --lang fr",
                "rapporteur translate oer-2027 --export oer-2027-fr.xlf --lang fr --only missing",
                "rapporteur translate oer-2027 --import oer-2027-fr.xlf --dry-run",
                "rapporteur translate oer-2027 --pseudo --out trial")
    )

    @Argument(help: ArgumentHelp(Message("The id or the folder of the questionnaire."), valueName: "questionnaire"))
    var questionnaire: String

    @Flag(help: ArgumentHelp(Message("Say how far the translations have come; the default.")))
    var status = false

    @Flag(help: ArgumentHelp(Message("Also list the texts.")))
    var list = false

    @Flag(help: ArgumentHelp(Message("Exit status 3 when a text is missing or stale.")))
    var strict = false

    @Option(
        help: ArgumentHelp(Message("Write the texts for translators to an XLIFF file; - prints it."), valueName: "file")
    )
    var export: String?

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            Message("With --export: only the texts that are missing or stale; may be given twice."), valueName: "state")
    )
    var only: [OpenTexts] = []

    @Option(
        name: .customLong("import"), help: ArgumentHelp(Message("Take what translators send back."), valueName: "file"))
    var taken: String?

    @Flag(help: ArgumentHelp(Message("With --import: say what would change and write nothing.")))
    var dryRun = false

    @Flag(
        help: ArgumentHelp(
            Message("Write the made-up languages en-XA and ar-XB, which show what was never handed to translators.")))
    var pseudo = false

    @Option(
        help: ArgumentHelp(
            Message("With --pseudo: the folder to write to, in place of translations."), valueName: "dir"))
    var out: String?

    @Option(help: ArgumentHelp(Message("The language, or several parted by commas."), valueName: "code"))
    var lang: String?

    @Option(help: ArgumentHelp(Message("text, csv or json.")))
    var format: TranslationFormat = .text

    @OptionGroup var options: LibraryOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard [status || list, export != nil, taken != nil, pseudo].count(where: { $0 }) <= 1 else {
            throw ValidationError(said(Message("Choose one of --status, --export, --import and --pseudo.")))
        }
        guard export == nil || languages.count == 1 else {
            throw ValidationError(said(Message("Say into which language with --lang, such as --lang fr.")))
        }
    }

    private var languages: [String] { (lang ?? "").split(separator: ",").map { String($0) } }

    func run() throws {
        let library = try options.library(whole: true)
        guard let entry = library.entry(named: questionnaire) else { throw Stop.usage(library.unknown(questionnaire)) }
        let run = try stopping { () throws(Fault) in try TranslateRun(entry.bundle) }
        let catalogue = CommandLanguage.current
        if let export {
            try write(run, to: export, catalogue)
        } else if let taken {
            try take(taken, run, catalogue)
        } else if pseudo {
            for file in run.pseudo() {
                let path = (out ?? run.folder) + "/" + file.name
                try OutputOptions.write(exactly: file.content, to: path)
                Terminal.writeError(path)
            }
        } else {
            let report = run.report(languages)
            try output.write(report.render(format, isListed: list, in: catalogue))
            if strict, !report.isComplete { throw Stop.status(3) }
        }
    }

    private func write(_ run: TranslateRun, to path: String, _ catalogue: MessageCatalogue) throws {
        let (language, only) = (languages[0], only)
        let text = try stopping { () throws(Fault) in try run.export(language, only: only, in: catalogue) }
        if path == "-" {
            try output.write(text)
        } else {
            try OutputOptions.write(text, to: path)
        }
    }

    private func take(_ path: String, _ run: TranslateRun, _ catalogue: MessageCatalogue) throws {
        let taking = try stopping { () throws(Fault) in try run.take(path) }
        let findings = taking.findings
        if !findings.files.allSatisfy({ $0.findings.isEmpty }) {
            try output.write(
                FindingsFormat.text.render(
                    findings, isColoured: output.output == nil && Terminal.hasColor, version: RapporteurCommand.version,
                    in: catalogue)
                    + "\n" + taking.text(isDry: dryRun, in: catalogue))
        } else {
            try output.write(taking.text(isDry: dryRun, in: catalogue))
        }
        if !dryRun { try stopping { () throws(Fault) in try taking.write() } }
        if taking.hasErrors { throw Stop.status(3) }
    }
}
