import RapporteurDiagnostics
import Testing

@Suite("Lines and columns")
struct LineTableTests {
    @Test(
        "lines end at LF, CRLF and CR and at nothing else",
        arguments: [
            ("a\nb", 2), ("a\r\nb", 2), ("a\rb", 2), ("a\n\rb", 3), ("a\r\r\nb", 3), ("a\u{85}b\u{2028}c\u{2029}d", 1),
            ("", 1), ("\n", 2),
        ])
    func countsLines(_ text: String, _ count: Int) {
        #expect(LineTable(Array(text.utf8)).lineCount == count)
    }

    @Test("columns count Unicode scalars")
    func countsScalars() {
        let text = "e\u{301}x\n\u{6559}\u{80B2}y\n\u{645}\u{641}z\u{1F600}!"
        let table = LineTable(Array(text.utf8))
        #expect(table.position(of: 3) == TextPosition(line: 1, column: 3))
        #expect(table.position(of: 11) == TextPosition(line: 2, column: 3))
        #expect(table.position(of: Int32(text.utf8.count) - 1) == TextPosition(line: 3, column: 5))
    }
}
