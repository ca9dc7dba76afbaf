import RapporteurAnalysis
import RapporteurLineage
import RapporteurModel

extension ReportBuilder {
    /// What an Executive Board member reads if nothing else.
    func keyMessages() -> ReportDocument.Part {
        var blocks: [ReportDocument.Block] = [.facts(facts()), .list(messages())]
        if let overview = overview() { blocks.append(.figure(overview)) }
        return ReportDocument.Part(id: "key-messages", heading: words(.headingKey), blocks: blocks)
    }

    private func facts() -> [ReportDocument.Fact] {
        var facts = [
            ReportDocument.Fact(
                figure: share(report.reporting, report.members), label: words(.factReporting))
        ]
        if hasPrevious, let reporting = report.previousReporting {
            let figure = report.previousMembers.map { share(reporting, $0) } ?? words.cell(reporting)
            facts.append(.init(figure: figure, label: words(.factPreviousReporting)))
            if let panel = report.panelSize {
                facts.append(.init(figure: words.cell(panel), label: words(.factPanel)))
            }
            facts.append(
                .init(
                    figure: share(Int64(compared.count), Int64(report.indicators.count)),
                    label: words(.factComparable)))
        }
        return facts
    }

    private func share(_ part: Int64, _ whole: Int64) -> [Inline] {
        words.counts(Level(numerator: part, denominator: whole, percent: nil))
    }

    func messages() -> [[Inline]] {
        var messages = [coverageMessage()]
        if let areas = areasMessage() { messages.append(areas) }
        if !compared.isEmpty {
            let directions = compared.map { $0.direction }
            func count(_ direction: Direction) -> Int64 { Int64(directions.count { $0 == direction }) }
            messages.append(
                words(
                    .keyChanges,
                    [
                        "comparable": .count(Int64(compared.count)), "rose": .count(count(.rose)),
                        "fell": .count(count(.fell)), "unchanged": .count(count(.unchanged)),
                    ]))
            if count(.unknown) > 0 {
                messages.append(words(.keyUndirected, ["count": .count(count(.unknown))]))
            }
        }
        if let panel = panelMessage() { messages.append(panel) }
        if !apart.isEmpty { messages.append(words(.keyApart, ["count": .count(Int64(apart.count))])) }
        messages.append(words(.keyBase))
        return messages
    }

    private func coverageMessage() -> [Inline] {
        var arguments: [String: ReportArgument] = [
            "reporting": .numeral(report.reporting), "members": .numeral(report.members),
            "percent": percent(report.reporting, report.members),
        ]
        guard hasPrevious, let reporting = report.previousReporting, let members = report.previousMembers else {
            return words(.keyCoverageAlone, arguments)
        }
        arguments["previousReporting"] = .numeral(reporting)
        arguments["previousMembers"] = .numeral(members)
        arguments["previousPercent"] = percent(reporting, members)
        return words(.keyCoverage, arguments)
    }

    func percent(_ part: Int64, _ whole: Int64) -> ReportArgument {
        Percent.rounded(part, of: whole).map { .percent($0) } ?? .runs(words(.notKnown))
    }

    private func areasMessage() -> [Inline]? {
        // The same levels as in the chart below: those of the comparable measures, where every area has some.
        let trends = report.areas.compactMap { area in area.trend?.percent.map { (area.tally.area, $0) } }
        if hasPrevious, trends.count == report.areas.count, trends.count > 1 {
            guard let high = trends.max(by: { $0.1 < $1.1 }), let low = trends.min(by: { $0.1 < $1.1 }),
                trends.count(where: { $0.1 == high.1 }) == 1, trends.count(where: { $0.1 == low.1 }) == 1
            else { return nil }
            return areasMessage(.keyAreasCompared, high, low)
        }
        let known = report.areas.filter { $0.tally.percent != nil }
        func isLower(_ left: AreaResult, _ right: AreaResult) -> Bool {
            Fraction(left.tally.numerator, left.tally.denominator)
                < Fraction(right.tally.numerator, right.tally.denominator)
        }
        guard known.count > 1, let highest = known.max(by: isLower), let lowest = known.min(by: isLower),
            isLower(lowest, highest), let high = highest.tally.percent, let low = lowest.tally.percent
        else { return nil }
        return areasMessage(.keyAreas, (highest.tally.area, high), (lowest.tally.area, low))
    }

