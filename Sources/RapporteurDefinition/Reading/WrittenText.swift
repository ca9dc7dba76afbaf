package import RapporteurDiagnostics

/// A text as it was typed, an expression for example, with the place of every byte of it.
package struct WrittenText: Sendable {
    /// The text.
    package var text: String
    /// Where it stands.
    package var range: SourceRange
    /// Where each byte of the text stands; nil if all stand one after the other from the start of the range.
    private var offsets: [Int32]?
    /// Whether it is known where the bytes stand; false for what only escapes could write.
    private var isAligned: Bool

    /// Makes a text that was read from a place of a file.
    init(text: String, range: SourceRange, in source: [UInt8]) {
        self.text = text
        self.range = range
        let start = max(0, min(Int(range.start), source.count))
        let written = source[start..<max(start, min(Int(range.end), source.count))]
        if written.elementsEqual(text.utf8) {
            isAligned = true
        } else {
            offsets = Self.align(Array(text.utf8), with: written)
            isAligned = offsets != nil
        }
    }

    /// The place in the file of a range of UTF-8 offsets in the text; the whole text where that is not known.
    package func place(of inner: SourceRange) -> SourceRange {
        guard isAligned, inner.start >= 0, inner.end >= inner.start else { return range }
        guard let offsets else {
            let start = min(range.start + inner.start, range.end)
            return SourceRange(start, max(start, min(range.start + inner.end, range.end)))
        }
        guard Int(inner.end) < offsets.count else { return range }
        let start = offsets[Int(inner.start)]
        // The end follows the last byte, not the white space that may lie before the next one.
        let end = inner.end > inner.start ? offsets[Int(inner.end) - 1] + 1 : start
        return SourceRange(start, max(start, end))
    }

    /// Where each byte of a quoted, folded or literal scalar stands, and the place after the last; nil where the two
    /// differ in more than white space, quotation marks around them and the mark of a block.
    private static func align(_ text: [UInt8], with written: ArraySlice<UInt8>) -> [Int32]? {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x09 && byte <= 0x0D }
        var at = written.startIndex
        if let first = written.first, first == UInt8(ascii: "|") || first == UInt8(ascii: ">") {
            while at < written.endIndex, written[at] != 0x0A, written[at] != 0x0D { at += 1 }
        } else if let first = written.first, first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
            at += 1
        }
        var offsets: [Int32] = []
        offsets.reserveCapacity(text.count + 1)
        var index = 0
        while at < written.endIndex, isSpace(written[at]) { at += 1 }
        while index < text.count {
            if isSpace(text[index]) {
                while index < text.count, isSpace(text[index]) {
                    offsets.append(Int32(at))
                    index += 1
                }
                while at < written.endIndex, isSpace(written[at]) { at += 1 }
                continue
            }
            guard at < written.endIndex, written[at] == text[index] else { return nil }
            offsets.append(Int32(at))
            at += 1
            index += 1
        }
        offsets.append(Int32(at))
        return offsets
    }
}
