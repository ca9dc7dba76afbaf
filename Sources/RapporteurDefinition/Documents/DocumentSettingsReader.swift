package import RapporteurDiagnostics
package import RapporteurModel
import RapporteurYAML

/// Reads the settings of a document and says what is not known yet.
package enum DocumentSettingsReader {
    /// What reading gave.
    package struct Reading: Sendable {
        /// The text, for drawing diagnostics.
        package var source: [UInt8]
        /// The settings.
        package var settings: DocumentSettings
        /// The settings that are not known yet, with their places.
        package var blanks: [Located<DocumentSettings.Name>]
        /// What is wrong, sorted by position.
        package var diagnostics: [Diagnostic]
    }

    /// Reads a file of settings.
    package static func read(_ bytes: [UInt8]) -> Reading {
        let document = YAMLReader(allowsAliases: true).read(bytes)
        var nodes = NodeReader(document)
        var settings = DocumentSettings()
        var blanks: [Located<DocumentSettings.Name>] = []
        let names = DocumentSettings.Name.allCases
        if document.isReadable, !document.tree.nodes.isEmpty,
            let entries = nodes.entries(
                of: 0, Message("the settings of a document"), keys: names.map { $0.rawValue } + ["word_limit"])
        {
            for name in names {
                if let text = nodes.localText(entries, name.rawValue) {
                    settings.texts[name] = text
                } else {
                    blanks.append(Located(name, at: entries[name.rawValue]?.keyRange ?? entries.anchor))
                }
            }
            if let limit = nodes.wholeNumber(entries, "word_limit", 1...1_000_000) {
                settings.wordLimit = Int64(limit)
            }
        } else {
            blanks = names.map { Located($0, at: .beginning) }
        }
        return Reading(
            source: document.source, settings: settings, blanks: blanks,
            diagnostics: sorted(document.diagnostics + nodes.diagnostics))
    }
}

extension NodeReader {
    /// A text under a key: one for all languages, or a map of languages; nil if it is blank.
    mutating func localText(_ entries: Entries, _ name: String) -> LocalText? {
        guard let entry = filled(entries, name) else { return nil }
        return localText(entry.value, .keyword(name))
    }

    /// A text at a node.
    mutating func localText(_ node: Int, _ subject: Message) -> LocalText? {
        guard tree.nodes[node].kind == .mapping else {
            return scalar(node, subject).map { LocalText(common: trimmed($0)) }
        }
        let languages = MessageLanguage.allCases.map { $0.tag }
        guard let texts = self.entries(of: node, subject, keys: languages) else { return nil }
        var result = LocalText()
        for language in languages {
            if let text = text(texts, language) { result.texts[language] = text.value }
        }
        return result.texts.isEmpty ? nil : result
    }
}
