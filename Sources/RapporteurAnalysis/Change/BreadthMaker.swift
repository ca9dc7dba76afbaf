import RapporteurLineage
import RapporteurModel

// How many States have at least so many measures of an area. From answers a State counts where they decide it: enough
// yes, or too few even if every missing answer were a yes. From totals there are only bounds. Both cycles stand side by
// side over the measures that can be compared, and a change is made only where no State had to be left out: who is left
// out depends on the very answers, so that a change of blanks would look like a change of measures.

/// Makes the breadth of one action area.
struct BreadthMaker {
    let current: CycleSide
    let previous: CycleSide?
    /// The number of reports of the previous cycle.
    let previousReporting: Int64?

    /// The breadth of this cycle over counters of its tabulator; nil for fewer than two measures.
    func breadth(of counters: [Int]) -> AreaBreadth? {
        guard counters.count > 1 else { return nil }
        return AreaBreadth(
            rows: counters.indices.map { index in
                let row = BreadthOutcome(counters: counters, atLeast: index + 1)
                return AreaBreadth.Row(atLeast: Int64(index + 1), level: row.level(in: current))
            })
    }

    /// The breadth of both cycles over measures that can be compared; nil for fewer than two.
    func comparison(_ measures: [ComparedMeasure], _ permission: ChangePermission) -> AreaBreadth? {
        guard var breadth = breadth(of: measures.map { $0.counter }) else { return nil }
        for index in breadth.rows.indices {
            compare(&breadth.rows[index], measures, permission)
        }
        return breadth
    }

    private func compare(
        _ row: inout AreaBreadth.Row, _ measures: [ComparedMeasure], _ permission: ChangePermission
    ) {
        let atLeast = Int(row.atLeast)
        guard let previous else {
            guard let reporting = previousReporting,
                let bounds = Breadth.bounds(
                    counts: measures.map { $0.previousYes }, of: reporting, atLeast: atLeast)
            else { return }
            row.previous = AreaBreadth.Level(StateCount(bounds, of: reporting), leftOut: 0)
            return
        }
        var counters: [Int] = []
        for measure in measures {
            guard let counter = measure.previousCounter else { return }
            counters.append(counter)
        }
        let now = BreadthOutcome(counters: measures.map { $0.counter }, atLeast: atLeast)
        let then = BreadthOutcome(counters: counters, atLeast: atLeast)
        let level = then.level(in: previous)
        row.previous = level
        guard row.level.leftOut == 0, level.leftOut == 0, let yes = row.level.states.exact,
            let previousYes = level.states.exact, let share = Fraction.share(yes, of: row.level.states.total),
            let previousShare = Fraction.share(previousYes, of: level.states.total)
        else { return }
        row.change = PrintableChange(from: previousShare, to: share, permission)
        let builder = PanelBuilder(current: current, base: .reporting) { now.outcome(of: $0) }
        row.parts = builder.decomposition(previous: previous) { then.outcome(of: $0) }
            .map { AreaBreadth.Parts($0) }
    }
}

/// One measure of an area that can be compared.
struct ComparedMeasure {
    /// Its counter in this cycle.
    var counter: Int
    /// Its counter in the previous cycle, if its answers are known.
    var previousCounter: Int?
    /// The yes of the previous cycle.
    var previousYes: Int64
}

/// Whether a response has at least so many measures.
struct BreadthOutcome {
    let counters: [Int]
    let atLeast: Int

    /// Yes or no where the answers decide it, else not answered.
    func outcome(of row: OutcomeRow) -> Outcome {
        var yes = 0
        var open = 0
        for counter in counters {
            switch row[counter] {
            case .yes: yes += 1
            case .notAnswered: open += 1
            case .no, .notApplicable: break
            }
        }
        if yes >= atLeast { return .yes }
        return yes + open < atLeast ? .no : .notAnswered
    }

    /// The States with so many measures among those whose answers decide it.
    func level(in side: CycleSide) -> AreaBreadth.Level {
        var counts = IndicatorCounts()
        for response in side.counted.responses { counts.count(outcome(of: response.outcomes)) }
        return AreaBreadth.Level(StateCount(counts.yes, of: counts.denominator(.valid)), leftOut: counts.notAnswered)
    }
}
