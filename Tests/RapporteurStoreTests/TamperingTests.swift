import GRDB
import RapporteurDiagnostics
import RapporteurModel
import Testing

@testable import RapporteurStore

/// Whatever hand changes one value or removes one row, the check notices.
@Suite("Verifying a store")
struct TamperingTests {
    private static func store() throws -> ResponseStore {
        let store = try sampleStore()
        try store.take([
            sampleFile("XAA"), sampleFile("XAB", answer: "no"), sampleFile("XAB"),
            ArrivedFile(source: "x", content: [1, 2], sha256: RowDigest.hex([1, 2])),
        ])
        try store.take([sampleFile("XAA", path: "again.yaml")])
        let step = DeskStep(
            version: 1, state: .returned, on: "2027-03-01", by: "T", note: "N",
            requests: [StoredRequest(question: "a.open", text: "Why?"), StoredRequest(question: nil, text: "?")])
        #expect(try store.take(step, after: []) != nil)
        _ = try store.enter(
            ["XAA", "XAB"].map {
                StoredCorrection(
                    respondent: $0, question: "a.open", from: ["yes"], to: [], reason: "R", by: "T", on: "2027-03-01")
            })
        _ = try store.withdraw(2, by: "T", reason: "W")
        return store
    }

    private static let tables = [
        "store", "run", "definition", "definition_file", "roster", "content", "version", "sighting", "answer_list",
        "finding", "confirmation", "state", "request", "correction", "audit",
    ]

    @Test("notices every value that was changed", arguments: tables)
    func changed(table: String) throws {
        let store = try Self.store()
        var count = 0
        let rows = try store.reading { db in try Row.fetchAll(db, sql: "SELECT * FROM \(table)") }
        #expect(!rows.isEmpty)
        for row in rows {
            for column in row.columnNames {
                let key = row.columnNames.map { "\"\($0)\" IS ?" }.joined(separator: " AND ")
                for value in Self.others(row[column], column) {
                    let problems = try store.trying { db in
                        try db.execute(
                            sql: "UPDATE OR IGNORE \(table) SET \"\(column)\" = ? WHERE \(key)",
                            arguments: StatementArguments([value] + Array(row.databaseValues)))
                        return db.changesCount
                    }
                    guard let problems else { continue }
                    count += 1
                    #expect(!problems.isEmpty, "\(table).\(column) \(row)")
                }
            }
        }
        #expect(count >= rows.count)
    }

    @Test("notices every row that was removed", arguments: tables)
    func removed(table: String) throws {
        let store = try Self.store()
        for row in try store.reading({ db in try Row.fetchAll(db, sql: "SELECT * FROM \(table)") }) {
            let key = row.columnNames.map { "\"\($0)\" IS ?" }.joined(separator: " AND ")
            let problems = try store.trying { db in
                try db.execute(
                    sql: "DELETE FROM \(table) WHERE \(key)", arguments: StatementArguments(Array(row.databaseValues)))
                return db.changesCount
            }
            let found = try #require(problems)
            #expect(!found.isEmpty, "\(table) \(row)")
        }
    }

    @Test(
        "notices views and tables that are not its own",
        arguments: [
            "DROP VIEW current_version", "DROP INDEX version_by_respondent",
            "DROP VIEW silent_state; CREATE VIEW silent_state AS SELECT respondent, '' AS name FROM member",
            "CREATE TRIGGER t AFTER INSERT ON version BEGIN DELETE FROM finding; END",
        ])
    func schema(sql: String) throws {
        let store = try Self.store()
        #expect(try store.check().problems.isEmpty)
        try store.writing { db in try db.execute(sql: "CREATE VIEW mine AS SELECT 1; CREATE INDEX i ON version (part)")
        }
        #expect(try store.check().problems.isEmpty, "what others add beside does no harm")
        try store.writing { db in try db.execute(sql: sql) }
        #expect(try store.check().problems.count == 1)
    }

    @Test("notices rows that were added")
    func added() throws {
        let store = try Self.store()
        for sql in [
            "UPDATE answer_list SET answers = json_insert(answers, '$[#]', json('[\"z.z\",\"x\"]'))",
            "UPDATE answer_list SET answers = json_insert(answers, '$[0][#]', 'more')",
            "UPDATE answer_list SET answers = ' ' || answers",
            "INSERT INTO answer_list SELECT 4, '[]'",
            "INSERT INTO finding SELECT version, 9, code, severity, message, question, rule, line, column, 0, 0 FROM finding LIMIT 1",
            "INSERT INTO sighting SELECT version, 'z', at, run FROM sighting LIMIT 1",
            "INSERT INTO content VALUES ('00', 0, x'')",
            "INSERT INTO audit SELECT number + 1, at, action, subject, detail, digest, digest FROM audit ORDER BY number DESC LIMIT 1",
            "INSERT INTO roster SELECT definition, 'XZZ', name, region, member FROM roster LIMIT 1",
            "INSERT INTO run (at, release) VALUES ('', '')",
        ] {
            let problems = try store.trying { db in
                try db.execute(sql: sql)
                return db.changesCount
            }
            let found = try #require(problems)
            #expect(!found.isEmpty, "\(sql)")
        }
    }

    /// Without the constraints of its table a row can lack what Rapporteur always writes.
    @Test("tells rows that cannot be read", arguments: tables)
    func unreadable(table: String) throws {
        let store = try Self.store()
        var count = 0
        for column in try store.reading({ db in try db.columns(in: table).map { $0.name } }) {
            let problems = try store.trying { db in
                // A table of the connection hides the one of the file.
                try db.execute(sql: "CREATE TEMP TABLE loose AS SELECT * FROM main.\(table)")
                try db.execute(
                    sql: "UPDATE loose SET \"\(column)\" = NULL WHERE rowid = 1 AND \"\(column)\" IS NOT NULL")
                let changed = db.changesCount
                try db.execute(sql: "ALTER TABLE temp.loose RENAME TO \(table)")
                return changed
            }
            guard let problems else { continue }
            count += 1
            #expect(!problems.isEmpty, "\(table).\(column)")
        }
        #expect(count > 0)
    }

    /// Values of the same type that are other values.
    private static func others(_ value: DatabaseValue, _ column: String) -> [DatabaseValue] {
        switch value.storage {
        case .null: [1.databaseValue, "x".databaseValue]
        case .int64(let number): [(number == 0 ? 1 : number - 1).databaseValue, (number + 1).databaseValue]
        case .string(let text): [(text + "x").databaseValue, DatabaseValue.null]
        case .blob(let data): [(data + [7]).databaseValue]
        case .double: []
        }
    }
}

extension ResponseStore {
    /// Does something to the rows, checks, and undoes it; nil if the schema did not let it happen.
    fileprivate func trying(_ work: (Database) throws -> Int) throws -> [Message]? {
        try database.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF")
            defer { try? db.execute(sql: "PRAGMA foreign_keys = ON") }
            var problems: [Message]?
            try db.inTransaction {
                do {
                    if try work(db) > 0 { problems = check(db).problems }
                } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {}
                return .rollback
            }
            return problems
        }
    }
}
