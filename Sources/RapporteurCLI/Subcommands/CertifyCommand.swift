import ArgumentParser
import Rapporteur

extension Certificate.Format: ExpressibleByArgument {}

/// `rapporteur certify`
struct CertifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "certify",
        abstract: "Records that a State's designated official has certified its report, and prints the certificate.",
        discussion: """
            The report that counts is checked once more: with an open error, or a blocking warning without a reason, \
            nothing is recorded. Afterwards the version is frozen: a change needs a new revision. The same command on \
            a certified report prints its certificate again.

            Examples:
              rapporteur certify NOR --store cycle.sqlite --by "Survey team" --certificate NOR.html
              rapporteur certify NOR --store cycle.sqlite
            """
    )

    @Argument(help: ArgumentHelp("The State's code.", valueName: "respondent"))
    var respondent: String

    @Option(help: ArgumentHelp("Who records it; not needed to print a certificate again.", valueName: "name"))
    var by: String?

    @Option(help: ArgumentHelp("The day of the certification, today by default.", valueName: "date"))
    var on: String?

    @Option(help: ArgumentHelp("More words, printed on the certificate.", valueName: "text"))
    var note: String?

    @Option(help: ArgumentHelp("Write the certificate to a file, as a page to print.", valueName: "file"))
    var certificate: String?

    @Option(help: "html or text; by default html in a file and text on a terminal.")
    var format: Certificate.Format?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Answer files of the last cycle, for rules that look back.", valueName: "path"))
    var previous: [String] = []

    @OptionGroup var storing: StoreOptions

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
                Terminal.write(TextFindingsRenderer(isColoured: Terminal.hasColor).render(check.report))
                throw Stop(
                    status: check.exitStatus,
                    message:
                        "\(report.name), cannot be certified as it is. Nothing was recorded; a new revision mends it."
                )
            }
            guard let by else { throw Stop.usage("Say who records the certification, with --by.") }
            report = try stopping { () throws(Fault) in
                try WorkflowRun(reports).take(.certify, report, by: by, on: on, note: note)
            }
            Terminal.writeError(report.sentence)
        } else {
            Terminal.writeError("\(report.sentence) This is its certificate again.")
        }
        let page = try stopping { () throws(Fault) in try Certificate(report, store) }
        let form = format ?? (certificate == nil ? .text : .html)
        if let certificate {
            try OutputOptions.write(page.render(form), to: certificate)
        } else {
            Terminal.write(page.render(form))
        }
        try stopping { () throws(Fault) in try StoreFile.close(store) }
    }
}
