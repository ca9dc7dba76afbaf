import RapporteurAnswerFile
import Testing

@Suite("An answer document")
struct AnswerDocumentTests {
    @Test("puts a new answer where the questionnaire has it, and keeps foreign keys where they stand")
    func order() {
        var document = AnswerDocument()
        let order = ["a.one": 0, "a.two": 1, "a.three": 2]
        document.answers = [.init("a.one", .text("1")), .init("x.foreign", .text("?")), .init("a.three", .text("3"))]
        document.setAnswer("a.two", .text("2"), order: order)
        #expect(document.answers.map(\.key) == ["a.one", "a.two", "x.foreign", "a.three"])
        document.setAnswer("a.one", nil, order: order)
        #expect(document.answer("a.one") == nil)
        #expect(document.answer("a.two") == .text("2"))
    }
}
