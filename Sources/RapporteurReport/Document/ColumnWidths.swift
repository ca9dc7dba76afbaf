/// How wide the columns of a table are, in twentieths of a point. A table is drawn with the widths that stand in the file,
/// so a column that is too narrow would break words and percentages in two.
struct ColumnWidths {
    /// What one column needs.
    private struct Need: Hashable {
        /// The width in which no word and no number is broken.
        var least = 0
        /// The width in which its longest cell stands on one line.
        var line = 0
        /// Whether its cells are numbers, which are never divided.
        var isNumeric = false
        /// Whether its cells are there to be written into.
        var isBlank = false

        /// What a cell needs: the size of text in tables is 8 points; the margins of a cell are 7. Programs set other
        /// fonts where they have not that of the styles, so there is room for wider ones.
        mutating func hold(_ runs: [Inline], isBold: Bool) {
            let margins = 142
            func twips(_ width: Pixels) -> Int { width.tenths * 2 * (isBold ? 117 : 104) / 100 }
            var word: Pixels = .zero
            for run in runs {
                switch run {
                // Counts such as "69 of 78" stay on one line.
                case .detail(let text) where text.count <= Inline.shortDetail:
                    word = max(word, TextWidth.estimate(text, size: 8))
                case .figure(let text): word = max(word, TextWidth.estimate(text, size: 8))
                default: word = max(word, TextWidth.longestPiece(OutsideText.line(run.plainText, limit: 400), size: 8))
                }
            }
            let text = OutsideText.line(runs.plainText, limit: 1000)
            // A word can be longer than a line.
            least = max(least, 560, min(twips(word), 1700) + margins)
            // A number and the counts behind it stand below each other.
            line = isNumeric ? least : max(line, twips(TextWidth.estimate(text, size: 8)) + margins)
        }
    }

    /// The width of the text on an upright sheet of A4.
    static let upright = 9638
    /// The same on one that lies on its long side.
    static let turned = 14_570

    private let needs: [Need]

    /// The width in which no word and no number of the table is broken.
    var least: Int { needs.reduce(0) { $0 + $1.least } }

    /// Measures a table.
    init(_ table: DataTable) {
        needs = table.columns.indices.map { index in
            var need = Need(isNumeric: table.columns[index].isNumeric)
            need.hold(table.columns[index].heading, isBold: true)
            need.isBlank =
                index > 0 && !table.rows.isEmpty && table.rows.allSatisfy { $0.cells[index - 1].plainText.isEmpty }
            for row in table.rows { need.hold(index == 0 ? row.heading : row.cells[index - 1], isBold: false) }
            return need
        }
    }

    /// The widths of all columns, which fill the sheet.
    func widths(of total: Int) -> [Int] {
        guard !needs.isEmpty else { return [] }
        if let widths = blanks(total) { return widths }
        // Where not all words fit, long ones of texts are divided before those above numbers, and only as much as needed.
        var longest = 1800
        var least = needs.map { $0.least }
        while least.reduce(0, +) > total * 97 / 100, longest > 1000 {
            longest -= 100
            least = needs.enumerated().map { index, need in
                need.isNumeric ? need.least : min(need.least, index == 0 ? max(longest, total / 6) : longest)
            }
        }
        var widths = least.reduce(0, +) > total ? cut(least, to: total) : shared(least, total)
        // A table that needs less than the sheet has all the same fills it, by its first column.
        widths[0] += total - widths.reduce(0, +)
        return widths
    }

    /// The widths of a table to be written into: what is printed gets two fifths of the sheet at most, and what is blank
    /// the rest; nil for other tables, and where there would not be room for a hand.
    private func blanks(_ total: Int) -> [Int]? {
        let count = needs.count { $0.isBlank }
        guard count > 0 else { return nil }
        let printed = needs.map { $0.isBlank ? 0 : min(max($0.least, $0.line), total * 2 / 5) }
        let each = (total - printed.reduce(0, +)) / count
        guard each >= 900 else { return nil }
        var widths = zip(needs, printed).map { $0.isBlank ? each : $1 }
        widths[0] += total - widths.reduce(0, +)
        return widths
    }

    /// As few lines as fit, and as many in every column, so that none is long and narrow beside a wide one.
    private func shared(_ least: [Int], _ total: Int) -> [Int] {
        var tenthsOfLines = 10
        while true {
            let widths = zip(needs, least).map { max($1, $0.line * 10 / tenthsOfLines) }
            if widths.reduce(0, +) <= total { return widths }
            tenthsOfLines += 1
        }
    }

    /// Narrows the widest columns alone until all fit, so that one that holds only numbers is never divided for one with
    /// a long heading. The first column, which has most to say, stays as it is.
    private func cut(_ widths: [Int], to total: Int) -> [Int] {
        var widest = widths.max() ?? 0
        func narrowed() -> [Int] { [widths[0]] + widths.dropFirst().map { min($0, widest) } }
        while widest > 0, narrowed().reduce(0, +) > total { widest -= 5 }
        return narrowed()
    }
}
