// Values of any shape, also those that the format does not know: a form must save what it did not understand.

extension YAMLWriter {
    /// Writes a key with a value of any kind: scalars in the plainest style that reads back the same, lists of short
    /// words on one line, everything else in blocks.
    package mutating func pair(_ key: String, _ value: AnswerDocument.Value) {
        switch value {
        case .blank: blank(key)
        case .text(let value): pair(key, value)
        case .list(let items):
            if let words = texts(items) { return list(key, words) }
            openList(key)
            for item in items { self.item(item) }
            close()
        case .map(let entries):
            guard !entries.isEmpty else {
                startKey(key)
                append(" {}\n")
                return
            }
            open(key)
            for entry in entries { pair(entry.key, entry.value) }
            close()
        }
    }

    /// Writes one item of an open list.
    package mutating func item(_ value: AnswerDocument.Value) {
        switch value {
        case .blank:
            appendMargin()
            append("-\n")
        case .text(let value):
            appendMargin()
            append("-")
            write(value, as: ScalarStyle(for: value))
        case .list(let items):
            appendMargin()
            append(items.isEmpty ? "- []\n" : "-\n")
            indentation += 2
            for item in items { self.item(item) }
            indentation -= 2
        case .map(let entries):
            guard !entries.isEmpty else {
                appendMargin()
                append("- {}\n")
                return
            }
            openItem()
            for entry in entries { pair(entry.key, entry.value) }
            close()
        }
    }

    /// Writes a key and a map on one line if keys and values are short words, as people write `{policy.open: no}`.
    package mutating func lineOfPairs(_ key: String, _ value: AnswerDocument.Value) {
        guard case .map(let entries) = value, !entries.isEmpty else { return pair(key, value) }
        var line = ""
        for entry in entries {
            guard case .text(let word) = entry.value, isShort(entry.key), isShort(word) else { return pair(key, value) }
            line += (line.isEmpty ? "" : ", ") + entry.key + ": " + word
        }
        guard line.utf8.count <= 80 else { return pair(key, value) }
        startKey(key)
        append(" {" + line + "}\n")
    }

    private func isShort(_ word: String) -> Bool {
        word.utf8.count <= 80 && ScalarStyle(for: word, inBrackets: true) == .plain
    }

    /// The items as texts, if all of them are.
    private func texts(_ items: [AnswerDocument.Value]) -> [String]? {
        var texts: [String] = []
        for item in items {
            guard case .text(let text) = item else { return nil }
            texts.append(text)
        }
        return texts
    }
}
