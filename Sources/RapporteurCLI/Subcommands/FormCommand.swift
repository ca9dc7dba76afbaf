import ArgumentParser
import Rapporteur
import RapporteurDiagnostics

/// `rapporteur form`
struct FormCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "form",
        abstract: said(
            Message("The offline form: one HTML file that a person fills in with a browser and without a network.")),
        discussion: said(
            Message(
                """
                The form checks with the same engine as `rapporteur check` and saves the same answer files. It is printed \
                unless --output or --out says where to write. With --previous, what the State answered in the last cycle \
                stands beside each question; nothing is filled in.
                """)) + "\n\n"
            + examples(
                "rapporteur form --questionnaire oer-2027 --respondent NOR --output NOR.html",
                "rapporteur form --questionnaire oer-2027 --respondent all --previous answers-2023 --out forms")
    )

    @Option(help: ArgumentHelp(Message("The questionnaire."), valueName: "id"))
    var questionnaire: String

    @Option(
        help: ArgumentHelp(
            Message("The code of the State, such as NOR; without it the person chooses."),
            discussion: Message("With --out also several, as NOR,SWE, or all for every member on the roster."),
            valueName: "code"))
    var respondent: String?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(Message("Answer files of the last cycle, or folders of them."), valueName: "path"))
    var previous: [String] = []

    @Option(
        help: ArgumentHelp(
            Message("The languages, as en,fr; the first is shown first."),
            discussion: Message("By default the source language; all for every language that there is."),
            valueName: "codes"))
    var lang: String?

    @Option(
        help: ArgumentHelp(
            Message("Where the site of guidance is, for a link at each question."),
            discussion: Message(
                "What rapporteur guidance wrote: a web address, or a path from where the form will be."),
            valueName: "address"))
    var guidance: String?

    @Option(help: ArgumentHelp(Message("Write one file for each State to this folder."), valueName: "dir"))
    var out: String?

    @OptionGroup var options: LibraryOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if out != nil, output.output != nil { throw ValidationError(said(Message("Use either --out or --output."))) }
        if out != nil, respondent == nil {
            throw ValidationError(said(Message("--out needs --respondent with codes, or all.")))
        }
        if !previous.isEmpty, respondent == nil {
            throw ValidationError(
                said(Message("--previous needs --respondent, since its answers are those of one State.")))
        }
        if let guidance, GuidanceAddress(guidance) == nil {
            throw ValidationError(
                said(Message("--guidance is a web address, or a path from where the form will be.")))
        }
        if let respondent, out == nil, respondent == "all" || respondent.contains(",") {
            throw ValidationError(said(Message("Forms for several States are written to a folder: add --out DIR.")))
        }
    }

    func run() throws {
        let library = try options.library(whole: true)
        let (bundle, plan) = try library.sound(questionnaire)
        let form = try stopping { () throws(Fault) in
            try OfflineForm(
                bundle, plan, languages: names(lang), generator: "Rapporteur " + RapporteurCommand.version,
                guidance: guidance.flatMap { GuidanceAddress($0) })
        }
        guard let respondent else { return try write(form.html()) }
        let codes = try stopping { () throws(Fault) in try form.respondents(names(respondent)) }
        guard let out else {
            let file = try stopping { () throws(Fault) in
                previous.isEmpty ? nil : try form.previousFile(of: codes[0], in: previous)
            }
            return try write(form.html(respondent: codes[0], previous: file))
        }
        let files = try stopping { () throws(Fault) in try form.previousFiles(in: previous) }
        for code in codes {
            try OutputOptions.write(
                form.html(respondent: code, previous: files[code]), to: FileSystem.join(out, form.fileName(of: code)))
        }
        let informed = codes.filter { files[$0] != nil }.count
        let line = Message(
            """
            {count, plural, one {{count} form} other {{count} forms}} in {path}, {informed} with answers of the last \
            cycle.
            """,
            ["count": .number(Int64(codes.count)), "path": .code(out), "informed": .number(Int64(informed))])
        Terminal.writeError(said(line))
    }

    private func names(_ list: String?) -> [String] {
        (list ?? "").split(separator: ",").map { String($0) }
    }

    private func write(_ html: String) throws(Stop) {
        if output.output == nil, Terminal.isOutputTerminal {
            throw .usage(
                Message(
                    "A form is a page for a browser. Write it to a file: {option}",
                    ["option": .code("--output \(questionnaire).html")]))
        }
        try output.write(html)
        if let path = output.output {
            let line = Message(
                "{path}: {count, plural, one {{count} byte} other {{count} bytes}}.",
                ["path": .code(path), "count": .number(Int64(html.utf8.count))])
            Terminal.writeError(said(line))
        }
    }
}
