package import RapporteurLineage

/// A change between two cycles that may be printed: points, or an interval where several counts fit the old figure.
///
/// It can only be made with a permission, which only a comparability of grade A or B gives.
package struct PrintableChange: Sendable, Hashable {
    /// The change in percentage points; nil where several counts fit a published percentage.
    package let points: Points?
    /// The interval in which it lies where several counts fit.
    package let interval: PointsInterval?

    /// The change as printed, such as `+4`; nil where only an interval is known.
    package var printed: String? { points?.printed }

    /// Makes the change between two exact shares.
    package init(from previous: Fraction, to now: Fraction, _ permission: ChangePermission) {
        self.points = Points(now - previous)
        self.interval = nil
    }

    /// Makes the interval of the change since a figure that several counts fit.
    package init(_ interval: PointsInterval, _ permission: ChangePermission) {
        self.points = nil
        self.interval = interval
    }
}

/// The States in an indicator's base in both cycles, those that entered it and those that left it.
///
/// What only answer files of the previous cycle can tell is nil without them.
package struct PanelResult: Sendable, Hashable {
    /// The number of States in the base in both cycles.
    package var size: Int64
    /// How many of them said yes then.
    package var previousYes: Int64?
    /// How many of them say yes now.
    package var yes: Int64
    /// All States of both cycles' panel by answer then and now.
    package var flows: GrossFlows?
    /// How many went from no to yes.
    package var gained: Int64?
    /// How many went from yes to no.
    package var lost: Int64?
    /// How many can have come to yes or left it, where only the list of those who reported is known.
    package var possibleFlows: PossibleFlows?
    /// The number of States in the base in this cycle only.
    package var entrantsSize: Int64
    /// How many of them say yes.
    package var entrantsYes: Int64
    /// The number of States in the base in the previous cycle only.
    package var leaversSize: Int64
    /// How many of them said yes.
    package var leaversYes: Int64?
    /// How many of the leavers are no longer Member States.
    package var leaversLeftUNESCO: Int64
    /// The part of the change that is what the same States changed.
    package var within: Points?
    /// The interval in which that part lies, where only the list of those who reported is known.
    package var withinInterval: PointsInterval?
    /// The part of the change that entrants make.
    package var entrants: Points?
    /// The part of the change that leavers make.
    package var leavers: Points?
    /// The exact test of those who changed; nil unless it was asked for, and if nobody changed.
    package var mcNemar: ExactMcNemar?

    /// Makes a panel whose parts are not known.
    package init(
        size: Int64, yes: Int64, entrantsSize: Int64, entrantsYes: Int64, leaversSize: Int64,
        leaversLeftUNESCO: Int64
    ) {
        self.size = size
        self.previousYes = nil
        self.yes = yes
        self.flows = nil
        self.gained = nil
        self.lost = nil
        self.possibleFlows = nil
        self.entrantsSize = entrantsSize
        self.entrantsYes = entrantsYes
        self.leaversSize = leaversSize
        self.leaversYes = nil
        self.leaversLeftUNESCO = leaversLeftUNESCO
        self.within = nil
        self.withinInterval = nil
        self.entrants = nil
        self.leavers = nil
        self.mcNemar = nil
    }

    /// The parts of the change as exact fractions; nil if the panel is empty or the answers then are not known.
    package var decomposition: Decomposition? {
        guard let previousYes, let leaversYes else { return nil }
        return Decomposition(
            panel: size, previousYes: previousYes, yes: yes, entrants: entrantsSize, entrantsYes: entrantsYes,
            leavers: leaversSize, leaversYes: leaversYes)
    }
}

/// The panel by answer then (rows) and now (columns): yes, no, other.
package struct GrossFlows: Sendable, Hashable {
    /// Nine counts, row by row.
    package private(set) var cells: [Int64]

    /// Makes empty flows.
    package init() { cells = [Int64](repeating: 0, count: 9) }

    /// Makes flows from three rows of three; missing cells are 0.
    package init(rows: [[Int64]]) {
        self.init()
        for (row, counts) in rows.prefix(3).enumerated() {
            for (column, count) in counts.prefix(3).enumerated() { cells[row * 3 + column] = count }
        }
    }

    /// A cell: 0 is yes, 1 is no, 2 is other.
    package subscript(row: Int, column: Int) -> Int64 { cells[row * 3 + column] }

    /// The three rows.
    package var rows: [[Int64]] { [Array(cells[0..<3]), Array(cells[3..<6]), Array(cells[6..<9])] }

    /// Counts one State.
    package mutating func count(previous: Outcome, now: Outcome) {
        cells[GrossFlows.index(previous) * 3 + GrossFlows.index(now)] += 1
    }

    /// The number that stayed yes.
    package var kept: Int64 { self[0, 0] }
    /// The number that went from no to yes.
    package var gained: Int64 { self[1, 0] }
    /// The number that went from yes to no.
    package var lost: Int64 { self[0, 1] }
    /// The number that stayed no.
    package var stillNo: Int64 { self[1, 1] }

    private static func index(_ outcome: Outcome) -> Int {
        switch outcome {
        case .yes: 0
        case .no: 1
        case .notAnswered, .notApplicable: 2
        }
    }
}

/// What would hold over all Member States whatever those that did not report would have said (`methods.md`, C.5).
package struct BoundsResult: Sendable, Hashable {
    /// Of the level as asked in this cycle.
    package var level: PointsInterval?
    /// Of the comparable level of the previous cycle.
    package var previousLevel: PointsInterval?
    /// Of the change; nil for grades C and N.
    package var change: PointsInterval?
    /// Of the change if measures were never withdrawn; nil unless that was declared and the answers of both cycles are
    /// known.
    package var neverWithdrawn: NeverWithdrawnChange?

    /// Makes bounds.
    package init(level: PointsInterval?, previousLevel: PointsInterval?, change: PointsInterval?) {
        self.level = level
        self.previousLevel = previousLevel
        self.change = change
        self.neverWithdrawn = nil
    }
}
