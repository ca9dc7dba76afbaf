import RapporteurModel

extension AnswerDocument.Value {
    /// Whether the file format takes it for no answer: null, white space, or a list without items.
    package var isBlank: Bool {
        switch self {
        case .blank: true
        case .text(let text): text.trimmedOfSpace.isEmpty
        case .list(let items): items.isEmpty
        case .map: false
        }
    }

    /// Whether two values say the same: white space at the ends of texts does not count, nor does a blank value of a
    /// map or the order of its keys, nor, for chosen answers, their order.
    package func saysTheSame(as other: AnswerDocument.Value, areChoices: Bool = false) -> Bool {
        plain(areChoices) == other.plain(areChoices)
    }

    private func plain(_ areChoices: Bool) -> AnswerDocument.Value {
        if isBlank { return .blank }
        switch self {
        case .blank: return .blank
        case .text(let text):
            // One choice without a list around it is a list of one.
            return areChoices ? .list([.text(text.trimmedOfSpace)]) : .text(text.trimmedOfSpace)
        case .list(let items):
            guard areChoices else { return .list(items.map { $0.plain(false) }) }
            var words: [String] = []
            for item in items {
                guard case .text(let word) = item else { return .list(items.map { $0.plain(false) }) }
                words.append(word.trimmedOfSpace)
            }
            return .list(words.sorted().map { .text($0) })
        case .map(let entries):
            var kept: [AnswerDocument.Entry] = []
            for entry in entries where !entry.value.isBlank {
                kept.append(AnswerDocument.Entry(entry.key, entry.value.plain(false)))
            }
            // Sorted with the place as the second key: a key that stands twice keeps its order.
            let order = kept.indices.sorted { (kept[$0].key, $0) < (kept[$1].key, $1) }
            return .map(order.map { kept[$0] })
        }
    }
}
