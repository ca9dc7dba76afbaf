// What a YAML or JSON file says, before anything is known about its meaning: one flat array of nodes in the order in
// which they stand in the file, every scalar as the text that was typed. The engine reads answers from this tree, so
// that a file read by libyaml and answers handed over by a page go through the same code.

/// The content of one YAML document as a flat array of nodes in preorder; node 0 is the root.
package struct DocumentTree: Sendable, Hashable {
    /// What a node is.
    package enum Kind: UInt8, Sendable {
        /// Untyped text.
        case scalar
        /// A list; its children follow it.
        case sequence
        /// A map; its children follow it, alternating key and value; keys are always scalars.
        case mapping
    }

    /// How a scalar was written.
    package enum Style: UInt8, Sendable {
        /// Without quotation marks; only a plain scalar can be null.
        case plain
        /// In single quotation marks.
        case singleQuoted
        /// In double quotation marks.
        case doubleQuoted
        /// After `|`.
        case literal
        /// After `>`.
        case folded
    }

    /// One key, value, list or map.
    package struct Node: Sendable, Hashable {
        /// Scalar, sequence or mapping.
        package var kind: Kind
        /// How the scalar was written; `plain` for collections.
        package var style: Style
        /// Whether ` #` follows a plain scalar on its line, so that typed text may have been cut off as a comment.
        package var hasTrailingComment: Bool
        /// Where the node stands in the source.
        package var range: SourceRange
        /// The offset of a scalar's text in `text`.
        package var textStart: Int32
        /// The offset after a scalar's text in `text`.
        package var textEnd: Int32
        /// The index of the first node after this one and all its descendants.
        package var next: Int32

        /// Makes a node.
        package init(
            kind: Kind, style: Style = .plain, hasTrailingComment: Bool = false, range: SourceRange,
            textStart: Int32 = 0, textEnd: Int32 = 0, next: Int32
        ) {
            self.kind = kind
            self.style = style
            self.hasTrailingComment = hasTrailingComment
            self.range = range
            self.textStart = textStart
            self.textEnd = textEnd
            self.next = next
        }
    }

    /// The nodes in preorder; empty for an empty file.
    package var nodes: [Node]
    /// The text of all scalars, UTF-8, valid by construction.
    package var text: [UInt8]

    /// Makes a tree from its parts.
    package init(nodes: [Node] = [], text: [UInt8] = []) {
        self.nodes = nodes
        self.text = text
    }

    /// The text of a scalar; the empty string for a collection.
    package func string(_ index: Int) -> String {
        let node = nodes[index]
        return String(decoding: text[Int(node.textStart)..<Int(node.textEnd)], as: UTF8.self)
    }

    /// The UTF-8 bytes of a scalar's text.
    package func bytes(_ index: Int) -> ArraySlice<UInt8> {
        let node = nodes[index]
        return text[Int(node.textStart)..<Int(node.textEnd)]
    }

    /// Whether the node is blank as the file format defines it: null, empty text, white space only, or an empty list.
    package func isBlank(_ index: Int) -> Bool {
        let node = nodes[index]
        switch node.kind {
        case .mapping: return false
        case .sequence: return Int(node.next) == index + 1
        case .scalar: return isBlankScalar(bytes(index), plain: node.style == .plain)
        }
    }

    /// The indices of the direct children of a sequence, or of the keys and values of a mapping, in order.
    package func children(of index: Int) -> [Int] {
        var result: [Int] = []
        var child = index + 1
        let end = Int(nodes[index].next)
        while child < end {
            result.append(child)
            child = Int(nodes[child].next)
        }
        return result
    }

    /// Calls `body` with the index of each key of a mapping and of its value, in order.
    package func forEachPair(of index: Int, _ body: (_ key: Int, _ value: Int) -> Void) {
        guard nodes[index].kind == .mapping else { return }
        var key = index + 1
        let end = Int(nodes[index].next)
        while key < end {
            let value = Int(nodes[key].next)
            body(key, value)
            key = Int(nodes[value].next)
        }
    }

    /// The index of the value of the first key that reads `name`, if there is one.
    package func value(of name: String, in index: Int) -> Int? {
        guard nodes[index].kind == .mapping else { return nil }
        var key = index + 1
        let end = Int(nodes[index].next)
        while key < end {
            let value = Int(nodes[key].next)
            if bytes(key).elementsEqual(name.utf8) {
                return value
            }
            key = Int(nodes[value].next)
        }
        return nil
    }
}

/// Whether a scalar's text counts as blank: white space only, or, written without quotes, one of the words for null.
package func isBlankScalar(_ bytes: ArraySlice<UInt8>, plain: Bool) -> Bool {
    var onlySpace = true
    for byte in bytes where byte != 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D {
        onlySpace = false
        break
    }
    if onlySpace { return true }
    guard plain else { return false }
    switch bytes.count {
    case 1: return bytes.first == UInt8(ascii: "~")
    case 4:
        return bytes.elementsEqual("null".utf8) || bytes.elementsEqual("Null".utf8)
            || bytes.elementsEqual("NULL".utf8)
    default: return false
    }
}
