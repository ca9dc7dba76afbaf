/// The stable codes of what can be wrong with a translation.
package enum TranslationCode: String, Sendable, CaseIterable {
    case unknownPath = "T101"
    case missingTranslation = "T102"
    case staleTranslation = "T103"
    case badDigest = "T104"
    case wrongLanguage = "T105"
    case placeholdersDiffer = "T106"
    case sameAsSource = "T107"
    case numbersDiffer = "T108"
}
