import Foundation
import RapporteurDiagnostics
import RapporteurLanguages
import Testing

@Suite struct OfficialCatalogueTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources/CMessages/texts")

    @Test func everyFileIsEmbedded() throws {
        let manager = FileManager.default
        var files: Set<String> = []
        for domain in try manager.contentsOfDirectory(atPath: Self.folder.path) {
            for file in try manager.contentsOfDirectory(atPath: Self.folder.appendingPathComponent(domain).path) {
                files.insert(domain + "/" + file)
            }
        }
        #expect(Set(MessageTexts.all.map { "\($0.domain)/\($0.language).json" }) == files)
        #expect(!files.isEmpty)
    }

    @Test(arguments: MessageTexts.all) func isAnObjectOfTexts(_ texts: MessageTexts) throws {
        let patterns = try JSONDecoder().decode([String: String].self, from: texts.bytes)
        #expect(patterns.allSatisfy { !$0.value.isEmpty })
        #expect(texts.patterns == patterns)
    }

    @Test(arguments: [("fr", MessageLanguage.fr), ("fr-CA", .fr), ("zh_CN.UTF-8", .zh), ("AR", .ar), ("en", .en)])
    func findsALanguageByItsTag(_ tag: String, _ language: MessageLanguage) {
        #expect(MessageCatalogue.tagged(tag)?.language == language)
    }

    @Test(arguments: ["de", "", "C", "x"]) func otherLanguagesHaveNone(_ tag: String) {
        #expect(MessageCatalogue.tagged(tag) == nil)
    }
}
