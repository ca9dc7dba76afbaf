// Who has reported, in one look at one moment of the store. Views say which versions count; here their rows are only
// put together by State.

import GRDB

extension ResponseStore {
    /// How far the cycle has come.
    package func progress() throws(StoreFailure) -> CycleProgress {
        try reading { db in
            var progress = CycleProgress()
            let definition = try Row.fetchOne(
                db,
                sql: """
                    SELECT questionnaire, version, cycle FROM definition
                    WHERE digest = (SELECT value FROM store WHERE key = 'definition')
                    """)
            if let definition {
                progress.questionnaire = definition[0]
                progress.version = definition[1]
                progress.cycle = definition[2]
            }
            progress.respondents = try Self.respondents(db)
            progress.unassignedFiles = try String.fetchAll(
                db, sql: "SELECT source FROM version WHERE respondent IS NULL OR questionnaire IS NULL ORDER BY id")
            progress.otherQuestionnaire =
                try Int64.fetchOne(
                    db, sql: "SELECT count(*) FROM version WHERE kept_out = 'other_questionnaire'") ?? 0
            return progress
        }
    }

    private static func respondents(_ db: Database) throws -> [RespondentProgress] {
        var states: [String: RespondentProgress] = [:]
        let roster = try Row.fetchCursor(
            db,
            sql: """
                SELECT respondent, name, region, member FROM roster
                WHERE definition = (SELECT value FROM store WHERE key = 'definition')
                """)
        while let row = try roster.next() {
            states[row[0]] = RespondentProgress(
                respondent: row[0], name: row[1], region: row[2], isMember: row[3] == 1)
        }
        func change(_ respondent: String, _ body: (inout RespondentProgress) -> Void) {
            body(
                &states[
                    respondent,
                    default: RespondentProgress(
                        respondent: respondent, name: respondent, region: nil, isMember: false)])
        }
        let sums = try Row.fetchCursor(
            db,
            sql: """
                SELECT respondent, count(*), max(received_at) FROM version
                WHERE respondent IS NOT NULL AND questionnaire = (SELECT value FROM store WHERE key = 'questionnaire')
                GROUP BY respondent
                """)
        while let row = try sums.next() {
            change(row[0]) {
                $0.versions = row[1]
                $0.lastChange = row[2]
            }
        }
        let counted = try Row.fetchCursor(db, sql: "SELECT respondent, id, revision FROM current_version")
        while let row = try counted.next() { change(row[0]) { $0.counted = (row[1], row[2]) } }
        let steps = try StoreRows.newestSteps(db)
        let latest = try Row.fetchCursor(db, sql: "SELECT * FROM latest_version")
        while let row = try latest.next() {
            let version = try StoredVersion(row)
            let blocking = version.isBlocked ? try blockingWarnings(version.id, db) : 0
            change(version.respondent ?? "") {
                $0.latest = version
                $0.step = steps[version.id]
                $0.blocking = blocking
            }
        }
        let parts = try Row.fetchCursor(
            db,
            sql: """
                SELECT DISTINCT respondent, part FROM version
                WHERE respondent IS NOT NULL AND part IS NOT NULL
                    AND questionnaire = (SELECT value FROM store WHERE key = 'questionnaire')
                """)
        while let row = try parts.next() {
            let part: String = row[1]
            let sections = part.split(separator: ",").map(String.init)
            change(row[0]) { $0.parts = Set($0.parts + sections).sorted() }
        }
        for row in try deskChanges(db) where states[row.respondent] != nil {
            change(row.respondent) { $0.lastChange = max($0.lastChange ?? "", row.at) }
        }
        return states.values.filter { $0.isMember || $0.versions > 0 }.sorted { $0.respondent < $1.respondent }
    }

    private static func blockingWarnings(_ version: Int64, _ db: Database) throws -> Int64 {
        try Int64.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT count(*) FROM finding
                    WHERE version = ? AND blocking = 1 AND confirmed = 0 AND severity = 'warning'
                    """), arguments: [version]) ?? 0
    }

    /// When the desk has last done something about a State.
    private static func deskChanges(_ db: Database) throws -> [(respondent: String, at: String)] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT version.respondent, max(state.at) FROM state JOIN version ON version.id = state.version
                WHERE version.respondent IS NOT NULL GROUP BY 1
                UNION ALL
                SELECT respondent, max(entered_at, coalesce(withdrawn_at, '')) FROM correction
                """
        ).map { ($0[0], $0[1]) }
    }
}
