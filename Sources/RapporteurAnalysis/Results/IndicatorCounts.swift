package import RapporteurModel

/// How the responses divide over one indicator.
package struct IndicatorCounts: Sendable, Hashable {
    /// The condition holds.
    package var yes: Int64
    /// It does not.
    package var no: Int64
    /// It cannot be decided because something is missing; faults are counted here too.
    package var notAnswered: Int64
    /// The indicator does not apply.
    package var notApplicable: Int64

    /// Makes counts.
    package init(yes: Int64 = 0, no: Int64 = 0, notAnswered: Int64 = 0, notApplicable: Int64 = 0) {
        self.yes = yes
        self.no = no
        self.notAnswered = notAnswered
        self.notApplicable = notApplicable
    }

    /// The number of responses counted: the base *reporting*.
    package var reporting: Int64 { yes + no + notAnswered + notApplicable }

    /// The number of responses in a base (`methods.md`, C.7).
    package func denominator(_ base: Base) -> Int64 {
        switch base {
        case .reporting: reporting
        case .applicable: reporting - notApplicable
        case .valid: yes + no
        }
    }

    /// Counts one response.
    package mutating func count(_ outcome: Outcome) {
        switch outcome {
        case .yes: yes += 1
        case .no: no += 1
        case .notAnswered: notAnswered += 1
        case .notApplicable: notApplicable += 1
        }
    }

    /// Adds the counts of other respondents.
    package static func += (left: inout IndicatorCounts, right: IndicatorCounts) {
        left.yes += right.yes
        left.no += right.no
        left.notAnswered += right.notAnswered
        left.notApplicable += right.notApplicable
    }
}
