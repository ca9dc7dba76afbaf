// Writes the YAML of answer files: maps, lists, records, comments, and any text whatsoever. What it writes reads back to
// the same values; text of several lines stands after `|`, as a person would type it.

/// Writes a file from top to bottom.
package struct YAMLWriter: Sendable {
    /// What has been written.
    package internal(set) var text = ""
    var indentation = 0
    /// Whether the next key stands on the line of a dash that is already written.
    private var isAfterDash = false

    /// Makes a writer at the beginning of a file.
    package init() {}

    // MARK: Comments and empty lines

    /// Writes a comment in the column of the next key, one line for each line of `comment`.
    package mutating func comment(_ comment: String) {
        for line in comment.unicodeScalars.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" }) {
            text += margin + "#"
            var content = String.UnicodeScalarView()
            for scalar in line { content.append(isPrintable(scalar) || scalar == "\t" ? scalar : " ") }
            text += content.isEmpty ? "\n" : " " + String(content) + "\n"
        }
    }

    /// Writes a line that looks like the rest of the file but is a comment, such as a choice to uncomment.
    package mutating func commentedLine(_ line: String, deeper: Int = 0) {
        comment(String(repeating: "  ", count: deeper) + line)
    }

    /// Writes an empty line.
    package mutating func emptyLine() { text += "\n" }

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
        text += "\n"
    }

    /// Writes a key with an empty text block, for a person to type into.
    package mutating func emptyText(_ key: String) {
        startKey(key)
        text += " |\n" + margin + "  \n"
    }

    /// Writes a key and a list: on one line if its items are short words, else one item a line.
    package mutating func list(_ key: String, _ items: [String]) {
        startKey(key)
        let length = items.reduce(0) { $0 + $1.utf8.count + 2 }
        if length <= 80, items.allSatisfy({ ScalarStyle(for: $0, inBrackets: true) == .plain }) {
            text += " [" + items.joined(separator: ", ") + "]\n"
            return
        }
        text += "\n"
        indentation += 2
        for item in items {
            text += margin + "-"
            write(item, as: ScalarStyle(for: item))
        }
        indentation -= 2
    }

    // MARK: Maps and lists of maps

    /// Begins a map below a key; it must hold at least one key before `close`.
    package mutating func open(_ key: String) {
        startKey(key)
        text += "\n"
        indentation += 2
    }

    /// Begins a list of maps below a key; every map begins with `openItem`.
    package mutating func openList(_ key: String) { open(key) }

    /// Begins the next map of a list; it must hold at least one key before `close`.
    package mutating func openItem() {
        text += margin + "- "
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

    var margin: String { String(repeating: " ", count: indentation) }

    mutating func startKey(_ key: String) {
        if isAfterDash {
            isAfterDash = false
        } else {
            text += margin
        }
        let style = ScalarStyle(for: key, inBrackets: true) == .plain ? ScalarStyle.plain : .doubleQuoted
        let written = style.text(of: key, margin: "")
        // A key of more than 1,024 characters needs a question mark before it.
        text += written.unicodeScalars.count > 1000 ? "? \(written)\n\(margin):" : written + ":"
    }

    mutating func write(_ value: String, as style: ScalarStyle) {
        text += " " + style.text(of: value, margin: margin + "  ") + (style.endsLine(of: value) ? "" : "\n")
    }
}
