import RapporteurValidation

/// The exit status of the command line; with several reasons the most serious one counts.
package enum ExitStatus: Int32, Sendable, CaseIterable, Comparable {
    /// All is well.
    case success = 0
    /// Blocking warnings that are not confirmed, and nothing worse.
    case openBlockingWarnings = 2
    /// Errors in answer files, unreadable ones and those of an unknown questionnaire included.
    case answerErrors = 1
    /// Wrong usage, or an error in a definition.
    case usageOrDefinition = 3
    /// The system could not read or write.
    case system = 4

    /// The status of files that could all be read.
    package init(_ files: some Sequence<FileFindings>) {
        var status = ExitStatus.success
        for file in files {
            if file.summary.errors > 0 {
                status = max(status, file.isAnswerFile ? .answerErrors : .usageOrDefinition)
            } else if file.summary.hasOpenBlocking {
                status = max(status, .openBlockingWarnings)
            }
        }
        self = status
    }

    /// How serious it is: 4, then 3, 1, 2 and 0.
    private var rank: Int {
        switch self {
        case .success: 0
        case .openBlockingWarnings: 1
        case .answerErrors: 2
        case .usageOrDefinition: 3
        case .system: 4
        }
    }

    /// The less serious one is smaller.
    package static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.rank < right.rank }
}
