import Foundation
import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurLineage
import RapporteurModel
import Testing

@Suite struct RealQuestionnaireTests {
    /// The folder of the questionnaires, found from this file.
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("questionnaires")

    static func text(_ path: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
    }

    @Test func theLineageOf2027CoversAllThatDiffers() throws {
        let cycles = Cycles(
            try Self.text("oer-2023/questionnaire.yaml"), try Self.text("oer-2027/questionnaire.yaml"),
            lineage: try Self.text("oer-2027/lineage.yaml"))
        #expect(cycles.fileErrors == [])
        #expect(cycles.codes == [])
    }
}
