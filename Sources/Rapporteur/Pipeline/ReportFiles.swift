// The work of `rapporteur report` after the numbers: the same result in every form that was asked for.

package import RapporteurAnalysis
import RapporteurDefinition
package import RapporteurLineage
import RapporteurModel
package import RapporteurReport

/// The forms of a report.
package enum ReportFormat: String, CaseIterable, Sendable {
    /// Markdown.
    case md
    /// One page that stands alone.
    case html
    /// A tidy table.
    case csv
    /// JSON.
    case json
}

/// Writes the files of a report.
package enum ReportFiles {
    /// Writes DIR/report.md and so on, each whole or not at all; returns the paths.
    package static func write(
        _ report: CycleReport, _ context: ReportContext, formats: [ReportFormat], to folder: String
    ) throws(Fault) -> [String] {
        let document = ReportBuilder(report, context).document()
        var paths: [String] = []
        try filing { () throws(FileFailure) in try FileSystem.makeFolder(folder) }
        for format in ReportFormat.allCases where formats.contains(format) {
            let text =
                switch format {
                case .md: MarkdownRenderer().render(document)
                case .html: HTMLRenderer().render(document)
                case .csv: CSVRenderer().render(report)
                case .json: JSONRenderer().render(report)
                }
            let path = FileSystem.join(folder, "report." + format.rawValue)
            try filing { () throws(FileFailure) in try FileSystem.write(Array(text.utf8), to: path) }
            paths.append(path)
        }
        return paths
    }

    /// What the report says besides the numbers.
    package static func context(
        _ counted: CycleCounting.Counted, _ comparison: CycleComparison?, _ report: CycleReport
    ) -> ReportContext {
        let questionnaire = counted.bundle.questionnaire
        var context =
            comparison.map { ReportContext($0, baseline: report.baseline) } ?? ReportContext(questionnaire)
        context.reportingStates = counted.side.counted.responses.map { response in
            let state = counted.bundle.roster?.state(response.respondent)
            return ReportContext.State(
                code: response.respondent, name: state?.names[questionnaire.language] ?? response.respondent)
        }.sorted { $0.name < $1.name }
        return context
    }
}
