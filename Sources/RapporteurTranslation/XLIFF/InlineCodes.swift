import RapporteurDefinition

/// The placeholders of a message as inline codes, so that a translator moves them and cannot change them.
struct InlineCodes {
    /// A piece of content.
    enum Run {
        case text(String)
        case code(id: String, data: String, text: String)
    }

    /// What the codes stand for, each once, by id.
    private(set) var data: [(id: String, text: String)] = []
    /// The content of the source.
    private(set) var source: [Run] = []

    /// Finds the codes of a source; a text that is no message of a rule has none.
    init(_ source: String, isMessage: Bool) {
        guard isMessage else {
            self.source = [.text(source)]
            return
        }
        var number = 0
        self.source = Self.pieces(source).map { piece, isPlaceholder in
            guard isPlaceholder else { return .text(piece) }
            number += 1
            let id = data.first { $0.text == piece }?.id ?? "d\(data.count + 1)"
            if !data.contains(where: { $0.id == id }) { data.append((id, piece)) }
            return .code(id: "p\(number)", data: id, text: piece)
        }
    }

    /// The content of a translation: each code of the source once, what goes beyond them as text.
    func runs(of target: String) -> [Run] {
        guard !data.isEmpty else { return [.text(target)] }
        var free = source.compactMap { run in
            if case .code(let id, let data, let text) = run { (id: id, data: data, text: text) } else { nil }
        }
        return Self.pieces(target).map { piece, isPlaceholder in
            guard isPlaceholder, let index = free.firstIndex(where: { $0.text == piece }) else { return .text(piece) }
            let code = free.remove(at: index)
            return .code(id: code.id, data: code.data, text: code.text)
        }
    }

    private static func pieces(_ text: String) -> [(text: String, isPlaceholder: Bool)] {
        let bytes = Array(text.utf8)
        var pieces: [(String, Bool)] = []
        var start = 0
        func add(_ end: Int, _ isPlaceholder: Bool) {
            if start < end { pieces.append((String(decoding: bytes[start..<end], as: UTF8.self), isPlaceholder)) }
            start = end
        }
        for placeholder in placeholders(in: text) where placeholder.isClosed {
            add(placeholder.start, false)
            add(placeholder.end, true)
        }
        add(bytes.count, false)
        return pieces
    }
}
