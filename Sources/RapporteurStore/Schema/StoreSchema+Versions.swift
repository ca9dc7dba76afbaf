extension StoreSchema {
    /// Migration 1.
    static let versionTables = """
        CREATE TABLE store (
            key TEXT NOT NULL PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE run (
            id INTEGER PRIMARY KEY,
            at TEXT NOT NULL,
            release TEXT NOT NULL
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

        CREATE TABLE roster (
            definition TEXT NOT NULL REFERENCES definition (digest),
            respondent TEXT NOT NULL,
            name TEXT NOT NULL,
            region TEXT NOT NULL,
            member INTEGER NOT NULL CHECK (member IN (0, 1)),
            PRIMARY KEY (definition, respondent)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE content (
            sha256 TEXT NOT NULL UNIQUE,
            size INTEGER NOT NULL,
            bytes BLOB NOT NULL
        ) STRICT;

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
        CREATE INDEX version_by_respondent ON version (respondent, questionnaire, revision);

        CREATE TABLE sighting (
            version INTEGER NOT NULL REFERENCES version (id),
            source TEXT NOT NULL,
            at TEXT NOT NULL,
            run INTEGER NOT NULL REFERENCES run (id),
            PRIMARY KEY (version, source)
        ) STRICT, WITHOUT ROWID;

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

        CREATE TABLE audit (
            number INTEGER PRIMARY KEY,
            at TEXT NOT NULL,
            action TEXT NOT NULL,
            subject TEXT NOT NULL,
            detail TEXT NOT NULL CHECK (json_valid(detail)),
            previous TEXT NOT NULL,
            digest TEXT NOT NULL
        ) STRICT;
        """
}
