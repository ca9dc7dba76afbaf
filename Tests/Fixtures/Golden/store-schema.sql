-- migration 1 versions of reports

-- migration 2 desk work

-- migration 3 views

-- migration 4 quick candidate

-- migration 5 workflow and corrections

-- migration 6 answers in one value

-- migration 7 states of files

-- migration 8 heard from

CREATE UNIQUE INDEX correction_in_force ON correction (respondent, question) WHERE withdrawn_at IS NULL;

CREATE INDEX state_by_version ON state (version, id);

CREATE INDEX version_by_forgotten ON version (forgotten_sha256) WHERE forgotten_sha256 IS NOT NULL;

CREATE INDEX version_by_respondent ON version (respondent, questionnaire, revision);

CREATE TABLE answer_list (
    version INTEGER PRIMARY KEY REFERENCES version (id),
    answers TEXT NOT NULL
) STRICT;

CREATE TABLE audit (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL CHECK (json_valid(detail)),
    previous TEXT NOT NULL,
    digest TEXT NOT NULL
) STRICT;

CREATE TABLE confirmation (
    version INTEGER NOT NULL REFERENCES version (id),
    number INTEGER NOT NULL,
    finding TEXT NOT NULL,
    question TEXT,
    reason TEXT NOT NULL,
    note TEXT,
    answers TEXT NOT NULL,
    previous TEXT NOT NULL,
    PRIMARY KEY (version, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE content (
    sha256 TEXT NOT NULL UNIQUE,
    size INTEGER NOT NULL,
    bytes BLOB NOT NULL
) STRICT;

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

CREATE TABLE definition (
    digest TEXT NOT NULL PRIMARY KEY,
    questionnaire TEXT NOT NULL,
    version TEXT NOT NULL,
    cycle INTEGER NOT NULL,
    definition TEXT NOT NULL,
    collected_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE definition_file (
    definition TEXT NOT NULL REFERENCES definition (digest),
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (definition, path)
) STRICT, WITHOUT ROWID;

CREATE TABLE finding (
    version INTEGER NOT NULL REFERENCES version (id),
    number INTEGER NOT NULL,
    code TEXT NOT NULL,
    severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'information')),
    message TEXT NOT NULL,
    question TEXT,
    rule TEXT,
    line INTEGER NOT NULL,
    column INTEGER NOT NULL,
    blocking INTEGER NOT NULL CHECK (blocking IN (0, 1)),
    confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
    PRIMARY KEY (version, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE request (
    state INTEGER NOT NULL REFERENCES state (id),
    number INTEGER NOT NULL,
    question TEXT,
    text TEXT NOT NULL,
    PRIMARY KEY (state, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE roster (
    definition TEXT NOT NULL REFERENCES definition (digest),
    respondent TEXT NOT NULL,
    name TEXT NOT NULL,
    region TEXT NOT NULL,
    member INTEGER NOT NULL CHECK (member IN (0, 1)),
    PRIMARY KEY (definition, respondent)
) STRICT, WITHOUT ROWID;

CREATE TABLE run (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    release TEXT NOT NULL
) STRICT;

CREATE TABLE sighting (
    version INTEGER NOT NULL REFERENCES version (id),
    source TEXT NOT NULL,
    at TEXT NOT NULL,
    run INTEGER NOT NULL REFERENCES run (id),
    PRIMARY KEY (version, source)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE store (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE version (
    id INTEGER PRIMARY KEY,
    respondent TEXT,
    questionnaire TEXT,
    revision INTEGER,
    status TEXT CHECK (status IN ('draft', 'submitted', 'certified')),
    part TEXT,
    illustrative INTEGER NOT NULL CHECK (illustrative IN (0, 1)),
    readable INTEGER NOT NULL CHECK (readable IN (0, 1)),
    kept_out TEXT,
    sha256 TEXT NOT NULL UNIQUE REFERENCES content (sha256),
    forgotten_sha256 TEXT,
    definition TEXT REFERENCES definition (digest),
    answers_digest TEXT,
    confirmations_digest TEXT,
    asked INTEGER NOT NULL,
    answered INTEGER NOT NULL,
    errors INTEGER NOT NULL,
    warnings INTEGER NOT NULL,
    confirmed INTEGER NOT NULL,
    information INTEGER NOT NULL,
    blocking INTEGER NOT NULL CHECK (blocking IN (0, 1)),
    received_at TEXT NOT NULL,
    source TEXT NOT NULL,
    run INTEGER NOT NULL REFERENCES run (id)
) STRICT;

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

CREATE VIEW contradiction AS
SELECT chosen.respondent, chosen.revision, chosen.id AS version, rival.id AS other,
    chosen.source, rival.source AS other_source
FROM candidate AS chosen
JOIN candidate AS rival
    ON rival.respondent = chosen.respondent AND rival.place > 1
WHERE chosen.place = 1 AND NOT (
    rival.answers_digest = chosen.answers_digest
    AND (rival.confirmations_digest = chosen.confirmations_digest OR rival.status <> chosen.status));

CREATE VIEW correction_now AS
SELECT * FROM correction WHERE withdrawn_at IS NULL;

CREATE VIEW current_answer AS
SELECT current_version.respondent, answer.question, answer.record, answer.field, answer.position,
    answer.kind, answer.value
FROM current_version JOIN answer ON answer.version = current_version.id
WHERE answer.personal = 0;

CREATE VIEW current_version AS
SELECT version.* FROM version
JOIN candidate ON candidate.id = version.id AND candidate.place = 1
WHERE version.respondent NOT IN (SELECT respondent FROM contradiction);

CREATE VIEW frozen_version AS
SELECT version.*, state.last_version
FROM version
JOIN state ON state.id = (
    SELECT max(newest.id) FROM state AS newest
    WHERE newest.version = version.id AND newest.state = 'certified')
WHERE NOT EXISTS (
    SELECT 1 FROM state AS later
    WHERE later.version = version.id AND later.id > state.id AND later.state = 'submitted');

CREATE VIEW latest_version AS
SELECT version.* FROM version
WHERE respondent IS NOT NULL AND part IS NULL
    AND questionnaire = (SELECT value FROM store WHERE key = 'questionnaire')
    AND id = (
        SELECT other.id FROM version AS other
        WHERE other.respondent = version.respondent AND other.questionnaire = version.questionnaire
            AND other.part IS NULL
        ORDER BY other.revision DESC, other.id DESC LIMIT 1);

CREATE VIEW member AS
SELECT respondent, name, region FROM roster
WHERE member = 1 AND definition = (SELECT value FROM store WHERE key = 'definition');

CREATE VIEW open_finding AS
SELECT latest_version.respondent, latest_version.revision, finding.*
FROM latest_version JOIN finding ON finding.version = latest_version.id
WHERE finding.confirmed = 0 AND finding.severity IN ('error', 'warning');

CREATE VIEW open_request AS
SELECT version_state.respondent, version_state.revision, version_state.since, request.question, request.text
FROM current_version
JOIN version_state ON version_state.version = current_version.id AND version_state.state = 'returned'
JOIN request ON request.state = (SELECT max(state.id) FROM state WHERE state.version = current_version.id);

CREATE VIEW progress AS
SELECT member.region, count(*) AS members, count(*) - count(silent_state.respondent) AS heard_from,
    count(current_version.id) AS reporting,
    count(CASE WHEN version_state.state IN ('certified', 'accepted') THEN 1 END) AS certified
FROM member
LEFT JOIN silent_state ON silent_state.respondent = member.respondent
LEFT JOIN current_version ON current_version.respondent = member.respondent
LEFT JOIN version_state ON version_state.version = current_version.id
GROUP BY member.region;

CREATE VIEW silent_state AS
SELECT * FROM member
WHERE respondent NOT IN (
    SELECT respondent FROM version
    WHERE respondent IS NOT NULL
        AND questionnaire = (SELECT value FROM store WHERE key = 'questionnaire'));

CREATE VIEW version_state AS
SELECT version.id AS version, version.respondent, version.revision,
    coalesce(nullif(state.state, 'submitted'), version.status) AS state,
    coalesce(state.at, version.received_at) AS since, state."by", state.note
FROM version
LEFT JOIN state ON state.id = (SELECT max(newest.id) FROM state AS newest WHERE newest.version = version.id)
WHERE version.status IS NOT NULL;
