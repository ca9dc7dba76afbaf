import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurModel
import Testing

@Suite("Wordings that suppose an answer")
struct ConditionalWordingTests {
    private func codes(_ text: String, askedIf: String? = nil) throws -> [String] {
        let yaml = sample(
            """
            - {id: capacity.first, text: Is there one?, type: one_of, choices: yes_no}
            - {id: capacity.second, text: '\(text.replacing("'", with: "''"))', type: text\(askedIf.map { ", asked_if: capacity.first = \($0)" } ?? "")}
            """)
        let files = ["q/example/questionnaire.yaml": yaml]
        let bundle = try #require(QuestionnaireLoader(root: "q", files: .inMemory(files)).load("example"))
        return bundle.allFiles.flatMap { $0.diagnostics.map { $0.code } }.filter { $0 == "D206" || $0 == "D207" }
    }

    private static let yes = [
        "If yes, which?", "If “yes”, which?", "Si oui, lesquels ?", "Si «\u{202F}oui\u{202F}», lesquels ?",
        "Dans l’affirmative, lesquels ?", "Si «sí», ¿cuáles?", "Если «да», какие?", "如果回答“是”，请说明", "如果是，请说明",
        "إذا كانت الإجابة «نعم»، فما هي؟", "إذا كانت الإجابة بـ«نعم»، فما هي؟",
    ]
    private static let no = [
        "If no, why?", "Si non, pourquoi ?", "Dans la négative, pourquoi ?", "Si «no», ¿por qué?",
        "Если «нет», почему?",
        "如果回答“否”，请说明", "إذا كانت الإجابة «لا»، فلماذا؟",
    ]

    @Test("asked of everybody, it is told, with and without quotation marks", arguments: yes + no)
    func alwaysAsked(_ text: String) throws {
        #expect(try codes(text) == ["D206"])
    }

    @Test(
        "with the answer that it supposes, nothing is told, with the opposite it is",
        arguments: [(yes, "yes", "no"), (no, "no", "yes")])
    func asked(_ texts: [String], _ supposed: String, _ opposite: String) throws {
        for text in texts {
            #expect(try codes(text, askedIf: supposed) == [], "\(text)")
            #expect(try codes(text, askedIf: opposite) == ["D207"], "\(text)")
        }
    }

    @Test(
        "other wordings suppose nothing",
        arguments: ["Which ones?", "Is it so?", "Notably, if yes is rare?", "Si nombran uno, ¿cuál?"])
    func other(_ text: String) throws {
        #expect(try codes(text) == [])
    }
}
