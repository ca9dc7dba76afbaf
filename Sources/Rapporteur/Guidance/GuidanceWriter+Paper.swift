import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurMarkdown
import RapporteurModel
import RapporteurReport

// Guidance on paper. Each page prints without its menus. One page with everything is for those who want to print it
// at once; it is far larger than the others, so that a site has it only if it is wanted.

extension GuidanceWriter {
    /// The page that leads to what can be printed, with sizes, since links may be slow.
    func printPage(of pages: [NamedPage], booklet: NamedPage?) -> String {
        let title = say(Message("Print version"))
        return document("print", title: title + " – " + questionnaire.title) { page in
            heading(1, [], &page, Message("Print version"))
            page.element(
                "p",
                text: say(
                    Message(
                        "Every page of this guidance is made for paper too: printed from the browser, it has no menus, and addresses stand beside their links."
                    )))
            page.newline()
            page.block("ul", [Attribute("class", "contents")]) { page in
                for other in pages + (booklet.map { [$0] } ?? []) {
                    page.element("li") { page in
                        page.element("a", [Attribute("href", address(other.name))], text: other.title)
                        page.write(" ")
                        page.element(
                            "span", [Attribute("class", "quiet")],
                            text: say(
                                Message("{size} kB", ["size": .number(Int64((other.text.utf8.count + 999) / 1000))])))
                    }
                    page.newline()
                }
            }
        }
    }

    /// Everything on one page.
    func booklet() -> String {
        let source = language.page(GuidancePage.index)
        let title = title(of: source, or: Message("Guidance"))
        return document("booklet", title: title) { page in
            page.element("h1", text: questionnaire.title)
            page.newline()
            page.block("section", [Attribute("class", "sheet")]) { page in
                titleHeading(source, or: Message("Guidance"), GuidancePage.index, &page)
                if let source { articles(of: source, GuidancePage.index, &page) }
            }
            for index in questionnaire.sections.indices {
                page.block("section", [Attribute("class", "sheet")]) { page in section(index, &page) }
            }
            page.block("section", [Attribute("class", "sheet")]) { page in rules(&page) }
            page.block("section", [Attribute("class", "sheet")]) { page in terms(&page) }
        }
    }
}
