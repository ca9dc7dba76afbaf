import RapporteurDiagnostics
import RapporteurModel
import Testing

@testable import Rapporteur

@Suite("Findings as text")
struct TextFindingsTests {
    private func drawn(_ source: String, _ range: Range<Int32>, label: String? = "here", hidden: [SourceRange] = [])
        -> [String]
    {
        var file = FileFindings(path: "a.yaml", source: Array(source.utf8), diagnostics: [])
        file.hiddenRanges = hidden
        let finding = Finding(
            Diagnostic(
                "A104", .error, .verbatim("m"), at: SourceRange(range.lowerBound, range.upperBound),
                label: label.map { .verbatim($0) }))
        let text = TextFindingsRenderer(in: .english).draw(finding, file, LineTable(file.source))
        return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test("A finding looks as in the design")
    func design() {
        let source = String(repeating: "#\n", count: 9) + exampleFile(["capacity.repositories: yess"])
        let text = TextFindingsRenderer(in: .english).render(
            FindingsReport([exampleFindings(source, path: "answers/NOR.yaml")]))
        #expect(text.hasPrefix("0 of 7 answered, 1 to correct, 0 to explain\n"))
        let expected = """
            error[A104]: "yess" is not one of the choices of question 12
              ┌─ answers/NOR.yaml:14:26
              │
            14│   capacity.repositories: yess
              │                          ^^^^ did you mean "yes"?
              │
              = question 12: Are there repositories of OER in your country?
              = choices: yes, no
              = guidance: guidance/example-2027/en/capacity.html#capacity.repositories

            """
        #expect(text.contains(expected))
    }

    @Test("Marks stand under their place with tabs, combining marks and wide characters")
    func alignment() {
        #expect(drawn("a:\tx", 3..<4)[3...4] == [" 1│ a:  x", "  │     ^ here"])
        #expect(drawn("e\u{301}e\u{301}: x", 8..<9)[3...4] == [" 1│ e\u{301}e\u{301}: x", "  │     ^ here"])
        #expect(drawn("中文: 字x", 8..<11)[3...4] == [" 1│ 中文: 字x", "  │       ^^ here"])
        #expect(drawn("a", 1..<1)[3...4] == [" 1│ a", "  │  ^ here"])
        #expect(drawn("", 0..<0)[2...] == ["  = here", ""])
        #expect(drawn("ab\r\ncd\r\n", 4..<6)[3...4] == [" 2│ cd", "  │ ^^ here"])
    }

    @Test("A place of several lines is marked on its first")
    func severalLines() {
        #expect(drawn("a: |\n  b\n", 3..<9)[3...4] == [" 1│ a: |", "  │    ^ here"])
    }

    @Test("A long line is cut around the place")
    func longLines() {
        let source = String(repeating: "a", count: 300) + "X" + String(repeating: "b", count: 300)
        let lines = drawn(source, 300..<301)
        #expect(lines[3].hasPrefix(" 1│ …a") && lines[3].hasSuffix("b…"))
        #expect(displayWidth(lines[3]) < 110)
        let mark = lines[4].firstIndex(of: "^")
        #expect(
            mark.map { lines[4].distance(from: lines[4].startIndex, to: $0) }
                == lines[3].firstIndex(of: "X").map { lines[3].distance(from: lines[3].startIndex, to: $0) })
        let all = drawn(String(repeating: "a", count: 5000), 0..<5000)
        #expect(displayWidth(all[4]) < 120)
    }

    @Test("Right-to-left lines are isolated, control characters cannot reach the terminal")
    func safety() {
        #expect(drawn("a: نعم", 3..<9)[3] == " 1│ \u{2068}a: نعم\u{2069}")
        #expect(!drawn("a: \u{1B}[31mx\u{9B}", 3..<4).joined().contains { $0 == "\u{1B}" || $0 == "\u{9B}" })
    }

    @Test("Names of persons are dots in every drawn line")
    func hidden() {
        #expect(drawn("a: Jane, b: x", 12..<13, hidden: [SourceRange(3, 7)])[3] == " 1│ a: ••••, b: x")
        let json =
            #"{"questionnaire": "example-2027", "respondent": "XAA", "answers": {"contact.name": "Jane Doe", "capacity.repositories": "yess"}}"#
        let text = TextFindingsRenderer(in: .english).render(FindingsReport([exampleFindings(json)]))
        #expect(text.contains("yess") && !text.contains("Jane"))
    }

    @Test("A key that stands twice shows both places")
    func duplicate() {
        let text = TextFindingsRenderer(in: .english).render(
            FindingsReport([exampleFindings(exampleFile(["capacity.share: 1", "capacity.share: 2"]))]))
        #expect(text.contains(" 6│   capacity.share: 2") && text.contains(" 5│   capacity.share: 1"))
    }

    @Test("Colours only add to the text")
    func colours() {
        let report = FindingsReport([exampleFindings(manyFindings)])
        let coloured = TextFindingsRenderer(isColoured: true, in: .english).render(report)
        #expect(coloured != TextFindingsRenderer(in: .english).render(report))
        #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == TextFindingsRenderer(in: .english).render(report))
    }

    @Test("The headline adds up files, and speaks otherwise of definitions")
    func headline() {
        let one = exampleFindings(exampleFile(["capacity.share: 1"]))
        #expect(
            FindingsReport([one, one]).headline.english
                == "2 of 14 answered, 0 to correct, 0 to explain (2 answer files)")
        let definition = FileFindings(
            path: "q.yaml", diagnostics: [Diagnostic("D101", .error, .verbatim("m"), at: .beginning)])
        #expect(FindingsReport([definition]).headline.english == "1 error, 0 warnings")
    }
}
