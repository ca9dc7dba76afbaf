// A parser by lines. Where it must agree with libyaml to the byte (the places of empty values, the end of a text after
// a bar) it follows libyaml's scanner step by step; everything that needs look-ahead over several lines it refuses.

import RapporteurDiagnostics

/// Reads one text without a byte-order mark, whose characters have been looked at.
struct PlainYAMLParser {
    let source: [UInt8]
    var builder: TreeBuilder
    var offset = 0
    /// The column of the first character of the line at hand, once `nextContent` has found one.
    var column = 0
    /// Whether nothing but comments and empty lines follows.
    var isAtEnd = false

    init(_ source: [UInt8]) {
        self.source = source
        builder = TreeBuilder(sourceSize: source.count)
    }

    /// Reads the text; without content it gives no nodes.
    mutating func run() throws(PlainYAMLRefusal) {
        try nextContent()
        guard !isAtEnd else { return }
        guard byte(0) != UInt8(ascii: "["), byte(0) != UInt8(ascii: "{"), isKeyAhead() else {
            throw refusal(.noKeys)
        }
        try readMapping(at: column)
        guard isAtEnd else { throw refusal(.indentation) }
    }

    func refusal(_ reason: PlainYAMLRefusal.Reason) -> PlainYAMLRefusal { PlainYAMLRefusal(reason, at: offset) }

    /// The byte so many places further on; 0 at the end, which no text contains.
    func byte(_ ahead: Int) -> UInt8 { offset + ahead < source.count ? source[offset + ahead] : 0 }

    /// Whether the byte so many places further on is white space or the end.
    func endsWord(_ ahead: Int) -> Bool { offset + ahead >= source.count || isSpace(source[offset + ahead]) }

    var isAtLineEnd: Bool { offset >= source.count || source[offset] == 0x0A || source[offset] == 0x0D }

    /// Whether the item of a list begins here.
    var isDashAhead: Bool { byte(0) == UInt8(ascii: "-") && endsWord(1) }

    // MARK: Lines

    mutating func skipSpaces() {
        while byte(0) == 0x20 { offset += 1 }
    }

    mutating func skipToLineEnd() {
        while !isAtLineEnd { offset += 1 }
    }

    /// Passes LF, CRLF or CR; false at the end of the text.
    @discardableResult
    mutating func skipLineBreak() -> Bool {
        guard offset < source.count else { return false }
        offset += byte(0) == 0x0D && byte(1) == 0x0A ? 2 : 1
        return true
    }

    /// From the beginning of a line to the first character of the next line that holds more than a comment.
    mutating func nextContent() throws(PlainYAMLRefusal) {
        while true {
            let start = offset
            skipSpaces()
            switch byte(0) {
            case 0:
                isAtEnd = true
                return
            case 0x0A, 0x0D: skipLineBreak()
            case UInt8(ascii: "#"):
                skipToLineEnd()
                skipLineBreak()
            case 0x09: throw refusal(.tab)
            default:
                column = offset - start
                if column == 0, byte(0) == UInt8(ascii: "%") || isDocumentMark { throw refusal(.severalDocuments) }
                return
            }
        }
    }

    private var isDocumentMark: Bool {
        let mark = byte(0)
        return (mark == UInt8(ascii: "-") || mark == UInt8(ascii: ".")) && byte(1) == mark && byte(2) == mark
            && endsWord(3)
    }

    /// Passes the rest of a line behind a value: white space and a comment.
    mutating func finishLine(_ reason: PlainYAMLRefusal.Reason) throws(PlainYAMLRefusal) {
        let start = offset
        while byte(0) == 0x20 || byte(0) == 0x09 { offset += 1 }
        if byte(0) == UInt8(ascii: "#"), offset > start { skipToLineEnd() }
        guard isAtLineEnd else { throw refusal(reason) }
        skipLineBreak()
    }

    // MARK: Nodes

    mutating func begin(mapping: Bool, isFlow: Bool) throws(PlainYAMLRefusal) {
        guard !builder.isFull else { throw refusal(.tooManyNodes) }
        guard !builder.isDeepest else { throw refusal(.tooDeep) }
        builder.begin(mapping: mapping, isFlow: isFlow, at: Int32(offset))
    }

    mutating func add(
        _ style: DocumentTree.Style, from start: Int, to end: Int, textStart: Int
    ) throws(PlainYAMLRefusal) {
        guard !builder.isFull else { throw PlainYAMLRefusal(.tooManyNodes, at: start) }
        builder.scalar(
            style, SourceRange(Int32(start), Int32(end)), textStart: textStart,
            trailingComment: style == .plain && hasComment(after: end))
    }

    /// Adds the empty value of a key or an item that has none.
    mutating func addEmpty(at place: Int) throws(PlainYAMLRefusal) {
        try add(.plain, from: place, to: place, textStart: builder.text.count)
    }

    /// Whether ` #` follows on the line.
    private func hasComment(after end: Int) -> Bool {
        var at = end
        while at < source.count, source[at] == 0x20 || source[at] == 0x09 { at += 1 }
        return at > end && at < source.count && source[at] == UInt8(ascii: "#")
    }
}
