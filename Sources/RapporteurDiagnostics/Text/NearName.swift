// Suggestions for mistyped names: the candidate with the smallest Damerau-Levenshtein distance (optimal string
// alignment) in Unicode scalars, if it is near enough to be meant.

/// The candidate nearest to a mistyped name, or nil if none is near; ties go to the earlier candidate.
package func nearestName(to name: String, among candidates: some Sequence<String>) -> String? {
    let typed = Array(name.lowercased().unicodeScalars)
    guard !typed.isEmpty, typed.count <= 80 else { return nil }
    let limit = max(1, typed.count / 3)
    var best: (name: String, distance: Int)?
    for candidate in candidates {
        let scalars = Array(candidate.lowercased().unicodeScalars)
        let difference = scalars.count - typed.count
        if difference > limit || -difference > limit { continue }
        let distance = alignmentDistance(typed, scalars)
        if distance <= limit, distance < (best?.distance ?? Int.max) { best = (candidate, distance) }
    }
    return best?.name
}

/// The number of insertions, deletions, substitutions and swaps of neighbours that turn one text into the other.
private func alignmentDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    if left.isEmpty { return right.count }
    if right.isEmpty { return left.count }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for i in 1...left.count {
        var current = [Int](repeating: 0, count: right.count + 1)
        current[0] = i
        for j in 1...right.count {
            let cost = left[i - 1] == right[j - 1] ? 0 : 1
            current[j] = min(last[j] + 1, current[j - 1] + 1, last[j - 1] + cost)
            if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
                current[j] = min(current[j], beforeLast[j - 2] + 1)
            }
        }
        beforeLast = last
        last = current
    }
    return last[right.count]
}
