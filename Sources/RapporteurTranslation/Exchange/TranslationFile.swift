// The text of translations/<language>.yaml, changed entry by entry: what is not touched stays as it was written, with
// its comments. A new entry stands after the one that comes before it in the questionnaire.

package import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurModel
import RapporteurYAML

/// A translation file that can be changed.
package struct TranslationFile: Sendable {
    /// One entry and the bytes it takes.
    private struct Place {
        var path: String
        var start: Int
        var end: Int
    }

    /// The text.
    package private(set) var bytes: [UInt8]
    private let order: [String]
    private let isBlock: Bool

    /// Takes up the text of a file that can be read; `order` are the paths of the questionnaire's texts.
    package init(_ bytes: [UInt8], order: [String]) {
        self.bytes = bytes
        self.order = order
        let tree = YAMLReader(allowsAliases: true).read(bytes).tree
        var isBlock: Bool?
        if !tree.nodes.isEmpty {
            tree.forEachPair(of: 0) { _, value in
                if isBlock == nil, tree.nodes[value].kind == .mapping {
                    isBlock = bytes[Int(tree.nodes[value].range.start)] != UInt8(ascii: "{")
                }
            }
        }
        self.isBlock = isBlock ?? false
    }

    /// A new file: a comment at its head, and a translation.
    package init(head: String, _ translation: Translation, order: [String]) {
        self.init(Array(("# " + head + "\n\n").utf8), order: order)
        set(
            order.compactMap { path in
                translation.entries[path].map { (path: path, source: $0.source, text: $0.text) }
            })
    }

    /// Whether a file can be read and so be changed entry by entry.
    package static func isReadable(_ bytes: [UInt8]) -> Bool {
        let document = YAMLReader(allowsAliases: true).read(bytes)
        return document.isReadable && document.duplicateKeys.isEmpty
    }

    /// The comment lines before the first entry.
    static func head(of bytes: [UInt8]) -> String {
        var lines: [String] = []
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            guard line.first == UInt8(ascii: "#") || line.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) else { break }
            lines.append(String(decoding: line, as: UTF8.self))
        }
        return lines.joined(separator: "\n")
    }

    /// Writes translations, each at the place of its path.
    package mutating func set(_ entries: [(path: String, source: String, text: String)]) {
        let places = self.places
        let known = Dictionary(places.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        let ranks = Dictionary(order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        // The places that a new entry can come after, by their rank in the questionnaire.
        let ranked = places.compactMap { place in ranks[place.path].map { (rank: $0, place: place) } }
            .sorted { $0.rank < $1.rank }
        var edits: [(start: Int, end: Int, rank: Int, text: [UInt8])] = []
        for entry in entries {
            let text = written(entry.path, entry.source, entry.text)
            let rank = ranks[entry.path] ?? order.count
            if let place = known[entry.path] {
                edits.append((place.start, place.end, rank, text))
                continue
            }
            let before = ranked.last { $0.rank < rank }
            let start = before.map { lineEnd($0.place.end) } ?? places.first.map { lineStart($0.start) } ?? bytes.count
            edits.append((start, start, rank, text + [0x0A]))
        }
        edits.sort { ($0.start, $0.end, $0.rank) < ($1.start, $1.end, $1.rank) }
        var result: [UInt8] = []
        var done = 0
        for edit in edits {
            result += bytes[done..<edit.start]
            // The last line of a file may lack its end.
            if edit.start == edit.end, let last = result.last, last != 0x0A { result.append(0x0A) }
            result += edit.text
            done = edit.end
        }
        bytes = result + bytes[done...]
    }

    private func written(_ path: String, _ source: String, _ text: String) -> [UInt8] {
        let key = Self.quotedKey(path)
        let value = quoted(text)
        let line =
            isBlock
            ? "\(key):\n  source: \"\(source)\"\n  text: \(value)" : "\(key): {source: \(source), text: \(value)}"
        return Array(line.utf8)
    }

    private static func quotedKey(_ path: String) -> String {
        let isPlain = path.utf8.allSatisfy { byte in
            switch byte {
            case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"): true
            default: false
            }
        }
        return isPlain ? path : quoted(path)
    }

    private var places: [Place] {
        let tree = YAMLReader(allowsAliases: true).read(bytes).tree
        guard !tree.nodes.isEmpty else { return [] }
        var places: [Place] = []
        tree.forEachPair(of: 0) { key, value in
            var end = tree.nodes[key].range.end
            // A map without braces ends where its last value does, whatever stands between it and the next key.
            for node in value..<Int(tree.nodes[value].next) {
                let isBlock =
                    tree.nodes[node].kind != .scalar && !"{[".utf8.contains(bytes[Int(tree.nodes[node].range.start)])
                if !isBlock { end = max(end, tree.nodes[node].range.end) }
            }
            var last = Int(end)
            // The text after a bar ends with its line.
            while last > 0, bytes[last - 1] == 0x0A || bytes[last - 1] == 0x0D { last -= 1 }
            if last == Int(tree.nodes[key].range.end) { last = colonEnd(last) }
            places.append(Place(path: tree.string(key), start: Int(tree.nodes[key].range.start), end: last))
        }
        return places
    }

    /// The offset after the colon that follows a key.
    private func colonEnd(_ offset: Int) -> Int {
        var end = offset
        while end < bytes.count, bytes[end] == 0x20 { end += 1 }
        return end < bytes.count && bytes[end] == UInt8(ascii: ":") ? end + 1 : offset
    }

    /// The offset after the line in which something ends.
    private func lineEnd(_ offset: Int) -> Int {
        var end = offset
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        return min(end + 1, bytes.count)
    }

    private func lineStart(_ offset: Int) -> Int {
        var start = offset
        while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
        return start
    }
}

/// A text in double quotation marks; what YAML forbids or an editor takes for a line end is escaped, a no-break space,
/// which translators type on purpose, is not.
private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x22: result += "\\\""
        case 0x5C: result += "\\\\"
        case 0x0A: result += "\\n"
        case 0x09: result += "\\t"
        case 0x0D: result += "\\r"
        case 0..<0x20, 0x7F..<0xA0: result += "\\x" + hexadecimal(scalar.value, 2)
        case 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: result += "\\u" + hexadecimal(scalar.value, 4)
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result + "\""
}

private func hexadecimal(_ value: UInt32, _ digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
}
