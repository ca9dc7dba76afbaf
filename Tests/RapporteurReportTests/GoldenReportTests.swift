import RapporteurLineage
import RapporteurReport
import RapporteurTestSupport
import Testing

@Suite("Whole reports are as recorded")
struct GoldenReportTests {
    @Test(
        "each format, with answer files of the previous cycle and with published totals only",
        arguments: [
            Baseline.micro, .list, .published,
        ])
    func wholeReport(baseline: Baseline) throws {
        let report = SampleReport.make(baseline)
        let document = ReportBuilder(report, SampleReport.context).document()
        let name = "report-" + baseline.word
        try Golden.expect(HTMLRenderer().render(document), is: name + ".html")
        try Golden.expect(MarkdownRenderer().render(document), is: name + ".md")
        try Golden.expect(CSVRenderer().render(report), is: name + ".csv")
        try Golden.expect(JSONRenderer().render(report), is: name + ".json")
    }
}
