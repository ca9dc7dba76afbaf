/// A `{…}` in the message of a rule.
package struct Placeholder: Sendable, Hashable {
    /// What stands between the braces.
    package var name: String
    /// The UTF-8 offset of the opening brace in the text.
    package var start: Int
    /// The UTF-8 offset after the closing brace, or after the text where it is missing.
    package var end: Int
    /// Whether the closing brace is there.
    package var isClosed: Bool
}

/// The placeholders of a message in order.
package func placeholders(in text: String) -> [Placeholder] {
    let bytes = Array(text.utf8)
    var result: [Placeholder] = []
    var index = 0
    while index < bytes.count {
        guard bytes[index] == UInt8(ascii: "{") else {
            index += 1
            continue
        }
        var end = index + 1
        while end < bytes.count, bytes[end] != UInt8(ascii: "}"), bytes[end] != UInt8(ascii: "{") { end += 1 }
        let isClosed = end < bytes.count && bytes[end] == UInt8(ascii: "}")
        let name = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
        result.append(Placeholder(name: name, start: index, end: isClosed ? end + 1 : end, isClosed: isClosed))
        index = isClosed ? end + 1 : end
    }
    return result
}
