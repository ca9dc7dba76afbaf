import RapporteurDiagnostics
import Testing

@Suite("Trees of documents")
struct DocumentTreeTests {
    /// `{a: x, b: [y, {c: z}], a: ""}`
    private let tree: DocumentTree = {
        var tree = DocumentTree(text: Array("axbyczaw".utf8))
        func scalar(_ start: Int32, _ end: Int32, _ next: Int32) -> DocumentTree.Node {
            DocumentTree.Node(kind: .scalar, range: .beginning, textStart: start, textEnd: end, next: next)
        }
        tree.nodes = [
            DocumentTree.Node(kind: .mapping, range: .beginning, next: 11), scalar(0, 1, 2), scalar(1, 2, 3),
            scalar(2, 3, 4),
            DocumentTree.Node(kind: .sequence, range: .beginning, next: 9), scalar(3, 4, 6),
            DocumentTree.Node(kind: .mapping, range: .beginning, next: 9), scalar(4, 5, 8), scalar(5, 6, 9),
            scalar(6, 7, 10),
            scalar(7, 7, 11),
        ]
        return tree
    }()

    @Test("children, pairs and values are found")
    func navigation() {
        #expect(tree.children(of: 0) == [1, 2, 3, 4, 9, 10])
        #expect(tree.children(of: 4) == [5, 6])
        var pairs: [String] = []
        tree.forEachPair(of: 0) { pairs.append(tree.string($0) + "\($1)") }
        #expect(pairs == ["a2", "b4", "a10"])
        #expect(tree.value(of: "a", in: 0) == 2)
        #expect(tree.value(of: "c", in: 6) == 8)
        #expect(tree.value(of: "d", in: 0) == nil)
        #expect(tree.value(of: "a", in: 4) == nil)
        #expect(tree.string(4) == "")
    }

    @Test(
        "blank is null, empty text and white space; null in quotation marks is a word",
        arguments: [
            ("", true, true), ("~", true, false), ("null", true, false), ("Null", true, false), ("NULL", true, false),
            (" \t\r\n", true, true),
            ("nULL", false, false), ("none", false, false), ("0", false, false), ("no", false, false),
            ("~~", false, false), ("\u{A0}", false, false),
        ])
    func blank(_ text: String, _ plain: Bool, _ quoted: Bool) {
        #expect(isBlankScalar(Array(text.utf8)[...], plain: true) == plain)
        #expect(isBlankScalar(Array(text.utf8)[...], plain: false) == quoted)
    }

    @Test("an empty list is blank, a map is not")
    func blankCollections() {
        let list = DocumentTree(nodes: [DocumentTree.Node(kind: .sequence, range: .beginning, next: 1)])
        let map = DocumentTree(nodes: [DocumentTree.Node(kind: .mapping, range: .beginning, next: 1)])
        #expect(list.isBlank(0))
        #expect(!map.isBlank(0))
        #expect(!tree.isBlank(4))
        #expect(tree.isBlank(10))
    }
}
