import RapporteurModel

// The panel of an indicator: R of a cycle is the set of responses in the indicator's base, S, E and L are its
// intersections (`methods.md`, C), so that within + entrants + leavers is the change exactly on every base.

/// Forms the panel of one indicator.
struct PanelBuilder {
    let current: CycleSide
    let base: Base
    /// What is compared, in a response of this cycle.
    let outcome: (OutcomeRow) -> Outcome

    /// The panel when the answers of both cycles are known; `then` is what is compared in the previous cycle.
    func panel(previous: CycleSide, then: (OutcomeRow) -> Outcome) -> PanelResult {
        var before: [String: Outcome] = [:]
        for response in previous.counted.responses { before[response.respondent] = then(response.outcomes) }
        var groups = Groups()
        var flows = GrossFlows()
        var previousYes: Int64 = 0
        var leaversYes: Int64 = 0
        for response in current.counted.responses {
            let now = outcome(response.outcomes)
            let then = before.removeValue(forKey: response.respondent)
            let wasIn = then.map { $0.isIn(base) } ?? false
            groups.count(now, isIn: now.isIn(base), wasIn: wasIn)
            guard let then, wasIn else { continue }
            if now.isIn(base) {
                flows.count(previous: then, now: now)
                if then == .yes { previousYes += 1 }
            } else {
                if then == .yes { leaversYes += 1 }
                groups.countLeaver(hasLeft: hasLeft(response.respondent))
            }
        }
        for (respondent, then) in before where then.isIn(base) {
            if then == .yes { leaversYes += 1 }
            groups.countLeaver(hasLeft: hasLeft(respondent))
        }
        var panel = groups.panel
        panel.previousYes = previousYes
        panel.flows = flows
        panel.gained = flows.gained
        panel.lost = flows.lost
        panel.leaversYes = leaversYes
        if let parts = panel.decomposition {
            panel.within = Points(parts.within)
            panel.entrants = Points(parts.entrants)
            panel.leavers = Points(parts.leavers)
        }
        return panel
    }

    /// The parts of a change when the answers of both cycles are known; nil if the panel is empty.
    func decomposition(previous: CycleSide, then: (OutcomeRow) -> Outcome) -> Decomposition? {
        panel(previous: previous, then: then).decomposition
    }

    /// The panel when of the previous cycle only the list of those who reported and the possible totals are known.
    func panel(reporters: Set<String>, previousYes possible: ClosedRange<Int64>?) -> PanelResult {
        var groups = Groups()
        var remaining = reporters
        for response in current.counted.responses {
            let now = outcome(response.outcomes)
            let wasIn = reporters.contains(response.respondent)
            groups.count(now, isIn: now.isIn(base), wasIn: wasIn)
            if wasIn, now.isIn(base) { remaining.remove(response.respondent) }
        }
        for respondent in remaining { groups.countLeaver(hasLeft: hasLeft(respondent)) }
        var panel = groups.panel
        guard let possible else { return panel }
        func bounds(_ yes: Int64) -> PanelBounds {
            PanelBounds(panel: panel.size, yes: panel.yes, leavers: panel.leaversSize, previousTotalYes: yes)
        }
        // The more said yes then, the less the panel can have gained.
        let (most, fewest) = (bounds(possible.upperBound), bounds(possible.lowerBound))
        if let lowest = most.within, let highest = fewest.within {
            panel.withinInterval = PointsInterval(lowest.lower, highest.upper)
            panel.possibleFlows = FlowBounds.flows(
                panel: panel.size, previousYes: fewest.previousYes.lowerBound...most.previousYes.upperBound,
                yes: panel.yes)
        }
        return panel
    }

    /// Whether a State is no longer a Member State.
    private func hasLeft(_ respondent: String) -> Bool {
        guard let roster = current.roster else { return false }
        return roster.state(respondent).map { !$0.isMember(on: current.questionnaire.rosterDate) } ?? true
    }

    /// The sizes of the three groups and their yes in this cycle.
    private struct Groups {
        var size: Int64 = 0
        var yes: Int64 = 0
        var entrants: Int64 = 0
        var entrantsYes: Int64 = 0
        var leavers: Int64 = 0
        var left: Int64 = 0

        mutating func count(_ now: Outcome, isIn: Bool, wasIn: Bool) {
            guard isIn else { return }
            if wasIn {
                size += 1
                if now == .yes { yes += 1 }
            } else {
                entrants += 1
                if now == .yes { entrantsYes += 1 }
            }
        }

        mutating func countLeaver(hasLeft: Bool) {
            leavers += 1
            if hasLeft { left += 1 }
        }

        var panel: PanelResult {
            PanelResult(
                size: size, yes: yes, entrantsSize: entrants, entrantsYes: entrantsYes, leaversSize: leavers,
                leaversLeftUNESCO: left)
        }
    }
}
