// Kleene's three-valued logic with two reasons for "undecided" and a fault that nothing hides:
//
//   - a fault anywhere makes the whole a fault;
//   - otherwise a false operand decides `and`, a true one decides `or`;
//   - otherwise an undecided operand leaves the whole undecided, as not applicable only if every undecided operand is.

extension Truth {
    /// `not`.
    package var negated: Truth {
        switch self {
        case .yes: .no
        case .no: .yes
        case .undecided, .fault: self
        }
    }

    /// `and` of two; true is neutral.
    package func and(_ other: Truth) -> Truth { combined(with: other, decisive: .no) }

    /// `or` of two; false is neutral.
    package func or(_ other: Truth) -> Truth { combined(with: other, decisive: .yes) }

    private func combined(with other: Truth, decisive: Truth) -> Truth {
        if self == .fault || other == .fault { return .fault }
        if self == decisive || other == decisive { return decisive }
        switch (self, other) {
        case (.undecided(let left), .undecided(let right)): return .undecided(left.joined(with: right))
        case (.undecided, _): return self
        case (_, .undecided): return other
        default: return self
        }
    }
}

extension UndecidedReason {
    /// The reason of two undecided operands together: not applicable only if both are.
    package func joined(with other: UndecidedReason) -> UndecidedReason {
        self == .notApplicable && other == .notApplicable ? .notApplicable : .missing
    }
}
