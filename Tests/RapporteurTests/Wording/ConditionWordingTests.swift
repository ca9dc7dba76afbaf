import RapporteurDefinition
import RapporteurModel
import Testing

@testable import Rapporteur

@Suite("Conditions in words")
struct ConditionWordingTests {
    private static let conditions = [
        "s.a = yes", "s.a != yes", "s.a in [yes, no]", "s.b includes one", "s.n < 5", "s.n <= 5", "s.n > 5",
        "s.n >= 5", "s.d < 2025-01-31", "s.d >= 2025-01-31", "count(s.list) = 2", "count(s.list) > 2", "answered(s.a)",
        "asked(s.n)", "says(s.a, not_known)", "not (s.a = yes)", "s.a = yes and s.n > 5 or s.a = no", "s.n = s.m",
    ]

    /// A questionnaire in which each condition asks a question of its own.
    private static let bundle: Bundle = {
        var text = """
            questionnaire: q
            version: "1"
            title: Title
            cycle: 2027
            language: en
            mode: file
            special: [not_known]
            sections:
              - id: s
                title: Section
                questions:
                  - {id: s.a, number: "1", text: A, type: one_of, choices: {yes: "Yes", no: "No"}, provenance: draft}
                  - {id: s.b, number: "2", text: B, type: any_of, choices: {one: One, two: Two}, provenance: draft}
                  - {id: s.n, text: Count {them}, type: number, provenance: draft}
                  - {id: s.m, number: "4", text: M, type: number, provenance: draft}
                  - {id: s.d, number: "5", text: D, type: date, provenance: draft}
                  - id: s.list
                    number: "6"
                    text: List
                    type: records
                    provenance: draft
                    fields:
                      - {id: kind, text: Kind, type: one_of, choices: {x: X, y: Y}}
                      - {id: more, text: More, type: text, asked_if: kind = y}
                      - {id: last, text: Last, type: text, asked_if: answered(kind)}

            """
        text = text.replacing("Count {them}", with: "\"Count {text}\"")
        for (index, condition) in conditions.enumerated() {
            text += """
                      - {id: s.q\(index), text: Q, type: text, provenance: draft, asked_if: '\(condition)'}

                """
        }
        return QuestionnaireLoader(root: "q", files: .inMemory(["q/q/questionnaire.yaml": text])).load("q")!
    }()

    private static func words(_ language: String) -> [String] {
        var questionnaire = bundle.questionnaire
        questionnaire.language = language
        let wording = ConditionWording(questionnaire)
        return questionnaire.questions.suffix(conditions.count).map { question in
            question.askedIf.map { wording.words($0) } ?? "not asked under a condition"
        }
    }

    private static func fieldWords(_ language: String) -> [String] {
        var questionnaire = bundle.questionnaire
        questionnaire.language = language
        let fields = questionnaire.questions[5].fields
        return fields.compactMap { $0.askedIf.map { ConditionWording(questionnaire).words($0, siblings: fields) } }
    }

    private static let expected: [(language: String, words: [String], fields: [String])] = [
        (
            "en",
            [
                "question 1 is “Yes”", "question 1 is not “Yes”", "question 1 is one of: “Yes”, “No”",
                "question 2 includes “One”", "“Count {text}” is less than 5", "“Count {text}” is at most 5",
                "“Count {text}” is more than 5", "“Count {text}” is at least 5", "question 5 is before 2025-01-31",
                "question 5 is not before 2025-01-31", "the number of entries in question 6 is 2",
                "the number of entries in question 6 is more than 2", "question 1 is answered",
                "“Count {text}” is asked", "question 1 says “not known”", "it is not so that question 1 is “Yes”",
                "(question 1 is “Yes” and “Count {text}” is more than 5) or question 1 is “No”",
                "“Count {text}” is the same as question 4",
            ], ["“Kind” is “Y”", "“Kind” is answered"]
        ),
        (
            "fr",
            [
                "la réponse à la question 1 est «\u{202F}Yes\u{202F}»",
                "la réponse à la question 1 n’est pas «\u{202F}Yes\u{202F}»",
                "la réponse à la question 1 figure parmi\u{202F}: «\u{202F}Yes\u{202F}», «\u{202F}No\u{202F}»",
                "la réponse à la question 2 comprend «\u{202F}One\u{202F}»",
                "la réponse à la question «\u{202F}Count {text}\u{202F}» est de moins de 5",
                "la réponse à la question «\u{202F}Count {text}\u{202F}» est d’au plus 5",
                "la réponse à la question «\u{202F}Count {text}\u{202F}» est de plus de 5",
                "la réponse à la question «\u{202F}Count {text}\u{202F}» est d’au moins 5",
                "la réponse à la question 5 est antérieure au 2025-01-31",
                "la réponse à la question 5 n’est pas antérieure au 2025-01-31",
                "le nombre d’entrées données à la question 6 est de 2",
                "le nombre d’entrées données à la question 6 est de plus de 2",
                "une réponse est donnée à la question 1",
                "la question «\u{202F}Count {text}\u{202F}» est posée",
                "la réponse à la question 1 est «\u{202F}non connu\u{202F}»",
                "ceci n’est pas le cas\u{202F}: la réponse à la question 1 est «\u{202F}Yes\u{202F}»",
                "(la réponse à la question 1 est «\u{202F}Yes\u{202F}» et la réponse à la question "
                    + "«\u{202F}Count {text}\u{202F}» est de plus de 5) ou la réponse à la question 1 est «\u{202F}No\u{202F}»",
                "il y a égalité entre la réponse à la question «\u{202F}Count {text}\u{202F}» "
                    + "et la réponse à la question 4",
            ],
            [
                "la réponse à «\u{202F}Kind\u{202F}» est «\u{202F}Y\u{202F}»",
                "une réponse est donnée à «\u{202F}Kind\u{202F}»",
            ]
        ),
    ]

    @Test("each form of a condition has its words", arguments: expected)
    func table(_ language: String, _ words: [String], _ fields: [String]) {
        for (own, expected) in zip(Self.words(language), words) { #expect(own == expected) }
        #expect(words.count == Self.conditions.count)
        #expect(Self.fieldWords(language) == fields)
    }

    @Test(
        "no language leaves a condition as its author wrote it, or in English", arguments: Phrases.languages.dropFirst()
    )
    func spoken(_ language: String) {
        let own = Self.words(language)
        for (index, english) in Self.words("en").enumerated() {
            #expect(own[index] != english && own[index] != Self.conditions[index])
            // What is named and compared stays the same in every language.
            for fixed in ["Yes", "No”", "One", "Count {text}", "2025-01-31", "5", "6"] where english.contains(fixed) {
                #expect(own[index].contains(fixed.replacing("”", with: "")), "\(Self.conditions[index])")
            }
        }
        #expect(Set(own).count == Self.conditions.count)
    }

    @Test("in Arabic a number and an answer have the verbless sentence of their gender")
    func arabic() {
        let words = Self.words("ar")
        #expect(words[0] == "الإجابة عن السؤال 1 هي «Yes»")
        #expect(words[10] == "عدد المدخلات في السؤال 6 هو 2")
    }
}
