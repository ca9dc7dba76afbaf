import RapporteurAnswerFile
import RapporteurDiagnostics
import RapporteurYAML
import Testing

@Suite("Limits and refusals")
struct LimitTests {
    @Test("a file of 16 MiB is read, one byte more is not")
    func fileSize() {
        var bytes = [UInt8](repeating: UInt8(ascii: "x"), count: YAMLLimits.fileSize)
        bytes[0] = UInt8(ascii: "#")
        #expect(YAMLReader(allowsAliases: false).read(bytes).codes == [])
        #expect(YAMLReader(allowsAliases: false).read(bytes + [0x20]).codes == ["Y101"])
    }

    @Test("lists may nest 64 deep, block and flow and JSON", arguments: [64, 65, 100_000])
    func depth(_ depth: Int) {
        let codes = depth <= 64 ? [] : ["Y105"]
        let flow = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        let document = readAnswers(flow)
        #expect(document.codes == codes)
        #expect(document.tree.isWellFormed(sourceSize: document.source.count))
        #expect(readAnswers("#\n" + flow).codes == codes)
        #expect(readAnswers(String(repeating: "[", count: depth)).isReadable == false)
        #expect(readAnswers(String(repeating: "{a: ", count: depth)).isReadable == false)
        #expect(readAnswers(String(repeating: "- ", count: depth) + "x").codes == (depth < 65 ? [] : ["Y105"]))
    }

    @Test("a million nodes are read, more are not")
    func nodes() {
        let items = String(repeating: "x,", count: YAMLLimits.nodes - 1)
        #expect(readAnswers("[" + items + "]").codes == [])
        #expect(readAnswers("[" + items + "x]").codes == ["Y106"])
    }

    @Test("aliases count what they stand for")
    func laughs() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1..<10 {
            let item = "*a\(level - 1), "
            text += "a\(level): &a\(level) [" + String(repeating: item, count: 10) + "]\n"
        }
        #expect(readDefinition(text).codes == ["Y106"])
        var deep = "a0: &a0 [x]\n"
        for level in 1..<80 { deep += "a\(level): &a\(level) [*a\(level - 1)]\n" }
        #expect(readDefinition(deep).codes == ["Y105"])
    }

    @Test("anchors and aliases work in questionnaires")
    func aliases() {
        let document = readDefinition("a: &x {b: c}\nd: *x\n&k e: [*x, *k]\n*k : f\n<<: *x\n")
        #expect(document.codes == ["Y117"])
        #expect(
            document.tree.summary()
                == #"{"a": {"b": "c"}, "d": {"b": "c"}, "e": [{"b": "c"}, "e"], "e": "f", "<<": {"b": "c"}}"#)
        #expect(document.tree.isWellFormed(sourceSize: document.source.count))
        #expect(document.quote(document.tree.nodes[2].range) == "{b: c}")
    }

    @Test(
        "what questionnaires refuse too",
        arguments: [
            ("a: &x [*x]\n", ["Y115"]), ("a: *x\n", ["Y113"]), ("a: !!str x\n", ["Y112"]),
            ("a: b\n---\nc: d\n", ["Y111"]),
            ("? [a, b]\n: c\n", ["Y116"]), ("{[a]: b}\n", ["Y116"]), ("a: &x [b]\n*x : c\n", ["Y116"]),
            ("a: !t &x b\nc: &y !u d\n", ["Y112", "Y112"]),
        ])
    func refusals(_ text: String, _ codes: [String]) {
        let document = readDefinition(text)
        #expect(document.codes == codes)
        let isReadable = document.isReadable
        #expect(!isReadable)
        #expect(document.tree.isWellFormed(sourceSize: document.source.count))
    }

    @Test("a duplicate key shows both places and leaves the file readable")
    func duplicates() {
        let document = readAnswers("answers:\n  a.b: yes\n  c.d: no\n  \"a.b\": no\n  a.b: x\n")
        #expect(document.codes == ["Y117", "Y117"])
        #expect(document.isReadable)
        #expect(document.duplicateKeys == [7, 9])
        #expect(document.quote(document.diagnostics[0].range) == "\"a.b\"")
        #expect(document.diagnostics[0].notes.first?.range == document.tree.nodes[3].range)
    }

    @Test("duplicates are found in maps of any size", arguments: [2, 6, 7, 8, 100, 5000])
    func manyKeys(_ count: Int) {
        var text = "a:\n"
        for key in 0..<count { text += "  k\(key).x: v\n" }
        #expect(readAnswers(text + "b: c\n").codes == [])
        let document = readAnswers(text + "  k\(count / 2).x: w\nb: c\n")
        #expect(document.codes == ["Y117"])
        #expect(document.duplicateKeys == [3 + 2 * count])
    }

    @Test("a thousand problems are listed, the rest is counted")
    func manyProblems() {
        let document = readAnswers(String(repeating: "a: &x b\n", count: 1500))
        #expect(document.diagnostics.count == YAMLLimits.diagnostics)
        #expect(document.diagnostics.last?.notes.last?.message.english.hasPrefix("1,999 more") == true)
        #expect(document.duplicateKeys.count == 1499)
        let isReadable = document.isReadable
        #expect(!isReadable)
        #expect(readAnswers(String(repeating: "a: b\n", count: 1001)).diagnostics.count == 1000)
    }
}
