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
            let steps = try StoreRows.steps(
                "version IN (SELECT id FROM version WHERE respondent = ?)", [respondent], db)
            let corrections = try Row.fetchAll(
                db, sql: "SELECT * FROM correction WHERE respondent = ? ORDER BY id", arguments: [respondent])
            return RespondentRecord(
                respondent: respondent, name: state?[0] ?? respondent, region: state?[1],
                versions: try versions.map { try StoredVersion($0) }, steps: steps,
                corrections: try corrections.map { try StoredCorrection($0, db) },
                latest: try Int64.fetchOne(
                    db, sql: "SELECT id FROM latest_version WHERE respondent = ?", arguments: [respondent]),
                counted: try Int64.fetchOne(
                    db, sql: "SELECT id FROM current_version WHERE respondent = ?", arguments: [respondent]))
        }
    }
}
