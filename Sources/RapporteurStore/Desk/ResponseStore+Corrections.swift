// Corrections: documented recodes beside the raw answers. A correction is never changed: it is withdrawn, and another one
// is entered.

import GRDB
import RapporteurDiagnostics

extension ResponseStore {
    /// All corrections in the order in which they were entered; without those that were withdrawn, if asked.
    package func corrections(inForce: Bool = false) throws(StoreFailure) -> [StoredCorrection] {
        try reading { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM \(inForce ? "correction_now" : "correction") ORDER BY id"
            ).map { try StoredCorrection($0, db) }
        }
    }

    /// Enters corrections, all or none, and returns them with their numbers; nil if an answer of one of them has a
    /// correction in force already.
    package func enter(_ corrections: [StoredCorrection]) throws(StoreFailure) -> [StoredCorrection]? {
        let now = clock()
        return try writing { db in
            var chain = try AuditChain(db)
            for correction in corrections {
                let isTaken = try Bool.fetchOne(
                    db,
                    sql: "SELECT EXISTS (SELECT 1 FROM correction_now WHERE respondent = ? AND question = ?)",
                    arguments: [correction.respondent, correction.question])
                if isTaken == true { return nil }
            }
            let entered = try corrections.map { correction in
                var correction = correction
                correction.enteredAt = now
                try db.execute(
                    sql: """
                        INSERT INTO correction
                            (respondent, question, from_value, to_value, reason, "by", "on", entered_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                    arguments: [
                        correction.respondent, correction.question, StoredCorrection.text(correction.from),
                        StoredCorrection.text(correction.to), correction.reason.asRowText, correction.by.asRowText,
                        correction.on.asRowText, now,
                    ])
                correction.id = db.lastInsertedRowID
                try note(correction.id, "correct", correction.by, now, &chain, db)
                return correction
            }
            try chain.finish(db)
            return entered
        }
    }

    /// Withdraws a correction and returns it; nil if there is none with this number in force.
    package func withdraw(_ id: Int64, by: String, reason: String) throws(StoreFailure) -> StoredCorrection? {
        let now = clock()
        return try writing { db in
            try db.execute(
                sql: """
                    UPDATE correction SET withdrawn_at = ?, withdrawn_by = ?, withdrawn_reason = ?
                    WHERE id = ? AND withdrawn_at IS NULL
                    """, arguments: [now, by.asRowText, reason.asRowText, id])
            guard db.changesCount == 1 else { return nil }
            var chain = try AuditChain(db)
            try note(id, "withdraw", by, now, &chain, db)
            try chain.finish(db)
            return try Row.fetchOne(db, sql: "SELECT * FROM correction WHERE id = ?", arguments: [id]).map {
                try StoredCorrection($0, db)
            }
        }
    }

    private func note(
        _ id: Int64, _ action: String, _ by: String, _ now: String, _ chain: inout AuditChain, _ db: Database
    ) throws {
        try chain.append(
            db, at: now, action, "correction \(id)",
            [("by", .text(by)), ("row", .text(try StoreRows.digest(ofCorrection: id, db)))])
    }
}

extension StoredCorrection {
    /// Values in a column: null for none, one as it is, several as a JSON array; a single one that looks like an array
    /// is written as one.
    fileprivate static func text(_ values: [String]) -> String? {
        guard let first = values.first else { return nil }
        if values.count == 1, !first.hasPrefix("[") { return first.asRowText }
        var json = JSONWriter(.compact)
        json.array(of: values) { $0.value($1.asRowText) }
        return json.text
    }

    private static func values(_ text: String?, _ db: Database) throws -> [String] {
        guard let text else { return [] }
        guard text.hasPrefix("[") else { return [text] }
        return try String.fetchAll(db, sql: "SELECT value FROM json_each(?) ORDER BY key", arguments: [text])
    }

    init(_ row: Row, _ db: Database) throws {
        self.init(
            respondent: try row.decode(forColumn: "respondent"), question: try row.decode(forColumn: "question"),
            from: try Self.values(row.decode(forColumn: "from_value"), db),
            to: try Self.values(row.decode(forColumn: "to_value"), db), reason: try row.decode(forColumn: "reason"),
            by: try row.decode(forColumn: "by"), on: try row.decode(forColumn: "on"))
        id = try row.decode(forColumn: "id")
        enteredAt = try row.decode(forColumn: "entered_at")
        if let at: String = try row.decode(forColumn: "withdrawn_at") {
            withdrawal = Withdrawal(
                at: at, by: try row.decode(String?.self, forColumn: "withdrawn_by") ?? "",
                reason: try row.decode(String?.self, forColumn: "withdrawn_reason") ?? "")
        }
    }
}
