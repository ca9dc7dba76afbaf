import RapporteurModel

// If who has a measure never gives it up, a yes of the last cycle is one of this, and a no of this cycle was none in the
// last. That leaves open only who did not report in one of the cycles and could have adopted the measure in between.

extension CycleAnalysis {
    /// The change over the States that were members in both cycles, if measures were never withdrawn; nil unless that was
    /// declared and the answers and rosters of both cycles are known.
    func changeIfNeverWithdrawn(_ index: Int) -> NeverWithdrawnChange? {
        guard options.assumptions.contains(.neverWithdrawn), let previous = known.side,
            let counter = current.tabulator.comparableCounters[index],
            let previousCounter = previous.tabulator.comparableCounters[index],
            let members = commonMembers(previous)
        else { return nil }
        let now = current.outcomes(of: counter, among: members)
        let then = previous.outcomes(of: previousCounter, among: members)
        var gained: Int64 = 0
        var lost: Int64 = 0
        var panel: Int64 = 0
        var leaversYes: Int64 = 0
        var entrantsYes: Int64 = 0
        for (state, before) in then {
            guard let after = now[state] else {
                if before == .yes { leaversYes += 1 }
                continue
            }
            panel += 1
            if before == .yes, after == .no { lost += 1 }
            if before != .yes, after == .yes { gained += 1 }
        }
        for (state, after) in now where then[state] == nil && after == .yes { entrantsYes += 1 }
        let bounds = WorstCaseBounds.changeIfNeverWithdrawn(
            members: Int64(members.count), panelPreviousYes: 0, panelYes: gained, lost: lost,
            entrantsYes: entrantsYes, entrants: Int64(now.count) - panel, leavers: Int64(then.count) - panel,
            leaversYes: leaversYes, panel: panel)
        if lost > 0 { return .refused(lost: lost) }
        return bounds.map { .interval($0.points) }
    }

    /// The States that were members on the roster dates of both cycles.
    private func commonMembers(_ previous: CycleSide) -> Set<String>? {
        guard let roster = current.roster, let previousRoster = previous.roster else { return nil }
        var before: Set<String> = []
        for state in previousRoster.states where state.isMember(on: previous.questionnaire.rosterDate) {
            before.insert(state.code)
        }
        var members: Set<String> = []
        for state in roster.states where state.isMember(on: current.questionnaire.rosterDate) {
            if before.contains(state.code) { members.insert(state.code) }
        }
        return members
    }
}

extension CycleSide {
    /// What one counter says of each of these States that reported.
    fileprivate func outcomes(of counter: Int, among states: Set<String>) -> [String: Outcome] {
        var result: [String: Outcome] = [:]
        for response in counted.responses where states.contains(response.respondent) {
            result[response.respondent] = response.outcomes[counter]
        }
        return result
    }
}
