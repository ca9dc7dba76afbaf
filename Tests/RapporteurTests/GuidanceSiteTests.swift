import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurLanguages
import RapporteurReport
import Testing

@testable import Rapporteur

@Suite("The site of guidance")
struct GuidanceSiteTests {
    static let questionnaire = """
        questionnaire: example
        version: "1"
        title: Example
        cycle: 2027
        language: en
        previous: before
        special: [not_known]
        choice_lists:
          yes_no: {yes: "Yes", no: "No"}
        sections:
          - id: capacity
            title: Capacity
            questions:
              - {id: capacity.one, number: "1", text: Is there one?, type: one_of, choices: yes_no, required: true, paragraphs: [11(d)]}
              - {id: capacity.two, number: "2", text: How many?, type: number, integer: true, minimum: 0, unit: places, asked_if: capacity.one = yes}
              - {id: capacity.three, number: "3", text: Which?, type: text, asked_if: capacity.one = yes}
          - id: policy
            title: Policy
            questions:
              - {id: policy.open, number: "4", text: Is it open?, type: one_of, choices: yes_no}
        rules:
          - {id: many, require: capacity.two < 9, severity: warning, blocking: true, message: "You gave {capacity.two}.", help: Count again.}
          - {id: withdrawn, when: previous(capacity.one) = yes, require: capacity.one = yes, message: There was one.}
        """
    static let before = """
        questionnaire: before
        version: "1"
        title: Before
        cycle: 2023
        language: en
        choice_lists:
          yes_no: {yes: "Yes", no: "No"}
        sections:
          - id: capacity
            title: Capacity
            questions:
              - {id: capacity.one, number: "7", text: Was there any?, type: one_of, choices: yes_no, provenance: official}
        """
    static let lineage = """
        previous: before
        questions:
          capacity.one: {from: capacity.one, change: [reworded, mode], reason: It means more now.}
        """
    static let french = """
        title: {source: 0000000000000000, text: Exemple}
        sections/capacity/title: {source: 0000000000000000, text: Capacités}
        questions/capacity.one/text: {source: 0000000000000000, text: Y en a-t-il un ?}
        """
    static let guidance = [
        "en/index.md": "# Guide\n\nHello.\n\n## To begin\n\nSee [one](capacity.md#capacity.one).",
        "en/terms.md": "# Terms\n\n## Place {#place}\n\nA spot.\n\n## Area {#area}\n\nA [place](#place).",
        "en/capacity.md": """
        First words.

        ## capacity.one

        ### mistakes

        - A slip.

        ### why

        For a [place](terms.md#place).

        ## capacity.two, capacity.three

        Both together.
        """,
        "fr/terms.md": "# Termes\n\n## Zone {#area}\n\nUne zone.",
    ]

