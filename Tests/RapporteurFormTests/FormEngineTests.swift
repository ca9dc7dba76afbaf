import RapporteurAnswerFile
import RapporteurForm
import Testing

@Suite("The engine of the form")
struct FormEngineTests {
    @Test("begins with an empty draft")
    func empty() {
        #expect(FormEngine().document.entries.isEmpty)
    }
}
