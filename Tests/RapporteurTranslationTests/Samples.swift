import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurModel

@testable import RapporteurTranslation

/// A questionnaire whose texts have all that is hard: placeholders, brackets, quotation marks, several lines.
let sampleQuestionnaire = DefinitionReader.read(
    yaml: #"""
        questionnaire: example
        version: "1"
        title: Example
        cycle: 2027
        language: en
        choice_lists:
          yes_no: {yes: "Yes", no: "No"}
        sections:
          - id: capacity
            title: Capacity
            questions:
              - {id: a.yes, number: "1", text: "Is it so <here> & \"there\"?", type: one_of, choices: yes_no}
              - {id: a.number, number: "2", text: "How many?\nCount them.", help: "  two  spaces  ", type: number, unit: schools}
              - {id: a.list, text: Please list them., type: records, fields: [{id: name, text: Name, type: text, required: true}]}
        rules:
          - {id: check, require: a.number > 0, message: "It is {a.number}, {a.yes} and {a.number}.", help: Mend it.}
        indicators:
          - {id: a.yes, section: capacity, title: Share, counts: a.yes = yes}
        """#
).questionnaire

/// A translation of it in which every text is made by a function.
func translation(
    _ language: String = "fr", of questionnaire: Questionnaire = sampleQuestionnaire,
    _ text: (String, String) -> String? = { _, text in "«" + text + "»" }
) -> Translation {
    var result = Translation(language: language)
    for (path, source) in questionnaire.texts {
        guard let text = text(path, source) else { continue }
        result.entries[path] = .init(
            source: sourceDigest(source), text: text, range: .beginning, sourceRange: .beginning)
    }
    return result
}

/// The XLIFF file of a translation.
func exported(
    _ translation: Translation, of questionnaire: Questionnaire = sampleQuestionnaire,
    _ states: Set<TextState> = Set(TextState.allCases)
) -> String {
    XLIFFWriter(questionnaire, translation, isReviewed: false, notesIn: .english)
        .text(of: states) { $0.hasPrefix("ar") }
}

/// The order of a questionnaire's texts.
func order(_ questionnaire: Questionnaire = sampleQuestionnaire) -> [String] { questionnaire.texts.map { $0.path } }

/// What an XLIFF file changes in a translation.
func imported(
    _ xliff: String, over existing: Translation, of questionnaire: Questionnaire = sampleQuestionnaire
) -> TranslationImport {
    TranslationImport(Array(xliff.utf8), of: questionnaire) { language in
        language == existing.language ? existing : Translation(language: language)
    }
}
