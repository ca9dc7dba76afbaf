// Writes the YAML of answer files: maps, lists, records, comments, and any text whatsoever. What it writes reads back to
// the same values; text of several lines stands after `|`, as a person would type it.

/// Writes a file from top to bottom.
package struct YAMLWriter: Sendable {
    /// What has been written, as UTF-8.
    private(set) var bytes: [UInt8] = []
    var indentation = 0
    /// Whether the next key stands on the line of a dash that is already written.
    private var isAfterDash = false

    /// Makes a writer at the beginning of a file.
    package init() {}

    /// What has been written.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    // MARK: Comments and empty lines

    /// Writes a comment in the column of the next key, one line for each line of `comment`.
    package mutating func comment(_ comment: String) {
        for line in comment.unicodeScalars.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" }) {
            appendMargin()
            append("#")
            var content = String.UnicodeScalarView()
            for scalar in line { content.append(isPrintable(scalar) || scalar == "\t" ? scalar : " ") }
            append(content.isEmpty ? "\n" : " " + String(content) + "\n")
        }
    }

    /// Writes an empty line.
    package mutating func emptyLine() { append("\n") }

    // MARK: Keys with scalars

    /// Writes a key and a value in the plainest style that reads back the same.
    package mutating func pair(_ key: String, _ value: String) {
        startKey(key)
        write(value, as: ScalarStyle(for: value))
    }

    /// Writes a key and a value in double quotation marks.
    package mutating func quotedPair(_ key: String, _ value: String) {
        startKey(key)
        write(value, as: .doubleQuoted)
    }

    /// Writes a key and a text after `|`, even if it has one line only; in quotation marks where `|` cannot hold it.
    package mutating func textPair(_ key: String, _ value: String) {
        startKey(key)
        write(value, as: ScalarStyle(forText: value))
    }

    /// Writes a key without a value.
    package mutating func blank(_ key: String) {
        startKey(key)
        append("\n")
    }

    /// Writes a key and a list: on one line if its items are short words, else one item a line.
    package mutating func list(_ key: String, _ items: [String]) {
        startKey(key)
        let length = items.reduce(0) { $0 + $1.utf8.count + 2 }
        if length <= 80, items.allSatisfy({ ScalarStyle(for: $0, inBrackets: true) == .plain }) {
            append(" [" + items.joined(separator: ", ") + "]\n")
            return
        }
        append("\n")
        indentation += 2
        for item in items {
            appendMargin()
            append("-")
            write(item, as: ScalarStyle(for: item))
        }
        indentation -= 2
    }

    // MARK: Maps and lists of maps

    /// Begins a map below a key; it must hold at least one key before `close`.
    package mutating func open(_ key: String) {
        startKey(key)
        append("\n")
        indentation += 2
    }

    /// Begins a list of maps below a key; every map begins with `openItem`.
    package mutating func openList(_ key: String) { open(key) }

    /// Begins the next map of a list; it must hold at least one key before `close`.
    package mutating func openItem() {
        appendMargin()
        append("- ")
        indentation += 2
        isAfterDash = true
    }

    /// Ends the innermost map, list or item.
    package mutating func close() {
        precondition(indentation >= 2, "every close belongs to an open")
        precondition(!isAfterDash, "an item has at least one key")
        indentation -= 2
    }

    // MARK: Pieces

    mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func appendMargin() { for _ in 0..<indentation { bytes.append(0x20) } }

    mutating func startKey(_ key: String) {
        if isAfterDash {
            isAfterDash = false
        } else {
            appendMargin()
        }
        let style = ScalarStyle(for: key, inBrackets: true) == .plain ? ScalarStyle.plain : .doubleQuoted
        let start = bytes.count
        style.write(key, indentation: 0, to: &bytes)
        // A key of more than 1,024 characters needs a question mark before it.
        if bytes.count - start > 1000, bytes[start...].count(where: { $0 & 0xC0 != 0x80 }) > 1000 {
            bytes.insert(contentsOf: "? ".utf8, at: start)
            append("\n")
            appendMargin()
        }
        append(":")
    }

    mutating func write(_ value: String, as style: ScalarStyle) {
        append(" ")
        style.write(value, indentation: indentation + 2, to: &bytes)
        if style != .literal { append("\n") }
    }
}
