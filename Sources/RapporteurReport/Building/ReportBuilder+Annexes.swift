import RapporteurAnalysis
import RapporteurLineage
import RapporteurModel

extension ReportBuilder {
    /// All measures with their counts.
    func indicatorsAnnex() -> ReportDocument.Part {
        var columns: [DataTable.Column] = [
            .words(words(.columnMeasure)), .figures(words(.columnYes)), .figures(words(.columnNo)),
            .figures(words(.columnNotAnswered)), .figures(words(.columnNotApplicable)), .words(words(.columnBase)),
            .figures(words(.columnYear)),
        ]
        if hasPrevious {
            columns += [
                .figures(words(.columnPreviousYear)), .words(words(.columnStatus)),
                .figures(words(.columnComparedPrevious)), .figures(words(.columnCompared)),
                .figures(words(.columnChange)), .words(words(.columnClass)), .words(words(.columnComparability)),
            ]
        }
        let areas = report.areas.map { Optional($0.tally.area) } + [nil]
        let groups = areas.compactMap { area -> DataTable.Group? in
            let own = report.indicators.filter { $0.area == area }
            guard !own.isEmpty else { return nil }
            let heading = area.map {
                words(.headingArea, ["numeral": .runs(numeral($0)), "title": .runs(title($0))])
            }
            return DataTable.Group(heading ?? words(.headingOther), rows: own.map { indicatorRow($0) })
        }
        let table = DataTable(
            id: "table-indicators", caption: words(hasPrevious ? .indicatorsTable : .indicatorsTableAlone),
            columns: columns, groups: groups, notes: hasPrevious ? legend(report.indicators) : [])
        return ReportDocument.Part(id: "annex-measures", heading: words(.headingIndicators), blocks: [.table(table)])
    }

    private func indicatorRow(_ indicator: IndicatorResult) -> DataTable.Row {
        let counts = indicator.counts
        func number(_ count: Int64?) -> [Inline] { count.map { words.cell($0) } ?? words(.noChange) }
        var cells: [[Inline]] = [
            number(counts?.yes), number(counts?.no), number(counts?.notAnswered), number(counts?.notApplicable),
            words.base(indicator.base),
            words.cell(indicator.askedLevel, orElse: counts == nil ? .notAsked : .noChange),
        ]
        if hasPrevious {
            let compared = indicator.showsComparable
            cells += [
                previousCell(indicator, indicator.askedPrevious),
                indicator.previous.map { status($0.status) } ?? words(.noChange),
                compared ? words.cell(indicator.shownPrevious) : words(.noChange),
                compared ? words.cell(indicator.shownLevel) : words(.noChange),
                words.cell(indicator.change), words.joined(indicator.classes.map { words.changeClass($0) }),
                comparability(indicator),
            ]
        }
        return DataTable.Row([.label(indicator.title)], cells)
    }

    private func status(_ status: PreviousLevel.Status) -> [Inline] {
        switch status {
        case .micro: words(.statusMicro)
        case .inferred: words(.statusInferred)
        case .published: words(.statusPublished)
        }
    }

    /// What the same States answered, with the rates of adoption and withdrawal; nil where it is not known.
    func flowsAnnex() -> ReportDocument.Part? {
        let rows = report.indicators.compactMap { indicator -> DataTable.Row? in
            guard let panel = indicator.panel, let flows = panel.flows, panel.size > 0 else { return nil }
            let atNo = flows[1, 0] + flows[1, 1] + flows[1, 2]
            let atYes = flows[0, 0] + flows[0, 1] + flows[0, 2]
            return DataTable.Row(
                [.label(indicator.title)],
                [words.cell(panel.size)] + flowCounts(flows).map { words.cell($0) } + [
                    words.counts(Level(numerator: flows.gained, denominator: atNo, percent: nil)),
                    words.counts(Level(numerator: flows.lost, denominator: atYes, percent: nil)),
                    words.cell(panel.entrantsSize), words.cell(panel.leaversSize),
                    words.cell(panel.leaversLeftUNESCO),
                ] + testCells(panel))
        }
        guard !rows.isEmpty else { return nil }
        let columns: [ReportText] =
            [
                .columnPanel, .flowKept, .flowAdopted, .flowWithdrew, .flowStillNo, .flowOther, .columnAdoption,
                .columnReversal, .columnEntrants, .columnLeavers, .columnLeftUNESCO,
            ] + (report.options.testsChanges ? [.columnMcNemar, .columnMidP] : [])
        return ReportDocument.Part(
            id: "annex-flows", heading: words(.headingFlows),
            blocks: [
                .table(
                    DataTable(
                        id: "table-flows", caption: words(.flowsTable),
                        columns: [.words(words(.columnMeasure))] + columns.map { .figures(words($0)) },
                        groups: [.init(rows: rows)],
                        notes: report.options.testsChanges ? [words(.mcNemarNote)] : []))
            ])
    }

