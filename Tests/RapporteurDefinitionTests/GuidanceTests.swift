import RapporteurDiagnostics
import RapporteurMarkdown
import RapporteurModel
import Testing

@testable import RapporteurDefinition

/// What is wrong with pages of guidance, by their paths below the folder of the questionnaire; "" is the questionnaire.
func guidanceDiagnostics(
    _ pages: [String: String], of questionnaire: String, translations: [String] = []
) -> [String: [Diagnostic]] {
    guard let bundle = guidanceBundle(pages, of: questionnaire, translations: translations) else { return [:] }
    var result = ["": bundle.files[0].diagnostics]
    for page in bundle.guidance?.pages ?? [] {
        result[page.language + "/" + page.name + ".md"] = page.file.diagnostics
    }
    return result
}

/// A questionnaire named `example` with pages of guidance.
func guidanceBundle(
    _ pages: [String: String], of questionnaire: String, translations: [String] = []
) -> QuestionnaireBundle? {
    var files = ["questionnaires/example/questionnaire.yaml": questionnaire]
    for (path, text) in pages { files["guidance/example/" + path] = text }
    for language in translations { files["questionnaires/example/translations/" + language + ".yaml"] = "" }
    return QuestionnaireLoader(root: "questionnaires", files: .inMemory(files)).load("example")
}

@Suite("Pages of guidance")
struct GuidanceTests {
    static let questionnaire = sample(
        """
        - {id: capacity.one, text: One?, type: one_of, choices: yes_no}
        - {id: capacity.two, text: Two?, type: text, asked_if: capacity.one = yes}
        - {id: capacity.sum, text: Sum, type: calculated, value: capacity.one = yes}
        """,
        """
          - id: policy
            title: Policy
            questions:
              - {id: policy.open, text: Open?, type: one_of, choices: yes_no}
        """)

    /// A page with `⟦` and `⟧` around the place of each diagnostic that is expected, in order.
    struct Case: Sendable {
        var page: String
        var text: String
        var codes: [String]
        init(_ page: String, _ text: String, _ codes: [String]) {
            (self.page, self.text, self.codes) = (page, text, codes)
        }
    }

    static let cases = [
        Case("capacity", "## capacity.one\n\n### why\n\nBecause.", []),
        Case(
            "capacity", "Some words first.\n\n## capacity.one, capacity.two\n\nText.\n\n#### Mine\n\n### why\n\nx", []),
        Case("capacity", "## capacity.one, ⟦capacity.tow⟧\n\nText.", ["G104"]),
        Case("capacity", "## ⟦policy.open⟧\n\nText.", ["G105"]),
        Case("capacity", "## capacity.one\n\nText.\n\n## ⟦capacity.one⟧\n\nText.", ["G106"]),
        Case("capacity", "## capacity.one\n\n⟦### reason⟧\n\nText.", ["G107"]),
        Case("capacity", "## capacity.one\n\n⟦### in-2023⟧\n\nText.", ["G107"]),
        Case("capacity", "## capacity.one\n\n### why\n\nx\n\n⟦### why⟧\n\nText.", ["G108"]),
        Case("capacity", "⟦## capacity.one⟧\n\n## capacity.two\n\n⟦### why⟧", ["G109", "G109"]),
        Case("capacity", "⟦# Title⟧\n\n⟦### why⟧", ["G103", "G103"]),
        Case("capacity", "⟦[x](polcy.md)⟧ [y](policy.md) [z](rules.md) [i](./index.md) [s](search.md)", ["G121"]),
        Case("capacity", "[a](#capacity.two) [b](policy.md#policy.open) ⟦[c](#capacity.three)⟧", ["G122"]),
        Case(
            "capacity", "[a](terms.md#oer) ⟦[b](terms.md#ore)⟧ ⟦[c](index.md#begin)⟧ [d](index.md#how-to-begin)",
            ["G122", "G122"]),
        Case(
            "capacity", "[a](https://x.org/) [b](mailto:a@x.org) ⟦[c](javascript:x)⟧ ⟦[d](JAVA&#x09;SCRIPT:x)⟧",
            ["G123", "G123"]),
        Case(
            "capacity", "⟦[a](../fr/capacity.md)⟧ ⟦[b](/etc/passwd)⟧ ⟦[c](data:text/html,x)⟧ ⟦[d](#)⟧",
            ["G123", "G123", "G123", "G123"]),
        Case("capacity", "a ⟦<b>⟧x⟦</b>⟧ ⟦![y](z.png)⟧", ["G124", "G124", "G125"]),
        Case(
            "terms",
            "# Terms\n\n## Two {#two}\n\nx\n\n⟦## Three⟧\n\nx\n\n⟦## Four {#FOUR}⟧\n\nx\n\n⟦## Two {#two}⟧\n\nx",
            ["G110", "G110", "G111"]),
        Case("index", "⟦⟧## Begin\n\nx", ["G103"]),
        Case("index", "# A\n\n⟦# B⟧\n\n⟦### C⟧\n\n## D\n\n### E\n\nx", ["G103", "G103"]),
        Case("indx", "⟦⟧# A", ["G101"]),
    ]

    @Test("what is wrong is told with its code and its place", arguments: cases)
    func structure(_ example: Case) throws {
        var text: [UInt8] = []
        var places: [SourceRange] = []
        var start: Int32 = 0
        for scalar in example.text.unicodeScalars {
            switch scalar {
            case "⟦": start = Int32(text.count)
            case "⟧": places.append(SourceRange(start, Int32(text.count)))
            default: text += Array(String(scalar).utf8)
            }
        }
        var pages = [
            "en/index.md": "# Guidance\n\n## How to begin\n\nRead.",
            "en/terms.md": "# Terms\n\n## OER {#oer}\n\nResources.",
        ]
        pages["en/" + example.page + ".md"] = String(decoding: text, as: UTF8.self)
        let all = guidanceDiagnostics(pages, of: Self.questionnaire)
        let found = try #require(all["en/" + example.page + ".md"])
        #expect(found.map { $0.code } == example.codes)
        #expect(found.map { $0.range } == places)
    }

