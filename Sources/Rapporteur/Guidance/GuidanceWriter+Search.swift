import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurMarkdown
import RapporteurModel
import RapporteurReport

// The search needs no server: the page is a list of everything that can be found, and the script only hides what does
// not fit. Words that stand in the guidance and not in the list are in an index beside it.

extension GuidanceWriter {
    /// The search page.
    func searchPage() -> String {
        var index = WordIndex()
        let title = say(Message("Search"))
        return document("search", title: title + " – " + questionnaire.title, script: GuidanceScript.search) { page in
            heading(1, [], &page, Message("Search"))
            page.block("p", [Attribute("class", "field"), Attribute(flag: "hidden")]) { page in
                page.element("label", [Attribute("for", "words")], text: say(Message("Words to look for")))
                page.void(
                    "input",
                    [Attribute("id", "words"), Attribute("type", "search"), Attribute("autocomplete", "off")])
            }
            page.element(
                "p",
                [
                    Attribute("id", "found"), Attribute("role", "status"),
                    Attribute("data-none", say(Message("Nothing has all of these words."))),
                    Attribute("data-some", say(Message("Found: {count}", ["count": .text("#")]))),
                ], text: "")
            page.newline()
            found(&index, &page)
            page.data("index", index.json)
        }
    }

    private func found(_ index: inout WordIndex, _ page: inout MarkupWriter) {
        if let terms = language.page(GuidancePage.terms) {
            group(Message("Terms"), &page) { page in
                let titles = terms.articles.map { (article: $0, words: terms.document.plainText(of: $0.heading)) }
                for (article, words) in titles.sorted(by: { WordIndex.folded($0.words) < WordIndex.folded($1.words) }) {
                    index.add(words, text(article.body, of: terms))
                    entry(address(GuidancePage.terms, article.anchor), inLanguage(terms.language), &page) {
                        $0.write(words)
                    }
                }
            }
        }
        if let general = language.page(GuidancePage.index), !general.articles.isEmpty {
            group(Message("How to report"), &page) { page in
                for article in general.articles {
                    let words = general.document.plainText(of: article.heading)
                    index.add(words, text(article.body, of: general))
                    entry(address(GuidancePage.index, article.anchor), inLanguage(general.language), &page) {
                        $0.write(words)
                    }
                }
            }
        }
        for section in questionnaire.sections {
            let source = language.page(section.id)
            group(section.title, &page) { page in
                for slot in section.questions {
                    let question = questionnaire.questions[Int(slot)]
                    let entry = source?.entry(of: question.id)
                    let blocks = (entry?.introduction ?? []) + (entry?.parts.flatMap { $0.body } ?? [])
                    index.add(question.text, (question.help ?? "") + " " + (source.map { text(blocks, of: $0) } ?? ""))
                    self.entry(address(of: slot), [], &page) { numbered(question, &$0) }
                }
            }
        }
    }

    private func group(_ message: Message, _ page: inout MarkupWriter, content: (inout MarkupWriter) -> Void) {
        group(say(message), &page, content: content)
    }

    private func group(_ title: String, _ page: inout MarkupWriter, content: (inout MarkupWriter) -> Void) {
        page.block("section", [Attribute("class", "found")]) { page in
            heading(2, [], &page) { $0.write(title) }
            page.block("ul", content: content)
        }
    }

    private func entry(
        _ address: String, _ attributes: [Attribute], _ page: inout MarkupWriter,
        words: (inout MarkupWriter) -> Void
    ) {
        page.element("li") { $0.element("a", [Attribute("href", address)] + attributes, content: words) }
        page.newline()
    }

    private func text(_ blocks: [Int32], of source: GuidancePage) -> String {
        blocks.map { source.document.plainText(of: $0) }.joined(separator: " ")
    }
}
