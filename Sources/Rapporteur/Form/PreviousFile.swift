import RapporteurAnswerFile
import RapporteurDiagnostics
package import RapporteurModel
import RapporteurValidation
import RapporteurYAML

/// The answer file of a respondent that counted in the previous cycle.
package struct PreviousFile: Sendable {
    /// What was answered.
    package let response: Response
    private let document: AnswerDocument

    /// Finds the files that the tally of the previous cycle counts among files and folders, by respondent.
    package static func find(_ paths: [String], _ plan: Plan) throws(Fault) -> [String: PreviousFile] {
        guard let before = plan.previous else {
            throw .usage(.noPrevious(plan.questionnaire.id))
        }
        let input = InputFiles(paths)
        if let failure = input.failures.first { throw .system(failure) }
        var found: [String: PreviousFile] = [:]
        for (respondent, counted) in try PreviousResponses.files(input.paths, before) {
            let file = try filing { () throws(FileFailure) in try AnswerFile.read(counted.path) }
            found[respondent] = PreviousFile(
                response: counted.response, document: AnswerDocument(file.document.tree))
        }
        return found
    }

    /// The tree of what may leave the Secretariat: header and answers, without those that name persons and without what
    /// the questionnaire does not know.
    func published(_ questionnaire: Questionnaire) -> DocumentTree {
        let open = Set(questionnaire.questions.filter { !$0.isPersonal }.map { $0.id })
        var kept = AnswerDocument(document.entries.filter { AnswerDocument.headerKeys.contains($0.key) })
        kept.answers = document.answers.filter { open.contains($0.key) }.map { entry in
            guard let question = questionnaire.questions.first(where: { $0.id == entry.key }) else { return entry }
            return Self.published(entry, question)
        }
        return YAMLReader(allowsAliases: false).read(Array(kept.text.utf8)).tree
    }

    /// A list of records without the fields that name persons.
    private static func published(_ entry: AnswerDocument.Entry, _ question: Question) -> AnswerDocument.Entry {
        let personal = Set(question.fields.filter { $0.isPersonal }.map { $0.id })
        guard !personal.isEmpty, case .list(let records) = entry.value else { return entry }
        return AnswerDocument.Entry(
            entry.key,
            .list(
                records.map { record in
                    guard case .map(let fields) = record else { return record }
                    return .map(fields.filter { !personal.contains($0.key) })
                }))
    }
}
