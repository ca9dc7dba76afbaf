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
    /// A Word file.
    case docx
    /// Sheets of paper.
    case pdf

    /// The forms that hold a document; the others hold its numbers.
    package static let documents: [ReportFormat] = [.md, .html, .docx, .pdf]
}

/// What is made of the results.
package enum DocumentKind: String, CaseIterable, Sendable {
    /// The comparison of the two cycles, with everything that is known.
    case comparison
    /// The document for the Executive Board, by a template.
    case executiveBoard = "executive-board"
}

/// What was written, and what was not and why.
package struct WrittenFiles: Sendable, Hashable {
    /// The paths.
    package var paths: [String] = []
    /// Why something could not be made, in sentences.
    package var remarks: [String] = []
    /// The paths that were asked for and could not be written.
    package var missing: [String] = []
}

/// Writes the files of a report.
package enum ReportFiles {
    /// Writes DIR/report.md and so on, each whole or not at all.
    package static func write(
        _ report: CycleReport, _ context: ReportContext, formats: [ReportFormat], to folder: String
    ) throws(Fault) -> WrittenFiles {
        try write(ReportBuilder(report, context).document(), report, named: "report", formats: formats, to: folder)
    }

    /// Writes a document in the forms that were asked for.
    static func write(
        _ document: ReportDocument, _ report: CycleReport, named name: String, formats: [ReportFormat],
        to folder: String
    ) throws(Fault) -> WrittenFiles {
        try filing { () throws(FileFailure) in try FileSystem.makeFolder(folder) }
        var written = WrittenFiles()
        var printed = PrintedDocument(document, in: folder)
        for format in ReportFormat.allCases where formats.contains(format) {
            let path = FileSystem.join(folder, name + "." + format.rawValue)
            let content: [UInt8]
            switch format {
            case .md: content = Array(MarkdownRenderer().render(document).utf8)
            case .html: content = Array(HTMLRenderer().render(document).utf8)
            case .csv: content = Array(CSVRenderer().render(report).utf8)
            case .json: content = Array(JSONRenderer().render(report).utf8)
            case .docx: content = try printed.word()
            case .pdf:
                if try printed.writePDF(to: path) { written.paths.append(path) } else { written.missing.append(path) }
                continue
            }
            try filing { () throws(FileFailure) in try FileSystem.write(content, to: path) }
            written.paths.append(path)
        }
        written.remarks = printed.remarks
        return written
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
