import ArgumentParser
import Rapporteur
import RapporteurDiagnostics

/// `rapporteur guidance`
struct GuidanceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guidance",
        abstract: said(Message("The guidance on a questionnaire as a web site that needs no server.")),
        discussion: said(
            Message(
                """
                Pages are written in guidance/<questionnaire>/<language>, beside the folder of questionnaires. Each page \
                shows the questions as they stand in the questionnaire, how each is answered, when it is asked, which \
                checks look at it, how it was asked in the last cycle, and what was written about it. \
                Mistakes in the pages are reported, and then nothing is written; rapporteur check finds them too.
                """)) + "\n\n" + examples("rapporteur guidance oer-2027 --out site --lang en,fr")
    )

    @Argument(
        help: ArgumentHelp(
            Message("Questionnaires: ids or folders; by default all that have guidance."), valueName: "questionnaire"))
    var questionnaireNames: [String] = []

    @Option(help: ArgumentHelp(Message("The folder of the site."), valueName: "dir"))
    var out: String

    @Option(help: ArgumentHelp(Message("The languages, as en,fr; all by default."), valueName: "codes"))
    var lang: String?

    @Flag(help: ArgumentHelp(Message("Also one large page with everything, to be printed at once.")))
    var booklet = false

    @OptionGroup var options: LibraryOptions

    func run() throws {
        let library = try options.library(whole: true)
        let languages = (lang ?? "").split(separator: ",").map { String($0) }
        var sites: [GuidanceSite] = []
        let names = try stopping { () throws(Fault) in try library.namesWithGuidance(questionnaireNames) }
        for name in names {
            let (bundle, _) = try library.sound(name)
            let findings = bundle.guidanceFindings(errorsOnly: true)
            guard findings.files.isEmpty else {
                Terminal.writeError(
                    TextFindingsRenderer(isColoured: false, in: CommandLanguage.current).render(findings))
                throw Stop.status(3)
            }
            sites.append(
                try stopping { () throws(Fault) in
                    try GuidanceSite(
                        bundle, languages: languages, hasBooklet: booklet,
                        generator: "Rapporteur " + RapporteurCommand.version)
                })
        }
        let files = sites.flatMap { $0.files }
        for file in files { try OutputOptions.write(file.text, to: FileSystem.join(out, file.path)) }
        Terminal.writeError(
            said(
                Message(
                    "{count, plural, one {{count} page} other {{count} pages}} in {folder}.",
                    ["count": .number(Int64(files.count)), "folder": .code(out)])))
    }
}
