package import RapporteurDiagnostics

/// What a check says about a response: a diagnostic, and what it is about.
package struct Finding: Sendable, Hashable {
    /// Code, severity, message, place and help.
    package var diagnostic: Diagnostic
    /// The id of the question, with record and field where it has them: `capacity.repository_list[2].url`.
    package var question: String?
    /// The slot of the question.
    package var slot: Int32?
    /// The id of the rule that failed.
    package var rule: String?
    /// Whether it must be met or confirmed before certification.
    package var isBlocking: Bool
    /// Whether the respondent has given a reason for leaving it.
    package var isConfirmed: Bool
    /// Whether a reason may be given for leaving it; not told after a brief check.
    package var isConfirmable = false

    /// Makes a finding.
    package init(
        _ diagnostic: Diagnostic, question: String? = nil, slot: Int32? = nil, rule: String? = nil,
        isBlocking: Bool = false, isConfirmed: Bool = false
    ) {
        self.diagnostic = diagnostic
        self.question = question
        self.slot = slot
        self.rule = rule
        self.isBlocking = isBlocking
        self.isConfirmed = isConfirmed
    }
}

/// The outcomes of one rule; over a set of responses they add up to the number of responses.
package struct RuleCounts: Sendable, Hashable {
    /// The rule held.
    package var pass: Int64 = 0
    /// It did not.
    package var fail: Int64 = 0
    /// It could not be decided because something is missing.
    package var unknown: Int64 = 0
    /// It did not apply.
    package var notApplicable: Int64 = 0
    /// It could not be evaluated.
    package var fault: Int64 = 0

    /// Makes counts of zero.
    package init() {}

    /// The number of responses counted.
    package var total: Int64 { pass + fail + unknown + notApplicable + fault }

    /// Counts one outcome.
    package mutating func count(_ outcome: RuleOutcome) {
        switch outcome {
        case .pass: pass += 1
        case .fail: fail += 1
        case .unknown: unknown += 1
        case .notApplicable: notApplicable += 1
        case .fault: fault += 1
        }
    }

    /// Adds the counts of other responses.
    package static func += (left: inout RuleCounts, right: RuleCounts) {
        left.pass += right.pass
        left.fail += right.fail
        left.unknown += right.unknown
        left.notApplicable += right.notApplicable
        left.fault += right.fault
    }
}

/// What a rule says about one response.
package enum RuleOutcome: UInt8, Sendable, Hashable {
    /// It holds.
    case pass
    /// It does not.
    case fail
    /// Something is missing.
    case unknown
    /// It does not apply.
    case notApplicable
    /// It cannot be evaluated.
    case fault
}
