import RapporteurDiagnostics
import Testing

@testable import RapporteurMarkdown

@Suite("Reading Markdown")
struct MarkdownReaderTests {
    /// The tree as lines of text: depth, kind, and the text at the place of the node.
    private func outline(_ text: String) throws -> [String] {
        let bytes = Array(text.utf8)
        let document = try MarkdownReader.read(bytes)
        var lines: [String] = []
        func visit(_ node: Int32, _ depth: Int) {
            let entry = document.nodes[Int(node)]
            let place = String(decoding: bytes[Int(entry.range.start)..<Int(entry.range.end)], as: UTF8.self)
            lines.append(String(repeating: " ", count: depth) + "\(entry.kind) <\(place)>")
            for child in document.children(of: node) { visit(child, depth + 1) }
        }
        for child in document.children(of: 0) { visit(child, 0) }
        return lines
    }

    struct Case: Sendable {
        var text: String
        var outline: [String]
        init(_ text: String, _ outline: [String]) { (self.text, self.outline) = (text, outline) }
    }

    static let cases = [
        Case("", []),
        Case(
            "Größe: [x](a.md#b)\nand [y](c.md)",
            [
                "paragraph <Größe: [x](a.md#b)\nand [y](c.md)>", " text(\"Größe: \") <Größe: >",
                " link(\"a.md#b\") <[x](a.md#b)>", "  text(\"x\") <x>",
                " softBreak <Größe: [x](a.md#b)\nand [y](c.md)>",
                " text(\"and \") <and >", " link(\"c.md\") <[y](c.md)>", "  text(\"y\") <y>",
            ]),
        Case(
            "## a.b_c, a.b_d\r\n\r\n### why\r\n",
            [
                "heading(2) <## a.b_c, a.b_d>", " text(\"a.b_c, a.b_d\") <a.b_c, a.b_d>", "heading(3) <### why>",
                " text(\"why\") <why>",
            ]),
        Case(
            "> - [z](t.md)",
            [
                "blockQuote <> - [z](t.md)>", " list(start: nil, isTight: true) <- [z](t.md)>", "  item <- [z](t.md)>",
                "   paragraph <[z](t.md)>", "    link(\"t.md\") <[z](t.md)>", "     text(\"z\") <z>",
            ]),
        Case(
            "| a | b |\n|---|--:|\n| `1` | |",
            [
                "table([RapporteurMarkdown.MarkdownAlignment.natural, RapporteurMarkdown.MarkdownAlignment.end]) "
                    + "<| a | b |\n|---|--:|\n| `1` | |>",
                " tableRow(isHeader: true) <| a | b |>", "  tableCell < a >", "   text(\"a\") <a>", "  tableCell < b >",
                "   text(\"b\") <b>", " tableRow(isHeader: false) <| `1` | |>", "  tableCell < `1` >",
                "   code(\"1\") <1>", "  tableCell < >",
            ]),
        Case(
            "<b>x</b>\n\n<script>y</script>",
            [
                "paragraph <<b>x</b>>", " html(\"<b>\") <<b>>", " text(\"x\") <x>", " html(\"</b>\") <</b>>",
                "htmlBlock(\"<script>y</script>\\n\") <<script>y</script>>",
            ]),
        Case("1. a\n2. b", ["list(start: Optional(1), isTight: true) <1. a\n2. b>"]),
    ]

    @Test("every node has its kind and its place", arguments: cases)
    func nodes(_ example: Case) throws {
        let outline = try outline(example.text)
        #expect(Array(outline.prefix(example.outline.count)) == example.outline)
    }

    @Test("a place that cmark does not know is that of the node around it, and always inside the page")
    func places() throws {
        let bytes = Array("see https://example.org/ and a@example.org".utf8)
        let document = try MarkdownReader.read(bytes)
        #expect(document.nodes.contains { $0.kind == .link("https://example.org/") })
        for node in document.nodes {
            #expect(node.range.start >= 0 && node.range.start <= node.range.end)
            #expect(Int(node.range.end) <= bytes.count)
        }
    }

    @Test("words come out on one line without markup")
    func plainText() throws {
        let document = try MarkdownReader.read(Array("# A *b* `c`\n\nd\ne".utf8))
        #expect(document.plainText(of: 1) == "A b c")
        #expect(document.plainText(of: 0) == "A b c d e")
    }

    @Test("what is not text, too large or too deep is refused with its place")
    func refusals() {
        #expect(throws: MarkdownReader.Refusal.notText(2)) { try MarkdownReader.read([0x61, 0x62, 0xFF]) }
        #expect(throws: MarkdownReader.Refusal.tooLarge) {
            try MarkdownReader.read([UInt8](repeating: 0x61, count: MarkdownReader.sizeLimit + 1))
        }
        #expect(throws: MarkdownReader.Refusal.self) {
            try MarkdownReader.read([UInt8](repeating: UInt8(ascii: ">"), count: 100_000) + [0x61])
        }
    }

    @Test("text of every kind gives a tree", arguments: ["[", "![](", "|\n|-", "\u{0}", "`", "\u{FEFF}#", "***a**"])
    func anything(_ text: String) throws {
        let document = try MarkdownReader.read(Array(String(repeating: text, count: 500).utf8))
        #expect(document.nodes.first?.end == Int32(document.nodes.count))
    }
}
