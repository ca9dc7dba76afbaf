import RapporteurAnalysis
import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurExpression
import RapporteurLineage
import RapporteurModel
import RapporteurValidation
import RapporteurYAML
import Testing

/// Two questionnaires and a lineage written as YAML, and answer files to either of them.
struct Rehearsal {
    let previous: Questionnaire
    let current: Questionnaire
    let comparison: CycleComparison
    let previousPlan: ValidationPlan
    let currentPlan: ValidationPlan
    let roster: Roster

    init(_ old: String, _ new: String, lineage: String? = nil, roster: Roster = Rehearsal.roster(40)) {
        let before = DefinitionReader.read(yaml: old)
        let declaration = lineage.map { LineageReader.read(Array($0.utf8)).declaration }
        let draft = DefinitionReader.readStructure(Array(new.utf8))
        let links = (declaration ?? LineageDeclaration()).previousLinks(
            current: draft.outline, previous: before.questionnaire)
        let after = draft.compile(previous: before.questionnaire, links: links)
        for diagnostic in before.diagnostics + after.diagnostics where diagnostic.severity == .error {
            Issue.record("\(diagnostic.code): \(diagnostic.message.english)")
        }
        previous = before.questionnaire
        current = after.questionnaire
        comparison = CycleComparison(current: current, previous: previous, lineage: declaration)
        for diagnostic in comparison.diagnostics where diagnostic.severity == .error {
            Issue.record("\(diagnostic.code): \(diagnostic.message.english)")
        }
        self.roster = roster
        previousPlan = ValidationPlan(previous, roster: roster)
        currentPlan = ValidationPlan(current, previous: previousPlan, roster: roster)
    }

    /// Sample States X00001, X00002, … in three regions in turn.
    static func roster(_ count: Int) -> Roster {
        Roster(
            id: "sample",
            states: (1...count).map { index in
                Roster.State(code: code(index), region: ["AFR", "ARB", "LAC"][index % 3])
            })
    }

    /// The code of a sample State.
    static func code(_ index: Int) -> String {
        let digits = String(index)
        return "X" + String(repeating: "0", count: 5 - digits.count) + digits
    }

    /// An answer file as it would be read from a folder.
    struct File {
        var name: String
        var text: String

        /// A submitted file of a State with the answers given as lines of YAML.
        init(_ state: Int, _ answers: [String: String], questionnaire: String, header: String = "status: submitted") {
            name = Rehearsal.code(state) + ".yaml"
            text = "questionnaire: \(questionnaire)\nrespondent: \(Rehearsal.code(state))\n\(header)\nanswers:\n"
            for (question, answer) in answers.sorted(by: { $0.key < $1.key }) { text += "  \(question): \(answer)\n" }
            if answers.isEmpty { text += "  {}\n" }
        }

        init(name: String, text: String) {
            self.name = name
            self.text = text
        }
    }

    /// The responses of files that count, as a side of the comparison.
    func side(
        _ side: Tabulator.Side, _ files: [File], rule: SelectionRule = SelectionRule(),
        corrections: CorrectionTable? = nil
    ) -> CycleSide {
        let tabulator = Tabulator(side, of: comparison)
        let counted = Self.select(
            files, side == .current ? currentPlan : previousPlan, tabulator, rule: rule, corrections: corrections)
        return CycleSide(roster: roster, counted: counted, tabulator: tabulator)
    }

    /// Reads files and selects those that count.
    static func select(
        _ files: [File], _ plan: ValidationPlan, _ tabulator: Tabulator, rule: SelectionRule = SelectionRule(),
        corrections: CorrectionTable? = nil
    ) -> CountedResponses {
        let intake = ResponseIntake(plan, tabulator, rule: rule, corrections: corrections)
        var selection = ResponseSelection()
        for file in files {
            let document = YAMLReader(allowsAliases: false).read(Array(file.text.utf8))
            let read = ResponseReader(plan).read(document.tree, duplicateKeys: document.duplicateKeys)
            let checked = ResponseValidator(plan).validate(read)
            intake.consider(
                read, file: file.name, isWellFormed: !document.diagnostics.contains { $0.severity == .error },
                hasErrors: checked.summary.errors > 0, tree: document.tree, into: &selection)
        }
        return selection.settled()
    }

    /// The report of a cycle.
    func report(_ current: [File], previous: [File]? = nil, published: PublishedFigures? = nil) -> CycleReport {
        CycleAnalysis(
            current: side(.current, current), comparison: comparison, previous: previous.map { side(.previous, $0) },
            published: published, previousRoster: roster
        ).report()
    }
}

/// A questionnaire with one section of action area i; lists `yes_no` and `scale` exist.
func form(_ id: String, questions: [String], indicators: [String], publication: String = "open") -> String {
    var text = """
        questionnaire: \(id)
        version: "1"
        title: A questionnaire
        cycle: \(id.hasSuffix("27") ? 2027 : 2023)
        language: en
        mode: file
        special: [not_known, not_applicable, declined]
        publication: \(publication)
        choice_lists:
          yes_no: {yes: "Yes", no: "No"}
          scale: {yes: "Yes", partly: Partly, no: "No"}
        sections:
          - id: s
            action_area: i
            title: Section
            questions:

        """
    for question in questions { text += "      - {\(question), provenance: official}\n" }
    text += "indicators:\n"
    for indicator in indicators { text += "  - {\(indicator), section: s}\n" }
    return text
}
