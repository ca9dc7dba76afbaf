// Writes CSV (RFC 4180): quotes where they are needed, quotes doubled, every record of the same width. Text that a
// spreadsheet would take for a formula begins with an apostrophe, which shows as text and runs nothing.

/// Writes comma-separated values, in UTF-8 with LF as line end.
package struct CSVWriter: Sendable {
    /// A field.
    package enum Field: Sendable, Hashable {
        /// Text of anybody.
        case text(String)
        /// A number of ours, digits with a sign and a point at most.
        case number(String)
        /// Nothing.
        case empty
    }

    /// What has been written so far.
    package private(set) var text = ""
    private let width: Int

    /// Makes a writer and writes the names of the columns.
    package init(columns: [String]) {
        width = columns.count
        write(columns.map { Field.text($0) })
    }

    /// Writes a record; it is cut or filled to the number of columns.
    package mutating func record(_ fields: [Field]) {
        let missing = [Field](repeating: .empty, count: max(width - fields.count, 0))
        write(Array((fields + missing).prefix(width)))
    }

    private mutating func write(_ fields: [Field]) {
        text +=
            fields.map { field in
                switch field {
                case .text(let text): Self.quoted(Self.withoutFormula(OutsideText.line(text)))
                case .number(let number): number
                case .empty: ""
                }
            }.joined(separator: ",") + "\n"
    }

    private static func quoted(_ text: String) -> String {
        let needsQuotes = text.unicodeScalars.contains { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" }
        guard needsQuotes else { return text }
        var result = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" { result += "\"" }
            result.unicodeScalars.append(scalar)
        }
        return result + "\""
    }

    /// Spreadsheets run text that begins with one of these, full-width forms included.
    private static func withoutFormula(_ text: String) -> String {
        guard let first = text.unicodeScalars.first else { return text }
        switch first {
        case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{2212}": return "'" + text
        default: return text
        }
    }
}
