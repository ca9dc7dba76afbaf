/// What two long answers say differently: the lines that only one of them has, and of two that stand for each other only
/// the words around the difference.
struct LineContrast {
    /// What only the first has.
    private(set) var removed: [String] = []
    /// What only the second has.
    private(set) var added: [String] = []
    /// How many lines both have.
    let same: Int64

    /// Compares line by line.
    init(_ before: [String], _ after: [String]) {
        let difference = after.difference(from: before)
        for case .remove(_, let line, _) in difference.removals { removed.append(line) }
        for case .insert(_, let line, _) in difference.insertions { added.append(line) }
        same = Int64(before.count - removed.count)
        guard removed.count == added.count else { return }
        for index in removed.indices { (removed[index], added[index]) = Self.shortened(removed[index], added[index]) }
    }

    /// The words that are kept on each side of a difference.
    private static let context = 6

    /// Two lines without the words that both begin or end with, but for a few.
    private static func shortened(_ left: String, _ right: String) -> (String, String) {
        let (first, second) = (left.split(separator: " "), right.split(separator: " "))
        let shorter = min(first.count, second.count)
        var start = 0
        while start < shorter, first[start] == second[start] { start += 1 }
        var end = 0
        while end < shorter - start, first[first.count - 1 - end] == second[second.count - 1 - end] { end += 1 }
        func cut(_ words: [Substring]) -> String {
            let from = start > context + 2 ? start - context : 0
            let to = end > context + 2 ? words.count - end + context : words.count
            return (from > 0 ? "… " : "") + words[from..<to].joined(separator: " ") + (to < words.count ? " …" : "")
        }
        return (cut(first), cut(second))
    }
}
