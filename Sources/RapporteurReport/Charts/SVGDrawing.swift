// Everything that the charts share: the frame with its accessible name, and how wide it is.

/// How wide a drawing is made; a page holds both and shows one, so that text is never scaled until it cannot be read.
package enum ChartWidth: UInt8, Sendable, CaseIterable {
    /// For a desktop and for paper.
    case wide
    /// For a telephone.
    case narrow

    var word: StaticString {
        switch self {
        case .wide: "wide"
        case .narrow: "narrow"
        }
    }
}

/// The name and the description that assistive technology reads in place of a drawing.
package struct DrawingName: Sendable, Hashable {
    /// The id from which those of the drawing are made, unique in the document.
    package var id: String
    /// What the drawing shows.
    package var title: String
    /// How to read it, and where its data stand.
    package var description: String

    /// Makes a name.
    package init(id: String, title: String, description: String) {
        self.id = id
        self.title = title
        self.description = description
    }
}

extension MarkupWriter {
    /// Writes an SVG with a name. What `content` draws is hidden from assistive technology: the table beside the drawing
    /// says the same in an order that can be read.
    mutating func drawing(
        _ name: DrawingName, _ language: ChartLanguage, size: (width: Pixels, height: Pixels), class word: String,
        content: (inout ChartCanvas) -> Void
    ) {
        var canvas = ChartCanvas(width: size.width, isMirrored: language.isRightToLeft)
        content(&canvas)
        let title = name.id + "-title"
        let description = name.id + "-desc"
        block(
            "svg",
            [
                Attribute("class", word), Attribute("role", "img"),
                Attribute("aria-labelledby", title + " " + description), Attribute("lang", language.tag),
                Attribute("viewBox", "0 0 \(size.width.text) \(size.height.text)"),
                Attribute("width", size.width.text), Attribute("height", size.height.text),
                Attribute("xmlns", "http://www.w3.org/2000/svg"),
            ]
        ) { svg in
            svg.element("title", [Attribute("id", title)], text: OutsideText.line(name.title))
            svg.newline()
            svg.element("desc", [Attribute("id", description)], text: OutsideText.line(name.description))
            svg.newline()
            // Places are exact and mirrored already; what a text is anchored by must not turn with the page.
            svg.block("g", [Attribute("aria-hidden", "true"), Attribute("direction", "ltr")]) {
                $0.append(canvas.markup)
            }
        }
    }
}
