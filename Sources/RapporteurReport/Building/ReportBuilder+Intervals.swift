import RapporteurAnalysis
import RapporteurModel

extension ReportBuilder {
    /// Whether the assumption was declared that respondents are like a random sample.
    var isRandomAssumed: Bool { report.options.assumptions.contains(.respondentsAsRandom) }

    /// The intervals under the declared assumption, which stands in the text, in the caption and in every column; nil
    /// unless it was declared.
    func intervals() -> ReportDocument.Part? {
        guard isRandomAssumed else { return nil }
        let confidence = AssumedIntervals.confidence
        let known = report.indicators.filter { $0.assumed != nil }
        var blocks: [ReportDocument.Block] = [.paragraph(words(.assumedIntro, ["confidence": .percent(confidence)]))]
        let heading: [String: ReportArgument] = ["confidence": .numeral(confidence)]
        var columns: [DataTable.Column] = [.words(words(.columnMeasure))]
        if hasPrevious {
            columns += [.figures(words(.columnPreviousYear)), .figures(words(.columnIntervalPrevious, heading))]
        }
        columns += [.figures(words(.columnYear)), .figures(words(.columnInterval, heading))]
        blocks.append(
            .table(
                DataTable(
                    id: "table-intervals", caption: words(.assumedTable), columns: columns,
                    groups: [.init(rows: known.map { intervalRow($0) })])))
        return ReportDocument.Part(id: "intervals", heading: words(.headingAssumed), blocks: blocks)
    }

    private func intervalRow(_ indicator: IndicatorResult) -> DataTable.Row {
        func cell(_ interval: StateCount?) -> [Inline] { interval.map { words.cell($0) } ?? words(.noChange) }
        var cells: [[Inline]] = []
        if hasPrevious {
            cells += [previousCell(indicator, indicator.shownPrevious), cell(indicator.assumed?.previousLevel)]
        }
        cells += [
            words.cell(indicator.askedLevel, orElse: indicator.counts == nil ? .notAsked : .noChange),
            cell(indicator.assumed?.level),
        ]
        return DataTable.Row([.label(indicator.title)], cells)
    }
}
