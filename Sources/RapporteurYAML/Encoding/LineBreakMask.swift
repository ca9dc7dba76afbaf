// libyaml reads YAML 1.1, where U+0085, U+2028 and U+2029 end a line; in YAML 1.2 and in every editor they do not, and
// text pasted from a word processor holds them. They are hidden from libyaml behind characters of the same length that
// the file does not use, and put back into the scalars, so that no offset moves.

/// The stand-ins for U+0085, U+2028 and U+2029 in one file.
struct LineBreakMask {
    private let nextLine: UInt8
    private let lineSeparator: UInt8
    private let paragraphSeparator: UInt8

    /// Hides the three characters in `text`; nil if the file uses every possible stand-in, and then they stay.
    init?(hidingIn text: inout [UInt8]) {
        // Stand-ins: U+07C0 to U+07FF (DF 80 to DF BF) and U+E000 to U+E03F (EE 80 80 to EE 80 BF).
        var usedTwo: UInt64 = 0
        var usedThree: UInt64 = 0
        for index in text.indices {
            if text[index] == 0xDF { usedTwo |= 1 << UInt64(text[index + 1] & 0x3F) }
            if text[index] == 0xEE, text[index + 1] == 0x80 { usedThree |= 1 << UInt64(text[index + 2] & 0x3F) }
            if text[index] == UInt8(ascii: "\\"), let value = escapedScalar(after: index, in: text) {
                if 0x7C0...0x7FF ~= value { usedTwo |= 1 << UInt64(value & 0x3F) }
                if 0xE000...0xE03F ~= value { usedThree |= 1 << UInt64(value & 0x3F) }
            }
        }
        guard usedTwo != .max, usedThree != .max else { return nil }
        let first = UInt8((~usedThree).trailingZeroBitCount)
        usedThree |= 1 << UInt64(first)
        guard usedThree != .max else { return nil }
        nextLine = 0x80 | UInt8((~usedTwo).trailingZeroBitCount)
        lineSeparator = 0x80 | first
        paragraphSeparator = 0x80 | UInt8((~usedThree).trailingZeroBitCount)
        var index = 0
        while index < text.count {
            if text[index] == 0xC2, text[index + 1] == 0x85 {
                text[index] = 0xDF
                text[index + 1] = nextLine
            } else if text[index] == 0xE2, text[index + 1] == 0x80, text[index + 2] & 0xFE == 0xA8 {
                text[index] = 0xEE
                text[index + 2] = text[index + 2] == 0xA8 ? lineSeparator : paragraphSeparator
            }
            index += 1
        }
    }

    /// Puts the three characters back.
    func restore(in text: inout [UInt8]) {
        var index = 0
        while index < text.count {
            if text[index] == 0xDF, text[index + 1] == nextLine {
                text[index] = 0xC2
                text[index + 1] = 0x85
            } else if text[index] == 0xEE, text[index + 1] == 0x80,
                text[index + 2] == lineSeparator || text[index + 2] == paragraphSeparator
            {
                text[index] = 0xE2
                text[index + 2] = text[index + 2] == lineSeparator ? 0xA8 : 0xA9
            }
            index += 1
        }
    }
}

/// The value of an escape `\uXXXX` or `\UXXXXXXXX` whose backslash stands at `index`.
private func escapedScalar(after index: Int, in text: [UInt8]) -> UInt32? {
    guard index + 1 < text.count else { return nil }
    let digits: Int
    switch text[index + 1] {
    case UInt8(ascii: "u"): digits = 4
    case UInt8(ascii: "U"): digits = 8
    default: return nil
    }
    guard index + 2 + digits <= text.count else { return nil }
    return UInt32(String(decoding: text[(index + 2)..<(index + 2 + digits)], as: UTF8.self), radix: 16)
}
