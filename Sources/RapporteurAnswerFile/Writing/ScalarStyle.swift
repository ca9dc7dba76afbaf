/// How a text is written, so that it reads back unchanged.
enum ScalarStyle: Equatable {
    case plain
    case doubleQuoted
    /// After `|` or `|-`.
    case literal

    /// The plainest style for a value; inside brackets, and for keys, more must be quoted.
    init(for value: String, inBrackets: Bool = false) {
        if isPlain(Array(value.utf8), inBrackets: inBrackets) {
            self = .plain
        } else if !inBrackets, value.utf8.contains(UInt8(ascii: "\n")) {
            self.init(forText: value)
        } else {
            self = .doubleQuoted
        }
    }

    /// The style for a text that should stand after `|` if it can.
    init(forText value: String) {
        // Empty lines at the end would grow with every empty line that somebody puts before the next key.
        let holdsContent =
            value.utf8.contains { $0 != UInt8(ascii: "\n") } && !value.utf8.reversed().starts(with: [10, 10])
        let isPossible = value.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\t" || isPrintable($0) }
        self = holdsContent && isPossible ? .literal : .doubleQuoted
    }

    /// Whether the text written ends with a line end already.
    func endsLine(of value: String) -> Bool { self == .literal }

    /// The text to write; lines after the first begin with `margin`.
    func text(of value: String, margin: String) -> String {
        switch self {
        case .plain: value
        case .doubleQuoted: quotedText(value)
        case .literal: literalText(value, margin: margin)
        }
    }
}

private func literalText(_ value: String, margin: String) -> String {
    var lines = value.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" }.map { String($0) }
    let endsInLineEnd = lines.last?.isEmpty == true
    if endsInLineEnd { lines.removeLast() }
    var header = "|"
    // Without a number YAML takes the indentation from the first line that is not empty.
    let firstContent = lines.first { !$0.isEmpty } ?? ""
    if let first = firstContent.utf8.first, first == 0x20 || first == 0x09 { header += "2" }
    if !endsInLineEnd { header += "-" }
    var text = header + "\n"
    for line in lines { text += line.isEmpty ? "\n" : margin + line + "\n" }
    return text
}

private func quotedText(_ value: String) -> String {
    var text = "\""
    for scalar in value.unicodeScalars {
        switch scalar {
        case "\"": text += "\\\""
        case "\\": text += "\\\\"
        case "\n": text += "\\n"
        case "\r": text += "\\r"
        case "\t": text += "\\t"
        case "\0": text += "\\0"
        case _ where isPrintable(scalar): text.unicodeScalars.append(scalar)
        default:
            text +=
                scalar.value < 0x100
                ? "\\x" + hexadecimal(scalar.value, digits: 2, prefix: "")
                : "\\u" + hexadecimal(scalar.value, digits: 4, prefix: "")
        }
    }
    return text + "\""
}

/// Whether text may stand without quotation marks; on the safe side.
private func isPlain(_ bytes: [UInt8], inBrackets: Bool) -> Bool {
    guard let first = bytes.first, let last = bytes.last, last != 0x20, last != UInt8(ascii: ":") else { return false }
    guard !isBlankWord(bytes), !needsQuotesFirst(first, bytes.dropFirst().first) else { return false }
    guard first < 0x80 || !hidesAtEdge(bytes), last < 0x80 || !hidesAtEdge(bytes) else { return false }
    var previous: UInt8 = 0
    for byte in bytes {
        switch byte {
        case 0..<0x20, 0x7F: return false
        case 0x20 where previous == UInt8(ascii: ":"): return false
        case UInt8(ascii: "#") where previous == 0x20: return false
        case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
            UInt8(ascii: ":"), UInt8(ascii: "?"):
            if inBrackets { return false }
        default: break
        }
        previous = byte
    }
    return bytes.allSatisfy { $0 < 0x80 }
        || String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy(isPrintable)
}

/// Whether plain text with this beginning would mean something else; `-5` would not.
private func needsQuotesFirst(_ first: UInt8, _ second: UInt8?) -> Bool {
    switch first {
    case UInt8(ascii: "-"): !(second.map { $0 >= 0x30 && $0 <= 0x39 } ?? false)
    case 0x20, UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"),
        UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "*"),
        UInt8(ascii: "!"),
        UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "%"),
        UInt8(ascii: "@"), UInt8(ascii: "`"):
        true
    default: false
    }
}

private func isBlankWord(_ bytes: [UInt8]) -> Bool {
    bytes == [UInt8(ascii: "~")] || bytes.elementsEqual("null".utf8) || bytes.elementsEqual("Null".utf8)
        || bytes.elementsEqual("NULL".utf8)
}

/// Whether an invisible character or a typographic quotation mark stands first or last, where a reader remarks on it.
private func hidesAtEdge(_ bytes: [UInt8]) -> Bool {
    invisibleCharacterLength(bytes, at: 0) != nil
        || [2, 3].contains { invisibleCharacterLength(bytes, at: bytes.count - $0) == $0 }
        || isTypographicQuote(bytes, at: 0)
}
