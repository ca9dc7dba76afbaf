// The front door of this target. A questionnaire is read in two steps, because expressions with `previous` need the
// lineage, and the lineage needs the structure of both questionnaires:
//
//     bytes ── readStructure ──> QuestionnaireDraft ── outline ──> lineage ──> [PreviousLink]
//                                        └──────────── compile(previous:links:) ──> Questionnaire + [Diagnostic]

package import RapporteurDiagnostics
package import RapporteurModel
import RapporteurYAML

/// Reads questionnaires.
package enum DefinitionReader {
    /// Reads the structure of a questionnaire; never fails, whatever the bytes are.
    package static func readStructure(_ bytes: [UInt8], file: String = "questionnaire.yaml") -> QuestionnaireDraft {
        var reader = StructureReader(YAMLReader(allowsAliases: true).read(bytes))
        return reader.read(file: file)
    }

    /// Reads a questionnaire that stands alone or whose counterparts in the previous one have the same ids.
    package static func read(
        yaml: String, previous: Questionnaire? = nil
    ) -> (questionnaire: Questionnaire, diagnostics: [Diagnostic]) {
        let draft = readStructure(Array(yaml.utf8))
        let links = previous.map { previousLinks(draft.outline, nil, $0) } ?? []
        return draft.compile(previous: previous, links: links)
    }
}
