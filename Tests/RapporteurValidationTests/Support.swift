import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel
import RapporteurValidation
import RapporteurYAML
import Testing

/// The example questionnaire, read once, with a roster of a Member State and an Associate Member.
let examplePlan: ValidationPlan = plan(
    exampleQuestionnaire,
    roster: Roster(
        id: "example",
        states: [
            Roster.State(code: "XAA", shortCode: "XA", names: ["en": "Avalon"], region: "AFR"),
            Roster.State(code: "XAB", names: ["en": "Brigadoon"], isAssociate: true, region: "AFR"),
        ]),
    retired: ["capacity.retired"])

/// A plan for a questionnaire that must be without errors.
func plan(_ yaml: String, previous: ValidationPlan? = nil, roster: Roster? = nil, retired: [String] = [])
    -> ValidationPlan
{
    let (questionnaire, diagnostics) = DefinitionReader.read(yaml: yaml, previous: previous?.questionnaire)
    for diagnostic in diagnostics where diagnostic.severity == .error {
        Issue.record("\(diagnostic.code): \(diagnostic.message.english)")
    }
    return ValidationPlan(questionnaire, previous: previous, roster: roster, retired: retired)
}

/// An answer file read and checked.
struct Checked {
    let document: YAMLDocument
    let read: ReadResponse
    let result: ValidatedResponse

    init(_ yaml: String, _ plan: ValidationPlan = examplePlan, previous: String? = nil) {
        document = YAMLReader(allowsAliases: false).read(Array(yaml.utf8))
        read = ResponseReader(plan).read(document.tree, duplicateKeys: document.duplicateKeys)
        var previousResponse: Response?
        if let previous, let previousPlan = plan.previous {
            let tree = YAMLReader(allowsAliases: false).read(Array(previous.utf8)).tree
            previousResponse = ResponseReader(previousPlan).read(tree).response
        }
        result = ResponseValidator(plan).validate(read, previous: previousResponse)
    }

    /// The codes of all findings but what a draft still lacks, in order.
    var mainCodes: [String] { codes.filter { $0 != "A202" } }

    /// The codes of all findings in order.
    var codes: [String] { result.findings.map { $0.diagnostic.code } }

    /// The first finding with a code.
    func finding(_ code: String) -> Finding? { result.findings.first { $0.diagnostic.code == code } }

    /// Line and column where a finding begins and ends.
    func place(_ finding: Finding) -> String {
        let table = document.lineTable()
        let start = table.position(of: finding.diagnostic.range.start)
        let end = table.position(of: finding.diagnostic.range.end)
        return "\(start.line):\(start.column)-\(end.line):\(end.column)"
    }
}

/// A whole answer file around some answers; the first answer stands on line 4.
func answerFile(_ answers: String, status: String = "draft", more: String = "") -> String {
    var text = "questionnaire: example-2027\nrespondent: XAA\nstatus: \(status)\n\(more)answers:\n"
    for line in answers.split(separator: "\n", omittingEmptySubsequences: false) { text += "  \(line)\n" }
    return text
}

extension Checked {
    /// The slot of a question.
    func slot(_ id: String) -> Int32 { result.answers.plan.slot(of: id) ?? -1 }

    /// What a reference to a question gives.
    func operand(_ id: String) -> Operand { result.answers.operand(slot(id)) }
}
