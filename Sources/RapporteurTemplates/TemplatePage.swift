/// A template with its places filled: parts, blocks and pieces of text, without a format.
package struct TemplatePage: Sendable, Hashable {
    /// The parts in order, each with the level of its heading.
    package var parts: [Part]

    /// A part under a heading.
    package struct Part: Sendable, Hashable {
        /// The level of the heading, 1 or 2.
        package var level: Int32
        /// What the part is.
        package var role: Role
        /// The label, by which it can be referred to.
        package var label: String?
        /// The heading.
        package var heading: [Piece]
        /// What stands below it.
        package var blocks: [Block]
    }

    /// What a part is.
    package enum Role: String, Sendable, Hashable, CaseIterable {
        /// A numbered part of the document.
        case section
        /// The head of the document, a list of lines.
        case masthead
        /// The summary in a frame.
        case summary
        /// An annex.
        case annex

        static let words = allCases.map { $0.rawValue }
    }

    /// A block.
    package enum Block: Sendable, Hashable {
        /// A paragraph with its label.
        case paragraph(label: String?, [Piece])
        /// The points of a list.
        case points([[Piece]])
        /// The clauses of a numbered list.
        case clauses([[Piece]])
        /// Blocks set apart.
        case quotation([Block])
        /// The blocks of a value, by its number.
        case value(Int)
    }

    /// A piece of text.
    package enum Piece: Sendable, Hashable {
        /// Words of the template.
        case words(String)
        /// Stressed words of the template.
        case emphasis(String)
        /// A value, by its number.
        case value(Int)
        /// The number of what has a label.
        case reference(String)
    }

    /// The lines that a masthead has, by their names in a template.
    package static let mastheadLines = [
        "organization", "body", "session", "symbol", "place_and_date", "original", "agenda_item", "title",
        "running_head",
    ]
}
