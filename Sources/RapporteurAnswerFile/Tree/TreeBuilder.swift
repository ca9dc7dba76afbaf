// Builds the flat tree from beginnings, ends and scalars, whoever reads them (libyaml or our own readers), and keeps
// the limits on depth and number of nodes. A node that is still open has `next` 0.

package import RapporteurDiagnostics

/// A tree under construction.
package struct TreeBuilder {
    /// A list or map that is still open.
    package struct Frame {
        /// The node of the list or map.
        package var node: Int32
        /// Whether it is a map.
        package var isMapping: Bool
        /// Whether it stands in brackets or braces.
        package var isFlow: Bool
        /// Children so far; in a map an even number means that a key comes next.
        package var children: Int32 = 0
    }

    /// The nodes so far.
    package var nodes: [DocumentTree.Node] = []
    /// The text of all scalars so far.
    package var text: [UInt8] = []
    /// The lists and maps that are open, the innermost last.
    package var stack: [Frame] = []
    /// The keys that stand twice in a map that was closed.
    package var duplicates = DuplicateKeyFinder()
    /// The last list or map that was closed, for what stands after it on its line.
    package var lastClosed: Int32 = -1
    /// Where the last scalar, alias or flow collection ends.
    package var lastEnd: Int32 = 0

    /// Prepares for a source of a known size.
    package init(sourceSize: Int) {
        text.reserveCapacity(sourceSize)
        nodes.reserveCapacity(sourceSize / 12 + 8)
        stack.reserveCapacity(YAMLLimits.depth)
    }

    /// Whether the next node is the key of a map.
    package var expectsKey: Bool {
        guard let frame = stack.last else { return false }
        return frame.isMapping && frame.children & 1 == 0
    }

    /// Whether one more node would be too many.
    package var isFull: Bool { nodes.count >= YAMLLimits.nodes }

    /// Whether one more level would be too deep.
    package var isDeepest: Bool { stack.count >= YAMLLimits.depth }

    /// Adds a scalar whose text was appended to `text` from `textStart` on.
    @inline(__always)
    package mutating func scalar(
        _ style: DocumentTree.Style, _ range: SourceRange, textStart: Int, trailingComment: Bool
    ) {
        let index = Int32(truncatingIfNeeded: nodes.count)
        nodes.append(
            DocumentTree.Node(
                kind: .scalar, style: style, hasTrailingComment: trailingComment, range: range,
                textStart: Int32(truncatingIfNeeded: textStart), textEnd: Int32(truncatingIfNeeded: text.count),
                next: index + 1))
        lastEnd = range.end
        countChild()
    }

    /// Opens a list or a map.
    package mutating func begin(mapping: Bool, isFlow: Bool, at start: Int32) {
        countChild()
        stack.append(Frame(node: Int32(truncatingIfNeeded: nodes.count), isMapping: mapping, isFlow: isFlow))
        nodes.append(
            DocumentTree.Node(kind: mapping ? .mapping : .sequence, range: SourceRange(start, start), next: 0))
    }

    /// Closes the innermost list or map; a block collection ends with its last child, not where the next thing starts.
    package mutating func end(at end: Int32) {
        guard let frame = stack.popLast() else { return }
        let index = Int(frame.node)
        nodes[index].next = Int32(truncatingIfNeeded: nodes.count)
        if frame.isFlow {
            nodes[index].range.end = end
            lastEnd = end
        } else {
            nodes[index].range.end = max(nodes[index].range.start, lastEnd)
        }
        lastClosed = frame.node
        if frame.isMapping && frame.children > 2 {
            duplicates.search(nodes, text, mapping: index, pairs: Int(frame.children) / 2)
        }
    }

    /// Puts a copy of a finished node here; the copy keeps the places of the original. False if a limit is exceeded.
    package mutating func copy(_ original: Int) -> Bool {
        let end = Int(nodes[original].next)
        guard nodes.count + (end - original) <= YAMLLimits.nodes else { return false }
        let shift = Int32(nodes.count - original)
        countChild()
        nodes.reserveCapacity(nodes.count + end - original)
        for index in original..<end {
            var node = nodes[index]
            node.next += shift
            nodes.append(node)
        }
        return true
    }

    /// The number of levels of a finished node, itself included.
    package func height(of index: Int) -> Int {
        var ends: [Int32] = []
        var height = 1
        for child in index..<Int(nodes[index].next) {
            while let end = ends.last, Int(end) <= child { ends.removeLast() }
            if nodes[child].kind != .scalar {
                ends.append(nodes[child].next)
                height = max(height, ends.count)
            }
        }
        return height
    }

    /// Closes what is open after an error, so that the tree is well formed: a key without a value gets an empty one.
    package mutating func closeAll(at end: Int32) {
        while let frame = stack.last {
            if frame.isMapping, frame.children & 1 == 1 {
                scalar(.plain, SourceRange(end, end), textStart: text.count, trailingComment: false)
            }
            stack[stack.count - 1].isFlow = false
            self.end(at: end)
        }
    }

    @inline(__always)
    private mutating func countChild() {
        if !stack.isEmpty { stack[stack.count - 1].children += 1 }
    }
}
