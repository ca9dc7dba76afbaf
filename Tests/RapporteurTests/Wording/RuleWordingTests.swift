import RapporteurDefinition
import RapporteurModel
import Testing

@testable import Rapporteur

@Suite("Rules in words")
struct RuleWordingTests {
    private static let conditions = [
        "previous(s.a) = yes", "previous(s.a) in [yes, partly]", "s.a = previous(s.a)", "s.n < previous(s.n)",
        "answered(previous(s.a))", "says(previous(s.a), not_known)", "asked(previous(s.n))",
        "count(previous(s.list)) > 1",
        "any(previous(s.list), kind = old)", "all(s.list, kind = x)", "any(s.list, kind = y and answered(more))",
        "not any(s.list, says(more, not_known))", "all(s.list, asked(more)) or s.a = yes",
        "all(s.list, begun <= ended)",
        "all(s.list, begun > ended)", "s.n <= s.m", "s.n >= s.m", "s.n > s.m", "s.d < s.e", "s.d >= s.e",
        "sum(s.list, part) = 100", "sum(previous(s.list), part) <= 100", "s.n + s.m * 2 < 5 - s.n",
        "(s.n + s.m) / 2 = 5",
        "otherwise(s.n, 5) > 6", "otherwise(s.a, no) = yes", "otherwise(s.n, s.m) > -6", "5 < s.n", "s.sure",
        "not s.sure", "all(s.list, count(tags) >= 2)", "s.t = \"free\"", "not answered(s.a) or s.n > 5",
        "not (s.n > 5) and s.a = yes",
        "all(s.list, not answered(part) or answered(more))",
    ]

    private static let english = [
        "the answer of 2023 to what is now question 1 is “Then yes”",
        "the answer of 2023 to what is now question 1 is one of: “Then yes”, “Then partly”",
        "question 1 is the same as the answer of 2023 to what is now question 1",
        "question 2 is less than the answer of 2023 to what is now question 2",
        "in 2023 it was so that question 1 is answered", "in 2023 it was so that question 1 says “not known”",
        "in 2023 it was so that question 2 is asked",
        "the number of entries in the answer of 2023 to what is now question 6 is more than 1",
        "in 2023 it was so that (in at least one entry of question 6, “Then kind” is “Then old”)",
        "in each entry of question 6, “Kind” is “X”",
        "in at least one entry of question 6, “Kind” is “Y” and “More” is answered",
        "it is not so that (in at least one entry of question 6, “More” says “not known”)",
        "(in each entry of question 6, “More” is asked) or question 1 is “Yes”",
        "in each entry of question 6, “Begun” is not after “Ended”",
        "in each entry of question 6, “Begun” is after “Ended”", "question 2 is not more than question 3",
        "question 2 is not less than question 3", "question 2 is more than question 3",
        "question 4 is before question 5",
        "question 4 is not before question 5", "the sum over the entries of question 6 of “Part” is 100",
        "the sum over the entries of question 6 of “Then part” (2023) is at most 100",
        "question 2 + (question 3 × 2) is less than 5 − question 2", "(question 2 + question 3) ÷ 2 is 5",
        "question 2 (or, where there is none, 5) is more than 6",
        "question 1 (or, where there is none, “No”) is “Yes”",
        "question 2 (or, where there is none, question 3) is more than -6", "question 2 is more than 5",
        "question 7 is true", "it is not so that question 7 is true",
        "in each entry of question 6, the number of entries in “Tags” is at least 2", "question 8 is “free”",
        "question 1 is not answered or question 2 is more than 5",
        "(it is not so that question 2 is more than 5) and question 1 is “Yes”",
        "in each entry of question 6, “Part” is not answered or “More” is answered",
    ]

