import ArgumentParser
import Rapporteur
import RapporteurDiagnostics

/// `rapporteur report`
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: said(Message("The comparison of a cycle with the one before it, as pages and tables.")),
        discussion: said(
            Message(
                """
                Without --previous the published figures of the last cycle are the baseline. With its answer files the \
                report shows the panel, the gross flows and how a change divides between the same States and different \
                States reporting. A change that the two questionnaires do not support is never printed.
                """)) + "\n\n" + examples("rapporteur report answers/2027 --previous answers/2023 --out report")
    )

    @Argument(help: ArgumentHelp(Message("Files and folders with answers."), valueName: "path"))
    var paths: [String] = []

    @Option(help: ArgumentHelp(Message("A store in place of files."), valueName: "file"))
    var store: String?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(Message("Answer files of the last cycle."), valueName: "path"))
    var previous: [String] = []

    @Option(help: ArgumentHelp(Message("The store of the last cycle in place of its files."), valueName: "file"))
    var previousStore: String?

    @Option(
        help: ArgumentHelp(
            Message("Corrections of answers of the last cycle, applied beside those that its store holds."),
            valueName: "file"))
    var previousCorrections: String?

    @Option(help: ArgumentHelp(Message("The folder to write."), valueName: "dir"))
    var out: String

    @Option(
        help: ArgumentHelp(
            Message("comparison (default), or executive-board: the document for the Executive Board.")))
    var document: DocumentKind = .comparison

    @Option(help: ArgumentHelp(Message("The folder of templates and settings of documents."), valueName: "dir"))
    var templates: String?

    @Option(
        help: ArgumentHelp(
            Message(
                """
                Any of md, html, csv, json, docx, pdf, separated by commas; md, html, csv, json by default, and md, \
                html, docx, pdf for a document by a template.
                """)))
    var format: String?

    @Option(
        help: ArgumentHelp(
            Message("The languages of the report, separated by commas: ar, en, es, fr, ru, zh, or all."),
            valueName: "codes"))
    var lang: String = "en"

    @Option(
        help: ArgumentHelp(
            Message("Declare an assumption, which the report then names wherever something rests on it."),
            discussion: Message(
                """
                respondents-as-random: the States that reported are like a random sample of all Member States. Adds \
                exact intervals of the levels over all Member States. No report has intervals without it.
                measures-never-withdrawn: a State that has a measure in one cycle has it in the next. Adds narrower \
                bounds of the change over all Member States, refused where the answers contradict it; needs --previous.
                """),
            valueName: "assumption"))
    var assume: [DeclaredAssumption] = []

    @Flag(
        help: ArgumentHelp(
            Message("Add McNemar’s exact test of the States that changed their answer, which needs --previous.")))
    var mcnemar = false

    @OptionGroup var counting: CountingOptions
    @OptionGroup var options: LibraryOptions

    func validate() throws {
        if paths.isEmpty == (store == nil) {
            throw ValidationError(said(Message("Say either which answer files to count or which --store.")))
        }
        if !previous.isEmpty, previousStore != nil {
            throw ValidationError(said(Message("--previous and --previous-store do not go together.")))
        }
        if previousCorrections != nil, previous.isEmpty, previousStore == nil {
            throw ValidationError(
                said(
                    Message(
                        "--previous-corrections needs the answers of the last cycle: --previous or --previous-store.")))
        }
        let allowed = document == .comparison ? ReportFormat.allCases : ReportFormat.documents
        for word in (format ?? "").split(separator: ",") where !allowed.contains(where: { $0.rawValue == word }) {
            throw ValidationError(
                said(
                    Message(
                        "{format} is not one of the formats {formats}.",
                        ["format": .quoted(String(word)), "formats": .codes(allowed.map { $0.rawValue })])))
        }
        for word in lang.split(separator: ",", omittingEmptySubsequences: false)
        where word != "all" && MessageLanguage(tag: String(word)) == nil {
            throw ValidationError(
                said(
                    Message(
                        "{language} is not one of the languages {languages}.",
                        [
                            "language": .quoted(String(word)),
                            "languages": .codes(MessageLanguage.allCases.map { $0.tag }),
                        ])))
        }
    }

    func run() throws {
        let (library, input) = try options.counting(paths, store, isWhole: true)
        var before: AnswerInput? = previous.isEmpty ? nil : .paths(previous)
        if let previousStore { before = .store(try stopping { () throws(Fault) in try StoreFile.read(previousStore) }) }
        var asked = counting.counting(previousCorrections: previousCorrections)
        asked.ask(assuming: assume, testsChanges: mcnemar)
        let run = ReportRun(library, asked, in: CommandLanguage.current)
        let written: WrittenFiles
        let notes: CountingNotes
        var isSound = true
        switch document {
        case .comparison:
            let formats = formats ?? [.md, .html, .csv, .json]
            (written, notes) = try stopping { () throws(Fault) in
                try run.write(input, previous: before, languages: languages, formats: formats, to: out)
            }
        case .executiveBoard:
            guard let folder = Workspace.reports(templates), FileSystem.kind(folder) == .folder else {
                throw Stop.usage(Message("No folder of templates was found. Give it with --templates."))
            }
            let formats = formats ?? ReportFormat.documents
            (written, notes, isSound) = try stopping { () throws(Fault) in
                try run.writeBoardDocument(
                    input, previous: before, templates: folder, languages: languages, formats: formats, to: out)
            }
        }
        if !written.paths.isEmpty {
            Terminal.write(said(Message("Wrote {paths}.", ["paths": .codes(written.paths)])))
        }
        for remark in written.remarks { Terminal.write(said(remark)) }
        try finish(notes)
        if !isSound { throw Stop.status(3) }
        if !written.missing.isEmpty {
            throw Stop(
                status: 4, message: Message("Not written: {paths}.", ["paths": .codes(written.missing)]))
        }
    }

    /// The formats that were asked for.
    private var formats: [ReportFormat]? {
        format.map { $0.split(separator: ",").compactMap { ReportFormat(rawValue: String($0)) } }
    }

    /// The languages that were asked for, each once and in that order.
    private var languages: [MessageLanguage] {
        var languages: [MessageLanguage] = []
        for word in lang.split(separator: ",") {
            let named = word == "all" ? MessageLanguage.allCases : MessageLanguage(tag: String(word)).map { [$0] } ?? []
            languages += named.filter { !languages.contains($0) }
        }
        return languages
    }
}

extension DocumentKind: ExpressibleByArgument {}
extension DeclaredAssumption: ExpressibleByArgument {}
