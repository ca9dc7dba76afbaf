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
        #expect(table.position(of: -5) == TextPosition(line: 1, column: 1))
        #expect(table.position(of: .max) == TextPosition(line: 3, column: 6))
    }

    @Test("every position agrees with walking through the text", arguments: [0, 1, 1023, 1024, 1025, 3000])
    func agreesWithWalking(_ length: Int) {
        let piece = "a\u{E9}\u{6559}\u{1F600}b\rc\r\nd\n\n\u{85}e"
        var text = String(repeating: "\u{E9}x", count: length / 3)
        while text.utf8.count < length + 40 { text += piece }
        let table = LineTable(Array(text.utf8))
        var line: Int32 = 1
        var column: Int32 = 1
        var offset: Int32 = 0
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            if previous == "\n" || (previous == "\r" && scalar != "\n") {
                line += 1
                column = 1
            }
            #expect(table.position(of: offset) == TextPosition(line: line, column: column))
            column += 1
            offset += Int32(UTF8.width(scalar))
            previous = scalar
        }
    }

    @Test("a line is given without its end")
    func givesLines() {
        let table = LineTable(Array("ab\r\n\rcd\n".utf8))
        #expect((1...4).map { String(decoding: table.line($0), as: UTF8.self) } == ["ab", "", "cd", ""])
        #expect(table.line(0).isEmpty && table.line(5).isEmpty)
    }

    @Test("a file of one long line is no trouble", .timeLimit(.minutes(1)))
    func longLine() {
        let table = LineTable([UInt8](repeating: 0x61, count: 4_000_000))
        var sum: Int64 = 0
        for offset in stride(from: Int32(0), to: 4_000_000, by: 100) { sum += Int64(table.position(of: offset).column) }
        let expected: Int64 = 100 * (39_999 * 40_000 / 2) + 40_000
        #expect(sum == expected)
    }
}
