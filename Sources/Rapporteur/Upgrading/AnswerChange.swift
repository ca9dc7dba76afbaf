package import RapporteurValidation

/// What an upgrade did with one answer or one confirmation.
package struct AnswerChange: Sendable, Hashable {
    /// What became of it.
    package enum Fate: String, Sendable, Hashable, CaseIterable {
        /// It stands where it stood.
        case kept
        /// It stands where it stood, and cannot be read.
        case toCorrect = "to_correct"
        /// It is kept under `left_over`.
        case leftOver = "left_over"
        /// It was under `left_over` and is an answer again.
        case back
        /// Nothing was written there, and the key is gone.
        case blank
    }

    /// The id of the question, with record and field where it is about a field, or the finding that is confirmed.
    package var name: String
    /// Whether it is about a confirmation.
    package var isConfirmation = false
    /// What became of it.
    package var fate: Fate
    /// Why it is, or was, under `left_over`: a word of `LeftOverReason`, or what stood there.
    package var reason: String?
    /// The version in which an answer that is back was given.
    package var fromVersion: String?
    /// What is wrong with a value that cannot be read.
    package var problem: String?
    /// A question of a similar name, which may be meant.
    package var suggestion: String?

    /// Makes a change.
    package init(_ name: String, _ fate: Fate, reason: LeftOverReason? = nil) {
        self.name = name
        self.fate = fate
        self.reason = reason?.word
    }
}
