import RapporteurDefinition
import RapporteurModel
import RapporteurValidation

@testable import Rapporteur

/// A questionnaire in two cycles whose labels attack the page.
enum HostileForm {
    static let label = "</script><!--<script>alert(1)</script>\u{2028}\u{202E}evil\u{202C} {{css}} ]]> & \" '"

    static let files = [
        "q/old/questionnaire.yaml": """
        questionnaire: old
        version: "1"
        title: Old
        cycle: 2023
        language: en
        mode: file
        special: [not_known]
        sections:
          - id: s
            title: Section
            questions:
              - {id: s.a, text: Was it so?, type: one_of, choices: {yes: "Yes", no: "No"}, provenance: official}
              - {id: s.b, text: And was this so?, type: one_of, choices: {yes: "Yes", no: "No"}, provenance: official}
              - {id: s.name, text: Who?, type: text, personal: true, provenance: official}
              - {id: s.notes, text: Notes?, type: text, provenance: official}

        """,
        "q/new/questionnaire.yaml": """
        questionnaire: new
        version: "2"
        title: "\(yaml(label))"
        cycle: 2027
        language: en
        mode: file
        previous: old
        special: [not_known]
        sections:
          - id: s
            action_area: i
            title: "\(yaml(label))"
            questions:
              - {id: s.a, number: "1", text: Is it so?, type: one_of, choices: {yes: "Yes", no: "\(yaml(label))"}, required: true, provenance: official}
              - {id: s.c, number: "2", text: Which?, help: Choose., type: any_of, choices: {one: One, none: None}, exclusive: [none], min_choices: 1, asked_if: s.a = yes, provenance: draft}
              - {id: s.n, text: How many?, type: number, integer: true, minimum: "0", maximum: "10", unit: schools, provenance: draft}
              - {id: s.name, text: Who?, type: text, personal: true, provenance: official}
              - id: s.list
                text: List them.
                type: records
                max_items: 3
                provenance: draft
                fields: [{id: kind, text: Kind, type: one_of, choices: {x: X, y: Y}}, {id: more, text: More, type: text, max_length: 5, asked_if: kind = y}]
              - {id: s.notes, text: Any notes?, type: text, provenance: official}

        """,
        "q/new/lineage.yaml": """
        previous: old
        cycle: {change: mode, reason: Some must be answered now.}
        questions:
          s.a: {from: [s.a, s.b], change: [merged], rule: any, exhaustive: true, reason: Two became one.}
          s.c: {change: new, reason: New.}
          s.n: {change: new, reason: New.}
          s.name: {from: s.name, change: [editorial], reason: It stands elsewhere., by: Test, on: 2026-01-01}
          s.list: {change: new, reason: New.}
          s.notes: {from: s.notes, change: [editorial, reworded], reason: Said better., by: Test, on: 2026-01-01}

        """,
        "q/new/translations/fr.yaml": """
        questions/s.n/text: {source: 0000000000000000, text: Combien ?}

        """,
    ]

    static let loader = QuestionnaireLoader(root: "q", files: .inMemory(files))
    static let bundle = loader.load("new")!
    static let plan = ValidationPlan(
        bundle.questionnaire, previous: ValidationPlan(bundle.previous!.questionnaire), guidance: "guidance")

    static let assets = FormAssets(
        files: FormAssets.embedded.files, engine: Array("not really an engine".utf8))

    static func form(_ languages: [String] = []) throws -> OfflineForm {
        try OfflineForm(bundle, plan, languages: languages, generator: "Rapporteur <test>", assets: assets)
    }

    private static func yaml(_ text: String) -> String {
        text.replacing("\"", with: "\\\"").replacing("\u{2028}", with: "\\u2028").replacing("\u{202E}", with: "\\u202E")
            .replacing("\u{202C}", with: "\\u202C")
    }
}
