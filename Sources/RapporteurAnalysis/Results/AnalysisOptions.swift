/// What somebody who asks for a report declares or asks for besides what the data say; nothing of it by default.
package struct AnalysisOptions: Sendable, Hashable {
    /// What is assumed about the States that did not report.
    package var assumptions: Set<Assumption>
    /// Whether the exact test of McNemar is computed for the States of both cycles (`methods.md`, C.3).
    package var testsChanges: Bool

    /// Makes options.
    package init(assumptions: Set<Assumption> = [], testsChanges: Bool = false) {
        self.assumptions = assumptions
        self.testsChanges = testsChanges
    }
}

/// An assumption that no data support, and that is named wherever something rests on it.
package enum Assumption: UInt8, Sendable, Hashable, CaseIterable {
    /// The States that reported are like a random sample of all Member States (`methods.md`, C.4).
    case respondentsAsRandom
    /// Who has a measure in one cycle has it in the next (`methods.md`, C.5).
    case neverWithdrawn

    /// The word in outputs.
    package var word: String {
        switch self {
        case .respondentsAsRandom: "respondents_as_random"
        case .neverWithdrawn: "measures_never_withdrawn"
        }
    }
}

/// The numbers of all Member States that the exact interval for a finite population leaves possible, if the reporting
/// States were like a random sample of them (`methods.md`, C.4).
package struct AssumedIntervals: Sendable, Hashable {
    /// The percentage of samples from which such an interval holds the true number, at least.
    package static let confidence: Int64 = 95

    /// Of the level as asked in this cycle; nil if the indicator was dropped.
    package var level: StateCount?
    /// Of the level of the previous cycle, where its count is known.
    package var previousLevel: StateCount?

    /// Makes intervals.
    package init(level: StateCount?, previousLevel: StateCount?) {
        self.level = level
        self.previousLevel = previousLevel
    }
}

/// The change over the Member States of both cycles if measures were never withdrawn (`methods.md`, C.5).
package enum NeverWithdrawnChange: Sendable, Hashable {
    /// Refused: so many States said yes then and say no now.
    case refused(lost: Int64)
    /// Between these bounds.
    case interval(PointsInterval)
}
