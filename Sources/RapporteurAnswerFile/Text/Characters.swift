// Which bytes and characters stand out in a file that people type: shared by the writer, which avoids them, and the
// readers, which remark on them.

/// Whether a byte is a space, a tab or part of a line end.
package func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

/// Whether a character may stand in a file as it is, and be seen: no control character, nothing that YAML 1.1 takes for
/// a line end, no byte-order mark.
package func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA1...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
}

/// The length of a no-break space, another unusual space or an invisible character that starts at an offset.
package func invisibleCharacterLength(_ bytes: [UInt8], at offset: Int) -> Int? {
    guard offset >= 0, offset + 1 < bytes.count, bytes[offset] >= 0xC2 else { return nil }
    if bytes[offset] == 0xC2 { return bytes[offset + 1] == 0xA0 || bytes[offset + 1] == 0xAD ? 2 : nil }
    guard offset + 2 < bytes.count else { return nil }
    switch (bytes[offset], bytes[offset + 1], bytes[offset + 2]) {
    case (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xA8...0xAF), (0xE2, 0x81, 0x9F...0xAF), (0xE3, 0x80, 0x80),
        (0xEF, 0xBB, 0xBF):
        return 3
    default: return nil
    }
}

/// Whether one of the quotation marks of print starts at an offset.
package func isTypographicQuote(_ bytes: [UInt8], at offset: Int) -> Bool {
    guard offset >= 0, offset + 1 < bytes.count else { return false }
    if bytes[offset] == 0xC2 { return bytes[offset + 1] == 0xAB || bytes[offset + 1] == 0xBB }
    guard offset + 2 < bytes.count, bytes[offset] == 0xE2, bytes[offset + 1] == 0x80 else { return false }
    switch bytes[offset + 2] {
    case 0x98...0x9F, 0xB9, 0xBA: return true
    default: return false
    }
}

/// Whether one of the quotation marks of print ends before an offset.
package func isTypographicQuote(_ bytes: [UInt8], before offset: Int) -> Bool {
    isTypographicQuote(bytes, at: offset - 3) || isTypographicQuote(bytes, at: offset - 2)
}

/// A number in hexadecimal digits with leading zeros.
package func hexadecimal(_ value: UInt32, digits: Int, prefix: String = "0x") -> String {
    let text = String(value, radix: 16, uppercase: true)
    return prefix + String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
}

/// The length of the well-formed UTF-8 sequence that starts at an offset (Unicode, table 3-7), or 0.
package func sequenceLength(_ bytes: [UInt8], at index: Int) -> Int {
    let first = bytes[index]
    func continues(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
        index + offset < bytes.count && range.contains(bytes[index + offset])
    }
    switch first {
    case 0..<0x80: return 1
    case 0xC2...0xDF: return continues(1) ? 2 : 0
    case 0xE0: return continues(1, 0xA0...0xBF) && continues(2) ? 3 : 0
    case 0xED: return continues(1, 0x80...0x9F) && continues(2) ? 3 : 0
    case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
    case 0xF0: return continues(1, 0x90...0xBF) && continues(2) && continues(3) ? 4 : 0
    case 0xF4: return continues(1, 0x80...0x8F) && continues(2) && continues(3) ? 4 : 0
    case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
    default: return 0
    }
}
