import RapporteurAnalysis
import RapporteurLineage
import RapporteurModel
import RapporteurReport
import Testing

/// What the report may not show.
@Suite("Comparability in the report")
struct ComparabilityTests {
    static func table(_ id: String, _ baseline: Baseline = .micro) -> DataTable? {
        ProseTests.document(baseline).tables.first { $0.id == id }
    }

    @Test(
        "a joined row is asked for its change, and grade C has none to give", arguments: ProseTests.baselines,
        ProseTests.languages)
    func gradeCIsNotJoined(baseline: Baseline, language: String) throws {
        for block in try ProseTests.document(baseline, language).blocks {
            guard case .figure(let figure) = block, case .dumbbells(let chart) = figure.drawing else { continue }
            for row in chart.rows where row.label.contains("adopting OER frameworks") {
                #expect(!row.isJoined && row.previous != nil && row.current != nil)
            }
        }
    }

    @Test(
        "a row of grade C has both levels, no change, its mark and its reason", arguments: [Baseline.micro, .published])
    func gradeC(baseline: Baseline) throws {
        let table = try #require(Self.table("table-area-ii", baseline))
        let row = try #require(table.rows.first { $0.heading.plainText.contains("adopting OER frameworks") })
        #expect(row.cells[0].plainText.contains("37") && row.cells[1].plainText.contains("45"))
        #expect(row.cells[2].plainText == "–")
        #expect(row.cells.last?.plainText == "C b")
        #expect(table.notes.contains { $0.plainText.contains("the question was reworded") })
    }

    @Test(
        "a row of grade C or N has no change, in any language", arguments: [Baseline.micro, .published],
        ProseTests.languages)
    func noChangeOfGradesCAndN(baseline: Baseline, tag: String) throws {
        let language = try #require(Language.tagged(tag))
        let document = ProseTests.document(baseline, language)
        let none = language.text(.noChange)
        let table = try #require(document.tables.first { $0.id == "table-indicators" })
        let column = try #require(
            table.columns.firstIndex { $0.heading.plainText == language.text(.columnChange) })
        let kept = SampleReport.measures.filter { $0.grade == .c || $0.grade == .n }.map { $0.title }
        let rows = table.rows.filter { row in kept.contains { row.heading.plainText == $0 } }
        #expect(rows.count == kept.count && kept.count > 2)
        for row in rows { #expect(row.cells[column - 1].plainText == none, "\(row.heading.plainText)") }
    }

    @Test("without a previous cycle nothing is compared")
    func withoutPrevious() {
        var report = SampleReport.make(.none)
        report.previous = nil
        report.previousCycle = nil
        let document = ReportBuilder(report, SampleReport.context).document()
        let text = MarkdownRenderer().render(document)
        #expect(!text.contains("2023"))
        #expect(!text.contains("{"))
        #expect(Markup(HTMLRenderer().render(document)).problems == [])
    }

    @Test("a report on nothing is still a report")
    func empty() {
        let report = CycleReport(
            questionnaire: "q", cycle: 2027, previous: nil, previousCycle: nil, members: 0, previousMembers: nil,
            reporting: 0, previousReporting: nil, baseline: .none, panelSize: nil)
        let document = ReportBuilder(report, ReportContext(title: "T")).document()
        #expect(Markup(HTMLRenderer().render(document)).problems == [])
        #expect(!MarkdownRenderer().render(document).contains("{"))
    }

    @Test("a suppressed region stands without results")
    func suppressedRegion() throws {
        var report = SampleReport.make()
        report.regions[2].reporting = 2
        report.regions[2].results = nil
        let document = ReportBuilder(report, SampleReport.context).document()
        let table = try #require(document.tables.first { $0.id == "table-regions-area-i" })
        for row in table.rows where row.heading.plainText == "2027" { #expect(row.cells[2].plainText == "not shown") }
    }

    @Test("the regions of the previous cycle stand only where a change may be printed")
    func previousRegions() throws {
        let table = try #require(Self.table("table-regions-area-ii"))
        for group in table.groups {
            let isBreak = group.heading?.plainText.contains("adopting OER frameworks") == true
            #expect(group.rows.map { $0.heading.plainText } == (isBreak ? ["2027"] : ["2023", "2027"]))
        }
        #expect(Self.table("table-regions-area-ii", .published)?.groups.count == 1)
    }

    @Test("who sent an invalid answer stands only where answers are open", arguments: [Publication.open, .aggregates])
    func invalidAnswers(publication: Publication) {
        var context = SampleReport.context
        context.publication = publication
        let text = MarkdownRenderer().render(ReportBuilder(SampleReport.make(), context).document())
        #expect(text.contains("XAC") == (publication == .open) && text.contains("`policy.open`"))
    }

    @Test("the list of States is shown only where answers are open", arguments: [Publication.open, .aggregates])
    func states(publication: Publication) {
        var context = SampleReport.context
        context.publication = publication
        context.reportingStates = [.init(code: "XAA", name: "Sample State")]
        let text = MarkdownRenderer().render(ReportBuilder(SampleReport.make(), context).document())
        #expect(text.contains("Sample State") == (publication == .open))
    }

    @Test("an interval that contains nought gets no direction word")
    func intervals() throws {
        let permission = try #require(SampleReport.permission([.mode], .b, .published))
        var report = SampleReport.make(.published)
        for (index, bounds) in [(1, (-1, 2)), (2, (1, 3))] {
            report.indicators[index].change = PrintableChange(
                PointsInterval(Fraction(Int64(bounds.0), 100), Fraction(Int64(bounds.1), 100)), permission)
            report.indicators[index].comparable?.previousNumerator = nil
        }
        let text = MarkdownRenderer().render(ReportBuilder(report, SampleReport.context).document())
        #expect(text.contains("between −1 and +2 percentage points, so its direction is not known"))
        #expect(text.contains("between +1 and +3 percentage points."))
    }
}
