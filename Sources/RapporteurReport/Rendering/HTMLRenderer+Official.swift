// The parts of a page that only documents of governing bodies have, and the pages as a printer of sheets wants them.

import RapporteurModel

extension HTMLRenderer {
    /// The head of the page: a masthead, or a title with a subtitle.
    func title(_ document: ReportDocument, _ html: inout MarkupWriter) {
        if let masthead = document.masthead { write(masthead, &html) }
        html.element("h1") { inlines(document.title, &$0) }
        html.newline()
        if !document.subtitle.isEmpty { paragraph(document.subtitle, &html) }
    }

    /// The warning about the whole report.
    func banner(_ document: ReportDocument, _ html: inout MarkupWriter) {
        guard let banner = document.banner else { return }
        html.block("div", [Attribute("class", "banner"), Attribute("role", "note")]) { inlines(banner, &$0) }
    }

    /// The body of a page that is made for sheets of paper.
    func sheets(_ document: ReportDocument, _ html: inout MarkupWriter) {
        html.block("p", [Attribute("class", "running-head")]) { html in
            inlines(document.runningHead, &html)
            html.element("span", [Attribute("class", "page-number")], text: "")
        }
        if let foot = document.foot {
            html.block("div", [Attribute("class", "running-foot")]) { html in
                html.element("span", [Attribute("class", "sheet-number")], text: "")
                inlines(foot, &html)
            }
        }
        html.block("header", [Attribute("class", "masthead")]) { title(document, &$0) }
        banner(document, &html)
        for block in document.front { write(block, &html) }
        for part in document.parts { write(part, level: 2, &html) }
        html.block("footer", [Attribute("class", "colophon")]) { inlines(document.colophon, &$0) }
    }

    private func write(_ masthead: ReportDocument.Masthead, _ html: inout MarkupWriter) {
        html.block("div", [Attribute("class", "official")]) { html in
            let lines: [(String, [Inline])] = [
                ("organization", masthead.organization), ("body", masthead.body), ("session", masthead.session),
                ("symbol", masthead.symbol), ("place", masthead.placeAndDate), ("original", masthead.original),
                ("agenda-item", masthead.agendaItem),
            ]
            for (name, line) in lines where !line.isEmpty { paragraph(line, class: name, &html) }
        }
    }

    func write(_ paragraph: ReportDocument.NumberedParagraph, _ html: inout MarkupWriter) {
        html.element("p", [Attribute("class", "numbered")] + (paragraph.id.map { [Attribute("id", $0)] } ?? [])) {
            html in
            html.element("span", [Attribute("class", "number")], text: String(paragraph.number) + ".")
            html.write(" ")
            inlines(paragraph.text, &html)
        }
        html.newline()
        guard !paragraph.points.isEmpty else { return }
        html.block("ol", [Attribute("class", "points"), Attribute("type", "a")]) { html in
            items(paragraph.points, &html)
        }
    }

    func write(clauses: [[Inline]], _ html: inout MarkupWriter) {
        html.block("ol", [Attribute("class", "clauses")]) { items(clauses, &$0) }
    }

    private func items(_ items: [[Inline]], _ html: inout MarkupWriter) {
        for item in items {
            html.element("li") { inlines(item, &$0) }
            html.newline()
        }
    }

    func write(_ box: ReportDocument.Box, _ html: inout MarkupWriter) {
        let word = box.kind == .summary ? "summary" : "decision"
        html.block("div", [Attribute("class", "box " + word)]) { html in
            if let heading = box.heading { paragraph(heading, class: "box-heading", &html) }
            for block in box.blocks { write(block, &html) }
        }
    }

    /// The drawings of a figure as pictures.
    func pictures(of figure: Figure, _ html: inout MarkupWriter) {
        let pictures = ChartPicture.pictures(of: figure)
        html.block("div", [Attribute("class", pictures.count > 1 ? "panels" : "picture")]) { html in
            for picture in pictures {
                html.void(
                    "img",
                    [
                        Attribute("class", "chart"), Attribute("alt", picture.alternative),
                        Attribute("src", "data:image/svg+xml;base64," + base64(Array(picture.svg.utf8))),
                    ])
                html.newline()
            }
        }
    }
}
