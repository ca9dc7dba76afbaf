import RapporteurAnswerFile

extension AnswerDocument {
    /// The text of a key of the header; nil if it is absent, blank or no text.
    func header(_ key: String) -> String? {
        guard let value = self[key], !value.isBlank, case .text(let text) = value else { return nil }
        return text
    }

    /// The keys of the file that the format does not know.
    var unknownKeys: [String] {
        entries.map { $0.key }.filter { key in
            !Self.blocks.contains { $0 == key } && !Self.headerKeys.contains { $0 == key }
        }
    }
}
