package import RapporteurDefinition

/// What the head of a translation file says about where it comes from.
package enum TranslationStanding: String, Sendable {
    /// It is the official translation.
    case official
    /// It is a translation that nobody answers for.
    case unofficial

    /// Reads the comment at the head of a file; nil if it says neither.
    init?(head: String) {
        let words = head.lowercased().split { !$0.isLetter }
        if words.contains("unofficial") {
            self = .unofficial
        } else if words.contains("official") {
            self = .official
        } else {
            return nil
        }
    }
}

extension QuestionnaireBundle {
    /// What the head of the translation into a language says about where it comes from; nil if nothing.
    package func standing(of language: String) -> TranslationStanding? {
        let name = "/translations/" + language + ".yaml"
        guard let file = files.first(where: { $0.path.hasSuffix(name) }) else { return nil }
        return TranslationStanding(head: TranslationFile.head(of: file.source))
    }
}
