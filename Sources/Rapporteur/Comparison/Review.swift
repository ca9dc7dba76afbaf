import RapporteurDefinition
package import RapporteurDiagnostics
import RapporteurLineage
import RapporteurModel

/// The forms of a review paper.
package enum ReviewFormat: String, CaseIterable, Sendable {
    /// Text for a terminal.
    case text
    /// Markdown.
    case md
    /// One page that stands alone.
    case html
    /// JSON.
    case json
}

/// The work of `rapporteur compare`: two questionnaires and the lineage between them.
package struct Review: Sendable {
    private let comparison: CycleComparison
    private let files: [LoadedFile]

    /// Compares a questionnaire with an earlier one; its lineage counts if it is declared to that one.
    package init(of new: Bundle, since old: Bundle) throws(Fault) {
        let isDeclared = new.questionnaire.previous == old.questionnaire.id
        guard isDeclared || new.questionnaire.previous == nil || new.questionnaire.id == old.questionnaire.id else {
            throw .usage(
                Message(
                    "{new} declares its lineage to {previous}, not to {old}.",
                    [
                        "new": .code(new.questionnaire.id), "previous": .code(new.questionnaire.previous ?? ""),
                        "old": .code(old.questionnaire.id),
                    ]))
        }
        files = new.allFiles
        comparison = CycleComparison(
            current: new.questionnaire, previous: old.questionnaire, lineage: isDeclared ? new.lineage : nil)
    }

    private var errors: [Diagnostic] { comparison.diagnostics.filter { $0.severity == .error } }

    /// Whether the questionnaires have no errors and the declaration holds.
    package var isSound: Bool {
        errors.isEmpty && !files.contains { $0.diagnostics.contains { $0.severity == .error } }
    }

    /// What is wrong, drawn for a person.
    package func problems(isColoured: Bool, in catalogue: MessageCatalogue) -> String {
        var found = files.filter { file in file.diagnostics.contains { $0.severity == .error } }.map {
            FileFindings(
                path: $0.path, source: $0.source, diagnostics: $0.diagnostics.filter { $0.severity == .error })
        }
        // Without a declared lineage no file holds what the comparison found.
        if found.isEmpty { found = [FileFindings(path: files.first?.path ?? "lineage.yaml", diagnostics: errors)] }
        return TextFindingsRenderer(isColoured: isColoured, in: catalogue).render(FindingsReport(found))
    }

    /// The paper in a language.
    package func render(
        _ format: ReviewFormat, width: Int, isColoured: Bool, in catalogue: MessageCatalogue
    ) -> String {
        switch format {
        case .text: ComparisonText.render(comparison, width: width, isColoured: isColoured, in: catalogue)
        case .md: ComparisonMarkdown.render(comparison, in: catalogue)
        case .html: ComparisonPage.render(comparison, in: catalogue)
        case .json: comparisonJSON(comparison)
        }
    }
}

extension QuestionnaireLibrary {
    /// The questionnaire with this id or at this path, with errors or without.
    package func present(_ name: String) throws(Fault) -> Bundle {
        guard let entry = entry(named: name) else { throw .usage(absent(name)) }
        return entry.bundle
    }
}
