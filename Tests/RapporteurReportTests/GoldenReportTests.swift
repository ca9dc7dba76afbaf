import RapporteurLineage
import RapporteurReport
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
        for format in ReportFormat.allCases {
            try Golden.expect(
                format.render(report, SampleReport.context), is: "report-\(baseline.word).\(format.fileExtension)")
        }
    }
}
