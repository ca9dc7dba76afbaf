import RapporteurAnswerFile
import RapporteurDiagnostics

/// Looks at single lines of a source as a person sees them, before any syntax; used only after an error.
struct LineScan {
    /// A line without its line end.
    struct Line {
        var start: Int
        var end: Int
    }

    let source: [UInt8]

    init(_ source: [UInt8]) { self.source = source }

    var count: Int { source.count }

    func byte(_ offset: Int) -> UInt8? { offset >= 0 && offset < source.count ? source[offset] : nil }

    /// The line that holds an offset; for the end of the file after a line end, the last line that is not blank.
    func line(at offset: Int) -> Line {
        var offset = min(offset, source.count)
        if offset == source.count {
            while offset > 0, isSpace(source[offset - 1]) { offset -= 1 }
        }
        var start = offset
        while start > 0, source[start - 1] != 0x0A, source[start - 1] != 0x0D { start -= 1 }
        var end = offset
        while end < source.count, source[end] != 0x0A, source[end] != 0x0D { end += 1 }
        return Line(start: start, end: end)
    }

    /// The number of a line, from 1.
    func number(of line: Line) -> Int32 { LineTable(source).position(of: Int32(line.start)).line }

    /// How many bytes into its line an offset stands.
    func column(of offset: Int) -> Int { offset - line(at: offset).start }

    func firstNonSpace(of line: Line) -> Int {
        var offset = line.start
        while offset < line.end, source[offset] == 0x20 || source[offset] == 0x09 { offset += 1 }
        return offset
    }

    /// Whether only white space stands before an offset on its line.
    func isFirstOnLine(_ offset: Int) -> Bool {
        var offset = offset
        while offset > 0, source[offset - 1] == 0x20 || source[offset - 1] == 0x09 { offset -= 1 }
        return offset == 0 || source[offset - 1] == 0x0A || source[offset - 1] == 0x0D
    }

    /// The line without the white space around it.
    func contentRange(_ line: Line) -> SourceRange {
        let start = firstNonSpace(of: line)
        var end = line.end
        while end > start, isSpace(source[end - 1]) { end -= 1 }
        return SourceRange(Int32(start), Int32(end))
    }

    func onlySpace(from start: Int, to end: Int) -> Bool {
        start <= end && source[start..<min(end, source.count)].allSatisfy(isSpace)
    }

    /// Whether the line's content consists of several words.
    func hasSpaceInside(_ line: Line) -> Bool {
        let range = contentRange(line)
        return source[Int(range.start)..<Int(range.end)].contains(0x20)
    }

    /// Whether a line begins with the id of a question, such as `policy.open`, and something else after it.
    func beginsWithID(_ line: Line) -> Bool {
        let start = keyStart(of: line)
        var end = start
        while end < line.end, isNameByte(source[end]) { end += 1 }
        return word(start, end) != nil
            && (end == line.end || source[end] == 0x20 || source[end] == 0x09 || source[end] == UInt8(ascii: "="))
    }

    /// What stands between two offsets if it looks like the id of a question: small letters, with a dot inside.
    func word(_ start: Int, _ end: Int) -> String? {
        guard start >= 0, start < end, end <= source.count, end - start <= 80 else { return nil }
        let word = source[start..<end]
        guard UInt8(ascii: "a")...UInt8(ascii: "z") ~= source[start], word.allSatisfy(isNameByte),
            word.contains(UInt8(ascii: ".")), source[end - 1] != UInt8(ascii: ".")
        else { return nil }
        return String(decoding: word, as: UTF8.self)
    }

    /// The start of a line's content behind any `- `.
    private func keyStart(of line: Line) -> Int {
        var offset = firstNonSpace(of: line)
        while offset + 1 < line.end, source[offset] == UInt8(ascii: "-"), source[offset + 1] == 0x20 {
            offset += 2
            while offset < line.end, source[offset] == 0x20 { offset += 1 }
        }
        return offset
    }

