import RapporteurAnalysis
import RapporteurDiagnostics
package import RapporteurModel
import RapporteurValidation
import RapporteurYAML

/// The responses of the previous cycle that its tally would count.
package enum PreviousResponses {
    /// Reads them from answer files, by respondent.
    package static func read(_ paths: [String], _ plan: Plan) throws(Fault) -> [String: Response] {
        try files(paths, plan).mapValues { $0.response }
    }

    /// Reads them from answer files, by respondent, with the path of the file that counts.
    package static func files(
        _ paths: [String], _ plan: Plan
    ) throws(Fault) -> [String: (path: String, response: Response)] {
        var selection = ResponseSelection()
        var responses: [String: Response] = [:]
        let rule = SelectionRule()
        var isAbout = paths.isEmpty
        for path in paths {
            let file = try filing { () throws(FileFailure) in try AnswerFile.read(path) }
            guard file.document.isReadable, file.questionnaire == plan.questionnaire.id else { continue }
            isAbout = true
            let read = plan.response(in: file)
            let header = read.response.header
            let facts = SelectionRule.FileFacts(read, by: plan, hasErrors: file.hasErrors || read.hasErrors)
            guard rule.reason(against: facts) == nil else { continue }
            responses[path] = read.response
            selection.add(
                Candidate(
                    respondent: header.respondent, file: path, revision: header.revision, status: header.status,
                    answers: ContentFingerprint(answers: read.response.answers),
                    confirmations: ContentFingerprint(confirmations: read.response.confirmations),
                    outcomes: OutcomeRow()))
        }
        // Whoever gives answers of the last cycle is not to believe that rules have looked at them.
        guard isAbout else {
            throw .usage(
                Message(
                    "None of the files of the previous cycle answers {questionnaire}.",
                    ["questionnaire": .code(plan.questionnaire.id)]))
        }
        var result: [String: (path: String, response: Response)] = [:]
        for candidate in selection.settled().responses {
            guard let response = responses[candidate.file] else { continue }
            result[candidate.respondent] = (candidate.file, response)
        }
        return result
    }
}
