import RapporteurAnswerFile
import RapporteurDiagnostics
import Testing

/// A text, why it is not read, and the line and column of the reason.
struct RefusedText: Sendable {
    var text: String
    var reason: PlainYAMLRefusal.Reason
    var line: Int32
    var column: Int32

    init(_ text: String, _ reason: PlainYAMLRefusal.Reason, _ line: Int32, _ column: Int32) {
        (self.text, self.reason, self.line, self.column) = (text, reason, line, column)
    }
}

private let refused = [
    RefusedText("a: &x y", .alias, 1, 4), RefusedText("a: b\nc: *x", .alias, 2, 4), RefusedText("a: !t x", .tag, 1, 4),
    RefusedText("%YAML 1.1\n---\na: b", .severalDocuments, 1, 1), RefusedText("---\na: b", .severalDocuments, 1, 1),
    RefusedText("a: b\n---\nc: d", .severalDocuments, 2, 1), RefusedText("a: b\n  c", .severalLines, 2, 3),
    RefusedText("a: \"b\n  c\"", .quotationMark, 1, 4), RefusedText("a: 'b' c", .quotationMark, 1, 8),
    RefusedText("a: 'l'education'", .quotationMark, 1, 7), RefusedText("a: [b,\n  c]", .brackets, 1, 7),
    RefusedText("a: [b: c]", .brackets, 1, 6), RefusedText("a:\n\tb: c", .tab, 2, 1),
    RefusedText("a: Two projects: x", .colonInText, 1, 16), RefusedText("a:\n    b: c\n  d: e", .indentation, 3, 3),
    RefusedText("a: b\nc", .noColon, 2, 1), RefusedText("a: \"\\q\"", .backslash, 1, 5),
    RefusedText("a: | b", .textBesideBar, 1, 6), RefusedText("a: @unesco", .punctuationFirst, 1, 4),
    RefusedText("a: \u{A0}yes", .invisibleCharacter, 1, 4),
    RefusedText("a: \u{201C}yes\u{201D}", .typographicQuotes, 1, 4),
    RefusedText("a: b\u{1}", .controlCharacter, 1, 5), RefusedText("hello", .noKeys, 1, 1),
    RefusedText("- a", .noKeys, 1, 1), RefusedText("{a: b}", .noKeys, 1, 1),
    RefusedText("%PDF-1.4", .otherFormat(.pdf), 1, 1),
    RefusedText("\(String(repeating: "k", count: 1100)): v", .longKey, 1, 1),
    RefusedText("a: " + String(repeating: "[", count: 70), .tooDeep, 1, 67),
]

@Suite("What the browser's reader does not read")
struct RefusalTests {
    @Test("is refused with a reason and its place", arguments: refused)
    func reasons(_ refused: RefusedText) {
        for mark in [[], [0xEF, 0xBB, 0xBF]] as [[UInt8]] where mark.isEmpty || refused.reason != .otherFormat(.pdf) {
            let bytes = mark + Array(refused.text.utf8)
            do {
                let read = try PlainYAMLReader.read(bytes)
                Issue.record("read: \(read.tree)")
            } catch {
                #expect(error.reason == refused.reason)
                #expect(error.position(in: bytes) == TextPosition(line: refused.line, column: refused.column))
                #expect(error.message.english.hasSuffix("."))
            }
        }
    }

    @Test("bytes that are no UTF-8 are refused at their place")
    func encoding() {
        for bytes in [[0x61, 0x3A, 0x20, 0xE9], [0x61, 0x3A, 0x20, 0xED, 0xA0, 0x80], [0x7B, 0x22, 0x61, 0xFF]]
            as [[UInt8]]
        {
            do {
                _ = try PlainYAMLReader.read(bytes)
                Issue.record("read")
            } catch {
                #expect(error == PlainYAMLRefusalTests.notUTF8(at: 3))
            }
        }
    }

    @Test(
        "JSON is read, whatever its writer does",
        arguments: [
            "{}", "[]", " {\"a\":null,\"b\":[1.5e3,true,{\"c\":\"\\ud83d\\ude00\\u0000\"}]}\n",
            "{\"a\":\"b\",\"a\":\"c\"}", "{\n\t\"answers\": {\"a.b\": \"x\\ny\"}\n}",
            "{\"\(String(repeating: "k", count: 3000))\":\"\u{2028}\u{7F}\"}",
        ])
    func json(_ text: String) {
        #expect(Verdict(Array(text.utf8)) == .agreed)
    }
}

private enum PlainYAMLRefusalTests {
    static func notUTF8(at offset: Int32) -> PlainYAMLRefusal? {
        var refusal: PlainYAMLRefusal?
        do { _ = try PlainYAMLReader.read([UInt8](repeating: 0x20, count: Int(offset)) + [0xFF]) } catch {
            refusal = error
        }
        return refusal
    }
}
