package import RapporteurDiagnostics
package import RapporteurModel

/// An answer whose key stands twice in the file.
package struct DuplicateAnswer: Sendable, Hashable {
    /// The code under which whoever read the file tells of it.
    package static let code = "Y117"
    /// The id of the question, with record and field where it has them.
    package var question: String
    /// The slot of the question.
    package var slot: Int32
    /// The second key.
    package var key: SourceRange
}

/// An answer file as read: the response, and what is wrong with its keys and values.
package struct ReadResponse: Sendable {
    /// The response; without content where the file could not be understood.
    package var response: Response
    /// What is wrong with keys and values, not yet sorted.
    package var findings: [Finding] = []
    /// Whether questionnaire and respondent are there, so that it is known whose report this is.
    package var isHeaderReadable = false
    /// Whether revision, status and the marks of samples and parts are what they may be, so that it is known which
    /// report of its State this is.
    package var isStateReadable = true
    /// The State on the roster, if it is on it; its code is then that of the header.
    package var state: Roster.State?
    /// Whether the State is a Member State on the day that counts; true where there is no roster.
    package var isMember = true
    /// Answers whose key stands twice: they are invalid, and whoever read the file has told so.
    package var duplicates: [DuplicateAnswer] = []
    /// Questions that are absent, but for which an unknown key was surely meant.
    package var nearMisses: [Int32] = []
    /// Where answers that name persons stand, so that no drawing of the file shows them.
    package var personalRanges: [SourceRange] = []

    /// Makes an empty one.
    package init(_ response: Response) {
        self.response = response
    }

    /// Whether any finding is an error.
    package var hasErrors: Bool { findings.contains { $0.diagnostic.severity == .error } }
}
