import RapporteurAnalysis
import RapporteurLineage
import RapporteurModel

extension ReportBuilder {
    /// What the figures can carry: bounds, breaks, bases, rounding, and where sources differ.
    func limits() -> ReportDocument.Part {
        var parts: [ReportDocument.Part] = []
        if let bounds = bounds() { parts.append(bounds) }
        if let intervals = intervals() { parts.append(intervals) }
        if hasPrevious { parts.append(breaks()) }
        if hasPrevious, let merged = merged() { parts.append(merged) }
        parts += [bases(), rounding()]
        if hasPrevious, let disputed = disputed() { parts.append(disputed) }
        if hasPrevious, let differences = differences() { parts.append(differences) }
        return ReportDocument.Part(
            id: "limits", heading: words(.headingLimits), blocks: [.paragraph(words(.limitsIntro))], parts: parts)
    }

    // MARK: Bounds

    func bounds() -> ReportDocument.Part? {
        let bounded = report.indicators.filter { $0.bounds?.level != nil }
        guard let example = bounded.max(by: { ($0.numerator ?? 0) < ($1.numerator ?? 0) }),
            let interval = example.bounds?.level, let level = example.askedLevel
        else { return nil }
        let line = words(
            .boundsLine,
            [
                "title": quoted(example), "percent": words.inText(level),
                "lower": .percent(interval.lower.whole), "upper": .percent(interval.upper.whole),
            ])
        var blocks: [ReportDocument.Block] = [.paragraph(words.sentences([words(.boundsOnlyIf), line]))]
        let changes = hasPrevious ? bounded.compactMap { $0.bounds?.change } : []
        if !changes.isEmpty {
            let noneIsKnown = changes.allSatisfy { $0.containsZero }
            blocks.append(.paragraph(words(noneIsKnown ? .boundsSign : .boundsSome)))
        }
        if isNeverWithdrawn {
            let isKnown = bounded.contains { $0.bounds?.neverWithdrawn != nil }
            blocks.append(.paragraph(words(isKnown ? .neverWithdrawnIntro : .neverWithdrawnInVain)))
        }
        blocks.append(.table(boundsTable(bounded, hasChanges: !changes.isEmpty)))
        return ReportDocument.Part(id: "bounds", heading: words(.headingBounds), blocks: blocks)
    }

    private func boundsTable(_ indicators: [IndicatorResult], hasChanges: Bool) -> DataTable {
        var columns: [DataTable.Column] = [
            .words(words(.columnMeasure)), .figures(words(.columnLevel)), .figures(words(.columnIfNone)),
            .figures(words(.columnIfAll)),
        ]
        if hasChanges { columns.append(.figures(words(.columnChangeBounds))) }
        if hasChanges, isNeverWithdrawn { columns.append(.figures(words(.columnNeverWithdrawn))) }
        let rows = indicators.map { indicator in
            DataTable.Row(
                [.label(indicator.title)],
                [
                    words.cell(indicator.askedLevel, orElse: .noChange),
                    percentCell(indicator.bounds?.level?.lower.whole),
                    percentCell(indicator.bounds?.level?.upper.whole),
                    indicator.bounds?.change.map { words.cell($0) } ?? words(.noChange),
                    neverWithdrawnCell(indicator.bounds?.neverWithdrawn),
                ])
        }
        return DataTable(
            id: "table-bounds", caption: words(.boundsTable), columns: columns, groups: [.init(rows: rows)])
    }

    /// Whether the assumption was declared that measures are never withdrawn.
    var isNeverWithdrawn: Bool { hasPrevious && report.options.assumptions.contains(.neverWithdrawn) }

    private func neverWithdrawnCell(_ change: NeverWithdrawnChange?) -> [Inline] {
        switch change {
        case .interval(let interval): words.cell(interval)
        case .refused: words(.neverWithdrawnRefused)
        case nil: words(.noChange)
        }
    }

    // MARK: Breaks and bases

    func breaks() -> ReportDocument.Part {
        let single = report.indicators.count { $0.grade == "N" }
        let other = report.indicators.count - compared.count - apart.count - single
        var blocks: [ReportDocument.Block] = [
            .paragraph(
                apart.isEmpty && other == 0
                    ? words(.breaksNone)
                    : words(
                        .breaksCount,
                        [
                            "all": .count(Int64(report.indicators.count)), "comparable": .count(Int64(compared.count)),
                            "apart": .count(Int64(apart.count + other)), "single": .count(Int64(single)),
                        ])),
            .table(gradesTable(single: single, other: other)),
        ]
        let marks = ["e", "r", "c", "u", "b", "s", "m", "n", "x", "w", "d"]
        blocks.append(
            .definitions(
                marks.map {
                    .init(term: [.mark($0)], meaning: words.meaning(ofMark: $0) + [.words(words.language.fullStop)])
                }))
        return ReportDocument.Part(id: "breaks", heading: words(.headingBreaks), blocks: blocks)
    }

