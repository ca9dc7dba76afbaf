/// Makes the worst-case bounds of one indicator on base reporting, step by step (`methods.md`, C.5).
struct BoundsMaker {
    private let members: Int64
    private let reporting: Int64
    private let previousMembers: Int64?
    private let previousReporting: Int64?
    private var level: FractionBounds?
    private var before: FractionBounds?
    private var change: FractionBounds?

    init(members: Int64, reporting: Int64, previousMembers: Int64?, previousReporting: Int64?) {
        self.members = members
        self.reporting = reporting
        self.previousMembers = previousMembers
        self.previousReporting = previousReporting
    }

    /// The level as asked in this cycle.
    mutating func level(yes: Int64) {
        level = WorstCaseBounds.level(yes: yes, reporting: reporting, members: members)
    }

    /// The level of the previous cycle; where several counts fit, from the smallest to the largest.
    mutating func previousLevel(yes possible: ClosedRange<Int64>) {
        guard let previousMembers, let previousReporting,
            let lowest = WorstCaseBounds.level(
                yes: possible.lowerBound, reporting: previousReporting, members: previousMembers),
            let highest = WorstCaseBounds.level(
                yes: possible.upperBound, reporting: previousReporting, members: previousMembers)
        else { return }
        before = FractionBounds(lowest.lower, highest.upper)
    }

    /// The change from the comparable level of the previous cycle to this cycle's comparable level.
    mutating func change(yes: Int64, since possible: ClosedRange<Int64>) {
        previousLevel(yes: possible)
        guard let before, let now = WorstCaseBounds.level(yes: yes, reporting: reporting, members: members) else {
            return
        }
        change = WorstCaseBounds.change(now, since: before)
    }

    /// The bounds in points; nil if there are none.
    var result: BoundsResult? {
        if level == nil && before == nil { return nil }
        return BoundsResult(level: level?.points, previousLevel: before?.points, change: change?.points)
    }
}