    /// The first colon that ends a key: followed by white space or the end of the line.
    private func keyColon(of line: Line) -> Int? {
        var offset = keyStart(of: line)
        guard offset < line.end else { return nil }
        if source[offset] == UInt8(ascii: "\"") || source[offset] == UInt8(ascii: "'") {
            let quote = source[offset]
            offset += 1
            while offset < line.end, source[offset] != quote { offset += 1 }
        }
        while offset < line.end {
            if source[offset] == UInt8(ascii: ":"),
                offset + 1 == line.end || source[offset + 1] == 0x20 || source[offset + 1] == 0x09
            {
                return offset
            }
            offset += 1
        }
        return nil
    }

    /// The key of a line, if it has one that is worth repeating.
    func key(of line: Line) -> String? {
        guard let colon = keyColon(of: line) else { return nil }
        let start = keyStart(of: line)
        guard colon > start, colon - start <= 80, UInt8(ascii: "[") != source[start], UInt8(ascii: "{") != source[start]
        else { return nil }
        return String(decoding: source[start..<colon], as: UTF8.self)
    }

    /// Where the value on a `key: value` line or a `- value` line begins.
    func valueStart(of line: Line) -> Int? {
        var offset = keyColon(of: line).map { $0 + 1 } ?? keyStart(of: line)
        while offset < line.end, source[offset] == 0x20 || source[offset] == 0x09 { offset += 1 }
        return offset < line.end ? offset : nil
    }

    /// Whether a line begins with one word and a colon.
    func looksLikeKey(_ line: Line) -> Bool {
        guard let colon = keyColon(of: line) else { return false }
        let start = keyStart(of: line)
        return colon > start && !source[start..<colon].contains(0x20)
    }

    /// The colon of `key:value`: after one word of letters, digits, dots and the like, with no space behind it.
    func tightColon(in line: Line) -> Int? {
        var offset = keyStart(of: line)
        let start = offset
        while offset < line.end, isNameByte(source[offset]) { offset += 1 }
        guard offset > start else { return nil }
        while offset < line.end, source[offset] == 0x20 { offset += 1 }
        guard offset + 1 < line.end, source[offset] == UInt8(ascii: ":"),
            source[offset + 1] != 0x20, source[offset + 1] != 0x09, source[offset + 1] != UInt8(ascii: "/")
        else { return nil }
        return offset
    }

    /// The full-width colon U+FF1A after one word.
    func wideColon(in line: Line) -> Int? {
        var offset = keyStart(of: line)
        let start = offset
        while offset < line.end, isNameByte(source[offset]) { offset += 1 }
        return offset > start && source[offset...].starts(with: [0xEF, 0xBC, 0x9A]) ? offset : nil
    }

    /// Whether a line begins with the id of a question: a small letter, and a dot before whatever comes after it.
    func beginsWithDottedName(_ line: Line) -> Bool {
        var offset = firstNonSpace(of: line)
        guard let first = byte(offset), UInt8(ascii: "a")...UInt8(ascii: "z") ~= first else { return false }
        var hasDot = false
        while offset < line.end, isNameByte(source[offset]) {
            hasDot = hasDot || source[offset] == UInt8(ascii: ".")
            offset += 1
        }
        return hasDot
    }

    /// What is wrong with a key whose colon lacks its space, is the wide one of Chinese and Japanese keyboards, or has
    /// an invisible character beside it.
    func brokenKey(_ line: Line) -> Accident? {
        if let wide = wideColon(in: line) { return .wideColon(at: SourceRange(Int32(wide), Int32(wide + 3))) }
        guard let colon = tightColon(in: line) else { return nil }
        if let width = invisibleLength(at: colon + 1) {
            return .invisible(at: SourceRange(Int32(colon + 1), Int32(colon + 1 + width)))
        }
        return .missingSpace(at: SourceRange(Int32(colon), Int32(colon + 1)))
    }

    /// The length of an invisible character or unusual space at an offset, if there is one.
    func invisibleLength(at offset: Int) -> Int? { invisibleCharacterLength(source, at: offset) }

    private func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