    private func gradesTable(single: Int, other: Int) -> DataTable {
        let meanings: [(String, ReportText)] = [("A", .gradeA), ("B", .gradeB), ("C", .gradeC), ("N", .gradeN)]
        var rows = meanings.map { grade, meaning in
            DataTable.Row(
                [.code(grade)],
                [words(meaning), words.cell(Int64(report.indicators.count { $0.grade == grade }))])
        }
        rows.append(
            .init(words(.gradesWithChange), [words(.gradesWithChangeMeaning), words.cell(Int64(compared.count))]))
        rows.append(
            .init(
                words(.gradesLevels),
                [words(.gradesLevelsMeaning), words.cell(Int64(report.indicators.count - compared.count - single))]))
        rows.append(.init(words(.gradesAll), [[], words.cell(Int64(report.indicators.count))]))
        return DataTable(
            id: "table-grades", caption: words(.gradesTable),
            columns: [
                .words(words(.columnGrade)), .words(words(.columnMeaning)), .figures(words(.columnMeasures)),
            ],
            groups: [.init(rows: rows)])
    }

    func bases() -> ReportDocument.Part {
        let meanings: [(Base, ReportText)] = [
            (.reporting, .baseReportingMeaning), (.applicable, .baseApplicableMeaning), (.valid, .baseValidMeaning),
        ]
        return ReportDocument.Part(
            id: "bases", heading: words(.headingBases),
            blocks: [
                .paragraph(words(.basesIntro)),
                .definitions(meanings.map { .init(term: words.base($0), meaning: words($1)) }),
            ])
    }

    func rounding() -> ReportDocument.Part {
        var text = words(.roundingNote)
        if hasPanel { text = words.sentences([text, words(.roundingParts)]) }
        var blocks: [ReportDocument.Block] = [.paragraph(text)]
        if hasPrevious, let reporting = report.previousReporting,
            report.indicators.contains(where: { $0.previous?.status == .inferred })
        {
            blocks.append(.paragraph(words(.inferredNote, ["reporting": .count(reporting)])))
        }
        if hasPrevious, let sources = sourcesTable() {
            blocks += [.paragraph(words(.sourcesIntro)), .table(sources)]
        }
        for (year, corrected) in [(report.previousCycle, report.previousCorrected), (report.cycle, report.corrected)] {
            guard let year, corrected > 0 else { continue }
            blocks.append(
                .paragraph(words(.correctionsNote, ["cycleYear": .year(year), "corrected": .count(corrected)])))
        }
        return ReportDocument.Part(id: "rounding", heading: words(.headingRounding), blocks: blocks)
    }

    // MARK: Sources

    /// Where the levels of the previous cycle come from, in the order in which they are used; nil if from files alone.
    private func sourcesTable() -> DataTable? {
        var sources: [(title: String, count: Int64)] = []
        for indicator in report.indicators {
            guard let previous = indicator.previous, previous.status != .micro, let title = previous.source
            else { continue }
            if let index = sources.firstIndex(where: { $0.title == title }) {
                sources[index].count += 1
            } else {
                sources.append((title, 1))
            }
        }
        guard !sources.isEmpty else { return nil }
        return DataTable(
            id: "table-sources", caption: words(.sourcesTable),
            columns: [.words(words(.columnSource)), .figures(words(.columnMeasures))],
            groups: [.init(rows: sources.map { .init([.label($0.title)], [words.cell($0.count)]) })])
    }

    func disputed() -> ReportDocument.Part? {
        let disputed = report.indicators.filter { $0.previous?.isDisputed == true }
        guard !disputed.isEmpty else { return nil }
        let rows = disputed.flatMap { indicator in
            (indicator.previous?.otherFigures ?? []).map { other in
                DataTable.Row(
                    [.label(indicator.title)],
                    [
                        percentCell(indicator.previous?.percent), [.label(indicator.previous?.source ?? "")],
                        percentCell(other.percent), [.label(other.source)],
                    ])
            }
        }
        return ReportDocument.Part(
            id: "disputed", heading: words(.headingDisputed),
            blocks: [
                .paragraph(words(.disputedIntro)),
                .table(
                    DataTable(
                        id: "table-disputed", caption: words(.disputedTable),
                        columns: [
                            .words(words(.columnMeasure)), .figures(words(.columnUsed)),
                            .words(words(.columnSource)), .figures(words(.columnOther)),
                            .words(words(.columnSource)),
                        ],
                        groups: [.init(rows: rows)])),
            ])
    }

    func differences() -> ReportDocument.Part? {
        guard !report.differences.isEmpty else { return nil }
        let rows = report.differences.map { difference -> DataTable.Row in
            guard let id = difference.indicator else {
                return DataTable.Row(
                    words(.differencesReporting), [words.cell(difference.published), words.cell(difference.found)])
            }
            let title = report.indicators.first { $0.id == id }?.title
            let found = difference.found.map { percent in
                percentCell(percent)
                    + (difference.foundCount.map { [.words(" "), .detail(words.language.grouped($0))] } ?? [])
            }
            return DataTable.Row(
                title.map { [.label($0)] } ?? [.code(id)],
                [
                    percentCell(difference.published)
                        + (difference.publishedCount.map { [.words(" "), .detail(words.language.grouped($0))] } ?? []),
                    found ?? words(.notKnown),
                ])
        }
        return ReportDocument.Part(
            id: "differences", heading: words(.headingDifferences),
            blocks: [
                .paragraph(words(.differencesIntro)),
                .table(
                    DataTable(
                        id: "table-differences", caption: words(.differencesTable),
                        columns: [
                            .words(words(.columnMeasure)), .figures(words(.columnPublished)),
                            .figures(words(.columnFound)),
                        ],
                        groups: [.init(rows: rows)])),
            ])
    }
}
