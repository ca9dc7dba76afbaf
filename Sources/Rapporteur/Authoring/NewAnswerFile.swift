import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurModel
import RapporteurValidation
import RapporteurYAML

/// The work of `rapporteur new`.
package enum NewAnswerFile {
    /// The text of a new answer file for a State; `previousPath` is its file of the last cycle.
    package static func text(
        _ bundle: Bundle, _ plan: Plan, respondent: String, previousPath: String?, language: String?
    ) throws(Fault) -> String {
        let questionnaire = try bundle.texts(in: language)
        let code = try bundle.respondent(respondent)
        var before = try previousPath.map { (path) throws(Fault) in try previous(path, plan, respondent: code) }
        if let texts = bundle.previous?.textsOrSource(in: questionnaire.language) { before?.questionnaire = texts }
        return AnswerFileTemplate(
            questionnaire: questionnaire, digest: bundle.questionnaire.definitionDigest, respondent: code,
            previous: before
        ).text
    }

    private static func previous(
        _ path: String, _ plan: Plan, respondent: String
    ) throws(Fault) -> (questionnaire: Questionnaire, response: Response) {
        guard let previousPlan = plan.previous else {
            throw .usage("\(plan.questionnaire.id) has no previous questionnaire, so --previous means nothing here.")
        }
        let file = try filing { () throws(FileFailure) in try AnswerFile.read(path) }
        guard file.document.isReadable else {
            throw .usage("\(path) cannot be read. See what is wrong with: rapporteur check \(path)")
        }
        guard file.questionnaire == previousPlan.questionnaire.id else {
            throw .usage("\(path) does not answer \(previousPlan.questionnaire.id).")
        }
        let read = previousPlan.response(in: file)
        guard read.response.header.respondent == respondent else {
            throw .usage("\(path) is of \(read.response.header.respondent), not of \(respondent).")
        }
        return (previousPlan.questionnaire, read.response)
    }
}
