// Names as they stand in a file are looked up as bytes: no String is made for a name that is known. An open-addressing
// table built once for each questionnaire; it is only ever read, so that a file cannot make it slow.

/// Finds the position of a name in a fixed list from its UTF-8 bytes.
struct ByteIndex: Sendable {
    /// The names one after the other.
    private var bytes: [UInt8] = []
    /// Where each name begins, and after the last one the end.
    private var starts: [Int32] = [0]
    /// The position of a name plus one, 0 for a free place; the length is a power of two.
    private var table: [Int32]

    /// Indexes names; the first of two equal names wins.
    init(_ names: some Sequence<String>) {
        table = []
        for name in names {
            bytes.append(contentsOf: name.utf8)
            starts.append(Int32(bytes.count))
        }
        let count = starts.count - 1
        var size = 4
        while size < count * 2 { size *= 2 }
        table = [Int32](repeating: 0, count: size)
        for position in 0..<count {
            let start = Int(starts[position])
            let end = Int(starts[position + 1])
            guard find(bytes, start, end) == nil else { continue }
            var place = Self.hash(bytes, start, end) & (size - 1)
            while table[place] != 0 { place = (place + 1) & (size - 1) }
            table[place] = Int32(position + 1)
        }
    }

    /// The position of the name that stands in `text` from `start` to `end`.
    func find(_ text: [UInt8], _ start: Int, _ end: Int) -> Int32? {
        let mask = table.count - 1
        var place = Self.hash(text, start, end) & mask
        while table[place] != 0 {
            let position = Int(table[place]) - 1
            if isEqual(position, text, start, end) { return Int32(position) }
            place = (place + 1) & mask
        }
        return nil
    }

    /// The position of a name.
    func find(_ name: String) -> Int32? {
        let bytes = Array(name.utf8)
        return find(bytes, 0, bytes.count)
    }

    private func isEqual(_ position: Int, _ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
        let first = Int(starts[position])
        guard Int(starts[position + 1]) - first == end - start else { return false }
        var offset = end - start
        while offset > 0 {
            offset -= 1
            if bytes[first + offset] != text[start + offset] { return false }
        }
        return true
    }

    private static func hash(_ text: [UInt8], _ start: Int, _ end: Int) -> Int {
        // Ids of one section begin alike: their length and their last bytes tell them apart.
        var value: UInt32 = 2_166_136_261 ^ UInt32(truncatingIfNeeded: end - start)
        var index = max(start, end - 14)
        while index < end {
            value = (value ^ UInt32(text[index])) &* 16_777_619
            index += 1
        }
        return Int(truncatingIfNeeded: value ^ (value >> 15)) & 0x7FFF_FFFF
    }
}
