// The tidy table of a report (`methods.md`, E.1): one observation a row, in the columns that a statistician expects.
// Values are percentages with their counts; a change is a row of its own, with the comparability that allows it.

package import RapporteurAnalysis
import RapporteurDiagnostics
import RapporteurModel

/// Writes the results of a report as tidy CSV.
package struct CSVRenderer: Sendable {
    /// The columns, in order.
    package static let columns = [
        "wave", "indicator", "area", "ref_area", "population", "base", "value", "num", "den", "obs_status",
        "comparability", "note",
    ]

    /// Makes a renderer.
    package init() {}

    /// The whole table.
    package func render(_ report: CycleReport) -> String {
        var csv = CSVWriter(columns: Self.columns)
        for indicator in report.indicators { write(indicator, report, &csv) }
        for region in report.regions { write(region, report, &csv) }
        return csv.text
    }

    private func write(_ indicator: IndicatorResult, _ report: CycleReport, _ csv: inout CSVWriter) {
        if let year = report.previousCycle, report.previous != nil {
            if let previous = indicator.previous {
                row(
                    year, indicator, population: "all", percent: previous.percent, previous.numerator,
                    of: previous.denominator, status: previousStatus(previous),
                    note: [previous.status.word] + (previous.isDisputed ? ["disputed"] : [])
                        + asAsked(indicator)
                        + (indicator.merged == nil ? [] : ["one of several questions that were merged"]), to: &csv)
            } else if indicator.whyNoChange == .new {
                row(
                    year, indicator, population: "all", percent: nil, nil, of: nil, status: "L", note: ["not asked"],
                    to: &csv)
            }
        }
        row(
            report.cycle, indicator, population: "all", percent: indicator.percent, indicator.numerator,
            of: indicator.denominator, status: indicator.observationStatus,
            note: indicator.counts == nil ? ["not asked"] : asAsked(indicator), to: &csv)
        writeComparable(indicator, report, &csv)
        guard let panel = indicator.panel else { return }
        if let year = report.previousCycle, let yes = panel.previousYes {
            row(
                year, indicator, population: "panel", percent: Percent.rounded(yes, of: panel.size), yes,
                of: panel.size, status: "A", note: [], to: &csv)
        }
        row(
            report.cycle, indicator, population: "panel", percent: Percent.rounded(panel.yes, of: panel.size),
            panel.yes, of: panel.size, status: indicator.observationStatus, note: [], to: &csv)
    }

    /// Where the answers of one cycle are translated before they are compared, the counts as asked are not those that
    /// may be set side by side: these have rows of their own.
    private func writeComparable(_ indicator: IndicatorResult, _ report: CycleReport, _ csv: inout CSVWriter) {
        guard let year = report.previousCycle, let counts = indicator.comparable, !indicator.isComparedAsAsked else {
            return
        }
        row(
            year, indicator, population: "comparable",
            percent: counts.previousNumerator.flatMap { Percent.rounded($0, of: counts.previousDenominator) },
            counts.previousNumerator, of: counts.previousDenominator,
            status: indicator.previous.map { previousStatus($0) } ?? "A", note: [], to: &csv)
        row(
            report.cycle, indicator, population: "comparable",
            percent: Percent.rounded(counts.numerator, of: counts.denominator), counts.numerator,
            of: counts.denominator, status: indicator.observationStatus, note: [], to: &csv)
    }

    /// A word at counts that stand beside others that are comparable.
    private func asAsked(_ indicator: IndicatorResult) -> [String] {
        indicator.comparable == nil || indicator.isComparedAsAsked ? [] : ["as asked"]
    }

    /// Inferred counts are estimates in the code list of SDMX.
    private func previousStatus(_ previous: PreviousLevel) -> String {
        previous.status == .inferred ? "E" : "A"
    }

    private func write(_ region: GroupTally, _ report: CycleReport, _ csv: inout CSVWriter) {
        guard let results = region.results else {
            for indicator in report.indicators where indicator.counts != nil {
                row(
                    report.cycle, indicator, area: region.id, population: "all", percent: nil, nil, of: nil,
                    status: "Q", note: ["fewer than three reporting States"], to: &csv)
            }
            return
        }
        for tally in results.indicators {
            guard let indicator = report.indicators.first(where: { $0.id == tally.id }) else { continue }
            row(
                report.cycle, indicator, area: region.id, population: "all", percent: tally.percent, tally.numerator,
                of: tally.denominator, status: indicator.observationStatus, note: [], to: &csv)
        }
    }

    private func row(
        _ wave: Int32, _ indicator: IndicatorResult, area: String = "_T", population: String, percent: Int64?,
        _ numerator: Int64?, of denominator: Int64?, status: String, note: [String], to csv: inout CSVWriter
    ) {
        // A share of fewer than ten States is a number of States.
        let isSmall = denominator.map { $0 < 10 } ?? false
        let classes = indicator.classes.joined(separator: " ")
        csv.cell(Int64(wave))
        for text in [indicator.id, indicator.area?.word ?? "", area, population, indicator.base.word] {
            csv.cell(OutsideText.line(text))
        }
        csv.cell(isSmall ? nil : percent)
        csv.cell(numerator)
        csv.cell(denominator)
        csv.cell(status)
        csv.cell(OutsideText.line(classes.isEmpty ? indicator.grade : indicator.grade + " " + classes))
        csv.cell(OutsideText.line(note.joined(separator: "; ")))
        csv.endRow()
    }
}
