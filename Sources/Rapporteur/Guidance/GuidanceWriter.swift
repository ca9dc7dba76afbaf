import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurMarkdown
import RapporteurModel
import RapporteurReport

/// Writes the pages of one language. A writer is for single pages, or for the one page that has everything: there
/// links lead to places on the same page, and headings stand one level lower.
struct GuidanceWriter {
    typealias Attribute = MarkupWriter.Attribute

    let language: GuidanceLanguage
    let conditions: ConditionWording
    let phrases: Phrases
    let answers: AnswerWording
    /// Whether everything stands on one page.
    let isWhole: Bool

    init(_ language: GuidanceLanguage, isWhole: Bool = false) {
        self.language = language
        conditions = ConditionWording(language.questionnaire, previous: language.previous)
        phrases = Phrases(for: language.tag)
        answers = AnswerWording(language.questionnaire)
        self.isWhole = isWhole
    }

    var questionnaire: Questionnaire { language.questionnaire }

    /// One page by its name.
    typealias NamedPage = (name: String, title: String, text: String)

    /// The pages, and the one with everything if it is wanted.
    func pages(withBooklet: Bool) -> [NamedPage] {
        let sections: [NamedPage] = questionnaire.sections.indices.map { index in
            (questionnaire.sections[index].id, questionnaire.sections[index].title, sectionPage(index))
        }
        let forPaper =
            [(GuidancePage.index, title(of: language.page(GuidancePage.index), or: Message("Guidance")), indexPage())]
            + sections
            + [
                ("rules", say(Message("Rules and checks")), rulesPage()),
                (GuidancePage.terms, title(of: language.page(GuidancePage.terms), or: Message("Terms")), termsPage()),
            ]
        let title = say(Message("Everything on one page"))
        let booklet: [NamedPage] =
            withBooklet ? [("booklet", title, GuidanceWriter(language, isWhole: true).booklet())] : []
        return forPaper + [("search", say(Message("Search")), searchPage())]
            + [("print", say(Message("Print version")), printPage(of: forPaper, booklet: booklet.first))] + booklet
    }

    // MARK: - Words

    /// What the page itself says.
    func say(_ message: Message) -> String { language.catalogue.text(message) }

    /// How a question is named in a sentence.
    func name(of slot: Int32) -> String { conditions.name(of: slot) }

    // MARK: - Links

    /// The address of a page, or of a place on it.
    func address(_ page: String, _ anchor: String? = nil) -> String {
        if isWhole { return "#" + place(page, anchor) }
        return page + ".html" + (anchor.map { "#" + $0 } ?? "")
    }

    /// The id of a place. The id of a question is the same everywhere; on the page with everything, other places have
    /// the name of their page before theirs, since they could otherwise meet.
    func place(_ page: String, _ anchor: String?) -> String {
        guard isWhole else { return anchor ?? "main" }
        guard let anchor else { return "page-" + page }
        return questionnaire.questions.contains { $0.id == anchor } ? anchor : page + "-" + anchor
    }

    /// The address of a question.
    func address(of slot: Int32) -> String {
        let question = questionnaire.questions[Int(slot)]
        return address(questionnaire.sections[Int(question.section)].id, question.id)
    }

    // MARK: - Headings

    /// An element for a heading of a level.
    func heading(
        _ level: Int, _ attributes: [Attribute] = [], _ page: inout MarkupWriter,
        content: (inout MarkupWriter) -> Void
    ) {
        switch level + (isWhole ? 1 : 0) {
        case 1: page.element("h1", attributes, content: content)
        case 2: page.element("h2", attributes, content: content)
        case 3: page.element("h3", attributes, content: content)
        case 4: page.element("h4", attributes, content: content)
        case 5: page.element("h5", attributes, content: content)
        default: page.element("h6", attributes, content: content)
        }
        page.newline()
    }

    /// A heading that holds only words.
    func heading(_ level: Int, _ attributes: [Attribute] = [], _ page: inout MarkupWriter, _ message: Message) {
        heading(level, attributes, &page) { $0.write(say(message)) }
    }

    /// The attributes of text in another language than the page's.
    func inLanguage(_ tag: String) -> [Attribute] {
        tag == language.tag
            ? [] : [Attribute("lang", tag), Attribute("dir", LanguageFacts(tag).direction)]
    }
}
