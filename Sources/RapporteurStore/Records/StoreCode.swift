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
            Message(
                """
                {respondent} has two different reports of revision {revision}, this one and {other}, and neither is \
                counted; a new revision settles it.
                """,
                [
                    "respondent": .code(version.respondent ?? ""), "revision": .figure(version.revision ?? 0),
                    "other": .code(other.source),
                ]))
    }

    static func revisionNotRaised(_ version: StoredVersion, _ other: StoredVersion) -> StoredFinding {
        StoredFinding(
            StoreCode.revisionNotRaised.rawValue, .information,
            Message(
                """
                This draft differs from {other} and has the same revision {revision}; raise `revision` with every new \
                file.
                """, ["other": .code(other.source), "revision": .figure(version.revision ?? 0)]))
    }

    static func backwards(_ version: StoredVersion, _ other: StoredVersion) -> StoredFinding {
        StoredFinding(
            StoreCode.backwards.rawValue, .warning,
            Message(
                "This report is {status}, and {other}, revision {revision}, was already {before}.",
                [
                    "status": .code(version.status?.word ?? ""), "other": .code(other.source),
                    "revision": .figure(other.revision ?? 0), "before": .code(other.status?.word ?? ""),
                ]))
    }

    static func otherQuestionnaire(_ id: String, _ expected: String) -> StoredFinding {
        StoredFinding(
            StoreCode.otherQuestionnaire.rawValue, .error,
            Message(
                "This report answers {questionnaire}, and the store keeps reports on {expected}; it is kept and not counted.",
                ["questionnaire": .code(id), "expected": .code(expected)]))
    }

    static func frozen(_ version: StoredVersion, _ certified: StoredVersion) -> StoredFinding {
        StoredFinding(
            StoreCode.frozen.rawValue, .error,
            Message(
                """
                Revision {certified} of {respondent} is certified and cannot be changed by a file of revision \
                {revision}; it is kept and not counted. A change needs revision {next}.
                """,
                [
                    "certified": .figure(certified.revision ?? 0), "respondent": .code(version.respondent ?? ""),
                    "revision": .figure(version.revision ?? 0), "next": .figure((certified.revision ?? 0) + 1),
                ]))
    }

    /// A file whose questionnaire has errors.
    package static func brokenQuestionnaire(_ id: String) -> StoredFinding {
        StoredFinding(
            StoreCode.brokenQuestionnaire.rawValue, .error,
            Message(
                """
                The questionnaire {questionnaire} has errors, so this report could not be checked; collect it again \
                when they are mended.
                """, ["questionnaire": .code(id)]))
    }
}
