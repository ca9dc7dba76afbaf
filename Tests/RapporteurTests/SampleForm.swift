import RapporteurAnswerFile
import RapporteurDefinition
import RapporteurForm
import RapporteurModel
import RapporteurValidation
import RapporteurYAML
import Testing

@testable import Rapporteur

/// The form of oer-2027 for respondents who are simulated.
struct SampleForm: Sendable {
    /// A respondent with the form that the host makes for it.
    struct Respondent: Sendable {
        /// The number, from which everything about it follows.
        let number: Int
        /// The code.
        let code: String
        /// The report of the last cycle.
        let previous: Response
        /// That report as read from its file.
        let known: Response
        /// Whether the form has that report.
        let isKnown: Bool
        /// The package of the form.
        let package: FormPackage
    }

    /// The questionnaire.
    let plan: ValidationPlan
    private let previousPlan: ValidationPlan
    private let digest: String

    init() throws {
        let library = QuestionnaireLibrary(folder: projectRoot + "/questionnaires")
        previousPlan = try #require(library.entry("oer-2023")?.plan)
        plan = try #require(library.entry("oer-2027")?.plan)
        digest = plan.questionnaire.definitionDigest
    }

    /// A respondent; every fourth has no report of the last cycle in its form.
    func respondent(_ number: Int) -> Respondent {
        let code = SampleRoster.code(number)
        let before = Simulator(previousPlan, digest: "", seed: 3).response(of: code, previous: nil, allReport: true)
        let file = YAMLReader(allowsAliases: false).read(
            Array(AnswerFileWriter(previousPlan.questionnaire).text(before).utf8)
        ).tree
        let isKnown = number % 4 != 3
        let package = FormPackage(
            languages: [
                FormPackage.Language(
                    tag: "en", questionnaire: plan.questionnaire.byteForm,
                    previous: previousPlan.questionnaire.byteForm)
            ],
            roster: plan.roster, guidance: "guidance", previousAnswers: isKnown ? file.byteForm : [], respondent: nil)
        return Respondent(
            number: number, code: code, previous: before, known: ResponseReader(previousPlan).read(file).response,
            isKnown: isKnown, package: package)
    }

    /// The text of one of the drafts of a respondent; every third is damaged.
    func draft(_ draft: Int, of respondent: Respondent) -> String {
        let response = Simulator(plan, digest: digest, seed: UInt64(draft)).response(
            of: respondent.code, previous: draft % 2 == 0 ? respondent.previous : nil, allReport: draft % 3 != 1)
        let simulated = AnswerFileWriter(plan.questionnaire).text(response)
        var document = AnswerDocument(YAMLReader(allowsAliases: false).read(Array(simulated.utf8)).tree)
        if draft % 3 == 0 {
            var accidents = Accidents(seed: UInt64(respondent.number * 1000 + draft), plan.questionnaire)
            accidents.happen(to: &document)
        }
        return document.text
    }
}
