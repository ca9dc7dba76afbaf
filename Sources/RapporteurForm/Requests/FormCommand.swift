import RapporteurAnswerFile
import RapporteurDiagnostics

/// A command of the page: a JSON object whose member `do` says what to do.
struct FormCommand {
    /// What to do.
    let verb: String
    private let tree: DocumentTree

    /// Reads a command.
    init(_ bytes: [UInt8]) throws(FormError) {
        guard String(validating: bytes, as: UTF8.self) != nil, let builder = JSONReader.read(bytes) else {
            throw FormError(Message("The command is not JSON."))
        }
        tree = DocumentTree(nodes: builder.nodes, text: builder.text)
        guard let node = tree.value(of: "do", in: 0), tree.nodes[node].style == .doubleQuoted else {
            throw FormError(Message("The command does not say what to do."))
        }
        verb = tree.string(node)
    }

    /// A member that is text; nil if it is absent or null.
    func text(_ name: String) throws(FormError) -> String? {
        guard let node = tree.value(of: name, in: 0), !isNull(node) else { return nil }
        guard tree.nodes[node].kind == .scalar, tree.nodes[node].style == .doubleQuoted else {
            throw FormError(Message("\"{name}\" is text.", ["name": .code(name)]))
        }
        return tree.string(node)
    }

    /// A member that is text and must be there.
    func required(_ name: String) throws(FormError) -> String {
        guard let value = try text(name) else {
            throw FormError(Message("The command lacks \"{name}\".", ["name": .code(name)]))
        }
        return value
    }

    /// A member that is a whole number; nil if it is absent or null.
    func number(_ name: String) throws(FormError) -> Int64? {
        guard let node = tree.value(of: name, in: 0), !isNull(node) else { return nil }
        guard tree.nodes[node].kind == .scalar, tree.nodes[node].style == .plain, let number = Int64(tree.string(node))
        else { throw FormError(Message("\"{name}\" is a whole number.", ["name": .code(name)])) }
        return number
    }

    /// A member that is a list of texts and must be there.
    func texts(_ name: String) throws(FormError) -> [String] {
        guard let node = tree.value(of: name, in: 0), tree.nodes[node].kind == .sequence else {
            throw FormError(Message("\"{name}\" is a list of texts.", ["name": .code(name)]))
        }
        let items = tree.children(of: node)
        guard items.allSatisfy({ tree.nodes[$0].style == .doubleQuoted }) else {
            throw FormError(Message("\"{name}\" is a list of texts.", ["name": .code(name)]))
        }
        return items.map { tree.string($0) }
    }

    /// A member that is an object of texts; empty if it is absent.
    func pairs(_ name: String) throws(FormError) -> [(key: String, value: String)] {
        guard let node = tree.value(of: name, in: 0), !isNull(node) else { return [] }
        guard tree.nodes[node].kind == .mapping else {
            throw FormError(Message("\"{name}\" is an object.", ["name": .code(name)]))
        }
        var result: [(key: String, value: String)] = []
        tree.forEachPair(of: node) { key, value in result.append((tree.string(key), tree.string(value))) }
        return result
    }

    /// The member `value` as an answer: null, text or a list of texts; nil for what is blank.
    func answer() throws(FormError) -> AnswerDocument.Value? {
        guard let node = tree.value(of: "value", in: 0) else {
            throw FormError(Message("The command lacks \"value\"."))
        }
        switch tree.nodes[node].kind {
        case .scalar: return try entry(node)
        case .sequence:
            var items: [AnswerDocument.Value] = []
            var isBlank = true
            for item in tree.children(of: node) {
                let value = try entry(item)
                if value != nil { isBlank = false }
                items.append(value ?? .blank)
            }
            return isBlank ? nil : .list(items)
        case .mapping: throw FormError(Message("\"value\" is null, text or a list of texts."))
        }
    }

    private func entry(_ node: Int) throws(FormError) -> AnswerDocument.Value? {
        if tree.nodes[node].kind == .scalar, isNull(node) { return nil }
        guard tree.nodes[node].kind == .scalar, tree.nodes[node].style == .doubleQuoted else {
            throw FormError(Message("\"value\" is null, text or a list of texts."))
        }
        if isBlankScalar(tree.bytes(node), plain: false) { return nil }
        return .text(typedText(tree.bytes(node)))
    }

    private func isNull(_ node: Int) -> Bool {
        tree.nodes[node].kind == .scalar && tree.nodes[node].style == .plain && tree.isBlank(node)
    }
}

/// Text as it is kept: every line ends in LF, and line ends after the last line, which are no part of an answer, are
/// left out.
private func typedText(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes
    if bytes.contains(0x0D) {
        var unified: [UInt8] = []
        unified.reserveCapacity(bytes.count)
        var last: UInt8 = 0
        for byte in bytes {
            if byte == 0x0D {
                unified.append(0x0A)
            } else if byte != 0x0A || last != 0x0D {
                unified.append(byte)
            }
            last = byte
        }
        bytes = unified[...]
    }
    while bytes.last == 0x0A { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
}
