// libyaml counts characters, we count UTF-8 bytes. Marks come almost always in ascending order, so the cursor walks
// the source once, forwards; where a mark lies behind, it walks back. Pure ASCII needs no walk.

/// Turns character indices into UTF-8 offsets.
struct OffsetCursor {
    let source: [UInt8]
    let isASCII: Bool
    private var index = 0
    private var offset = 0

    init(_ source: [UInt8], isASCII: Bool) {
        self.source = source
        self.isASCII = isASCII
    }

    /// The UTF-8 offset of a character; the end for one beyond the end.
    @inline(__always)
    mutating func offset(of character: Int) -> Int32 {
        if isASCII { return Int32(truncatingIfNeeded: min(character, source.count)) }
        return walk(to: character)
    }

    private mutating func walk(to character: Int) -> Int32 {
        var index = self.index
        var offset = self.offset
        let count = source.count
        while index < character, offset < count {
            let byte = source[offset]
            // The source is valid UTF-8, so the first byte tells the length.
            offset += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            index += 1
        }
        while index > character, offset > 0 {
            offset -= 1
            if source[offset] & 0xC0 != 0x80 { index -= 1 }
        }
        self.index = index
        self.offset = offset
        return Int32(truncatingIfNeeded: offset)
    }
}
