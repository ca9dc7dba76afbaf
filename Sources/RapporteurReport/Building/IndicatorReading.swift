// What can be said of one indicator, decided once from exact numbers: the levels that stand side by side, and whether
// the change between them is a rise, a fall or less than one State.

import RapporteurAnalysis

/// A level: so many of so many, or a percentage of which the count is not known.
struct Level: Hashable {
    /// The number of yes, where it is known.
    var numerator: Int64?
    /// The number of States in the base, where it is known.
    var denominator: Int64?
    /// The share as a whole number.
    var percent: Int64?

    /// Whether the share is printed as a number of States (`methods.md`, C.9).
    var isSmall: Bool { (denominator ?? 10) < 10 && numerator != nil }

    /// The level as a drawing needs it.
    func share(printed: String) -> ChartShare? {
        if let numerator, let denominator { return ChartShare(numerator, of: denominator, printed: printed) }
        return percent.flatMap { ChartShare($0, of: 100, printed: printed) }
    }
}

/// Which word a change gets.
enum Direction: Hashable {
    /// Up by one State at least.
    case rose
    /// Down by one State at least.
    case fell
    /// Less than one State.
    case unchanged
    /// The interval in which it lies contains nought.
    case unknown
}

extension PointsInterval {
    /// Whether both bounds are printed alike, so that the interval is printed as one value.
    var isOneWhole: Bool { lower.whole == upper.whole }
}

extension IndicatorResult {
    /// Whether levels are shown on the counts that were made comparable.
    var showsComparable: Bool { change != nil && comparable != nil }

    /// The level of this cycle that stands beside that of the previous one; nil if the indicator was dropped.
    var shownLevel: Level? {
        if change != nil, let comparable {
            return Level(
                numerator: comparable.numerator, denominator: comparable.denominator,
                percent: Percent.rounded(comparable.numerator, of: comparable.denominator))
        }
        return askedLevel
    }

    /// The level as asked in this cycle.
    var askedLevel: Level? {
        counts == nil ? nil : Level(numerator: numerator, denominator: denominator, percent: percent)
    }

    /// The level of the previous cycle that stands beside that of this one.
    var shownPrevious: Level? {
        if change != nil, let comparable, let numerator = comparable.previousNumerator {
            return Level(
                numerator: numerator, denominator: comparable.previousDenominator,
                percent: Percent.rounded(numerator, of: comparable.previousDenominator))
        }
        // The level of one of several merged questions is none of the merged one.
        return merged == nil ? askedPrevious : nil
    }

    /// The level of the previous cycle as it is known.
    var askedPrevious: Level? {
        previous.map { Level(numerator: $0.numerator, denominator: $0.denominator, percent: $0.percent) }
    }

    /// Whether the levels that are compared are not those that were asked.
    var isRecounted: Bool { shownLevel != askedLevel || shownPrevious != askedPrevious }

    /// The word for the change; nil where none may be printed.
    var direction: Direction? {
        guard let change else { return nil }
        if let interval = change.interval, change.points == nil {
            if interval.containsZero { return .unknown }
            return interval.lower.hundredths < 0 ? .fell : .rose
        }
        guard let points = change.points else { return .unknown }
        if movesLessThanOneState(points) { return .unchanged }
        return points.hundredths < 0 ? .fell : .rose
    }

    /// Whether the change is smaller than what one State weighs in the cycle in which it weighs more.
    private func movesLessThanOneState(_ points: Points) -> Bool {
        guard let comparable, let before = comparable.previousNumerator, comparable.denominator > 0,
            comparable.previousDenominator > 0
        else { return points.whole == 0 }
        let change =
            Fraction(comparable.numerator, comparable.denominator) - Fraction(before, comparable.previousDenominator)
        let state = Fraction(1, min(comparable.denominator, comparable.previousDenominator))
        return -state < change && change < state
    }
}
