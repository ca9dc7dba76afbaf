// Writes CSV (RFC 4180, UTF-8, lines ending in LF) for people who open it in a spreadsheet: a text that a spreadsheet
// would take for a formula gets an apostrophe before it, and numbers never do.

/// Writes rows of cells; every cell goes through here, so that none can break out of its place.
package struct CSVWriter: Sendable {
    /// The text written so far.
    package private(set) var text = ""
    private var hasCells = false

    /// Makes a writer with a row of column names.
    package init(columns: [String]) {
        for column in columns { cell(column) }
        endRow()
    }

    /// Writes a cell of text; nothing for nil.
    package mutating func cell(_ value: String?) {
        separate()
        guard let value, let first = value.unicodeScalars.first else { return }
        let isFormula: Bool
        switch first {
        case "=", "+", "-", "@", "\t", "\r": isFormula = true
        // The minus sign, and the full-width forms that some spreadsheets take for the others.
        case "\u{2212}", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": isFormula = true
        default: isFormula = false
        }
        write(isFormula ? "'" + value : value)
    }

    /// Writes a cell with a whole number; nothing for nil.
    package mutating func cell(_ number: Int64?) {
        separate()
        if let number { text += String(number) }
    }

    /// Writes a cell with a number of fixed decimals from its digits: 446 with two decimals is `4.46`.
    package mutating func decimal(_ digits: Int64?, decimals: Int) {
        separate()
        if let digits { text += decimalText(digits, decimals: decimals) }
    }

    /// Ends the row.
    package mutating func endRow() {
        text += "\n"
        hasCells = false
    }

    private mutating func separate() {
        if hasCells { text += "," }
        hasCells = true
    }

    private mutating func write(_ value: String) {
        let needsQuotes = value.utf8.contains { byte in
            byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
        }
        guard needsQuotes else {
            text += value
            return
        }
        text += "\""
        for scalar in value.unicodeScalars {
            if scalar == "\"" { text += "\"" }
            text.unicodeScalars.append(scalar)
        }
        text += "\""
    }
}
