import RapporteurDiagnostics
import RapporteurModel
import RapporteurValidation
import Testing

@testable import Rapporteur

@Suite("Letters")
struct LetterTests {
    @Test("A letter is ordered by section and printed number, not by the order of the file")
    func order() {
        let file = exampleFindings(exampleFile(["capacity.share: x", "capacity.repositories: x", "policy.open: x"]))
        let text = MarkdownLetterRenderer(in: .english).render(FindingsReport([file]))
        let subjects = text.split(separator: "\n").filter { $0.hasPrefix("#") }.map(String.init)
        #expect(
            subjects == [
                "# XAA: An example", "## Policy", "### Question 2: Is there an open policy? (line 7)", "## Capacity",
                "### Question 12: Are there repositories of OER in your country? (line 6)",
                "### Question 15: Which share of the budget is spent on training? (line 5)",
            ])
        #expect(text.contains("0 of 7 answered, 3 to correct, 0 to explain"))
        #expect(text.contains("- Your answer: x"))
    }

    @Test("At most five of a kind are told, and how many more there are")
    func repeats() {
        let unknown = (1...9).map { "zzz\($0).question: x" }
        let letter = Letter(exampleFindings(exampleFile(unknown + ["capacity.share: x"])), in: .english)
        #expect(letter.parts[0].items.filter { $0.code == "A103" }.count == 5)
        #expect(letter.parts[0].more.map(\.count) == [4])
        #expect(letter.parts.flatMap(\.items).contains { $0.code == "A120" })
        let text = MarkdownLetterRenderer(in: .english).render(FindingsReport([exampleFindings(exampleFile(unknown))]))
        #expect(text.contains("…and 4 more of the kind A103."))
    }

    @Test("A hostile answer stays text in both forms")
    func hostile() {
        let answer = "<script>alert(1)</script> [x](javascript:y) **b** `c` ![i](j) | # 1. \u{1B}[31m"
        let file = exampleFindings(
            exampleFile(["capacity.repositories: '\(answer.replacing("\u{1B}", with: ""))'"]), path: "<i>.yaml")
        let html = HTMLLetterRenderer(in: .english).render(FindingsReport([file]))
        #expect(!html.contains("<script>") && !html.contains("<i>"))
        #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        let text = MarkdownLetterRenderer(in: .english).render(FindingsReport([file]))
        #expect(!text.contains("<script>") && !text.contains("[x]("))
        #expect(text.contains("\\[x\\](javascript:y) \\*\\*b\\*\\* \\`c\\`"))
    }

    @Test(
        "Markdown shows exactly the text",
        arguments: [
            ("plain text, with (brackets).", "plain text, with (brackets)."), ("1. x", "1\\. x"), ("- x", "\\- x"),
            ("# x", "\\# x"),
            ("a_b _c_", "a_b \\_c\\_"), ("https://a.b", "https\\://a.b"), ("a & <b>", "a &amp; &lt;b&gt;"),
            ("a\nb", "a b"),
            ("www.a.b", "www\\.a.b"), ("50% + 3", "50% + 3"), ("x #", "x \\#"),
        ])
    func escaping(text: String, expected: String) { #expect(markdown(text) == expected) }

    @Test("Names of persons are in no letter")
    func personal() {
        let file = exampleFindings(
            exampleFile(["contact.name: Jane Doe #1", "contact.pages: Jane Doe", "contact.nam: Jane Doe"]))
        let report = FindingsReport([file])
        for text in [
            MarkdownLetterRenderer(in: .english).render(report), HTMLLetterRenderer(in: .english).render(report),
            TextFindingsRenderer(in: .english).render(report),
            JSONFindingsRenderer(in: .english).render(report), GitHubFindingsRenderer(in: .english).render(report),
            SARIFFindingsRenderer(pages: [], version: "1.0.0", in: .english).render(report),
        ] {
            #expect(text.contains("A129") && !text.contains("Doe"))
        }
    }

    @Test("A file without findings gets a letter that says so")
    func clean() {
        let file = exampleFindings(exampleFile(["policy.open: no", "capacity.repositories: no"]))
        #expect(
            MarkdownLetterRenderer(in: .english).render(FindingsReport([file])).contains("Nothing needs to be done."))
        #expect(HTMLLetterRenderer(in: .english).render(FindingsReport([file])).contains("Nothing needs to be done."))
    }
}

@Suite("Exit status")
struct ExitStatusTests {
    private static let clean = exampleFindings(exampleFile(["policy.open: no", "capacity.repositories: no"]))
    private static let wrong = exampleFindings(exampleFile(["policy.open: x"]))
    private static let unreadable = exampleFindings("answers: [")
    private static let blocking = exampleFindings(
        exampleFile(["policy.open: yes", "policy.title: T", "capacity.repositories: no"]))
    private static let warning = exampleFindings(exampleFile(["capacity.share: 60"]))
    private static let definition = FileFindings(
        path: "q.yaml", diagnostics: [Diagnostic("D101", .error, .verbatim("m"), at: .beginning)])

    @Test("The most serious reason counts: 4, 3, 1, 2, 0")
    func order() {
        #expect(ExitStatus.allCases.sorted().map(\.rawValue) == [0, 2, 1, 3, 4])
        #expect(max(ExitStatus.openBlockingWarnings, .answerErrors) == .answerErrors)
    }

    @Test("Files give their status, in every combination")
    func files() {
        let cases: [(FileFindings, Int32)] = [
            (Self.clean, 0), (Self.warning, 0), (Self.blocking, 2), (Self.wrong, 1), (Self.unreadable, 1),
            (Self.definition, 3),
        ]
        for (file, status) in cases { #expect(ExitStatus([file]).rawValue == status, "\(file.path)") }
        let rank: [Int32] = [0, 2, 1, 3, 4]
        for (first, one) in cases {
            for (second, other) in cases {
                let expected = rank.last { $0 == one || $0 == other }
                #expect(ExitStatus([first, second]).rawValue == expected)
            }
        }
        #expect(ExitStatus([] as [FileFindings]) == .success)
    }
}