    private static let bundle: Bundle = {
        func questionnaire(_ id: String, _ cycle: Int, then: String, choices: String, kinds: String) -> String {
            """
            questionnaire: \(id)
            version: "1"
            title: Title
            cycle: \(cycle)
            language: en
            mode: file
            special: [not_known]
            \(id == "q" ? "previous: before\n" : "")sections:
              - id: s
                title: Section
                questions:
                  - {id: s.a, number: "1", text: A, type: one_of, choices: {\(choices)}, provenance: draft}
                  - {id: s.n, number: "2", text: N, type: number, provenance: draft}
                  - {id: s.m, number: "3", text: M, type: number, provenance: draft}
                  - {id: s.d, number: "4", text: D, type: date, provenance: draft}
                  - {id: s.e, number: "5", text: E, type: date, provenance: draft}
                  - id: s.list
                    number: "6"
                    text: List
                    type: records
                    provenance: draft
                    fields:
                      - {id: kind, text: \(then)ind, type: one_of, choices: {\(kinds)}}
                      - {id: more, text: More, type: text, special: [not_known]}
                      - {id: part, text: \(then == "K" ? "P" : "Then p")art, type: number}
                      - {id: begun, text: Begun, type: date}
                      - {id: ended, text: Ended, type: date}
                      - {id: tags, text: Tags, type: any_of, choices: {one: One, two: Two, three: Three}}
                  - {id: s.sure, number: "7", text: Sure, type: calculated, value: s.n > 5, provenance: draft}
                  - {id: s.t, number: "8", text: T, type: text, provenance: draft}

            """
        }
        var text = questionnaire("q", 2027, then: "K", choices: "yes: \"Yes\", no: \"No\"", kinds: "x: X, y: Y")
        text += "rules:\n"
        for (index, condition) in conditions.enumerated() {
            text += "  - {id: r\(index), require: '\(condition)', message: M.}\n"
        }
        let files = [
            "q/q/questionnaire.yaml": text,
            "q/before/questionnaire.yaml": questionnaire(
                "before", 2023, then: "Then k",
                choices: "yes: \"Then yes\", partly: \"Then partly\", no: \"Then no\"",
                kinds: "old: Then old, x: Then x"),
            "q/q/lineage.yaml": """
            previous: before
            questions:
              s.a: {from: s.a, change: [recodable], map: {yes: yes, no: no}, reason: R.}
              s.n: {from: s.n, change: [identical]}
              s.m: {from: s.m, change: [identical]}
              s.d: {from: s.d, change: [identical]}
              s.e: {from: s.e, change: [identical]}
              s.list: {from: s.list, change: [reworded], reason: R.}
              s.sure: {from: s.sure, change: [identical]}
              s.t: {from: s.t, change: [identical]}
            """,
        ]
        return QuestionnaireLoader(root: "q", files: .inMemory(files)).load("q")!
    }()

    private static func words(_ language: String) -> [String] {
        var questionnaire = bundle.questionnaire
        var previous = bundle.previous!.questionnaire
        questionnaire.language = language
        previous.language = language
        let wording = ConditionWording(questionnaire, previous: previous)
        return questionnaire.rules.map { wording.words($0.require) }
    }

    @Test("each form of a condition has its words")
    func table() {
        let words = Self.words("en")
        #expect(words.count == Self.conditions.count && words.count == Self.english.count)
        for (own, expected) in zip(words, Self.english) { #expect(own == expected) }
    }

    @Test(
        "no language leaves a condition as its author wrote it, or in English", arguments: Phrases.languages.dropFirst()
    )
    func spoken(_ language: String) {
        let own = Self.words(language)
        for (index, english) in Self.words("en").enumerated() {
            #expect(own[index] != english && own[index] != Self.conditions[index])
            for fixed in ["2023", "Then yes", "Then old", "100", "×", "÷"] where english.contains(fixed) {
                #expect(own[index].contains(fixed), "\(Self.conditions[index])")
            }
        }
        #expect(Set(own).count == Self.conditions.count)
    }

    @Test("without the previous questionnaire a condition about it stands as it was written")
    func withoutPrevious() {
        let wording = ConditionWording(Self.bundle.questionnaire)
        for (rule, condition) in zip(Self.bundle.questionnaire.rules, Self.conditions)
        where condition.contains("previous(") {
            let words = wording.words(rule.require)
            // Where both sides are the same question, only the other side is about the previous cycle.
            #expect(words == condition)
        }
    }
}
