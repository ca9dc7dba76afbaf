import RapporteurAnalysis
import RapporteurLineage
import RapporteurModel

extension ReportBuilder {
    /// The findings: one part for each area, then the measures that belong to none.
    func findings() -> ReportDocument.Part {
        var parts = report.areas.map { area($0) }
        let others = indicators(of: nil)
        if !others.isEmpty {
            var blocks = [ReportDocument.Block.figure(levelsFigure(nil, others))]
            if let flows = flowsFigure(nil, others) { blocks.append(.figure(flows)) }
            parts.append(
                ReportDocument.Part(id: "other-measures", heading: words(.headingOther), blocks: blocks))
        }
        return ReportDocument.Part(
            id: "findings", heading: words(.headingFindings), blocks: [.paragraph(words(.findingsIntro))],
            parts: parts)
    }

    private func area(_ result: AreaResult) -> ReportDocument.Part {
        let area = result.tally.area
        let own = indicators(of: area)
        var blocks: [ReportDocument.Block] = [.paragraph(levelSentence(result))]
        if hasPrevious {
            blocks.append(.paragraph(changeSentences(result, own)))
            blocks += moverSentences(own).map { .paragraph($0) }
        }
        let breadth = breadthSentences(result)
        if !breadth.isEmpty { blocks.append(.paragraph(breadth)) }
        blocks.append(.figure(levelsFigure(area, own)))
        if let breadth = breadthTable(result) { blocks.append(.table(breadth)) }
        if let flows = flowsFigure(area, own) { blocks.append(.figure(flows)) }
        return ReportDocument.Part(
            id: "area-" + area.word,
            heading: words(
                .headingArea, ["numeral": .runs(numeral(area)), "title": .runs(title(area))]),
            blocks: blocks)
    }

    // MARK: Sentences

    func levelSentence(_ result: AreaResult) -> [Inline] {
        guard let percent = result.tally.percent else { return words(.areaNone) }
        return words(.areaLevel, ["indicators": .count(result.tally.indicators), "percent": .percent(percent)])
    }

    func changeSentences(_ result: AreaResult, _ indicators: [IndicatorResult]) -> [Inline] {
        guard let trend = result.trend, let percent = trend.percent, let previous = trend.previousPercent,
            let points = trend.change?.points
        else { return words(.areaNoTrend) }
        let isWhole = trend.indicators == result.tally.indicators && trend.indicators == trend.of
        let message: ReportText =
            if points.whole > 0 {
                isWhole ? .areaRoseAll : .areaRose
            } else if points.whole < 0 {
                isWhole ? .areaFellAll : .areaFell
            } else {
                isWhole ? .areaUnchangedAll : .areaUnchanged
            }
        let change = words(
            message,
            [
                "comparable": .count(trend.indicators), "percent": .percent(percent),
                "previousPercent": .percent(previous), "points": .numeral(Int64(points.whole.magnitude)),
            ])
        return words.sentences([change, splitSentence(indicators)])
    }

    private func splitSentence(_ indicators: [IndicatorResult]) -> [Inline] {
        switch report.baseline {
        case .published, .none: return words(.areaNoSplitTotals)
        case .list: return words(.areaNoSplitList)
        case .micro: break
        }
        guard let parts = AreaParts(indicators) else { return words(.areaNoSplit) }
        return words(
            .areaSplit,
            [
                "within": .signedPoints(parts.within), "entrants": .signedPoints(parts.entrants),
                "leavers": .signedPoints(parts.leavers),
            ])
    }

    /// The largest rise and the largest fall, each with its parts in a paragraph of its own.
    func moverSentences(_ indicators: [IndicatorResult]) -> [[Inline]] {
        func points(_ indicator: IndicatorResult) -> Int64 { indicator.change?.points?.hundredths ?? 0 }
        let rise = indicators.filter { $0.direction == .rose && points($0) > 0 }.max { points($0) < points($1) }
        let fall = indicators.filter { $0.direction == .fell && points($0) < 0 }.min { points($0) < points($1) }
        var paragraphs: [[Inline]] = []
        for (indicator, message) in [(rise, ReportText.indicatorRose), (fall, ReportText.indicatorFell)] {
            guard let indicator, let whole = indicator.change?.points?.whole, whole != 0,
                let level = indicator.shownLevel, let previous = indicator.shownPrevious
            else { continue }
            let change = words(
                message,
                [
                    "title": quoted(indicator), "points": .numeral(Int64(whole.magnitude)),
                    "previous": words.inText(previous), "current": words.inText(level),
                ])
            paragraphs.append(words.sentences([change] + panelSentences(indicator)))
        }
        return paragraphs
    }

