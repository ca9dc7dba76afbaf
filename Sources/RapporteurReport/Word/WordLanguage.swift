/// How a language is told to a word processor.
struct WordLanguage: Hashable {
    /// The tag with a country, as spelling checkers have it.
    let tag: String
    /// Whether it is written from right to left.
    let isRightToLeft: Bool
    /// Whether its letters take the East Asian font.
    let isEastAsian: Bool

    /// The language with a BCP 47 tag.
    init(_ tag: String, isRightToLeft: Bool) {
        let known = [
            "ar": "ar-SA", "zh": "zh-CN", "en": "en-GB", "fr": "fr-FR", "ru": "ru-RU", "es": "es-ES",
        ]
        self.tag = known[tag] ?? tag
        self.isRightToLeft = isRightToLeft
        self.isEastAsian = tag.hasPrefix("zh")
    }

    /// The attributes of `w:lang` for a run or for the whole document.
    var attributes: [MarkupWriter.Attribute] {
        if isRightToLeft { return [.init("w:val", tag), .init("w:bidi", tag)] }
        if isEastAsian { return [.init("w:val", "en-GB"), .init("w:eastAsia", tag)] }
        return [.init("w:val", tag)]
    }

    /// Whether the first letter with a direction is written from right to left; nil if there is none.
    static func isRightToLeft(_ text: String) -> Bool? {
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE: return true
            default: if scalar.properties.isAlphabetic { return false }
            }
        }
        return nil
    }
}
