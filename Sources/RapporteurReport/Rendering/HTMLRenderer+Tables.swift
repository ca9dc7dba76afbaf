// Tables with their captions and scopes, and the runs of text inside them and everywhere else.

extension HTMLRenderer {
    func write(_ table: DataTable, _ html: inout MarkupWriter) {
        let caption = table.id + "-caption"
        html.block("div", [Attribute("class", "table")]) { html in
            html.block(
                "div",
                [
                    Attribute("class", "scroll"), Attribute("role", "region"), Attribute("aria-labelledby", caption),
                    Attribute("tabindex", "0"),
                ]
            ) { html in
                html.block("table", [Attribute("id", table.id)]) { html in
                    html.element("caption", [Attribute("id", caption)]) { inlines(table.caption, &$0) }
                    html.newline()
                    if medium == .paper { columns(table, &html) }
                    head(table, &html)
                    for group in table.groups { write(group, of: table, &html) }
                }
            }
            if !table.notes.isEmpty {
                html.block("div", [Attribute("class", "notes")]) { html in
                    for note in table.notes { paragraph(note, &html) }
                }
            }
        }
    }

    /// The widths of columns on paper: WeasyPrint gives columns less than their headings need, and prints these over each
    /// other.
    private func columns(_ table: DataTable, _ html: inout MarkupWriter) {
        let sheet = table.columns.count > 11 ? ColumnWidths.turned : ColumnWidths.upright
        html.element("colgroup") { html in
            for width in ColumnWidths(table).widths(of: sheet) {
                let tenths = width * 1000 / sheet
                html.void("col", [Attribute("style", "width: \(tenths / 10).\(tenths % 10)%")])
            }
        }
        html.newline()
    }

    private func head(_ table: DataTable, _ html: inout MarkupWriter) {
        html.block("thead") { html in
            html.element("tr") { html in
                for column in table.columns {
                    var attributes = [Attribute("scope", "col")]
                    if column.isNumeric { attributes.append(Attribute("class", "n")) }
                    html.element("th", attributes) { inlines(column.heading, &$0) }
                }
            }
        }
    }

    private func write(_ group: DataTable.Group, of table: DataTable, _ html: inout MarkupWriter) {
        html.block("tbody") { html in
            if let heading = group.heading {
                html.element("tr") { html in
                    html.element(
                        "th",
                        [
                            Attribute("class", "group"), Attribute("scope", "rowgroup"),
                            Attribute("colspan", String(table.columns.count)),
                        ]
                    ) { inlines(heading, &$0) }
                }
                html.newline()
            }
            for row in group.rows {
                html.element("tr") { html in
                    html.element("th", [Attribute("scope", "row")]) { inlines(row.heading, &$0) }
                    for (column, cell) in zip(table.columns.dropFirst(), row.cells) {
                        html.element("td", column.isNumeric ? [Attribute("class", "n")] : []) { inlines(cell, &$0) }
                    }
                }
                html.newline()
            }
        }
    }

    // MARK: Runs

    func inlines(_ runs: [Inline], _ html: inout MarkupWriter) {
        for run in runs {
            switch run {
            case .words(let text): html.write(text)
            case .figure(let text): number(text, class: "figure-number", &html)
            case .detail(let text): number(text, class: "detail", &html)
            case .label(let text): html.element("bdi", text: OutsideText.line(text))
            case .foreign(let text, let language):
                html.element("bdi", [Attribute("lang", language)], text: OutsideText.line(text))
            case .code(let text): html.element("code", [Attribute("dir", "ltr")], text: OutsideText.line(text))
            case .emphasis(let text): html.element("em", text: text)
            case .blank(let text): html.element("span", [Attribute("class", "blank")], text: text)
            case .reference(let reference):
                html.element("a", [Attribute("href", "#" + reference.target)], text: reference.text)
            case .mark(let text): html.element("span", [Attribute("class", "mark")], text: OutsideText.line(text))
            }
        }
    }

    /// A number; one without words reads from left to right in every language, its sign first.
    private func number(_ text: String, class word: String, _ html: inout MarkupWriter) {
        let hasWords = text.unicodeScalars.contains { $0.properties.isAlphabetic }
        html.element(
            "span", [Attribute("class", word)] + (hasWords ? [] : [Attribute("dir", "ltr")]), text: text)
    }
}
