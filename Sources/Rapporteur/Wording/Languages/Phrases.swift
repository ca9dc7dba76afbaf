import RapporteurDefinition

/// The phrases of one language, and how values are put into them.
package struct Phrases: Sendable {
    /// The languages that have phrases; the first stands in for all others.
    package static let languages = ["en", "fr", "es", "ru", "ar", "zh"]

    /// The language of the phrases.
    package let language: String
    private let pseudo: PseudoLanguage?

    /// Chooses the phrases for a language by its BCP 47 tag: its own, those without its region, else the English ones.
    package init(for tag: String) {
        let language = String(tag.prefix { $0 != "-" })
        pseudo = PseudoLanguage(rawValue: tag)
        self.language = pseudo == nil && Self.languages.contains(language) ? language : Self.languages[0]
    }

    /// The pattern of a phrase.
    package func pattern(_ phrase: Phrase) -> String {
        if let pseudo { return pseudo.text(phrase.english) }
        return switch language {
        case "fr": phrase.french
        case "es": phrase.spanish
        case "ru": phrase.russian
        case "ar": phrase.arabic
        case "zh": phrase.chinese
        default: phrase.english
        }
    }

    /// A phrase with its values. All places are filled at once, so that braces within a value stay as they are.
    package func callAsFunction(_ phrase: Phrase, _ values: KeyValuePairs<String, String> = [:]) -> String {
        let pattern = pattern(phrase)
        let bytes = Array(pattern.utf8)
        var result = ""
        var end = 0
        for place in placeholders(in: pattern) {
            guard let value = values.first(where: { $0.key == place.name })?.value else { continue }
            result += String(decoding: bytes[end..<place.start], as: UTF8.self) + value
            end = place.end
        }
        return result + String(decoding: bytes[end...], as: UTF8.self)
    }

    /// Texts as one, pair by pair from the left; `phrase` has the places `left` and `right`.
    func joined(_ texts: [String], _ phrase: Phrase) -> String {
        guard let first = texts.first else { return "" }
        return texts.dropFirst().reduce(first) { self(phrase, ["left": $0, "right": $1]) }
    }
}
