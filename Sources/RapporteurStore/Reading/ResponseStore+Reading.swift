import Foundation
import GRDB

/// A content and a path under which it came.
package struct StoredSource: Sendable, Hashable {
    /// The number of the version.
    package var version: Int64
    /// The digest of the bytes, under which they lie.
    package var sha256: String
    /// A path under which they came.
    package var path: String
    /// Whether the Secretariat has recorded that the version is certified.
    package var isCertified = false
    /// Whether it would change a certified version and so is never counted.
    package var isFrozenOut = false
}

extension ResponseStore {
    /// The id of the questionnaire that the store is about; nil as long as it has no readable report.
    package func questionnaire() throws(StoreFailure) -> String? {
        try reading { db in try String.fetchOne(db, sql: "SELECT value FROM store WHERE key = 'questionnaire'") }
    }

    /// All versions in the order in which they came.
    package func versions() throws(StoreFailure) -> [StoredVersion] { try versions("version ORDER BY id") }

    /// The versions of one respondent in the order in which they came.
    package func versions(of respondent: String) throws(StoreFailure) -> [StoredVersion] {
        try versions("version WHERE respondent = ? ORDER BY id", [respondent])
    }

    /// Of each respondent the version that a tally counts, by respondent.
    package func currentVersions() throws(StoreFailure) -> [StoredVersion] {
        try versions("current_version ORDER BY respondent")
    }

    /// Of each respondent the version with the highest revision in any state, by respondent.
    package func latestVersions() throws(StoreFailure) -> [StoredVersion] {
        try versions("latest_version ORDER BY respondent")
    }

    private func versions(_ rest: String, _ arguments: StatementArguments = []) throws(StoreFailure) -> [StoredVersion]
    {
        try reading { db in
            try Row.fetchAll(db, sql: "SELECT * FROM \(rest)", arguments: arguments).map { try StoredVersion($0) }
        }
    }

    /// The answers of a version, by question.
    package func answers(of version: Int64) throws(StoreFailure) -> [StoredAnswer] {
        try reading { db in try StoreRows.answers(version, db) }
    }

    /// The findings of a version, in their order.
    package func findings(of version: Int64) throws(StoreFailure) -> [StoredFinding] {
        try reading { db in try StoreRows.findings(version, db) }
    }

    /// The confirmations of a version, in their order.
    package func confirmations(of version: Int64) throws(StoreFailure) -> [StoredConfirmation] {
        try reading { db in try StoreRows.confirmations(version, db) }
    }

    /// Every path under which a content came, with the content's digest, in the order of versions and paths.
    package func sources() throws(StoreFailure) -> [StoredSource] {
        try reading { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT version.id, version.sha256, sighting.source,
                        EXISTS (
                            SELECT 1 FROM version_state
                            WHERE version = version.id AND state IN ('certified', 'accepted')),
                        coalesce(kept_out = 'frozen', 0)
                    FROM version
                    JOIN sighting ON sighting.version = version.id ORDER BY version.id, sighting.source
                    """
            ).map {
                StoredSource(version: $0[0], sha256: $0[1], path: $0[2], isCertified: $0[3], isFrozenOut: $0[4])
            }
        }
    }

    /// The bytes of contents, in the order of their digests; one that is not there fails as a damaged store.
    package func contents(_ digests: [String]) throws(StoreFailure) -> [[UInt8]] {
        try reading { db in
            let statement = try db.cachedStatement(sql: "SELECT bytes FROM content WHERE sha256 = ?")
            return try digests.map { digest in
                guard let data = try Data.fetchOne(statement, arguments: [digest]) else {
                    throw StoreFailure(path, .damaged)
                }
                return [UInt8](data)
            }
        }
    }

    /// The versions that were not checked by the definition that the store counts by, in the order in which they came;
    /// none that is frozen, since a certified report stays what was certified.
    package func outdatedVersions() throws(StoreFailure) -> [StoredVersion] {
        try versions(
            """
            version WHERE questionnaire = (SELECT value FROM store WHERE key = 'questionnaire')
                AND coalesce(definition <> (SELECT value FROM store WHERE key = 'definition'), 1)
                AND id NOT IN (SELECT id FROM frozen_version) ORDER BY id
            """)
    }

    /// The digest of the definition that the store counts by; nil as long as it has none.
    package func definition() throws(StoreFailure) -> String? {
        try reading { db in try String.fetchOne(db, sql: "SELECT value FROM store WHERE key = 'definition'") }
    }

    /// What the store has, by digest of the content: the questionnaire and definition by which it was checked, and the
    /// paths under which it came.
    package func known() throws(StoreFailure) -> [String: KnownContent] {
        try reading { db in
            var result: [String: KnownContent] = [:]
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT coalesce(version.forgotten_sha256, version.sha256), version.questionnaire,
                        version.definition, sighting.source
                    FROM version JOIN sighting ON sighting.version = version.id
                    """)
            while let row = try rows.next() {
                result[
                    row[0],
                    default: KnownContent(questionnaire: row[1], definition: row[2], paths: [])
                ].paths.insert(row[3])
            }
            return result
        }
    }

    /// The definition with this digest, as files by their paths; the current one of the store if none is given.
    package func definitionFiles(_ digest: String? = nil) throws(StoreFailure) -> [String: [UInt8]] {
        try reading { db in
            var files: [String: [UInt8]] = [:]
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT path, content FROM definition_file
                    WHERE definition = coalesce(?, (SELECT value FROM store WHERE key = 'definition'))
                    """, arguments: [digest])
            while let row = try rows.next() {
                let data: Data = row[1]
                files[row[0]] = [UInt8](data)
            }
            return files
        }
    }

    /// The end of the audit log: number and digest of its last entry.
    package func auditHead() throws(StoreFailure) -> (number: Int64, digest: String) {
        try reading { db in
            let chain = try AuditChain(db)
            return (chain.number, chain.digest)
        }
    }
}

/// What is known of a content before it is read again.
package struct KnownContent: Sendable, Hashable {
    /// The id of its questionnaire.
    package var questionnaire: String?
    /// The digest of the definition by which it was checked.
    package var definition: String?
    /// The paths under which it came.
    package var paths: Set<String>
}
