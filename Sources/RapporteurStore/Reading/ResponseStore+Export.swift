import GRDB

/// A version that a tally counts, with its answers.
package struct CountedReturn: Sendable {
    /// Its row.
    package var version: StoredVersion
    /// The name of its State, or its code.
    package var name: String
    /// The region of its State; nil where the roster does not know it.
    package var region: String?
    /// The newest step in its workflow.
    package var step: DeskStep?
    /// Its answers, in the order of the table.
    package var answers: [StoredAnswer]
}

extension ResponseStore {
    /// Of each State the version that a tally counts, with its answers, by State; those that name persons only if asked.
    package func countedReturns(withPersonal: Bool) throws(StoreFailure) -> [CountedReturn] {
        try reading { db in
            let versions = try Row.fetchAll(db, sql: "SELECT * FROM current_version ORDER BY respondent")
            let state = try db.cachedStatement(
                sql: """
                    SELECT name, region FROM roster
                    WHERE definition = (SELECT value FROM store WHERE key = 'definition') AND respondent = ?
                    """)
            let steps = try StoreRows.newestSteps(db)
            return try versions.map { row in
                let version = try StoredVersion(row)
                let known = try Row.fetchOne(state, arguments: [version.respondent])
                return CountedReturn(
                    version: version, name: known?[0] ?? version.respondent ?? "", region: known?[1],
                    step: steps[version.id],
                    answers: try StoreRows.answers(version.id, db).filter { withPersonal || !$0.isPersonal })
            }
        }
    }
}
