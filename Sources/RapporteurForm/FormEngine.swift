// The engine of the offline form: it holds the draft, its history and the questionnaires; the page only shows what it
// says and passes on what a person does.

package import RapporteurAnswerFile

/// The draft of one answer file with what can be undone.
package struct FormEngine: Sendable {
    /// The answer file as it stands.
    package private(set) var document = AnswerDocument()

    /// Begins with nothing loaded.
    package init() {}
}
