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
        // At least as many bytes as characters are missing: pass that many without looking where to stop, see how many
        // characters they began, and go on with the rest.
        while index < character, offset < count {
            let end = min(count, offset + character - index)
            var begun = 0
            for byte in source[offset..<end] { begun &+= byte & 0xC0 != 0x80 ? 1 : 0 }
            index += begun
            offset = end
        }
        while offset < count, source[offset] & 0xC0 == 0x80 { offset += 1 }
        while index > character, offset > 0 {
            offset -= 1
            if source[offset] & 0xC0 != 0x80 { index -= 1 }
        }
        self.index = index
        self.offset = offset
        return Int32(truncatingIfNeeded: offset)
    }
}
