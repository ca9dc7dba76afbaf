import RapporteurDiagnostics

// A reader of CSV as RFC 4180 describes it and as spreadsheets write it: commas, semicolons or tabs, quotation marks,
// line ends of every kind, a byte-order mark. Cells are ranges of the bytes; text is made only where it is wanted.

/// A table of cells with their places.
struct CSVTable {
    /// One cell.
    struct Cell {
        /// The place, quotation marks included.
        var range: SourceRange
        /// Whether it is quoted.
        var isQuoted: Bool
    }

    /// The text without its byte-order mark.
    let bytes: [UInt8]
    /// The rows, the header first; lines without any text are left out.
    private(set) var rows: [[Cell]] = []
    /// Where a quotation begins that never ends.
    private(set) var openQuotation: SourceRange?

    init(_ bytes: [UInt8]) {
        self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        let separator = Self.separator(of: self.bytes)
        var row: [Cell] = []
        var index = 0
        while index < self.bytes.count {
            let cell = readCell(from: &index, separator)
            row.append(cell)
            let byte = index < self.bytes.count ? self.bytes[index] : 0x0A
            if byte == separator, index < self.bytes.count {
                index += 1
                // A separator at the very end stands before one more, empty cell.
                guard index == self.bytes.count else { continue }
                row.append(Cell(range: SourceRange(Int32(index), Int32(index)), isQuoted: false))
            } else {
                index += byte == 0x0D && index + 1 < self.bytes.count && self.bytes[index + 1] == 0x0A ? 2 : 1
            }
            if row.contains(where: { $0.isQuoted || !isBlank($0) }) { rows.append(row) }
            row = []
        }
    }

    /// The text of a cell, without space at its ends unless it is quoted, doubled quotation marks made single.
    func text(_ cell: Cell) -> String {
        let range = Int(cell.range.start)..<Int(cell.range.end)
        guard cell.isQuoted else { return String(decoding: trimmedBytes(range), as: UTF8.self) }
        var result: [UInt8] = []
        var index = range.lowerBound + 1
        let end = openQuotation?.start == cell.range.start ? range.upperBound : range.upperBound - 1
        while index < end {
            result.append(bytes[index])
            index += bytes[index] == UInt8(ascii: "\"") ? 2 : 1
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Whether a cell has nothing but space.
    func isBlank(_ cell: Cell) -> Bool { trimmedBytes(Int(cell.range.start)..<Int(cell.range.end)).isEmpty }

    private func trimmedBytes(_ range: Range<Int>) -> ArraySlice<UInt8> {
        var slice = bytes[range]
        while let first = slice.first, first == 0x20 || first == 0x09 { slice.removeFirst() }
        while let last = slice.last, last == 0x20 || last == 0x09 { slice.removeLast() }
        return slice
    }

    private mutating func readCell(from index: inout Int, _ separator: UInt8) -> Cell {
        let start = index
        if bytes[index] == UInt8(ascii: "\"") {
            index += 1
            while true {
                guard index < bytes.count else {
                    if openQuotation == nil { openQuotation = SourceRange(Int32(start), Int32(start + 1)) }
                    return Cell(range: SourceRange(Int32(start), Int32(index)), isQuoted: true)
                }
                if bytes[index] != UInt8(ascii: "\"") {
                    index += 1
                } else if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") {
                    index += 2
                } else {
                    break
                }
            }
            index += 1
            let end = index
            // What follows a closing quotation mark inside a cell is not read.
            while index < bytes.count, !isCellEnd(bytes[index], separator) { index += 1 }
            return Cell(range: SourceRange(Int32(start), Int32(end)), isQuoted: true)
        }
        while index < bytes.count, !isCellEnd(bytes[index], separator) { index += 1 }
        return Cell(range: SourceRange(Int32(start), Int32(index)), isQuoted: false)
    }

    private func isCellEnd(_ byte: UInt8, _ separator: UInt8) -> Bool {
        byte == separator || byte == 0x0A || byte == 0x0D
    }

    /// The separator of the header: a comma, unless there is none and another one is there.
    private static func separator(of bytes: [UInt8]) -> UInt8 {
        let header = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
        for candidate in [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09] where header.contains(candidate) {
            return candidate
        }
        return UInt8(ascii: ",")
    }
}
