import RapporteurDiagnostics
import RapporteurModel
import RapporteurStore

/// The status as a table: one row for each State.
enum StatusCSV {
    /// The text of a file; of the silent States alone if asked, and by region.
    static func text(_ report: StatusReport, silentOnly: Bool, byRegion: Bool) -> String {
        var csv = CSVWriter(columns: [
            "respondent", "name", "region", "member", "state", "version", "revision", "status", "counted_version",
            "counted_revision", "asked", "answered", "errors", "warnings", "blocking", "confirmed", "parts", "versions",
            "illustrative", "last_change", "requests",
        ])
        for state in report.rows(silentOnly: silentOnly, byRegion: byRegion) {
            let latest = state.latest
            let readable = latest?.isReadable == true ? latest : nil
            csv.cell(state.respondent)
            csv.cell(state.name)
            csv.cell(state.region)
            csv.cell(state.isMember ? "yes" : "no")
            csv.cell(state.state)
            csv.cell(latest?.id)
            csv.cell(readable?.revision)
            csv.cell(readable?.status?.word)
            csv.cell(state.counted?.version)
            csv.cell(state.counted?.revision)
            for number in [latest?.asked, latest?.answered, latest?.errors, latest?.warnings] { csv.cell(number) }
            csv.cell(latest == nil ? nil : state.blocking)
            csv.cell(latest?.confirmed)
            csv.cell(state.parts.isEmpty ? nil : state.parts.joined(separator: " "))
            csv.cell(state.versions)
            csv.cell(latest.map { $0.isIllustrative ? "yes" : "no" })
            csv.cell(state.lastChange)
            csv.cell(Int64(state.requests.count))
            csv.endRow()
        }
        return csv.text
    }
}

extension StatusReport {
    /// The States in the order of a table: members first, by code or by region and code.
    func rows(silentOnly: Bool, byRegion: Bool) -> [RespondentProgress] {
        let members = byRegion ? regions.flatMap { $0.states } : progress.respondents.filter { $0.isMember }
        return silentOnly ? members.filter { $0.state == "silent" } : members + others
    }
}
