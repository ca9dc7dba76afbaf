/// The stable codes of what can be wrong with a file that comes back from translators; what is wrong with a translation
/// itself has the codes of `TranslationCode`.
package enum ExchangeCode: String, Sendable, CaseIterable {
    /// Not an XLIFF file, or not well-formed XML.
    case notXLIFF = "T201"
    /// A document type, which could hide what is read.
    case documentType = "T202"
    /// Another version of XLIFF.
    case otherVersion = "T203"
    /// Languages that do not fit the questionnaire.
    case otherLanguages = "T204"
    /// Texts of another questionnaire.
    case otherQuestionnaire = "T205"
    /// A text that stands twice.
    case unitTwice = "T206"
    /// Markup that texts of questionnaires do not have.
    case unknownMarkup = "T207"
    /// An invisible control character in a translation.
    case controlCharacter = "T208"
}
