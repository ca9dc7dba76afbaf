/// A line and a column as an editor shows them: both start at 1, columns count Unicode scalars.
package struct TextPosition: Hashable, Sendable {
    /// The line, from 1.
    package var line: Int32
    /// The column in Unicode scalars, from 1.
    package var column: Int32

    /// Makes a position.
    package init(line: Int32, column: Int32) {
        self.line = line
        self.column = column
    }
}

/// Turns UTF-8 offsets into lines and columns.
///
/// A line ends at LF, CRLF or CR and at nothing else: NEL, LS and PS are line breaks for YAML 1.1 but not for the
/// editors in which people look for a finding.
package struct LineTable: Sendable {
    /// The text, UTF-8 without its byte-order mark.
    package let bytes: [UInt8]
    private let starts: [Int32]
    /// How many Unicode scalars begin before each block of 1,024 bytes; a file may be one line of megabytes, and a
    /// column must not cost a walk through all of it.
    private let scalarsBeforeBlock: [Int32]

    /// Finds the lines of `bytes`.
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts: [Int32] = [0]
        var counts: [Int32] = []
        counts.reserveCapacity(bytes.count >> 10 + 1)
        var scalars: Int32 = 0
        for index in 0..<bytes.count {
            if index & 1023 == 0 { counts.append(scalars) }
            let byte = bytes[index]
            if byte & 0xC0 != 0x80 { scalars += 1 }
            if byte == 0x0A || (byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)) {
                starts.append(Int32(index + 1))
            }
        }
        self.starts = starts
        scalarsBeforeBlock = counts
    }

    /// The number of lines, at least one.
    package var lineCount: Int { starts.count }

    /// The line and column of an offset; an offset beyond the end counts as the end.
    package func position(of offset: Int32) -> TextPosition {
        let offset = max(0, min(offset, Int32(bytes.count)))
        var low = 0
        var high = starts.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if starts[middle] <= offset { low = middle } else { high = middle - 1 }
        }
        let column = scalars(before: Int(offset)) - scalars(before: Int(starts[low])) + 1
        return TextPosition(line: Int32(low + 1), column: column)
    }

    /// How many Unicode scalars begin before an offset.
    private func scalars(before offset: Int) -> Int32 {
        guard offset > 0 else { return 0 }
        let block = (offset - 1) >> 10
        var count = scalarsBeforeBlock[block]
        for index in (block << 10)..<offset where bytes[index] & 0xC0 != 0x80 { count += 1 }
        return count
    }

    /// The bytes of a line, counted from 1, without its line end.
    package func line(_ number: Int32) -> ArraySlice<UInt8> {
        let index = Int(number) - 1
        guard index >= 0, index < starts.count else { return [] }
        let start = Int(starts[index])
        var end = index + 1 < starts.count ? Int(starts[index + 1]) : bytes.count
        while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return bytes[start..<end]
    }
}
