import ArgumentParser
import Rapporteur
import RapporteurDiagnostics

extension MergeFormat: ExpressibleByArgument {}

/// `rapporteur merge`
struct MergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: said(
            Message(
                "Joins answer files of one report, parts and whole ones, and shows where they say different things.")),
        discussion: said(
            Message(
                """
                What only one file says is taken; a blank never takes the place of an answer. Where two files say different \
                things nothing is written until you decide, for all with --prefer or for one question with --take. The \
                merged file is a draft with the next revision; the files themselves stay as they are.

                Exit status: 0 the files were joined, 1 they say different things and nothing was written, 3 they are not \
                of one report.
                """)) + "\n\n"
            + examples(
                "rapporteur merge parts/*.yaml --output NOR.yaml",
                "rapporteur merge NOR.yaml policy.yaml --output NOR-2.yaml --take policy.open=policy.yaml")
    )

    @Argument(help: ArgumentHelp(Message("The answer files."), valueName: "file"))
    var files: [String]

    @Option(
        name: [.customLong("output"), .customShort("o")],
        help: ArgumentHelp(
            Message("The merged file; without it conflicts are shown and nothing is written."), valueName: "file")
    )
    var output: String?

    @Option(
        help: ArgumentHelp(Message("Where files say different things, take what this one says."), valueName: "file"))
    var prefer: String?

    @Option(
        help: ArgumentHelp(Message("For one question take what a file says; can be repeated."), valueName: "id=file"))
    var take: [String] = []

    @Option(help: ArgumentHelp(Message("text or json.")))
    var format: MergeFormat = .text

    @OptionGroup var options: LibraryOptions
    @OptionGroup var language: LanguageOptions

    func run() throws {
        let choices = try take.map { argument throws(Stop) in try choice(argument) }
        let library = try options.library(whole: true)
        let (files, prefer, output) = (files, prefer, output)
        let sources = try stopping { () throws(Fault) in
            try files.map { path throws(Fault) in try AnswerFileSource(path) }
        }
        let (bundle, plan) = try library.sound(sources.first?.header("questionnaire") ?? "")
        let merge = try stopping { () throws(Fault) in
            try FileMerge(sources, bundle, plan, prefer: prefer, take: choices)
        }
        let isDone = merge.open.isEmpty
        let text = merge.text
        if isDone, let output {
            try stopping { () throws(Fault) in try NewFiles.write([(output, text)]) }
        }
        do throws(FileFailure) {
            try Terminal.print(merge.report(format, output: isDone ? output : nil, in: CommandLanguage.current))
        } catch { throw Stop.system(error) }
        guard isDone else { throw Stop.status(1) }
        if output != nil { for line in merge.remarks(text) { remark(line) } }
    }

    private func choice(_ argument: String) throws(Stop) -> (place: String, file: String) {
        guard let sign = argument.firstIndex(of: "=") else {
            throw .usage(
                Message(
                    "--take names a question and a file: {example}",
                    ["example": .code("--take policy.open=policy.yaml")]))
        }
        return (String(argument[..<sign]), String(argument[argument.index(after: sign)...]))
    }
}
