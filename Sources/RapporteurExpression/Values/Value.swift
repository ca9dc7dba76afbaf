/// A decided value of an answer or of an expression.
package enum Value: Sendable, Hashable {
    /// A truth value.
    case truth(Bool)
    /// An exact decimal.
    case number(ExactDecimal)
    /// Text as typed; equality is canonical equivalence.
    case text(String)
    /// A date.
    case date(CalendarDate)
    /// The index of a code in its domain.
    case choice(Int32)
    /// Indices of codes in their domain, ascending, without repeats, never empty.
    case choices([Int32])
    /// Web addresses, never empty.
    case link([String])
    /// The number of records of a list, at least one.
    case records(Int32)
}

/// Why something is undecided.
package enum UndecidedReason: UInt8, Sendable, Hashable {
    /// The answer is `not_applicable`, or the question is not asked for a reason that is itself decided.
    case notApplicable
    /// Blank, not known, declined, invalid, or resting on something of that kind.
    case missing
}

/// What a reference or an expression gives.
package enum Operand: Sendable, Hashable {
    /// A decided value.
    case value(Value)
    /// No decision, and why.
    case undecided(UndecidedReason)
    /// It cannot be evaluated; a reference gives this only for a calculated question that cannot.
    case fault
}

/// What evaluating a condition gives.
package enum Truth: Sendable, Hashable {
    /// It holds.
    case yes
    /// It does not hold.
    case no
    /// It cannot be decided, and why.
    case undecided(UndecidedReason)
    /// It cannot be evaluated: a number grew beyond what is exact.
    case fault
}
