/// Writes a report as Markdown: all text and all tables; a drawing is stood for by the table of its data.
package struct MarkdownRenderer: Sendable {
    /// Whether runs that read from left to right must be kept apart from the words around them.
    private var isolates = false

    /// Makes a renderer.
    package init() {}

    /// The whole report.
    package func render(_ document: ReportDocument) -> String {
        var renderer = self
        renderer.isolates = document.isRightToLeft
        return renderer.text(of: document)
    }

    private func text(of document: ReportDocument) -> String {
        var markdown = MarkdownWriter()
        if let masthead = document.masthead { write(masthead, &markdown) }
        markdown.heading(1, inlines(document.title))
        if !document.subtitle.isEmpty { markdown.paragraph(inlines(document.subtitle)) }
        if let banner = document.banner { markdown.quotation(inlines(banner)) }
        for block in document.front { write(block, &markdown) }
        for part in document.parts { write(part, level: 2, &markdown) }
        markdown.paragraph(inlines(document.colophon))
        return markdown.text
    }

    private func write(_ part: ReportDocument.Part, level: Int, _ markdown: inout MarkdownWriter) {
        markdown.heading(level, MarkdownWriter.words(part.headingPrefix) + inlines(part.heading))
        for block in part.blocks { write(block, &markdown) }
        for part in part.parts { write(part, level: level + 1, &markdown) }
    }

    private func write(_ block: ReportDocument.Block, _ markdown: inout MarkdownWriter) {
        switch block {
        case .paragraph(let text), .note(let text): markdown.paragraph(inlines(text))
        case .list(let items): markdown.list(items.map { inlines($0) })
        case .clauses(let items):
            for (index, item) in items.enumerated() { markdown.paragraph(String(index + 1) + ". " + inlines(item)) }
        case .numbered(let paragraph):
            markdown.paragraph(String(paragraph.number) + ". " + inlines(paragraph.text))
            for (index, point) in paragraph.points.enumerated() {
                markdown.paragraph("(" + ReportDocument.letter(index + 1) + ") " + inlines(point))
            }
        case .box(let box):
            if let heading = box.heading { markdown.paragraph("**" + inlines(heading) + "**") }
            for block in box.blocks { write(block, &markdown) }
        case .facts(let facts):
            markdown.list(facts.map { "**" + inlines($0.figure) + "** " + inlines($0.label) })
        case .definitions(let definitions):
            markdown.list(definitions.map { "**" + inlines($0.term) + "**: " + inlines($0.meaning) })
        case .boxes(let items): markdown.list(items.map { "☐ " + inlines($0) })
        case .lines: break
        case .table(let table): write(table, &markdown)
        case .figure(let figure): write(figure.table, &markdown)
        }
    }

    private func write(_ masthead: ReportDocument.Masthead, _ markdown: inout MarkdownWriter) {
        let lines = [
            masthead.organization, masthead.body, masthead.session, masthead.symbol, masthead.placeAndDate,
            masthead.original, masthead.agendaItem,
        ]
        for line in lines where !line.isEmpty { markdown.paragraph(inlines(line)) }
    }

    private func write(_ table: DataTable, _ markdown: inout MarkdownWriter) {
        markdown.paragraph("**" + inlines(table.caption) + "**")
        var rows: [[String]] = []
        for group in table.groups {
            if let heading = group.heading {
                let empty = [String](repeating: "", count: max(table.columns.count - 1, 0))
                rows.append(["**" + inlines(heading) + "**"] + empty)
            }
            rows += group.rows.map { row in [inlines(row.heading)] + row.cells.map { inlines($0) } }
        }
        markdown.table(table.columns.map { (inlines($0.heading), $0.isNumeric) }, rows)
        for note in table.notes { markdown.paragraph(inlines(note)) }
    }

    private func inlines(_ runs: [Inline]) -> String {
        var text = ""
        for run in runs {
            switch run {
            case .words(let words): text += MarkdownWriter.words(words)
            case .figure(let figure): text += number(MarkdownWriter.words(figure))
            case .detail(let figure): text += "(" + number(MarkdownWriter.words(figure)) + ")"
            case .label(let label), .foreign(let label, _):
                text += isolated(MarkdownWriter.escaped(label), "\u{2068}")
            case .code(let code): text += isolated(MarkdownWriter.code(code), "\u{2066}")
            case .mark(let mark): text += "*" + MarkdownWriter.escaped(mark) + "* "
            case .emphasis(let words): text += "*" + MarkdownWriter.words(words) + "*"
            case .blank(let words): text += MarkdownWriter.words(words)
            case .reference(let reference): text += MarkdownWriter.words(reference.text)
            }
        }
        while text.hasSuffix(" ") { text.removeLast() }
        return text
    }

    /// A text that keeps its own direction, or is given one (Unicode Standard Annex 9, isolates).
    private func isolated(_ text: String, _ isolate: String) -> String {
        isolates ? isolate + text + "\u{2069}" : text
    }

    /// A number without words reads from left to right, its sign first.
    private func number(_ text: String) -> String {
        text.unicodeScalars.contains { $0.properties.isAlphabetic } ? text : isolated(text, "\u{2066}")
    }
}
