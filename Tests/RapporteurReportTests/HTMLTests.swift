import RapporteurAnalysis
import RapporteurLineage
import RapporteurReport
import Testing

@Suite("The page")
struct HTMLTests {
    static func page(_ baseline: Baseline = .micro) -> Markup {
        Markup(HTMLRenderer().render(ProseTests.document(baseline)))
    }

    @Test("is well nested", arguments: ProseTests.baselines)
    func isWellNested(baseline: Baseline) {
        #expect(Self.page(baseline).problems == [])
    }

    @Test("loads nothing and runs nothing")
    func isSelfContained() {
        let page = Self.page()
        for name in ["script", "link", "img", "iframe", "object", "image", "use", "form", "a:"] {
            #expect(page.starts(name).isEmpty)
        }
        for tag in page.tags {
            for (name, value) in tag.attributes {
                #expect(!name.hasPrefix("on") && name != "src" && name != "style" && name != "title", "\(tag)")
                if name == "href" { #expect(value.hasPrefix("#")) }
            }
        }
    }

    @Test("says which style it may use")
    func hasAPolicy() {
        let policy = Self.page().starts("meta").first { $0.attributes["http-equiv"] == "Content-Security-Policy" }
        #expect(policy?.attributes["content"]?.hasPrefix("default-src &#39;none&#39;; style-src &#39;sha256-") == true)
    }

    @Test("has unique ids, and every reference has its target", arguments: ProseTests.baselines)
    func idsAreUnique(baseline: Baseline) {
        let page = Self.page(baseline)
        let ids = page.tags.compactMap { $0.attributes["id"] }
        #expect(ids.count == Set(ids).count)
        let known = Set(ids)
        for tag in page.tags {
            if let target = tag.attributes["href"] { #expect(known.contains(String(target.dropFirst())), "\(target)") }
            for id in (tag.attributes["aria-labelledby"] ?? "").split(separator: " ") {
                #expect(known.contains(String(id)), "\(id)")
            }
        }
    }

    @Test("has its headings in order, one of the first level")
    func headingsAreInOrder() {
        let levels = Self.page().tags.filter { !$0.isEnd && ["h1", "h2", "h3", "h4"].contains($0.name) }
            .compactMap { Int($0.name.dropFirst()) }
        #expect(levels.count { $0 == 1 } == 1 && levels.first == 1)
        for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1) }
    }

    @Test("has its language and direction, a skip link and a main part", arguments: ProseTests.languages)
    func hasLandmarks(tag: String) throws {
        let page = Markup(HTMLRenderer().render(try ProseTests.document(.micro, tag)))
        #expect(page.problems == [])
        #expect(page.starts("html").first?.attributes["lang"] == tag)
        #expect(page.starts("html").first?.attributes["dir"] == (tag == "ar" ? "rtl" : "ltr"))
        #expect(page.starts("a").first?.attributes["href"] == "#report")
        #expect(page.starts("main").count == 1 && page.starts("main").first?.attributes["id"] == "report")
    }

    @Test("every drawing has a name and a description, and a table in the same figure")
    func drawingsHaveNames() {
        let page = Self.page()
        let drawings = page.starts("svg")
        #expect(drawings.count > 20)
        for drawing in drawings {
            #expect(drawing.attributes["role"] == "img")
            #expect(drawing.attributes["aria-labelledby"]?.split(separator: " ").count == 2)
        }
        var isInFigure = false
        var hasTable = false
        for tag in page.tags {
            if tag.name == "figure" {
                if tag.isEnd { #expect(hasTable) }
                isInFigure = !tag.isEnd
                hasTable = false
            }
            if tag.name == "svg" { #expect(isInFigure) }
            if tag.name == "table" { hasTable = true }
        }
    }

    @Test("what is drawn is hidden from assistive technology")
    func drawnTextIsHidden() {
        var isHidden = false
        for tag in Self.page().tags {
            if tag.name == "g" { isHidden = !tag.isEnd && tag.attributes["aria-hidden"] == "true" }
            if tag.name == "text" && !tag.isEnd { #expect(isHidden) }
        }
    }

    @Test("every table has a caption, every heading cell a scope, every wide table a named region")
    func tablesAreReadable() {
        let page = Self.page()
        #expect(page.starts("table").count == page.starts("caption").count)
        for cell in page.starts("th") { #expect(["col", "row", "rowgroup"].contains(cell.attributes["scope"] ?? "")) }
        for region in page.tags where region.attributes["class"] == "scroll" {
            #expect(region.attributes["tabindex"] == "0" && region.attributes["role"] == "region")
            #expect(region.attributes["aria-labelledby"] != nil)
        }
    }

    @Test("links to the other languages, each in its own words")
    func versions() throws {
        var document = ProseTests.document(.micro)
        document.versions = Language.allOfficial.filter { $0.tag != "en" }.map { .init($0, name: "report." + $0.tag) }
        let page = Markup(HTMLRenderer().render(document))
        #expect(page.problems == [])
        let links = page.starts("a").filter { $0.attributes["hreflang"] != nil }
        #expect(links.map { $0.attributes["href"] } == ["ar", "es", "fr", "ru", "zh"].map { "report.\($0).html" })
        for link in links { #expect(link.attributes["lang"] == link.attributes["hreflang"]) }
        #expect(Self.page().starts("a").allSatisfy { $0.attributes["hreflang"] == nil })
    }

    @Test("text in another language says so, in sentences too")
    func otherLanguages() throws {
        let long = String(repeating: "Countries with a long title ", count: 10) + "end"
        var report = SampleReport.make()
        report.indicators[1].title = long
        var context = SampleReport.context
        context.otherLanguages = [context.title: "en", long: "en"]
        let language = try #require(Language.tagged("ar"))
        let document = ReportBuilder(report, context, language: language).document()
        let page = Markup(HTMLRenderer().render(document))
        let marked = page.starts("bdi").filter { $0.attributes["lang"] == "en" }
        #expect(marked.count > 5)
        let runs = document.blocks.flatMap { block -> [Inline] in
            if case .list(let items) = block { items.flatMap { $0 } } else { [] }
        }
        #expect(
            runs.contains { run in
                if case .foreign(let text, "en") = run { text.hasSuffix("…") } else { false }
            })
    }

    @Test("a number reads from left to right where words do not")
    func numbersReadFromTheLeft() throws {
        let arabic = try #require(Language.tagged("ar"))
        let page = Markup(HTMLRenderer().render(ProseTests.document(.micro, arabic)))
        let numbers = page.tags.filter { $0.attributes["class"] == "figure-number" && !$0.isEnd }
        #expect(numbers.contains { $0.attributes["dir"] == "ltr" })
        for code in page.starts("code") { #expect(code.attributes["dir"] == "ltr") }
        let markdown = MarkdownRenderer().render(ProseTests.document(.micro, arabic))
        #expect(markdown.contains("\u{2066}+4\u{2069}") && markdown.contains("\u{2066}−"))
        let isolates = markdown.unicodeScalars.count { $0 == "\u{2066}" || $0 == "\u{2068}" }
        #expect(isolates == markdown.unicodeScalars.count { $0 == "\u{2069}" })
    }

    @Test("the banner stands where data are illustrative, and only there", arguments: [true, false])
    func banner(isIllustrative: Bool) {
        var report = SampleReport.make()
        report.isIllustrative = isIllustrative
        let html = HTMLRenderer().render(ReportBuilder(report, SampleReport.context).document())
        #expect(html.contains("Illustrative data.") == isIllustrative)
    }
}
