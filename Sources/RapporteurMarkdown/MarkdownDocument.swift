package import RapporteurDiagnostics

// A page of Markdown as a flat tree: the nodes in the order of the text, each with its place and with the index of the
// next node that is not inside it. What a node means is data only; who shows it writes the markup.

/// A page of Markdown, read.
package struct MarkdownDocument: Sendable, Hashable {
    /// The nodes in the order of the text; the first is the document itself.
    package var nodes: [MarkdownNode]

    /// Makes a document of nodes.
    package init(nodes: [MarkdownNode]) { self.nodes = nodes }

    /// A page without content.
    package static let empty = MarkdownDocument(nodes: [MarkdownNode(.document, range: .beginning, end: 1)])

    /// The nodes directly inside a node.
    package func children(of node: Int32) -> [Int32] {
        var result: [Int32] = []
        var child = node + 1
        while child < nodes[Int(node)].end {
            result.append(child)
            child = nodes[Int(child)].end
        }
        return result
    }

    /// The words inside a node on one line, without markup.
    package func plainText(of node: Int32) -> String {
        var result = ""
        for index in node..<nodes[Int(node)].end {
            switch nodes[Int(index)].kind {
            case .text(let text), .code(let text), .html(let text): result += text
            case .softBreak, .lineBreak: result += " "
            case .codeBlock(let text), .htmlBlock(let text): result += text + " "
            case .paragraph, .heading, .tableCell, .item: if !result.isEmpty { result += " " }
            default: break
            }
        }
        return result
    }
}

/// One node of a page.
package struct MarkdownNode: Sendable, Hashable {
    /// What it is.
    package var kind: MarkdownKind
    /// Where it stands.
    package var range: SourceRange
    /// The index of the next node that is not inside it.
    package var end: Int32

    /// Makes a node.
    package init(_ kind: MarkdownKind, range: SourceRange, end: Int32) {
        self.kind = kind
        self.range = range
        self.end = end
    }
}

/// What a node of a page is.
package enum MarkdownKind: Sendable, Hashable {
    /// The whole page.
    case document
    /// A paragraph.
    case paragraph
    /// A heading of level 1 to 6.
    case heading(Int32)
    /// A quotation.
    case blockQuote
    /// A list; `start` is the first number of a numbered one. The items of a tight list are single lines.
    case list(start: Int32?, isTight: Bool)
    /// An item of a list.
    case item
    /// Text that is shown as it was typed.
    case codeBlock(String)
    /// A line across.
    case thematicBreak
    /// HTML on lines of its own, as typed.
    case htmlBlock(String)
    /// A table.
    case table([MarkdownAlignment])
    /// A row of a table.
    case tableRow(isHeader: Bool)
    /// A cell of a row.
    case tableCell
    /// Words.
    case text(String)
    /// The end of a line that means no more than a space.
    case softBreak
    /// The end of a line that is meant.
    case lineBreak
    /// Words shown as they were typed.
    case code(String)
    /// Stressed words.
    case emphasis
    /// Strongly stressed words.
    case strong
    /// A link to an address.
    case link(String)
    /// A picture at an address; what stands inside is its alternative text.
    case image(String)
    /// An HTML tag among words, as typed.
    case html(String)
}

/// How the cells of a column are aligned.
package enum MarkdownAlignment: UInt8, Sendable, Hashable {
    /// As the language does.
    case natural
    /// At the start of the line.
    case start
    /// In the middle.
    case center
    /// At the end of the line, as numbers are.
    case end
}
