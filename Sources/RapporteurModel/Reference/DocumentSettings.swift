/// What an office knows about a document and no answer file can say: its symbol, its session, its date.
package struct DocumentSettings: Sendable, Hashable {
    /// A setting.
    package enum Name: String, Sendable, CaseIterable {
        /// The symbol of the document.
        case symbol
        /// The session of the governing body.
        case session
        /// The item of its agenda.
        case agendaItem = "agenda_item"
        /// The place of issue.
        case place
        /// The date of issue.
        case date
        /// The language in which the document was written.
        case original
        /// The title.
        case title
        /// The decision by which the body asked for the document.
        case mandate
    }

    /// The settings that are known.
    package var texts: [Name: LocalText]
    /// The most words that the document may have.
    package var wordLimit: Int64

    /// Makes settings of which nothing is known; 8,500 words is the limit of the United Nations for reports of a
    /// secretariat.
    package init(texts: [Name: LocalText] = [:], wordLimit: Int64 = 8500) {
        self.texts = texts
        self.wordLimit = wordLimit
    }
}
