import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurModel
import Testing

/// A whole questionnaire around some questions and further top-level keys, for tests.
func sample(_ questions: String, _ rest: String = "", head: String = "") -> String {
    """
    questionnaire: example
    version: "1"
    title: Example
    cycle: 2027
    language: en
    \(head)
    choice_lists:
      yes_no: {yes: "Yes", no: "No"}
    sections:
      - id: capacity
        action_area: i
        title: Capacity
        questions:
    \(questions.split(separator: "\n", omittingEmptySubsequences: false).map { "      " + $0 }.joined(separator: "\n"))
    \(rest)
    """
}

/// Lines that a person can compare: code, line:column, message.
func lines(_ diagnostics: [Diagnostic], in yaml: String) -> [String] {
    let table = LineTable(Array(yaml.utf8))
    return diagnostics.map { diagnostic in
        let place = table.position(of: diagnostic.range.start)
        return "\(diagnostic.code) \(place.line):\(place.column) \(diagnostic.message.english)"
    }
}
