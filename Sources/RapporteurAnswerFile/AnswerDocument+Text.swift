// The file that a form saves: the order of the format's description, so that two files of one respondent can be laid
// beside each other line by line.

extension AnswerDocument {
    /// The keys of the header that the format knows, in the order in which they are written.
    package static let headerKeys = [
        "questionnaire", "version", "definition", "respondent", "language", "revision", "status", "part",
        "illustrative",
    ]

    /// The keys below the header, in the order in which they are written.
    package static let blocks = ["answers", "confirmations", "left_over"]

    /// The document as a file says it: known keys of the header first, then unknown ones, then the answers, the
    /// confirmations and what an upgrade left over; a text of no characters is blank, and so are no answers and no confirmations.
    package var canonical: AnswerDocument {
        if isCanonical { return self }
        var sorted: [Entry] = []
        for key in Self.headerKeys { sorted += entries.filter { $0.key == key } }
        sorted += entries.filter { entry in
            !Self.blocks.contains { $0 == entry.key } && !Self.headerKeys.contains { $0 == entry.key }
        }
        for key in Self.blocks { sorted += entries.filter { $0.key == key } }
        for index in sorted.indices {
            sorted[index].value = Self.canonical(sorted[index].value)
            switch (sorted[index].key, sorted[index].value) {
            case ("answers", .map([])), ("confirmations", .list([])): sorted[index].value = .blank
            default: break
            }
        }
        return AnswerDocument(sorted)
    }

    /// Whether nothing has to be moved or made blank, as it is while somebody types.
    private var isCanonical: Bool {
        var rank = 0
        for entry in entries {
            let own = Self.rank(of: entry.key)
            guard own >= rank, Self.isCanonical(entry.value) else { return false }
            rank = own
            switch (entry.key, entry.value) {
            case ("answers", .map([])), ("confirmations", .list([])): return false
            default: break
            }
        }
        return true
    }

    private static func rank(of key: String) -> Int {
        if let index = headerKeys.firstIndex(where: { $0 == key }) { return index }
        return headerKeys.count + (blocks.firstIndex { $0 == key }.map { $0 + 1 } ?? 0)
    }

    private static func isCanonical(_ value: Value) -> Bool {
        switch value {
        case .blank: true
        case .text(let text): !text.isEmpty
        case .list(let items): items.allSatisfy { isCanonical($0) }
        case .map(let entries): entries.allSatisfy { isCanonical($0.value) }
        }
    }

    private static func canonical(_ value: Value) -> Value {
        switch value {
        case .blank: .blank
        case .text(let text): text.isEmpty ? .blank : value
        case .list(let items): .list(items.map { canonical($0) })
        case .map(let entries): .map(entries.map { Entry($0.key, canonical($0.value)) })
        }
    }

    /// The document as an answer file; reading it gives `canonical`.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The answer file as UTF-8.
    package var bytes: [UInt8] {
        var writer = YAMLWriter()
        for entry in canonical.entries {
            switch (entry.key, entry.value) {
            case ("version", .text(let version)): writer.quotedPair("version", version)
            case ("answers", _), ("left_over", _):
                writer.separate()
                writer.pair(entry.key, entry.value)
            case ("confirmations", .list(let items)):
                writer.separate()
                writer.openList(entry.key)
                for item in items { writer.confirmation(item) }
                writer.close()
            default: writer.pair(entry.key, entry.value)
            }
        }
        return writer.bytes.isEmpty ? Array("{}\n".utf8) : writer.bytes
    }
}

extension YAMLWriter {
    /// Writes an empty line, but not at the beginning of the file.
    fileprivate mutating func separate() { if !bytes.isEmpty { emptyLine() } }

    /// Writes one confirmation, with the answers it rests on as one line where they fit.
    fileprivate mutating func confirmation(_ value: AnswerDocument.Value) {
        guard case .map(let entries) = value, !entries.isEmpty else { return item(value) }
        openItem()
        for entry in entries {
            if entry.key == "answers" || entry.key == "previous" {
                lineOfPairs(entry.key, entry.value)
            } else {
                pair(entry.key, entry.value)
            }
        }
        close()
    }
}
