// Maps and lists by indentation. Every function begins at the first character of what it reads, and ends at the first
// character of the next line with content.

extension PlainYAMLParser {
    /// Reads the keys that begin in a column.
    mutating func readMapping(at column: Int) throws(PlainYAMLRefusal) {
        try begin(mapping: true, isFlow: false)
        repeat {
            try readKey(at: column)
            try readValue(ofKeyAt: column)
        } while !isAtEnd && self.column == column && !isDashAhead
        guard isAtEnd || self.column < column else { throw refusal(.indentation) }
        builder.end(at: 0)
    }

    /// Reads the items whose dashes stand in a column; a list that is the value of a key may stand in the key's column.
    mutating func readSequence(at column: Int, besideKeys: Bool = false) throws(PlainYAMLRefusal) {
        try begin(mapping: false, isFlow: false)
        repeat { try readItem(at: column) } while !isAtEnd && self.column == column && isDashAhead
        guard isAtEnd || self.column < column || (besideKeys && self.column == column) else {
            throw refusal(.indentation)
        }
        builder.end(at: 0)
    }

    private mutating func readItem(at column: Int) throws(PlainYAMLRefusal) {
        let dash = offset
        offset += 1
        skipSpaces()
        guard byte(0) != 0x09 else { throw refusal(.tab) }
        if isAtLineEnd || byte(0) == UInt8(ascii: "#") {
            try finishLine(.indentation)
            try nextContent()
            if !isAtEnd, self.column > column {
                try readNode(inside: column)
            } else {
                try addEmpty(at: dash + 1)
            }
        } else if isDashAhead {
            try readSequence(at: column + offset - dash)
        } else if isKeyAhead() {
            try readMapping(at: column + offset - dash)
        } else {
            try readInline(inside: column)
        }
    }

    /// Reads a key and its colon.
    private mutating func readKey(at column: Int) throws(PlainYAMLRefusal) {
        guard byte(0) != UInt8(ascii: "?") || byte(1) != 0x20 else { return try readLongKey(at: column) }
        let start = offset
        if byte(0) == UInt8(ascii: "\"") || byte(0) == UInt8(ascii: "'") {
            try readQuoted()
        } else {
            try checkPlainStart()
            let end = plainEnd()
            guard end.stop == .colon else { throw refusal(.noColon) }
            try addPlain(to: end.end)
        }
        skipSpaces()
        guard byte(0) == UInt8(ascii: ":"), endsWord(1) else { throw refusal(.noColon) }
        // libyaml looks 1,024 characters ahead for the colon.
        guard offset - start <= 1000 else { throw PlainYAMLRefusal(.longKey, at: start) }
        offset += 1
    }

    /// Reads `? key` and, on the next line, the colon.
    private mutating func readLongKey(at column: Int) throws(PlainYAMLRefusal) {
        offset += 1
        skipSpaces()
        guard !isAtLineEnd else { throw refusal(.noColon) }
        if byte(0) == UInt8(ascii: "\"") || byte(0) == UInt8(ascii: "'") {
            try readQuoted()
        } else {
            try checkPlainStart()
            let end = plainEnd()
            guard end.stop == .lineEnd else { throw refusal(.longKey) }
            try addPlain(to: end.end)
        }
        skipSpaces()
        guard isAtLineEnd, skipLineBreak() else { throw refusal(.longKey) }
        let line = offset
        skipSpaces()
        guard offset - line == column, byte(0) == UInt8(ascii: ":"), endsWord(1) else { throw refusal(.noColon) }
        offset += 1
    }

    /// Reads what stands behind a colon or on the lines below it.
    private mutating func readValue(ofKeyAt column: Int) throws(PlainYAMLRefusal) {
        let place = offset
        skipSpaces()
        guard byte(0) != 0x09 else { throw refusal(.tab) }
        guard isAtLineEnd || byte(0) == UInt8(ascii: "#") else { return try readInline(inside: column) }
        try finishLine(.indentation)
        try nextContent()
        if !isAtEnd, self.column > column {
            try readNode(inside: column)
        } else if !isAtEnd, self.column == column, isDashAhead {
            try readSequence(at: column, besideKeys: true)
        } else {
            try addEmpty(at: place)
        }
    }

    /// Reads what begins a line of its own, indented further than `column`.
    private mutating func readNode(inside column: Int) throws(PlainYAMLRefusal) {
        if isDashAhead {
            try readSequence(at: self.column)
        } else if isKeyAhead() {
            try readMapping(at: self.column)
        } else {
            guard byte(0) != UInt8(ascii: "|"), byte(0) != UInt8(ascii: ">") else { throw refusal(.textBesideBar) }
            guard !looksLikeBrokenKey else { throw refusal(.noColon) }
            try readInline(inside: column)
        }
    }

    /// Reads a value that ends with its line, or a text after a bar.
    private mutating func readInline(inside column: Int) throws(PlainYAMLRefusal) {
        var isPlain = false
        switch byte(0) {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            try readQuoted()
            try finishLine(.quotationMark)
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            try readFlow()
            try finishLine(.brackets)
        case UInt8(ascii: "|"), UInt8(ascii: ">"): try readBlockScalar(inside: column)
        default:
            try checkPlainStart()
            let end = plainEnd()
            guard end.stop != .colon else { throw PlainYAMLRefusal(.colonInText, at: end.end) }
            try addPlain(to: end.end)
            try finishLine(.severalLines)
            isPlain = true
        }
        try nextContent()
        guard isAtEnd || self.column <= column else { throw refusal(isPlain ? .severalLines : .indentation) }
    }
}
