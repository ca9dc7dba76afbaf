// What a chart is drawn on. A chart places everything as if it were read from the left; where it is read from the right
// the canvas mirrors every place, and no chart has to know.

/// The inside of a drawing.
struct ChartCanvas {
    private(set) var markup = MarkupWriter()
    private let width: Pixels
    private let isMirrored: Bool

    init(width: Pixels, isMirrored: Bool) {
        self.width = width
        self.isMirrored = isMirrored
    }

    private typealias Attribute = MarkupWriter.Attribute

    /// The place on the drawing, which is the other one from the middle where it is mirrored.
    private func place(_ x: Pixels) -> Pixels { isMirrored ? width - x : x }

    /// Writes one line of text; where the drawing is mirrored, each text has a direction of its own, by its letters.
    mutating func chartText(
        _ text: String, x: Pixels, y: Pixels, class word: String, anchor: TextAnchor = .start
    ) {
        var attributes = [Attribute("x", place(x).text), Attribute("y", y.text), Attribute("class", word)]
        let anchor = isMirrored ? anchor.mirrored : anchor
        if anchor != .start { attributes.append(Attribute("text-anchor", anchor.rawValue)) }
        let line = OutsideText.line(text)
        markup.element("text", attributes, text: isMirrored ? "\u{2068}" + line + "\u{2069}" : line)
        markup.newline()
    }

    /// Writes lines of text, one below the other.
    mutating func chartLines(_ lines: [String], x: Pixels, y: Pixels, leading: Pixels, class word: String) {
        for (index, line) in lines.enumerated() {
            chartText(line, x: x, y: y + leading * index, class: word)
        }
    }

    /// Writes a straight line.
    mutating func chartLine(from start: (Pixels, Pixels), to end: (Pixels, Pixels), class word: String) {
        markup.shape(
            "line",
            [
                Attribute("x1", place(start.0).text), Attribute("y1", start.1.text),
                Attribute("x2", place(end.0).text), Attribute("y2", end.1.text), Attribute("class", word),
            ])
        markup.newline()
    }

    /// Writes a circle.
    mutating func chartCircle(x: Pixels, y: Pixels, radius: Pixels, class word: String) {
        markup.shape(
            "circle",
            [
                Attribute("cx", place(x).text), Attribute("cy", y.text), Attribute("r", radius.text),
                Attribute("class", word),
            ])
        markup.newline()
    }

    /// Writes a rectangle.
    mutating func chartBox(x: Pixels, y: Pixels, width: Pixels, height: Pixels, class word: String) {
        let left = isMirrored ? place(x) - width : x
        markup.shape(
            "rect",
            [
                Attribute("x", left.text), Attribute("y", y.text), Attribute("width", width.text),
                Attribute("height", height.text), Attribute("class", word),
            ])
        markup.newline()
    }
}

/// Which point of a text stands at its place.
enum TextAnchor: String {
    case start
    case middle
    case end

    /// The same point of a mirrored text.
    var mirrored: TextAnchor {
        switch self {
        case .start: .end
        case .middle: .middle
        case .end: .start
        }
    }
}
