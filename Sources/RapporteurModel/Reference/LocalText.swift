/// A text in several languages, or one that is the same in all.
package struct LocalText: Sendable, Hashable {
    /// The text for every language that has none of its own.
    package var common: String?
    /// The texts by language.
    package var texts: [String: String]

    /// Makes a text.
    package init(common: String? = nil, texts: [String: String] = [:]) {
        self.common = common
        self.texts = texts
    }

    /// The text in a language: its own, the common one, the English one; nil if there is none of these.
    package func text(in language: String) -> String? { texts[language] ?? common ?? texts["en"] }
}
