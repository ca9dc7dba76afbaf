import RapporteurAnalysis
import RapporteurLineage
import RapporteurModel

extension ReportBuilder {
    /// The name of an area, or of the measures that belong to none.
    func heading(_ area: ActionArea?) -> ReportArgument {
        .runs(area.map { words.name($0) } ?? words(.headingOther))
    }

    /// What the ids of an area's figures and tables end in.
    func suffix(_ area: ActionArea?) -> String { area.map { "area-" + $0.word } ?? "other" }

    // MARK: Levels

    /// The levels of the measures of an area in both cycles.
    func levelsFigure(_ area: ActionArea?, _ indicators: [IndicatorResult]) -> Figure {
        let rows = indicators.map { indicator -> DumbbellChart.Row in
            let marks = marks(indicator).joined(separator: " ")
            let previous = indicator.shownPrevious.flatMap { $0.share(printed: words.label($0)) }
            let current = indicator.shownLevel.flatMap { $0.share(printed: words.label($0)) }
            if let change = indicator.change {
                return DumbbellChart.Row(
                    changeOf: indicator.title, change, marks: marks, previous: previous, current: current)
            }
            return DumbbellChart.Row(levelsOf: indicator.title, marks: marks, previous: previous, current: current)
        }
        let title = words(hasPrevious ? .areaChartTitle : .areaChartTitleAlone, ["area": heading(area)])
        return Figure(
            id: "figure-" + suffix(area), title: title,
            description: words(hasPrevious ? .areaChartDescription : .areaChartDescriptionAlone),
            showsDescription: area == report.areas.first?.tally.area, drawing: .dumbbells(dumbbells(rows)),
            table: levelsTable(area, caption: title, indicators))
    }

    /// The table of levels and changes; base and comparability stand in every row.
    private func levelsTable(
        _ area: ActionArea?, caption: [Inline], _ indicators: [IndicatorResult]
    ) -> DataTable {
        var columns: [DataTable.Column] = [.words(words(.columnMeasure))]
        if hasPrevious { columns.append(.figures(words(.columnPreviousYear))) }
        columns.append(.figures(words(.columnYear)))
        if hasPrevious {
            columns.append(.figures(words(.columnChange)))
            switch report.baseline {
            case .micro:
                columns += [
                    .figures(words(.columnWithin)), .figures(words(.columnEntrants)), .figures(words(.columnLeavers)),
                    .figures(words(.columnPanel)),
                ]
            case .list:
                columns += [.columnWithin, .columnCame, .columnGave, .columnPanel].map { .figures(words($0)) }
            case .published, .none: break
            }
        }
        columns.append(.words(words(.columnBase)))
        if hasPrevious { columns.append(.words(words(.columnComparability))) }
        return DataTable(
            id: "table-" + suffix(area), caption: caption, columns: columns,
            groups: [.init(rows: indicators.map { levelsRow($0) })],
            notes: hasPrevious ? remarks(indicators) + legend(indicators) : [])
    }

    private func levelsRow(_ indicator: IndicatorResult) -> DataTable.Row {
        var cells = shownCells(indicator)
        if hasPrevious {
            switch report.baseline {
            case .micro:
                cells += [
                    words.cell(indicator.panel?.within), words.cell(indicator.panel?.entrants),
                    words.cell(indicator.panel?.leavers),
                ]
                cells.append(indicator.panel.map { words.cell($0.size) } ?? words(.noChange))
            case .list:
                cells.append(indicator.panel?.withinInterval.map { words.cell($0) } ?? words(.noChange))
                let flows = indicator.panel?.possibleFlows
                cells.append(flows.map { words.cell($0.gained) } ?? words(.noChange))
                cells.append(flows.map { words.cell($0.lost) } ?? words(.noChange))
                cells.append(indicator.panel.map { words.cell($0.size) } ?? words(.noChange))
            case .published, .none: break
            }
        }
        cells.append(words.base(indicator.base))
        if hasPrevious { cells.append(comparability(indicator)) }
        return DataTable.Row([.label(indicator.title)], cells)
    }

    /// The levels that stand side by side and, where it may be printed, the change between them.
    func shownCells(_ indicator: IndicatorResult) -> [[Inline]] {
        let now = words.cell(indicator.shownLevel, orElse: indicator.counts == nil ? .notAsked : .noChange)
        guard hasPrevious else { return [now] }
        return [previousCell(indicator, indicator.shownPrevious), now, words.cell(indicator.change)]
    }

    /// A level of the previous cycle; of merged questions known from totals, the bounds of what they would have given.
    func previousCell(_ indicator: IndicatorResult, _ level: Level?) -> [Inline] {
        if let merged = indicator.merged { return merged.bounds.map { words.cell($0) } ?? words(.notKnown) }
        return words.cell(level, orElse: indicator.whyNoChange == .new ? .notAsked : .notKnown)
    }

    // MARK: Flows

    /// What the same States answered in both cycles; nil where that is not known.
    func flowsFigure(_ area: ActionArea?, _ indicators: [IndicatorResult]) -> Figure? {
        let known = indicators.compactMap { indicator -> (IndicatorResult, PanelResult, GrossFlows)? in
            guard let panel = indicator.panel, let flows = panel.flows, panel.size > 0 else { return nil }
            return (indicator, panel, flows)
        }
        guard hasPrevious, !known.isEmpty else { return nil }
        let rows = known.map { indicator, _, flows in
            FlowChart.Row(label: indicator.title, counts: flowCounts(flows))
        }
        let keys: [ReportText] = [.flowKept, .flowAdopted, .flowWithdrew, .flowStillNo, .flowOther]
        let title = words(.flowChartTitle, ["area": heading(area)])
        let table = DataTable(
            id: "table-flows-" + suffix(area), caption: title,
            columns: [.words(words(.columnMeasure))] + keys.map { .figures(words($0)) }
                + [.figures(words(.columnPanel))],
            groups: [
                .init(
                    rows: known.map { indicator, panel, flows in
                        DataTable.Row(
                            [.label(indicator.title)],
                            flowCounts(flows).map { words.cell($0) } + [words.cell(panel.size)])
                    })
            ])
        return Figure(
            id: "figure-flows-" + suffix(area), title: title, description: words(.flowChartDescription),
            showsDescription: area == report.areas.first?.tally.area,
            drawing: .flows(FlowChart(key: keys.map { words.text($0) }, language: words.language.ofCharts, rows: rows)),
            table: table)
    }

    /// The five flows in the order of the bar; what is neither yes nor no in one cycle is the last.
    func flowCounts(_ flows: GrossFlows) -> [Int64] {
        let all = flows.cells.reduce(0, &+)
        return [
            flows.kept, flows.gained, flows.lost, flows.stillNo,
            all - flows.kept - flows.gained - flows.lost - flows.stillNo,
        ]
    }
}