    private func site(
        _ guidance: [String: String] = guidance, questionnaire: String = questionnaire, languages: [String] = [],
        hasBooklet: Bool = false
    ) throws -> [String: String] {
        var files = [
            "questionnaires/example/questionnaire.yaml": questionnaire,
            "questionnaires/example/lineage.yaml": Self.lineage,
            "questionnaires/example/translations/fr.yaml": Self.french,
            "questionnaires/before/questionnaire.yaml": Self.before,
        ]
        for (path, text) in guidance { files["guidance/example/" + path] = text }
        let loader = QuestionnaireLoader(root: "questionnaires", files: .inMemory(files))
        let bundle = try #require(loader.load("example"))
        #expect(!bundle.hasErrors, "\(bundle.allFiles.flatMap { $0.diagnostics }.map { $0.message.english })")
        let site = try GuidanceSite(bundle, languages: languages, hasBooklet: hasBooklet, generator: "test")
        return Dictionary(site.files.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
    }

    private func content(_ text: String?) throws -> String {
        let text = try #require(text)
        let start = try #require(text.firstRange(of: "<main")?.lowerBound)
        let end = try #require(text.firstRange(of: "</main>")?.upperBound)
        return String(text[start..<end])
    }

    @Test("each language has its pages, and each section one")
    func pages() throws {
        let names = ["capacity", "index", "policy", "print", "rules", "search", "terms"]
        let expected = ["en", "fr"].flatMap { tag in names.map { "example/\(tag)/\($0).html" } }
        #expect(try site().keys.sorted() == expected)
        #expect(try site(languages: ["fr"]).count == names.count)
        let withBooklet = try site(languages: ["fr"], hasBooklet: true)
        #expect(Set(withBooklet.keys).subtracting(try site().keys) == ["example/fr/booklet.html"])
        #expect(throws: Fault.self) { try site(languages: ["xx"]) }
        #expect(throws: Fault.self) { try site([:]) }
    }

    @Test("a question stands with its facts and its parts in one order")
    func question() throws {
        let page = try content(site()["example/en/capacity.html"])
        let wanted = [
            "First words.", "<article id=\"capacity.one\"", "Is there one?", "“Yes”, “No”", "needs an answer",
            "not known", "11(d)", "rules.html#withdrawn", "<code dir=\"ltr\">capacity.one</code>", "Why it is asked",
            "<a href=\"terms.html#place\">place</a>", "How it was asked in 2023", "In 2023 it read:", "Was there any?",
            "It asks for something else than in 2023.", "It means more now.", "Reports print no change since 2023",
            "Typical mistakes", "A slip.", "<article id=\"capacity.two\"", "A whole number. In places. At least 0.",
            "Answer only if question 1 is “Yes”.", "rules.html#many", "Both together.",
            "It was not asked in 2023.", "<article id=\"capacity.three\"", "explained together", "#capacity.two",
        ]
        var rest = page[...]
        for words in wanted {
            let range = try #require(rest.firstRange(of: words), "\(words) does not follow")
            rest = rest[range.upperBound...]
        }
    }

    @Test("what a language lacks is shown in the source language, marked and with a note")
    func fallback() throws {
        let site = try site()
        let page = try content(site["example/fr/capacity.html"])
        #expect(page.contains("Capacités"))
        #expect(page.contains("Y en a-t-il un ?"))
        #expect(page.contains("<div lang=\"en\" dir=\"ltr\">"))
        #expect(page.contains("class=\"note\""))
        let terms = try content(site["example/fr/terms.html"])
        #expect(terms.contains("Zone"))
        #expect(terms.contains("<h2 lang=\"en\" dir=\"ltr\">Place</h2>"))
        #expect(!terms.contains("Area"))
        #expect(try !content(site["example/en/capacity.html"]).contains("class=\"note\""))
        let note = Message("The questions on this page are an unofficial translation.")
        #expect(
            try #require(site["example/fr/capacity.html"]).contains(MessageCatalogue.official(.fr).text(note)))
        #expect(try !#require(site["example/en/capacity.html"]).contains("unofficial translation"))
    }

    @Test("a question has links to itself in the other languages")
    func languages() throws {
        let page = try #require(site()["example/en/capacity.html"])
        #expect(page.contains("<a href=\"../fr/capacity.html#capacity.two\" hreflang=\"fr\" lang=\"fr\">français</a>"))
        #expect(page.contains("<a href=\"../fr/capacity.html\" hreflang=\"fr\" lang=\"fr\" data-keep>français</a>"))
        let alone = try #require(site(languages: ["en"])["example/en/capacity.html"])
        #expect(!alone.contains("hreflang"))
    }

    @Test("rules stand in words with the questions that they look at")
    func rules() throws {
        let page = try content(site()["example/en/rules.html"])
        #expect(page.contains("<strong>You gave [question 2].</strong> Count again."))
        #expect(page.contains("Warning that blocks"))
        #expect(page.contains("Expected: question 2 is less than 9."))
        #expect(
            page.contains(
                "If the answer of 2023 to what is now question 1 is “Yes”, then expected: question 1 is “Yes”."))
        #expect(!page.contains("<code dir=\"ltr\">when"))
        #expect(page.contains("<a href=\"capacity.html#capacity.two\">2</a>"))
    }

    @Test("the print version leads to every page that is for paper, with sizes, and the booklet has all of them")
    func paper() throws {
        let pages = ["index", "capacity", "policy", "rules", "terms"]
        let plain = try content(site()["example/en/print.html"])
        #expect(values(of: "href", in: plain) == pages.map { $0 + ".html" })
        #expect(plain.split(separator: " kB").count == pages.count + 1)
        let site = try site(hasBooklet: true)
        #expect(values(of: "href", in: try content(site["example/en/print.html"])).last == "booklet.html")
        let booklet = try content(site["example/en/booklet.html"])
        for words in ["Hello.", "Is there one?", "Is it open?", "Rules and checks", "A spot."] {
            #expect(booklet.contains(words), "\(words)")
        }
    }

