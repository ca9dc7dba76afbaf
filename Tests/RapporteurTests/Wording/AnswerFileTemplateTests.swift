import RapporteurDefinition
import RapporteurModel
import RapporteurValidation
import RapporteurYAML
import Testing

@testable import Rapporteur

@Suite("A new answer file in each language")
struct AnswerFileTemplateTests {
    private static func text(_ language: String) -> String {
        var questionnaire = HostileForm.bundle.questionnaire
        questionnaire.language = language
        var before = HostileForm.bundle.previous!.questionnaire
        before.language = language
        let answers = "answers:\n  s.a: yes\n  s.b: not_known\n  s.name: Kari Nordmann\n"
        let tree = YAMLReader(allowsAliases: false).read(Array(answers.utf8)).tree
        return AnswerFileTemplate(
            questionnaire: questionnaire, digest: "0123456789abcdef", respondent: "NOR",
            previous: (before, ResponseReader(HostileForm.plan.previous!).read(tree).response)
        ).text
    }

    /// The words of a file without comment signs and line ends.
    private static func words(_ text: String) -> String {
        text.split(separator: "\n").map { $0.drop { $0 == " " || $0 == "#" } }.joined(separator: " ")
    }

    @Test("its comments explain it in its language", arguments: Phrases.languages)
    func explained(_ language: String) {
        let phrases = Phrases(for: language)
        // Chinese breaks its lines anywhere, so that no space stands between them.
        let isChinese = language == "zh"
        func flat(_ text: String) -> String { isChinese ? text.replacing(" ", with: "") : text }
        let words = flat(Self.words(Self.text(language)))
        for phrase in AnswerFileTemplate.instructions + [.statusMeaning, .wholeNumber, .recordsHint] {
            #expect(words.contains(flat(phrases(phrase))), "\(phrase)")
        }
        let hints = [
            phrases(.inUnit, ["unit": "schools"]), phrases(.numberAtLeast, ["minimum": "0"]),
            phrases(.numberAtMost, ["maximum": "10"]), phrases(.chooseAtLeast, ["count": "1"]),
            phrases(.standsAlone, ["choice": "None"]), phrases(.recordsAtMost, ["count": "3"]),
            phrases(.previousAnswerTo, ["cycle": "2023", "question": "And was this so?"]), phrases(.notKnown),
            phrases(.codeWithMeaning, ["code": "not_known", "meaning": phrases(.notKnown)]),
        ]
        for hint in hints { #expect(words.contains(flat(hint)), "\(hint)") }
        #expect(!words.contains("Nordmann"))
    }

    @Test("no comment of the program is left in English", arguments: Phrases.languages.dropFirst())
    func nothingEnglish(_ language: String) {
        let words = Self.words(Self.text(language))
        for phrase in Phrase.allCases where !phrase.english.contains("{") && phrase.english.contains(" ") {
            #expect(!words.contains(phrase.english), "\(phrase)")
        }
        for start in ["Answer only if", "Choose one", "At least", "If you cannot", "your country", "only if"] {
            #expect(!words.contains(start), "\(start)")
        }
    }

    @Test("it reads as a file without answers", arguments: Phrases.languages + ["en-XA", "ar-XB"])
    func readable(_ language: String) {
        let document = YAMLReader(allowsAliases: false).read(Array(Self.text(language).utf8))
        #expect(document.isReadable && document.diagnostics.isEmpty)
        let response = ResponseReader(HostileForm.plan).read(document.tree).response
        #expect(response.header.language == language)
        #expect(response.answers.allSatisfy { $0 == .blank })
    }

    @Test("a no-break space stays together, and lines stay within their width")
    func lines() {
        #expect(Self.text("fr").contains("Comment remplir ce fichier\u{202F}:"))
        for language in Phrases.languages {
            for line in Self.text(language).split(separator: "\n") where line.contains(" ") {
                #expect(displayWidth(String(line)) <= 100, "\(line)")
            }
        }
    }
}
