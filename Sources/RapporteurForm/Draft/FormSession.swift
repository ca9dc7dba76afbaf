import RapporteurAnswerFile
import RapporteurDiagnostics
import RapporteurModel
import RapporteurValidation

/// A form in use: its package, the language, and the draft that is filled in.
struct FormSession {
    /// What the host gave.
    let package: FormPackage
    /// The language in use.
    var language: FormLanguage
    /// The draft with its past.
    var history: DraftHistory
    /// The draft as it would be saved, with its findings.
    var checked: CheckedDraft
    /// The file that a person opened and has not yet decided about.
    var opened: OpenedFile?

    /// Begins with an empty draft of the respondent for whom the form was made.
    init(package bytes: [UInt8]) throws(FormError) {
        do throws(ByteFormError) {
            package = try FormPackage(byteForm: bytes)
        } catch {
            throw FormError(error)
        }
        language = try FormLanguage(0, of: package)
        let document = Self.emptyDraft(language, package.respondent)
        history = DraftHistory(document, isFile: false)
        checked = try CheckedDraft(document, language)
    }

    /// A draft without answers.
    static func emptyDraft(_ language: FormLanguage, _ respondent: String?) -> AnswerDocument {
        let questionnaire = language.questionnaire
        var document = AnswerDocument()
        document["questionnaire"] = .text(questionnaire.id)
        document["version"] = .text(questionnaire.version)
        if !questionnaire.definitionDigest.isEmpty {
            document["definition"] = .text(questionnaire.definitionDigest)
        }
        if let respondent { document["respondent"] = .text(respondent) }
        document["language"] = .text(language.tag)
        document["revision"] = .text("1")
        document["status"] = .text("draft")
        document["answers"] = .blank
        return document
    }

    /// Changes the draft, if the change makes a difference and the changed draft can be saved; `cost` is about how many
    /// bytes undoing it keeps alive.
    mutating func change(
        _ field: DraftHistory.Field? = nil, group: Int64? = nil, cost: Int? = nil,
        _ edit: (inout AnswerDocument) throws(FormError) -> Void
    ) throws(FormError) {
        var document = history.document
        try edit(&document)
        // A single answer was compared before; the rest is compared here.
        if field == nil, document.isSame(as: history.document) { return }
        let next = try CheckedDraft(history.saved(after: document, field, group), language)
        checked = next
        history.change(to: document, field, group, cost: cost ?? document.size)
    }

    /// Goes on with a draft that the page kept; `isGivenOut` if somebody has its text as a file.
    mutating func restore(_ bytes: [UInt8], isGivenOut: Bool) throws(FormError) -> [UInt8] {
        let file: AnswerFileText
        do throws(AnswerFileText.Refusal) {
            file = try AnswerFileText(bytes)
        } catch {
            throw FormError(error.message)
        }
        let history = DraftHistory(file.document, isFile: isGivenOut)
        checked = try CheckedDraft(history.saved, language)
        self.history = history
        opened = nil
        return stateReply
    }
}
