// JSON is YAML 1.2, but libyaml reads YAML 1.1 and refuses what JSON writers produce: emoji as pairs of escapes, keys
// longer than 1,024 characters. So a text that is JSON to the letter (RFC 8259) is read here; whatever is not, goes to
// libyaml, which also words the errors, or to the reader of the browser.

import RapporteurDiagnostics

/// Reads a text that is JSON to the letter.
package struct JSONReader {
    private let source: [UInt8]
    private var builder: TreeBuilder
    private var offset = 0

    /// The tree as built, or nil if the text is not JSON or breaks a limit.
    package static func read(_ source: [UInt8]) -> TreeBuilder? {
        var start = 0
        while start < source.count, isSpace(source[start]) { start += 1 }
        guard start < source.count, source[start] == UInt8(ascii: "{") || source[start] == UInt8(ascii: "[") else {
            return nil
        }
        var reader = JSONReader(source)
        guard reader.readText() else { return nil }
        return reader.builder
    }

    private init(_ source: [UInt8]) {
        self.source = source
        builder = TreeBuilder(sourceSize: source.count)
    }

    private var byte: UInt8 { offset < source.count ? source[offset] : 0 }

    private mutating func skipSpace() {
        while offset < source.count, isSpace(source[offset]) { offset += 1 }
    }

    // value = object / array / string / number / true / false / null, without recursion: what comes next follows from
    // the innermost open collection.
    private mutating func readText() -> Bool {
        repeat {
            skipSpace()
            guard !builder.isFull, readValueOrOpening() else { return false }
            guard readClosings() else { return false }
        } while !builder.stack.isEmpty
        skipSpace()
        return offset == source.count
    }

    /// Reads a scalar or the opening bracket of a collection, with the key before it where one is needed.
    private mutating func readValueOrOpening() -> Bool {
        if builder.expectsKey {
            guard byte == UInt8(ascii: "\""), readString() else { return false }
            skipSpace()
            guard byte == UInt8(ascii: ":") else { return false }
            offset += 1
            skipSpace()
            guard !builder.isFull else { return false }
        }
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            guard !builder.isDeepest else { return false }
            builder.begin(mapping: byte == UInt8(ascii: "{"), isFlow: true, at: Int32(offset))
            offset += 1
            return true
        case UInt8(ascii: "\""): return readString()
        case UInt8(ascii: "t"): return readWord("true")
        case UInt8(ascii: "f"): return readWord("false")
        case UInt8(ascii: "n"): return readWord("null")
        default: return readNumber()
        }
    }

    /// Reads closing brackets and the comma, up to where the next value must begin.
    private mutating func readClosings() -> Bool {
        while let frame = builder.stack.last {
            skipSpace()
            if byte == (frame.isMapping ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
                offset += 1
                builder.end(at: Int32(offset))
            } else if frame.children == 0 {
                return true
            } else if byte == UInt8(ascii: ",") {
                offset += 1
                skipSpace()
                // A comma before the closing bracket is YAML, not JSON.
                return byte != UInt8(ascii: "}") && byte != UInt8(ascii: "]")
            } else {
                return false
            }
        }
        return true
    }

    private mutating func readWord(_ word: String) -> Bool {
        let start = offset
        guard source[start...].starts(with: word.utf8) else { return false }
        offset = start + word.utf8.count
        return addPlain(from: start)
    }

    private mutating func addPlain(from start: Int) -> Bool {
        let textStart = builder.text.count
        builder.text.append(contentsOf: source[start..<offset])
        builder.scalar(.plain, SourceRange(Int32(start), Int32(offset)), textStart: textStart, trailingComment: false)
        return true
    }

    // number = [ minus ] int [ frac ] [ exp ]
    private mutating func readNumber() -> Bool {
        let start = offset
        if byte == UInt8(ascii: "-") { offset += 1 }
        if byte == UInt8(ascii: "0") { offset += 1 } else if !readDigits() { return false }
        if byte == UInt8(ascii: ".") {
            offset += 1
            guard readDigits() else { return false }
        }
        if byte | 0x20 == UInt8(ascii: "e") {
            offset += 1
            if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { offset += 1 }
            guard readDigits() else { return false }
        }
        return addPlain(from: start)
    }

    private mutating func readDigits() -> Bool {
        let start = offset
        while byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { offset += 1 }
        return offset > start
    }

    private mutating func readString() -> Bool {
        let start = offset
        let textStart = builder.text.count
        offset += 1
        var run = offset
        while offset < source.count {
            switch source[offset] {
            case UInt8(ascii: "\""):
                builder.text.append(contentsOf: source[run..<offset])
                offset += 1
                builder.scalar(
                    .doubleQuoted, SourceRange(Int32(start), Int32(offset)), textStart: textStart,
                    trailingComment: false)
                return true
            case UInt8(ascii: "\\"):
                builder.text.append(contentsOf: source[run..<offset])
                guard readEscape() else { return false }
                run = offset
            case 0..<0x20: return false
            default: offset += 1
            }
        }
        return false
    }

    private mutating func readEscape() -> Bool {
        offset += 1
        let escaped: UInt8
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): escaped = byte
        case UInt8(ascii: "b"): escaped = 0x08
        case UInt8(ascii: "f"): escaped = 0x0C
        case UInt8(ascii: "n"): escaped = 0x0A
        case UInt8(ascii: "r"): escaped = 0x0D
        case UInt8(ascii: "t"): escaped = 0x09
        case UInt8(ascii: "u"):
            guard var value = readHexadecimal() else { return false }
            if value & 0xFC00 == 0xD800 {
                guard byte == UInt8(ascii: "\\"), offset + 1 < source.count, source[offset + 1] == UInt8(ascii: "u")
                else { return false }
                offset += 1
                guard let low = readHexadecimal(), low & 0xFC00 == 0xDC00 else { return false }
                value = 0x10000 + (value & 0x3FF) << 10 + low & 0x3FF
            }
            guard let scalar = Unicode.Scalar(value), let units = UTF8.encode(scalar) else { return false }
            builder.text.append(contentsOf: units)
            return true
        default: return false
        }
        builder.text.append(escaped)
        offset += 1
        return true
    }

    /// Reads `u` and four hexadecimal digits.
    private mutating func readHexadecimal() -> UInt32? {
        guard offset + 5 <= source.count else { return nil }
        var value: UInt32 = 0
        for digit in source[(offset + 1)..<(offset + 5)] {
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(digit - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(digit - UInt8(ascii: "a") + 10)
            case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(digit - UInt8(ascii: "A") + 10)
            default: return nil
            }
        }
        offset += 5
        return value
    }
}
