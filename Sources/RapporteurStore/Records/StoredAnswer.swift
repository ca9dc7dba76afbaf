// Answers in long form: one row for each value, so that people who know SQL can count them. Blank answers have no row.

/// One value of one answer as a row.
package struct StoredAnswer: Sendable, Hashable {
    /// What the row holds.
    package enum Kind: String, Sendable {
        /// An ordinary value.
        case value
        /// A special answer.
        case special
        /// Something that is not an answer to the question; a finding says what.
        case invalid
    }

    /// The id of the question.
    package var question: String
    /// The record from 1; 0 where the question has none.
    package var record: Int64 = 0
    /// The field of the record; empty where there is none.
    package var field = ""
    /// The place in a list of choices or addresses from 1; 0 for a single value.
    package var position: Int64 = 0
    /// What the row holds.
    package var kind: Kind
    /// The code, number, date, address, text or special answer; nil for something invalid.
    package var value: String?
    /// Whether the answer names persons.
    package var isPersonal: Bool
}
