import GRDB

extension StoreSchema {
    /// Migration 6: the answers of a version in one value, written at once, and the long form as a view of it. A store
    /// has a hundred rows of the long form to each file, and writing them took longer than reading and checking it.
    static func moveAnswers(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE answer_list (
                    version INTEGER PRIMARY KEY REFERENCES version (id),
                    answers TEXT NOT NULL
                ) STRICT;
                """)
        for version in try Int64.fetchAll(db, sql: "SELECT DISTINCT version FROM answer ORDER BY version") {
            try StoreRows.insert(AnswerList(try StoreRows.answers(version, db)), version, db)
        }
        try db.execute(
            sql: """
                DROP VIEW current_answer;
                DROP TABLE answer;

                CREATE VIEW answer AS
                SELECT answer_list.version,
                    json_extract(row.value, '$[0]') AS question,
                    coalesce(json_extract(row.value, '$[3]'), 0) AS record,
                    coalesce(json_extract(row.value, '$[4]'), '') AS field,
                    coalesce(json_extract(row.value, '$[2]'), 0) AS position,
                    coalesce(json_extract(row.value, '$[5]'), 'value') AS kind,
                    json_extract(row.value, '$[1]') AS value,
                    coalesce(json_extract(row.value, '$[6]'), 0) AS personal
                FROM answer_list JOIN json_each(answer_list.answers) AS row;

                CREATE VIEW current_answer AS
                SELECT current_version.respondent, answer.question, answer.record, answer.field, answer.position,
                    answer.kind, answer.value
                FROM current_version JOIN answer ON answer.version = current_version.id
                WHERE answer.personal = 0;

                CREATE INDEX version_by_forgotten ON version (forgotten_sha256) WHERE forgotten_sha256 IS NOT NULL;
                """)
    }
}
