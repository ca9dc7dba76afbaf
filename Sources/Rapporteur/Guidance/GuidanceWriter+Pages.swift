import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurMarkdown
import RapporteurModel
import RapporteurReport

// The general part, the terms, and the page of a section.

extension GuidanceWriter {
    // MARK: - The general part

    /// The first page: the general part and the way to all others.
    func indexPage() -> String {
        let source = language.page(GuidancePage.index)
        let title = title(of: source, or: Message("Guidance"))
        return document(GuidancePage.index, title: title) { page in
            titleHeading(source, or: Message("Guidance"), GuidancePage.index, &page)
            if let source { write(source.introduction, of: source, to: &page) }
            contents(source, &page)
            for article in source?.articles ?? [] {
                if let source { self.article(article, of: source, GuidancePage.index, &page) }
            }
        }
    }

    /// The sections with their questions, and what stands below on the page.
    private func contents(_ source: GuidancePage?, _ page: inout MarkupWriter) {
        page.block("nav", [Attribute("aria-labelledby", "contents"), Attribute("class", "contents")]) { page in
            if let source, !source.articles.isEmpty {
                heading(2, [], &page, Message("How to report"))
                page.block("ul", inLanguage(source.language)) { page in
                    for article in source.articles {
                        page.element("li") { page in
                            page.element("a", [Attribute("href", "#" + article.anchor)]) {
                                writeWords(of: article.heading, of: source, to: &$0)
                            }
                        }
                        page.newline()
                    }
                }
            }
            heading(2, [Attribute("id", "contents")], &page, Message("The questions"))
            page.block("ul") { page in
                for section in questionnaire.sections {
                    page.element("li") { page in
                        page.element("a", [Attribute("href", address(section.id))], text: section.title)
                        if let numbers = numbers(of: section) {
                            page.write(" ")
                            page.element("span", [Attribute("class", "quiet")], text: numbers)
                        }
                    }
                    page.newline()
                }
            }
        }
    }

    /// The first and the last number of a section.
    private func numbers(of section: Section) -> String? {
        let numbers = section.questions.compactMap { questionnaire.questions[Int($0)].number }
        guard let first = numbers.first, let last = numbers.last else { return nil }
        return say(
            first == last
                ? Message("question {number}", ["number": .text(first)])
                : Message("questions {first} to {last}", ["first": .text(first), "last": .text(last)]))
    }

    // MARK: - Terms

    /// The page of terms.
    func termsPage() -> String {
        let source = language.page(GuidancePage.terms)
        return document(GuidancePage.terms, title: title(of: source, or: Message("Terms"))) { page in
            terms(&page)
        }
    }

    /// The terms, those that this language lacks in the source language at the end.
    func terms(_ page: inout MarkupWriter) {
        let source = language.page(GuidancePage.terms)
        titleHeading(source, or: Message("Terms"), GuidancePage.terms, &page)
        guard let source else {
            page.element("p", text: say(Message("No terms have been explained yet.")))
            return
        }
        articles(of: source, GuidancePage.terms, &page)
        guard let whole = language.sourcePage(GuidancePage.terms), whole.language != source.language else { return }
        let missing = whole.articles.filter { source.article($0.anchor) == nil }
        if !missing.isEmpty { noteOfLanguage(whole.language, &page) }
        for article in missing { self.article(article, of: whole, GuidancePage.terms, &page) }
    }

    // MARK: - Articles

    func title(of source: GuidancePage?, or message: Message) -> String {
        guard let source, let title = source.title else { return say(message) }
        return source.document.plainText(of: title)
    }

    /// The heading of a page, which is the place that links to the page lead to.
    func titleHeading(_ source: GuidancePage?, or message: Message, _ name: String, _ page: inout MarkupWriter) {
        let attributes = isWhole ? [Attribute("id", place(name, nil))] : []
        if let source, let title = source.title {
            heading(1, attributes + inLanguage(source.language), &page) { writeWords(of: title, of: source, to: &$0) }
            noteOfLanguage(source.language, &page)
        } else {
            heading(1, attributes, &page, message)
        }
    }

    func articles(of source: GuidancePage, _ name: String, _ page: inout MarkupWriter) {
        write(source.introduction, of: source, to: &page)
        for article in source.articles { self.article(article, of: source, name, &page) }
    }

    private func article(
        _ article: GuidanceArticle, of source: GuidancePage, _ name: String, _ page: inout MarkupWriter
    ) {
        page.block("section", [Attribute("id", place(name, article.anchor)), Attribute(flag: "data-place")]) { page in
            heading(2, inLanguage(source.language), &page) { writeWords(of: article.heading, of: source, to: &$0) }
            write(article.body, of: source, to: &page)
        }
    }

    // MARK: - Sections

    /// The page of a section.
    func sectionPage(_ index: Int) -> String {
        let section = questionnaire.sections[index]
        return document(section.id, title: section.title + " – " + questionnaire.title) { page in
            self.section(index, &page)
            page.block(
                "nav", [Attribute("class", "turn"), Attribute("aria-label", say(Message("Neighbouring pages")))]
            ) {
                page in
                if index > 0 { neighbour(index - 1, "prev", Message("Previous section:"), &page) }
                if index + 1 < questionnaire.sections.count {
                    neighbour(index + 1, "next", Message("Next section:"), &page)
                }
            }
        }
    }

    private func neighbour(_ index: Int, _ relation: String, _ message: Message, _ page: inout MarkupWriter) {
        let section = questionnaire.sections[index]
        page.element("p") { page in
            page.write(say(message) + " ")
            page.element(
                "a", [Attribute("href", address(section.id)), Attribute("rel", relation)], text: section.title)
        }
        page.newline()
    }

    /// What stands on the page of a section.
    func section(_ index: Int, _ page: inout MarkupWriter) {
        let section = questionnaire.sections[index]
        let source = language.page(section.id)
        heading(1, isWhole ? [Attribute("id", place(section.id, nil))] : [], &page) { $0.write(section.title) }
        if let source { noteOfLanguage(source.language, &page) }
        if section.isPersonal { page.element("p", text: phrases(.personalSection)) }
        if let source { write(source.introduction, of: source, to: &page) }
        if !isWhole { questionList(section, &page) }
        for slot in section.questions { question(slot, &page) }
    }

    /// The questions that are always asked; follow-ups stand below them, and many have the same words.
    private func questionList(_ section: Section, _ page: inout MarkupWriter) {
        let main = section.questions.map { questionnaire.questions[Int($0)] }.filter {
            $0.askedIf == nil && $0.number != nil
        }
        guard main.count > 1 else { return }
        page.block(
            "nav",
            [Attribute("aria-label", say(Message("The questions of this page"))), Attribute("class", "contents")]
        ) { page in
            page.block("ul") { page in
                for question in main {
                    page.element("li") { page in
                        page.element("a", [Attribute("href", "#" + question.id)]) { numbered(question, &$0) }
                    }
                    page.newline()
                }
            }
        }
    }

    /// A question with its number.
    func numbered(_ question: Question, _ page: inout MarkupWriter) {
        if let number = question.number {
            page.element("span", [Attribute("class", "number")], text: number)
            page.write(" ")
        }
        page.write(question.text)
    }
}
