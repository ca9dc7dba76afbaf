extension WordWriter {
    /// Writes a table whose first row is repeated on every sheet, and its notes.
    mutating func write(_ table: DataTable) {
        let widths = Self.widths(table, total: isLandscape ? 14_570 : 9638)
        let isRightToLeft = language.isRightToLeft
        var inside = self
        inside.xml = MarkupWriter()
        inside.row(
            table.columns.map { ($0.heading, $0.isNumeric ? .tableFigureHeading : .tableHeading) }, widths, isHead: true
        )
        for group in table.groups {
            if let heading = group.heading {
                inside.row([(heading, .tableGroup)], [widths.reduce(0, +)], span: table.columns.count)
            }
            for row in group.rows {
                let cells = zip(row.cells, table.columns.dropFirst()).map { cell, column in
                    (cell, column.isNumeric ? WordStyle.tableFigure : .tableText)
                }
                inside.row([(row.heading, .tableText)] + cells, widths)
            }
        }
        let rows = inside.xml
        xml.block("w:tbl") { xml in
            xml.element("w:tblPr") { xml in
                xml.shape("w:tblStyle", [Attribute("w:val", "ReportTable")])
                if isRightToLeft { xml.shape("w:bidiVisual", []) }
                xml.shape("w:tblW", [Attribute("w:w", String(widths.reduce(0, +))), Attribute("w:type", "dxa")])
                xml.shape("w:tblLayout", [Attribute("w:type", "fixed")])
                xml.shape(
                    "w:tblLook",
                    [Attribute("w:val", "0020"), Attribute("w:firstRow", "1"), Attribute("w:noVBand", "1")])
                xml.shape("w:tblCaption", [Attribute("w:val", OutsideText.line(table.caption.plainText, limit: 250))])
            }
            xml.element("w:tblGrid") { xml in
                for width in widths { xml.shape("w:gridCol", [Attribute("w:w", String(width))]) }
            }
            xml.newline()
            xml.append(rows)
        }
        // Two tables with nothing between them would become one.
        if table.notes.isEmpty {
            paragraph(.note, [])
        } else {
            for note in table.notes { paragraph(.note, note) }
        }
    }

    private mutating func row(
        _ cells: [(runs: [Inline], style: WordStyle)], _ widths: [Int], isHead: Bool = false, span: Int = 1
    ) {
        var inside = self
        inside.xml = MarkupWriter()
        for (cell, width) in zip(cells, widths) {
            inside.xml.element("w:tc") { xml in
                xml.element("w:tcPr") { xml in
                    xml.shape("w:tcW", [Attribute("w:w", String(width)), Attribute("w:type", "dxa")])
                    if span > 1 { xml.shape("w:gridSpan", [Attribute("w:val", String(span))]) }
                }
                var content = self
                content.xml = MarkupWriter()
                content.paragraph(cell.style, cell.runs)
                xml.append(content.xml)
            }
        }
        let content = inside.xml
        xml.element("w:tr") { xml in
            xml.element("w:trPr") { xml in
                xml.shape("w:cantSplit", [])
                if isHead { xml.shape("w:tblHeader", []) }
            }
            xml.append(content)
        }
        xml.newline()
    }

    /// The widths of the columns in twentieths of a point: each has room for its longest word, and what is left goes to
    /// those that have more to say.
    private static func widths(_ table: DataTable, total: Int) -> [Int] {
        // A letter of the tables is some 5 points wide, in bold headings a little more; the margins of a cell are 7.
        let letter = 96
        let boldLetter = 110
        let margins = 150
        func longestWord(_ text: String) -> Int {
            let words: [Substring] = text.split(separator: " " as Character)
            return words.map { $0.count }.max() ?? 0
        }
        func detail(_ runs: [Inline]) -> Int {
            runs.map { if case .detail(let text) = $0 { text.count } else { 0 } }.max() ?? 0
        }
        var least: [Int] = []
        var wanted: [Int] = []
        for (index, column) in table.columns.enumerated() {
            let cells = table.rows.map { index == 0 ? $0.heading : $0.cells[index - 1] }
            let texts = cells.map { $0.plainText }
            // Counts such as "69 of 78" stay on one line.
            let word = max(min(texts.map(longestWord).max() ?? 0, 20), cells.map(detail).max() ?? 0)
            let head = min(longestWord(column.heading.plainText), 14)
            let line = min(texts.map { $0.count }.max() ?? 0, column.isNumeric ? 9 : index == 0 ? 60 : 44)
            least.append(max(word * letter, head * boldLetter) + margins)
            wanted.append(max(line * letter + margins, least[index]))
        }
        let needed = least.reduce(0, +)
        guard needed < total else { return least.map { $0 * total / max(needed, 1) } }
        let more = zip(wanted, least).map { $0 - $1 }
        let sum = more.reduce(0, +)
        // A table that needs less than the sheet has all the same fills it, by its first column.
        var widths = zip(least, more).map { $0 + (sum > 0 ? min($1, (total - needed) * $1 / sum) : 0) }
        if !widths.isEmpty { widths[0] += total - widths.reduce(0, +) }
        return widths
    }
}
