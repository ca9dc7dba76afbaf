// Everything that the charts share: the frame with its accessible name, and the primitives, all from `MarkupWriter`.

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
        _ name: DrawingName, size: (width: Pixels, height: Pixels), class word: String,
        content: (inout MarkupWriter) -> Void
    ) {
        let title = name.id + "-title"
        let description = name.id + "-desc"
        block(
            "svg",
            [
                Attribute("class", word), Attribute("role", "img"),
                Attribute("aria-labelledby", title + " " + description),
                Attribute("viewBox", "0 0 \(size.width.text) \(size.height.text)"),
                Attribute("width", size.width.text), Attribute("height", size.height.text),
                Attribute("xmlns", "http://www.w3.org/2000/svg"),
            ]
        ) { svg in
            svg.element("title", [Attribute("id", title)], text: OutsideText.line(name.title))
            svg.newline()
            svg.element("desc", [Attribute("id", description)], text: OutsideText.line(name.description))
            svg.newline()
            svg.block("g", [Attribute("aria-hidden", "true")], content: content)
        }
    }

    /// Writes one line of text; text of others is isolated so that its direction stays its own.
    mutating func chartText(
        _ text: String, x: Pixels, y: Pixels, class word: String, anchor: TextAnchor = .start
    ) {
        var attributes = [Attribute("x", x.text), Attribute("y", y.text), Attribute("class", word)]
        if anchor != .start { attributes.append(Attribute("text-anchor", anchor.rawValue)) }
        element("text", attributes, text: OutsideText.line(text))
        newline()
    }

    /// Writes lines of text, one below the other.
    mutating func chartLines(_ lines: [String], x: Pixels, y: Pixels, leading: Pixels, class word: String) {
        for (index, line) in lines.enumerated() {
            chartText(line, x: x, y: y + leading * index, class: word)
        }
    }

    /// Writes a straight line.
    mutating func chartLine(from start: (Pixels, Pixels), to end: (Pixels, Pixels), class word: String) {
        shape(
            "line",
            [
                Attribute("x1", start.0.text), Attribute("y1", start.1.text), Attribute("x2", end.0.text),
                Attribute("y2", end.1.text), Attribute("class", word),
            ])
        newline()
    }

    /// Writes a circle.
    mutating func chartCircle(x: Pixels, y: Pixels, radius: Pixels, class word: String) {
        shape(
            "circle",
            [
                Attribute("cx", x.text), Attribute("cy", y.text), Attribute("r", radius.text), Attribute("class", word),
            ])
        newline()
    }

    /// Writes a rectangle.
    mutating func chartBox(x: Pixels, y: Pixels, width: Pixels, height: Pixels, class word: String) {
        shape(
            "rect",
            [
                Attribute("x", x.text), Attribute("y", y.text), Attribute("width", width.text),
                Attribute("height", height.text), Attribute("class", word),
            ])
        newline()
    }
}

/// Which point of a text stands at its place.
enum TextAnchor: String {
    case start
    case middle
    case end
}
