import RapporteurAnalysis
import RapporteurModel

extension ReportBuilder {
    /// The levels of this cycle with the regions in their proportions of the previous one (`methods.md`, C.9), as a
    /// footnote to the regions; nil where no measure has comparable results in every region.
    func regionMixTable() -> DataTable? {
        let rows = report.indicators.compactMap { indicator -> DataTable.Row? in
            guard isComparedByRegion(indicator), indicator.base == .reporting, (indicator.denominator ?? 0) >= 10,
                let share = Coverage.standardised(regionGroups(indicator))
            else { return nil }
            return DataTable.Row(
                [.label(indicator.title)],
                [words.cell(indicator.shownLevel), words.percent(share.rounded(scale: 100))])
        }
        guard !rows.isEmpty else { return nil }
        return DataTable(
            id: "table-region-mix", caption: words(.regionMixTable),
            columns: [
                .words(words(.columnMeasure)), .figures(words(.columnYear)), .figures(words(.columnRegionMix)),
            ],
            groups: [.init(rows: rows)], notes: [words(.regionMixNote)])
    }

    /// The regions with the reports of the previous cycle as weights; one whose results are not shown has nobody now, so
    /// that nothing is computed from it.
    private func regionGroups(_ indicator: IndicatorResult) -> [Coverage.Group] {
        report.previousRegions.map { before in
            let now = report.regions.first { $0.id == before.id }?.results
            let tally = now?.indicators.first { $0.id == indicator.id }
            return Coverage.Group(
                weight: before.reporting, yes: tally?.numerator ?? 0, reporting: tally?.denominator ?? 0)
        }
    }
}
