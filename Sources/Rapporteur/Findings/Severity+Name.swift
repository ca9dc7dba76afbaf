import RapporteurDiagnostics

extension Severity {
    /// What a person calls it; the word in data is the same in every language.
    var name: Message {
        switch self {
        case .error: Message("error")
        case .warning: Message("warning")
        case .information: Message("information")
        }
    }
}