    private func panelSentences(_ indicator: IndicatorResult) -> [[Inline]] {
        guard let panel = indicator.panel else { return [] }
        var sentences: [[Inline]] = []
        if let within = panel.within, let entrants = panel.entrants, let leavers = panel.leavers {
            sentences.append(
                words(
                    .indicatorSplit,
                    [
                        "within": .signedPoints(within),
                        "entrants": .signedPoints(entrants), "leavers": .signedPoints(leavers),
                    ]))
        } else if let interval = panel.withinInterval, interval.isOneWhole {
            sentences.append(
                words(
                    .indicatorWithinPoint,
                    ["panel": .count(panel.size), "points": .signedPoints(interval.lower)]))
        } else if let interval = panel.withinInterval {
            sentences.append(
                words(
                    interval.containsZero ? .indicatorWithinZero : .indicatorWithinInterval,
                    [
                        "panel": .count(panel.size), "lower": .signedPoints(interval.lower),
                        "upper": .signedPoints(interval.upper),
                    ]))
        }
        if let flows = panel.possibleFlows {
            sentences.append(
                words(
                    .indicatorFlowBounds,
                    [
                        "panel": .count(panel.size), "gained": .runs(words.cell(flows.gained)),
                        "lost": .runs(words.cell(flows.lost)),
                    ]))
        }
        if let gained = panel.gained, let lost = panel.lost {
            let other = panel.flows.map { flowCounts($0)[4] } ?? 0
            sentences.append(
                words(
                    other > 0 ? .indicatorFlowsOther : .indicatorFlows,
                    [
                        "panel": .count(panel.size), "gained": .count(gained), "lost": .count(lost),
                        "other": .count(other),
                    ]))
        }
        return sentences
    }

    /// Why a measure has no change, and other things to know when reading the table.
    func remarks(_ indicators: [IndicatorResult]) -> [[Inline]] {
        hasPrevious ? indicators.compactMap { remark($0) } : []
    }

    private func remark(_ indicator: IndicatorResult) -> [Inline]? {
        let title = ["title": quoted(indicator)]
        switch indicator.whyNoChange {
        case .notComparable where indicator.previous == nil: return words(.apartNoLevelBreak, title)
        case .notComparable: return words(breakMessage(indicator), title)
        case .mergedWithoutAnswers: return mergedRemark(indicator)
        case .noPreviousLevel: return words(.apartNoLevel, title)
        case .emptyBase: return words(.apartEmpty, title)
        // New and dropped measures are known by their marks.
        case .new, .dropped, .noPreviousCycle, nil: break
        }
        if let interval = indicator.change?.interval, indicator.change?.points == nil {
            if interval.isOneWhole {
                return words(
                    .indicatorIntervalPoint,
                    ["title": quoted(indicator), "points": .signedPoints(interval.lower)])
            }
            return words(
                interval.containsZero ? .indicatorIntervalZero : .indicatorInterval,
                [
                    "title": quoted(indicator), "lower": .signedPoints(interval.lower),
                    "upper": .signedPoints(interval.upper),
                ])
        }
        return indicator.showsComparable && indicator.isRecounted ? words(.comparedNote, title) : nil
    }

    /// The sentence for a break, by the class that weighs most.
    private func breakMessage(_ indicator: IndicatorResult) -> ReportText {
        let classes = Set(indicator.classes)
        if classes.contains("reworded") { return .apartReworded }
        if classes.contains("universe") { return .apartUniverse }
        if classes.contains("split") { return .apartSplit }
        if classes.contains("merged") { return .apartMerged }
        if classes.contains("mode") && indicator.base != .reporting { return .apartMode }
        return .apartOther
    }
}
