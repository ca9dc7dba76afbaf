package import RapporteurDiagnostics
package import RapporteurModel
package import RapporteurTemplates

extension ReportBuilder {
    /// The document for the Executive Board, and the labels of references that lead nowhere; no document, and why, if
    /// the filled template cannot be read.
    package func boardDocument(
        _ template: DocumentTemplate, _ settings: DocumentSettings, _ roadmap: Roadmap?
    ) -> (document: ReportDocument?, missing: [String], diagnostics: [Diagnostic]) {
        let values = boardValues(settings, roadmap)
        let (page, diagnostics) = template.fill(values.values)
        guard let page else { return (nil, [], diagnostics) }
        let filled = OfficialDocument(page: page, contents: values.contents)
        var frame = document()
        frame.furniture.annex = official(Message("Annex"))
        let (document, missing) = filled.document(like: frame)
        return (document, missing, diagnostics)
    }
}
