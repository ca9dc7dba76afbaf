/// A report without a format: what stands in it and in which order. Renderers add nothing and leave nothing out.
package struct ReportDocument: Sendable, Hashable {
    /// The language of the words, a BCP 47 tag.
    package var language: String
    /// Whether the language is written from right to left.
    package var isRightToLeft: Bool
    /// The head of an official document; nil for a report that has a title only.
    package var masthead: Masthead? = nil
    /// The title.
    package var title: [Inline]
    /// What kind of report it is.
    package var subtitle: [Inline]
    /// A warning about the whole report, above everything else.
    package var banner: [Inline]?
    /// What stands at the foot of every sheet before its number; nil for a report, whose sheets have only a head.
    package var foot: [Inline]? = nil
    /// The words around the content that a format needs, such as the name of the table of contents.
    package var furniture: Furniture
    /// What stands between the title and the first part, such as a summary.
    package var front: [Block] = []
    /// The same document in other languages.
    package var versions: [Version] = []
    /// The parts in order.
    package var parts: [Part]
    /// The last line.
    package var colophon: [Inline]

    /// A part under a heading; its depth is the level of the heading, so levels cannot be skipped.
    package struct Part: Sendable, Hashable {
        /// The id, unique in the document.
        package var id: String
        /// Whether and how the heading is numbered.
        package var kind: Kind
        /// The number of the heading, without what separates it; empty if it has none.
        package var numeral: String
        /// The heading.
        package var heading: [Inline]
        /// What stands under the heading.
        package var blocks: [Block]
        /// The parts below this one.
        package var parts: [Part]

        /// Whether and how a heading is numbered.
        package enum Kind: Sendable, Hashable {
            /// Not at all.
            case plain
            /// I, II, III; below it A, B, C.
            case section
            /// As an annex.
            case annex
        }

        /// Makes a part.
        package init(
            id: String, kind: Kind = .plain, heading: [Inline], blocks: [Block], parts: [Part] = []
        ) {
            self.id = id
            self.kind = kind
            self.numeral = ""
            self.heading = heading
            self.blocks = blocks
            self.parts = parts
        }
    }

    /// One block of a part.
    package enum Block: Sendable, Hashable {
        /// A paragraph.
        case paragraph([Inline])
        /// A paragraph with a number that runs through the document.
        case numbered(NumberedParagraph)
        /// Clauses counted from 1.
        case clauses([[Inline]])
        /// Blocks set apart.
        case box(Box)
        /// A remark, set smaller.
        case note([Inline])
        /// Sentences of equal weight.
        case list([[Inline]])
        /// A few large figures with a line below each.
        case facts([Fact])
        /// A drawing with the table of its data.
        case figure(Figure)
        /// A table.
        case table(DataTable)
        /// Terms, each with what it means.
        case definitions([Definition])
        /// Boxes to tick, each with its words.
        case boxes([[Inline]])
        /// Empty lines to write on.
        case lines(Int)
    }

    /// The same document in another language.
    package struct Version: Sendable, Hashable {
        /// The language, a BCP 47 tag.
        package var language: String
        /// Whether the language is written from right to left.
        package var isRightToLeft: Bool
        /// The name of the language in itself.
        package var title: String
        /// The name of its files without their ending.
        package var name: String

        /// Makes a version.
        package init(_ language: Language, name: String) {
            self.language = language.tag
            isRightToLeft = language.isRightToLeft
            title = language.ownName
            self.name = name
        }
    }

    /// A large figure and what it is.
    package struct Fact: Sendable, Hashable {
        /// The figure.
        package var figure: [Inline]
        /// What it is.
        package var label: [Inline]

        /// Makes a fact.
        package init(figure: [Inline], label: [Inline]) {
            self.figure = figure
            self.label = label
        }
    }

    /// A term and what it means.
    package struct Definition: Sendable, Hashable {
        /// The term.
        package var term: [Inline]
        /// What it means.
        package var meaning: [Inline]

        /// Makes a definition.
        package init(term: [Inline], meaning: [Inline]) {
            self.term = term
            self.meaning = meaning
        }
    }

    /// Words that only some formats need.
    package struct Furniture: Sendable, Hashable {
        /// The link that leads past the table of contents.
        package var skipLink: String
        /// The name of the table of contents.
        package var contents: String
        /// The name of the links to other languages.
        package var languages: String = ""
        /// The word before the numeral of an annex.
        package var annex: String

        /// Makes the words.
        package init(skipLink: String, contents: String, annex: String = "") {
            self.skipLink = skipLink
            self.contents = contents
            self.annex = annex
        }
    }

    /// All blocks in the order of reading, a box before what stands in it.
    package var blocks: [Block] {
        func open(_ block: Block) -> [Block] {
            if case .box(let box) = block { [block] + box.blocks.flatMap(open) } else { [block] }
        }
        func all(_ parts: [Part]) -> [Block] { parts.flatMap { $0.blocks.flatMap(open) + all($0.parts) } }
        return front.flatMap(open) + all(parts)
    }

    /// All figures in the order of reading.
    package var figures: [Figure] {
        blocks.compactMap { block in
            if case .figure(let figure) = block { figure } else { nil }
        }
    }

    /// All tables in the order of reading, those of figures included.
    package var tables: [DataTable] {
        blocks.compactMap { block in
            switch block {
            case .table(let table): table
            case .figure(let figure): figure.table
            default: nil
            }
        }
    }
}
