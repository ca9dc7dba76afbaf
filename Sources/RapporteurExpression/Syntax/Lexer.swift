import RapporteurDiagnostics

// Bytes to tokens. What people bring along from other languages (`==`, `&&`, `AND`, 'single quotes') is reported and
// read as what was meant, so that one slip does not hide the next.

/// Splits the text of an expression into tokens.
struct Lexer {
    private let bytes: [UInt8]
    private var position = 0
    /// For each open bracket, whether a comma separates items in it, however it is spaced.
    private var separators: [Bool] = []
    private var hasUnclosedGuillemet = false
    private(set) var tokens: [Token] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// Makes a lexer for the UTF-8 bytes of an expression.
    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Reads all tokens; the last is `end`.
    mutating func run() {
        while position < bytes.count { readToken() }
        tokens.append(Token(kind: .end, range: range(bytes.count, bytes.count)))
    }

    private mutating func readToken() {
        let byte = bytes[position]
        switch byte {
        case 0x20, 0x09, 0x0A, 0x0D: position += 1
        case UInt8(ascii: "0")...UInt8(ascii: "9"): readNumberOrDate()
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): readWord()
        case UInt8(ascii: "\""): readText()
        case UInt8(ascii: "'"), UInt8(ascii: "`"): readForeignText(opening: 1, closing: [byte])
        case 0x80...: readForeign()
        default: readSymbol()
        }
    }

    /// After so many diagnostics the rest of an expression says nothing new.
    private mutating func report(_ diagnostic: Diagnostic) {
        if diagnostics.count < 50 { diagnostics.append(diagnostic) }
    }

    // MARK: - Symbols

    private mutating func readSymbol() {
        let byte = bytes[position]
        let next = position + 1 < bytes.count ? bytes[position + 1] : 0
        switch (byte, next) {
        case (UInt8(ascii: "!"), UInt8(ascii: "=")): take(.notEqual, 2)
        case (UInt8(ascii: "<"), UInt8(ascii: "=")): take(.lessOrEqual, 2)
        case (UInt8(ascii: ">"), UInt8(ascii: "=")): take(.greaterOrEqual, 2)
        case (UInt8(ascii: "="), UInt8(ascii: "=")):
            let length = position + 2 < bytes.count && bytes[position + 2] == UInt8(ascii: "=") ? 3 : 2
            takeForeign(.equal, length, means: "=")
        case (UInt8(ascii: "<"), UInt8(ascii: ">")): takeForeign(.notEqual, 2, means: "!=")
        case (UInt8(ascii: "="), UInt8(ascii: "<")): takeForeign(.lessOrEqual, 2, means: "<=")
        case (UInt8(ascii: "="), UInt8(ascii: ">")): takeForeign(.greaterOrEqual, 2, means: ">=")
        case (UInt8(ascii: "&"), UInt8(ascii: "&")): takeForeign(.and, 2, means: "and")
        case (UInt8(ascii: "&"), _): takeForeign(.and, 1, means: "and")
        case (UInt8(ascii: "|"), UInt8(ascii: "|")): takeForeign(.or, 2, means: "or")
        case (UInt8(ascii: "|"), _): takeForeign(.or, 1, means: "or")
        case (UInt8(ascii: "!"), _): takeForeign(.not, 1, means: "not")
        case (UInt8(ascii: "="), _): take(.equal, 1)
        case (UInt8(ascii: "<"), _): take(.less, 1)
        case (UInt8(ascii: ">"), _): take(.greater, 1)
        case (UInt8(ascii: "+"), _): take(.plus, 1)
        case (UInt8(ascii: "-"), _): take(.minus, 1)
        case (UInt8(ascii: "*"), _): take(.times, 1)
        case (UInt8(ascii: "/"), _): take(.divide, 1)
        case (UInt8(ascii: "("), _): take(.openBracket, 1)
        case (UInt8(ascii: ")"), _): take(.closeBracket, 1)
        case (UInt8(ascii: "["), _): take(.openList, 1)
        case (UInt8(ascii: "]"), _): take(.closeList, 1)
        case (UInt8(ascii: ","), _): take(.comma, 1)
        case (UInt8(ascii: "."), UInt8(ascii: "0")...UInt8(ascii: "9")): readNumberOrDate()
        default: skipUnexpected(length: 1)
        }
    }

    private mutating func take(_ kind: Token.Kind, _ length: Int) {
        switch kind {
        case .openBracket: separators.append(tokens.last?.kind == .word)
        case .openList: separators.append(true)
        case .closeBracket, .closeList: _ = separators.popLast()
        default: break
        }
        tokens.append(Token(kind: kind, range: range(position, position + length)))
        position += length
    }

    private mutating func takeForeign(_ kind: Token.Kind, _ length: Int, means meant: String) {
        let place = range(position, position + length)
        report(.foreignOperator(string(place), means: meant, at: place))
        take(kind, length)
    }

    private mutating func skipUnexpected(length: Int) {
        let place = range(position, position + length)
        report(.unexpectedCharacter(string(place), at: place))
        take(.broken, length)
    }

    // MARK: - Numbers and dates

    private mutating func readNumberOrDate() {
        let start = position
        var end = position
        // Everything that could belong to a number in any country's writing, so that one finding covers it.
        while end < bytes.count, isDigit(bytes[end]) { end += 1 }
        if end - start == 4, end + 1 < bytes.count, bytes[end] == UInt8(ascii: "-"), isDateTail(end) {
            var stop = end + 6
            while stop < bytes.count, isWordByte(bytes[stop]) { stop += 1 }
            let place = range(start, stop)
            if CalendarDate(text: string(place)) == nil { report(.badDate(string(place), at: place)) }
            take(CalendarDate(text: string(place)) == nil ? .broken : .date, stop - start)
            return
        }
        while end < bytes.count {
            if isWordByte(bytes[end]) || bytes[end] == UInt8(ascii: ".") {
                end += 1
            } else if bytes[end] == UInt8(ascii: ","), end + 1 < bytes.count, isDigit(bytes[end + 1]),
                !(separators.last ?? false)
            {
                end += 1
            } else if bytes[end] == UInt8(ascii: "%") {
                end += 1
                break
            } else {
                break
            }
        }
        let place = range(start, end)
        do throws(NumberFault) {
            _ = try ExactDecimal.read(bytes[start..<end])
            take(.number, end - start)
        } catch {
            report(.badNumber(string(place), error, at: place))
            take(.broken, end - start)
        }
    }

    private func isDateTail(_ index: Int) -> Bool {
        guard index + 5 < bytes.count else { return false }
        return isDigit(bytes[index + 1]) && isDigit(bytes[index + 2]) && bytes[index + 3] == UInt8(ascii: "-")
            && isDigit(bytes[index + 4]) && isDigit(bytes[index + 5])
    }

    // MARK: - Words

    private mutating func readWord() {
        let start = position
        var end = position
        var hasDot = false
        while end < bytes.count {
            if isWordByte(bytes[end]) {
                end += 1
            } else if bytes[end] == UInt8(ascii: "."), end + 1 < bytes.count, isWordByte(bytes[end + 1]) {
                hasDot = true
                end += 1
            } else {
                break
            }
        }
        let place = range(start, end)
        if hasDot { return take(.question, end - start) }
        let word = string(place)
        if let kind = keyword(word) { return take(kind, end - start) }
        if let kind = keyword(word.lowercased()) { return takeForeign(kind, end - start, means: word.lowercased()) }
        take(.word, end - start)
    }

    private func keyword(_ word: String) -> Token.Kind? {
        switch word {
        case "and": .and
        case "or": .or
        case "not": .not
        case "in": .in
        case "includes": .includes
        default: nil
        }
    }

    // MARK: - Text

    private mutating func readText() {
        let start = position
        var end = position + 1
        while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
            if bytes[end] == UInt8(ascii: "\\") {
                let escaped = end + 1 < bytes.count ? bytes[end + 1] : 0
                if escaped != UInt8(ascii: "\""), escaped != UInt8(ascii: "\\") {
                    report(.badEscape(at: range(end, min(bytes.count, end + 2))))
                    // A continuation byte must not be cut off its letter.
                    end += 1
                    continue
                }
                end += 1
            }
            end += 1
        }
        if end >= bytes.count {
            report(.unclosedText(at: range(start, start + 1)))
            return take(.broken, bytes.count - start)
        }
        take(.text, end + 1 - start)
    }

    /// Text in quotation marks that are not `"`: reported once, and read as text.
    private mutating func readForeignText(opening: Int, closing: [UInt8]) {
        let start = position
        var end = position + opening
        while end + closing.count <= bytes.count, !bytes[end..<(end + closing.count)].elementsEqual(closing) {
            end += 1
        }
        let isClosed = end + closing.count <= bytes.count
        if !isClosed, closing.count == 2 { hasUnclosedGuillemet = true }
        let stop = isClosed ? end + closing.count : start + opening
        let place = range(start, stop)
        report(
            .foreignQuotes(isClosed ? string(range(start + opening, end)) : nil, at: place))
        take(.broken, stop - start)
    }

    // MARK: - What is not ASCII

    private mutating func readForeign() {
        let scalar = string(range(position, position + scalarLength())).unicodeScalars.first ?? "\u{FFFD}"
        let length = scalarLength()
        switch scalar {
        case "\u{2260}": takeForeign(.notEqual, length, means: "!=")
        case "\u{2264}": takeForeign(.lessOrEqual, length, means: "<=")
        case "\u{2265}": takeForeign(.greaterOrEqual, length, means: ">=")
        case "\u{2227}": takeForeign(.and, length, means: "and")
        case "\u{2228}": takeForeign(.or, length, means: "or")
        case "\u{AC}": takeForeign(.not, length, means: "not")
        case "\u{2212}", "\u{2013}", "\u{2014}": takeForeign(.minus, length, means: "-")
        case "\u{D7}", "\u{22C5}": takeForeign(.times, length, means: "*")
        case "\u{F7}": takeForeign(.divide, length, means: "/")
        case "\u{FF1D}": takeForeign(.equal, length, means: "=")
        case "\u{201C}", "\u{201D}", "\u{201E}": readForeignText(opening: length, closing: nearestQuote(length))
        case "\u{2018}", "\u{2019}", "\u{201A}": readForeignText(opening: length, closing: nearestQuote(length))
        case "\u{AB}" where !hasUnclosedGuillemet:
            readForeignText(opening: length, closing: Array("\u{BB}".utf8))
        case "\u{A0}", "\u{202F}", "\u{2007}", "\u{3000}", "\u{FEFF}", "\u{200B}":
            report(.foreignSpace(at: range(position, position + length)))
            position += length
        default: readForeignWord()
        }
    }

    /// The next typographic or straight quotation mark, so that every style of pairing is understood.
    private func nearestQuote(_ opening: Int) -> [UInt8] {
        var index = position + opening
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\"") { return [bytes[index]] }
            if bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80,
                (0x98...0x9F).contains(bytes[index + 2])
            {
                return Array(bytes[index..<(index + 3)])
            }
            index += 1
        }
        return [UInt8(ascii: "\"")]
    }

    /// A run of letters or digits of another script, reported once.
    private mutating func readForeignWord() {
        let start = position
        var end = position
        while end < bytes.count, bytes[end] >= 0x80 || isWordByte(bytes[end]) || bytes[end] == UInt8(ascii: ".") {
            end += 1
        }
        let place = range(start, end)
        if ExactDecimal.correction(of: string(place)) != nil {
            report(.badNumber(string(place), .otherDigits, at: place))
        } else {
            report(.unexpectedCharacter(string(place), at: place))
        }
        take(.broken, end - start)
    }

    private func scalarLength() -> Int {
        var length = 1
        while position + length < bytes.count, bytes[position + length] & 0xC0 == 0x80 { length += 1 }
        return length
    }

    // MARK: - Helpers

    private func range(_ start: Int, _ end: Int) -> SourceRange {
        SourceRange(Int32(truncatingIfNeeded: start), Int32(truncatingIfNeeded: end))
    }

    private func string(_ range: SourceRange) -> String {
        String(decoding: bytes[Int(range.start)..<Int(range.end)], as: UTF8.self)
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    private func isWordByte(_ byte: UInt8) -> Bool {
        isDigit(byte) || byte == UInt8(ascii: "_") || (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z"))
            || (byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z"))
    }
}
