import RapporteurAnalysis
import RapporteurDiagnostics
import RapporteurLineage
import RapporteurReport
import Testing

@Suite("The texts of a report")
struct MessageTests {
    @Test("every text follows the grammar, in every language", arguments: ReportText.allCases)
    func patternsParse(text: ReportText) {
        for language in Language.allOfficial {
            #expect(MessagePattern(language.catalogue.text(text.message)) != nil, "\(language.tag): \(text)")
        }
    }

    @Test("every language has the slots of the English text", arguments: ReportText.allCases)
    func slotsAgree(text: ReportText) {
        func slots(_ language: Language) -> Set<String> {
            guard let pattern = MessagePattern(language.catalogue.text(text.message)) else { return [] }
            return Set(pattern.slots.map { $0.name })
        }
        for language in Language.allOfficial {
            #expect(slots(language) == slots(.english), "\(language.tag): \(text)")
        }
    }

    @Test(
        "counts below ten are words, from ten on figures",
        arguments: [(0, "zero"), (2, "two"), (9, "nine"), (10, "10"), (-1, "-1"), (1920, "1,920")] as [(Int64, String)])
    func counts(number: Int64, expected: String) {
        let text = Language.english.text(.keyUndirected, ["count": .count(number), "previousYear": .year(2023)])
        #expect(text.contains("For \(expected) "))
    }

    @Test(
        "plural follows the number",
        arguments: [(1, "one measure,"), (2, "two measures,"), (11, "11 measures,")] as [(Int64, String)])
    func plural(number: Int64, expected: String) {
        let text = Language.english.text(.keyUndirected, ["count": .count(number), "previousYear": .year(2023)])
        #expect(text.contains(expected))
    }

    @Test("nothing is a word of its own")
    func nothing() {
        let text = Language.english.text(
            .keyChanges,
            [
                "comparable": .count(9), "previousYear": .year(2023), "rose": .count(8), "fell": .count(1),
                "unchanged": .count(0),
            ])
        #expect(
            text == "Of the nine measures that can be compared with 2023, eight rose, one fell and none changed by "
                + "less than one State.")
    }

    @Test("an interval whose bounds are printed alike is one value")
    func oneValue() throws {
        let permission = try #require(SampleReport.permission([.mode], .b, .published))
        var report = SampleReport.make(.published)
        report.indicators[1].change = PrintableChange(
            PointsInterval(Fraction(98, 1000), Fraction(101, 1000)), permission)
        report.indicators[1].comparable?.previousNumerator = nil
        let document = ReportBuilder(report, SampleReport.context).document()
        let text = MarkdownRenderer().render(document)
        #expect(text.contains("with each of them, the change is +10 percentage points."))
        #expect(!text.contains("+10 to +10") && !text.contains("between +10 and +10"))
        let table = try #require(document.tables.first { $0.id == "table-area-i" })
        let row = try #require(table.rows.first { $0.heading.plainText == report.indicators[1].title })
        #expect(row.cells[2].plainText == "+10")
    }

    @Test("a language with a region is found, another one is not", arguments: [("fr-CH", "fr"), ("AR", "ar")])
    func tags(tag: String, expected: String) {
        #expect(Language.tagged(tag)?.tag == expected)
        #expect(Language.tagged("tlh") == nil)
    }
}
