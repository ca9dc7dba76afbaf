import ArgumentParser
import Rapporteur

/// `rapporteur report`
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "The comparison of a cycle with the one before it, as pages and tables.",
        discussion: """
            Without --previous the published figures of the last cycle are the baseline. With its answer files the \
            report shows the panel, the gross flows and how a change divides between the same States and different \
            States reporting. A change that the two questionnaires do not support is never printed.

            Example: rapporteur report answers/2027 --previous answers/2023 --out report
            """
    )

    @Argument(help: ArgumentHelp("Files and folders with answers.", valueName: "path"))
    var paths: [String] = []

    @Option(help: ArgumentHelp("A store in place of files.", valueName: "file"))
    var store: String?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Answer files of the last cycle.", valueName: "path"))
    var previous: [String] = []

    @Option(help: ArgumentHelp("The store of the last cycle in place of its files.", valueName: "file"))
    var previousStore: String?

    @Option(help: ArgumentHelp("The folder to write.", valueName: "dir"))
    var out: String

    @Option(help: "Any of md, html, csv, json, docx, pdf, separated by commas; the first four by default.")
    var format: String = "md,html,csv,json"

    @Option(help: ArgumentHelp("The language of the report; English so far.", valueName: "code"))
    var lang: String = "en"

    @OptionGroup var counting: CountingOptions
    @OptionGroup var options: LibraryOptions

    func validate() throws {
        if paths.isEmpty == (store == nil) {
            throw ValidationError("Say either which answer files to count or which --store.")
        }
        if !previous.isEmpty, previousStore != nil {
            throw ValidationError("--previous and --previous-store do not go together.")
        }
        for word in format.split(separator: ",") where ReportFormat(rawValue: String(word)) == nil {
            let known = ReportFormat.allCases.map { $0.rawValue }.joined(separator: ", ")
            throw ValidationError("“\(word)” is not one of the formats \(known).")
        }
        guard lang == "en" else { throw ValidationError("Reports are written in English (en) so far.") }
    }

    func run() throws {
        let (library, input) = try options.counting(paths, store, isWhole: true)
        var before: AnswerInput? = previous.isEmpty ? nil : .paths(previous)
        if let previousStore { before = .store(try stopping { () throws(Fault) in try StoreFile.read(previousStore) }) }
        let formats = format.split(separator: ",").compactMap { ReportFormat(rawValue: String($0)) }
        let (written, notes) = try stopping { () throws(Fault) in
            try ReportRun(library, counting.counting).write(input, previous: before, formats: formats, to: out)
        }
        if !written.paths.isEmpty { Terminal.write("Wrote " + written.paths.joined(separator: ", ") + ".") }
        for remark in written.remarks { Terminal.write(remark) }
        try finish(notes)
        if !written.missing.isEmpty {
            throw Stop(status: 4, message: "Not written: " + written.missing.joined(separator: ", ") + ".")
        }
    }
}