    @Test("every id stands once on a page, and every link on it leads somewhere")
    func links() throws {
        let site = try site(hasBooklet: true)
        var ids: [String: Set<String>] = [:]
        for (path, text) in site {
            let found = values(of: "id", in: text)
            #expect(Set(found).count == found.count, "\(path)")
            ids[path] = Set(found)
        }
        for (path, text) in site {
            let folder = path.split(separator: "/").dropLast().joined(separator: "/")
            for link in values(of: "href", in: text) {
                let parts = link.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
                var target = parts[0].isEmpty ? path : folder + "/" + parts[0]
                if parts[0].hasPrefix("../") { target = "example/" + parts[0].dropFirst(3) }
                let there = try #require(ids[target], "\(link) on \(path)")
                if parts.count > 1 { #expect(there.contains(parts[1]), "\(link) on \(path)") }
            }
        }
    }

    private func values(of attribute: String, in text: String) -> [String] {
        text.split(separator: " " + attribute + "=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }

    @Test("texts from outside change nothing around them")
    func hostile() throws {
        let evil = "</title><script>alert(1)</script>\u{202E}\u{2066}" + String(repeating: "x", count: 10_000)
        let questionnaire = Self.questionnaire.replacing("Is there one?", with: "\"\(evil.replacing("\"", with: ""))\"")
            .replacing("title: Capacity", with: "title: \"\(evil)\"").replacing(
                "title: Example", with: "title: \"\(evil)\""
            )
            .replacing("number: \"1\"", with: "number: \"<b>\u{202E}1\"")
        var guidance = Self.guidance
        guidance["en/capacity.md"] = """
            <script>alert(2)</script>

            ## capacity.one

            <img src=x onerror=alert(3)> \u{202E}reversed [x](https://example.org/"onclick="alert(4)) `\u{2067}code`

            > <iframe src="https://example.org/"></iframe>
            """
        let site = try site(guidance, questionnaire: questionnaire)
        for (path, text) in site {
            let main = text.replacing("<script>\"use strict\";", with: "")
            #expect(!main.contains("<script>"), "\(path)")
            #expect(!main.contains("<img") && !main.contains("<iframe") && !main.contains(" onclick=\""), "\(path)")
            #expect(!text.unicodeScalars.contains { $0.value == 0x202E || $0.value == 0x2067 }, "\(path)")
        }
        #expect(try #require(site["example/en/capacity.html"]).contains("&lt;script&gt;alert(2)"))
    }

    @Test("a page that would lead to an address that runs something is told and not written")
    func refused() throws {
        #expect(GuidanceLink("javascript:alert(1)") == .refused)
        #expect(GuidanceLink(" javascript:alert(1)") == .refused)
        #expect(GuidanceLink("//example.org/x") == .refused)
        #expect(GuidanceLink("https://example.org/a:b") == .outside("https://example.org/a:b"))
    }

    @Test(
        "words are found by their beginnings, without marks",
        arguments: [
            ("Évaluation of OER, 2027!", ["evalua", "oer", "2027"]), ("المستودعات", ["المستودعات"]),
            ("开放 许可", ["开", "放", "许", "可"]), ("a b", []), ("Ёлка йод", ["елка", "иод"]),
        ])
    func words(_ text: String, _ expected: [String]) {
        #expect(WordIndex.beginnings(text) == expected)
    }

    @Test("the index says of each word only what the one before does not have, and of each place how far on it is")
    func smallIndex() {
        var index = WordIndex()
        for place in 0..<40 {
            let words = place == 3 ? "access" : place == 39 ? "access accord" : ""
            index.add("", place == 12 ? "доступ" : words)
        }
        #expect(index.json == "\"0access 3 10,3ord 13,0доступ c\"")
    }

    @Test("the index has what is not shown, and leaves out what stands nearly everywhere")
    func index() {
        var index = WordIndex()
        for place in 0..<9 { index.add("shown", place == 7 ? "shown common rare" : "common") }
        #expect(index.json == "\"0rare 7\"")
    }
}
