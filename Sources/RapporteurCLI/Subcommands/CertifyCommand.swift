import ArgumentParser
import Rapporteur
import RapporteurDiagnostics

extension Certificate.Format: ExpressibleByArgument {}

/// `rapporteur certify`
struct CertifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "certify",
        abstract: said(
            Message("Records that a State's designated official has certified its report, and prints the certificate.")),
        discussion: said(
            Message(
                """
                The report that counts is checked once more: with an open error, or a blocking warning without a reason, \
                nothing is recorded. Afterwards the version is frozen: a change needs a new revision. The same command on \
                a certified report prints its certificate again.
                """)) + "\n\n"
            + examples(
                #"rapporteur certify NOR --store cycle.sqlite --by "Survey team" --certificate NOR.html"#,
                "rapporteur certify NOR --store cycle.sqlite")
    )

    @Argument(help: ArgumentHelp(Message("The State's code."), valueName: "respondent"))
    var respondent: String

    @Option(help: ArgumentHelp(Message("Who records it; not needed to print a certificate again."), valueName: "name"))
    var by: String?

    @Option(help: ArgumentHelp(Message("The day of the certification, today by default."), valueName: "date"))
    var on: String?

    @Option(help: ArgumentHelp(Message("More words, printed on the certificate."), valueName: "text"))
    var note: String?

    @Option(help: ArgumentHelp(Message("Write the certificate to a file, as a page to print."), valueName: "file"))
    var certificate: String?

    @Option(help: ArgumentHelp(Message("html or text; by default html in a file and text on a terminal.")))
    var format: Certificate.Format?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(Message("Answer files of the last cycle, for rules that look back."), valueName: "path"))
    var previous: [String] = []

    @OptionGroup var storing: StoreOptions
    @OptionGroup var language: LanguageOptions

    func run() throws {
        let store = try stopping { () throws(Fault) in
            by == nil ? try StoreFile.read(storing.store) : try StoreFile.change(storing.store)
        }
        let reports = try stopping { () throws(Fault) in try StoredReports(store) }
        var report = try stopping { () throws(Fault) in try reports.report(of: respondent) }
        if !report.hasCertificate {
            let check = try stopping { () throws(Fault) in
                try WorkflowRun.allow(.certify, report)
                return try CertificationCheck(report, store, previous: previous)
            }
            guard check.isPassed else {
                try printing(
                    TextFindingsRenderer(isColoured: Terminal.hasColor, in: CommandLanguage.current)
                        .render(check.report))
                throw Stop(
                    status: check.exitStatus,
                    message: Message(
                        "{report}, cannot be certified as it is. Nothing was recorded; a new revision mends it.",
                        ["report": .message(report.name)]))
            }
            guard let by else { throw Stop.usage(Message("Say who records the certification, with --by.")) }
            report = try stopping { () throws(Fault) in
                try WorkflowRun(reports).take(.certify, report, by: by, on: on, note: note)
            }
            Terminal.writeError(terminalSafe(said(report.sentence)))
        } else {
            let again = report.sentence.followed(by: Message("This is its certificate again."))
            Terminal.writeError(terminalSafe(said(again)))
        }
        let page = try stopping { () throws(Fault) in
            try Certificate(report, store, in: CommandLanguage.current)
        }
        let form = format ?? (certificate == nil ? .text : .html)
        try stopping { () throws(Fault) in try StoreFile.close(store) }
        let kept = Message(
            "The certification is recorded; `rapporteur certify {respondent} --store {path}` prints its certificate.",
            ["respondent": .code(respondent), "path": .code(storing.store)])
        try handingOut(kept) { () throws(Stop) in
            if let certificate {
                try OutputOptions.write(page.render(form), to: certificate)
            } else {
                try printing(page.render(form))
            }
        }
    }
}
