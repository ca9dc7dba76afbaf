/// Reads a pattern from left to right.
struct MessagePatternParser {
    private let bytes: [UInt8]
    private var index = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    mutating func wholePattern() -> [MessagePattern.Part]? {
        guard let parts = parts(isBranch: false), index == bytes.count else { return nil }
        return parts
    }

    private mutating func parts(isBranch: Bool) -> [MessagePattern.Part]? {
        var parts: [MessagePattern.Part] = []
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "}"): return isBranch ? parts : nil
            case UInt8(ascii: "{"):
                guard let part = slot() else { return nil }
                parts.append(part)
            default:
                let start = index
                while index < bytes.count, bytes[index] != UInt8(ascii: "{"), bytes[index] != UInt8(ascii: "}") {
                    index += 1
                }
                parts.append(.words(String(decoding: bytes[start..<index], as: UTF8.self)))
            }
        }
        return isBranch ? nil : parts
    }

    private mutating func slot() -> MessagePattern.Part? {
        guard take("{"), let name = word() else { return nil }
        if take("}") { return .slot(name) }
        let isPlural: Bool
        if take(", plural,") {
            isPlural = true
        } else if take(", select,") {
            isPlural = false
        } else {
            return nil
        }
        var branches: [MessagePattern.Branch] = []
        var hasOther = false
        while true {
            skipSpace()
            if take("}") { break }
            guard let key = branchKey(isPlural: isPlural) else { return nil }
            skipSpace()
            guard take("{"), let parts = parts(isBranch: true), take("}") else { return nil }
            for branch in branches where branch.key == key { return nil }
            branches.append(MessagePattern.Branch(key: key, parts: parts))
            if key == PluralCategory.other.word { hasOther = true }
        }
        guard hasOther else { return nil }
        return isPlural ? .plural(name, branches) : .select(name, branches)
    }

    private mutating func branchKey(isPlural: Bool) -> String? {
        guard isPlural else { return word() }
        if take("=") { return word().map { "=" + $0 } }
        guard let word = word() else { return nil }
        for category in PluralCategory.allCases where category.word == word { return word }
        return nil
    }

    /// Letters, digits, points, underscores and hyphens of ASCII, as in the id of a question.
    private mutating func word() -> String? {
        let start = index
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."):
                index += 1
                continue
            default: break
            }
            break
        }
        return index == start ? nil : String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func skipSpace() {
        while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x0A { index += 1 }
    }

    private mutating func take(_ text: StaticString) -> Bool {
        let end = index + text.utf8CodeUnitCount
        guard end <= bytes.count, text.withUTF8Buffer({ bytes[index..<end].elementsEqual($0) }) else { return false }
        index = end
        return true
    }
}
