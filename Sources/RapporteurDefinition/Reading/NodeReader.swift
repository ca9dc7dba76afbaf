import RapporteurDiagnostics
import RapporteurModel
import RapporteurYAML

/// Reads the maps, lists and scalars of a definition file and says what is wrong with their form.
struct NodeReader {
    /// The file.
    let document: YAMLDocument
    /// What has been found so far.
    private(set) var diagnostics: [Diagnostic] = []

    /// Starts at a file.
    init(_ document: YAMLDocument) { self.document = document }

    /// The content of the file.
    var tree: DocumentTree { document.tree }

    /// Takes a diagnostic in.
    mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    /// Where a node stands.
    func range(_ node: Int) -> SourceRange { tree.nodes[node].range }

    // MARK: Maps

    /// The entries of a map; nil, and a diagnostic, if the node is something else or has unknown keys only.
    mutating func entries(of node: Int, _ subject: Message, keys: [String]) -> Entries? {
        guard tree.nodes[node].kind == .mapping else {
            reportKind(of: node, subject, expected: .mapping)
            return nil
        }
        var all: [(name: String, entry: Entries.Entry)] = []
        var unknown: [(key: Int, name: String)] = []
        tree.forEachPair(of: node) { key, value in
            let name = tree.string(key)
            guard keys.contains(name) else {
                unknown.append((key, name))
                return
            }
            // A key that stands twice has been reported with the file; the first counts.
            if all.contains(where: { $0.name == name }) { return }
            all.append((name, Entries.Entry(key: key, value: value, keyRange: range(key), range: range(value))))
        }
        for (key, name) in unknown {
            report(.unknownKey(name, of: subject, known: keys, used: all.map { $0.name }, at: range(key)))
        }
        // The first node after a map is its first key.
        var anchor = tree.nodes[node].next > node + 1 ? range(node + 1) : range(node)
        if let id = all.first(where: { $0.name == "id" })?.entry, !tree.isBlank(id.value),
            tree.nodes[id.value].kind == .scalar
        {
            anchor = id.range
        }
        return Entries(subject: subject, anchor: anchor, all)
    }

    /// The keys and values of a map with free keys; empty, and a diagnostic, if the node is something else.
    mutating func pairs(of node: Int, _ subject: Message) -> [(key: Located<String>, value: Int)] {
        guard tree.nodes[node].kind == .mapping else {
            if !tree.isBlank(node) { reportKind(of: node, subject, expected: .mapping) }
            return []
        }
        var result: [(Located<String>, Int)] = []
        var seen: Set<String> = []
        tree.forEachPair(of: node) { key, value in
            let name = tree.string(key)
            if seen.insert(name).inserted { result.append((Located(name, at: range(key)), value)) }
        }
        return result
    }

    /// The items of a list; a blank list is empty; nil, and a diagnostic, if the node is a map or a scalar.
    mutating func items(of node: Int, _ subject: Message) -> [Int]? {
        if tree.nodes[node].kind == .sequence { return tree.children(of: node) }
        if tree.isBlank(node) { return [] }
        reportKind(of: node, subject, expected: .sequence)
        return nil
    }

    // MARK: Scalars

    /// The entry of a key unless it is absent or blank.
    func filled(_ entries: Entries, _ name: String) -> Entries.Entry? {
        guard let entry = entries[name], !tree.isBlank(entry.value) else { return nil }
        return entry
    }

    /// The text of a scalar without space at its ends; nil if it is absent, blank or no scalar.
    mutating func text(_ entries: Entries, _ name: String) -> Located<String>? {
        guard let entry = filled(entries, name) else { return nil }
        return scalar(entry.value, .keyword(name)).map { Located(trimmed($0), at: entry.range) }
    }

    /// The text of a scalar that must be there.
    mutating func requiredText(_ entries: Entries, _ name: String) -> Located<String>? {
        guard filled(entries, name) != nil else {
            reportMissing(entries, name)
            return nil
        }
        return text(entries, name)
    }

    /// The text of a node that must be a scalar.
    mutating func scalar(_ node: Int, _ subject: Message) -> String? {
        guard tree.nodes[node].kind == .scalar else {
            reportKind(of: node, subject, expected: .scalar)
            return nil
        }
        return tree.string(node)
    }

    /// The texts of a list of scalars with their places, each once.
    mutating func texts(_ entries: Entries, _ name: String) -> [Located<String>]? {
        guard let entry = entries[name] else { return nil }
        if tree.nodes[entry.value].kind != .sequence, tree.isBlank(entry.value) { return nil }
        guard let items = items(of: entry.value, .keyword(name)) else { return nil }
        var result: [Located<String>] = []
        for item in items {
            guard let text = scalar(item, Message("an item of `{key}`", ["key": .code(name)])).map(trimmed) else {
                continue
            }
            if let earlier = result.first(where: { $0.value == text }) {
                report(.listedTwice(text, in: name, at: range(item), first: earlier.range))
            } else {
                result.append(Located(text, at: range(item)))
            }
        }
        return result
    }

    /// The expression under a key.
    mutating func expression(_ entries: Entries, _ name: String) -> WrittenText? {
        guard let entry = filled(entries, name), let text = scalar(entry.value, .keyword(name)) else { return nil }
        return WrittenText(text: text, range: entry.range, in: document.source)
    }

    /// Says that a key that must be there is not, or is blank.
    mutating func reportMissing(_ entries: Entries, _ name: String) {
        let place = entries[name].map { $0.keyRange } ?? entries.anchor
        report(.missingKey(name, of: entries.subject, isBlank: entries[name] != nil, at: place))
    }

    /// Says that a node is of the wrong kind.
    mutating func reportKind(of node: Int, _ subject: Message, expected: DocumentTree.Kind) {
        report(.wrongKind(subject, found: tree.nodes[node].kind, expected: expected, at: shortRange(node)))
    }

    /// A place that is short enough to draw: the first key or item of a collection.
    func shortRange(_ node: Int) -> SourceRange {
        var node = node
        while tree.nodes[node].kind != .scalar, Int(tree.nodes[node].next) > node + 1 { node += 1 }
        return range(node)
    }
}

/// The text without white space at its ends.
func trimmed(_ text: String) -> String { text.trimmedOfSpace }
