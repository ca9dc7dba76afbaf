import RapporteurDiagnostics
import RapporteurYAML
import Testing

@Suite("The tree of a document")
struct TreeTests {
    @Test(
        "says what was typed",
        arguments: [
            ("a: NO\nb: 1.10\nc: 2027-01-01\n", #"{"a": "NO", "b": "1.10", "c": "2027-01-01"}"#),
            (
                "a: [x, 'y', \"z\"]\nb:\n  - c: d\n    e: f\n  - g\n",
                #"{"a": ["x", "y", "z"], "b": [{"c": "d", "e": "f"}, "g"]}"#
            ),
            ("a:\nb: ~\nc: {d: , e}\n", #"{"a": "", "b": "~", "c": {"d": "", "e": ""}}"#),
            ("a: x # y\nb: 'x' # y\n", #"{"a": "x", "b": "x"}"#),
            ("", "nothing"), ("# only\n", "nothing"), ("text\n", #""text""#),
            ("%YAML 1.2\n---\na: b\n...\n", #"{"a": "b"}"#),
        ])
    func saysWhatWasTyped(_ text: String, _ summary: String) {
        let document = readAnswers(text)
        #expect(document.codes == [])
        #expect(document.tree.summary() == summary)
        #expect(document.tree.isWellFormed(sourceSize: document.source.count))
    }

    @Test("ranges are UTF-8 offsets of exactly what was typed")
    func rangesAreExact() {
        let text =
            "\u{E9}t\u{E9}: \u{6559}\u{80B2}\nb: \"x\u{1F600}\" # c\nd: |\n  l1\u{E9}\n  l2\n\n\ne: [\u{645}, f]\ng:\n  h: i # j\n"
        let document = readAnswers(text)
        let quotes = document.tree.nodes.dropFirst().map { document.quote($0.range) }
        #expect(
            quotes == [
                "\u{E9}t\u{E9}", "\u{6559}\u{80B2}", "b", "\"x\u{1F600}\"", "d", "|\n  l1\u{E9}\n  l2", "e",
                "[\u{645}, f]", "\u{645}", "f", "g", "h: i", "h", "i",
            ])
    }
}
