import RapporteurDiagnostics
import RapporteurLanguages

extension LanguageFacts {
    /// The name of a language in a sentence: one of the six in the language of the sentence, any other in itself.
    static func name(of tag: String) -> MessageValue {
        guard let language = MessageLanguage(tag: tag) else { return .text(LanguageFacts(tag).name) }
        let name =
            switch language {
            case .ar: Message("Arabic", context: "name of a language")
            case .en: Message("English", context: "name of a language")
            case .es: Message("Spanish", context: "name of a language")
            case .fr: Message("French", context: "name of a language")
            case .ru: Message("Russian", context: "name of a language")
            case .zh: Message("Chinese", context: "name of a language")
            }
        return .message(name)
    }
}
