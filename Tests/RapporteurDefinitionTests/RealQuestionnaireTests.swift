import Foundation
import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurModel
import Testing

/// The files of the repository.
let repositoryFiles = DefinitionFiles(
    read: { path in FileManager.default.contents(atPath: path).map { .bytes(Array($0)) } ?? .missing },
    names: { folder in ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted() })

/// The folder of the questionnaires of the repository.
let questionnairesFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("questionnaires").path

@Suite("The questionnaires of the repository")
struct RealQuestionnaireTests {
    @Test("pass without an error or a warning", arguments: ["oer-2023", "oer-2027"])
    func noWarnings(_ id: String) throws {
        let loader = QuestionnaireLoader(root: questionnairesFolder, files: repositoryFiles)
        let bundle = try #require(loader.load(id))
        for file in bundle.allFiles {
            let table = LineTable(file.source)
            for diagnostic in file.diagnostics where diagnostic.severity != .information {
                let place = table.position(of: diagnostic.range.start)
                Issue.record(
                    "\(file.path):\(place.line):\(place.column) [\(diagnostic.code)] \(diagnostic.message.english)")
            }
        }
        #expect(bundle.roster?.states.count == 206)
        #expect(bundle.questionnaire.questions.count > 40)
    }
}
