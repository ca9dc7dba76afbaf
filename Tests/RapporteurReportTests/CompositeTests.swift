import RapporteurAnalysis
import RapporteurLineage
import RapporteurReport
import Testing

/// What the pages say of several measures together, of merged questions and of what is only assumed.
@Suite("Breadth, merged questions and declared assumptions in the report")
struct CompositeTests {
    static func assumed(_ baseline: Baseline = .micro) -> CycleReport {
        var report = SampleReport.make(baseline)
        report.options = AnalysisOptions(assumptions: [.respondentsAsRandom], testsChanges: true)
        for index in report.indicators.indices {
            report.indicators[index].assumed = AssumedIntervals(
                level: report.indicators[index].counts == nil ? nil : StateCount(102...135, of: 192),
                previousLevel: report.indicators[index].previous == nil ? nil : StateCount(92...126, of: 194))
            guard let gained = report.indicators[index].panel?.gained, let lost = report.indicators[index].panel?.lost
            else { continue }
            report.indicators[index].panel?.mcNemar = ExactMcNemar(gained: gained, lost: lost)
        }
        return report
    }

    static func text(_ report: CycleReport, _ language: Language = .english) -> String {
        MarkdownRenderer().render(ReportBuilder(report, SampleReport.context, language: language).document())
    }

    static func table(_ id: String, _ baseline: Baseline) throws -> DataTable {
        try #require(ProseTests.document(baseline).tables.first { $0.id == id })
    }

