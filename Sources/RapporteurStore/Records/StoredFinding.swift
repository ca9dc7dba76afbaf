package import RapporteurDiagnostics

/// What a check or the store says about a version, as a row.
package struct StoredFinding: Sendable, Hashable {
    /// The stable code.
    package var code: String
    /// How serious it is.
    package var severity: Severity
    /// One plain sentence, in a store in English.
    package var message: Message
    /// The question, if it is about one.
    package var question: String?
    /// The rule that failed, if it is one.
    package var rule: String?
    /// The line from 1.
    package var line: Int64 = 1
    /// The column from 1.
    package var column: Int64 = 1
    /// Whether it must be met or confirmed before certification.
    package var isBlocking = false
    /// Whether the respondent has given a reason for leaving it.
    package var isConfirmed = false

    /// Makes a finding about a whole file.
    package init(_ code: String, _ severity: Severity, _ message: Message) {
        self.code = code
        self.severity = severity
        self.message = message
    }
}

/// A respondent's reason for leaving a warning, as a row.
package struct StoredConfirmation: Sendable, Hashable {
    /// The rule's id, or the code of a built-in warning.
    package var finding: String
    /// The question of a built-in warning.
    package var question: String?
    /// The word for the reason.
    package var reason: String
    /// More words.
    package var note: String?
    /// The answers it was given for, as a JSON object.
    package var answers: String
    /// The answers of the previous cycle it was given for, as a JSON object.
    package var previous: String

    /// Makes a confirmation.
    package init(
        finding: String, question: String?, reason: String, note: String?, answers: String, previous: String
    ) {
        self.finding = finding
        self.question = question
        self.reason = reason
        self.note = note
        self.answers = answers
        self.previous = previous
    }

    /// The digest of confirmations in any order.
    package static func digest(of rows: [StoredConfirmation]) -> String {
        var all = RowDigest()
        for part in rows.map({ $0.digest }).sorted() { all.add(part) }
        return all.finish()
    }

    private var digest: String {
        var digest = RowDigest()
        for text in [finding, question, reason, note, answers, previous] { digest.add(text) }
        return digest.finish()
    }
}
