// Steps of the workflow: rows beside the versions. A file says what the State says; what the Secretariat decides about it
// stands here, and each step is an entry of the audit log.

import GRDB

extension ResponseStore {
    /// The steps of a version, in their order.
    package func steps(of version: Int64) throws(StoreFailure) -> [DeskStep] {
        try reading { db in try StoreRows.steps(of: version, db) }
    }

    /// The day on which the clock of the store stands, as 2027-03-01.
    package var today: String { String(clock().prefix(10)) }

    /// Takes a step, unless somebody else has taken one of the same version since `after`, the steps that were seen; then
    /// nothing is written and the result is nil. A step that brings a certification back brings its freezing back too.
    package func take(_ step: DeskStep, after seen: [DeskStep]) throws(StoreFailure) -> DeskStep? {
        let now = clock()
        return try writing { db in
            guard try StoreRows.steps(of: step.version, db).last?.id == seen.last?.id else { return nil }
            var step = step
            step.at = now
            let isBack = step.state == .certified && step.takesBack(seen.last)
            let newest = try Int64.fetchOne(db, sql: "SELECT max(id) FROM version") ?? 0
            step.lastVersion = isBack ? seen.certification?.lastVersion ?? newest : newest
            try db.execute(
                sql: """
                    INSERT INTO state (version, state, at, "on", "by", note, last_version) VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    step.version, step.state.rawValue, now, step.on.asRowText, step.by.asRowText,
                    step.note?.asRowText, step.lastVersion,
                ])
            step.id = db.lastInsertedRowID
            for (index, request) in step.requests.enumerated() {
                try db.execute(
                    sql: "INSERT INTO request VALUES (?, ?, ?, ?)",
                    arguments: [step.id, index + 1, request.question, request.text.asRowText])
            }
            var chain = try AuditChain(db)
            try chain.append(
                db, at: now, "step", "state \(step.id)",
                [
                    ("version", .number(step.version)), ("state", .text(step.state.rawValue)),
                    ("by", .text(step.by)), ("row", .text(try StoreRows.digest(ofStep: step.id, db))),
                ])
            try chain.finish(db)
            return step
        }
    }
}

extension StoreRows {
    /// The steps of a version, in their order.
    static func steps(of version: Int64, _ db: Database) throws -> [DeskStep] {
        try steps("version = ?", [version], db)
    }

    /// The newest step of each version, by version.
    static func newestSteps(_ db: Database) throws -> [Int64: DeskStep] {
        let newest = try steps("id IN (SELECT max(id) FROM state GROUP BY version)", [], db)
        return Dictionary(uniqueKeysWithValues: newest.map { ($0.version, $0) })
    }

    /// The steps that a condition on the table picks, in their order, with what was asked.
    static func steps(_ condition: String, _ arguments: StatementArguments, _ db: Database) throws -> [DeskStep] {
        var requests: [Int64: [StoredRequest]] = [:]
        let asked = try Row.fetchCursor(
            db,
            sql: """
                SELECT state, question, text FROM request WHERE state IN (SELECT id FROM state WHERE \(condition))
                ORDER BY state, number
                """, arguments: arguments)
        while let row = try asked.next() {
            requests[try row.decode(atIndex: 0), default: []].append(
                StoredRequest(question: try row.decode(atIndex: 1), text: try row.decode(atIndex: 2)))
        }
        return try Row.fetchAll(db, sql: "SELECT * FROM state WHERE \(condition) ORDER BY id", arguments: arguments).map
        {
            row in
            let word: String = try row.decode(forColumn: "state")
            var step = DeskStep(
                version: try row.decode(forColumn: "version"), state: WorkflowState(rawValue: word) ?? .draft,
                on: try row.decode(forColumn: "on"), by: try row.decode(forColumn: "by"),
                note: try row.decode(forColumn: "note"))
            step.id = try row.decode(forColumn: "id")
            step.at = try row.decode(forColumn: "at")
            step.lastVersion = try row.decode(forColumn: "last_version")
            step.requests = requests[step.id] ?? []
            return step
        }
    }

    /// The digest of a step's row and of what was asked in it.
    static func digest(ofStep id: Int64, _ db: Database) throws -> String {
        try digest(
            of: [
                "SELECT * FROM state WHERE id = ?", "SELECT * FROM request WHERE state = ? ORDER BY number",
            ], id, db)
    }

    /// The digest of a correction's row.
    static func digest(ofCorrection id: Int64, _ db: Database) throws -> String {
        try digest(of: ["SELECT * FROM correction WHERE id = ?"], id, db)
    }

    private static func digest(of queries: [String], _ id: Int64, _ db: Database) throws -> String {
        var all = RowDigest()
        for sql in queries {
            for row in try Row.fetchAll(db, sql: sql, arguments: [id]) {
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
