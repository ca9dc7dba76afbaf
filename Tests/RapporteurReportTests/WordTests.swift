import RapporteurDiagnostics
import RapporteurLineage
import Testing

@testable import RapporteurReport

/// What holds for the Word file beyond the document it is made of.
@Suite("The Word file")
struct WordTests {
    private static func body(_ document: ReportDocument) -> String {
        var writer = WordWriter(document, pictures: [:])
        writer.head(document)
        for part in document.parts { writer.write(part, level: 1) }
        return writer.xml.text
    }

    @Test(
        "columns fill the sheet, and none is too narrow for its longest word or number", arguments: ProseTests.languages
    )
    func columns(language: String) throws {
        let board = try BoardDocumentTests.document(SampleReport.make(), language)
        for table in board.tables + (try ProseTests.document(.micro, language)).tables {
            let columns = ColumnWidths(table)
            let sheet = table.columns.count > 11 ? ColumnWidths.turned : ColumnWidths.upright
            let widths = columns.widths(of: sheet)
            #expect(widths.count == table.columns.count && widths.reduce(0, +) == sheet, "\(table.id)")
            for (index, column) in table.columns.enumerated() where index > 0 && column.isNumeric {
                for row in table.rows {
                    for figure in row.cells[index - 1].figures {
                        let points = TextWidth.estimate(figure, size: 8).tenths
                        #expect(widths[index] - 140 >= points * 2, "\(language) \(table.id): \(figure)")
                    }
                }
            }
        }
    }

    @Test("columns that cannot all have their words are narrowed from the widest, never to nothing")
    func tooMuch() {
        let long = String(repeating: "W", count: 10_000)
        let table = DataTable(
            id: "t", caption: [], columns: [.words([.words(long)])] + (0..<12).map { _ in .figures([.words("2027")]) },
            groups: [
                .init(rows: [.init([.label(long)], (0..<12).map { _ in [.figure("100%"), .detail("100 of 100")] })])
            ])
        let widths = ColumnWidths(table).widths(of: ColumnWidths.upright)
        #expect(widths.reduce(0, +) == ColumnWidths.upright && widths.allSatisfy { $0 > 400 }, "\(widths)")
    }

    @Test("the text of a column with much to say gets most of the room")
    func room() {
        let table = DataTable(
            id: "t", caption: [],
            columns: [.words([.words("Measure")]), .figures([.words("2027")]), .words([.words("Actions")])],
            groups: [
                .init(rows: [
                    .init(
                        [.label("A measure of some words")],
                        [[.figure("61%")], [.words(String(repeating: "hold seminars ", count: 40))]])
                ])
            ])
        let widths = ColumnWidths(table).widths(of: ColumnWidths.upright)
        #expect(widths[2] > widths[0] && widths[0] > widths[1], "\(widths)")
    }

    @Test("what is to be written into gets room for a hand", arguments: [1, 3, 5])
    func blanks(count: Int) {
        let table = DataTable(
            id: "t", caption: [], columns: [.words([.words("Entry")])] + (1...count).map { .words([.words("\($0)")]) },
            groups: [
                .init(
                    rows: (0..<4).map { _ in
                        .init(
                            [
                                .words("Address "),
                                .detail("At most 1000 characters; an address that begins with https://"),
                            ],
                            (0..<count).map { _ in [] })
                    })
            ])
        let widths = ColumnWidths(table).widths(of: ColumnWidths.upright)
        #expect(widths.reduce(0, +) == ColumnWidths.upright)
        #expect(widths.dropFirst().allSatisfy { $0 >= 900 } && widths[0] >= 900, "\(widths)")
        #expect(Set(widths.dropFirst()).count == 1)
        let page = HTMLRenderer(.paper)
        var html = MarkupWriter()
        page.write(table, &html)
        #expect(html.text.split(separator: "<col ").count - 1 == count + 1)
    }

    @Test("sheets turn once for parts that follow each other, and back")
    func sheets() throws {
        var document = try BoardDocumentTests.document(SampleReport.make())
        let broad = DataTable(
            id: "broad", caption: [.words("Broad")], columns: (0..<12).map { _ in .figures([.words("2027")]) },
            groups: [])
        let narrow = ReportDocument.Part(
            id: "narrow", heading: [.words("Narrow")], blocks: [.paragraph([.words("Text")])])
        let wide = { (id: String) in ReportDocument.Part(id: id, heading: [.words("Wide")], blocks: [.table(broad)]) }
        document.parts = [narrow, wide("a"), wide("b"), narrow]
        let text = Self.body(document)
        #expect(text.split(separator: "<w:sectPr>").count - 1 == 2)
        #expect(text.split(separator: "w:orient=\"landscape\"").count - 1 == 1)
    }

    @Test("what says how to answer stays on the sheet of the boxes")
    func boxes() throws {
        var document = try BoardDocumentTests.document(SampleReport.make())
        document.parts = [
            .init(
                id: "q", heading: [.words("Question")],
                blocks: [
                    .note([.words("Choose one.")]), .note([.words("Or none.")]),
                    .boxes([[.words("Yes")], [.words("No")]]),
                ])
        ]
        let notes = Self.body(document).split(separator: "\n").filter { $0.contains("w:val=\"Note\"") }
        #expect(notes.count == 2 && notes.allSatisfy { $0.contains("<w:keepNext/>") }, "\(notes)")
    }

    @Test(
        "a sign stands before its number, and text of others ends where it ends, whatever the direction of the document"
    )
    func directions() throws {
        let cases: [(language: String, run: Inline, xml: String)] = [
            ("ar", .figure("−6"), ">\u{200E}−6\u{200E}<"), ("ar", .figure("+4"), ">\u{200E}+4\u{200E}<"),
            ("ar", .figure("5 من 8"), "<w:rtl/>"), ("ar", .label("It is open."), ">\u{200E}It is open.\u{200E}<"),
            ("ar", .label("-12.5"), ">\u{200E}-12.5\u{200E}<"), ("ar", .label("نعم."), ">نعم.<"),
            ("en", .label("نعم."), ">\u{200F}نعم.\u{200F}<"), ("en", .figure("−6"), ">−6<"),
            ("en", .label("It is open."), ">It is open.<"),
        ]
        for (language, run, xml) in cases {
            let document = try BoardDocumentTests.document(SampleReport.make(), language)
            var writer = WordWriter(document, pictures: [:])
            writer.runs([run])
            #expect(writer.xml.text.contains(xml), "\(language): \(writer.xml.text)")
            #expect(writer.xml.text.contains("\u{200E}") != writer.xml.text.contains("<w:rtl/>") || language == "en")
        }
    }
}
