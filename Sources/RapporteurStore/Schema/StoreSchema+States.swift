extension StoreSchema {
    /// Migration 7: a step back to the beginning leaves a version in the state that its file says, be it certified.
    static let states = """
        DROP VIEW version_state;
        CREATE VIEW version_state AS
        SELECT version.id AS version, version.respondent, version.revision,
            coalesce(nullif(state.state, 'submitted'), version.status) AS state,
            coalesce(state.at, version.received_at) AS since, state."by", state.note
        FROM version
        LEFT JOIN state ON state.id = (SELECT max(newest.id) FROM state AS newest WHERE newest.version = version.id)
        WHERE version.status IS NOT NULL;
        """
}
