import Testing

@testable import RapporteurReport

/// Numbers run through a document, and a reference says the number of its target.
@Suite("Numbers of paragraphs and parts")
struct NumberingTests {
    static func paragraph(_ id: String?, _ text: [Inline] = [.words("Text.")]) -> ReportDocument.Block {
        .numbered(.init(id: id, text))
    }

    static func document(_ parts: [ReportDocument.Part]) -> ReportDocument {
        ReportDocument(
            language: "en", isRightToLeft: false, title: [], subtitle: [], banner: nil,
            furniture: .init(skipLink: "", contents: "", annex: "Annex"), parts: parts, colophon: [])
    }

    @Test("paragraphs are counted through all parts, from 1 and without a gap")
    func paragraphsRunThrough() {
        let document = Self.document([
            .init(
                id: "one", kind: .section, heading: [], blocks: [Self.paragraph(nil), .note([])],
                parts: [.init(id: "below", kind: .section, heading: [], blocks: [Self.paragraph(nil)])]),
            .init(id: "two", kind: .section, heading: [], blocks: [Self.paragraph("last")]),
        ]).numbered().document
        let numbers = document.blocks.compactMap { block in
            if case .numbered(let paragraph) = block { paragraph.number } else { nil }
        }
        #expect(numbers == [1, 2, 3])
        #expect(document.parts.map { $0.numeral } == ["I", "II"])
        #expect(document.parts[0].parts.map { $0.numeral } == ["A"])
    }

    @Test("a reference says what stands at its target, before and after it, in tables and boxes too")
    func referencesAreRight() {
        let to = Inline.reference(.init(to: "target"))
        let annex = Inline.reference(.init(to: "annex"))
        let table = DataTable(
            id: "t", caption: [to], columns: [.words([annex])], groups: [.init([to], rows: [.init([to], [])])],
            notes: [[to]])
        let document = Self.document([
            .init(
                id: "one", kind: .section, heading: [to],
                blocks: [
                    .box(.init(.summary, heading: [to], [.paragraph([to, annex])])), Self.paragraph(nil, [to]),
                    Self.paragraph("target", [to]), .table(table), .list([[to]]), .clauses([[annex]]),
                ]),
            .init(
                id: "annex", kind: .annex, heading: [], blocks: [.definitions([.init(term: [to], meaning: [annex])])]),
        ]).numbered()
        #expect(document.missing.isEmpty)
        var said: Set<String> = []
        _ = document.document.mapping { run in
            if case .reference(let reference) = run { said.insert(reference.target + " " + reference.text) }
            return run
        }
        #expect(said == ["target 2", "annex Annex\u{A0}I"])
    }

    @Test("a reference to nothing is told")
    func missingTargetsAreTold() {
        let document = Self.document([
            .init(id: "one", heading: [], blocks: [.paragraph([.reference(.init(to: "nowhere"))])])
        ])
        #expect(document.numbered().missing == ["nowhere"])
    }

    @Test(
        "numerals and letters",
        arguments: [
            (1, "I", "a"), (4, "IV", "d"), (9, "IX", "i"), (26, "XXVI", "z"), (27, "XXVII", "aa"), (99, "XCIX", "uuuu"),
        ])
    func numerals(number: Int, roman: String, letter: String) {
        #expect(ReportDocument.roman(number) == roman)
        #expect(ReportDocument.letter(number) == letter)
    }
}
