import Foundation
import GRDB
import RapporteurDiagnostics

extension [UInt8] {
    /// The bytes as SQLite's library takes them.
    var asData: Data { Data(self) }
}

/// Rows that belong to a version or a definition.
enum StoreRows {
    /// A version without answers has no row.
    static func insert(_ answers: AnswerList, _ version: Int64, _ db: Database) throws {
        guard let text = answers.text else { return }
        try db.cachedStatement(sql: "INSERT INTO answer_list VALUES (?, ?)").execute(arguments: [version, text])
    }

    /// The answers of a version as they are written; nil if there are none.
    static func answerText(_ version: Int64, _ db: Database) throws -> String? {
        try String.fetchOne(
            db.cachedStatement(sql: "SELECT answers FROM answer_list WHERE version = ?"), arguments: [version])
    }

    static func insert(_ findings: [StoredFinding], _ version: Int64, _ db: Database) throws {
        let statement = try db.cachedStatement(sql: "INSERT INTO finding VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        for (index, row) in findings.enumerated() {
            try statement.execute(arguments: [
                version, index + 1, row.code, row.severity.word, row.message.english.asRowText, row.question, row.rule,
                row.line,
                row.column, row.isBlocking ? 1 : 0, row.isConfirmed ? 1 : 0,
            ])
        }
    }

    static func insert(_ confirmations: [StoredConfirmation], _ version: Int64, _ db: Database) throws {
        let statement = try db.cachedStatement(sql: "INSERT INTO confirmation VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        for (index, row) in confirmations.enumerated() {
            try statement.execute(arguments: [
                version, index + 1, row.finding, row.question, row.reason, row.note, row.answers, row.previous,
            ])
        }
    }

    static func answers(_ version: Int64, _ db: Database) throws -> [StoredAnswer] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT question, record, field, position, kind, value, personal FROM answer WHERE version = ?
                    ORDER BY question, record, field, position
                    """), arguments: [version]
        ).map { row in
            var answer = StoredAnswer(
                question: try row.decode(atIndex: 0),
                kind: try StoredAnswer.Kind(rawValue: row.decode(atIndex: 4)) ?? .invalid,
                isPersonal: try row.decode(Int64.self, atIndex: 6) == 1)
            answer.record = try row.decode(atIndex: 1)
            answer.field = try row.decode(atIndex: 2)
            answer.position = try row.decode(atIndex: 3)
            answer.value = try row.decode(atIndex: 5)
            return answer
        }
    }

    static func findings(_ version: Int64, _ db: Database) throws -> [StoredFinding] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT code, severity, message, question, rule, line, column, blocking, confirmed FROM finding
                    WHERE version = ? ORDER BY number
                    """), arguments: [version]
        ).map { row in
            let word: String = try row.decode(atIndex: 1)
            let severity: Severity = word == "error" ? .error : word == "warning" ? .warning : .information
            var finding = StoredFinding(
                try row.decode(atIndex: 0), severity, .verbatim(try row.decode(atIndex: 2)))
            finding.question = try row.decode(atIndex: 3)
            finding.rule = try row.decode(atIndex: 4)
            finding.line = try row.decode(atIndex: 5)
            finding.column = try row.decode(atIndex: 6)
            finding.isBlocking = try row.decode(Int64.self, atIndex: 7) == 1
            finding.isConfirmed = try row.decode(Int64.self, atIndex: 8) == 1
            return finding
        }
    }

    static func confirmations(_ version: Int64, _ db: Database) throws -> [StoredConfirmation] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT finding, question, reason, note, answers, previous FROM confirmation
                    WHERE version = ? ORDER BY number
                    """), arguments: [version]
        ).map { row in
            StoredConfirmation(
                finding: try row.decode(atIndex: 0), question: try row.decode(atIndex: 1),
                reason: try row.decode(atIndex: 2), note: try row.decode(atIndex: 3),
                answers: try row.decode(atIndex: 4), previous: try row.decode(atIndex: 5))
        }
    }

    /// The digest of the row of a run.
    static func digest(ofRun at: String, _ release: String) -> String {
        var digest = RowDigest()
        digest.add(at)
        digest.add(release)
        return digest.finish()
    }

    /// The digest of the row that says where and when a version was seen.
    static func digest(ofSighting source: String, _ at: String, _ run: Int64) -> String {
        var digest = RowDigest()
        digest.add(source)
        digest.add(at)
        digest.add(run)
        return digest.finish()
    }

    /// The digest of a definition's row and of its roster; its files are in it by their digest.
    static func digest(ofDefinition digest: String, _ db: Database) throws -> String {
        var all = RowDigest()
        for sql in [
            "SELECT * FROM definition WHERE digest = ?",
            "SELECT * FROM roster WHERE definition = ? ORDER BY respondent",
        ] {
            for row in try Row.fetchAll(db, sql: sql, arguments: [digest]) {
                for value in row.databaseValues {
                    if case .int64(let number) = value.storage {
                        all.add(number)
                    } else {
                        all.add(String.fromDatabaseValue(value))
                    }
                }
            }
        }
        return all.finish()
    }
}
