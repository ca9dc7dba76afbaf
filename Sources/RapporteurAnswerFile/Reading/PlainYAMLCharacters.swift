/// What the characters of a text say about it before any syntax.
struct PlainYAMLCharacters {
    /// The first byte that is not UTF-8.
    private(set) var invalid: Int?
    /// The first character that YAML forbids.
    private(set) var control: Int?
    /// The first character that libyaml may take for something else than an editor does.
    private(set) var unsure: Int?

    init(_ bytes: [UInt8]) {
        var lineBreak: Int?
        var standIns = 0
        var index = 0
        while index < bytes.count {
            if bytes[index] >= 0x20, bytes[index] < 0x7F, bytes[index] != UInt8(ascii: "\\") {
                index += 1
                continue
            }
            let width = sequenceLength(bytes, at: index)
            switch (bytes[index], width) {
            case (_, 0):
                invalid = index
                return
            case (0..<0x20, _) where !isSpace(bytes[index]), (0x7F, _): control = control ?? index
            case (UInt8(ascii: "\\"), _): standIns += 1
            case (0xC2, _) where bytes[index + 1] < 0xA0:
                if bytes[index + 1] == 0x85 { lineBreak = lineBreak ?? index } else { control = control ?? index }
            case (0xE2, _) where bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8:
                lineBreak = lineBreak ?? index
            case (0xEF, _) where bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE: control = control ?? index
            case (0xEF, _) where bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF: unsure = unsure ?? index
            case (0xDF, _), (0xEE, _): standIns += 1
            default: break
            }
            index += width
        }
        // U+0085, U+2028 and U+2029 are ordinary characters while there are others to stand in for them (`LineBreakMask`).
        if standIns > 60 { unsure = unsure ?? lineBreak }
    }
}
