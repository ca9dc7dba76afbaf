import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurExpression
import RapporteurLineage
import RapporteurModel

/// Two questionnaires and a lineage written as YAML, compared.
struct Cycles {
    var previous: Questionnaire
    var current: Questionnaire
    var lineage: LineageDeclaration?
    var comparison: CycleComparison
    /// What is wrong with the files themselves.
    var fileDiagnostics: [Diagnostic]

    init(_ old: String, _ new: String, lineage text: String? = nil) {
        let before = DefinitionReader.read(yaml: old)
        previous = before.questionnaire
        fileDiagnostics = before.diagnostics
        if let text {
            let read = LineageReader.read(Array(text.utf8))
            lineage = read.declaration
            fileDiagnostics += read.diagnostics
        }
        let draft = DefinitionReader.readStructure(Array(new.utf8))
        let declared = lineage ?? LineageDeclaration()
        let links = declared.previousLinks(current: draft.outline, previous: previous)
        let after = draft.compile(previous: previous, links: links)
        current = after.questionnaire
        fileDiagnostics += after.diagnostics
        comparison = CycleComparison(current: current, previous: previous, lineage: lineage)
    }

    /// The errors of the files, which every test expects to be none.
    var fileErrors: [Diagnostic] { fileDiagnostics.filter { $0.severity == .error } }

    /// The codes of the comparison's errors and warnings.
    var codes: [String] { comparison.diagnostics.filter { $0.severity != .information }.map { $0.code } }

    /// The comparison of a question as `classes grade marks`.
    func question(_ id: String, _ baseline: Baseline = .published) -> String {
        comparison.question(id).map { summary($0.comparability, baseline) } ?? "none"
    }

    /// The comparison of an indicator as `classes grade marks`.
    func indicator(_ id: String, _ baseline: Baseline = .published) -> String {
        comparison.indicator(id).map { summary($0.comparability, baseline) } ?? "none"
    }

    private func summary(_ comparability: Comparability, _ baseline: Baseline) -> String {
        let classes = comparability.classes.map { $0.word }.joined(separator: "+")
        let marks = comparability.marks(with: baseline).joined(separator: "")
        return "\(classes) \(comparability.grade(with: baseline).word) \(marks)"
            .trimmingSuffix(" ")
    }
}

extension String {
    /// The text without a given ending.
    func trimmingSuffix(_ suffix: String) -> String { hasSuffix(suffix) ? String(dropLast(suffix.count)) : self }
}

/// A questionnaire with one section of questions and, if given, indicators; lists `yes_no` and `scale` exist.
func form(
    _ id: String, mode: String = "file", special: String = "[]", provenance: String = "official",
    questions: [String], indicators: [String] = []
) -> String {
    var text = """
        questionnaire: \(id)
        version: "1"
        title: A questionnaire
        cycle: \(id.hasSuffix("27") ? 2027 : 2023)
        language: en
        mode: \(mode)
        special: \(special)
        choice_lists:
          yes_no: {yes: "Yes", no: "No"}
          scale: {yes: "Yes", partly: Partly, no: "No"}
        sections:
          - id: s
            title: Section
            questions:

        """
    for question in questions {
        text += "      - {\(question), provenance: \(provenance)}\n"
    }
    if !indicators.isEmpty { text += "indicators:\n" }
    for indicator in indicators { text += "  - {\(indicator), section: s}\n" }
    return text
}
