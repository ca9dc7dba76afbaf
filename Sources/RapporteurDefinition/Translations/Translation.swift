package import RapporteurDiagnostics

/// The texts of a questionnaire in another language.
package struct Translation: Sendable, Hashable {
    /// One translated text.
    package struct Entry: Sendable, Hashable {
        /// The digest of the source text from which it was translated.
        package var source: String
        /// The translated text.
        package var text: String
        /// Where its path stands.
        package var range: SourceRange
        /// Where the digest stands.
        package var sourceRange: SourceRange

        /// Makes an entry.
        package init(source: String, text: String, range: SourceRange, sourceRange: SourceRange) {
            self.source = source
            self.text = text
            self.range = range
            self.sourceRange = sourceRange
        }
    }

    /// The language, a BCP 47 tag.
    package var language: String
    /// The texts by path.
    package var entries: [String: Entry]

    /// Makes a translation.
    package init(language: String, entries: [String: Entry] = [:]) {
        self.language = language
        self.entries = entries
    }
}
