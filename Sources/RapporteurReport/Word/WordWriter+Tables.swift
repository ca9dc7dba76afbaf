extension WordWriter {
    /// Writes a table whose first row is repeated on every sheet, and its notes.
    mutating func write(_ table: DataTable) {
        let widths = ColumnWidths(table).widths(of: isLandscape ? ColumnWidths.turned : ColumnWidths.upright)
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
}
