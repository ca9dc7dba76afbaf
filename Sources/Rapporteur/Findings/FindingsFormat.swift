/// The forms in which findings are told.
package enum FindingsFormat: String, CaseIterable, Sendable {
    /// Text for a person at a terminal.
    case text
    /// A letter in Markdown.
    case md
    /// A letter as a page.
    case html
    /// JSON.
    case json
    /// SARIF 2.1.0.
    case sarif
    /// Annotations of GitHub.
    case github

    /// The report in this form.
    package func render(_ report: FindingsReport, isColoured: Bool, version: String) -> String {
        switch self {
        case .text: TextFindingsRenderer(isColoured: isColoured).render(report)
        case .md: MarkdownLetterRenderer().render(report)
        case .html: HTMLLetterRenderer().render(report)
        case .json: JSONFindingsRenderer().render(report)
        case .sarif: SARIFFindingsRenderer(pages: CodeCatalogue.pages, version: version).render(report)
        case .github: GitHubFindingsRenderer().render(report)
        }
    }
}
