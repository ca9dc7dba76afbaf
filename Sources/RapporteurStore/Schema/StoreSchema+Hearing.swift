extension StoreSchema {
    /// Migration 8: a State of which only parts have come is heard from and not silent, in the views as in `status`.
    static let hearing = """
        DROP VIEW progress;
        DROP VIEW silent_state;
        CREATE VIEW silent_state AS
        SELECT * FROM member
        WHERE respondent NOT IN (
            SELECT respondent FROM version
            WHERE respondent IS NOT NULL
                AND questionnaire = (SELECT value FROM store WHERE key = 'questionnaire'));

        CREATE VIEW progress AS
        SELECT member.region, count(*) AS members, count(*) - count(silent_state.respondent) AS heard_from,
            count(current_version.id) AS reporting,
            count(CASE WHEN version_state.state IN ('certified', 'accepted') THEN 1 END) AS certified
        FROM member
        LEFT JOIN silent_state ON silent_state.respondent = member.respondent
        LEFT JOIN current_version ON current_version.respondent = member.respondent
        LEFT JOIN version_state ON version_state.version = current_version.id
        GROUP BY member.region;
        """
}
