package import RapporteurAnalysis
import RapporteurDiagnostics
import RapporteurModel

/// Writes a tally as one table: a row for each indicator and action area, of all States and of each region.
package enum TallyCSV {
    /// The text of a file.
    package static func text(_ tally: Tally) -> String {
        var csv = CSVWriter(columns: [
            "questionnaire", "cycle", "region", "members", "reporting", "kind", "id", "section", "base", "yes", "no",
            "not_answered", "not_applicable", "numerator", "denominator", "percent",
        ])
        rows(
            tally,
            GroupTally(
                id: "", members: tally.members, reporting: tally.reporting,
                results: GroupTally.Results(indicators: tally.indicators, areas: tally.areas)), to: &csv)
        for region in tally.regions ?? [] { rows(tally, region, to: &csv) }
        return csv.text
    }

    private static func rows(_ tally: Tally, _ group: GroupTally, to csv: inout CSVWriter) {
        func start(_ kind: String?, _ id: String?, to csv: inout CSVWriter) {
            csv.cell(tally.questionnaire)
            csv.cell(Int64(tally.cycle))
            csv.cell(group.id)
            csv.cell(group.members)
            csv.cell(group.reporting)
            csv.cell(kind)
            csv.cell(id)
        }
        guard let results = group.results else {
            // Too few reported for their answers to be shown.
            start(nil, nil, to: &csv)
            for _ in 0..<9 { csv.cell(nil as String?) }
            csv.endRow()
            return
        }
        for indicator in results.indicators {
            start("indicator", indicator.id, to: &csv)
            csv.cell(indicator.section)
            csv.cell(indicator.base.word)
            csv.cell(indicator.counts.yes)
            csv.cell(indicator.counts.no)
            csv.cell(indicator.counts.notAnswered)
            csv.cell(indicator.counts.notApplicable)
            csv.cell(indicator.numerator)
            csv.cell(indicator.denominator)
            csv.cell(indicator.percent)
            csv.endRow()
        }
        for area in results.areas {
            start("area", area.area.word, to: &csv)
            var sections = ""
            for section in area.sections { sections += (sections.isEmpty ? "" : " ") + section }
            csv.cell(sections)
            csv.cell(Base.reporting.word)
            for _ in 0..<4 { csv.cell(nil as Int64?) }
            csv.cell(area.numerator)
            csv.cell(area.denominator)
            csv.cell(area.percent)
            csv.endRow()
        }
    }
}
