import RapporteurDiagnostics
import RapporteurModel

/// Why a request was not carried out; nothing has changed then.
struct FormError: Error {
    /// One sentence.
    let message: Message

    /// Makes an error.
    init(_ message: Message) { self.message = message }

    /// That the questionnaire has no question of this id.
    static func noQuestion(_ id: String) -> FormError {
        FormError(Message("There is no question \"{question}\".", ["question": .code(id)]))
    }

    /// Says what is wrong with bytes that the page was given by its host.
    init(_ error: ByteFormError) {
        switch error {
        case .foreign: message = Message("The form is damaged: what it was given is not of its kind.")
        case .version(let version):
            message = Message("The form was made by another version: {version}.", ["version": .figure(version)])
        case .truncated: message = Message("The form is damaged: it ends too early.")
        case .damaged: message = Message("The form is damaged.")
        case .trailing: message = Message("The form is damaged: bytes are left over.")
        }
    }
}
