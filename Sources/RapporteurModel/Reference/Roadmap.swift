/// What an advisory group proposes to do, by area of action.
package struct Roadmap: Sendable, Hashable {
    /// One subject of the roadmap.
    package struct Row: Sendable, Hashable {
        /// The area of action.
        package var area: ActionArea
        /// The ids of the indicators that measure it; none where no figure does.
        package var indicators: [String]
        /// What it is about.
        package var subject: LocalText
        /// What kind of support is proposed.
        package var intervention: LocalText
        /// The actions that are proposed.
        package var actions: [LocalText]

        /// Makes a row.
        package init(
            area: ActionArea, indicators: [String], subject: LocalText, intervention: LocalText, actions: [LocalText]
        ) {
            self.area = area
            self.indicators = indicators
            self.subject = subject
            self.intervention = intervention
            self.actions = actions
        }
    }

    /// Who proposes it, and where that stands.
    package var source: LocalText
    /// The rows in order.
    package var rows: [Row]

    /// Makes a roadmap.
    package init(source: LocalText, rows: [Row] = []) {
        self.source = source
        self.rows = rows
    }
}
