// What pages need to know about languages. The names are those that speakers use (CLDR 44, autonyms), because a person
// looks for the own language; plural categories are CLDR's for whole numbers.

/// What is known about a language by its BCP 47 tag.
package struct LanguageFacts: Sendable {
    /// The name in the language itself, or the tag.
    package let name: String
    /// Whether it is written from right to left.
    package let isRightToLeft: Bool
    /// The plural categories of cardinal numbers, in CLDR's order; nil for a language that is not known here.
    package let pluralCategories: [String]?

    /// Looks up a language; a tag with a region falls back to its language.
    package init(_ tag: String) {
        let language = String(tag.prefix { $0 != "-" })
        let subtags = tag.split(separator: "-").dropFirst()
        let entry = Self.table[tag] ?? Self.table[language]
        let isExact = Self.table[tag] != nil || tag == language
        name = entry.map { isExact ? $0.name : $0.name + " (" + tag + ")" } ?? tag
        let script = subtags.first { $0.count == 4 }
        isRightToLeft =
            tag == "ar-XB"
            || script.map { ["Arab", "Hebr", "Thaa", "Syrc", "Nkoo"].contains($0) }
                ?? ["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"].contains(language)
        pluralCategories = entry?.plurals
    }

    /// `rtl` or `ltr`, the values of HTML's attribute.
    package var direction: String { isRightToLeft ? "rtl" : "ltr" }

    private static let table: [String: (name: String, plurals: [String])] = [
        "ar": ("العربية", ["zero", "one", "two", "few", "many", "other"]),
        "ar-XB": ("English [right to left]", ["zero", "one", "two", "few", "many", "other"]),
        "de": ("Deutsch", ["one", "other"]),
        "en": ("English", ["one", "other"]),
        "en-XA": ("English [accented]", ["one", "other"]),
        "es": ("español", ["one", "many", "other"]),
        "fa": ("فارسی", ["one", "other"]),
        "fr": ("français", ["one", "many", "other"]),
        "it": ("italiano", ["one", "many", "other"]),
        "ja": ("日本語", ["other"]),
        "nl": ("Nederlands", ["one", "other"]),
        "pl": ("polski", ["one", "few", "many", "other"]),
        "pt": ("português", ["one", "many", "other"]),
        "ru": ("русский", ["one", "few", "many", "other"]),
        "sw": ("Kiswahili", ["one", "other"]),
        "uk": ("українська", ["one", "few", "many", "other"]),
        "zh": ("中文", ["other"]),
    ]
}
