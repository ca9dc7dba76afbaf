import Foundation
import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurModel
import RapporteurValidation
import Testing

/// The rules of the questionnaire of 2027: each fails where it should, and a careful report meets none of them.
@Suite("Rules of oer-2027")
struct RealRulesTests {
    /// The questionnaire with its lineage, and the one before it.
    static let plan: ValidationPlan? = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("questionnaires").path
        let files = DefinitionFiles(
            read: { path in FileManager.default.contents(atPath: path).map { .bytes(Array($0)) } ?? .missing },
            names: { folder in ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted() })
        guard let bundle = QuestionnaireLoader(root: root, files: files).load("oer-2027", depth: .answers),
            let previous = bundle.previous
        else { return nil }
        return ValidationPlan(bundle.questionnaire, previous: ValidationPlan(previous.questionnaire), roster: nil)
    }()

    /// Answers, and the rules that they fail.
    struct Case: CustomTestStringConvertible, Sendable {
        var answers: [String]
        var previous: [String] = []
        var fails: [String]

        var testDescription: String { fails.isEmpty ? "none" : fails.joined(separator: ", ") }
    }

    /// The questions of 2023 whose withdrawal is noticed by a rule of their own.
    static let reportedBefore = [
        "general.promoted", "general.translated", "capacity.awareness", "capacity.training", "capacity.copyright",
        "capacity.repositories", "capacity.licensing", "policy.open", "policy.frameworks", "policy.publishing",
        "policy.strategies", "policy.privacy", "quality.offline", "quality.languages",
        "quality.national_languages", "quality.research", "quality.assurance", "sustain.models",
        "sustain.incentives", "sustain.feedback", "cooperation.networks", "cooperation.clauses",
    ]

    /// The questions that are followed by a text.
    static let described = [
        "general.promoted", "general.translated", "capacity.awareness", "capacity.training", "capacity.ai_training",
        "capacity.copyright", "capacity.licensing", "policy.frameworks", "policy.publishing", "policy.strategies",
        "policy.privacy", "policy.generative_ai", "quality.offline", "quality.languages",
        "quality.national_languages", "access.infrastructure", "quality.research", "quality.assurance",
        "sustain.models", "sustain.incentives", "sustain.feedback", "sustain.procurement",
        "sustain.infrastructure", "cooperation.mechanisms", "cooperation.networks", "cooperation.clauses",
        "cooperation.dubai",
    ]

    /// The ids of the rules that fail.
    func failed(_ answers: [String], previous: [String]) throws -> [String] {
        let plan = try #require(Self.plan)
        let file = answerText("oer-2027", answers)
        let before = previous.isEmpty ? nil : answerText("oer-2023", previous)
        let result = Checked(file, plan, previous: before).result
        let mistakes = result.findings.filter { $0.rule == nil && $0.diagnostic.severity == .error }
        #expect(mistakes.map { $0.diagnostic.message.english } == [], "the answers of a test are valid")
        #expect(!result.outcomes.contains(.fault))
        return zip(plan.questionnaire.rules, result.outcomes).filter { $0.1 == .fail }.map { $0.0.id }
    }

    private func withdrawal(_ question: String) -> String {
        question == "policy.open" ? "policy_withdrawn" : question.replacing(".", with: "_") + "_withdrawn"
    }

    private func evidence(_ question: String) -> String { question.replacing(".", with: "_") + "_evidence" }

    private func answerText(_ questionnaire: String, _ answers: [String]) -> String {
        "questionnaire: \(questionnaire)\nrespondent: XAA\nanswers:\n"
            + answers.map { line in
                line.split(separator: "\n").map { "  " + $0 + "\n" }.joined()
            }.joined()
    }

    @Test("what was reported in 2023 and is not reported now", arguments: reportedBefore)
    func withdrawn(_ question: String) throws {
        #expect(try failed([question + ": no"], previous: [question + ": yes"]) == [withdrawal(question)])
        #expect(try failed([question + ": no"], previous: [question + ": no"]) == [])
        #expect(try failed([question + ": not_known"], previous: [question + ": yes"]) == [])
    }

    @Test("either of two questions stands for the one that was split")
    func collaboration() throws {
        let before = ["cooperation.collaboration: yes"]
        let no = ["cooperation.agreements: no", "cooperation.mechanisms: no"]
        #expect(try failed(no, previous: before) == ["cooperation_collaboration_withdrawn"])
        let one = [
            "cooperation.agreements: no", "cooperation.mechanisms: yes", "cooperation.mechanisms_details: A fund.",
        ]
        #expect(try failed(one, previous: before) == [])
    }

    @Test("a translation that is not needed is none that was withdrawn")
    func existing() throws {
        #expect(try failed(["general.translated: existing"], previous: ["general.translated: yes"]) == [])
    }

    @Test("a yes with nothing that shows it", arguments: described)
    func withoutText(_ question: String) throws {
        #expect(try failed([question + ": yes"], previous: []) == [evidence(question)])
        #expect(try failed([question + ": yes", question + "_details: Two projects."], previous: []) == [])
        #expect(try failed([question + ": no"], previous: []) == [])
    }

    static let repository =
        "capacity.repositories: yes\ncapacity.repository_list:\n  - name: A\n    url: https://a.example/\n"
    static let policy = "policy.open: yes\npolicy.open_list:\n  - name: A\n    url: https://a.example/\n"
    static let agreement = "cooperation.agreements: yes\ncooperation.agreement_list:\n  - name: A\n"
    static let training = "capacity.training: yes\ncapacity.training_details: Courses.\n"

    static let cases = [
        Case(answers: ["capacity.repositories: yes"], fails: ["capacity_repositories_evidence"]),
        Case(answers: ["policy.open: yes"], fails: ["policy_open_evidence"]),
        Case(answers: ["cooperation.agreements: yes"], fails: ["cooperation_agreements_evidence"]),
        Case(answers: ["general.monitoring: yes"], fails: ["general_monitoring_evidence"]),
        Case(answers: ["policy.digital_public_goods: yes"], fails: ["policy_digital_public_goods_evidence"]),
        Case(
            answers: ["capacity.repositories: yes\ncapacity.repository_list:\n  - name: A\n    status: operating"],
            fails: ["repositories_without_address"]),
        Case(
            answers: ["policy.open: yes\npolicy.open_list:\n  - name: A\n    status: in_force"],
            fails: ["policies_without_address"]),
        Case(answers: [policy + "    status: planned"], fails: ["policy_open_in_force"]),
        Case(answers: [policy + "    status: in_force"], fails: []),
        Case(answers: [repository + "    status: closed"], fails: ["repositories_in_operation"]),
        Case(
            answers: [agreement + "    clause: yes", "cooperation.clauses: no"], fails: ["clauses_in_agreements"]),
        Case(
            answers: [repository + "    resources: 10\n    open_resources: 11\n    resources_year: 2026"],
            fails: ["open_resources_within_all"]),
        Case(
            answers: [
                training + "capacity.teachers_inservice: 11\ncapacity.teachers_total: 10\ncapacity.teachers_year: 2026"
            ], fails: ["teachers_within_all"]),
        Case(
            answers: [
                training + "capacity.stakeholders: [teachers]\ncapacity.teachers_preservice: 0\n"
                    + "capacity.teachers_inservice: 0\ncapacity.teachers_year: 2026"
            ], fails: ["teachers_without_anyone"]),
        Case(
            answers: ["policy.open: no", "policy.open_share: 100", "policy.open_share_year: 2026"],
            fails: ["open_share_without_policy"]),
        Case(
            answers: [
                policy + "    status: in_force\npolicy.open_strength: requires\npolicy.open_share: 0\n"
                    + "policy.open_share_year: 2026"
            ], fails: ["open_share_with_requirement"]),
        Case(
            answers: [
                "sustain.models: yes", "sustain.models_details: A budget.", "sustain.model_kinds: [public_budget]",
                "sustain.funding: 0", "sustain.funding_year: 2026",
            ], fails: ["funding_without_model"]),
        Case(
            answers: ["sustain.funding: 1000000000", "sustain.funding_year: 2026"], fails: ["funding_plausible"]),
        Case(
            answers: [
                "quality.national_languages: yes", "quality.national_languages_details: All of them.",
                "quality.language_count: 201", "quality.language_year: 2026",
            ], fails: ["languages_plausible"]),
        Case(
            answers: [policy + "    status: adopted\n    adopted: 2028-01-01"], fails: ["policy_dates_past"]),
        Case(
            answers: [policy + "    status: in_force\n    implemented: 2028-01-01"],
            fails: ["policy_applies_later"]),
        Case(
            answers: [policy + "    status: in_force\n    adopted: 2025-01-02\n    implemented: 2025-01-01"],
            fails: ["policy_dates_in_order"]),
        Case(
            answers: [repository + "    status: operating\n    launched: 2028-01-01"],
            fails: ["repository_dates_past"]),
        Case(answers: [agreement + "    signed: 2028-01-01"], fails: ["agreement_dates_past"]),
        Case(answers: ["general.reference_date: 2025-12-31"], fails: ["reference_date_in_cycle"]),
        Case(
            answers: ["general.reference_date: 2027-06-30", "contacts.certified_on: 2027-06-29"],
            fails: ["certified_after_reference"]),
        Case(answers: [repository + "    resources: 10"], fails: ["repository_numbers_dated"]),
        Case(
            answers: [training + "capacity.teachers_inservice: 11"], fails: ["capacity_teachers_year_given"]),
        Case(answers: ["policy.open_share: 20"], fails: ["policy_open_share_year_given"]),
        Case(
            answers: [
                "quality.national_languages: yes", "quality.national_languages_details: Two.",
                "quality.language_count: 2",
            ], fails: ["quality_language_year_given"]),
        Case(answers: ["sustain.funding: 20"], fails: ["sustain_funding_year_given"]),
        Case(
            answers: ["general.consultation: As before."], previous: ["general.consultation: As before."],
            fails: ["general_consultation_copied"]),
        Case(
            answers: [training], previous: [training], fails: ["capacity_training_details_copied"]),
        Case(
            answers: [repository + "capacity.repositories_details: As before."],
            previous: ["capacity.repositories: yes", "capacity.repositories_details: As before."],
            fails: ["capacity_repositories_details_copied"]),
    ]

    @Test("lists, numbers, dates and copied texts", arguments: cases)
    func singly(_ example: Case) throws {
        #expect(try failed(example.answers, previous: example.previous) == example.fails)
    }

    /// The closed questions of 2023 that are asked again.
    static let kept = [
        "general.promoted", "capacity.awareness", "capacity.training", "capacity.copyright", "capacity.repositories",
        "capacity.licensing", "policy.open", "policy.frameworks", "policy.publishing", "policy.strategies",
        "policy.privacy", "quality.offline", "quality.languages", "quality.national_languages", "quality.research",
        "quality.assurance", "sustain.models", "sustain.incentives", "sustain.feedback", "cooperation.networks",
        "cooperation.clauses",
    ]

    @Test(
        "the same answer everywhere gets a second look, one different answer is enough to be spared",
        arguments: ["yes", "no"])
    func everywhere(_ code: String) throws {
        let same = Self.kept.map { $0 + ": " + code }
        #expect(try failed(same, previous: []).contains("all_" + code))
        let other = Self.kept.dropLast().map { $0 + ": " + code } + ["cooperation.clauses: not_known"]
        #expect(try !failed(Array(other), previous: []).contains("all_" + code))
    }

    @Test("every rule has a case here")
    func complete() throws {
        var covered: Set = ["all_yes", "all_no", "cooperation_collaboration_withdrawn"]
        covered.formUnion(Self.reportedBefore.map(withdrawal))
        covered.formUnion(Self.described.map(evidence))
        covered.formUnion(Self.cases.flatMap { $0.fails })
        #expect(covered == Set(try #require(Self.plan).questionnaire.rules.map { $0.id }))
    }
}
