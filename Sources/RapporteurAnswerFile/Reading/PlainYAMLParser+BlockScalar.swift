// Text after | and >, step by step as libyaml's `yaml_parser_scan_block_scalar` reads it: people paste what they have
// into these blocks, and the form must see the same text as the command line.

import RapporteurDiagnostics

extension PlainYAMLParser {
    /// What stands behind the bar.
    private struct Header {
        /// 1 keeps all line ends at the end of the text, 0 keeps one, -1 none.
        var chomping = 0
        /// The indentation of the text's lines, or 0 if their first one gives it.
        var increment = 0
        /// Whether a digit follows the bar.
        var isNumberFirst: Bool
    }

    /// What is known of a text while its lines are read.
    private struct Block {
        /// The column of its lines; 0 until it is known.
        var indent: Int
        /// The column of the lines around it.
        let parent: Int
        /// Where the line at hand begins.
        var line: Int
        /// Empty lines that have not been written yet.
        var emptyLines = 0
        /// Where the text ends.
        var end: Int
    }

    /// Reads a text after a bar that belongs to a key or a dash in a column.
    mutating func readBlockScalar(inside column: Int) throws(PlainYAMLRefusal) {
        let start = offset
        let textStart = builder.text.count
        let isLiteral = byte(0) == UInt8(ascii: "|")
        offset += 1
        let header = try readHeader()
        var block = Block(
            indent: header.increment > 0 ? column + header.increment : 0, parent: column, line: offset, end: offset)
        try skipEmptyLines(&block)
        var endsInBreak = false
        var lastBeganBlank = false
        while offset - block.line == block.indent, offset < source.count {
            let beginsBlank = byte(0) == 0x20 || byte(0) == 0x09
            if !isLiteral, endsInBreak, !lastBeganBlank, !beginsBlank {
                if block.emptyLines == 0 { builder.text.append(0x20) }
            } else if endsInBreak {
                builder.text.append(0x0A)
            }
            appendLineEnds(block.emptyLines)
            block.emptyLines = 0
            lastBeganBlank = beginsBlank
            let content = offset
            skipToLineEnd()
            builder.text.append(contentsOf: source[content..<offset])
            endsInBreak = skipLineBreak()
            block.line = offset
            try skipEmptyLines(&block)
        }
        if header.chomping >= 0, endsInBreak { builder.text.append(0x0A) }
        if header.chomping > 0 { appendLineEnds(block.emptyLines) }
        // libyaml takes `>5` for an empty text with an indentation, a person means something else.
        if builder.text.count == textStart, header.isNumberFirst {
            throw PlainYAMLRefusal(.textBesideBar, at: start)
        }
        var end = block.end
        while end > start + 1, isSpace(source[end - 1]) { end -= 1 }
        try add(isLiteral ? .literal : .folded, from: start, to: end, textStart: textStart)
        offset = block.line
    }

    /// Reads the signs for indentation and line ends at the end, in any order, up to the next line.
    private mutating func readHeader() throws(PlainYAMLRefusal) -> Header {
        var header = Header(isNumberFirst: UInt8(ascii: "1")...UInt8(ascii: "9") ~= byte(0))
        for _ in 0..<2 {
            switch byte(0) {
            case UInt8(ascii: "+") where header.chomping == 0: header.chomping = 1
            case UInt8(ascii: "-") where header.chomping == 0: header.chomping = -1
            case UInt8(ascii: "1")...UInt8(ascii: "9") where header.increment == 0:
                header.increment = Int(byte(0) - UInt8(ascii: "0"))
            default: continue
            }
            offset += 1
        }
        try finishLine(.textBesideBar)
        return header
    }

    /// Passes empty lines and the indentation of the next line; without a number in the header the deepest of these
    /// lines gives the column of the text.
    private mutating func skipEmptyLines(_ block: inout Block) throws(PlainYAMLRefusal) {
        var deepest = 0
        block.end = offset
        while true {
            while block.indent == 0 || offset - block.line < block.indent, byte(0) == 0x20 { offset += 1 }
            deepest = max(deepest, offset - block.line)
            if block.indent == 0 || offset - block.line < block.indent, byte(0) == 0x09 { throw refusal(.tab) }
            guard offset < source.count, isAtLineEnd else { break }
            skipLineBreak()
            block.emptyLines += 1
            block.line = offset
            block.end = offset
        }
        if block.indent == 0 { block.indent = max(deepest, block.parent + 1, 1) }
    }

    private mutating func appendLineEnds(_ count: Int) {
        for _ in 0..<count { builder.text.append(0x0A) }
    }
}
