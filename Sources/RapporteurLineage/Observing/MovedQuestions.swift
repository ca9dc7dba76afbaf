import RapporteurModel

// A question has moved if it stands in another section, or if it must be taken out so that the others of its section
// keep their old order: all but a longest increasing subsequence. A new question between two old ones moves nothing.

/// The slots of this cycle whose place differs from the previous cycle.
func movedQuestions(_ current: Questionnaire, _ previous: Questionnaire, _ matching: QuestionMatching) -> Set<Int32> {
    var moved: Set<Int32> = []
    var bySection: [Int32: [(slot: Int32, source: Int32)]] = [:]
    for (index, sources) in matching.sources.enumerated() {
        guard sources.count == 1, matching.targets[Int(sources[0])].count <= 1 else { continue }
        let slot = Int32(index)
        if matching.bridged[slot] != nil { continue }
        let section = current.questions[index].section
        if sameSection(current, section, previous, previous.questions[Int(sources[0])].section) {
            bySection[section, default: []].append((slot, sources[0]))
        } else {
            moved.insert(slot)
        }
    }
    for pairs in bySection.values {
        let kept = longestIncreasing(pairs.map { $0.source })
        for (index, pair) in pairs.enumerated() where !kept.contains(index) { moved.insert(pair.slot) }
    }
    return moved
}

private func sameSection(_ current: Questionnaire, _ left: Int32, _ previous: Questionnaire, _ right: Int32) -> Bool {
    guard current.sections.indices.contains(Int(left)), previous.sections.indices.contains(Int(right)) else {
        return true
    }
    let new = current.sections[Int(left)]
    let old = previous.sections[Int(right)]
    if new.actionArea != old.actionArea { return false }
    return new.id == old.id || sameWords(new.title, old.title)
}

/// The positions of a longest strictly increasing subsequence.
func longestIncreasing(_ values: [Int32]) -> Set<Int> {
    var tails: [Int] = []
    var before = [Int](repeating: -1, count: values.count)
    for (index, value) in values.enumerated() {
        var low = 0
        var high = tails.count
        while low < high {
            let middle = (low + high) / 2
            if values[tails[middle]] < value { low = middle + 1 } else { high = middle }
        }
        if low > 0 { before[index] = tails[low - 1] }
        if low == tails.count { tails.append(index) } else { tails[low] = index }
    }
    var kept: Set<Int> = []
    var index = tails.last ?? -1
    while index >= 0 {
        kept.insert(index)
        index = before[index]
    }
    return kept
}
