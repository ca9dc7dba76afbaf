package import RapporteurModel

extension Tally {
    /// Adds up the responses that count; `byRegion` asks for the regions of the roster too.
    package init(
        _ counted: CountedResponses, of questionnaire: Questionnaire, roster: Roster?, byRegion: Bool = false
    ) {
        let day = questionnaire.rosterDate
        self.init(
            questionnaire: questionnaire.id, cycle: questionnaire.cycle, members: roster?.memberCount(on: day) ?? 0)
        reporting = Int64(counted.responses.count)
        excluded = counted.excluded
        var regionCodes: [String] = []
        if byRegion, let roster { regionCodes = roster.regions(on: day) }
        var total = CountTable(indicators: questionnaire.indicators.count)
        var tables = regionCodes.map { _ in CountTable(indicators: questionnaire.indicators.count) }
        for response in counted.responses {
            isIllustrative = isIllustrative || response.isIllustrative
            corrected += response.corrected
            invalidAnswers += response.invalidAnswers
            total.count(response.outcomes)
            if byRegion, let state = roster?.state(response.respondent),
                let region = regionCodes.firstIndex(of: state.region)
            {
                tables[region].count(response.outcomes)
            }
        }
        invalidAnswers.sort { left, right in
            if left.respondent != right.respondent { return left.respondent < right.respondent }
            return left.question == right.question ? left.code < right.code : left.question < right.question
        }
        indicators = total.indicators(of: questionnaire)
        areas = total.areas(of: questionnaire)
        guard byRegion, let roster else {
            if byRegion { regions = [] }
            return
        }
        var members = [Int64](repeating: 0, count: regionCodes.count)
        for state in roster.states where state.isMember(on: day) {
            if let region = regionCodes.firstIndex(of: state.region) { members[region] += 1 }
        }
        var groups: [GroupTally] = []
        for (region, code) in regionCodes.enumerated() {
            let table = tables[region]
            groups.append(
                GroupTally(
                    id: code, members: members[region], reporting: table.responses,
                    results: table.mayBeShown(questionnaire.publication)
                        ? GroupTally.Results(
                            indicators: table.indicators(of: questionnaire), areas: table.areas(of: questionnaire))
                        : nil))
        }
        regions = groups
    }
}

/// Counts of all indicators over a set of responses.
struct CountTable {
    private(set) var responses: Int64 = 0
    private var counts: [IndicatorCounts]

    init(indicators: Int) { counts = [IndicatorCounts](repeating: IndicatorCounts(), count: indicators) }

    mutating func count(_ row: OutcomeRow) {
        responses += 1
        for index in counts.indices { counts[index].count(row[index]) }
    }

    /// Fewer than three reporting States would show the answers of each.
    func mayBeShown(_ publication: Publication) -> Bool { publication == .open || responses >= 3 }

    func indicators(of questionnaire: Questionnaire) -> [IndicatorTally] {
        var result: [IndicatorTally] = []
        for (index, indicator) in questionnaire.indicators.enumerated() {
            let section = questionnaire.sections.indices.contains(Int(indicator.section))
            result.append(
                IndicatorTally(
                    id: indicator.id, section: section ? questionnaire.sections[Int(indicator.section)].id : "",
                    base: indicator.base, counts: counts[index]))
        }
        return result
    }

    func areas(of questionnaire: Questionnaire) -> [AreaTally] {
        var result: [AreaTally] = []
        for area in ActionArea.allCases {
            let sections = questionnaire.sections.filter { $0.actionArea == area }.map { $0.id }
            if sections.isEmpty { continue }
            var tally = AreaTally(area: area, sections: sections, indicators: 0, numerator: 0, denominator: 0)
            for (index, indicator) in questionnaire.indicators.enumerated()
            where questionnaire.area(of: indicator) == area {
                tally.indicators += 1
                tally.numerator += counts[index].yes
            }
            tally.denominator = tally.indicators * responses
            result.append(tally)
        }
        return result
    }
}

extension Questionnaire {
    /// The action area of an indicator's section.
    func area(of indicator: Indicator) -> ActionArea? {
        sections.indices.contains(Int(indicator.section)) ? sections[Int(indicator.section)].actionArea : nil
    }
}
