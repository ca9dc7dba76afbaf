package import RapporteurExpression
package import RapporteurModel

/// What an indicator says about one response, one byte each.
package enum Outcome: UInt8, Sendable, Hashable, CaseIterable {
    /// The condition holds.
    case yes
    /// It does not.
    case no
    /// Something is missing, or the condition cannot be evaluated.
    case notAnswered
    /// The indicator does not apply.
    case notApplicable

    /// The outcome for what the evaluation of `counts` gave (`expressions.md`, undecided).
    package init(_ truth: Truth) {
        switch truth {
        case .yes: self = .yes
        case .no: self = .no
        case .undecided(.notApplicable): self = .notApplicable
        case .undecided(.missing), .fault: self = .notAnswered
        }
    }

    /// Whether a response with this outcome is in a base.
    package func isIn(_ base: Base) -> Bool {
        switch base {
        case .reporting: true
        case .applicable: self != .notApplicable
        case .valid: self == .yes || self == .no
        }
    }
}
