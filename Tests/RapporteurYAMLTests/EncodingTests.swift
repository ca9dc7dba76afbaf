import RapporteurDiagnostics
import RapporteurYAML
import Testing

private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    ("\u{FEFF}" + text).utf16.flatMap { unit in
        bigEndian ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
}

/// Lines with everything that makes counting hard; each holds one key `k<number>` whose value begins with `v`.
private let lines = [
    "k1: v", "e\u{301}: {k2: v}", "k3: v \u{645}\u{641}\u{62A}\u{648}\u{62D}", "\u{6559}\u{80B2}: [{k4: v\u{6587}}]",
    "n: a\u{85}b", "k5: v\u{85}k:w", "l: a\u{2028}b\u{2029}c", "\u{1F600}: {k6: v}", "# \u{2028} comment", "k7: v",
]

@Suite("Encodings, lines and columns")
struct EncodingTests {
    private let reader = YAMLReader(allowsAliases: false)

    /// Where every value that begins with `v` stands, as line:column.
    private func places(_ document: YAMLDocument) -> [String] {
        let table = document.lineTable()
        return document.tree.nodes.indices.compactMap { index in
            guard document.tree.string(index).hasPrefix("v") else { return nil }
            let place = table.position(of: document.tree.nodes[index].range.start)
            return "\(place.line):\(place.column)"
        }
    }

    @Test("places are those of an editor, whatever ends the lines", arguments: ["\n", "\r\n", "\r"])
    func lineEnds(_ end: String) {
        let text = lines.joined(separator: end) + end
        let expected = ["1:5", "2:10", "3:5", "4:11", "6:5", "8:9", "10:5"]
        for bytes in [
            Array(text.utf8), Array("\u{FEFF}\(text)".utf8), utf16(text, bigEndian: false),
            utf16(text, bigEndian: true),
        ] {
            let document = reader.read(bytes)
            #expect(document.codes == [])
            #expect(places(document) == expected)
            #expect(document.source == Array(text.utf8))
        }
    }

    @Test("NEL, LS and PS are ordinary characters of a value")
    func unicodeLineBreaks() {
        let value = "a\u{85}b\u{2028}c\u{2029}d"
        for text in [
            "k: \(value)\n", "k: '\(value)'\n", "k: \"\(value)\"\n", "k: |-\n  \(value)\n", "k: \(value) # \u{2028}\n",
        ] {
            #expect(readAnswers(text).tree.string(2) == value)
        }
        #expect(
            readAnswers("k: \"\u{85}\u{7C0}\\u07C1\u{2028}\\uE000\u{E001}\"\n").tree.string(2)
                == "\u{85}\u{7C0}\u{7C1}\u{2028}\u{E000}\u{E001}")
    }

    @Test("a file that uses every stand-in is still read")
    func noStandIn() {
        let all = String(String.UnicodeScalarView((0x7C0...0x7FF).compactMap { Unicode.Scalar($0) }))
        #expect(readAnswers("k: \(all)\u{85}\n  x\n").tree.summary().isEmpty == false)
    }

    @Test(
        "bytes that are not UTF-8 are shown at their place",
        arguments: [
            ([0x61, 0x3A, 0x20, 0xE9, 0x0A], 3), ([0x61, 0x80], 1), ([0xC3], 0), ([0x61, 0xE2, 0x82], 1),
            ([0xC0, 0x80], 0),
            ([0x61, 0x62, 0xED, 0xA0, 0x80], 2), ([0xF4, 0x90, 0x80, 0x80], 0), ([0x78, 0xF0, 0x9F, 0x98], 1),
        ] as [([UInt8], Int32)])
    func notUTF8(_ bytes: [UInt8], _ offset: Int32) throws {
        let document = reader.read(bytes)
        #expect(document.codes == ["Y102"])
        let finding = try #require(document.diagnostics.first)
        #expect(finding.range.start == offset)
        #expect(document.quote(finding.range) == "\u{FFFD}")
        #expect(finding.help.english.first?.contains("UTF-8") == true)
    }

    @Test(
        "documents of other programs are called by their name",
        arguments: [
            ("PK\u{3}\u{4}\u{0}", "Word"), ("%PDF-1.7", "PDF"), ("{\\rtf1\\ansi", "RTF"),
            ("<!DOCTYPE html>", "web page"),
        ])
    func otherFormats(_ text: String, _ name: String) {
        let document = readAnswers(text)
        #expect(document.codes == ["Y107"])
        #expect(document.diagnostics.first?.message.english.contains(name) == true)
        #expect(reader.read([0xD0, 0xCF, 0x11, 0xE0]).codes == ["Y107"])
    }

    @Test("columns after a wrong byte are those of an editor")
    func repaired() {
        let document = reader.read(Array("a: \u{E9}".utf8) + [0x92] + Array("x\n".utf8))
        #expect(
            document.lineTable().position(of: document.diagnostics[0].range.start) == TextPosition(line: 1, column: 5))
        #expect(document.diagnostics[0].notes.first?.message.english.contains("apostrophe") == true)
    }

    @Test(
        "characters that YAML forbids are shown at their place",
        arguments: [
            ("a: b\u{7}", 4), ("a: \u{7F}", 3), ("a: \u{E9}\u{90}", 5), ("a: \u{FFFE}", 3), ("\u{1}", 0), ("a\u{0}", 1),
        ]
            as [(String, Int32)])
    func controls(_ text: String, _ offset: Int32) {
        let document = readAnswers(text)
        #expect(document.codes == [text == "a\u{0}" ? "Y102" : "Y104"])
        #expect(document.diagnostics.first?.range.start == offset)
    }

    @Test("UTF-16 without a byte-order mark is recognised")
    func utf16WithoutMark() {
        #expect(reader.read(Array(utf16("a: b\n", bigEndian: false).dropFirst(2))).codes == ["Y102"])
    }

    @Test("half characters of UTF-16 are shown at their place")
    func brokenUTF16() {
        let whole = utf16("a: \u{1F600}b\n", bigEndian: false)
        var lone = whole
        lone.remove(at: 10)
        lone.remove(at: 10)
        #expect(reader.read(whole).tree.string(2) == "\u{1F600}b")
        for bytes in [lone, whole.dropLast() + []] {
            let document = reader.read(bytes)
            #expect(document.codes == ["Y103"])
            #expect(document.quote(document.diagnostics[0].range) == "\u{FFFD}")
        }
    }
}
