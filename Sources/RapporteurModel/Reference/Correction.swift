package import RapporteurDiagnostics

/// A documented recode by the Secretariat, applied beside the raw answer and never in its place.
package struct Correction: Sendable, Hashable {
    /// The respondent's code.
    package var respondent: String
    /// The question's id.
    package var question: String
    /// The raw answer that it expects, as typed: codes, a number, a date, a text or a special answer; empty for blank.
    package var from: [String]
    /// The answer that counts.
    package var to: [String]
    /// Why.
    package var reason: String
    /// Who decided.
    package var by: String
    /// When, as typed.
    package var on: String
    /// Where it stands.
    package var range: SourceRange

    /// Makes a correction.
    package init(
        respondent: String, question: String, from: [String], to: [String], reason: String, by: String, on: String,
        range: SourceRange
    ) {
        self.respondent = respondent
        self.question = question
        self.from = from
        self.to = to
        self.reason = reason
        self.by = by
        self.on = on
        self.range = range
    }
}
