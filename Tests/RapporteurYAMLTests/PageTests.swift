import RapporteurDiagnostics
import RapporteurYAML
import Testing

@Suite("The pages of the codes of files")
struct PageTests {
    @Test("every code has one page, in order")
    func complete() {
        #expect(YAMLCode.pages.map(\.code) == YAMLCode.allCases.map(\.rawValue))
    }

    @Test("the bad example gives the code, the good one nothing", arguments: YAMLCode.pages)
    func examples(_ page: CodePage) {
        #expect(!page.title.english.isEmpty && page.story.english.hasSuffix("."))
        guard page.subject != .other else { return }
        let reader = YAMLReader(allowsAliases: page.subject == .questionnaire)
        #expect(reader.read(Array(page.bad.english.utf8)).codes == [page.code])
        #expect(reader.read(Array(page.good.english.utf8)).codes == [])
    }
}
