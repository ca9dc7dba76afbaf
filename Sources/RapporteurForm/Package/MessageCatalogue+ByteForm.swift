package import RapporteurDiagnostics
package import RapporteurModel

extension MessageCatalogue {
    /// The byte form of the patterns of a language; empty if there are none.
    package static func byteForm(of patterns: [String: String]) -> [UInt8] {
        guard !patterns.isEmpty else { return [] }
        var writer = ByteWriter(.messages)
        writer.write(patterns.sorted { $0.key < $1.key }) {
            $0.write($1.key)
            $0.write($1.value)
        }
        return writer.bytes
    }

    /// Reads the patterns of the language with a tag; without patterns, or of another language than the six, English.
    package init(byteForm bytes: [UInt8], tag: String) throws(ByteFormError) {
        guard !bytes.isEmpty, let language = MessageLanguage(tag: tag) else {
            self = .english
            return
        }
        var reader = try ByteReader(bytes, .messages)
        let pairs = try reader.list { (reader) throws(ByteFormError) in
            TranslatedPattern(key: try reader.string(), pattern: try reader.string())
        }
        try reader.finish()
        var patterns: [String: String] = [:]
        patterns.reserveCapacity(pairs.count)
        for pair in pairs { patterns[pair.key] = pair.pattern }
        self.init(language, patterns: patterns)
    }
}

/// A pattern of a language and what it translates.
private struct TranslatedPattern {
    let key: String
    let pattern: String
}
