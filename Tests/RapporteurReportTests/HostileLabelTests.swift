import RapporteurAnalysis
import RapporteurLineage
import RapporteurModel
import RapporteurReport
import Testing

/// Text of others is shown and never obeyed, by each renderer.
@Suite("Hostile labels")
struct HostileLabelTests {
    static let labels = [
        "<script>alert(1)</script>", "a | b | c", "\u{202E}gnp.exe\u{202C} \u{2066}x\u{2069}",
        "one\ntwo\r\n\r\n# three",
        "=HYPERLINK(\"http://x\")", "+1+1", "-2+3", "@SUM(A1)", "[link](javascript:alert(1)) ![x](http://y)",
        "\"><img src=x onerror=alert(1)>", "&lt;b&gt; ]]> --> {title}", "`code` **bold** ~~s~~ <!-- x",
        String(repeating: "long ", count: 2000), String(repeating: "W", count: 10_000), "\u{0}\u{7}\u{1B}[31mred",
        "تقرير عن الموارد التعليمية المفتوحة", "关于开放教育资源的建议书的报告", "e\u{301}\u{301}\u{301} 👩‍👩‍👧", "", "   ",
        "https://example.org/ www.example.org a@example.org",
    ]

    static func sample(_ label: String) -> (report: CycleReport, context: ReportContext) {
        var report = SampleReport.make()
        for index in report.indicators.indices { report.indicators[index].title = label }
        report.indicators[0].id = label
        report.questionnaire = label
        report.excluded = report.excluded.map {
            var exclusion = $0
            exclusion.file = label
            exclusion.respondent = label
            return exclusion
        }
        report.previousRegions = []
        report.regions = report.regions.map {
            var region = $0
            region.id = label
            region.results?.indicators[0].id = label
            return region
        }
        var context = SampleReport.context
        context.title = label
        context.areaTitles = context.areaTitles.mapValues { _ in label }
        context.publication = .open
        context.reportingStates = [.init(code: label, name: label)]
        context.concordance = context.concordance.map {
            var row = $0
            row.text = label
            row.question = label
            row.from = [label]
            row.classes = [label]
            row.marks = [label]
            return row
        }
        return (report, context)
    }

    @Test("in HTML", arguments: labels)
    func html(label: String) {
        let sample = Self.sample(label)
        let page = Markup(HTMLRenderer().render(ReportBuilder(sample.report, sample.context).document()))
        #expect(page.problems == [])
        #expect(page.starts("script").isEmpty && page.starts("img").isEmpty && page.starts("b").isEmpty)
        for scalar in page.text.unicodeScalars {
            #expect(!OutsideText.isDirectionSwitch(scalar))
            #expect(scalar == "\n" || !OutsideText.isControl(scalar))
        }
    }

    @Test("in Markdown no label ends its cell or begins a block", arguments: labels)
    func markdown(label: String) {
        let sample = Self.sample(label)
        let harmless = Self.sample("Label")
        let text = MarkdownRenderer().render(ReportBuilder(sample.report, sample.context).document())
        let plain = MarkdownRenderer().render(ReportBuilder(harmless.report, harmless.context).document())
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let wanted = plain.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(Self.shape(lines) == Self.shape(wanted))
        #expect(!text.contains("<") && !Self.hasLink(text))
        #expect(!text.contains("http://") && !text.contains("https://") && !text.contains("www."))
    }

    /// Whether a bracket that is not escaped closes before a parenthesis.
    private static func hasLink(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.indices.dropFirst().dropLast().contains { index in
            bytes[index] == UInt8(ascii: "]") && bytes[index + 1] == UInt8(ascii: "(")
                && bytes[index - 1] != UInt8(ascii: "\\")
        }
    }

    /// What a line is, without what it says: a heading, an item, a row of so many cells.
    private static func shape(_ lines: [Substring]) -> [String] {
        lines.map { line in
            if line.hasPrefix("|") {
                var bars = 0
                var isEscaped = false
                for character in line {
                    if character == "|" && !isEscaped { bars += 1 }
                    isEscaped = character == "\\" && !isEscaped
                }
                return "row \(bars)"
            }
            return String(line.prefix { $0 == "#" || $0 == "-" || $0 == ">" })
        }
    }

    @Test("in CSV no label makes a column, a record or a formula", arguments: labels)
    func csv(label: String) {
        let rows = CSV.rows(CSVRenderer().render(Self.sample(label).report))
        #expect(rows.count == CSV.rows(CSVRenderer().render(SampleReport.make())).count)
        for row in rows {
            #expect(row.count == CSVRenderer.columns.count)
            for field in row { #expect(!["=", "+", "-", "@"].contains(field.first.map(String.init) ?? "")) }
        }
    }

    @Test("in JSON a label is read back as it was", arguments: labels)
    func json(label: String) throws {
        let object = try JSON.object(JSONRenderer().render(Self.sample(label).report))
        #expect(object["questionnaire"] as? String == label)
    }
}
