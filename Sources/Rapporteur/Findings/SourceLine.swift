// One line of a file as it is drawn above the marks: tabs become spaces, control characters a replacement, names of
// persons dots, and a long line is cut around the place, so that the marks stand under what they mean.

import RapporteurDiagnostics

/// A line of source with marks under a part of it.
struct SourceLine {
    /// The line as it is drawn.
    private(set) var text = ""
    /// How many columns stand before the marks.
    private(set) var indent = 0
    /// How many columns are marked, at least one.
    private(set) var markCount = 1

    /// The most columns that are drawn of a line.
    static let limit = 100

    private struct Cell {
        var text: String
        var width: Int
        var start: Int
        var isRightToLeft: Bool
    }

    /// Draws the line `number` of a file with marks under `range`, as far as it lies on that line.
    init(_ table: LineTable, _ number: Int32, _ range: SourceRange, hidden: [SourceRange]) {
        let (line, isBegunLate, isEndedEarly) = Self.stretch(of: table.line(number), around: range)
        let cells = Self.cells(line, hidden)
        // The end of the line counts as a cell, so that a place there can be marked.
        var first = cells.firstIndex { $0.start >= Int(range.start) } ?? cells.count
        let end = max(Int(range.end), Int(range.start) + 1)
        var last = cells.firstIndex { $0.start >= end } ?? cells.count
        // A place that begins inside a combined character is marked at that character.
        if first > last { first = last }
        let (from, to) = Self.window(cells, first, last)
        first = min(max(first, from), to)
        last = min(max(last, first), to)
        let isCutBefore = isBegunLate || from > 0
        let isCutAfter = isEndedEarly || to < cells.count
        text = cells[from..<to].map(\.text).joined()
        if cells[from..<to].contains(where: \.isRightToLeft) { text = "\u{2068}" + text + "\u{2069}" }
        text = (isCutBefore ? "…" : "") + text + (isCutAfter ? "…" : "")
        indent = (isCutBefore ? 1 : 0) + cells[from..<first].reduce(0) { $0 + $1.width }
        markCount = max(1, cells[first..<last].reduce(0) { $0 + $1.width })
        while text.hasSuffix(" ") { text.removeLast() }
    }

    /// The part of a very long line in which the place lies. A file may be one line of megabytes with thousands of
    /// findings, and no drawing may cost a walk through all of it.
    private static func stretch(
        of line: ArraySlice<UInt8>, around range: SourceRange
    ) -> (line: ArraySlice<UInt8>, isBegunLate: Bool, isEndedEarly: Bool) {
        let reach = limit * 16
        let place = min(max(Int(range.start), line.startIndex), line.endIndex)
        var from = max(line.startIndex, place - reach)
        var to = min(line.endIndex, place + reach)
        while from > line.startIndex, line[from] & 0xC0 == 0x80 { from -= 1 }
        while to < line.endIndex, line[to] & 0xC0 == 0x80 { to += 1 }
        return (line[from..<to], from > line.startIndex, to < line.endIndex)
    }

    private static func cells(_ line: ArraySlice<UInt8>, _ hidden: [SourceRange]) -> [Cell] {
        var cells: [Cell] = []
        var column = 0
        var offset = line.startIndex
        for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
            let start = offset
            offset += UTF8.width(scalar)
            if hidden.contains(where: { Int($0.start) <= start && start < Int($0.end) }) {
                cells.append(Cell(text: "•", width: 1, start: start, isRightToLeft: false))
                column += 1
                continue
            }
            if scalar == "\t" {
                let width = 4 - column % 4
                cells.append(
                    Cell(text: String(repeating: " ", count: width), width: width, start: start, isRightToLeft: false))
                column += width
                continue
            }
            let shown = terminalSafe(String(scalar))
            let width = shown == String(scalar) ? displayWidth(String(scalar)) : 1
            cells.append(Cell(text: shown, width: width, start: start, isRightToLeft: scalar.isRightToLeft))
            column += width
        }
        return cells
    }

    /// The cells that are drawn: all, or a stretch that holds the place with some of what stands before it.
    private static func window(_ cells: [Cell], _ first: Int, _ last: Int) -> (Int, Int) {
        let total = cells.reduce(0) { $0 + $1.width }
        guard total > limit else { return (0, cells.count) }
        var from = first
        var width = 0
        let wanted = cells[first..<last].reduce(0) { $0 + $1.width }
        let before = max(20, min(60, limit - wanted))
        while from > 0, width + cells[from - 1].width <= before {
            from -= 1
            width += cells[from].width
        }
        var to = first
        while to < cells.count, width + cells[to].width <= limit {
            width += cells[to].width
            to += 1
        }
        return (from, to)
    }
}
