import Foundation
import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel
import RapporteurTestSupport
import RapporteurYAML
import Testing

/// The byte form holds all of a value, and nothing in it is trusted.
@Suite("The byte form")
struct ByteFormTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    private func questionnaires() throws -> [Questionnaire] {
        var previous: Questionnaire?
        return try ["oer-2023", "oer-2027"].map { id in
            let text = try String(
                contentsOfFile: Self.root + "/questionnaires/\(id)/questionnaire.yaml", encoding: .utf8)
            let questionnaire = DefinitionReader.read(yaml: text, previous: previous).questionnaire
            previous = questionnaire
            return questionnaire
        }
    }

    @Test("of a questionnaire reads back to the same questionnaire")
    func questionnaire() throws {
        for questionnaire in try questionnaires() {
            #expect(questionnaire.questions.count > 40)
            #expect(try Questionnaire(byteForm: questionnaire.byteForm) == questionnaire)
        }
    }

    @Test(
        "of a tree reads back to the same tree",
        arguments: ["", "a", "a: b\n", "- a\n- [b, {c: d}]\n- {}\n", "a: {b: [], c: ~}\nd: |\n  é\n", "[[[[[]]]]]"])
    func tree(yaml: String) throws {
        let tree = YAMLReader(allowsAliases: false).read(Array(yaml.utf8)).tree
        #expect(try DocumentTree(byteForm: tree.byteForm) == tree)
    }

    @Test("that is cut off or changed anywhere is refused or reads to something sound, and never crashes")
    func damage() throws {
        let bytes = try questionnaires()[0].byteForm
        for end in stride(from: 0, to: bytes.count, by: 97) {
            #expect(throws: ByteFormError.self) { try Questionnaire(byteForm: Array(bytes[..<end])) }
        }
        #expect(throws: ByteFormError.trailing) { try Questionnaire(byteForm: bytes + [0]) }
        #expect(throws: ByteFormError.foreign) { try Response(byteForm: bytes) }
        var generator = SeededGenerator(seed: 2027)
        var refused = 0
        for _ in 0..<300 {
            var changed = bytes
            changed[Int.random(in: 4..<changed.count, using: &generator)] ^= UInt8.random(
                in: 1...255, using: &generator)
            if (try? Questionnaire(byteForm: changed)) == nil { refused += 1 }
        }
        #expect(refused > 0)
    }

    @Test(
        "of a tree that is none is refused",
        arguments: [
            [0x52, 0x50, 0x54, 3, 2, 0, 2, 0, 0, 0, 0, 0, 0, 4] as [UInt8],  // a scalar whose subtree has two nodes
            [0x52, 0x50, 0x54, 3, 2, 0, 2, 2, 0, 0, 0, 0, 0, 0],  // a mapping that ends before it begins
            [0x52, 0x50, 0x54, 3, 2, 2, 0xFF, 2, 0, 0, 0, 0, 0, 2, 2],  // text that is not UTF-8
        ])
    func impossibleTree(bytes: [UInt8]) {
        #expect(throws: ByteFormError.self) { try DocumentTree(byteForm: bytes) }
    }

    @Test("of a response reads back to the same response")
    func response() throws {
        let header = ResponseHeader(
            questionnaire: "q", version: "1", definition: "ab", respondent: "XAA", language: "ar", revision: 3,
            status: .certified, part: ["a", "b"], isIllustrative: true)
        var response = Response(header: header, questionCount: 9)
        response.answers = [
            .blank, .invalid, .special(.declined), .value(.choice(2)), .value(.choices([0, 3])),
            .value(.text("نص e\u{301}")), .value(.link(["https://example.org"])),
            .records([[.value(.text("a")), .blank], [.special(.notKnown), .invalid]]), .value(.truth(true)),
        ]
        response.places[3] = AnswerPlace(key: SourceRange(1, 4), value: SourceRange(6, 9))
        response.recordPlaces[7] = [RecordPlace(range: SourceRange(10, 20), fields: [.absent, .absent])]
        response.confirmations = [
            Confirmation(
                finding: "r", question: nil, answers: [ConfirmedValue(question: "a.b", values: ["yes"])], previous: [],
                reason: .repealed, note: "n", range: SourceRange(30, 40))
        ]
        response.answersRange = SourceRange(5, 6)
        #expect(try Response(byteForm: response.byteForm) == response)
    }
}
