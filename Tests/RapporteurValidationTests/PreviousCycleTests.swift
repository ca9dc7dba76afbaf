import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel
import RapporteurValidation
import Testing

@Suite("Answers of the previous cycle")
struct PreviousCycleTests {
    private static let head = """
        version: "1"
        title: T
        language: en
        mode: file
        special: [not_known, not_applicable]
        choice_lists:
          yn: {yes: "Yes", no: "No"}
          three: {yes: "Yes", partly: "Partly", no: "No"}
        """

    /// The questionnaire of 2023.
    private static let old = plan(
        """
        questionnaire: t-2023
        cycle: 2023
        \(head)
        sections:
          - id: p
            title: P
            questions:
              - {id: p.open, text: Open?, type: one_of, choices: yn}
              - {id: p.level, text: Level?, type: one_of, choices: yn, asked_if: p.open = yes}
              - {id: p.a, text: A?, type: one_of, choices: yn}
              - {id: p.b, text: B?, type: one_of, choices: yn}
              - id: p.list
                text: List
                type: records
                fields: [{id: amount, text: Amount, type: number}]
        """)

    /// That of 2027; the links are set by hand, as the lineage would.
    private static let new: ValidationPlan = {
        let base = plan(
            """
            questionnaire: t-2027
            cycle: 2027
            \(head)
            sections:
              - id: p
                title: P
                questions:
                  - {id: p.open, text: Open?, type: one_of, choices: yn}
                  - {id: p.level, text: Level?, type: one_of, choices: yn}
                  - id: p.list
                    text: List
                    type: records
                    fields: [{id: amount, text: Amount, type: number}]
            rules:
              - id: withdrawn
                when: previous(p.open) = yes
                require: p.open = yes
                severity: warning
                message: It was open.
                questions: [p.open]
              - id: level
                require: p.level = previous(p.level)
                severity: warning
                message: The level has changed.
              - id: fewer
                require: count(p.list) >= count(previous(p.list))
                severity: warning
                message: The list is shorter.
              - id: less
                require: sum(p.list, amount) >= sum(previous(p.list), amount)
                severity: warning
                message: The sum is smaller.
            """, previous: old)
        return base
    }()

    private func outcomes(_ answers: String, _ previous: String?) -> [RuleOutcome] {
        let file = { (id: String, answers: String) in "questionnaire: \(id)\nrespondent: XAA\nanswers:\n" + answers }
        let checked = Checked(file("t-2027", answers), Self.new, previous: previous.map { file("t-2023", $0) })
        return checked.result.outcomes
    }

    @Test("The previous answer counts, and without a previous file the rule is unknown")
    func single() {
        #expect(outcomes("  p.open: no\n", "  p.open: yes\n")[0] == .fail)
        #expect(outcomes("  p.open: yes\n", "  p.open: yes\n")[0] == .pass)
        #expect(outcomes("  p.open: no\n", "  p.open: no\n")[0] == .notApplicable)
        #expect(outcomes("  p.open: no\n", "  p.open: not_applicable\n")[0] == .notApplicable)
        #expect(outcomes("  p.open: no\n", "  p.open: not_known\n")[0] == .unknown)
        #expect(outcomes("  p.open: no\n", nil)[0] == .unknown)
    }

    @Test("A previous answer that was dormant does not count")
    func dormant() {
        #expect(outcomes("  p.level: no\n", "  p.open: yes\n  p.level: yes\n")[1] == .fail)
        #expect(outcomes("  p.level: no\n", "  p.open: no\n  p.level: yes\n")[1] == .notApplicable)
    }

    @Test("Records of both cycles are compared")
    func records() {
        let two = "  p.list: [{amount: 2}, {amount: 3}]\n"
        let one = "  p.list: [{amount: 7}]\n"
        #expect(outcomes(one, two)[2...] == [.fail, .pass])
        #expect(outcomes(two, one)[2...] == [.pass, .fail])
        #expect(outcomes("  p.open: no\n", one)[2...] == [.unknown, .unknown])
    }

    @Test("The confirmation printed for a change since the previous cycle names both answers")
    func confirmation() throws {
        let previous = "questionnaire: t-2023\nrespondent: XAA\nanswers:\n  p.open: yes\n"
        let answers = "questionnaire: t-2027\nrespondent: XAA\nanswers:\n  p.open: no\n"
        let finding = try #require(Checked(answers, Self.new, previous: previous).finding("R101"))
        #expect(finding.diagnostic.fileHelp.english.contains("    answers: {p.open: no}"))
        #expect(finding.diagnostic.fileHelp.english.contains("    previous: {p.open: yes}"))
        let more =
            "confirmations:\n  - finding: withdrawn\n    answers: {p.open: no}\n    previous: {p.open: yes}\n    reason: repealed\n"
        #expect(Checked(answers + more, Self.new, previous: previous).finding("R101")?.isConfirmed == true)
        let wrong = more.replacing("previous: {p.open: yes}", with: "previous: {p.open: not_known}")
        #expect(Checked(answers + wrong, Self.new, previous: previous).finding("A207") != nil)
    }

    @Test("Merged, split and recoded questions go through the lineage")
    func lineage() {
        var questionnaire = Self.new.questionnaire
        func set(_ links: [PreviousLink], _ previousAnswers: [String: String], _ answer: Int32) -> AnswerSet {
            questionnaire.previousLinks = links
            let plan = ValidationPlan(questionnaire, previous: Self.old)
            var response = Response(
                header: ResponseHeader(questionnaire: "t-2027", respondent: "XAA"), questionCount: 3)
            response.answers[0] = .value(.choice(answer))
            let yaml =
                "questionnaire: t-2023\nrespondent: XAA\nanswers:\n"
                + previousAnswers.map { "  \($0.key): \($0.value)\n" }.sorted().joined()
            return AnswerSet(plan, response, previous: Checked(yaml, Self.old).result.response)
        }
        let merged: [PreviousLink] = [.merged([2, 3], .any), .new, .new]
        #expect(set(merged, ["p.a": "no", "p.b": "yes"], 0).previousOperand(0) == .value(.choice(0)))
        #expect(set(merged, ["p.a": "no", "p.b": "no"], 0).previousOperand(0) == .value(.choice(1)))
        #expect(set(merged, ["p.a": "no"], 0).previousOperand(0) == .undecided(.missing))
        #expect(set(merged, ["p.a": "yes"], 0).previousOperand(0) == .value(.choice(0)))
        let all: [PreviousLink] = [.merged([2, 3], .all), .new, .new]
        #expect(set(all, ["p.a": "yes", "p.b": "no"], 0).previousOperand(0) == .value(.choice(1)))
        #expect(set(all, ["p.a": "no"], 0).previousOperand(0) == .value(.choice(1)))
        #expect(set([.split(parent: 2), .new, .new], ["p.a": "yes"], 0).previousOperand(0) == .value(.choice(0)))
        #expect(set([.new, .new, .new], ["p.open": "yes"], 0).previousOperand(0) == .undecided(.missing))
        let swapped: [PreviousLink] = [.single(0, map: [1, 0], isReworded: false), .new, .new]
        #expect(set(swapped, ["p.open": "yes"], 0).recodedOperand(0) == .value(.choice(1)))
    }
}
