// Scalars that end on the line on which they begin.

import RapporteurDiagnostics

extension PlainYAMLParser {
    /// What ends a text without quotation marks.
    enum PlainStop { case colon, comment, lineEnd }

    /// Where a text without quotation marks ends that begins here.
    func plainEnd() -> (end: Int, stop: PlainStop) {
        var at = offset
        var end = offset
        while at < source.count {
            switch source[at] {
            case 0x0A, 0x0D: return (end, .lineEnd)
            case UInt8(ascii: ":") where at + 1 >= source.count || isSpace(source[at + 1]): return (end, .colon)
            case UInt8(ascii: "#") where at > offset && isSpace(source[at - 1]): return (end, .comment)
            case 0x20, 0x09: break
            default: end = at + 1
            }
            at += 1
        }
        return (end, .lineEnd)
    }

    /// Whether a key with its colon begins here.
    func isKeyAhead() -> Bool {
        let quote = byte(0)
        if quote == UInt8(ascii: "?"), byte(1) == 0x20 { return true }
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            switch quote {
            case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: ">"): return false
            default: return plainEnd().stop == .colon
            }
        }
        var at = offset + 1
        while at < source.count, source[at] != quote {
            if source[at] == 0x0A || source[at] == 0x0D { return false }
            at += quote == UInt8(ascii: "\"") && source[at] == UInt8(ascii: "\\") ? 2 : 1
            // Two apostrophes are one that is part of the text.
            if quote == UInt8(ascii: "'"), at + 1 < source.count, source[at] == quote, source[at + 1] == quote {
                at += 2
            }
        }
        at += 1
        while at < source.count, source[at] == 0x20 { at += 1 }
        return at < source.count && source[at] == UInt8(ascii: ":")
            && (at + 1 == source.count || isSpace(source[at + 1]))
    }

    /// Refuses a sign with which a text without quotation marks cannot begin.
    func checkPlainStart() throws(PlainYAMLRefusal) {
        switch byte(0) {
        case UInt8(ascii: "&"), UInt8(ascii: "*"): throw refusal(.alias)
        case UInt8(ascii: "!"): throw refusal(.tag)
        case 0x09: throw refusal(.tab)
        case UInt8(ascii: "["), UInt8(ascii: "{"): throw refusal(.brackets)
        case UInt8(ascii: "-") where !endsWord(1): return
        case UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: ","), UInt8(ascii: "]"),
            UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "?"), UInt8(ascii: ":"),
            UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "\""), UInt8(ascii: "'"):
            throw refusal(.punctuationFirst)
        default: return
        }
    }

    /// Adds the text from here to `end`, and goes there.
    mutating func addPlain(to end: Int) throws(PlainYAMLRefusal) {
        try checkEdges(end)
        let textStart = builder.text.count
        builder.text.append(contentsOf: source[offset..<end])
        try add(.plain, from: offset, to: end, textStart: textStart)
        offset = end
    }

    /// Refuses what a reader remarks on: a word beside which a character stands that nobody sees, or in the quotation
    /// marks of print.
    private func checkEdges(_ end: Int) throws(PlainYAMLRefusal) {
        guard end > offset, source[offset] >= 0x80 || source[end - 1] >= 0x80 else { return }
        guard builder.expectsKey || !source[offset..<end].contains(0x20) else { return }
        if invisibleCharacterLength(source, at: offset) != nil
            || invisibleCharacterLength(source, at: end - 2) == 2
            || invisibleCharacterLength(source, at: end - 3) == 3
        {
            throw refusal(.invisibleCharacter)
        }
        if isTypographicQuote(source, at: offset), isTypographicQuote(source, before: end) {
            throw refusal(.typographicQuotes)
        }
    }

    /// Whether a line that should be an answer begins like the id of a question and holds a colon that is no key's.
    var looksLikeBrokenKey: Bool {
        guard UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte(0) else { return false }
        var hasDot = false
        var isName = true
        var at = offset
        while at < source.count, source[at] != 0x0A, source[at] != 0x0D {
            switch source[at] {
            case UInt8(ascii: ":"), 0xEF: return hasDot
            case UInt8(ascii: "."): hasDot = hasDot || isName
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
                break
            default: isName = false
            }
            at += 1
        }
        return false
    }

    /// Reads a text in quotation marks, which ends on its line.
    mutating func readQuoted() throws(PlainYAMLRefusal) {
        let start = offset
        let textStart = builder.text.count
        let quote = byte(0)
        offset += 1
        while true {
            guard !isAtLineEnd else { throw PlainYAMLRefusal(.quotationMark, at: start) }
            let next = byte(0)
            if next == quote {
                offset += 1
                guard quote == UInt8(ascii: "'"), byte(0) == quote else { break }
                builder.text.append(quote)
                offset += 1
            } else if next == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
                try readEscape()
            } else {
                builder.text.append(next)
                offset += 1
            }
        }
        let style: DocumentTree.Style = quote == UInt8(ascii: "'") ? .singleQuoted : .doubleQuoted
        try add(style, from: start, to: offset, textStart: textStart)
    }

    private mutating func readEscape() throws(PlainYAMLRefusal) {
        let digits: Int
        switch byte(1) {
        case UInt8(ascii: "x"): digits = 2
        case UInt8(ascii: "u"): digits = 4
        case UInt8(ascii: "U"): digits = 8
        default:
            guard let value = escapedCharacter(byte(1)) else { throw refusal(.backslash) }
            try append(value)
            offset += 2
            return
        }
        var value: UInt32 = 0
        for index in 0..<digits {
            guard let digit = hexadecimalDigit(byte(2 + index)), value < 0x1000_0000 else { throw refusal(.backslash) }
            value = value << 4 | digit
        }
        try append(value)
        offset += 2 + digits
    }

    private mutating func append(_ value: UInt32) throws(PlainYAMLRefusal) {
        guard let scalar = Unicode.Scalar(value), let units = UTF8.encode(scalar) else { throw refusal(.backslash) }
        builder.text.append(contentsOf: units)
    }
}

/// What a backslash and a letter stand for in double quotation marks.
private func escapedCharacter(_ letter: UInt8) -> UInt32? {
    switch letter {
    case UInt8(ascii: "0"): 0
    case UInt8(ascii: "a"): 0x07
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "v"): 0x0B
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "e"): 0x1B
    case UInt8(ascii: " "), UInt8(ascii: "\""), UInt8(ascii: "/"), UInt8(ascii: "\\"): UInt32(letter)
    case UInt8(ascii: "N"): 0x85
    case UInt8(ascii: "_"): 0xA0
    case UInt8(ascii: "L"): 0x2028
    case UInt8(ascii: "P"): 0x2029
    default: nil
    }
}

/// The value of a hexadecimal digit.
private func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
}
