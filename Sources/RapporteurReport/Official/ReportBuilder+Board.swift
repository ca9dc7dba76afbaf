import RapporteurDiagnostics
package import RapporteurModel
package import RapporteurTemplates

extension ReportBuilder {
    /// The document for the Executive Board, and the labels of references that lead nowhere.
    package func boardDocument(
        _ template: DocumentTemplate, _ settings: DocumentSettings, _ roadmap: Roadmap?
    ) -> (document: ReportDocument, missing: [String]) {
        let values = boardValues(settings, roadmap)
        let filled = OfficialDocument(page: template.fill(values.values), contents: values.contents)
        var frame = document()
        frame.furniture.annex = official(Message("Annex"))
        return filled.document(like: frame)
    }
}
