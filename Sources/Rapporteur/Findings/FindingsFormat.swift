package import RapporteurDiagnostics

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

    /// The report in this form and a language.
    package func render(
        _ report: FindingsReport, isColoured: Bool, version: String, in catalogue: MessageCatalogue
    ) -> String {
        switch self {
        case .text: TextFindingsRenderer(isColoured: isColoured, in: catalogue).render(report)
        case .md: MarkdownLetterRenderer(in: catalogue).render(report)
        case .html: HTMLLetterRenderer(in: catalogue).render(report)
        case .json: JSONFindingsRenderer(in: catalogue).render(report)
        case .sarif: SARIFFindingsRenderer(pages: CodeCatalogue.pages, version: version, in: catalogue).render(report)
        case .github: GitHubFindingsRenderer(in: catalogue).render(report)
        }
    }
}
