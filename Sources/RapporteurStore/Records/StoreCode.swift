import RapporteurDiagnostics
import RapporteurModel

/// The codes of what the store finds about a version among other versions.
package enum StoreCode: String, Sendable, CaseIterable {
    /// Two versions of one revision contradict each other.
    case contradiction = "S201"
    /// A draft was changed and its revision was not raised.
    case revisionNotRaised = "S202"
    /// The state went backwards.
    case backwards = "S203"
    /// It answers another questionnaire than that of the store.
    case otherQuestionnaire = "S204"
    /// Its questionnaire has errors, so that it could not be checked.
    case brokenQuestionnaire = "S205"
    /// It would change a certified report and has no higher revision.
    case frozen = "S206"
}

extension StoredFinding {
    static func contradiction(_ version: StoredVersion, _ other: StoredVersion) -> StoredFinding {
        StoredFinding(
            StoreCode.contradiction.rawValue, .error,
            "\(version.respondent ?? "") has two different reports of revision \(version.revision ?? 0), this one and \(other.source), and neither is counted; a new revision settles it."
        )
    }

    static func revisionNotRaised(_ version: StoredVersion, _ other: StoredVersion) -> StoredFinding {
        StoredFinding(
            StoreCode.revisionNotRaised.rawValue, .information,
            "This draft differs from \(other.source) and has the same revision \(version.revision ?? 0); raise `revision` with every new file."
        )
    }

    static func backwards(_ version: StoredVersion, _ other: StoredVersion) -> StoredFinding {
        StoredFinding(
            StoreCode.backwards.rawValue, .warning,
            "This report is \(version.status?.word ?? ""), and \(other.source), revision \(other.revision ?? 0), was already \(other.status?.word ?? "")."
        )
    }

    static func otherQuestionnaire(_ id: String, _ expected: String) -> StoredFinding {
        StoredFinding(
            StoreCode.otherQuestionnaire.rawValue, .error,
            "This report answers \(id), and the store keeps reports on \(expected); it is kept and not counted.")
    }

    static func frozen(_ version: StoredVersion, _ certified: StoredVersion) -> StoredFinding {
        StoredFinding(
            StoreCode.frozen.rawValue, .error,
            "Revision \(certified.revision ?? 0) of \(version.respondent ?? "") is certified and cannot be changed by a file of revision \(version.revision ?? 0); it is kept and not counted. A change needs revision \((certified.revision ?? 0) + 1)."
        )
    }

    /// A file whose questionnaire has errors.
    package static func brokenQuestionnaire(_ id: String) -> StoredFinding {
        StoredFinding(
            StoreCode.brokenQuestionnaire.rawValue, .error,
            "The questionnaire \(id) has errors, so this report could not be checked; collect it again when they are mended."
        )
    }
}
