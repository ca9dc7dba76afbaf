package import RapporteurDiagnostics

/// The forms in which the status is told.
package enum StatusFormat: String, Sendable, CaseIterable {
    /// For a person at a terminal.
    case text
    /// A table, one row for each State.
    case csv
    /// For programs.
    case json
    /// One page with a map of squares.
    case html
}

/// How the status is grouped.
package enum StatusGrouping: String, Sendable, CaseIterable {
    /// By the regions of the roster.
    case region
}

extension StatusReport {
    /// The status in a form and a language; `silentOnly` tells only who is silent.
    package func render(
        _ format: StatusFormat, silentOnly: Bool, byRegion: Bool, width: Int = 100, in catalogue: MessageCatalogue
    ) -> String {
        switch format {
        case .text:
            let text = StatusText(
                report: self, byRegion: byRegion, width: max(60, min(width, 100)), catalogue: catalogue)
            return silentOnly ? text.silentText() : text.text()
        case .csv: return StatusCSV.text(self, silentOnly: silentOnly, byRegion: byRegion)
        case .json: return StatusJSON.text(self, silentOnly: silentOnly, byRegion: byRegion)
        case .html: return StatusPage(self, in: catalogue).html(silentOnly: silentOnly)
        }
    }
}
