// Both wordings word by word: the longest common subsequence of folded words is what stayed. The segments of each side
// put together give its text back to the letter.

/// Two wordings and what differs between them.
package struct WordingComparison: Sendable, Hashable {
    /// A stretch of one wording.
    package struct Segment: Sendable, Hashable {
        /// The text.
        package var text: String
        /// Whether the other wording lacks it.
        package var isChanged: Bool

        /// Makes a segment.
        package init(_ text: String, isChanged: Bool) {
            self.text = text
            self.isChanged = isChanged
        }
    }

    /// The previous wording in stretches.
    package let previous: [Segment]
    /// The wording of this cycle in stretches.
    package let current: [Segment]
    /// How many words only the previous wording has.
    package let removed: Int
    /// How many words only the wording of this cycle has.
    package let added: Int
    /// How many words the longer of the two has.
    package let length: Int

    /// Compares two wordings.
    package init(previous: String, current: String) {
        let left = WordSequence(previous)
        let right = WordSequence(current)
        let kept = commonWords(left.words, right.words)
        self.previous = segments(of: left, kept: kept.left)
        self.current = segments(of: right, kept: kept.right)
        removed = kept.left.reduce(0) { $1 ? $0 : $0 + 1 }
        added = kept.right.reduce(0) { $1 ? $0 : $0 + 1 }
        length = max(left.words.count, right.words.count)
    }

    /// Whether no word differs.
    package var isSame: Bool { removed == 0 && added == 0 }
}

/// For each word of either side, whether it stays.
private func commonWords(_ left: [String], _ right: [String]) -> (left: [Bool], right: [Bool]) {
    var keptLeft = [Bool](repeating: false, count: left.count)
    var keptRight = [Bool](repeating: false, count: right.count)
    var first = 0
    while first < min(left.count, right.count), left[first] == right[first] {
        keptLeft[first] = true
        keptRight[first] = true
        first += 1
    }
    var tail = 0
    while tail < min(left.count, right.count) - first, left[left.count - 1 - tail] == right[right.count - 1 - tail] {
        tail += 1
        keptLeft[left.count - tail] = true
        keptRight[right.count - tail] = true
    }
    let rows = left.count - first - tail
    let columns = right.count - first - tail
    // The middle of two very long texts without anything in common at their ends counts as changed.
    guard rows > 0, columns > 0, rows <= 4_000_000 / columns else { return (keptLeft, keptRight) }
    var table = [Int32](repeating: 0, count: (rows + 1) * (columns + 1))
    for row in stride(from: rows - 1, through: 0, by: -1) {
        for column in stride(from: columns - 1, through: 0, by: -1) {
            let below = table[(row + 1) * (columns + 1) + column]
            let beside = table[row * (columns + 1) + column + 1]
            table[row * (columns + 1) + column] =
                left[first + row] == right[first + column]
                ? table[(row + 1) * (columns + 1) + column + 1] + 1 : max(below, beside)
        }
    }
    var row = 0
    var column = 0
    while row < rows, column < columns {
        if left[first + row] == right[first + column] {
            keptLeft[first + row] = true
            keptRight[first + column] = true
            row += 1
            column += 1
        } else if table[(row + 1) * (columns + 1) + column] >= table[row * (columns + 1) + column + 1] {
            row += 1
        } else {
            column += 1
        }
    }
    return (keptLeft, keptRight)
}

/// The text of one side in stretches; what stands between two changed words is changed with them.
private func segments(of sequence: WordSequence, kept: [Bool]) -> [WordingComparison.Segment] {
    var result: [WordingComparison.Segment] = []
    func append(_ range: Range<Int>, changed: Bool) {
        guard !range.isEmpty else { return }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: sequence.scalars[range])
        if let last = result.indices.last, result[last].isChanged == changed {
            result[last].text += String(view)
        } else {
            result.append(WordingComparison.Segment(String(view), isChanged: changed))
        }
    }
    // Where nothing stayed, what stands before and after the words changed with them.
    let nothingStayed = !kept.isEmpty && !kept.contains(true)
    var position = 0
    for (index, range) in sequence.ranges.enumerated() {
        let between = nothingStayed || index > 0 && !kept[index] && !kept[index - 1]
        append(position..<range.lowerBound, changed: between)
        append(range, changed: !kept[index])
        position = range.upperBound
    }
    append(position..<sequence.scalars.count, changed: nothingStayed)
    return result
}
