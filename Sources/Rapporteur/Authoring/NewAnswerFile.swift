import RapporteurDefinition
package import RapporteurDiagnostics
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
            throw .usage(.noPrevious(plan.questionnaire.id))
        }
        let file = try filing { () throws(FileFailure) in try AnswerFile.read(path) }
        guard file.document.isReadable else {
            throw .usage(.unreadable(path))
        }
        guard file.questionnaire == previousPlan.questionnaire.id else {
            throw .usage(
                Message(
                    "{path} does not answer {questionnaire}.",
                    ["path": .code(path), "questionnaire": .code(previousPlan.questionnaire.id)]))
        }
        let read = previousPlan.response(in: file)
        guard read.response.header.respondent == respondent else {
            throw .usage(
                Message(
                    "{path} is of {other}, not of {respondent}.",
                    [
                        "path": .code(path), "other": .code(read.response.header.respondent),
                        "respondent": .code(respondent),
                    ]))
        }
        return (previousPlan.questionnaire, read.response)
    }
}

extension Message {
    /// A questionnaire before which there is none.
    static func noPrevious(_ questionnaire: String) -> Message {
        Message(
            "{questionnaire} has no previous questionnaire, so --previous means nothing here.",
            ["questionnaire": .code(questionnaire)])
    }

    /// The message with another sentence after it.
    package func followed(by next: Message) -> Message {
        Message("{sentence} {next}", ["sentence": .message(self), "next": .message(next)])
    }
}
