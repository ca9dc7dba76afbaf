import RapporteurAnswerFile
import RapporteurDiagnostics
import RapporteurTestSupport
import RapporteurYAML
import Testing

private let nasty = [
    "", " ", "  x", "x  ", "~", "null", "Null", "NULL", "nullx", "yes", "NO", "true", "1.10", "-5", "-", "--", "---",
    "- x", "...", "?",
    "? x", ":", ": x", "x:", "x: y", "x:y", "http://x.y/z#a", "x #y", "x#y", "#x", " #", ",", "x, y", "[x]", "]",
    "{x: y}", "&x",
    "*x", "!x", "|", ">", "'", "''", "\"", "l'education", "say \"hello\"", "%", "@x", "`x`", "\\", "C:\\Users", "\t",
    "x\ty", "x\t",
    "\n", "\n\n", "x\n", "x\n\n", "x\n\n\n", "\nx", "\n\nx\n", "x\ny", "x\n\ny\n", " x\ny", "x\n y\n", "\n x",
    "\n  x\ny\n", "x\n ", "x\n  \n",
    " \n", " \nx", "x\n\n ", "\tx\ny", "x\n\ty\n", "x\r", "x\r\ny", "\r\n", "x\u{85}y", "\u{85}", "x\n\u{2028}y",
    "\u{2029}", "\u{FEFF}x",
    "x\u{FEFF}", "\u{A0}x", "x\u{A0}", "x\u{A0}y\n", "\u{0}", "\u{1}x\n", "\u{7F}", "\u{9F}", "\u{FFFE}", "\u{FFFF}",
    "\u{FFFD}", "\u{E000}", "\u{1F600}",
    "\u{1F600}\n\u{1F601}", "\u{201C}yes\u{201D}", "\u{645}\u{641}", "\u{645}\u{200F}", "\u{6559}\u{80B2}\n",
    "e\u{301}", "\u{7C0}\u{85}", "# x\n# y\n", "a: b\nc: d\n", "- a\n- b\n", "<<",
    "---\nx\n", "...\n", "x\n---\n", ">5", "|2", "a.b:yes", "\u{301}x", "x\n\u{301}", "\n\u{301}y\n",
    String(repeating: "long ", count: 400), String(repeating: "k", count: 2000),
]

@Suite("What the writer writes reads back the same")
struct WriterTests {
    /// Writes a value in every way and place and reads it back.
    private func check(_ value: String, _ label: @autoclosure () -> String = "") {
        var writer = YAMLWriter()
        writer.comment("head\n\(value)")
        writer.open("answers")
        writer.comment(value)
        writer.pair("pair", value)
        writer.quotedPair("quoted", value)
        writer.textPair("text", value)
        writer.emptyLine()
        writer.list("list", [value, "x", value])
        writer.openList("records")
        writer.openItem()
        writer.pair("a", value)
        writer.textPair("b", value)
        writer.close()
        writer.openItem()
        writer.list("c", [value])
        writer.open("d")
        writer.textPair("e", value)
        writer.close()
        writer.close()
        writer.close()
        writer.pair("k" + value, "v")
        writer.close()
        writer.pair("end", value)
        let document = readAnswers(writer.text)
        #expect(document.codes == [], "\(label()) \(value.debugDescription)\n\(writer.text)")
        let read = document.tree.nodes.indices.filter { document.tree.nodes[$0].kind == .scalar }.map {
            Array(document.tree.bytes($0))
        }
        let v = value
        let expected = [
            "answers", "pair", v, "quoted", v, "text", v, "list", v, "x", v, "records", "a", v, "b", v, "c", v, "d",
            "e", v, "k" + v, "v",
            "end", v,
        ]
        #expect(read == expected.map { Array($0.utf8) }, "\(label()) \(value.debugDescription)\n\(writer.text)")
    }

    @Test("for strings that are easy to get wrong", arguments: nasty)
    func nastyStrings(_ value: String) { check(value) }

    @Test("for all pairs of pieces that mean something")
    func pairs() {
        let pieces = [
            "x", " ", "\n", "\t", "-", ":", "#", "'", "\"", "\\", "[", ",", "|", "\r", "\u{85}", "\u{2028}", "\u{E9}",
            "\u{A0}",
        ]
        for first in pieces {
            for second in pieces {
                check(first + second)
                check("x" + first + second + "x")
            }
        }
    }

    @Test("for random strings", arguments: [31, 32, 33, 34] as [UInt64])
    func randomStrings(_ seed: UInt64) {
        let pieces: [String] = [
            "x", "word", " ", "  ", "\n", "\n\n", "\t", ": ", " #", "- ", "'", "\"", "\\", "\u{E9}", "\u{85}",
            "\u{2028}", "\u{1F600}", "\u{FEFF}", "\u{0}", "~",
        ]
        var random = SeededGenerator(seed: seed)
        for round in 0..<150 {
            let value = (0..<Int.random(in: 0...10, using: &random)).map { _ in
                Int.random(in: 0..<4, using: &random) > 0
                    ? pieces.randomElement(using: &random) ?? ""
                    : Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random)).map { String(Character($0)) }
                        ?? ""
            }.joined()
            check(value, "seed \(seed), round \(round)")
        }
    }

    @Test("people can read it")
    func looks() {
        var writer = YAMLWriter()
        writer.pair("questionnaire", "oer-2027")
        writer.quotedPair("version", "1")
        writer.open("answers")
        writer.comment("12  Are there repositories?\n    yes, no")
        writer.blank("a.b")
        writer.pair("a.d", "Two projects: x")
        writer.textPair("a.e", "One\n\nTwo: x\n")
        writer.list("a.f", ["teachers", "librarians"])
        writer.list("a.g", ["https://example.org/", "https://example.org/b"])
        writer.list("a.h", [])
        writer.openList("a.i")
        writer.openItem()
        writer.pair("name", "Digital Arena")
        writer.pair("url", "https://example.org/")
        writer.close()
        writer.close()
        writer.close()
        #expect(
            writer.text == """
                questionnaire: oer-2027
                version: "1"
                answers:
                  # 12  Are there repositories?
                  #     yes, no
                  a.b:
                  a.d: "Two projects: x"
                  a.e: |
                    One

                    Two: x
                  a.f: [teachers, librarians]
                  a.g:
                    - https://example.org/
                    - https://example.org/b
                  a.h: []
                  a.i:
                    - name: Digital Arena
                      url: https://example.org/

                """)
        let document = readAnswers(writer.text)
        #expect(document.codes == [])
        #expect(document.tree.isBlank(8))
    }
}
