// A report as one HTML file: no script, nothing from elsewhere, headings in order, every drawing with a name and with
// the table of its data beside it. `MarkupWriter` escapes; a content security policy forbids whatever might slip in.

import RapporteurModel

/// Writes a report as HTML.
package struct HTMLRenderer: Sendable {
    typealias Attribute = MarkupWriter.Attribute

    /// What the page is for.
    package enum Medium: Sendable {
        /// A browser, which can also print it.
        case screen
        /// A program that makes sheets of paper of it: no navigation, drawings as pictures with a text.
        case paper
    }

    let medium: Medium

    /// Makes a renderer.
    package init(_ medium: Medium = .screen) { self.medium = medium }

    /// The whole page.
    package func render(_ document: ReportDocument) -> String {
        var html = MarkupWriter()
        html.doctype()
        html.block(
            "html", [Attribute("lang", document.language), Attribute("dir", document.isRightToLeft ? "rtl" : "ltr")]
        ) { html in
            html.block("head") { head(document, &$0) }
            html.block("body") { body(document, &$0) }
        }
        return html.text
    }

    private func head(_ document: ReportDocument, _ html: inout MarkupWriter) {
        html.void("meta", [Attribute("charset", "utf-8")])
        html.newline()
        if medium == .screen {
            let styles = document.foot == nil ? [StyleSheet.reportHash] : [StyleSheet.reportHash, StyleSheet.formHash]
            let sources = styles.map { "'sha256-\($0)'" }.joined(separator: " ")
            let policy = "default-src 'none'; style-src \(sources); base-uri 'none'; form-action 'none'"
            html.void("meta", [Attribute("http-equiv", "Content-Security-Policy"), Attribute("content", policy)])
            html.newline()
        }
        for (name, content) in [
            ("viewport", "width=device-width, initial-scale=1"), ("color-scheme", "light"),
            ("referrer", "no-referrer"), ("generator", "Rapporteur"),
        ] {
            html.void("meta", [Attribute("name", name), Attribute("content", content)])
            html.newline()
        }
        html.element("title", text: OutsideText.line(document.fullTitle))
        html.newline()
        switch medium {
        case .screen: html.style(StyleSheet.report)
        case .paper: html.style(StyleSheet.paper)
        }
        guard document.foot != nil else { return }
        html.newline()
        switch medium {
        case .screen: html.style(StyleSheet.form)
        case .paper: html.style(StyleSheet.formOnPaper)
        }
    }

    private func body(_ document: ReportDocument, _ html: inout MarkupWriter) {
        guard medium == .screen else { return sheets(document, &html) }
        html.element(
            "a", [Attribute("class", "skip"), Attribute("href", "#report")], text: document.furniture.skipLink)
        html.newline()
        html.block("header", [Attribute("class", "masthead")]) { html in
            html.block("div", [Attribute("class", "frame")]) { html in
                title(document, &html)
                versions(document, &html)
            }
        }
        html.block("div", [Attribute("class", "frame page")]) { html in
            contents(document, &html)
            html.block("main", [Attribute("id", "report"), Attribute("tabindex", "-1")]) { html in
                banner(document, &html)
                for block in document.front { write(block, &html) }
                for part in document.parts { write(part, level: 2, &html) }
            }
            html.block("footer", [Attribute("class", "colophon")]) { inlines(document.colophon, &$0) }
        }
    }

    /// The links to the same report in other languages, each in the words of its language.
    private func versions(_ document: ReportDocument, _ html: inout MarkupWriter) {
        guard !document.versions.isEmpty else { return }
        html.block(
            "nav", [Attribute("class", "languages"), Attribute("aria-label", document.furniture.languages)]
        ) { html in
            html.block("ul") { html in
                for version in document.versions {
                    html.element("li") { html in
                        html.element(
                            "a",
                            [
                                Attribute("href", version.name + ".html"), Attribute("hreflang", version.language),
                                Attribute("lang", version.language),
                                Attribute("dir", version.isRightToLeft ? "rtl" : "ltr"),
                            ], text: version.title)
                    }
                    html.newline()
                }
            }
        }
    }

    private func contents(_ document: ReportDocument, _ html: inout MarkupWriter) {
        html.block("nav", [Attribute("class", "contents"), Attribute("aria-labelledby", "contents-name")]) { html in
            html.element("p", [Attribute("id", "contents-name")], text: document.furniture.contents)
            html.newline()
            contents(document.parts, &html)
        }
    }

    private func contents(_ parts: [ReportDocument.Part], _ html: inout MarkupWriter) {
        html.block("ol") { html in
            for part in parts {
                html.element("li") { html in
                    html.element("a", [Attribute("href", "#" + part.id)]) { html in
                        html.write(part.headingPrefix)
                        inlines(part.heading.shortened(to: 60), &html)
                    }
                    if part.parts.contains(where: { !$0.parts.isEmpty || $0.blocks.count > 1 }) {
                        html.newline()
                        contents(part.parts, &html)
                    }
                }
                html.newline()
            }
        }
    }

    // MARK: Parts and blocks

    func write(_ part: ReportDocument.Part, level: Int, _ html: inout MarkupWriter) {
        let heading = part.id + "-heading"
        // A part that is one broad table gets a landscape sheet when printed.
        let isBroad = part.parts.isEmpty && part.blocks.count == 1 && part.blocks.contains { Self.isBroad($0) }
        html.block(
            "section",
            [
                Attribute("id", part.id), Attribute("class", isBroad ? part.id + " broad" : part.id),
                Attribute("aria-labelledby", heading),
            ]
        ) { html in
            html.element(level == 2 ? "h2" : level == 3 ? "h3" : "h4", [Attribute("id", heading)]) { html in
                html.write(part.headingPrefix)
                inlines(part.heading, &html)
            }
            html.newline()
            for block in part.blocks { write(block, &html) }
            for part in part.parts { write(part, level: level + 1, &html) }
        }
    }

    private static func isBroad(_ block: ReportDocument.Block) -> Bool {
        if case .table(let table) = block { table.columns.count > 9 } else { false }
    }

    func write(_ block: ReportDocument.Block, _ html: inout MarkupWriter) {
        switch block {
        case .paragraph(let text): paragraph(text, &html)
        case .note(let text): paragraph(text, class: "note", &html)
        case .list(let items):
            html.block("ul", [Attribute("class", "plain")]) { html in
                for item in items {
                    html.element("li") { inlines(item, &$0) }
                    html.newline()
                }
            }
        case .facts(let facts):
            html.block("dl", [Attribute("class", "facts")]) { html in
                for fact in facts {
                    html.element("div") { html in
                        html.element("dt") { inlines(fact.label, &$0) }
                        html.element("dd") { inlines(fact.figure, &$0) }
                    }
                    html.newline()
                }
            }
        case .definitions(let definitions): write(definitions, &html)
        case .boxes(let items): write(boxes: items, &html)
        case .lines(let count): lines(count, &html)
        case .numbered(let paragraph): write(paragraph, &html)
        case .clauses(let items): write(clauses: items, &html)
        case .box(let box): write(box, &html)
        case .table(let table): write(table, &html)
        case .figure(let figure): write(figure, &html)
        }
    }

    private func write(_ definitions: [ReportDocument.Definition], _ html: inout MarkupWriter) {
        let isShort = definitions.allSatisfy { $0.term.plainText.count <= 2 }
        html.block("dl", [Attribute("class", isShort ? "terms short" : "terms")]) { html in
            for definition in definitions {
                html.element("dt") { inlines(definition.term, &$0) }
                html.element("dd") { inlines(definition.meaning, &$0) }
                html.newline()
            }
        }
    }

    func paragraph(_ text: [Inline], class word: String? = nil, _ html: inout MarkupWriter) {
        html.element("p", word.map { [Attribute("class", $0)] } ?? []) { inlines(text, &$0) }
        html.newline()
    }

    // MARK: Figures

    private func write(_ figure: Figure, _ html: inout MarkupWriter) {
        let caption = figure.id + "-caption"
        html.block(
            "figure",
            [Attribute("class", "figure"), Attribute("id", figure.id), Attribute("aria-labelledby", caption)]
        ) { html in
            html.element("figcaption", [Attribute("id", caption)]) { inlines(figure.title, &$0) }
            html.newline()
            if figure.showsDescription { paragraph(figure.description, class: "how", &html) }
            let name = DrawingName(
                id: figure.id, title: figure.title.plainText, description: figure.description.plainText)
            switch figure.drawing {
            case _ where medium == .paper: pictures(of: figure, &html)
            case .dumbbells(let chart):
                for width in ChartWidth.allCases { chart.write(name, width, to: &html) }
            case .flows(let chart):
                for width in ChartWidth.allCases { chart.write(name, width, to: &html) }
            case .regions(let panels):
                let lines = panels.map { RegionPanel.titleLines($0.name.title).count }.max() ?? 1
                html.block("div", [Attribute("class", "panels")]) { html in
                    for panel in panels { panel.write(titleLines: lines, to: &html) }
                }
            }
            write(figure.table, &html)
        }
    }
}
