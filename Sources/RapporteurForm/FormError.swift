import RapporteurModel

/// Why a request was not carried out; nothing has changed then.
struct FormError: Error {
    /// One sentence.
    let message: String

    /// Makes an error.
    init(_ message: String) { self.message = message }

    /// Says what is wrong with bytes that the page was given by its host.
    init(_ error: ByteFormError) {
        switch error {
        case .foreign: message = "The form is damaged: what it was given is not of its kind."
        case .version(let version): message = "The form was made by another version: " + String(version) + "."
        case .truncated: message = "The form is damaged: it ends too early."
        case .damaged: message = "The form is damaged."
        case .trailing: message = "The form is damaged: bytes are left over."
        }
    }
}
