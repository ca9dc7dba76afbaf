// Writes XML that is escaped and nested by construction. Names are literals of the source. A character that XML cannot
// hold is written the way the caller says, since XLIFF has an element for it.

/// Writes an XML document in UTF-8.
struct XMLWriter {
    private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    private var depth = 0

    /// Writes an element on lines of its own with others in it.
    mutating func block(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
        _ body: (inout XMLWriter) -> Void
    ) {
        indent()
        open(name, attributes)
        text += ">\n"
        depth += 1
        body(&self)
        depth -= 1
        indent()
        text += "</\(name)>\n"
    }

    /// Writes an element on a line of its own in which every space counts.
    mutating func line(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
        _ body: (inout XMLWriter) -> Void
    ) {
        indent()
        open(name, attributes)
        text += ">"
        body(&self)
        text += "</\(name)>\n"
    }

    /// Writes an element without content inside a line.
    mutating func empty(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>) {
        open(name, attributes)
        text += "/>"
    }

    /// Writes characters of content.
    mutating func write(_ scalar: Unicode.Scalar) {
        if let reference = Self.reference(scalar) { text += reference } else { text.unicodeScalars.append(scalar) }
    }

    /// Whether XML 1.0 can hold a character.
    static func holds(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    private mutating func indent() { text += String(repeating: "  ", count: depth) }

    private mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>) {
        text += "<\(name)"
        for (name, value) in attributes {
            guard let value else { continue }
            text += " \(name)=\""
            for scalar in value.unicodeScalars {
                switch scalar {
                case "\t", "\n": text += "&#\(scalar.value);"
                default: write(Self.holds(scalar) ? scalar : "\u{FFFD}")
                }
            }
            text += "\""
        }
    }

    /// What stands for a character that means something in markup.
    private static func reference(_ scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        case "\"": "&quot;"
        // As it stands a reader would make a line feed of it.
        case "\r": "&#13;"
        default: nil
        }
    }
}
