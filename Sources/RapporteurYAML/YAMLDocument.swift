package import RapporteurDiagnostics

/// One file as read: its text, its content as a tree, and what is wrong with it as a file.
package struct YAMLDocument: Sendable {
    /// The text in UTF-8 without a byte-order mark; bytes that could not be decoded stand as U+FFFD.
    package var source: [UInt8]
    /// The content; after a syntax error what stands before it, and empty where nothing could be read.
    package var tree: DocumentTree
    /// What is wrong, in the order of the places; the codes are those of `YAMLCode`.
    package var diagnostics: [Diagnostic]
    /// False after any error other than a key that stands twice; then only the diagnostics are worth showing.
    package var isReadable: Bool
    /// The nodes of keys that stand a second (third, …) time in their map, ascending.
    package var duplicateKeys: [Int]

    /// The lines of the source, computed on each call: needed only when something is shown.
    package func lineTable() -> LineTable { LineTable(source) }

    /// The comment that follows a value on its line, from `#` to the end of the line.
    package func trailingComment(of node: Int) -> SourceRange? {
        var start = Int(tree.nodes[node].range.end)
        while start < source.count, source[start] == 0x20 || source[start] == 0x09 { start += 1 }
        guard start < source.count, source[start] == UInt8(ascii: "#") else { return nil }
        var end = start
        while end < source.count, source[end] != 0x0A, source[end] != 0x0D { end += 1 }
        return SourceRange(Int32(start), Int32(end))
    }
}
