// Taking personal answers out of a store. Rows alone are not enough: SQLite leaves what was deleted in free pages and in
// its log until they are written over, so both are written anew.

import GRDB

/// A version without its personal answers.
package struct ForgottenVersion: Sendable {
    /// The version as it was when it was looked at.
    package var version: StoredVersion
    /// The bytes in place of those that came.
    package var content: [UInt8]
    /// Their digest.
    package var sha256: String
    /// The answers that are left.
    package var answers: [StoredAnswer]
    /// The confirmations that are left.
    package var confirmations: [StoredConfirmation]

    /// Makes a version without personal answers.
    package init(
        _ version: StoredVersion, content: [UInt8], sha256: String, answers: [StoredAnswer],
        confirmations: [StoredConfirmation]
    ) {
        self.version = version
        self.content = content
        self.sha256 = sha256
        self.answers = answers
        self.confirmations = confirmations
    }
}

extension ResponseStore {
    /// Puts versions without personal answers in the place of those that have them, all or none, and takes what was
    /// removed out of the free pages and the log of the file too.
    package func forget(_ versions: [ForgottenVersion], by: String) throws(StoreFailure) {
        let now = clock()
        try Self.failing(path) {
            try database.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA secure_delete = ON")
                try db.inTransaction(.immediate) {
                    var chain = try AuditChain(db)
                    for version in versions { try replace(version, by, now, &chain, db) }
                    try chain.finish(db)
                    return .commit
                }
            }
        }
        try scrub()
    }

    /// Writes the whole file anew and empties its log; fails while another program is reading.
    package func scrub() throws(StoreFailure) {
        try Self.failing(path) {
            try database.writeWithoutTransaction { db in
                try db.execute(sql: "VACUUM")
                for _ in 0..<2 {
                    let row = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
                    guard row?[0] == 0 else { throw StoreFailure(path, .locked) }
                }
            }
        }
    }

    private func replace(
        _ new: ForgottenVersion, _ by: String, _ now: String, _ chain: inout AuditChain, _ db: Database
    ) throws {
        let id = new.version.id
        guard
            var version = try Row.fetchOne(db, sql: "SELECT * FROM version WHERE id = ?", arguments: [id])
                .map({ try StoredVersion($0) })
        else { throw StoreFailure(path, .damaged) }
        // What somebody else has forgotten or checked again in between is looked at once more.
        guard version == new.version else { throw StoreFailure(path, .locked) }
        let old = version.sha256
        version.forgottenSHA256 = version.forgottenSHA256 ?? old
        version.sha256 = new.sha256
        let answers = AnswerList(new.answers)
        if version.answersDigest != nil {
            version.answersDigest = answers.digest
            version.confirmationsDigest = StoredConfirmation.digest(of: new.confirmations)
        }
        try db.execute(
            sql: "INSERT INTO content VALUES (?, ?, ?)", arguments: [new.sha256, new.content.count, new.content.asData])
        try db.execute(
            sql: """
                UPDATE version SET sha256 = ?, forgotten_sha256 = ?, answers_digest = ?, confirmations_digest = ?
                WHERE id = ?
                """,
            arguments: [
                version.sha256, version.forgottenSHA256, version.answersDigest, version.confirmationsDigest, id,
            ])
        try db.execute(sql: "DELETE FROM content WHERE sha256 = ?", arguments: [old])
        for table in ["answer_list", "confirmation"] {
            try db.execute(sql: "DELETE FROM \(table) WHERE version = ?", arguments: [id])
        }
        try StoreRows.insert(answers, id, db)
        try StoreRows.insert(new.confirmations, id, db)
        try chain.append(
            db, at: now, "forget", "version \(id)",
            [
                ("respondent", .text(version.respondent)), ("by", .text(by)), ("sha256", .text(new.sha256)),
                ("forgotten_sha256", .text(old)),
                ("row", .text(version.digest(with: try StoreRows.findings(id, db)))),
            ])
    }
}
