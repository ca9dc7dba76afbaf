// The tags of a template with their places. What they mean is the business of swift-mustache, which has parsed the
// template before; it keeps no places, and these are needed to say where a name is wrong.

import RapporteurDiagnostics

/// A tag of a template.
struct TemplateTag: Hashable {
    /// What a tag does.
    enum Kind: Hashable {
        case value
        case section
        case inverted
        case end
        case comment
        /// Anything that templates of documents do not have, by its sign.
        case other
    }

    /// What it does.
    let kind: Kind
    /// The name without spaces.
    let name: String
    /// Where the whole tag stands.
    let range: SourceRange
    /// Where the name stands.
    let nameRange: SourceRange

    /// All tags in order.
    static func all(in source: [UInt8]) -> [TemplateTag] {
        var tags: [TemplateTag] = []
        var index = 0
        while let start = source.firstPair(UInt8(ascii: "{"), from: index) {
            guard let end = source.firstPair(UInt8(ascii: "}"), from: start + 2) else { break }
            var first = start + 2
            var last = end
            var kind = Kind.value
            if first < last {
                switch source[first] {
                case UInt8(ascii: "#"): kind = .section
                case UInt8(ascii: "^"): kind = .inverted
                case UInt8(ascii: "/"): kind = .end
                case UInt8(ascii: "!"): kind = .comment
                case UInt8(ascii: "{"), UInt8(ascii: "&"), UInt8(ascii: ">"), UInt8(ascii: "<"), UInt8(ascii: "$"),
                    UInt8(ascii: "="), UInt8(ascii: "%"):
                    kind = .other
                default: break
                }
                if kind != .value { first += 1 }
            }
            while first < last, source[first] == 0x20 { first += 1 }
            while last > first, source[last - 1] == 0x20 { last -= 1 }
            tags.append(
                TemplateTag(
                    kind: kind, name: String(decoding: source[first..<last], as: UTF8.self),
                    range: SourceRange(Int32(start), Int32(end + 2)),
                    nameRange: SourceRange(Int32(first), Int32(last))))
            index = end + 2
        }
        return tags
    }
}

extension [UInt8] {
    /// Where a byte stands twice in a row.
    fileprivate func firstPair(_ byte: UInt8, from start: Int) -> Int? {
        var index = start
        while index + 1 < count {
            if self[index] == byte, self[index + 1] == byte { return index }
            index += 1
        }
        return nil
    }
}
