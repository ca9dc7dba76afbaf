package import RapporteurDiagnostics

extension DocumentTree {
    /// The byte form of the tree.
    package var byteForm: [UInt8] {
        var writer = ByteWriter(.tree)
        writer.write(raw: text)
        writer.write(nodes) { writer, node in
            writer.write(node.kind.rawValue)
            writer.write(node.style.rawValue | (node.hasTrailingComment ? 0x80 : 0))
            writer.write(node.range)
            writer.write(node.textStart)
            writer.write(node.textEnd)
            writer.write(node.next)
        }
        return writer.bytes
    }

    /// Reads a byte form and makes sure that it is a tree: ranges inside the text, every subtree inside its parent,
    /// every mapping in pairs with scalar keys.
    package init(byteForm bytes: [UInt8]) throws(ByteFormError) {
        var reader = try ByteReader(bytes, .tree)
        let text = try reader.raw()
        let nodes = try reader.list { (reader) throws(ByteFormError) in
            guard let kind = Kind(rawValue: try reader.uint8()) else { throw .damaged }
            let style = try reader.uint8()
            guard let known = Style(rawValue: style & 0x7F) else { throw .damaged }
            return Node(
                kind: kind, style: known, hasTrailingComment: style & 0x80 != 0, range: try reader.range(),
                textStart: try reader.int32(), textEnd: try reader.int32(), next: try reader.int32())
        }
        try reader.finish()
        self.init(nodes: nodes, text: text)
        guard isWellFormed else { throw .damaged }
    }

    private var isWellFormed: Bool {
        guard String(validating: text, as: UTF8.self) != nil else { return false }
        guard let root = nodes.first else { return text.isEmpty }
        guard Int(root.next) == nodes.count else { return false }
        var open: [(end: Int, isMapping: Bool, count: Int)] = []
        for (index, node) in nodes.enumerated() {
            while let last = open.last, last.end == index {
                if last.isMapping, last.count % 2 != 0 { return false }
                open.removeLast()
            }
            let next = Int(node.next)
            if let last = open.last {
                if next > last.end { return false }
                if last.isMapping, last.count % 2 == 0, node.kind != .scalar { return false }
                open[open.count - 1].count += 1
            } else if index != 0 {
                return false
            }
            switch node.kind {
            case .scalar:
                guard next == index + 1, node.textStart >= 0, node.textStart <= node.textEnd,
                    Int(node.textEnd) <= text.count
                else { return false }
            case .sequence, .mapping:
                guard next > index, open.count < 64 else { return false }
                open.append((next, node.kind == .mapping, 0))
            }
        }
        return open.allSatisfy { $0.end == nodes.count && !($0.isMapping && $0.count % 2 != 0) }
    }
}

extension ByteWriter {
    /// Writes one value of this type.
    package mutating func write(_ range: SourceRange) {
        write(range.start)
        write(range.end - range.start)
    }
}

extension ByteReader {
    /// Reads a range.
    package mutating func range() throws(ByteFormError) -> SourceRange {
        let start = try int32()
        let length = try int32()
        let end = start.addingReportingOverflow(length)
        guard start >= 0, length >= 0, !end.overflow else { throw .damaged }
        return SourceRange(start, end.partialValue)
    }
}
