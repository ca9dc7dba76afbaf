import ArgumentParser
import Rapporteur
import RapporteurDiagnostics

extension TallyFormat: ExpressibleByArgument {}
extension TallyGrouping: ExpressibleByArgument {}

/// `rapporteur tally`
struct TallyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tally",
        abstract: said(Message("Counts the indicators of one cycle over answer files.")),
        discussion: said(
            Message(
                """
                Of each respondent the file with the highest revision counts that is submitted or certified. What is left \
                out is listed with its reason. Partial tallies of disjoint sets of respondents can be merged.
                """)) + "\n\n"
            + examples(
                "rapporteur tally answers --by region", "rapporteur tally answers/africa --partial africa.partial",
                "rapporteur tally --merge africa.partial asia.partial --format json")
    )

    @Argument(help: ArgumentHelp(Message("Files and folders with answers."), valueName: "path"))
    var paths: [String] = []

    @Option(help: ArgumentHelp(Message("A store in place of files."), valueName: "file"))
    var store: String?

    @Option(help: ArgumentHelp(Message("Also by region.")))
    var by: TallyGrouping?

    @Option(help: ArgumentHelp(Message("Write a partial tally instead of printing."), valueName: "file"))
    var partial: String?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(Message("Merge partial tallies instead of reading answers."), valueName: "file"))
    var merge: [String] = []

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(Message("Answer files of the last cycle, for rules that look back."), valueName: "path"))
    var previous: [String] = []

    @Option(help: ArgumentHelp(Message("text, json or csv.")))
    var format: TallyFormat = .text

    @OptionGroup var counting: CountingOptions
    @OptionGroup var options: LibraryOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var language: LanguageOptions

    func validate() throws {
        if [paths.isEmpty, merge.isEmpty, store == nil].count(where: { !$0 }) != 1 {
            throw ValidationError(
                said(
                    Message(
                        "Say either which answer files to count, or which --store, or, with --merge, which partial tallies."
                    )))
        }
        if partial != nil, !merge.isEmpty {
            throw ValidationError(said(Message("--partial and --merge do not go together.")))
        }
    }

    func run() throws {
        let (library, input) = try options.counting(paths, store, isWhole: false)
        let tallying = TallyRun(
            library, counting.counting, previous: previous, in: CommandLanguage.current)
        if let partial {
            let (text, notes) = try stopping { () throws(Fault) in try tallying.partial(input) }
            try OutputOptions.write(text, to: partial)
            try finish(notes)
            return
        }
        let (tally, notes) = try stopping { () throws(Fault) in
            merge.isEmpty
                ? try tallying.tally(input, byRegion: by != nil) : try tallying.merged(merge, byRegion: by != nil)
        }
        try output.write(format.render(tally, in: CommandLanguage.current))
        try finish(notes)
    }
}

/// Says what was noticed beside the result; only what the system could not read is a failure.
func finish(_ notes: CountingNotes) throws(Stop) {
    if !notes.text.isEmpty { Terminal.writeError(notes.text) }
    for failure in notes.failures { remark(failure.message) }
    if !notes.failures.isEmpty { throw .status(4) }
}
