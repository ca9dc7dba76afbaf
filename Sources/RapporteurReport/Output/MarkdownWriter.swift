// Writes GitHub Flavored Markdown. Everything that is not ours goes through `escaped`, which leaves no character a
// meaning in Markdown or HTML, so that a label can neither end a table cell nor begin a link, a heading or a tag.

/// Writes Markdown, block by block.
package struct MarkdownWriter: Sendable {
    /// What has been written so far.
    package private(set) var text = ""

    /// Makes an empty writer.
    package init() {}

    /// Text of others as Markdown that shows it as it is, on one line.
    package static func escaped(_ content: String) -> String {
        var result = ""
        var before: Unicode.Scalar?
        var rest = OutsideText.line(content).unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\\", "`", "*", "_", "[", "]", "|", "~", "$": result += "\\" + String(scalar)
            // At the head of a block these would begin a list, a heading or an underline.
            case "#", "-", "+", "=": result += (before == nil ? "\\" : "") + String(scalar)
            // The same after the digits of a list, and in `www.`, which would become a link.
            case ".", ")": result += (isListNumber(result) || endsInWWW(result) ? "\\" : "") + String(scalar)
            // `://` would become a link.
            case ":": result += (rest.first == "/" ? "\\" : "") + ":"
            default: result.unicodeScalars.append(scalar)
            }
            before = scalar
        }
        return result
    }

    private static func isListNumber(_ text: String) -> Bool {
        !text.isEmpty && text.unicodeScalars.allSatisfy { ("0"..."9").contains($0) }
    }

    private static func endsInWWW(_ text: String) -> Bool {
        text.utf8.suffix(3).allSatisfy { $0 == UInt8(ascii: "w") || $0 == UInt8(ascii: "W") } && text.utf8.count >= 3
    }

    /// Our own words as Markdown: only what could be taken for markup is escaped.
    package static func words(_ content: String) -> String {
        var result = ""
        for character in content.unicodeScalars {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\\", "`", "*", "_", "[", "]", "|", "~": result += "\\" + String(character)
            case "\n", "\r": result += " "
            default: result.unicodeScalars.append(character)
            }
        }
        return result
    }

    /// An id or a path as a code span.
    package static func code(_ content: String) -> String {
        let line = OutsideText.line(content)
        // A bar would end a table cell even inside a code span, and a backtick the span; only what ids and paths are
        // made of gets a span.
        let isPlain = line.unicodeScalars.allSatisfy { scalar in
            scalar.isASCII && (scalar.properties.isAlphabetic || ("-"..."9").contains(scalar) || scalar == "_")
        }
        return line.isEmpty || !isPlain ? escaped(line) : "`" + line + "`"
    }

    /// Writes a heading; its level is 1 to 6.
    package mutating func heading(_ level: Int, _ content: String) {
        blank()
        text += String(repeating: "#", count: min(max(level, 1), 6)) + " " + content + "\n"
    }

    /// Writes a paragraph.
    package mutating func paragraph(_ content: String) {
        blank()
        text += guarded(content) + "\n"
    }

    /// Writes a quotation, the form that a warning has.
    package mutating func quotation(_ content: String) {
        blank()
        text += "> " + content + "\n"
    }

    /// Writes a list.
    package mutating func list(_ items: [String]) {
        blank()
        for item in items { text += "- " + guarded(item) + "\n" }
    }

    /// Writes a table; the cells of a row are as many as the columns.
    package mutating func table(_ columns: [(heading: String, isNumeric: Bool)], _ rows: [[String]]) {
        blank()
        text += "| " + columns.map { $0.heading }.joined(separator: " | ") + " |\n"
        text += "|" + columns.map { $0.isNumeric ? " ---: |" : " --- |" }.joined() + "\n"
        for row in rows { text += "| " + row.joined(separator: " | ") + " |\n" }
    }

    /// A line that begins with what Markdown takes for the number of a list gets that escaped.
    private func guarded(_ content: String) -> String {
        let digits = content.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, let next = content.dropFirst(digits.count).first, next == "." || next == ")"
        else { return content }
        return digits + "\\" + content.dropFirst(digits.count)
    }

    private mutating func blank() {
        if !text.isEmpty { text += "\n" }
    }
}
