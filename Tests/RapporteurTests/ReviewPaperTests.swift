import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurLineage
import RapporteurModel
import Testing

@testable import Rapporteur

@Suite struct ReviewPaperTests {
    private static let hostile =
        "Is <script>alert('x')</script> & \\\"|* `open`_[a](b)\\u001B[31m \\u202Egnp.exe \\u2067x?"

    private static func text(_ id: String, _ question: String, choices: String) -> String {
        """
        questionnaire: \(id)
        version: "1"
        title: A <b>title</b>
        cycle: \(id.hasSuffix("27") ? 2027 : 2023)
        language: en
        mode: file
        special: []
        sections:
          - id: s
            title: Section
            questions:
              - {id: s.a, number: "1", text: "\(question)", type: one_of, choices: \(choices), provenance: official}
              - {id: s.b, number: "2", text: Is it open?, type: one_of, choices: {yes: "Yes", no: "No"}, provenance: official}
        indicators:
          - {id: s.i, section: s, title: Share, counts: s.b = yes}

        """
    }

    private static func comparison() -> CycleComparison {
        let old = DefinitionReader.read(
            yaml: text("q-23", "Is it open?", choices: "{yes: \"Yes\", no: \"No\"}")
        ).questionnaire
        let new = DefinitionReader.read(
            yaml: text("q-27", hostile, choices: "{yes: \"Yes\", partly: \"<i>\", no: \"No\"}")
        ).questionnaire
        let lineage = LineageReader.read(
            Array("previous: q-23\nquestions:\n  s.a: {change: [reworded], reason: \"<em>\"}".utf8)
        ).declaration
        return CycleComparison(current: new, previous: old, lineage: lineage)
    }

    @Test func theJSONHasTheKeysOfTheContract() {
        #expect(
            comparisonJSON(Self.comparison(), layout: .compact)
                == """
                {"old":"q-23","new":"q-27","questions":[\
                {"id":"s.a","from":["s.a"],"class":["reworded"],"grade":"C","marks":["b"],\
                "differences":["text","codes"],"print_change":false},\
                {"id":"s.b","from":["s.b"],"class":["identical"],"grade":"A","marks":[],"differences":[],\
                "print_change":true}],"indicators":[\
                {"id":"s.i","from":["s.i"],"class":["identical"],"grade":"A","marks":[],"differences":[],\
                "print_change":true}],"dropped":[]}

                """)
    }

    @Test func theTextHasTheTableFirst() throws {
        let text = ComparisonText.render(Self.comparison(), width: 80, in: .english)
        let table = try #require(text.firstRange(of: "question  class      grade  marks  change"))
        let wording = try #require(text.firstRange(of: "Wording 2023"))
        #expect(table.lowerBound < wording.lowerBound)
        #expect(text.contains("s.a       reworded   C      b      no"))
        #expect(!text.contains("\u{1B}"))
    }

    @Test(arguments: [40, 72, 80, 100, 160]) func noLineIsWiderThanTheTerminal(_ width: Int) {
        let text = ComparisonText.render(Self.comparison(), width: width, in: .english)
        for line in text.split(separator: "\n") where !line.contains("class") {
            #expect(displayWidth(String(line)) <= width, "\(line)")
        }
    }

    @Test func thePageEscapesEverything() {
        let page = ComparisonPage.render(Self.comparison(), in: .english)
        #expect(!page.contains("<script>alert"))
        #expect(!page.contains("<b>title"))
        #expect(!page.contains("<em>"))
        #expect(!page.contains("<i>"))
        #expect(!page.contains("\u{1B}"))
        #expect(page.contains("<ins>"))
        #expect(page.contains("&lt;script"))
    }

    @Test func theMarkdownHasNoMarkupFromTheQuestionnaire() {
        let markdown = ComparisonMarkdown.render(Self.comparison(), in: .english)
        #expect(!markdown.contains("<script"))
        #expect(!markdown.contains("[a](b)"))
        for line in markdown.split(separator: "\n") where line.hasPrefix("| Wording") {
            var bars = 0
            var last: Character = " "
            for character in line {
                if character == "|", last != "\\" { bars += 1 }
                last = character
            }
            #expect(bars == 4)
        }
    }

    @Test(
        "no wording turns what stands around it round, and no control character is left",
        arguments: ["page", "Markdown"])
    func directionsAndControls(_ form: String) {
        let text =
            form == "page"
            ? ComparisonPage.render(Self.comparison(), in: .english)
            : ComparisonMarkdown.render(Self.comparison(), in: .english)
        #expect(text.contains("gnp.exe"))
        for scalar in text.unicodeScalars {
            #expect(!(0x202A...0x202E).contains(scalar.value) && scalar.value != 0x2067)
            #expect(scalar == "\n" || (scalar.value >= 0x20 && scalar.value != 0x7F))
        }
    }

    @Test func longWordsAndIdeographsAreBroken() {
        #expect(wrap("aaaa bb", 4) == ["aaaa", "bb"])
        #expect(wrap("aaaaaa", 4) == ["aaaa", "aa"])
        #expect(wrap("开放政策", 4) == ["开放", "政策"])
        #expect(wrap("开放，政策", 4) == ["开", "放，", "政策"])
        #expect(wrap("见“开放”", 4) == ["见", "“开", "放”"])
        #expect(wrap("", 4) == [""])
    }
}
