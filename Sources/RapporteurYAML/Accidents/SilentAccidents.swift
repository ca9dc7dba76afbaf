// Some accidents are no syntax errors: libyaml reads a typographic quotation mark, a no-break space, `>5` or a key
// without the space after its colon as ordinary text. They are looked for while scalars are read, where almost every
// scalar is passed over after one or two comparisons.

import RapporteurAnswerFile
import RapporteurDiagnostics

extension Composer {
    /// Looks at a scalar that is about to be added; its text begins at `textStart` in the builder.
    @inline(__always)
    mutating func lookForAccident(_ style: DocumentTree.Style, _ range: SourceRange, textStart: Int) {
        if style == .plain {
            if !text.isASCII { lookAtEdges(range, textStart: textStart) }
            if let key = builder.nodes.last, range.start - key.range.end > 2 || key.kind != .scalar {
                lookForBrokenKey(range)
            } else if builder.nodes.isEmpty {
                lookForBrokenKey(range)
            }
        } else if style == .literal || style == .folded, builder.text.count == textStart {
            lookForBarInText(range)
        }
    }

    /// A value that begins or ends with a character that nobody sees, or stands in typographic quotation marks.
    private mutating func lookAtEdges(_ range: SourceRange, textStart: Int) {
        let bytes = builder.text
        guard bytes.count > textStart, bytes[textStart] >= 0x80 || bytes[bytes.count - 1] >= 0x80 else { return }
        let isKey = builder.expectsKey
        // In prose such characters are nobody's mistake; beside a single word, which may be a choice, they are.
        guard isKey || !bytes[textStart...].contains(0x20) else { return }
        let severity: Severity = isKey ? .error : .information
        let start = Int(range.start)
        let end = Int(range.end)
        if let width = invisibleCharacterLength(text.utf8, at: start) {
            report(.invisible(at: SourceRange(range.start, range.start + Int32(width)), severity))
        } else if let width = [2, 3].first(where: { invisibleCharacterLength(text.utf8, at: end - $0) == $0 }) {
            report(.invisible(at: SourceRange(range.end - Int32(width), range.end), severity))
        } else if isTypographicQuote(bytes, at: textStart), isTypographicQuote(bytes, before: bytes.count) {
            report(.typographicQuotes(at: range, severity))
        }
    }

    /// `key:value` without the space, which makes a line of keys the text of the key above it.
    private mutating func lookForBrokenKey(_ range: SourceRange) {
        guard !builder.expectsKey, builder.stack.last?.isMapping ?? true else { return }
        let end = min(Int(range.end), Int(range.start) + 200)
        guard text.utf8[Int(range.start)..<end].contains(where: { $0 == UInt8(ascii: ":") || $0 == 0xEF }) else {
            return
        }
        let lines = LineScan(text.utf8)
        guard lines.isFirstOnLine(Int(range.start)) else { return }
        let line = lines.line(at: Int(range.start))
        guard lines.beginsWithDottedName(line) else { return }
        // The value of a question may well be `example.org:8080`; a group of questions may not.
        if !builder.stack.isEmpty, let key = builder.nodes.last,
            builder.text[Int(key.textStart)..<Int(key.textEnd)].contains(UInt8(ascii: "."))
        {
            return
        }
        if let accident = lines.brokenKey(line) { report(accident) }
    }

    private mutating func report(_ accident: Accident) { diagnostics.append(accident.diagnostic) }

    /// `>5` or `|2`, which libyaml takes for an empty text block.
    private mutating func lookForBarInText(_ range: SourceRange) {
        guard let byte = LineScan(text.utf8).byte(Int(range.start) + 1), byte >= 0x30, byte <= 0x39 else { return }
        let key = LineScan(text.utf8).key(of: LineScan(text.utf8).line(at: Int(range.start)))
        report(.textBesideBar(at: range, key: key))
    }
}
