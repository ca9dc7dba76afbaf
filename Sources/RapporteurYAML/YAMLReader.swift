// From the bytes of a file to a tree with places, in three steps: decode the text, read it (JSON by our own reader,
// everything else by libyaml), sort what was found.

import RapporteurAnswerFile
import RapporteurDiagnostics

/// Reads YAML and JSON files.
package struct YAMLReader: Sendable {
    /// Whether anchors and aliases are understood, as in questionnaires, or refused, as in answer files.
    package var allowsAliases: Bool

    /// Makes a reader.
    package init(allowsAliases: Bool) {
        self.allowsAliases = allowsAliases
    }

    /// Reads the bytes of one file; never fails, whatever they are.
    package func read(_ bytes: [UInt8]) -> YAMLDocument {
        let text = SourceText(bytes)
        guard text.diagnostics.isEmpty else { return YAMLDocument(unreadable: text) }
        if let builder = JSONReader.read(text.utf8) {
            return YAMLDocument(source: text.utf8, builder: builder, diagnostics: [])
        }
        var composer = Composer(text, allowsAliases: allowsAliases)
        return composer.run()
    }
}

extension YAMLDocument {
    /// The document of a text that cannot be read at all.
    init(unreadable text: SourceText) {
        self.init(
            source: text.utf8, tree: DocumentTree(), diagnostics: text.diagnostics, isReadable: false,
            duplicateKeys: [])
    }

    /// Puts together what a reader has built.
    init(source: [UInt8], builder: TreeBuilder, diagnostics: [Diagnostic]) {
        let duplicates = builder.duplicates.found
        var all = diagnostics
        let unlisted = all.count + duplicates.count - YAMLLimits.diagnostics
        for duplicate in duplicates.prefix(YAMLLimits.diagnostics) {
            all.append(
                .duplicateKey(
                    named: builder.nodes[duplicate.later].text(in: builder.text),
                    at: builder.nodes[duplicate.later].range, first: builder.nodes[duplicate.first].range))
        }
        if all.count > 1 {
            all.sort { ($0.range.start, $0.range.end, $0.code) < ($1.range.start, $1.range.end, $1.code) }
        }
        if unlisted > 0 {
            all.removeSubrange(YAMLLimits.diagnostics...)
            all[all.count - 1].notes.append(
                Note(
                    Message(
                        """
                        {count, plural, one {{count} more problem of this file is not listed} \
                        other {{count} more problems of this file are not listed}}
                        """, ["count": .number(Int64(unlisted))])))
        }
        self.init(
            source: source, tree: DocumentTree(nodes: builder.nodes, text: builder.text), diagnostics: all,
            isReadable: !diagnostics.contains { $0.severity == .error },
            duplicateKeys: duplicates.map(\.later).sorted())
    }
}

extension DocumentTree.Node {
    /// The text of a scalar whose bytes lie in `text`.
    func text(in text: [UInt8]) -> String {
        String(decoding: text[Int(textStart)..<Int(textEnd)], as: UTF8.self)
    }
}
