package import RapporteurModel

/// What is known of one version of a report: its row, without answers and findings.
package struct StoredVersion: Sendable, Hashable {
    /// Its number in the store.
    package var id: Int64 = 0
    /// The respondent's code as the roster writes it; nil if the file does not say.
    package var respondent: String?
    /// The id of the questionnaire; nil if the file does not say.
    package var questionnaire: String?
    /// The revision; nil if the file could not be read.
    package var revision: Int64?
    /// The state; nil if the file could not be read.
    package var status: ReportStatus?
    /// The sections of a ministry's partial file, separated by commas; nil for a whole report.
    package var part: String?
    /// Whether the answers are sample data.
    package var isIllustrative = false
    /// Whether the file is well-formed and says whose report it is.
    package var isReadable = false
    /// Why it cannot be counted whatever other versions there are: a word of the tally's exclusions,
    /// `other_questionnaire` or `frozen`; nil if it may be.
    package var keptOut: String?
    /// SHA-256 of its bytes.
    package var sha256: String
    /// The digest of its bytes before personal answers were taken out of them.
    package var forgottenSHA256: String?
    /// The digest of the definition by which it was checked; nil if there was none.
    package var definition: String?
    /// The digest of its answers as values.
    package var answersDigest: String?
    /// The digest of its confirmations.
    package var confirmationsDigest: String?
    /// The number of questions asked.
    package var asked: Int64 = 0
    /// The number of them that are answered.
    package var answered: Int64 = 0
    /// The number of errors.
    package var errors: Int64 = 0
    /// The number of warnings that are not confirmed.
    package var warnings: Int64 = 0
    /// The number of warnings that are confirmed.
    package var confirmed: Int64 = 0
    /// The number of informations.
    package var information: Int64 = 0
    /// Whether a blocking warning is open.
    package var isBlocked = false
    /// When it came, as 2027-03-01T10:00:00Z.
    package var receivedAt = ""
    /// The path under which it came first.
    package var source: String
    /// The run of `collect` that brought it.
    package var run: Int64 = 0

    /// Makes the version of a file that says nothing.
    package init(sha256: String, source: String) {
        self.sha256 = sha256
        self.source = source
    }

    /// The reason of a version that would change a certified one without a new revision.
    static let frozenOut = "frozen"

    /// Whether a tally may count it, if no other version stands in its place.
    var isCountable: Bool { keptOut == nil && (status == .submitted || status == .certified) }

    /// Whether it and another version of the same revision can both stand: one then counts for the other.
    func agrees(with other: StoredVersion) -> Bool {
        answersDigest == other.answersDigest
            && (confirmationsDigest == other.confirmationsDigest || status != other.status)
    }
}
