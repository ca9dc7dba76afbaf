package import RapporteurAnalysis

/// What fills a slot of a text; how it is written is the business of the language.
package enum ReportArgument: Sendable, Hashable {
    /// A number of things: in words below ten where the language does so, with no figure at the head of a sentence.
    case count(Int64)
    /// A number that is always written in figures, such as the two of "5 of 8".
    case numeral(Int64)
    /// A percentage, a whole number.
    case percent(Int64)
    /// So many of so many.
    case share(Int64, Int64)
    /// A number of percentage points with its sign, as a table prints it.
    case signedPoints(Points)
    /// A year.
    case year(Int32)
    /// Text of others.
    case label(String)
    /// Runs that are ready.
    case runs([Inline])
}
