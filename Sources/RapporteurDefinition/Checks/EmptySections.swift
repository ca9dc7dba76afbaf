import RapporteurDiagnostics
import RapporteurModel

/// D133: a section without questions.
func checkEmptySections(_ context: inout CheckContext) {
    for (draft, section) in zip(context.draft.sections, context.questionnaire.sections) where section.questions.isEmpty
    {
        context.report(
            Diagnostic(
                .emptySection, .warning, "The section \"\(section.id)\" has no questions.", at: draft.entries.anchor,
                help: ["remove it, or add questions under `questions`"]))
    }
}
