import CCMarkGFM
package import RapporteurDiagnostics

// Reads Markdown with cmark-gfm, the parser that GitHub uses, with tables and bare addresses. This is the only file in
// which its pointers live: they are walked once, in the order of the text, and freed before anything is returned.

/// Reads pages of Markdown.
package enum MarkdownReader {
    /// Why a page cannot be read.
    package enum Refusal: Error, Sendable, Hashable {
        /// It is not text in UTF-8; where the first wrong byte stands.
        case notText(Int32)
        /// It has more bytes than a page may have.
        case tooLarge
        /// Something lies deeper than people write.
        case tooDeep(SourceRange)
    }

    /// How many bytes a page may have.
    package static let sizeLimit = 1 << 20
    /// How deep lists and quotations may be nested, inside and out.
    package static let depthLimit = 48

    /// Registering the extensions is not safe from two threads at once; a global is made once.
    private static let isRegistered: Bool = {
        cmark_gfm_core_extensions_ensure_registered()
        return true
    }()

    /// Reads a page; `bytes` are without a byte-order mark.
    package static func read(_ bytes: [UInt8]) throws(Refusal) -> MarkdownDocument {
        guard bytes.count <= sizeLimit else { throw .tooLarge }
        if let wrong = firstInvalidByte(of: bytes) { throw .notText(Int32(wrong)) }
        precondition(isRegistered, "the extensions are registered")
        guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { throw .tooLarge }
        defer { cmark_parser_free(parser) }
        for name in ["table", "autolink"] {
            let attached = cmark_find_syntax_extension(name).map {
                cmark_parser_attach_syntax_extension(parser, $0) != 0
            }
            precondition(attached == true, "cmark-gfm has the extension \(name)")
        }
        bytes.withUnsafeBytes { buffer in
            guard let start = buffer.baseAddress else { return }
            cmark_parser_feed(parser, start.assumingMemoryBound(to: CChar.self), buffer.count)
        }
        guard let root = cmark_parser_finish(parser) else { throw .tooLarge }
        defer { cmark_node_free(root) }
        // `capacity.repository_list` would otherwise come in pieces, one for each underscore.
        cmark_consolidate_text_nodes(root)
        var walk = MarkdownWalk(bytes)
        try walk.run(root)
        return MarkdownDocument(nodes: walk.nodes)
    }

    private static func firstInvalidByte(of bytes: [UInt8]) -> Int? {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var offset = 0
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): offset += UTF8.width(scalar)
            case .emptyInput: return nil
            case .error: return offset
            }
        }
    }
}

/// Turns the nodes of cmark-gfm into ours.
private struct MarkdownWalk {
    var nodes: [MarkdownNode] = []
    private var open: [Int32] = []
    /// Where each line begins; cmark counts lines and bytes in them from 1.
    private var lines: [Int32] = [0]
    private let count: Int32

    init(_ bytes: [UInt8]) {
        count = Int32(bytes.count)
        for index in bytes.indices {
            let isEnd =
                bytes[index] == 0x0A || bytes[index] == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
            if isEnd { lines.append(Int32(index + 1)) }
        }
    }

    mutating func run(_ root: OpaquePointer) throws(MarkdownReader.Refusal) {
        guard let iterator = cmark_iter_new(root) else { throw .tooLarge }
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { return }
            guard let node = cmark_iter_get_node(iterator) else { return }
            if event == CMARK_EVENT_EXIT {
                if let closed = open.popLast() { nodes[Int(closed)].end = Int32(nodes.count) }
                continue
            }
            let range = range(of: node)
            guard open.count < MarkdownReader.depthLimit else { throw .tooDeep(range) }
            let kind = Self.kind(of: node)
            let index = Int32(nodes.count)
            nodes.append(MarkdownNode(kind ?? .text(""), range: range, end: index + 1))
            if !Self.isLeaf(node) { open.append(index) }
        }
    }

    /// The place of a node; that of the node around it where cmark does not know one.
    private func range(of node: OpaquePointer) -> SourceRange {
        let startLine = Int(cmark_node_get_start_line(node))
        guard startLine > 0, startLine <= lines.count else {
            return open.last.map { nodes[Int($0)].range } ?? .beginning
        }
        let endLine = max(startLine, min(Int(cmark_node_get_end_line(node)), lines.count))
        let start = min(count, lines[startLine - 1] + max(0, cmark_node_get_start_column(node) - 1))
        var end = min(count, lines[endLine - 1] + max(0, cmark_node_get_end_column(node)))
        // A block of HTML ends before it begins, says cmark: its first line is shown.
        if end <= start { end = startLine < lines.count ? max(start, lines[startLine] - 1) : count }
        return SourceRange(start, max(start, end))
    }

    /// Whether the iterator gives no event for leaving the node.
    private static func isLeaf(_ node: OpaquePointer) -> Bool {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK, CMARK_NODE_TEXT,
            CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
            true
        default: false
        }
    }

    private static func kind(of node: OpaquePointer) -> MarkdownKind? {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_DOCUMENT: return .document
        case CMARK_NODE_PARAGRAPH: return .paragraph
        case CMARK_NODE_HEADING: return .heading(cmark_node_get_heading_level(node))
        case CMARK_NODE_BLOCK_QUOTE: return .blockQuote
        case CMARK_NODE_LIST:
            let isNumbered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
            return .list(
                start: isNumbered ? cmark_node_get_list_start(node) : nil,
                isTight: cmark_node_get_list_tight(node) != 0)
        case CMARK_NODE_ITEM: return .item
        case CMARK_NODE_CODE_BLOCK: return .codeBlock(literal(node))
        case CMARK_NODE_THEMATIC_BREAK: return .thematicBreak
        case CMARK_NODE_HTML_BLOCK: return .htmlBlock(literal(node))
        case CMARK_NODE_TEXT: return .text(literal(node))
        case CMARK_NODE_SOFTBREAK: return .softBreak
        case CMARK_NODE_LINEBREAK: return .lineBreak
        case CMARK_NODE_CODE: return .code(literal(node))
        case CMARK_NODE_EMPH: return .emphasis
        case CMARK_NODE_STRONG: return .strong
        case CMARK_NODE_LINK: return .link(text(cmark_node_get_url(node)))
        case CMARK_NODE_IMAGE: return .image(text(cmark_node_get_url(node)))
        case CMARK_NODE_HTML_INLINE: return .html(literal(node))
        default: return extended(node)
        }
    }

    /// The nodes of the table extension have numbers that are given out while the program runs, but fixed names.
    private static func extended(_ node: OpaquePointer) -> MarkdownKind? {
        switch text(cmark_node_get_type_string(node)) {
        case "table":
            let columns = Int(cmark_gfm_extensions_get_table_columns(node))
            let letters = cmark_gfm_extensions_get_table_alignments(node)
            return .table(
                (0..<columns).map { column in
                    switch letters?[column] {
                    case UInt8(ascii: "l"): .start
                    case UInt8(ascii: "c"): .center
                    case UInt8(ascii: "r"): .end
                    default: .natural
                    }
                })
        case "table_header": return .tableRow(isHeader: true)
        case "table_row":
            return .tableRow(isHeader: cmark_gfm_extensions_get_table_row_is_header(node) != 0)
        case "table_cell": return .tableCell
        default: return nil
        }
    }

    private static func literal(_ node: OpaquePointer) -> String { text(cmark_node_get_literal(node)) }

    private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
        pointer.map { String(cString: $0) } ?? ""
    }
}
