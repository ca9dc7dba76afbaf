import ArgumentParser
import Rapporteur
import RapporteurDiagnostics

/// `rapporteur split`
struct SplitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "split",
        abstract: said(
            Message("One answer file for each ministry: a file for each section, or for the sections you name.")),
        discussion: said(
            Message(
                """
                Each file explains its questions and holds the answers given so far, with those of other parts on which its \
                questions depend. Sections that you do not name go into one more file, so that nothing is in no part. The \
                file itself stays as it is, and `rapporteur merge` joins the parts.
                """)) + "\n\n"
            + examples(
                "rapporteur split NOR.yaml --out parts",
                "rapporteur split NOR.yaml --section policy,access --section capacity --out parts",
                "rapporteur split NOR.yaml --questions capacity.repositories,capacity.repository_list --out parts")
    )

    @Argument(help: ArgumentHelp(Message("The answer file."), valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp(Message("Sections for one part, with commas; can be repeated."), valueName: "id,…"))
    var section: [String] = []

    @Option(
        help: ArgumentHelp(
            Message("Questions for one part, with commas; the part names their sections."), valueName: "id,…"))
    var questions: [String] = []

    @Option(help: ArgumentHelp(Message("The folder for the parts."), valueName: "dir"))
    var out: String

    @OptionGroup var options: LibraryOptions
    @OptionGroup var language: LanguageOptions

    func run() throws {
        let library = try options.library(whole: true)
        let (file, out) = (file, out)
        let (sections, questions) = (section.map(names), questions.map(names))
        let source = try stopping { () throws(Fault) in try AnswerFileSource(file) }
        let (bundle, plan) = try library.sound(source.header("questionnaire") ?? "")
        let split = try stopping { () throws(Fault) in
            let split = try FileSplit(source, bundle, plan, sections: sections, questions: questions, folder: out)
            try split.write()
            return split
        }
        do throws(FileFailure) { try Terminal.print(split.report(in: CommandLanguage.current)) } catch {
            throw Stop.system(error)
        }
        if let remarks = split.remarks { remark(remarks) }
    }

    private func names(_ argument: String) -> [String] {
        argument.split(separator: ",").map { String($0.filter { $0 != " " }) }.filter { !$0.isEmpty }
    }
}
