import GRDB

extension ResponseStore {
    /// The codes of all States that the roster has or that have sent something: those that have, then Member States,
    /// then others.
    package func respondents() throws(StoreFailure) -> [String] {
        try reading { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT respondent FROM (
                        SELECT DISTINCT respondent, 0 AS place FROM version WHERE respondent IS NOT NULL
                        UNION ALL
                        SELECT respondent, 2 - member FROM roster
                        WHERE definition = (SELECT value FROM store WHERE key = 'definition')
                    ) GROUP BY respondent ORDER BY min(place), respondent
                    """)
        }
    }

    /// Everything of one State, as it is at one moment.
    package func record(of respondent: String) throws(StoreFailure) -> RespondentRecord {
        try reading { db in
            let state = try Row.fetchOne(
                db,
                sql: """
                    SELECT name, region FROM roster
                    WHERE definition = (SELECT value FROM store WHERE key = 'definition') AND respondent = ?
                    """, arguments: [respondent])
            let versions = try Row.fetchAll(
                db, sql: "SELECT * FROM version WHERE respondent = ? ORDER BY id", arguments: [respondent])
            let steps = try Row.fetchAll(
                db,
                sql: """
                    SELECT state.version, state.state, state.at, state."by", state.note
                    FROM state JOIN version ON version.id = state.version
                    WHERE version.respondent = ? ORDER BY state.id
                    """, arguments: [respondent])
            let corrections = try Row.fetchAll(
                db,
                sql: """
                    SELECT question, from_value, to_value, reason, "by", entered_at, withdrawn_at, withdrawn_by,
                        withdrawn_reason
                    FROM correction WHERE respondent = ? ORDER BY id
                    """, arguments: [respondent])
            return RespondentRecord(
                respondent: respondent, name: state?[0] ?? respondent, region: state?[1],
                versions: versions.map { StoredVersion($0) }, steps: steps.map { StepTaken($0) },
                corrections: corrections.map { RespondentRecord.Correction($0) },
                latest: try Int64.fetchOne(
                    db, sql: "SELECT id FROM latest_version WHERE respondent = ?", arguments: [respondent]),
                counted: try Int64.fetchOne(
                    db, sql: "SELECT id FROM current_version WHERE respondent = ?", arguments: [respondent]))
        }
    }
}

extension RespondentRecord.Correction {
    init(_ row: Row) {
        self.init(
            question: row[0], from: row[1], to: row[2], reason: row[3], by: row[4], enteredAt: row[5],
            withdrawnAt: row[6], withdrawnBy: row[7], withdrawnReason: row[8])
    }
}