    @Test("a page is divided into what stands before, entries and parts")
    func division() throws {
        let text =
            "Before.\n\n## capacity.one, capacity.two\n\nFirst.\n\n### examples\n\n- x\n\n#### Mine\n\ny\n\n### why\n\nz"
        let bundle = try #require(guidanceBundle(["en/capacity.md": text], of: Self.questionnaire))
        let page = try #require(bundle.guidance?.page("capacity", in: "en"))
        func words(_ blocks: [Int32]) -> [String] { blocks.map { page.document.plainText(of: $0) } }
        #expect(words(page.introduction) == ["Before."])
        let entry = try #require(page.entry(of: "capacity.two"))
        #expect(entry.questions == ["capacity.one", "capacity.two"])
        #expect(words(entry.introduction) == ["First."])
        #expect(entry.parts.map { $0.kind } == [.examples, .why])
        #expect(words(entry.body(of: .examples)) == ["x", "Mine", "y"])
        #expect(words(entry.body(of: .counts)) == [])
    }

    @Test(
        "the anchor of a heading is its id, or its words as on GitHub",
        arguments: [
            ("How to begin", "how-to-begin"), ("Why “yes”? {#yes}", "yes"), ("Über uns (2027)", "über-uns-2027"),
            ("كيف تبدأ", "كيف-تبدأ"), ("如何开始", "如何开始"), ("A *b* `c`", "a-b-c"),
        ])
    func anchors(_ heading: String, _ anchor: String) throws {
        let bundle = try #require(guidanceBundle(["en/index.md": "# T\n\n## \(heading)\n\nx"], of: Self.questionnaire))
        let page = try #require(bundle.guidance?.pages.first)
        #expect(page.articles.map { $0.anchor } == [anchor])
        #expect(!page.document.plainText(of: page.articles[0].heading).contains("#"))
    }

    @Test("questions without guidance are told once for a section, calculated ones not")
    func gaps() throws {
        let found = guidanceDiagnostics(["en/capacity.md": "## capacity.two\n\nx"], of: Self.questionnaire)[""] ?? []
        let gaps = found.filter { $0.code == "G131" }
        #expect(gaps.map { $0.help[0].english } == ["without guidance: capacity.one", "without guidance: policy.open"])
        #expect(gaps.allSatisfy { $0.severity == .information })
        #expect(
            guidanceDiagnostics(["fr/capacity.md": "x"], of: Self.questionnaire)[""]?.contains { $0.code == "G131" }
                == false)
        #expect(guidanceDiagnostics([:], of: Self.questionnaire)[""]?.contains { $0.code.hasPrefix("G") } == false)
    }

    @Test("what a language lacks is told at its pages")
    func languages() throws {
        let pages = [
            "en/index.md": "# T", "en/terms.md": "# T\n\n## A {#a}\n\nx\n\n## B {#b}\n\nx",
            "en/capacity.md": "## capacity.one\n\nx\n\n## capacity.two\n\nx",
            "fr/terms.md": "# T\n\n## A {#a}\n\n[x](#b)",
            "fr/capacity.md": "## capacity.two\n\n[x](index.md)", "xx/index.md": "# T",
        ]
        let found = guidanceDiagnostics(pages, of: Self.questionnaire, translations: ["fr"])
        func told(_ path: String) -> [String] { (found[path] ?? []).map { $0.code + " " + $0.help[0].english } }
        #expect(told("fr/terms.md") == ["G132 not there: b"])
        #expect(told("fr/capacity.md") == ["G132 not there: index", "G132 not there: capacity.one"])
        #expect(told("xx/index.md") == ["G133 these pages are not shown", "G132 not there: capacity, terms"])
        #expect(told("en/index.md") == [])
    }

    @Test("a mistake in guidance makes no questionnaire unusable")
    func usable() throws {
        let bundle = try #require(guidanceBundle(["en/capacity.md": "# Title"], of: Self.questionnaire))
        #expect(!bundle.hasErrors)
        #expect(bundle.guidance?.hasErrors == true)
        #expect(bundle.allFilesWithGuidance.map { $0.path }.contains("guidance/example/en/capacity.md"))
    }

    @Test("a page that is not text is told, and the others are read")
    func unreadable() throws {
        let page = GuidanceReader.read(
            [0xEF, 0xBB, 0xBF, 0x61, 0xFF], name: "index", language: "en", path: "p",
            of: DefinitionReader.read(yaml: Self.questionnaire).questionnaire, previousCycle: nil)
        #expect(page.file.diagnostics.map { $0.code } == ["G102"])
        #expect(page.file.diagnostics.first?.range == SourceRange(1, 2))
    }

    @Test("a section with the name of a page of the site is told")
    func reserved() {
        let text = Self.questionnaire.replacing("- id: policy\n", with: "- id: rules\n")
        let found = guidanceDiagnostics(["en/index.md": "# T"], of: text)[""] ?? []
        #expect(found.contains { $0.code == "G134" })
    }

    @Test(
        "guidance lies beside the questionnaires",
        arguments: [
            ("questionnaires", "guidance"), ("a/b", "a/guidance"), ("/q", "/guidance"), ("../q/", "../guidance"),
            (".", "./../guidance"), ("..", "../../guidance"),
        ])
    func folder(_ root: String, _ expected: String) {
        #expect(QuestionnaireLoader(root: root, files: .inMemory([:])).guidanceRoot == expected)
    }
}
