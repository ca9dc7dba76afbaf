import Rapporteur
import RapporteurDefinition
import RapporteurModel
import RapporteurValidation
import RapporteurYAML

/// The plan of the example questionnaire.
let exampleFindingsPlan = ValidationPlan(DefinitionReader.read(yaml: exampleQuestionnaire).questionnaire)

/// The findings of an answer file to the example questionnaire.
func exampleFindings(_ yaml: String, path: String = "answers/XAA.yaml") -> FileFindings {
    let document = YAMLReader(allowsAliases: false).read(Array(yaml.utf8))
    return FileFindings(path: path, document: document, plan: exampleFindingsPlan)
}

/// A header, and answers each on its own line.
func exampleFile(status: String = "draft", _ answers: [String], more: [String] = []) -> String {
    (["questionnaire: example-2027", "respondent: XAA", "status: \(status)", "answers:"] + answers.map { "  " + $0 }
        + more)
        .joined(separator: "\n") + "\n"
}

/// A file with findings of many kinds.
let manyFindings = exampleFile(
    status: "submitted",
    [
        "contact.name: Jane Doe #1", "contact.name: Jane Doe", "policy.open: yes",
        "policy.title: A \u{4E2D}\u{6587}e\u{301} #title",
        "policy.adopted: 1.2.2025", "capacity.repositories: \"نعم\"", "capacity.stakeholders: [teachers, <b>*x*</b>]",
        "capacity.share: 60", "capacity.trained: 5 # five", "capacity.repository_list: [{url: x}]", "nothing: 1",
    ],
    more: ["confirmations:", "  - finding: budget", "    answers: {capacity.share: 60}", "    reason: other"])
