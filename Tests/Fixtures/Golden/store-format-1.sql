PRAGMA application_id = 1380012112;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO "grdb_migrations" VALUES ('1 versions of reports');
INSERT INTO "grdb_migrations" VALUES ('2 desk work');
INSERT INTO "grdb_migrations" VALUES ('3 views');
CREATE TABLE store (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "store" VALUES ('audit', '7 d3730b2ab409246add57e686d12e7ec407031ab4c8f01202a549f6c642def2d6');
INSERT INTO "store" VALUES ('created', '2027-03-01T10:00:00Z');
INSERT INTO "store" VALUES ('definition', '0a9142a2f77007449a5aeafdf64b67b6efb3f27a830cb69a654d26a2c6b8b409');
INSERT INTO "store" VALUES ('format', '1');
INSERT INTO "store" VALUES ('questionnaire', 'sample-2027');
CREATE TABLE run (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    release TEXT NOT NULL
) STRICT;
INSERT INTO "run" VALUES (1, '2027-03-01T10:00:00Z', '0.1.0');
CREATE TABLE definition (
    digest TEXT NOT NULL PRIMARY KEY,
    questionnaire TEXT NOT NULL,
    version TEXT NOT NULL,
    cycle INTEGER NOT NULL,
    definition TEXT NOT NULL,
    collected_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "definition" VALUES ('0a9142a2f77007449a5aeafdf64b67b6efb3f27a830cb69a654d26a2c6b8b409', 'sample-2027', '1', 2027, '', '2027-03-01T10:00:00Z');
CREATE TABLE definition_file (
    definition TEXT NOT NULL REFERENCES definition (digest),
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (definition, path)
) STRICT, WITHOUT ROWID;
INSERT INTO "definition_file" VALUES ('0a9142a2f77007449a5aeafdf64b67b6efb3f27a830cb69a654d26a2c6b8b409', 'rosters/states.csv', '3d1f57c984978ef98a18378c8166c1cb8ede02c03eeb6aee7e2f121dfeee3e56', X'000102FF');
INSERT INTO "definition_file" VALUES ('0a9142a2f77007449a5aeafdf64b67b6efb3f27a830cb69a654d26a2c6b8b409', 'sample-2027/questionnaire.yaml', '233679b6bbeb44058d8da19f2fcd060f1a6799e93477c6c951c2fde4ee319daf', X'7175657374696F6E6E616972653A20C3A90A');
CREATE TABLE roster (
    definition TEXT NOT NULL REFERENCES definition (digest),
    respondent TEXT NOT NULL,
    name TEXT NOT NULL,
    region TEXT NOT NULL,
    member INTEGER NOT NULL CHECK (member IN (0, 1)),
    PRIMARY KEY (definition, respondent)
) STRICT, WITHOUT ROWID;
INSERT INTO "roster" VALUES ('0a9142a2f77007449a5aeafdf64b67b6efb3f27a830cb69a654d26a2c6b8b409', 'XAA', 'XAA', 'AFR', 1);
INSERT INTO "roster" VALUES ('0a9142a2f77007449a5aeafdf64b67b6efb3f27a830cb69a654d26a2c6b8b409', 'XAB', 'XAB', 'AFR', 1);
INSERT INTO "roster" VALUES ('0a9142a2f77007449a5aeafdf64b67b6efb3f27a830cb69a654d26a2c6b8b409', 'XAC', 'XAC', 'AFR', 1);
CREATE TABLE content (
    sha256 TEXT NOT NULL UNIQUE,
    size INTEGER NOT NULL,
    bytes BLOB NOT NULL
) STRICT;
INSERT INTO "content" VALUES ('5a62e4edbf3508f3758aa841fe40711d3efb8ba5f238b9891fb602349b55e50c', 19, X'5841412032207375626D6974746564206E6F0A');
INSERT INTO "content" VALUES ('5e83c3aa2125f3f70449e8c6754142c2823643bd0589d62e7768b206e6592a93', 16, X'5841422031206472616674207965730A');
INSERT INTO "content" VALUES ('d38c73a260b075718a406deff8d4f3c24294d20c0d764b7f1661b42c1e7066a4', 20, X'5841412031207375626D6974746564207965730A');
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
INSERT INTO "version" VALUES (1, 'XAA', 'sample-2027', 1, 'submitted', NULL, 0, 1, NULL, 'd38c73a260b075718a406deff8d4f3c24294d20c0d764b7f1661b42c1e7066a4', NULL, '0a9142a2f77007449a5aeafdf64b67b6efb3f27a830cb69a654d26a2c6b8b409', 'c40e6c51f2f2aae68e9d9217c1780a014ea3159c6c5a2bd9b7b03d7908f0bd4f', 'bf9382cc0bc2b0ea32d58d7601bcdfcabf8f0ee3e043e1c9dd63ea5ebf69fc4a', 2, 1, 0, 1, 0, 0, 1, '2027-03-01T10:00:00Z', 'answers/XAA-1-submitted-yes.yaml', 1);
INSERT INTO "version" VALUES (2, 'XAA', 'sample-2027', 2, 'submitted', NULL, 0, 1, NULL, '5a62e4edbf3508f3758aa841fe40711d3efb8ba5f238b9891fb602349b55e50c', NULL, '0a9142a2f77007449a5aeafdf64b67b6efb3f27a830cb69a654d26a2c6b8b409', '68243725b70faa56be8f6a287b3dcd4e74715c5d18af2f993b5a3c6985f32777', 'bf9382cc0bc2b0ea32d58d7601bcdfcabf8f0ee3e043e1c9dd63ea5ebf69fc4a', 2, 1, 0, 1, 0, 0, 1, '2027-03-01T10:00:00Z', 'answers/XAA-2-submitted-no.yaml', 1);
INSERT INTO "version" VALUES (3, 'XAB', 'sample-2027', 1, 'draft', NULL, 0, 1, 'draft', '5e83c3aa2125f3f70449e8c6754142c2823643bd0589d62e7768b206e6592a93', NULL, '0a9142a2f77007449a5aeafdf64b67b6efb3f27a830cb69a654d26a2c6b8b409', 'c40e6c51f2f2aae68e9d9217c1780a014ea3159c6c5a2bd9b7b03d7908f0bd4f', 'bf9382cc0bc2b0ea32d58d7601bcdfcabf8f0ee3e043e1c9dd63ea5ebf69fc4a', 2, 1, 0, 1, 0, 0, 1, '2027-03-01T10:00:00Z', 'answers/XAB-1-draft-yes.yaml', 1);
CREATE TABLE sighting (
    version INTEGER NOT NULL REFERENCES version (id),
    source TEXT NOT NULL,
    at TEXT NOT NULL,
    run INTEGER NOT NULL REFERENCES run (id),
    PRIMARY KEY (version, source)
) STRICT, WITHOUT ROWID;
INSERT INTO "sighting" VALUES (1, 'answers/XAA-1-submitted-yes.yaml', '2027-03-01T10:00:00Z', 1);
INSERT INTO "sighting" VALUES (2, 'answers/XAA-2-submitted-no.yaml', '2027-03-01T10:00:00Z', 1);
INSERT INTO "sighting" VALUES (3, 'answers/XAB-1-draft-yes.yaml', '2027-03-01T10:00:00Z', 1);
CREATE TABLE answer (
    version INTEGER NOT NULL REFERENCES version (id),
    question TEXT NOT NULL,
    record INTEGER NOT NULL,
    field TEXT NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('value', 'special', 'invalid')),
    value TEXT,
    personal INTEGER NOT NULL CHECK (personal IN (0, 1)),
    PRIMARY KEY (version, question, record, field, position)
) STRICT, WITHOUT ROWID;
INSERT INTO "answer" VALUES (1, 'a.name', 0, '', 0, 'value', 'A person', 1);
INSERT INTO "answer" VALUES (1, 'a.open', 0, '', 0, 'value', 'yes', 0);
INSERT INTO "answer" VALUES (2, 'a.name', 0, '', 0, 'value', 'A person', 1);
INSERT INTO "answer" VALUES (2, 'a.open', 0, '', 0, 'value', 'no', 0);
INSERT INTO "answer" VALUES (3, 'a.name', 0, '', 0, 'value', 'A person', 1);
INSERT INTO "answer" VALUES (3, 'a.open', 0, '', 0, 'value', 'yes', 0);
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
INSERT INTO "finding" VALUES (1, 1, 'A202', 'warning', 'Something is odd.', 'a.open', 'odd', 1, 1, 1, 0);
INSERT INTO "finding" VALUES (2, 1, 'A202', 'warning', 'Something is odd.', 'a.open', 'odd', 1, 1, 1, 0);
INSERT INTO "finding" VALUES (3, 1, 'A202', 'warning', 'Something is odd.', 'a.open', 'odd', 1, 1, 1, 0);
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
INSERT INTO "confirmation" VALUES (1, 1, 'odd', NULL, 'other', 'So it is.', '{"a.open":["yes"]}', '{}');
INSERT INTO "confirmation" VALUES (2, 1, 'odd', NULL, 'other', 'So it is.', '{"a.open":["yes"]}', '{}');
INSERT INTO "confirmation" VALUES (3, 1, 'odd', NULL, 'other', 'So it is.', '{"a.open":["yes"]}', '{}');
CREATE TABLE audit (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL CHECK (json_valid(detail)),
    previous TEXT NOT NULL,
    digest TEXT NOT NULL
) STRICT;
INSERT INTO "audit" VALUES (1, '2027-03-01T10:00:00Z', 'create', 'store', '{"created":"2027-03-01T10:00:00Z","format":"1"}', '0000000000000000000000000000000000000000000000000000000000000000', 'a559cf77a10d1df64ab40fc8c26ce5fbfc417e75fa65c3f9b47e6275de42aa21');
INSERT INTO "audit" VALUES (2, '2027-03-01T10:00:00Z', 'define', 'definition 0a9142a2f77007449a5aeafdf64b67b6efb3f27a830cb69a654d26a2c6b8b409', '{"questionnaire":"sample-2027","version":"1","row":"4a03a777fc4df127fa5edb20c20841163c7f4c59fcd45253edadb056852da06d"}', 'a559cf77a10d1df64ab40fc8c26ce5fbfc417e75fa65c3f9b47e6275de42aa21', 'ef9774f913da10630be85db25c7aab626183447829b6b7a9b927c11f0e905e0e');
INSERT INTO "audit" VALUES (3, '2027-03-01T10:00:00Z', 'use', 'definition 0a9142a2f77007449a5aeafdf64b67b6efb3f27a830cb69a654d26a2c6b8b409', '{"questionnaire":"sample-2027"}', 'ef9774f913da10630be85db25c7aab626183447829b6b7a9b927c11f0e905e0e', 'fedd6f19eb43c7155f4f6c1edd9ce7ad4fec67633f14b802dee4f62ae77ab8b6');
INSERT INTO "audit" VALUES (4, '2027-03-01T10:00:00Z', 'run', 'run 1', '{"release":"0.1.0","row":"ebb95a6397f26382d935d1e1bfdb6ae2589ea8c5766926a9b9524db6231620a4"}', 'fedd6f19eb43c7155f4f6c1edd9ce7ad4fec67633f14b802dee4f62ae77ab8b6', '4ac7593deceb0a8735421ae87f28c4e24692076c7983808bf002d6a6456b9496');
INSERT INTO "audit" VALUES (5, '2027-03-01T10:00:00Z', 'collect', 'version 1', '{"respondent":"XAA","revision":1,"status":"submitted","sha256":"d38c73a260b075718a406deff8d4f3c24294d20c0d764b7f1661b42c1e7066a4","source":"answers/XAA-1-submitted-yes.yaml","definition":"0a9142a2f77007449a5aeafdf64b67b6efb3f27a830cb69a654d26a2c6b8b409","row":"be2cd43e9a55681f67133ad3d0f57195fefb3e953c2aaba9fe5071b41a9cffb3","sighting":"657ca2e0ddfa41edb19acc884aaf0b6fe419e59949c7a6992fd3a2feff1d80cb"}', '4ac7593deceb0a8735421ae87f28c4e24692076c7983808bf002d6a6456b9496', '8a568af6ad5d89c200ce0cc0c0140de6aa753fdf58ad817b3cb1d36fb638933a');
INSERT INTO "audit" VALUES (6, '2027-03-01T10:00:00Z', 'collect', 'version 2', '{"respondent":"XAA","revision":2,"status":"submitted","sha256":"5a62e4edbf3508f3758aa841fe40711d3efb8ba5f238b9891fb602349b55e50c","source":"answers/XAA-2-submitted-no.yaml","definition":"0a9142a2f77007449a5aeafdf64b67b6efb3f27a830cb69a654d26a2c6b8b409","row":"2fc4bccc445a92381e0d27aeb1c8b4650ee394bd860a8b4bfdb18c2b34fbfce2","sighting":"7c1c73ba7f9b8982d1c88fd3d4bba5499c610508803e8c871b1f93312fd5bb06"}', '8a568af6ad5d89c200ce0cc0c0140de6aa753fdf58ad817b3cb1d36fb638933a', '3f1229374bb9c97bfd859dee842d11ba0f2730c650c4028b02b15d3d17432e60');
INSERT INTO "audit" VALUES (7, '2027-03-01T10:00:00Z', 'collect', 'version 3', '{"respondent":"XAB","revision":1,"status":"draft","sha256":"5e83c3aa2125f3f70449e8c6754142c2823643bd0589d62e7768b206e6592a93","source":"answers/XAB-1-draft-yes.yaml","definition":"0a9142a2f77007449a5aeafdf64b67b6efb3f27a830cb69a654d26a2c6b8b409","row":"df88444fcd173d30e7b7151c7544a03f6eba11dc51583870028e0632a1110b35","sighting":"b9a255360d949be6e74e0c181511c19f5df8330c365753e05b8a0a0de7f781f0"}', '3f1229374bb9c97bfd859dee842d11ba0f2730c650c4028b02b15d3d17432e60', 'd3730b2ab409246add57e686d12e7ec407031ab4c8f01202a549f6c642def2d6');
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
CREATE TABLE state (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL REFERENCES version (id),
    state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'certified', 'returned', 'accepted')),
    at TEXT NOT NULL,
    "by" TEXT NOT NULL,
    note TEXT
) STRICT;
CREATE INDEX version_by_respondent ON version (respondent, questionnaire, revision);
CREATE INDEX correction_by_respondent ON correction (respondent, question);
CREATE INDEX state_by_version ON state (version, id);
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
