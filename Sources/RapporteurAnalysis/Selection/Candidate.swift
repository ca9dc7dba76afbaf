package import RapporteurModel

/// What is kept of one answer file that may be counted: enough to choose among files of a State and to count it.
package struct Candidate: Sendable, Hashable {
    /// The respondent's code on the roster.
    package var respondent: String
    /// The path of the file.
    package var file: String
    /// Its revision.
    package var revision: Int64
    /// Its state.
    package var status: ReportStatus
    /// What it answers.
    package var answers: ContentFingerprint
    /// Its confirmations.
    package var confirmations: ContentFingerprint
    /// What each counter says about it, one byte each.
    package var outcomes: OutcomeRow
    /// The number of corrections applied to it.
    package var corrected: Int64
    /// Whether it is sample data.
    package var isIllustrative: Bool
    /// Its invalid answers.
    package var invalidAnswers: [InvalidAnswer]
    /// The indices of corrections that were not applied because they expect another raw answer.
    package var refusedCorrections: [Int32]

    /// Makes a candidate.
    package init(
        respondent: String, file: String, revision: Int64, status: ReportStatus, answers: ContentFingerprint,
        confirmations: ContentFingerprint, outcomes: OutcomeRow, corrected: Int64 = 0, isIllustrative: Bool = false,
        invalidAnswers: [InvalidAnswer] = []
    ) {
        self.respondent = respondent
        self.file = file
        self.revision = revision
        self.status = status
        self.answers = answers
        self.confirmations = confirmations
        self.outcomes = outcomes
        self.corrected = corrected
        self.isIllustrative = isIllustrative
        self.invalidAnswers = invalidAnswers
        self.refusedCorrections = []
    }
}

/// What the counters of a tabulator say about one response, in their order.
package struct OutcomeRow: Sendable, Hashable {
    /// One byte for each counter, the raw value of its outcome.
    package private(set) var bytes: [UInt8]

    /// Makes a row of outcomes.
    package init(_ outcomes: [Outcome] = []) {
        bytes = []
        bytes.reserveCapacity(outcomes.count)
        for outcome in outcomes { bytes.append(outcome.rawValue) }
    }

    /// The number of counters.
    package var count: Int { bytes.count }

    /// What one counter says; a counter that is not there says nothing.
    package subscript(_ counter: Int) -> Outcome {
        bytes.indices.contains(counter) ? Outcome(rawValue: bytes[counter]) ?? .notAnswered : .notAnswered
    }

    mutating func append(_ outcome: Outcome) { bytes.append(outcome.rawValue) }

    mutating func reserveCapacity(_ capacity: Int) { bytes.reserveCapacity(capacity) }
}
