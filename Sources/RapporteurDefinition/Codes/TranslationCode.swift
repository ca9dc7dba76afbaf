/// The stable codes of what can be wrong with a translation.
package enum TranslationCode: String, Sendable, CaseIterable {
    /// A translation of a text that does not exist.
    case unknownPath = "T101"
    /// Texts that are not translated.
    case missingTranslation = "T102"
    /// The source text has changed since it was translated.
    case staleTranslation = "T103"
    /// Not the digest of a source text.
    case badDigest = "T104"
    /// A translation into no language, or into the source language.
    case wrongLanguage = "T105"
    /// Placeholders that differ from those of the source.
    case placeholdersDiffer = "T106"
    /// A translation that is the source text.
    case sameAsSource = "T107"
    /// A number that the translation lacks.
    case numbersDiffer = "T108"
}
