import RapporteurDiagnostics
import RapporteurYAML

/// Reads text as an answer file.
func readAnswers(_ text: String) -> YAMLDocument { YAMLReader(allowsAliases: false).read(Array(text.utf8)) }

/// Reads text as a questionnaire.
func readDefinition(_ text: String) -> YAMLDocument { YAMLReader(allowsAliases: true).read(Array(text.utf8)) }

extension DocumentTree {
    /// The tree in one line: maps in braces, lists in brackets, every scalar in quotation marks.
    func summary(_ index: Int = 0) -> String {
        guard nodes.indices.contains(index) else { return "nothing" }
        switch nodes[index].kind {
        case .scalar: return "\"\(string(index))\""
        case .sequence: return "[" + children(of: index).map { summary($0) }.joined(separator: ", ") + "]"
        case .mapping:
            var parts: [String] = []
            forEachPair(of: index) { parts.append(summary($0) + ": " + summary($1)) }
            return "{" + parts.joined(separator: ", ") + "}"
        }
    }

    /// Whether every node's `next` nests properly and every range lies in the source.
    func isWellFormed(sourceSize: Int) -> Bool {
        var ends: [Int] = []
        for (index, node) in nodes.enumerated() {
            while let end = ends.last, end <= index { ends.removeLast() }
            let next = Int(node.next)
            guard next > index, next <= (ends.last ?? nodes.count) else { return false }
            guard node.kind != .scalar || next == index + 1 else { return false }
            guard node.range.start >= 0, node.range.start <= node.range.end, Int(node.range.end) <= sourceSize,
                node.textStart >= 0, node.textStart <= node.textEnd, Int(node.textEnd) <= text.count
            else { return false }
            if next > index + 1 { ends.append(next) }
            if node.kind == .mapping {
                let children = children(of: index)
                guard children.count % 2 == 0 else { return false }
                for key in stride(from: 0, to: children.count, by: 2) where nodes[children[key]].kind != .scalar {
                    return false
                }
            }
        }
        return nodes.isEmpty || Int(nodes[0].next) == nodes.count
    }
}

extension YAMLDocument {
    /// What the source says at a range.
    func quote(_ range: SourceRange) -> String {
        String(decoding: source[Int(range.start)..<Int(range.end)], as: UTF8.self)
    }

    /// The codes of all diagnostics, in order.
    var codes: [String] { diagnostics.map(\.code) }
}
