// What only forms have: boxes to tick and lines to write on.

extension HTMLRenderer {
    /// Boxes to tick; a reader of the page hears the words, the boxes are for a pen.
    func write(boxes items: [[Inline]], _ html: inout MarkupWriter) {
        html.block("ul", [Attribute("class", items.count > 8 ? "boxes columns" : "boxes")]) { html in
            for item in items {
                html.element("li") { inlines(item, &$0) }
                html.newline()
            }
        }
    }

    /// Empty lines to write on.
    func lines(_ count: Int, _ html: inout MarkupWriter) {
        html.block("div", [Attribute("class", "lines"), Attribute("aria-hidden", "true")]) { html in
            for _ in 0..<count { html.element("div", [Attribute("class", "line")], text: "") }
        }
    }
}
