// A draft is checked as the file that would be saved: its document is written as text, the text is read again, and what
// was read goes through the reader and the checks of every answer file. So the form cannot say anything else than
// `rapporteur check` says about the saved file.

import RapporteurAnswerFile
import RapporteurDiagnostics
import RapporteurModel
import RapporteurValidation

/// The text of a draft with all that checking says about it.
struct CheckedDraft {
    /// The text as it is saved.
    let source: [UInt8]
    /// The response in it.
    let read: ReadResponse
    /// What checking says.
    let validated: ValidatedResponse

    /// Writes and checks a draft; one that the file format cannot hold is refused.
    init(_ document: AnswerDocument, _ language: FormLanguage) throws(FormError) {
        try self.init(source: document.bytes, language)
    }

    /// Checks the text of a file.
    init(source: [UInt8], _ language: FormLanguage) throws(FormError) {
        let yaml: PlainYAML
        do throws(PlainYAMLRefusal) {
            yaml = try PlainYAMLReader.read(source)
        } catch {
            throw FormError(error.message)
        }
        self.init(source: source, tree: yaml.tree, language)
    }

    /// Checks a file that was read.
    init(source: [UInt8], tree: DocumentTree, _ language: FormLanguage) {
        self.source = source
        read = ResponseReader(language.plan).read(tree)
        validated = ResponseValidator(language.plan).validate(
            read, previous: read.isHeaderReadable ? language.previous(of: read.response.header.respondent) : nil)
    }
}
