import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurModel
import RapporteurValidation

extension OfflineForm {
    /// The codes of the States that somebody named, each once; `all` stands for those that may report.
    package func respondents(_ names: [String]) throws(Fault) -> [String] {
        var codes: [String] = []
        for name in names {
            for code in name == "all" ? states.map({ $0.code }) : [try bundle.respondent(name)]
            where !codes.contains(code) { codes.append(code) }
        }
        guard !codes.isEmpty else { throw .usage(Message("No State is named. Name one by its code, such as NOR.")) }
        return codes
    }

    /// The file of a State that counts in the previous cycle among files and folders; that there is none is a fault.
    package func previousFile(of code: String, in paths: [String]) throws(Fault) -> PreviousFile {
        if let file = try PreviousFile.find(paths, plan)[code] { return file }
        guard let before = plan.previous?.questionnaire.id else { throw .usage(.noPrevious(plan.questionnaire.id)) }
        throw .usage(
            Message(
                """
                There is no answer file of {respondent} to {questionnaire} that counts: looked at {paths}. A draft, a \
                part and a file with an unreadable header do not count.
                """, ["respondent": .code(code), "questionnaire": .code(before), "paths": .codes(paths)]))
    }

    /// The files of all States that count in the previous cycle among files and folders.
    package func previousFiles(in paths: [String]) throws(Fault) -> [String: PreviousFile] {
        paths.isEmpty ? [:] : try PreviousFile.find(paths, plan)
    }

    /// The name of the file with the form of a State.
    package func fileName(of code: String) -> String { bundle.questionnaire.id + "-" + code + ".html" }
}
