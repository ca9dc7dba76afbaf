package import RapporteurModel

/// What totals alone say about an indicator whose questions were merged (`methods.md`, A.4): the levels of the old
/// indicators, and bounds of what the new one would have been. None of this is a change, nor the end of one.
package struct MergedLevels: Sendable, Hashable {
    /// One of the old indicators.
    package struct Source: Sendable, Hashable {
        /// Its id in the previous questionnaire.
        package var id: String
        /// Its title.
        package var title: String
        /// Its level.
        package var level: PreviousLevel

        /// Makes a source.
        package init(id: String, title: String, level: PreviousLevel) {
            self.id = id
            self.title = title
            self.level = level
        }
    }

    /// The old indicators whose level is known, in the order of the lineage.
    package var sources: [Source]
    /// How the new indicator combines them; nil if it counts something else besides, or if a level is not known.
    package var rule: CombinationRule?
    /// The possible number of States that the rule gives; nil without a rule.
    package var bounds: StateCount?

    /// Makes levels.
    package init(sources: [Source], rule: CombinationRule?, bounds: StateCount?) {
        self.sources = sources
        self.rule = rule
        self.bounds = bounds
    }
}
