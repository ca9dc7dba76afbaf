import RapporteurAnalysis
import RapporteurLineage
import RapporteurModel

extension ReportBuilder {
    /// What totals say about questions that were merged: the old levels, and bounds of what the new question would have
    /// given; nil if there are none.
    func merged() -> ReportDocument.Part? {
        let groups = report.indicators.compactMap { indicator in
            indicator.merged.map { DataTable.Group([.label(indicator.title)], rows: rows($0)) }
        }
        guard !groups.isEmpty else { return nil }
        return ReportDocument.Part(
            id: "merged", heading: words(.headingMerged),
            blocks: [
                .paragraph(words(.mergedIntro)),
                .table(
                    DataTable(
                        id: "table-merged", caption: words(.mergedTable),
                        columns: [.words(words(.columnMeasure)), .figures(words(.columnPreviousYear))],
                        groups: groups)),
            ])
    }

    private func rows(_ merged: MergedLevels) -> [DataTable.Row] {
        var rows = merged.sources.map { source in
            DataTable.Row(
                [.label(source.title)],
                [
                    words.cell(
                        Level(
                            numerator: source.level.numerator, denominator: source.level.denominator,
                            percent: source.level.percent))
                ])
        }
        if let rule = merged.rule, let bounds = merged.bounds {
            rows.append(DataTable.Row(words(rule == .any ? .mergedAny : .mergedAll), [words.cell(bounds)]))
        }
        return rows
    }

    /// Why a merged measure has no change, with the bounds of its old level where they are known.
    func mergedRemark(_ indicator: IndicatorResult) -> [Inline] {
        var arguments = ["title": quoted(indicator)]
        guard let merged = indicator.merged, let rule = merged.rule, let bounds = merged.bounds else {
            return words(.apartMergedTotals, arguments)
        }
        arguments["lower"] = bound(bounds.possible.lowerBound, of: bounds.total)
        arguments["upper"] = bound(bounds.possible.upperBound, of: bounds.total)
        return words(rule == .any ? .apartMergedAny : .apartMergedAll, arguments)
    }

    private func bound(_ count: Int64, of total: Int64) -> ReportArgument {
        words.inText(Level(numerator: count, denominator: total, percent: Percent.rounded(count, of: total)))
    }
}
