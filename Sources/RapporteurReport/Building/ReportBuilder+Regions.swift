import RapporteurAnalysis
import RapporteurModel

extension ReportBuilder {
    /// The regions, with a figure for each area; nil if results by region were not asked for.
    func regions() -> ReportDocument.Part? {
        guard !report.regions.isEmpty, report.regions.contains(where: { $0.results != nil }) else { return nil }
        let areas = report.areas.map { Optional($0.tally.area) } + [nil]
        let figures = areas.compactMap { area -> ReportDocument.Block? in
            let own = indicators(of: area).filter { $0.counts != nil }
            return own.isEmpty ? nil : .figure(regionsFigure(area, own))
        }
        var intro = [ReportDocument.Block.paragraph(words(.regionsIntro)), .paragraph(words(.regionsSmall))]
        if showsPreviousRegions { intro.append(.paragraph(words(.regionsPrevious))) }
        let mix = regionMixTable().map { [ReportDocument.Block.table($0)] } ?? []
        return ReportDocument.Part(id: "regions", heading: words(.headingRegions), blocks: intro + figures + mix)
    }

    private var showsPreviousRegions: Bool { hasPrevious && !report.previousRegions.isEmpty }

    private func regionsFigure(_ area: ActionArea?, _ indicators: [IndicatorResult]) -> Figure {
        let panels = indicators.enumerated().map { index, indicator in
            RegionPanel(
                name: DrawingName(
                    id: "region-\(suffix(area))-\(index + 1)", title: indicator.title,
                    description: words.text(.regionPanelDescription)),
                language: words.language.ofCharts,
                bars: report.regions.map { bar($0, indicator) })
        }
        let both = showsPreviousRegions
        let title = words(both ? .regionChartTitleBoth : .regionChartTitle, ["area": heading(area)])
        return Figure(
            id: "figure-regions-" + suffix(area), title: title,
            description: words(both ? .regionChartDescriptionBoth : .regionChartDescription),
            showsDescription: area == report.areas.first?.tally.area, drawing: .regions(RegionPanel.aligned(panels)),
            table: DataTable(
                id: "table-regions-" + suffix(area), caption: title,
                columns: [.words(words(both ? .columnMeasureAndCycle : .columnMeasure))]
                    + report.regions.map { .figures(words.region($0.id)) },
                groups: both
                    ? indicators.map { bothCycles($0) } : [.init(rows: indicators.map { row([.label($0.title)], $0) })])
        )
    }

    private func row(_ heading: [Inline], _ indicator: IndicatorResult) -> DataTable.Row {
        DataTable.Row(
            heading,
            report.regions.map { region in
                level(region, indicator).map { words.cell($0, orElse: .noChange) } ?? words(.notShown)
            })
    }

    /// A measure as a group of two rows, or of one where the levels may not be held side by side.
    private func bothCycles(_ indicator: IndicatorResult) -> DataTable.Group {
        var rows = [row(words(.columnYear), indicator)]
        if isComparedByRegion(indicator) {
            let cells = report.regions.map { region in
                previousLevel(region, indicator).map { words.cell($0, orElse: .noChange) } ?? words(.notShown)
            }
            rows.insert(DataTable.Row(words(.columnPreviousYear), cells), at: 0)
        }
        return DataTable.Group([.label(indicator.title)], rows: rows)
    }

    private func bar(_ region: GroupTally, _ indicator: IndicatorResult) -> RegionPanel.Bar {
        let level = level(region, indicator)
        let previous = isComparedByRegion(indicator) ? previousLevel(region, indicator) : nil
        return RegionPanel.Bar(
            region: region.id, share: level.flatMap { $0.share(printed: words.counts($0).plainText) },
            previous: previous.flatMap { $0.share(printed: words.counts($0).plainText) },
            absence: level == nil ? words.text(.notShown) : words.text(.noChange),
            isSmall: (level?.denominator ?? 0) < 10)
    }

    private func level(_ region: GroupTally, _ indicator: IndicatorResult) -> Level? {
        guard let tally = region.results?.indicators.first(where: { $0.id == indicator.id }) else { return nil }
        return Level(numerator: tally.numerator, denominator: tally.denominator, percent: tally.percent)
    }

    /// The regions of the previous cycle are counted as asked then: they stand beside those of this cycle only where
    /// the change may be printed and is computed on exactly those counts.
    func isComparedByRegion(_ indicator: IndicatorResult) -> Bool {
        showsPreviousRegions && indicator.change != nil && !indicator.isRecounted
            && report.previousRegions.contains { region in
                region.results?.indicators.contains { $0.id == indicator.id && $0.base == indicator.base } ?? false
            }
    }

    private func previousLevel(_ region: GroupTally, _ indicator: IndicatorResult) -> Level? {
        report.previousRegions.first { $0.id == region.id }.flatMap { level($0, indicator) }
    }
}
