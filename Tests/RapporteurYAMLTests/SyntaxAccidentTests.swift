import RapporteurDiagnostics
import RapporteurYAML
import Testing

/// One accident: the lines below `answers:`, the code, and what the finding points at.
struct Accident: CustomTestStringConvertible, Sendable {
    var text: String
    var code: YAMLCode
    var place: String
    var line: Int32

    init(_ text: String, _ code: YAMLCode, _ place: String, line: Int32 = 2) {
        self.text = text
        self.code = code
        self.place = place
        self.line = line
    }

    var testDescription: String { text }
}

/// The specification of how accidents are explained. All texts stand below a first line `answers:`.
let accidents: [Accident] = [
    // A colon and a space inside the text.
    Accident("  a.b: Two projects: x\n  c.d: no\n", .colonInText, ":"),
    Accident("  a.b: Oui : deux\n", .colonInText, ":"),
    Accident("  a.b: The following:\n  c.d: no\n", .colonInText, ":"),
    Accident("  a.b: The following:\n    - one\n  c.d: no\n", .colonInText, ":"),
    Accident("  a.b: see http://x: y\n", .colonInText, ":"),
    Accident("  a.b: A text\n    that goes on: x\n  c.d: no\n", .colonInText, ":", line: 3),
    Accident("  a.b: {c: d: e}\n", .colonInText, ":"),

    // Characters with a meaning at the beginning of a value.
    Accident("  a.b: *Open* policy\n  c.d: no\n", .alias, "*"),
    Accident("  a.b: *Open policy\n  c.d: no\n", .alias, "*Open"),
    Accident("  a.b: **Open** policy\n", .alias, "*"),
    Accident("  a.b: * first\n", .alias, "*"),
    Accident("  a.b: *Open\n  c.d: no\n", .alias, "*Open"),
    Accident("  a.b: & more\n", .anchor, "&"),
    Accident("  a.b: &more text\n", .anchor, "&more"),
    Accident("  a.b: &more\n", .anchor, "&more"),
    Accident("  a.b: !important\n", .tag, "!important"),
    Accident("  a.b: !important text\n", .tag, "!important"),
    Accident("  a.b: !important text: x\n", .tag, "!important"),
    Accident("  a.b: ! important\n", .tag, "!"),
    Accident("  a.b: !important, text\n", .tag, "!"),
    Accident("  a.b: !a!b c\n", .tag, "!"),
    Accident("  a.b: !<x c\n", .tag, "!"),
    Accident("  a.b: - see annex\n  c.d: no\n", .dashAfterKey, "-"),
    Accident("  a.b: @unesco\n", .atSign, "@"),
    Accident("  a.b: `code`\n", .backquote, "`"),
    Accident("  a.b: %50 of\n", .percent, "%"),
    Accident("  a.b: ? more\n", .questionMark, "?"),
    Accident("  a.b: , see annex\n", .punctuationFirst, ","),
    Accident("  a.b: ] see annex\n", .punctuationFirst, "]"),

    // Brackets.
    Accident("  a.b: [see annex\n  c.d: no\n  e.f: yes\n", .bracket, "["),
    Accident("  a.b: [1] see annex\n  c.d: no\n", .bracket, "["),
    Accident("  a.b: [1]: see annex\n  c.d: no\n", .bracket, "["),
    Accident("  a.b: {see annex\n  c.d: no\n", .bracket, "{"),
    Accident("  a.b: {see annex} more\n  c.d: no\n", .bracket, "{"),
    Accident("  a.b: [a, b\n  c.d: no\n  e: [x]\n", .bracket, "["),
    Accident("  a.b: [a, b\n", .bracket, "["),

    // Quotation marks.
    Accident("  a.b: 'l'education'\n  c.d: no\n", .singleQuotes, "'"),
    Accident("  a.b: 'l'education' nationale\n", .singleQuotes, "'"),
    Accident("  a.b: 'education' nationale\n", .singleQuotes, "'"),
    Accident("  a.b: ''x''\n", .singleQuotes, "'"),
    Accident("  a.b: ['l'education', x]\n", .singleQuotes, "'"),
    Accident("  a.b:\n    - 'l'education'\n    - x\n", .singleQuotes, "'", line: 3),
    Accident("  a.b: \"say \"hello\" there\"\n", .doubleQuotes, "\""),
    Accident("  a.b: \"Open\" policy\n", .doubleQuotes, "\""),
    Accident("  a.b: \"Open\": policy\n", .doubleQuotes, "\""),
    Accident("  a.b: 'foo'\n    baz\n  c.d: no\n", .singleQuotes, "'"),
    Accident("  a.b: \"yes\n  c.d: no\n", .unclosedQuote, "\""),
    Accident("  a.b: 'yes\n  c.d: no\n", .unclosedQuote, "'"),
    Accident("  a.b: 'yes\n  c.d: 'no'\n  e.f: x\n", .unclosedQuote, "'"),
    Accident("  a.b: \"yes\n  c.d: \"no\"\n  e.f: x\n", .unclosedQuote, "\""),
    Accident("  a.b: \"yes\n---\n  c.d: no\n", .unclosedQuote, "\""),
    Accident("  \"a.b: yes\n  c.d: no\n", .unclosedQuote, "\""),
    Accident("  a.b: \"C:\\Users\\x\"\n", .backslash, "\\U"),
    Accident("  a.b: \"C:\\Data\"\n", .backslash, "\\D"),
    Accident("  a.b: \"a\\xZZ\"\n", .backslash, "\\x"),
    Accident("  a.b: \"\\ud83d\\ude00\"\n", .backslash, "\\u"),

    // Text blocks.
    Accident("  a.b: |\n  Some text here\n  c.d: no\n", .blockIndentation, "Some text here", line: 3),
    Accident("  a.b: |\nSome text here\n  c.d: no\n", .blockIndentation, "Some text here", line: 3),
    Accident("  a.b: |\n    Some text\n   more of it\n  c.d: no\n", .blockIndentation, "more of it", line: 4),
    Accident("  a.b: |\n    Some text\n  more of it\n  c.d: no\n", .blockIndentation, "more of it", line: 4),
    Accident("  a.b: |\n     \n   text here\n  c.d: no\n", .blockIndentation, "text here", line: 4),
    Accident("  a.b: | text here\n  c.d: no\n", .textBesideBar, "|"),
    Accident("  a.b: > 5\n  c.d: no\n", .textBesideBar, ">"),
    Accident("  a.b: >= 5\n  c.d: no\n", .textBesideBar, ">"),
    Accident("  a.b: >5\n  c.d: no\n", .textBesideBar, ">5"),
    Accident("  a.b: |0\n    x\n", .textBesideBar, "|"),
    Accident("  a.b: Some text\n  and more\n  c.d: no\n", .continuedText, "and more", line: 3),
    Accident("  a.b: Some text\nand more\n  c.d: no\n", .continuedText, "and more", line: 3),
    Accident("  a.b: Item # 5\n     and more\n  c.d: no\n", .commentCutsText, "# 5"),

    // Indentation, spaces and colons.
    Accident("\ta.b: no\n", .tab, "\t"),
    Accident("  a.b: no\n\tc.d: no\n", .tab, "\t", line: 3),
    Accident("  a.b:\n\t- no\n", .tab, "\t", line: 3),
    Accident("  a.b: |\n\ttext here\n  c.d: no\n", .tab, "\t", line: 3),
    Accident("  -\tno\n", .tab, "\t"),
    Accident("  a.b: foo\n   c.d: no\n", .indentation, "c.d: no", line: 3),
    Accident("   a.b: foo\n  c.d: no\n", .indentation, "c.d: no", line: 3),
    Accident("  a.b: foo\n c.d: no\n", .indentation, "c.d: no", line: 3),
    Accident("  a.b: 'foo'\n    c.d: no\n", .indentation, "c.d: no", line: 3),
    Accident("    - x: a\n      y: b\n     z: c\n", .indentation, "z: c", line: 4),
    Accident("  a.b: |\n      text\n    c.d: no\n", .indentation, "c.d: no", line: 4),
    Accident("  - x\n  c.d: y\n", .listAndKeys, "c.d: y", line: 3),
    Accident("  a.b: y\n  - x\n", .listAndKeys, "- x", line: 3),
    Accident("  a.b:yes\n  c.d: no\n", .missingSpace, ":"),
    Accident("  c.d: no\n  a.b:yes\n  e.f: no\n", .missingSpace, ":", line: 3),
    Accident("  c.d: no\n  a.b:yes\n", .missingSpace, ":", line: 3),
    Accident("  a.b:yes\n", .missingSpace, ":"),
    Accident("  c.d: no\n  a.b\n  e.f: no\n", .missingColon, "a.b", line: 3),
    Accident("  c.d: no\n  a.b\n", .missingColon, "a.b", line: 3),
    Accident("  a.b\n  c.d: no\n", .missingColon, "a.b"),
    Accident("  a.b yes\n  c.d: no\n", .missingColon, "a.b yes"),
    Accident("  c.d: no\n  a.b = yes\n", .missingColon, "a.b = yes", line: 3),
    Accident("  c.d: no\n  a.b :yes\n", .missingSpace, ":", line: 3),
    Accident("  a.b:\n    - one\n  - two\n", .indentation, "- two", line: 4),
    Accident("  a.b:\n    - one\n    two\n    - three\n", .listAndKeys, "two", line: 4),
    Accident("  a.b:\n    Some text\n    and more: x\n", .colonInText, ":", line: 4),
    Accident("  a.b:\n    - name: Digital: Arena\n", .colonInText, ":", line: 3),
    Accident("  a.b: c.d: yes\n", .colonInText, ":"),
    Accident("  a.b: [\"yes\" \"no\"]\n", .bracket, "\""),
    Accident("  a.b: [yes,, no]\n", .punctuationFirst, ","),
    Accident("  a.b\u{FF1A}\u{662F}\n  c.d: no\n", .wideColon, "\u{FF1A}"),
    Accident("  c.d: no\n  a.b\u{FF1A}yes\n", .wideColon, "\u{FF1A}", line: 3),
    Accident("\u{A0} a.b: yes\n", .invisibleCharacter, "\u{A0}"),
    Accident("  c.d: no\n\u{A0} a.b: yes\n", .invisibleCharacter, "\u{A0}", line: 3),
    Accident("  c.d: no\n \u{A0}a.b: yes\n", .invisibleCharacter, "\u{A0}", line: 3),
    Accident("  a.b:\u{A0}yes\n  c.d: no\n", .invisibleCharacter, "\u{A0}"),
    Accident("  c.d: no\n  a.b:\u{A0}yes\n", .invisibleCharacter, "\u{A0}", line: 3),
    Accident("  a.b:\u{A0}yes\n", .invisibleCharacter, "\u{A0}"),
    Accident("  a.b\u{A0}: yes\n", .invisibleCharacter, "\u{A0}"),
    Accident("  \u{201C}a.b\u{201D}: yes\n", .typographicQuotes, "\u{201C}a.b\u{201D}"),
]

