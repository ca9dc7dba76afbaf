import RapporteurAnswerFile
import RapporteurDiagnostics
import RapporteurModel
import RapporteurValidation

/// A file that a person opened and has not yet decided about.
struct OpenedFile {
    /// Its content.
    let document: AnswerDocument
    /// The file with its findings, as the questionnaire of the form has it.
    let checked: CheckedDraft
    /// Whether it answers the questionnaire of the form.
    let isSameQuestionnaire: Bool

    /// Takes a file that was read.
    init(_ file: AnswerFileText, _ language: FormLanguage) {
        document = file.document.canonical
        checked = CheckedDraft(source: file.source, tree: file.tree, language)
        isSameQuestionnaire = document.header("questionnaire")?.trimmedOfSpace == language.questionnaire.id
    }

    /// What the file says about itself.
    var header: ResponseHeader { checked.read.response.header }
}
