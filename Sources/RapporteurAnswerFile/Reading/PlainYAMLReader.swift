// The reader of the browser, where there is no libyaml. It accepts what the writer writes, JSON, and answer files as
// people fill them in, and refuses whatever it is not sure of: what it accepts, libyaml reads to the same tree with
// the same places, which PlainYAMLLawTests holds against tens of thousands of files.

package import RapporteurDiagnostics

/// One answer file as read.
package struct PlainYAML: Sendable, Hashable {
    /// The content.
    package var tree: DocumentTree
    /// The nodes of keys that stand a second (third, …) time in their map, ascending.
    package var duplicateKeys: [Int]
    /// The text in UTF-8 without a byte-order mark.
    package var source: [UInt8]

    init(_ builder: TreeBuilder, source: [UInt8]) {
        tree = DocumentTree(nodes: builder.nodes, text: builder.text)
        var keys: [Int] = []
        for duplicate in builder.duplicates.found { keys.append(duplicate.later) }
        duplicateKeys = keys.sorted()
        self.source = source
    }
}

/// Reads answer files where there is no libyaml.
package enum PlainYAMLReader {
    /// Reads the bytes of one file.
    package static func read(_ bytes: [UInt8]) throws(PlainYAMLRefusal) -> PlainYAML {
        guard bytes.count <= YAMLLimits.fileSize else { throw PlainYAMLRefusal(.fileTooLarge, at: 0) }
        if let format = FileFormat(bytes) { throw PlainYAMLRefusal(.otherFormat(format), at: 0) }
        let source = withoutByteOrderMark(bytes)
        let characters = PlainYAMLCharacters(source)
        if let offset = characters.invalid { throw PlainYAMLRefusal(.notUTF8, at: offset) }
        if let builder = JSONReader.read(source) { return PlainYAML(builder, source: source) }
        if let offset = characters.control { throw PlainYAMLRefusal(.controlCharacter, at: offset) }
        if let offset = characters.unsure { throw PlainYAMLRefusal(.invisibleCharacter, at: offset) }
        var parser = PlainYAMLParser(source)
        try parser.run()
        return PlainYAML(parser.builder, source: source)
    }
}
