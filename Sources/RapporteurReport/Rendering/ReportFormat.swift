package import RapporteurAnalysis

/// A format in which a report is written; adding one is adding a case, a renderer and a golden file.
package enum ReportFormat: String, Sendable, Hashable, CaseIterable {
    /// GitHub Flavored Markdown.
    case markdown = "md"
    /// One self-contained page.
    case html
    /// A tidy table of the results.
    case csv
    /// The results to the letter of the contract.
    case json

    /// The ending of the file's name, which is also the word on the command line.
    package var fileExtension: String { rawValue }

    /// The whole file.
    package func render(_ report: CycleReport, _ context: ReportContext, in language: Language = .english) -> String {
        switch self {
        case .markdown: MarkdownRenderer().render(ReportBuilder(report, context, language: language).document())
        case .html: HTMLRenderer().render(ReportBuilder(report, context, language: language).document())
        case .csv: CSVRenderer().render(report)
        case .json: JSONRenderer().render(report)
        }
    }
}
