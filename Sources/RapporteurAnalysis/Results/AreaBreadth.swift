/// How many States have at least one, two, … all of the measures of an action area (`methods.md`, C.8 (ii)), always on
/// base reporting: what does not apply to a State, the State does not have.
package struct AreaBreadth: Sendable, Hashable {
    /// A row for each number of measures from 1 to all of them; two at least.
    package var rows: [Row]

    /// The States with at least so many measures.
    package struct Row: Sendable, Hashable {
        /// The number of measures.
        package var atLeast: Int64
        /// In this cycle.
        package var level: Level
        /// In the previous cycle, on the same measures; nil if it is not asked for or nothing is known.
        package var previous: Level?
        /// The change; nil unless both numbers are counted and no State was left out in either cycle.
        package var change: PrintableChange?
        /// What the same States, entrants and leavers make of the change; nil if there is none or the panel is empty.
        package var parts: Parts?

        /// Makes a row of one cycle.
        package init(atLeast: Int64, level: Level, previous: Level? = nil) {
            self.atLeast = atLeast
            self.level = level
            self.previous = previous
            self.change = nil
            self.parts = nil
        }
    }

    /// The States with at least so many measures in one cycle.
    package struct Level: Sendable, Hashable {
        /// How many of the States whose answers decide it.
        package var states: StateCount
        /// The number of States that were left out, since a missing answer could make it so or not.
        package var leftOut: Int64

        /// Makes a level.
        package init(_ states: StateCount, leftOut: Int64) {
            self.states = states
            self.leftOut = leftOut
        }
    }

    /// The parts of a change.
    package struct Parts: Sendable, Hashable {
        /// What the same States changed.
        package var within: Points
        /// What entrants make.
        package var entrants: Points
        /// What leavers make.
        package var leavers: Points

        /// Makes parts.
        package init(_ parts: Decomposition) {
            within = Points(parts.within)
            entrants = Points(parts.entrants)
            leavers = Points(parts.leavers)
        }
    }

    /// Makes the breadth of an area.
    package init(rows: [Row]) { self.rows = rows }

    /// The number of measures.
    package var measures: Int64 { Int64(rows.count) }

    /// Whether any State was left out of a row.
    package var leavesOut: Bool { rows.contains { $0.level.leftOut > 0 || ($0.previous?.leftOut ?? 0) > 0 } }
}
