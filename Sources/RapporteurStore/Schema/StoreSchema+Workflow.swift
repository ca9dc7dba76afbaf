extension StoreSchema {
    /// Migration 5: the steps of the workflow with what was asked, corrections that cannot overlap, and the views that
    /// know of certifications. No release has written to the two tables that are made anew.
    static let workflow = """
        DROP TABLE state;
        CREATE TABLE state (
            id INTEGER PRIMARY KEY,
            version INTEGER NOT NULL REFERENCES version (id),
            state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'certified', 'returned', 'accepted')),
            at TEXT NOT NULL,
            "on" TEXT NOT NULL,
            "by" TEXT NOT NULL,
            note TEXT,
            last_version INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX state_by_version ON state (version, id);

        CREATE TABLE request (
            state INTEGER NOT NULL REFERENCES state (id),
            number INTEGER NOT NULL,
            question TEXT,
            text TEXT NOT NULL,
            PRIMARY KEY (state, number)
        ) STRICT, WITHOUT ROWID;

        DROP TABLE correction;
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
        CREATE UNIQUE INDEX correction_in_force ON correction (respondent, question) WHERE withdrawn_at IS NULL;

        CREATE VIEW version_state AS
        SELECT version.id AS version, version.respondent, version.revision,
            coalesce(state.state, version.status) AS state, coalesce(state.at, version.received_at) AS since,
            state."by", state.note
        FROM version
        LEFT JOIN state ON state.id = (SELECT max(newest.id) FROM state AS newest WHERE newest.version = version.id)
        WHERE version.status IS NOT NULL;

        CREATE VIEW frozen_version AS
        SELECT version.*, state.last_version
        FROM version
        JOIN state ON state.id = (
            SELECT max(newest.id) FROM state AS newest
            WHERE newest.version = version.id AND newest.state = 'certified')
        WHERE NOT EXISTS (
            SELECT 1 FROM state AS later
            WHERE later.version = version.id AND later.id > state.id AND later.state = 'submitted');

        DROP VIEW candidate;
        CREATE VIEW candidate AS
        SELECT version.*,
            row_number() OVER (
                PARTITION BY version.respondent
                ORDER BY version.status = 'certified' OR version.id IN (
                    SELECT state.version FROM state
                    WHERE state.state IN ('certified', 'accepted') AND state.id = (
                        SELECT max(newest.id) FROM state AS newest WHERE newest.version = state.version)
                ) DESC, version.source, version.id
            ) AS place
        FROM (
            SELECT respondent, questionnaire, max(revision) AS revision FROM version
            WHERE kept_out IS NULL AND status IN ('submitted', 'certified')
                AND questionnaire = (SELECT value FROM store WHERE key = 'questionnaire')
            GROUP BY respondent
        ) AS newest
        JOIN version ON version.respondent = newest.respondent AND version.questionnaire = newest.questionnaire
            AND version.revision = newest.revision
        WHERE version.kept_out IS NULL AND version.status IN ('submitted', 'certified');

        DROP VIEW progress;
        CREATE VIEW progress AS
        SELECT member.region, count(*) AS members, count(latest_version.id) AS heard_from,
            count(current_version.id) AS reporting,
            count(CASE WHEN version_state.state IN ('certified', 'accepted') THEN 1 END) AS certified
        FROM member
        LEFT JOIN latest_version ON latest_version.respondent = member.respondent
        LEFT JOIN current_version ON current_version.respondent = member.respondent
        LEFT JOIN version_state ON version_state.version = current_version.id
        GROUP BY member.region;

        CREATE VIEW open_request AS
        SELECT version_state.respondent, version_state.revision, version_state.since, request.question, request.text
        FROM current_version
        JOIN version_state ON version_state.version = current_version.id AND version_state.state = 'returned'
        JOIN request ON request.state = (SELECT max(state.id) FROM state WHERE state.version = current_version.id);

        CREATE VIEW correction_now AS
        SELECT * FROM correction WHERE withdrawn_at IS NULL;
        """
}