@Suite("Accidents of people who type prose into YAML")
struct SyntaxAccidentTests {
    @Test("each has its code and points at its place", arguments: accidents)
    func hasItsCode(_ accident: Accident) throws {
        let document = readAnswers("answers:\n" + accident.text)
        #expect(document.codes == [accident.code.rawValue])
        let isReadable = document.isReadable
        #expect(!isReadable)
        #expect(document.tree.isWellFormed(sourceSize: document.source.count))
        let finding = try #require(document.diagnostics.first)
        #expect(document.quote(finding.range) == accident.place)
        #expect(document.lineTable().position(of: finding.range.start).line == accident.line)
        #expect(!finding.message.english.isEmpty && (!finding.help.isEmpty || finding.label != nil))
    }

    @Test("the finding of a syntax error says that the rest was not read")
    func saysWhereReadingStopped() throws {
        let document = readAnswers("answers:\n  a.b: yes\n  c.d: Two projects: x\n  e.f: no\n")
        let note = try #require(document.diagnostics.first?.notes.first)
        #expect(note.message.english.contains("not read beyond this line (line 3)"))
    }

    @Test("text blocks take all of it", arguments: accidents.map(\.text))
    func blocksTakeAnything(_ text: String) {
        let value = text.trimmingLines()
        guard !value.isEmpty else { return }
        let block = "answers:\n  a.b: |\n" + value.map { "    " + $0 + "\n" }.joined()
        let document = readAnswers(block)
        #expect(document.codes == [])
        #expect(document.tree.string(4) == value.map { $0 + "\n" }.joined())
    }
}

extension String {
    /// The lines without the white space around them, without empty ones.
    fileprivate func trimmingLines() -> [String] {
        split(separator: "\n").map { line in
            String(line.drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
        }.filter { !$0.isEmpty }
    }
}
