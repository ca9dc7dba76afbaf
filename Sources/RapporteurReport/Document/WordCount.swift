// The words of a document as the limits of the United Nations count them: notes, headings, tables and hidden text, such
// as the descriptions of drawings, are included. Chinese has no spaces between words: there each character counts, as
// in the count of a word processor, and the limit, which is one of words, says nothing of that number.

/// How many words a document has.
package struct WordCount: Sendable, Hashable {
    /// Those before the annexes.
    package private(set) var text: Int64 = 0
    /// Those of the annexes.
    package private(set) var annexes: Int64 = 0

    /// Counts the words of a document.
    package init(_ document: ReportDocument) {
        let heads = [document.title, document.subtitle, document.banner ?? [], document.colophon]
        text += Self.words(heads + (document.masthead.map { Array($0.texts.dropLast(2)) } ?? []))
        text += Self.words(document.front)
        for part in document.parts {
            let words = Self.words(part)
            if part.kind == .annex { annexes += words } else { text += words }
        }
    }

    private static func words(_ part: ReportDocument.Part) -> Int64 {
        words([part.heading]) + words(part.blocks) + part.parts.reduce(0) { $0 + words($1) }
    }

    private static func words(_ blocks: [ReportDocument.Block]) -> Int64 {
        blocks.reduce(0) { sum, block in
            switch block {
            case .paragraph(let text), .note(let text): sum + words([text])
            case .list(let items), .clauses(let items): sum + words(items)
            case .numbered(let paragraph): sum + words([paragraph.text] + paragraph.points)
            case .box(let box): sum + words([box.heading ?? []]) + words(box.blocks)
            case .facts(let facts): sum + words(facts.flatMap { [$0.figure, $0.label] })
            case .boxes(let items): sum + words(items)
            case .lines: sum
            case .definitions(let definitions): sum + words(definitions.flatMap { [$0.term, $0.meaning] })
            case .table(let table): sum + words([table.caption] + table.cells + table.notes)
            case .figure(let figure):
                sum + words([figure.title, figure.description] + figure.table.cells + figure.table.notes)
            }
        }
    }

    /// Runs of characters between spaces that hold a letter or a digit; each Chinese character is one of its own.
    private static func words(_ texts: [[Inline]]) -> Int64 {
        texts.reduce(0) { sum, text in
            var count: Int64 = 0
            var isInside = false
            for scalar in text.plainText.unicodeScalars {
                if scalar.properties.isWhitespace || isDensePunctuation(scalar) {
                    isInside = false
                } else if scalar.properties.isIdeographic {
                    isInside = false
                    count += 1
                } else if !isInside, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                    isInside = true
                    count += 1
                }
            }
            return sum + count
        }
    }

    /// Whether the character is punctuation of East Asian text, which stands between words without a space.
    private static func isDensePunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3001...0x3004, 0x3008...0x3020, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40: true
        default: false
        }
    }
}
