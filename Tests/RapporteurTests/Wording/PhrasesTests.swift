import RapporteurDefinition
import RapporteurModel
import Testing

@testable import Rapporteur

@Suite("The phrases around a questionnaire's own texts")
struct PhrasesTests {
    @Test("every language has every pattern, with the places of the English one", arguments: Phrases.languages)
    func places(_ language: String) {
        let phrases = Phrases(for: language)
        let english = Phrases(for: "en")
        for phrase in Phrase.allCases {
            let pattern = phrases.pattern(phrase)
            #expect(!pattern.isEmpty, "\(phrase)")
            let places = placeholders(in: pattern)
            #expect(places.allSatisfy { $0.isClosed }, "\(phrase)")
            #expect(
                places.map { $0.name }.sorted() == placeholders(in: english.pattern(phrase)).map { $0.name }.sorted(),
                "\(phrase)")
        }
    }

    @Test("no language but English speaks English", arguments: Phrases.languages.dropFirst())
    func translated(_ language: String) {
        let phrases = Phrases(for: language)
        for phrase in Phrase.allCases {
            let words = phrase.english.replacing(/\{[a-z]+\}/, with: "")
            guard words.contains(/[a-z]{3}/) else { continue }
            #expect(phrases.pattern(phrase) != phrase.english, "\(phrase)")
        }
    }

    @Test("French has no-break spaces before its double marks and inside its quotation marks")
    func frenchSpaces() {
        for phrase in Phrase.allCases {
            #expect(!phrase.french.contains(/\ [:;?!»]|«\ |'/), "\(phrase)")
        }
    }

    @Test(
        "a language is found without its region, and English stands in for others",
        arguments: [
            ("fr", "fr"), ("fr-CA", "fr"), ("zh-Hans", "zh"), ("en-GB", "en"), ("sw", "en"), ("", "en"), ("fra", "en"),
            ("ar-XB", "en"), ("en-XA", "en"),
        ])
    func chosen(_ tag: String, _ language: String) { #expect(Phrases(for: tag).language == language) }

    @Test("a made-up language makes up its phrases too")
    func pseudo() {
        #expect(Phrases(for: "en-XA")(.questionByNumber, ["number": "7"]).contains("7"))
        #expect(Phrases(for: "en-XA").pattern(.and) != Phrase.and.english)
        #expect(Phrases(for: "ar-XB").pattern(.and).contains("\u{202E}"))
    }

    @Test("braces within a value stay as they are, and a place without a value too")
    func filling() {
        let phrases = Phrases(for: "en")
        #expect(phrases(.and, ["left": "{right}", "right": "{left} }"]) == "{right} and {left} }")
        #expect(phrases(.and, ["left": "a"]) == "a and {right}")
        #expect(phrases.joined(["a", "b", "c"], .or) == "a or b or c")
        #expect(phrases.joined(["a"], .or) == "a" && phrases.joined([], .or) == "")
    }

    @Test("a special answer has the same words on the page and in files", arguments: Phrases.languages)
    func specialAnswers(_ language: String) {
        let page = FormTexts.texts(for: language, in: .embedded)
        #expect(page.language == language)
        let phrases = Phrases(for: language)
        for (key, phrase) in [
            ("special_not_known", Phrase.notKnown), ("special_not_applicable", .notApplicable),
            ("special_declined", .declined),
        ] {
            #expect(page.plain(key).lowercased() == phrases(phrase).lowercased(), "\(key)")
        }
    }
}