    @Test("the sentence of an area says how many States have all measures and how many one")
    func sentence() {
        let text = Self.text(SampleReport.make())
        #expect(
            text.contains(
                "Of the 92 States that reported in 2027, 30 had all four measures of this area, and 82 had at least one."
            ))
        #expect(
            text.contains("In 2023, 44\u{A0}of\u{A0}78 States had all three measures that can be compared; in 2027,"))
    }

    @Test("where missing answers leave it open, the States are told and no change is given")
    func leftOut() throws {
        let text = Self.text(SampleReport.make())
        #expect(text.contains("Of the 89 States whose answers of 2027 decide it,"))
        #expect(
            text.contains("Missing answers leave the former open for three States and the latter for three States."))
        let table = try Self.table("table-breadth-area-ii", .micro)
        let compared = try #require(table.groups.last)
        #expect(compared.rows.allSatisfy { $0.cells[4].plainText == "–" && $0.cells[3].plainText == "3" })
        let other = try #require(try Self.table("table-breadth-area-i", .micro).groups.last)
        #expect(other.rows.allSatisfy { $0.cells[4].plainText != "–" && $0.cells[5].plainText != "–" })
    }

    @Test("from totals the previous cycle has bounds and nothing has a change", arguments: [Baseline.list, .published])
    func totals(baseline: Baseline) throws {
        for id in ["table-breadth-area-i", "table-breadth-area-iii"] {
            let table = try Self.table(id, baseline)
            #expect(!table.columns.contains { $0.heading.plainText.contains("Change") })
            let group = try #require(table.groups.last)
            #expect(group.rows.contains { $0.cells[0].plainText.contains(" to ") })
        }
        let text = Self.text(SampleReport.make(baseline))
        #expect(
            text.contains(
                "On the three measures that can be compared, only totals of 2023 are known: 26 to 44 of the 78 States"))
    }

    @Test("an area of one measure has no table of several")
    func oneMeasure() {
        var report = SampleReport.make()
        report.areas[0].breadth = nil
        report.areas[0].trend?.breadth = nil
        let tables = ReportBuilder(report, SampleReport.context).document().tables
        #expect(!tables.contains { $0.id == "table-breadth-area-i" })
    }

    @Test("merged questions: the cell has the bounds, the remark has them too, and both old levels are listed")
    func merged() throws {
        let title = "Countries with sustainability models for OER"
        for id in ["table-area-iv", "table-indicators"] {
            let row = try #require(try Self.table(id, .published).rows.first { $0.heading.plainText == title })
            #expect(row.cells.contains { $0.plainText == "49 to 77% 38 to 60\u{A0}of\u{A0}78" }, "\(id)")
            #expect(row.cells.contains { $0.plainText == "C mc" })
        }
        let table = try Self.table("table-merged", .published)
        #expect(
            table.rows.map { $0.cells[0].plainText } == [
                "49% 38\u{A0}of\u{A0}78", "28% 22\u{A0}of\u{A0}78", "49 to 77% 38 to 60\u{A0}of\u{A0}78",
            ])
        #expect(
            Self.text(SampleReport.make(.published)).contains(
                "The share that said yes to any of them then lies between 49\u{A0}per cent and 77\u{A0}per cent."))
        #expect(!ProseTests.document(.micro).tables.contains { $0.id == "table-merged" })
    }

    @Test("no old level of a merged measure is drawn")
    func mergedIsNotDrawn() throws {
        for block in ProseTests.document(.published).blocks {
            guard case .figure(let figure) = block, case .dumbbells(let chart) = figure.drawing else { continue }
            for row in chart.rows where row.label.contains("sustainability models") {
                #expect(row.previous == nil && row.current != nil && !row.isJoined)
            }
        }
    }

    @Test("by default there is no interval, no test and no star")
    func nothingByDefault() {
        for baseline in ProseTests.baselines {
            let text = Self.text(SampleReport.make(baseline))
            for word in ["interval if respondents", "random sample of", "McNemar", "never withdrawn"] {
                #expect(!text.contains(word))
            }
            #expect(text.contains("Why there are no error margins"))
        }
    }

    @Test("intervals name their assumption in text, caption, column and method", arguments: ProseTests.languages)
    func intervals(tag: String) throws {
        let language = try #require(Language.tagged(tag))
        let document = ReportBuilder(Self.assumed(), SampleReport.context, language: language).document()
        let table = try #require(document.tables.first { $0.id == "table-intervals" })
        #expect(table.caption.plainText == language.text(.assumedTable))
        #expect(table.columns.count { $0.heading.plainText.contains("95") } == 2)
        #expect(table.rows.count == SampleReport.measures.count)
        let methods = document.blocks.flatMap { block -> [String] in
            if case .definitions(let all) = block { all.map { $0.term.plainText } } else { [] }
        }
        #expect(methods.contains(language.text(.methodAssumedTerm)))
        #expect(!methods.contains(language.text(.methodSamplingTerm)))
        #expect(!document.tables.flatMap { $0.cells }.contains { $0.plainText.contains("*") })
        let inTables = Set(document.tables.flatMap { $0.cells }.flatMap { ProseTests.numbers($0.plainText) })
        for text in ProseTests.prose(document) {
            #expect(!text.plainText.contains("{"))
            for number in text.figures.flatMap({ ProseTests.numbers($0) }) where number != "0" {
                #expect(inTables.contains(number), "\(number) in: \(text.plainText)")
            }
        }
    }

    @Test("bounds if nothing was withdrawn stand in a column of their own, refused where the answers say otherwise")
    func neverWithdrawn() throws {
        var report = SampleReport.make()
        report.options = AnalysisOptions(assumptions: [.neverWithdrawn])
        report.indicators[1].bounds?.neverWithdrawn = .refused(lost: 3)
        report.indicators[2].bounds?.neverWithdrawn = .interval(PointsInterval(Fraction(1, 50), Fraction(1, 2)))
        let document = ReportBuilder(report, SampleReport.context).document()
        let table = try #require(document.tables.first { $0.id == "table-bounds" })
        func last(_ title: String) -> String? {
            table.rows.first { $0.heading.plainText == title }?.cells.last?.plainText
        }
        #expect(last("Countries with training on OER") == "refused")
        #expect(last("Countries with OER repositories") == "+2 to +50")
        #expect(last("Countries with incentives to support OER") == "–")
        let text = MarkdownRenderer().render(document)
        #expect(text.contains("declared an assumption: that measures are never withdrawn. The last column"))
        #expect(text.contains("**Declared assumption: measures are never withdrawn**"))
        #expect(!Self.text(SampleReport.make()).contains("never withdrawn"))
        var vain = SampleReport.make(.published)
        vain.options = report.options
        #expect(Self.text(vain).contains("so nothing is computed from it"))
        let json = try JSON.object(JSONRenderer().render(report))
        let indicators = try #require(json["indicators"] as? [[String: Any]])
        let refused = try #require((indicators[1]["bounds"] as? [String: Any])?["never_withdrawn"] as? [String: Any])
        #expect(refused["refused"] as? Bool == true && refused["lost"] as? Int == 3 && refused["change"] is AnyNull)
    }

    @Test("the test of McNemar stands beside the flows with what it means")
    func mcNemar() throws {
        let document = ReportBuilder(Self.assumed(), SampleReport.context).document()
        let table = try #require(document.tables.first { $0.id == "table-flows" })
        let row = try #require(table.rows.first { $0.heading.plainText == "Countries with training on OER" })
        #expect(row.cells.suffix(2).map { $0.plainText } == ["0.146", "0.092"])
        #expect(table.notes.contains { $0.plainText.contains("No sample was drawn") })
    }
}
