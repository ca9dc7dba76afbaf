import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurModel
import Testing

@Suite("Translations")
struct TranslationTests {
    static let yaml = sample(
        """
        - {id: a.list, text: Please list them., help: Names, type: records, fields: [{id: name, text: Name, type: text, required: true}, {id: level, text: Level, type: one_of, choices: {one: One, two: Two}}]}
        - {id: a.number, text: How many?, type: number, unit: schools}
        - {id: a.yes, text: Is it so?, type: one_of, choices: yes_no}
        """,
        """
        rules:
          - {id: check, require: a.number > 0, message: "It is {a.number}.", help: Mend it.}
        indicators:
          - {id: a.yes, section: capacity, title: Share, counts: a.yes = yes}
        """)
    static var questionnaire: Questionnaire { DefinitionReader.read(yaml: yaml).questionnaire }

    @Test("every text that people read has a path")
    func paths() {
        #expect(
            Self.questionnaire.texts.map { $0.path } == [
                "title", "choice_lists/yes_no/yes", "choice_lists/yes_no/no", "choice_lists/a.list.level/one",
                "choice_lists/a.list.level/two", "sections/capacity/title", "questions/a.list/text",
                "questions/a.list/help", "questions/a.list.name/text", "questions/a.list.level/text",
                "questions/a.number/text", "questions/a.number/unit", "questions/a.yes/text", "rules/check/message",
                "rules/check/help", "indicators/a.yes/title",
            ])
    }

    @Test("a complete translation replaces every text and nothing else")
    func complete() {
        let questionnaire = Self.questionnaire
        var yaml = ""
        for (path, text) in questionnaire.texts {
            yaml += "\(path): {source: \(sourceDigest(text)), text: \"[\(text)]\"}\n"
        }
        let (_, translation, diagnostics) = TranslationReader.read(
            Array(yaml.utf8), language: "fr", of: questionnaire)
        #expect(diagnostics.map { $0.code } == [])
        let french = questionnaire.translated(by: translation)
        #expect(french.language == "fr")
        #expect(french.texts.map { $0.text } == questionnaire.texts.map { "[\($0.text)]" })
        var back = french
        var texts = questionnaire.texts.map { $0.text }[...]
        back.updateTexts { _, text in text = texts.removeFirst() }
        back.language = questionnaire.language
        #expect(back == questionnaire)
        #expect(french.definitionDigest == questionnaire.definitionDigest)
    }

    @Test("the digest is of the text in NFC without space at its ends")
    func digest() {
        #expect(sourceDigest("e\u{301}") == sourceDigest("\u{E9}"))
        #expect(sourceDigest(" a \n") == sourceDigest("a"))
        #expect(sourceDigest("abc") == "ba7816bf8f01cfea")
    }

    @Test("numbers in the digits of other scripts are the same numbers")
    func digits() {
        let source = DefinitionReader.read(
            yaml: Self.yaml.replacing("title: Example", with: "title: Report of 2019")
        ).questionnaire
        func read(_ text: String) -> [String] {
            let yaml = "title: {source: \(sourceDigest("Report of 2019")), text: \(text)}"
            return TranslationReader.read(Array(yaml.utf8), language: "ar", of: source).diagnostics.map { $0.code }
        }
        #expect(read("تقرير ٢٠١٩") == ["T102"])
        #expect(read("تقرير ٢٠١٨") == ["T102", "T108"])
    }

    @Test("the name of the file must be another language", arguments: ["en", "french", "", "FR"])
    func language(_ name: String) {
        let codes = TranslationReader.read([], language: name, of: Self.questionnaire).diagnostics.map { $0.code }
        #expect(codes.contains("T105"))
    }
}
