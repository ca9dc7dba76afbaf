import RapporteurAnswerFile
import RapporteurDiagnostics

extension AnswerDocument.Value {
    /// Whether two values are the same to the byte: texts that only look alike (é as one character or two) are not.
    func isSame(as other: AnswerDocument.Value) -> Bool {
        switch (self, other) {
        case (.blank, .blank): return true
        case (.text(let left), .text(let right)): return left.isSame(as: right)
        case (.list(let left), .list(let right)):
            guard left.count == right.count else { return false }
            for index in left.indices where !left[index].isSame(as: right[index]) { return false }
            return true
        case (.map(let left), .map(let right)): return areSame(left, right)
        default: return false
        }
    }

    /// The value as it is compared with what a person types: nil where it is blank, a text without line ends after its
    /// last line.
    var typed: AnswerDocument.Value? {
        if isBlank { return nil }
        guard case .text(let text) = self, text.utf8.last == 0x0A else { return self }
        var bytes = Array(text.utf8)
        while bytes.last == 0x0A { bytes.removeLast() }
        return .text(String(decoding: bytes, as: UTF8.self))
    }

    /// About how many bytes it takes.
    var size: Int {
        switch self {
        case .blank: 16
        case .text(let text): 32 + text.utf8.count
        case .list(let items): items.reduce(32) { $0 + $1.size }
        case .map(let entries): entries.reduce(32) { $0 + $1.key.utf8.count + $1.value.size }
        }
    }
}

extension AnswerDocument {
    /// Whether two documents are the same to the byte.
    func isSame(as other: AnswerDocument) -> Bool { areSame(entries, other.entries) }

    /// About how many bytes it takes.
    var size: Int { Value.map(entries).size }
}

private func areSame(_ left: [AnswerDocument.Entry], _ right: [AnswerDocument.Entry]) -> Bool {
    guard left.count == right.count else { return false }
    for index in left.indices {
        guard left[index].key.isSame(as: right[index].key), left[index].value.isSame(as: right[index].value) else {
            return false
        }
    }
    return true
}

extension String {
    /// Whether two texts have the same bytes.
    func isSame(as other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        var left = self
        var right = other
        return left.withUTF8 { first in
            right.withUTF8 { second in
                if first.baseAddress == second.baseAddress { return true }
                for index in first.indices where first[index] != second[index] { return false }
                return true
            }
        }
    }
}
