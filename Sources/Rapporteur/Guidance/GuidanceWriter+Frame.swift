import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurModel
import RapporteurReport

// What stands around every page: the policy that nothing may be loaded, the way to the other pages and languages, and
// from what the page was made. Style and script stand in each page: they are small, a page that was saved or mailed
// alone looks as it should, and a browser needs one request for a page, also from a disk.

extension GuidanceWriter {
    /// A whole page. `main` is the name of the page in the site; it writes the content.
    func document(
        _ name: String, title: String, script: StaticString? = nil, main: (inout MarkupWriter) -> Void
    ) -> String {
        var page = MarkupWriter()
        let scripts = [GuidanceScript.keepPlace] + (script.map { [$0] } ?? [])
        page.doctype()
        page.block(
            "html", [Attribute("lang", language.tag), Attribute("dir", LanguageFacts(language.tag).direction)]
        ) { page in
            page.block("head") { page in head(title, scripts, &page) }
            page.block("body") { page in
                page.element("a", [Attribute("class", "skip"), Attribute("href", "#main")]) {
                    $0.write(say(Message("Skip to the content")))
                }
                page.newline()
                page.block("header") { page in header(name, &page) }
                page.block("main", [Attribute("id", "main"), Attribute("tabindex", "-1")], content: main)
                page.block("footer") { page in footer(&page) }
                for script in scripts { page.script(script) }
            }
        }
        return page.text
    }

    private func head(_ title: String, _ scripts: [StaticString], _ page: inout MarkupWriter) {
        page.void("meta", [Attribute("charset", "utf-8")])
        page.newline()
        let hashes = scripts.map { " 'sha256-" + GuidanceScript.hash($0) + "'" }.joined()
        let policy =
            "default-src 'none'; style-src 'sha256-" + GuidanceScript.hash(Self.sheet) + "'; script-src" + hashes
            + "; base-uri 'none'; form-action 'none'"
        page.void("meta", [Attribute("http-equiv", "Content-Security-Policy"), Attribute("content", policy)])
        page.newline()
        page.void("meta", [Attribute("name", "viewport"), Attribute("content", "width=device-width, initial-scale=1")])
        page.newline()
        page.void("meta", [Attribute("name", "generator"), Attribute("content", language.generator)])
        page.newline()
        page.element("title", text: title)
        page.newline()
        page.style(Self.sheet)
    }

    // MARK: - Header

    private func header(_ name: String, _ page: inout MarkupWriter) {
        page.block("p", [Attribute("class", "site")]) { page in
            page.element("a", [Attribute("href", GuidancePage.index + ".html")], text: questionnaire.title)
        }
        languageLinks(to: name, place: nil, &page)
        page.block("nav", [Attribute("aria-label", say(Message("Pages")))]) { page in
            page.block("ul", [Attribute("class", "row")]) { page in
                for (target, message) in Self.sitePages {
                    page.element("li") { page in
                        var attributes = [Attribute("href", target + ".html")]
                        if target == name { attributes.append(Attribute("aria-current", "page")) }
                        page.element("a", attributes, text: say(message))
                    }
                    page.newline()
                }
            }
        }
    }

    /// The pages that every page leads to.
    private static var sitePages: [(String, Message)] {
        [
            (GuidancePage.index, Message("Contents")), (GuidancePage.terms, Message("Terms")),
            ("rules", Message("Rules and checks")), ("search", Message("Search")), ("print", Message("Print version")),
        ]
    }

    /// The same page, or the same place on it, in the other languages.
    func languageLinks(to name: String, place: String?, _ page: inout MarkupWriter) {
        guard language.languages.count > 1 else { return }
        let list = { (page: inout MarkupWriter) in
            page.block("ul", [Attribute("class", "row")]) { page in
                for tag in language.languages {
                    let facts = LanguageFacts(tag)
                    page.element("li") { page in
                        if tag == language.tag, place == nil {
                            page.element(
                                "strong", [Attribute("aria-current", "true")], text: facts.name)
                        } else if tag != language.tag {
                            let address = "../" + tag + "/" + name + ".html" + (place.map { "#" + $0 } ?? "")
                            page.element(
                                "a",
                                [
                                    Attribute("href", address), Attribute("hreflang", tag), Attribute("lang", tag),
                                ] + (place == nil ? [Attribute(flag: "data-keep")] : []), text: facts.name)
                        }
                    }
                }
            }
        }
        guard let place else {
            page.block(
                "nav", [Attribute("class", "languages"), Attribute("aria-label", say(Message("Languages")))],
                content: list)
            return
        }
        page.block("details", [Attribute("class", "languages")]) { page in
            page.element("summary") { page in
                let number = questionnaire.questions.first { $0.id == place }?.number
                page.write(
                    say(
                        number.map { Message("Question {number} in other languages", ["number": .text($0)]) }
                            ?? Message("This question in other languages")))
            }
            list(&page)
        }
    }

    // MARK: - Footer

    private func footer(_ page: inout MarkupWriter) {
        page.element("p") { page in
            page.write(
                say(
                    Message(
                        "Made from the questionnaire {id}, version {version}, definition {digest}.",
                        [
                            "id": .code(questionnaire.id), "version": .text(questionnaire.version),
                            "digest": .code(questionnaire.definitionDigest),
                        ])))
        }
        page.newline()
        if !language.isSource {
            page.element("p", text: say(Message("The questions on this page are an unofficial translation.")))
            page.newline()
        }
    }

    /// A note that what follows stands in another language, because it has not been translated.
    func noteOfLanguage(_ tag: String, _ page: inout MarkupWriter) {
        guard tag != language.tag else { return }
        page.element("p", [Attribute("class", "note")]) { page in
            page.write(
                say(
                    Message(
                        "This guidance is not translated yet. It is shown in another language: {language}.",
                        ["language": LanguageFacts.name(of: tag)])))
        }
        page.newline()
    }
}
