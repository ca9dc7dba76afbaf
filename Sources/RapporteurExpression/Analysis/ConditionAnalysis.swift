// What a condition can come to. The questions that it rests on take every value that can make a difference: each code,
// each set of a few codes, the numbers and dates at, below, above and between those that are compared with, each special
// answer, blank, and not asked. What cannot be enumerated (a comparison of two texts, a sum) may come to anything. So
// the outcomes found are never too few: "can never be true" is certain, "can be true" is not.

/// What a condition can come to.
package struct ConditionOutcomes: OptionSet, Sendable, Hashable {
    /// One bit for each outcome.
    package var rawValue: UInt8

    /// Makes a set from its bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// It may hold.
    package static let holds = ConditionOutcomes(rawValue: 1)
    /// It may be false.
    package static let fails = ConditionOutcomes(rawValue: 2)
    /// It may be undecided as not applicable.
    package static let notApplicable = ConditionOutcomes(rawValue: 4)
    /// It may be undecided for want of an answer, or be a fault.
    package static let missing = ConditionOutcomes(rawValue: 8)

    /// All of them.
    package static let everything: ConditionOutcomes = [.holds, .fails, .notApplicable, .missing]

    /// Whether the condition can never be true.
    package var isNeverTrue: Bool { !contains(.holds) }
    /// Whether the condition is never false, though it may be undecided.
    package var isNeverFalse: Bool { !contains(.fails) }
    /// Whether the condition is true whatever is answered.
    package var isAlwaysTrue: Bool { self == .holds }
}

/// Finds what conditions can come to.
package struct ConditionAnalysis: Sendable {
    /// How many combinations of answers are looked at before giving up.
    package static let limit: Int64 = 10_000

    /// The questions, as expressions see them.
    package var scope: ExpressionScope
    /// The `asked_if` of each question that has one, by slot; nil if nothing is known about who is asked what.
    package var routing: [Int32: CheckedExpression]?
    /// The value of each calculated question, by slot.
    package var calculated: [Int32: CheckedExpression]

    /// Makes an analysis. Without `routing` every question may go unasked; with it a question that is not in it is
    /// always asked.
    package init(
        scope: ExpressionScope, routing: [Int32: CheckedExpression]? = nil,
        calculated: [Int32: CheckedExpression] = [:]
    ) {
        self.scope = scope
        self.routing = routing
        self.calculated = calculated
    }

    /// What a condition can come to; nil if that takes more combinations than `limit`.
    package func outcomes(of condition: CheckedExpression) -> ConditionOutcomes? { outcomes(of: condition.root) }

    /// What a condition can come to; nil if that takes more combinations than `limit`.
    package func outcomes(of condition: Expression) -> ConditionOutcomes? {
        var world = FiniteWorld(self)
        let condition = world.abstract(condition)
        return world.outcomes(of: condition, limit: ConditionAnalysis.limit)
    }
}
