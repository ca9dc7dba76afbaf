/// A correction of the Secretariat beside a raw answer, as a row.
package struct StoredCorrection: Sendable, Hashable {
    /// Its number in the store.
    package var id: Int64 = 0
    /// The respondent's code on the roster.
    package var respondent: String
    /// The question's id.
    package var question: String
    /// The raw answer that it expects; none for a blank one.
    package var from: [String]
    /// The answer that counts; none for a blank one.
    package var to: [String]
    /// Why.
    package var reason: String
    /// Who decided.
    package var by: String
    /// The day of the decision.
    package var on: String
    /// When it was entered.
    package var enteredAt = ""
    /// When, by whom and why it was withdrawn; nil while it is in force.
    package var withdrawal: Withdrawal?

    /// The end of a correction.
    package struct Withdrawal: Sendable, Hashable {
        /// When.
        package var at: String
        /// By whom.
        package var by: String
        /// Why.
        package var reason: String
    }

    /// Makes a correction that is not yet in a store.
    package init(
        respondent: String, question: String, from: [String], to: [String], reason: String, by: String, on: String
    ) {
        self.respondent = respondent
        self.question = question
        self.from = from
        self.to = to
        self.reason = reason
        self.by = by
        self.on = on
    }
}
