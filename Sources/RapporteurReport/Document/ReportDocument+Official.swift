// What documents of the governing bodies have besides: a masthead, boxes, and paragraphs whose numbers run through.

extension ReportDocument {
    /// The head of a document of a governing body.
    package struct Masthead: Sendable, Hashable {
        /// The organization.
        package var organization: [Inline]
        /// The governing body.
        package var body: [Inline]
        /// Its session.
        package var session: [Inline]
        /// The symbol of the document.
        package var symbol: [Inline]
        /// The place and the date.
        package var placeAndDate: [Inline]
        /// The language in which it was written.
        package var original: [Inline]
        /// The item of the agenda.
        package var agendaItem: [Inline]
        /// The title.
        package var title: [Inline]
        /// What stands at the head of each page before the number of the page.
        package var runningHead: [Inline]

        /// Makes an empty masthead.
        package init() {
            organization = []
            body = []
            session = []
            symbol = []
            placeAndDate = []
            original = []
            agendaItem = []
            title = []
            runningHead = []
        }

        /// All its texts in the order of reading.
        package var texts: [[Inline]] {
            [organization, body, session, symbol, placeAndDate, original, agendaItem, title, runningHead]
        }
    }

    /// A paragraph with a number.
    package struct NumberedParagraph: Sendable, Hashable {
        /// The id by which others refer to it, unique in the document.
        package var id: String?
        /// Its number; 0 until the document is numbered.
        package var number: Int64
        /// The text.
        package var text: [Inline]
        /// Points (a), (b) and on.
        package var points: [[Inline]]

        /// Makes a paragraph without a number.
        package init(id: String? = nil, _ text: [Inline], points: [[Inline]] = []) {
            self.id = id
            self.number = 0
            self.text = text
            self.points = points
        }
    }

    /// Blocks set apart from the text.
    package struct Box: Sendable, Hashable {
        /// What stands in it.
        package var kind: Kind
        /// The heading, if it has one.
        package var heading: [Inline]?
        /// The blocks.
        package var blocks: [Block]

        /// What stands in a box.
        package enum Kind: Sendable, Hashable {
            /// The summary at the head of a document, in a frame.
            case summary
            /// The text of a decision, indented.
            case decision
        }

        /// Makes a box.
        package init(_ kind: Kind, heading: [Inline]? = nil, _ blocks: [Block]) {
            self.kind = kind
            self.heading = heading
            self.blocks = blocks
        }
    }
}
