extension StoreSchema {
    /// Migration 4: the newest revisions are found before anything is sorted, so that what a tally counts is seen at once
    /// however many versions came before.
    static let quickCandidate = """
        DROP VIEW candidate;

        CREATE VIEW candidate AS
        SELECT version.*,
            row_number() OVER (
                PARTITION BY version.respondent
                ORDER BY version.status = 'certified' DESC, version.source, version.id
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
        """
}
