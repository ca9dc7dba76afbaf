/// How a text is written, so that it reads back unchanged.
enum ScalarStyle: Equatable {
    case plain
    case doubleQuoted
    /// After `|` or `|-`.
    case literal

    /// The plainest style for a value; inside brackets, and for keys, more must be quoted.
    init(for value: String, inBrackets: Bool = false) {
        var value = value
        self = value.withUTF8 { utf8 in
            if isPlain(utf8, inBrackets: inBrackets) { return .plain }
            return inBrackets || !utf8.contains(0x0A) ? .doubleQuoted : Self.forText(utf8)
        }
    }

    /// The style for a text that should stand after `|` if it can.
    init(forText value: String) {
        var value = value
        self = value.withUTF8 { Self.forText($0) }
    }

    private static func forText(_ utf8: UnsafeBufferPointer<UInt8>) -> ScalarStyle {
        // Empty lines at the end would grow with every empty line that somebody puts before the next key.
        let endsInEmptyLine = utf8.count >= 2 && utf8[utf8.count - 1] == 0x0A && utf8[utf8.count - 2] == 0x0A
        guard !endsInEmptyLine, utf8.contains(where: { $0 != 0x0A }) else { return .doubleQuoted }
        for index in utf8.indices where utf8[index] != 0x0A && utf8[index] != 0x09 {
            if isHidden(utf8, at: index) { return .doubleQuoted }
        }
        return .literal
    }

    /// Writes a value; lines after the first are indented. What is written literally ends its line already.
    func write(_ value: String, indentation: Int, to bytes: inout [UInt8]) {
        var value = value
        value.withUTF8 { utf8 in
            switch self {
            case .plain: bytes.append(contentsOf: utf8)
            case .doubleQuoted: writeQuoted(utf8, to: &bytes)
            case .literal: writeLiteral(utf8, indentation, to: &bytes)
            }
        }
    }
}

/// Whether a character that may not be seen in a file as it is (`isPrintable`) begins at an offset.
private func isHidden(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    switch utf8[index] {
    case 0..<0x20, 0x7F: true
    case 0xC2: utf8[index + 1] <= 0xA0
    case 0xE2: utf8[index + 1] == 0x80 && utf8[index + 2] & 0xFE == 0xA8
    case 0xEF:
        utf8[index + 1] == 0xBB && utf8[index + 2] == 0xBF || utf8[index + 1] == 0xBF && utf8[index + 2] >= 0xBE
    default: false
    }
}

private func writeLiteral(_ utf8: UnsafeBufferPointer<UInt8>, _ indentation: Int, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "|"))
    // Without a number YAML takes the indentation from the first line that is not empty.
    if let first = utf8.first(where: { $0 != 0x0A }), first == 0x20 || first == 0x09 {
        bytes.append(UInt8(ascii: "2"))
    }
    let endsInLineEnd = utf8.last == 0x0A
    if !endsInLineEnd { bytes.append(UInt8(ascii: "-")) }
    bytes.append(0x0A)
    var start = 0
    while start < utf8.count {
        let end = utf8[start...].firstIndex(of: 0x0A) ?? utf8.count
        if start < end {
            for _ in 0..<indentation { bytes.append(0x20) }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<end]))
        }
        bytes.append(0x0A)
        start = end + 1
    }
}

private func writeQuoted(_ utf8: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var start = 0
    var index = 0
    while index < utf8.count {
        let byte = utf8[index]
        guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || isHidden(utf8, at: index) else {
            index += 1
            continue
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
        bytes.append(UInt8(ascii: "\\"))
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0: bytes.append(UInt8(ascii: "0"))
        case 0xC2:
            bytes.append(contentsOf: ("x" + hexadecimal(UInt32(utf8[index]), digits: 2, prefix: "")).utf8)
            index += 1
        case 0xE2, 0xEF:
            let value = UInt32(byte & 0xF) << 12 | UInt32(utf8[index] & 0x3F) << 6 | UInt32(utf8[index + 1] & 0x3F)
            bytes.append(contentsOf: ("u" + hexadecimal(value, digits: 4, prefix: "")).utf8)
            index += 2
        default: bytes.append(contentsOf: ("x" + hexadecimal(UInt32(byte), digits: 2, prefix: "")).utf8)
        }
        start = index
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
    bytes.append(UInt8(ascii: "\""))
}

/// Whether text may stand without quotation marks; on the safe side.
private func isPlain(_ utf8: UnsafeBufferPointer<UInt8>, inBrackets: Bool) -> Bool {
    guard let first = utf8.first, let last = utf8.last, last != 0x20, last != UInt8(ascii: ":") else { return false }
    guard !isBlankWord(utf8), !needsQuotesFirst(first, utf8.count > 1 ? utf8[1] : nil) else { return false }
    guard first < 0x80 && last < 0x80 || !hidesAtEdge(Array(utf8)) else { return false }
    var previous: UInt8 = 0
    for index in utf8.indices {
        let byte = utf8[index]
        switch byte {
        case 0x20 where previous == UInt8(ascii: ":"): return false
        case UInt8(ascii: "#") where previous == 0x20: return false
        case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
            UInt8(ascii: ":"), UInt8(ascii: "?"):
            if inBrackets { return false }
        default: if isHidden(utf8, at: index) { return false }
        }
        previous = byte
    }
    return true
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

private func isBlankWord(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    switch utf8.count {
    case 1: utf8[0] == UInt8(ascii: "~")
    case 4: utf8.elementsEqual("null".utf8) || utf8.elementsEqual("Null".utf8) || utf8.elementsEqual("NULL".utf8)
    default: false
    }
}

/// Whether an invisible character or a typographic quotation mark stands first or last, where a reader remarks on it.
private func hidesAtEdge(_ bytes: [UInt8]) -> Bool {
    invisibleCharacterLength(bytes, at: 0) != nil
        || [2, 3].contains { invisibleCharacterLength(bytes, at: bytes.count - $0) == $0 }
        || isTypographicQuote(bytes, at: 0)
}
