import RapporteurDefinition
import RapporteurModel
import Testing

@Suite("Made-up languages")
struct PseudoLanguageTests {
    static let texts = [
        "Yes", "How many?", "In 2023 your country reported {capacity.training}; now {a.b} of 12.5 %.",
        "See https://www.unesco.org/en/open-educational-resources?x=1 or write to oer@example.org.",
        "The codes not_known and oer-2027 stay, and so does UNESCO.", "école, naïve, long-term",
        "教育部", "وزارة التعليم", "a {b", "{", "}{", "\u{2028}line", "  spaces  ", "e\u{301}",
    ]

    @Test("placeholders stay as they are, in both languages", arguments: texts, PseudoLanguage.allCases)
    func placeholdersStay(_ text: String, _ language: PseudoLanguage) {
        #expect(
            placeholders(in: language.text(text)).filter { $0.isClosed }.map { $0.name }
                == placeholders(in: text).filter { $0.isClosed }.map { $0.name })
    }

    @Test("digits stay in their order", arguments: texts, PseudoLanguage.allCases)
    func digitsStay(_ text: String, _ language: PseudoLanguage) {
        #expect(language.text(text).filter(\.isNumber) == text.filter(\.isNumber))
    }

    @Test("an accented text is at least a third longer and stands in brackets", arguments: texts)
    func accentedIsLonger(_ text: String) {
        let result = PseudoLanguage.accented.text(text)
        #expect(result.hasPrefix("[") && result.hasSuffix("]"))
        #expect(result.unicodeScalars.count * 3 >= text.unicodeScalars.count * 4)
    }

    @Test("without the marks of direction the text from right to left is the source", arguments: texts)
    func directionIsAllThatChanges(_ text: String) {
        let result = PseudoLanguage.rightToLeft.text(text)
        let marks = result.unicodeScalars.filter { $0 == "\u{202E}" || $0 == "\u{202C}" }
        #expect(
            Array(result.unicodeScalars.filter { $0 != "\u{202E}" && $0 != "\u{202C}" })
                == Array(text.unicodeScalars))
        #expect(marks.filter { $0 == "\u{202E}" }.count == marks.filter { $0 == "\u{202C}" }.count)
        // Every mark that turns the direction is undone before the next one.
        #expect(marks.enumerated().allSatisfy { ($1 == "\u{202E}") == ($0 % 2 == 0) })
    }

    @Test("addresses, codes and acronyms are left alone; words are not")
    func fixedAndFree() {
        let text = PseudoLanguage.accented.text(Self.texts[3] + " " + Self.texts[4])
        for fixed in [
            "https://www.unesco.org/en/open-educational-resources?x=1", "oer@example.org", "not_known", "oer-2027",
            "UNESCO",
        ] {
            #expect(text.contains(fixed), "\(fixed)")
        }
        for word in ["See", "write", "codes", "stay"] { #expect(!text.contains(word), "\(word)") }
    }

    @Test("the translation has every text, and its numbers and placeholders pass the reader's checks")
    func translation() {
        let questionnaire = TranslationTests.questionnaire
        for language in PseudoLanguage.allCases {
            let translation = language.translation(of: questionnaire)
            #expect(Set(translation.entries.keys) == Set(questionnaire.texts.map { $0.path }))
            let translated = questionnaire.translated(by: translation)
            #expect(translated.language == language.rawValue)
            #expect(zip(questionnaire.texts, translated.texts).allSatisfy { $0.text != $1.text || $0.text == "" })
            #expect(translated.questions.map { $0.id } == questionnaire.questions.map { $0.id })
        }
    }
}
