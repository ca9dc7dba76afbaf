/// An answer file on its way into the store, read and checked.
package struct ArrivedFile: Sendable {
    /// What is known of it; counts, times and numbers are set when it is written.
    package var version: StoredVersion
    /// Its bytes.
    package var content: [UInt8]
    /// The definition by which it was checked; nil if there was none.
    package var definition: StoredDefinition?
    /// Its answers.
    package var answers = AnswerList()
    /// What the check says about it.
    package var findings: [StoredFinding] = []
    /// Its confirmations.
    package var confirmations: [StoredConfirmation] = []
    /// Whether it was not read again, because the store knows its content by a questionnaire that is still the same, or
    /// that is not at hand now.
    package var isKnown = false
    /// The rules that look back and had no answers of the last cycle to look at: what they have found before stands.
    package var unansweredRules: Set<String> = []
    /// Whether its bytes come from the store itself, to be checked by another edition of the questionnaire.
    package var isStored = false

    /// Makes a file about which nothing is known but its bytes.
    package init(source: String, content: [UInt8], sha256: String) {
        self.content = content
        version = StoredVersion(sha256: sha256, source: source)
    }
}

/// What became of a file, once it is safe on the disk.
package struct Receipt: Sendable, Hashable {
    /// What became of it.
    package enum Outcome: String, Sendable, CaseIterable {
        /// It is kept, and nothing newer is known of its respondent.
        case new
        /// The store had it already.
        case unchanged
        /// The store had it already and has checked it again, because the definition has changed.
        case rechecked
        /// It is kept, and another version stands in its place.
        case superseded
        /// It is kept, and contradicts another version of the same revision.
        case conflict
        /// It is kept, and nobody can tell whose report it is.
        case unreadable
    }

    /// What became of it.
    package var outcome: Outcome
    /// Its row.
    package var version: StoredVersion
    /// The path under which it came this time.
    package var source: String
    /// What the store has found about it beside the check.
    package var findings: [StoredFinding] = []
}