    private func areasMessage(
        _ message: ReportText, _ highest: (ActionArea, Int64), _ lowest: (ActionArea, Int64)
    ) -> [Inline] {
        words(
            message,
            [
                "highest": .runs(words.name(highest.0)),
                "highestPercent": .percent(highest.1), "lowest": .runs(words.name(lowest.0)),
                "lowestPercent": .percent(lowest.1),
            ])
    }

    private func panelMessage() -> [Inline]? {
        guard hasPrevious, !compared.isEmpty else { return nil }
        switch report.baseline {
        case .published: return words(.keyNoSplit)
        case .list: return words(.keyListOnly)
        case .none: return nil
        case .micro: break
        }
        let gains = compared.compactMap { indicator -> (IndicatorResult, Int64, Int64)? in
            guard let gained = indicator.panel?.gained, let lost = indicator.panel?.lost else { return nil }
            return (indicator, gained, lost)
        }
        guard let best = gains.max(by: { $0.1 - $0.2 < $1.1 - $1.2 }) else { return nil }
        guard best.1 > best.2 else { return words(.keyPanelNone) }
        return words(
            .keyPanelGain, ["title": quoted(best.0), "gained": .count(best.1), "lost": .count(best.2)])
    }

    /// The five areas in both cycles on one chart.
    func overview() -> Figure? {
        guard !report.areas.isEmpty else { return nil }
        let rows = report.areas.map { area -> DumbbellChart.Row in
            let name = words.name(area.tally.area).plainText
            if let trend = area.trend, let change = trend.change {
                return DumbbellChart.Row(
                    changeOf: name, change, marks: "", previous: chartShare(trend.previousPercent),
                    current: chartShare(trend.percent))
            }
            return DumbbellChart.Row(
                levelsOf: name, marks: "", previous: nil, current: chartShare(area.tally.percent))
        }
        return Figure(
            id: "figure-areas", title: words(hasPrevious ? .overviewTitle : .overviewTitleAlone),
            description: words(hasPrevious ? .overviewDescription : .overviewDescriptionAlone),
            drawing: .dumbbells(dumbbells(rows)), table: overviewTable())
    }

    private func chartShare(_ percent: Int64?) -> ChartShare? {
        percent.flatMap {
            ChartShare($0, of: 100, printed: words.percent($0).plainText)
        }
    }

    /// A chart with the names of the two cycles.
    func dumbbells(_ rows: [DumbbellChart.Row]) -> DumbbellChart {
        DumbbellChart(
            previousCycle: words.previousCycle.map { String($0) }, currentCycle: String(words.cycle),
            notComparable: words.text(.notComparableKey), wholeAxis: words.percent(100).plainText,
            language: words.language.ofCharts, rows: rows)
    }

    private func overviewTable() -> DataTable {
        var columns: [DataTable.Column] = [.words(words(.columnArea))]
        if hasPrevious {
            columns += [.columnPreviousYear, .columnYear, .columnChange].map { .figures(words($0)) }
            if hasPanel { columns += [.columnWithin, .columnEntrants, .columnLeavers].map { .figures(words($0)) } }
            columns += [.figures(words(.columnComparable)), .words(words(.columnGrade))]
        }
        columns += [.columnAllMeasures, .columnMeasures].map { .figures(words($0)) }
        return DataTable(
            id: "table-areas", caption: words(hasPrevious ? .overviewTitle : .overviewTitleAlone), columns: columns,
            groups: [.init(rows: report.areas.map { overviewRow($0) })],
            notes: hasPrevious ? [words(.overviewNote)] : [])
    }

    private func overviewRow(_ area: AreaResult) -> DataTable.Row {
        var cells: [[Inline]] = []
        if hasPrevious {
            cells += [
                percentCell(area.trend?.previousPercent), percentCell(area.trend?.percent),
                words.cell(area.trend?.change),
            ]
            if hasPanel {
                let parts = AreaParts(indicators(of: area.tally.area))
                cells += [words.cell(parts?.within), words.cell(parts?.entrants), words.cell(parts?.leavers)]
            }
            cells += [words.cell(area.trend?.indicators ?? 0), [.code(area.grade)]]
        }
        cells += [percentCell(area.tally.percent), words.cell(area.tally.indicators)]
        let heading = words(
            .areaInTable,
            ["number": .runs(numeral(area.tally.area)), "title": .runs(words.name(area.tally.area))])
        return DataTable.Row(heading, cells)
    }

    func percentCell(_ percent: Int64?) -> [Inline] {
        percent.map { words.percent($0) } ?? words(.noChange)
    }
}
