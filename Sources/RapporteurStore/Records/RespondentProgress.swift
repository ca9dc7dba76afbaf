import RapporteurModel

/// How far the report of one State has come.
package struct RespondentProgress: Sendable {
    /// The State's code.
    package var respondent: String
    /// Its name in the language of the questionnaire; its code where the roster does not know it.
    package var name: String
    /// Its region; nil where the roster does not know it.
    package var region: String?
    /// Whether it is a Member State on the day that counts.
    package var isMember: Bool
    /// The version with the highest revision, parts aside.
    package var latest: StoredVersion?
    /// The newest step in the workflow of that version.
    package var step: DeskStep?
    /// The version that a tally counts.
    package var counted: (version: Int64, revision: Int64)?
    /// The number of open warnings of the latest version that stand in the way of certification.
    package var blocking: Int64 = 0
    /// The sections of which partial files have come, sorted.
    package var parts: [String] = []
    /// The number of versions, parts included.
    package var versions: Int64 = 0
    /// When something of it was last collected, decided or corrected; nil if nothing was.
    package var lastChange: String?

    /// Makes the progress of a State that has sent nothing.
    package init(respondent: String, name: String, region: String?, isMember: Bool) {
        self.respondent = respondent
        self.name = name
        self.region = region
        self.isMember = isMember
    }

    /// In what state the report is: a word of the workflow, `unreadable`, `part` or `silent`.
    package var state: String {
        if let latest { return latest.state(after: step) }
        return parts.isEmpty ? "silent" : "part"
    }

    /// What the State was asked when its report went back; none in any other state.
    package var requests: [StoredRequest] { step?.state == .returned ? step?.requests ?? [] : [] }

    /// All words that `state` may be, in the order in which they are told.
    package static let states = [
        "draft", "submitted", "certified", "returned", "accepted", "part", "unreadable", "silent",
    ]
}

/// How far a cycle has come.
package struct CycleProgress: Sendable {
    /// The id of the questionnaire; nil as long as the store has no report that could be checked.
    package var questionnaire: String?
    /// The version of the questionnaire.
    package var version: String?
    /// The year of the cycle.
    package var cycle: Int64?
    /// The Member States by code, and other States that have sent something.
    package var respondents: [RespondentProgress] = []
    /// The number of files of which nobody can tell whose report they are.
    package var unassigned: Int64 { Int64(unassignedFiles.count) }
    /// The paths under which they came.
    package var unassignedFiles: [String] = []
    /// The number of files on another questionnaire.
    package var otherQuestionnaire: Int64 = 0

    /// Makes the progress of a store that has nothing.
    package init() {}
}

extension StoredVersion {
    /// In what state the version is after the newest step of its workflow, or by itself: a step back to the beginning
    /// leaves what its file says.
    package func state(after step: DeskStep?) -> String {
        if let step, step.state != .submitted { return step.state.rawValue }
        return (isReadable ? status?.word : nil) ?? "unreadable"
    }
}