    /// The two probabilities of the exact test, where it was asked for.
    private func testCells(_ panel: PanelResult) -> [[Inline]] {
        guard report.options.testsChanges else { return [] }
        guard let test = panel.mcNemar else { return [words(.noChange), words(.noChange)] }
        return [words.probability(test.exact), words.probability(test.midP)]
    }

    /// Who reported, where that may be shown.
    func statesAnnex() -> ReportDocument.Part {
        let block: ReportDocument.Block
        if context.publication == .open && !context.reportingStates.isEmpty {
            block = .table(
                DataTable(
                    id: "table-states", caption: words(.statesTable),
                    columns: [.words(words(.columnState)), .words(words(.columnCode))],
                    groups: [
                        .init(rows: context.reportingStates.map { .init([.label($0.name)], [[.code($0.code)]]) })
                    ]))
        } else {
            block = .paragraph(words(.statesWithheld))
        }
        return ReportDocument.Part(id: "annex-states", heading: words(.headingStates), blocks: [block])
    }

    /// How the questions of the two cycles relate; nil if there is nothing to compare.
    func concordanceAnnex() -> ReportDocument.Part? {
        guard hasPrevious, !context.concordance.isEmpty else { return nil }
        let rows = context.concordance.map { row in
            DataTable.Row(
                row.number.map { words(.areaInTable, ["number": .label($0), "title": .label(row.text)]) }
                    ?? [.label(row.text)],
                [
                    row.question.map { [.code($0)] } ?? words(.notAsked), words.joined(row.from.map { [.code($0)] }),
                    words.joined(row.classes.map { words.changeClass($0) }),
                    [.code(row.grade)] + (row.marks.isEmpty ? [] : [.words(" ")]) + row.marks.map { .mark($0) },
                    words(row.printsChange ? .answerYes : .answerNo),
                ])
        }
        return ReportDocument.Part(
            id: "annex-concordance", heading: words(.headingConcordance),
            blocks: [
                .paragraph(words(.concordanceIntro)),
                .table(
                    DataTable(
                        id: "table-concordance", caption: words(.concordanceTable),
                        columns: [
                            .words(words(.columnQuestion)), .words(words(.columnId)),
                            .words(words(.columnPrevious)), .words(words(.columnClass)),
                            .words(words(.columnComparability)), .words(words(.columnPrintable)),
                        ],
                        groups: [.init(rows: rows)])),
            ])
    }

    /// How the numbers are made.
    func method() -> ReportDocument.Part {
        var definitions = [definition(.methodLevelTerm, .methodLevel)]
        if hasPrevious {
            definitions += [
                definition(.methodChangeTerm, .methodChange), definition(.methodPartsTerm, .methodParts),
                .init(term: words(.methodBaselineTerm), meaning: baseline()),
            ]
        }
        definitions += [
            definition(.methodAreaTerm, .methodArea), definition(.methodBreadthTerm, .methodBreadth),
            definition(.methodBoundsTerm, .methodBounds), definition(.methodSmallTerm, .methodSmall),
        ]
        if isRandomAssumed {
            definitions += [
                definition(.methodSamplingAssumedTerm, .methodSampling),
                definition(.methodAssumedTerm, .methodAssumed),
            ]
        } else {
            definitions.append(definition(.methodSamplingTerm, .methodSampling))
        }
        if isNeverWithdrawn { definitions.append(definition(.methodNeverWithdrawnTerm, .methodNeverWithdrawn)) }
        return ReportDocument.Part(
            id: "annex-method", heading: words(.headingMethod), blocks: [.definitions(definitions)])
    }

    private func definition(_ term: ReportText, _ meaning: ReportText) -> ReportDocument.Definition {
        ReportDocument.Definition(term: words(term), meaning: words(meaning))
    }

    private func baseline() -> [Inline] {
        switch report.baseline {
        case .micro: words(.baselineMicro)
        case .list: words(.baselineList)
        case .published: words(.baselinePublished)
        case .none: words(.baselineNone)
        }
    }
}
