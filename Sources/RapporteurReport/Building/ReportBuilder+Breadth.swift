import RapporteurAnalysis
import RapporteurLineage
import RapporteurModel

extension ReportBuilder {
    // MARK: Sentences

    /// How many States have all measures of an area and how many have one at least: in this cycle and, on the measures
    /// that can be compared, in the previous one. Empty for fewer than two measures.
    func breadthSentences(_ area: AreaResult) -> [Inline] {
        var sentences: [[Inline]] = []
        if let breadth = area.breadth, let now = breadthNow(breadth) { sentences.append(now) }
        if hasPrevious, let breadth = area.trend?.breadth, let before = breadthBefore(breadth) {
            sentences.append(before)
        }
        return words.sentences(sentences)
    }

    private func breadthNow(_ breadth: AreaBreadth) -> [Inline]? {
        guard let some = breadth.rows.first?.level, let all = breadth.rows.last?.level, let someYes = some.states.exact,
            let allYes = all.states.exact
        else { return nil }
        var arguments: [String: ReportArgument] = [
            "measures": .count(breadth.measures), "all": .count(allYes), "some": .count(someYes),
        ]
        guard some.leftOut > 0 || all.leftOut > 0 else {
            arguments["of"] = .count(all.states.total)
            return words(.breadthNow, arguments)
        }
        arguments["allOf"] = .count(all.states.total)
        arguments["someOf"] = .count(some.states.total)
        arguments["allOpen"] = .count(all.leftOut)
        arguments["someOpen"] = .count(some.leftOut)
        return words(.breadthNowOpen, arguments)
    }

    private func breadthBefore(_ breadth: AreaBreadth) -> [Inline]? {
        guard let some = breadth.rows.first?.previous, let last = breadth.rows.last, let all = last.previous
        else { return nil }
        let measures = ReportArgument.count(breadth.measures)
        guard report.baseline == .micro else {
            return words(
                .breadthTotals,
                [
                    "measures": measures, "all": range(all.states), "some": range(some.states),
                    "of": .count(all.states.total),
                ])
        }
        guard let before = all.states.exact, let now = last.level.states.exact else { return nil }
        return words(
            .breadthBoth,
            [
                "measures": measures, "previous": .share(before, all.states.total),
                "current": .share(now, last.level.states.total),
            ])
    }

    private func range(_ count: StateCount) -> ReportArgument {
        if let exact = count.exact { return .numeral(exact) }
        return .runs(words.range(count.possible))
    }

    // MARK: Table

    /// The States by how many of the measures they have; nil for fewer than two measures.
    func breadthTable(_ area: AreaResult) -> DataTable? {
        let trend = hasPrevious ? area.trend?.breadth : nil
        guard let breadth = area.breadth ?? trend else { return nil }
        // Where all measures are compared as they were asked, the second group would repeat the first.
        let isWhole = trend.map { trend in trend.rows.map { $0.level } == breadth.rows.map { $0.level } }
        var groups: [DataTable.Group] = []
        if isWhole != true, area.breadth != nil {
            groups.append(
                .init(
                    trend == nil ? nil : words(.breadthGroupAll),
                    rows: breadth.rows.map { breadthRow($0, of: breadth.measures, hasBefore: trend != nil) }))
        }
        if let trend {
            groups.append(
                .init(
                    groups.isEmpty ? nil : words(.breadthGroupCompared),
                    rows: trend.rows.map { breadthRow($0, of: trend.measures, hasBefore: true) }))
        }
        return DataTable(
            id: "table-breadth-" + suffix(area.tally.area),
            caption: words(
                trend == nil ? .breadthTitleAlone : .breadthTitle, ["area": heading(area.tally.area)]),
            columns: breadthColumns(hasBefore: trend != nil), groups: groups, notes: breadthNotes(breadth, trend))
    }

    private func breadthColumns(hasBefore: Bool) -> [DataTable.Column] {
        var columns: [ReportText] = []
        if hasBefore {
            columns +=
                report.baseline == .micro ? [.columnPreviousYear, .columnLeftOutPrevious] : [.columnPreviousYear]
        }
        columns += [.columnYear, .columnLeftOut]
        if hasBefore, report.baseline == .micro {
            columns += [.columnChange, .columnWithin, .columnEntrants, .columnLeavers]
        }
        return [.words(words(.columnMeasuresHeld))] + columns.map { .figures(words($0)) }
    }

    private func breadthRow(_ row: AreaBreadth.Row, of measures: Int64, hasBefore: Bool) -> DataTable.Row {
        func cells(_ level: AreaBreadth.Level?) -> [[Inline]] {
            [
                level.map { words.cell($0.states) } ?? words(.noChange),
                level.map { words.cell($0.leftOut) } ?? words(.noChange),
            ]
        }
        let isMicro = report.baseline == .micro
        var all: [[Inline]] = []
        if hasBefore { all += cells(row.previous).prefix(isMicro ? 2 : 1) }
        all += cells(row.level)
        if hasBefore, isMicro {
            all += [
                words.cell(row.change), words.cell(row.parts?.within), words.cell(row.parts?.entrants),
                words.cell(row.parts?.leavers),
            ]
        }
        return DataTable.Row(
            words(
                row.atLeast == measures ? .breadthAll : .breadthAtLeast, ["measures": .numeral(row.atLeast)]), all)
    }

    private func breadthNotes(_ breadth: AreaBreadth, _ trend: AreaBreadth?) -> [[Inline]] {
        var notes: [[Inline]] = []
        if breadth.leavesOut || trend?.leavesOut == true { notes.append(words(.breadthLeftOutNote)) }
        guard let trend, trend.rows.contains(where: { $0.previous != nil }) else { return notes }
        if report.baseline != .micro {
            notes.append(words(.breadthTotalsNote))
        } else if trend.leavesOut {
            notes.append(words(.breadthLevelsNote))
        }
        return notes
    }
}
