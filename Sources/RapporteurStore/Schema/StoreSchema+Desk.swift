extension StoreSchema {
    /// Migration 2: corrections and workflow, which stand beside the versions and never in their place.
    static let deskTables = """
        CREATE TABLE correction (
            id INTEGER PRIMARY KEY,
            respondent TEXT NOT NULL,
            question TEXT NOT NULL,
            from_value TEXT,
            to_value TEXT,
            reason TEXT NOT NULL,
            "by" TEXT NOT NULL,
            "on" TEXT NOT NULL,
            entered_at TEXT NOT NULL,
            withdrawn_at TEXT,
            withdrawn_by TEXT,
            withdrawn_reason TEXT
        ) STRICT;
        CREATE INDEX correction_by_respondent ON correction (respondent, question);

        CREATE TABLE state (
            id INTEGER PRIMARY KEY,
            version INTEGER NOT NULL REFERENCES version (id),
            state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'certified', 'returned', 'accepted')),
            at TEXT NOT NULL,
            "by" TEXT NOT NULL,
            note TEXT
        ) STRICT;
        CREATE INDEX state_by_version ON state (version, id);
        """

    /// Migration 3: the common questions as views.
    static let views = """
        CREATE VIEW candidate AS
        SELECT * FROM (
            SELECT version.*,
                rank() OVER (PARTITION BY respondent, questionnaire ORDER BY revision DESC) AS newness,
                row_number() OVER (
                    PARTITION BY respondent, questionnaire, revision
                    ORDER BY status = 'certified' DESC, source, id
                ) AS place
            FROM version
            WHERE kept_out IS NULL AND status IN ('submitted', 'certified')
                AND questionnaire = (SELECT value FROM store WHERE key = 'questionnaire')
        ) WHERE newness = 1;

        CREATE VIEW contradiction AS
        SELECT chosen.respondent, chosen.revision, chosen.id AS version, rival.id AS other,
            chosen.source, rival.source AS other_source
        FROM candidate AS chosen
        JOIN candidate AS rival
            ON rival.respondent = chosen.respondent AND rival.place > 1
        WHERE chosen.place = 1 AND NOT (
            rival.answers_digest = chosen.answers_digest
            AND (rival.confirmations_digest = chosen.confirmations_digest OR rival.status <> chosen.status));

        CREATE VIEW current_version AS
        SELECT version.* FROM version
        JOIN candidate ON candidate.id = version.id AND candidate.place = 1
        WHERE version.respondent NOT IN (SELECT respondent FROM contradiction);

        CREATE VIEW latest_version AS
        SELECT version.* FROM version
        WHERE respondent IS NOT NULL AND part IS NULL
            AND questionnaire = (SELECT value FROM store WHERE key = 'questionnaire')
            AND id = (
                SELECT other.id FROM version AS other
                WHERE other.respondent = version.respondent AND other.questionnaire = version.questionnaire
                    AND other.part IS NULL
                ORDER BY other.revision DESC, other.id DESC LIMIT 1);

        CREATE VIEW current_answer AS
        SELECT current_version.respondent, answer.question, answer.record, answer.field, answer.position,
            answer.kind, answer.value
        FROM current_version JOIN answer ON answer.version = current_version.id
        WHERE answer.personal = 0;

        CREATE VIEW open_finding AS
        SELECT latest_version.respondent, latest_version.revision, finding.*
        FROM latest_version JOIN finding ON finding.version = latest_version.id
        WHERE finding.confirmed = 0 AND finding.severity IN ('error', 'warning');

        CREATE VIEW member AS
        SELECT respondent, name, region FROM roster
        WHERE member = 1 AND definition = (SELECT value FROM store WHERE key = 'definition');

        CREATE VIEW silent_state AS
        SELECT * FROM member
        WHERE respondent NOT IN (SELECT respondent FROM latest_version);

        CREATE VIEW progress AS
        SELECT member.region, count(*) AS members, count(latest_version.id) AS heard_from,
            count(current_version.id) AS reporting,
            count(CASE WHEN current_version.status = 'certified' THEN 1 END) AS certified
        FROM member
        LEFT JOIN latest_version ON latest_version.respondent = member.respondent
        LEFT JOIN current_version ON current_version.respondent = member.respondent
        GROUP BY member.region;
        """
}
