package import RapporteurModel

/// The responses of one cycle that count, as a tabulator of that cycle saw them.
package struct CycleSide: Sendable {
    /// The questionnaire they answer.
    package var questionnaire: Questionnaire
    /// The States that could report.
    package var roster: Roster?
    /// The responses.
    package var counted: CountedResponses
    /// What turned them into outcomes.
    package var tabulator: Tabulator

    /// Makes a side.
    package init(roster: Roster?, counted: CountedResponses, tabulator: Tabulator) {
        self.questionnaire = tabulator.questionnaire
        self.roster = roster
        self.counted = counted
        self.tabulator = tabulator
    }

    /// How the responses divide over one counter.
    func counts(_ counter: Int) -> IndicatorCounts {
        var result = IndicatorCounts()
        for response in counted.responses { result.count(response.outcomes[counter]) }
        return result
    }

    /// The number of Member States on the roster date, if there is a roster.
    var members: Int64? { roster.map { $0.memberCount(on: questionnaire.rosterDate) } }
}
