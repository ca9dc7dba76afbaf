import RapporteurDiagnostics
import RapporteurModel
import RapporteurYAML

/// D133: a section without questions.
func checkEmptySections(_ context: inout CheckContext) {
    for (draft, section) in zip(context.draft.sections, context.questionnaire.sections) where section.questions.isEmpty
    {
        // A section whose questions could not be read has had its say.
        if let entry = draft.entries["questions"], !context.draft.document.tree.isBlank(entry.value) { continue }
        context.report(
            Diagnostic(
                .emptySection, .warning,
                Message("the section \"{section}\" has no questions", ["section": .code(section.id)]),
                at: draft.entries.anchor,
                help: [Message("remove it, or add questions under `questions`")]))
    }
}
