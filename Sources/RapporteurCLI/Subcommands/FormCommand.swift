import ArgumentParser
import Rapporteur

/// `rapporteur form`
struct FormCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "form",
        abstract: "The offline form: one HTML file that a person fills in with a browser and without a network.",
        discussion: """
            The form checks with the same engine as `rapporteur check` and saves the same answer files. It is printed \
            unless --output or --out says where to write. With --previous, what the State answered in the last cycle \
            stands beside each question; nothing is filled in.

            Examples:
              rapporteur form --questionnaire oer-2027 --respondent NOR --output NOR.html
              rapporteur form --questionnaire oer-2027 --respondent all --previous answers-2023 --out forms
            """
    )

    @Option(help: ArgumentHelp("The questionnaire.", valueName: "id"))
    var questionnaire: String

    @Option(
        help: ArgumentHelp(
            "The code of the State, such as NOR; without it the person chooses.",
            discussion: "With --out also several, as NOR,SWE, or all for every member on the roster.",
            valueName: "code"))
    var respondent: String?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Answer files of the last cycle, or folders of them.", valueName: "path"))
    var previous: [String] = []

    @Option(
        help: ArgumentHelp(
            "The languages, as en,fr; the first is shown first.",
            discussion: "By default the source language; all for every language that there is.", valueName: "codes"))
    var lang: String?

    @Option(help: ArgumentHelp("Write one file for each State to this folder.", valueName: "dir"))
    var out: String?

    @OptionGroup var options: LibraryOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if out != nil, output.output != nil { throw ValidationError("Use either --out or --output.") }
        if out != nil, respondent == nil { throw ValidationError("--out needs --respondent with codes, or all.") }
        if !previous.isEmpty, respondent == nil {
            throw ValidationError("--previous needs --respondent, since its answers are those of one State.")
        }
        if let respondent, out == nil, respondent == "all" || respondent.contains(",") {
            throw ValidationError("Forms for several States are written to a folder: add --out DIR.")
        }
    }

    func run() throws {
        let library = try options.library(whole: true)
        let (bundle, plan) = try library.sound(questionnaire)
        let form = try stopping { () throws(Fault) in
            try OfflineForm(
                bundle, plan, languages: names(lang), generator: "Rapporteur " + RapporteurCommand.version)
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
        Terminal.writeError("\(codes.count) forms in \(out), \(informed) with answers of the last cycle.")
    }

    private func names(_ list: String?) -> [String] {
        (list ?? "").split(separator: ",").map { String($0) }
    }

    private func write(_ html: String) throws(Stop) {
        if output.output == nil, Terminal.isOutputTerminal {
            throw .usage("A form is a page for a browser. Write it to a file: --output \(questionnaire).html")
        }
        try output.write(html)
        if let path = output.output { Terminal.writeError("\(path): \(html.utf8.count) bytes.") }
    }
}
