/// The codes that a choice may have, in the order of the questionnaire.
package struct ChoiceDomain: Sendable, Hashable {
    /// The codes in order; a choice value is an index into them.
    package var codes: [String]

    /// Makes a domain.
    package init(codes: [String]) { self.codes = codes }

    /// The index of a code.
    package func index(of code: String) -> Int32? { codes.firstIndex(of: code).map { Int32($0) } }
}

/// The type of an expression; nothing is ever converted from one into another.
package enum ValueType: Sendable, Hashable {
    /// True, false or undecided.
    case truth
    /// An exact decimal.
    case number
    /// Text, compared after NFC.
    case text
    /// A calendar date.
    case date
    /// One choice out of a domain.
    case choice(ChoiceDomain)
    /// Several choices out of a domain.
    case choices(ChoiceDomain)
    /// One or more web addresses.
    case link
    /// A list of records; its fields live in the scope.
    case records
}
