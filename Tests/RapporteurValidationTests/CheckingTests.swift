import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel
import RapporteurValidation
import RapporteurYAML
import Testing

@Suite("Completeness and dormancy")
struct CompletenessTests {
    @Test("In a draft the missing answers of a section are one information, later each is an error")
    func sections() throws {
        let draft = Checked(answerFile("policy.open: yes"))
        #expect(draft.codes == ["A202", "A202", "R101"])
        #expect(
            draft.result.findings.prefix(2).map { $0.diagnostic.message.english } == [
                "section \"policy\": 1 of 2 still to be answered", "section \"capacity\": 1 of 1 still to be answered",
            ])
        #expect(draft.result.findings.prefix(2).allSatisfy { $0.diagnostic.severity == .information })
        #expect(draft.place(draft.result.findings[0]) == "4:1-4:8")
        for status in ["submitted", "certified"] {
            let later = Checked(answerFile("policy.open: yes", status: status))
            #expect(later.codes == ["A201", "A201", "R101"])
            #expect(later.result.findings.prefix(2).map(\.question) == ["policy.title", "capacity.repositories"])
        }
    }

    @Test("A special answer is an answer, an invalid one is told once")
    func answered() {
        let base = "policy.open: declined\ncapacity.repositories: "
        #expect(Checked(answerFile(base + "not_known", status: "submitted")).codes == [])
        #expect(Checked(answerFile(base + "maybe", status: "submitted")).codes == ["A104"])
    }

    @Test("Only the sections of a partial file are required")
    func part() {
        let yaml = answerFile("policy.open: no", status: "submitted", more: "part: [policy]\n")
        #expect(Checked(yaml).codes == [])
        let other = answerFile("policy.open: no", status: "submitted", more: "part: [policy, capacity]\n")
        #expect(Checked(other).codes == ["A201"])
    }

    @Test("A required field of a record is told at its record, or at its own blank key")
    func fields() throws {
        let list =
            "policy.open: no\ncapacity.repositories: yes\ncapacity.repository_list:\n  - url: https://a.example\n  - name:\n"
        let checked = Checked(answerFile(list, status: "submitted"))
        #expect(checked.codes == ["A204", "A204"])
        #expect(
            checked.result.findings.map(\.question) == [
                "capacity.repository_list[1].name", "capacity.repository_list[2].name",
            ])
        #expect(checked.place(checked.result.findings[0]).hasPrefix("8:7-"))
        #expect(checked.place(checked.result.findings[1]) == "9:7-9:11")
        let draft = Checked(answerFile(list))
        #expect(draft.codes == ["A202"])
        #expect(draft.result.findings[0].diagnostic.message.english.hasSuffix("2 of 3 still to be answered"))
    }

    @Test("A dormant answer is an information in a draft and a warning later, and nothing else is told of it")
    func dormancy() throws {
        let answers =
            "policy.open: no\npolicy.title: \(String(repeating: "x", count: 60))\npolicy.adopted: soon\ncapacity.repositories: no"
        let draft = Checked(answerFile(answers))
        #expect(draft.codes == ["A203", "A203"])
        #expect(draft.result.summary.information == 2)
        #expect(draft.place(draft.result.findings[0]) == "6:3-6:15")
        let submitted = Checked(answerFile(answers, status: "submitted"))
        #expect(submitted.codes == ["A203", "A203"])
        #expect(submitted.result.summary.warnings == 2)
        #expect(submitted.operand("policy.title") == .undecided(.notApplicable))
    }

    @Test("What only follows from an invalid answer is not told")
    func consequences() {
        let invalidParent = "policy.open: yess\npolicy.title: National Policy\ncapacity.repositories: no"
        #expect(Checked(answerFile(invalidParent, status: "submitted")).codes == ["A104"])
        // The date is invalid, so that the rule that wants one says nothing.
        let invalidDate = "policy.open: yes\npolicy.title: T\npolicy.adopted: soon\ncapacity.repositories: no"
        let checked = Checked(answerFile(invalidDate, status: "submitted"))
        #expect(checked.codes == ["A123"])
        #expect(checked.result.outcomes[0] == .fail)
        // With a blank one it fails.
        #expect(
            Checked(answerFile("policy.open: yes\npolicy.title: T\ncapacity.repositories: no", status: "submitted"))
                .codes == ["R101"])
    }

    @Test("Dormancy is transitive, and an invalid answer further up silences it all the way down")
    func transitive() {
        let chain = plan(
            """
            questionnaire: chain
            version: "1"
            title: Chain
            cycle: 2027
            language: en
            mode: file
            choice_lists: {yn: {yes: "Yes", no: "No"}}
            sections:
              - id: s
                title: S
                questions:
                  - {id: s.a, text: A, type: one_of, choices: yn}
                  - {id: s.b, text: B, type: one_of, choices: yn, asked_if: s.a = yes}
                  - {id: s.c, text: C, type: one_of, choices: yn, asked_if: s.b = yes}
                  - {id: s.d, text: D, type: one_of, choices: yn, asked_if: s.a = yes and s.c = yes}
            """)
        func codes(_ a: String, _ b: String = "yes") -> [String] {
            let answers = "  s.a: \(a)\n  s.b: \(b)\n  s.c: yes\n  s.d: yes\n"
            return Checked("questionnaire: chain\nrespondent: XAA\nanswers:\n" + answers, chain).codes
        }
        #expect(codes("yes") == [])
        #expect(codes("no") == ["A203", "A203", "A203"])
        #expect(codes("~") == ["A203", "A203", "A203"])
        #expect(codes("perhaps") == ["A104"])
        #expect(codes("yes", "perhaps") == ["A104"])
        // Whatever b is meant to be, nothing under a = no is asked.
        #expect(codes("no", "perhaps") == ["A203", "A203", "A203"])
    }

    @Test("The summary counts what is asked and answered")
    func summary() {
        let summary = Checked(answerFile("policy.open: yes\npolicy.title: T\ncapacity.share: x\ncontact.name: N"))
            .result.summary
        #expect(summary.asked == 9 && summary.answered == 3 && summary.errors == 1 && summary.warnings == 1)
    }
}

@Suite("Rules and confirmations")
struct RuleTests {
    private let failing = "policy.open: yes\npolicy.title: T\ncapacity.repositories: no"

    private func confirmation(_ lines: String...) -> String {
        "confirmations:\n" + lines.enumerated().map { ($0.offset == 0 ? "  - " : "    ") + $0.element + "\n" }.joined()
    }

    @Test("A failed rule stands at the first of its questions that is answered, else at the answers")
    func place() throws {
        let checked = Checked(answerFile(failing))
        let finding = try #require(checked.finding("R101"))
        #expect(checked.place(finding) == "5:16-5:19")
        #expect(finding.rule == "named_policy" && finding.question == "policy.open" && finding.isBlocking)
        #expect(
            finding.diagnostic.message.english == "The answer to question 2 is Yes, but the day of adoption is missing."
        )
        #expect(finding.diagnostic.help.english.first == "Add the day, or say why there is none.")
    }

    @Test("The confirmation that is printed confirms when it is pasted, and lapses when an answer changes")
    func pasted() throws {
        for (answers, rule) in [
            (failing, "named_policy"), ("policy.open: no\ncapacity.repositories: no\ncapacity.share: 60", "budget"),
        ] {
            let finding = try #require(Checked(answerFile(answers, status: "submitted")).finding("R101"))
            #expect(finding.rule == rule)
            let lines = finding.diagnostic.fileHelp.english.drop { !$0.hasPrefix("  - finding") }
            let pasted = lines.map { $0.hasPrefix("    reason:") ? "    reason: repealed" : $0 }
            let more = "confirmations:\n" + pasted.joined(separator: "\n") + "\n"
            let confirmed = Checked(answerFile(answers, status: "submitted", more: more))
            #expect(confirmed.codes == ["R101"])
            #expect(confirmed.finding("R101")?.isConfirmed == true)
            #expect(confirmed.result.summary.confirmed == 1 && confirmed.result.summary.warnings == 0)
            #expect(!confirmed.result.summary.hasOpenBlocking)
            let changed = answers == failing ? answers + "\ncapacity.share: 1" : answers.replacing("60", with: "61")
            let later = Checked(answerFile(changed, status: "submitted", more: more))
            #expect(later.codes == (answers == failing ? ["R101"] : ["A207", "R101"]))
        }
    }

    @Test("A lapsed confirmation says what has changed")
    func lapsed() throws {
        let more = confirmation("finding: budget", "answers: {capacity.share: 60}", "reason: other")
        let checked = Checked(answerFile("capacity.share: 70", more: more))
        let finding = try #require(checked.finding("A207"))
        #expect(finding.diagnostic.help.english.contains("the answer to question 15 was \"60\" and is now \"70\""))
        #expect(checked.finding("R101")?.isConfirmed == false)
    }

    @Test("Numbers are compared as numbers, choices without order")
    func equality() {
        let more = confirmation(
            "finding: budget", "answers: {capacity.share: 060.00, capacity.stakeholders: [librarians, teachers]}",
            "reason: other")
        let checked = Checked(
            answerFile("capacity.share: 60.0\ncapacity.stakeholders: [teachers, librarians]", more: more))
        #expect(checked.finding("R101")?.isConfirmed == true)
    }

    @Test("Texts and records are confirmed by a fingerprint that changes with them")
    func fingerprints() throws {
        let more = confirmation(
            "finding: named_policy", "answers: {policy.open: yes, policy.adopted: ~, policy.title: 00000000}",
            "reason: other")
        let wrong = Checked(answerFile(failing, more: more))
        #expect(wrong.finding("A207")?.diagnostic.help.english.first == "the answer to question 3 has changed")
        let plain = confirmation(
            "finding: named_policy", "answers: {policy.open: yes, policy.adopted: ~, policy.title: T}", "reason: other")
        #expect(Checked(answerFile(failing, more: plain)).finding("R101")?.isConfirmed == true)
    }

    @Test("A built-in warning is confirmed by its code and its question")
    func builtIn() {
        let answers = "policy.open: no\npolicy.title: T\ncapacity.repositories: no"
        let more = confirmation(
            "finding: A203", "question: policy.title", "answers: {policy.title: T}", "reason: other")
        #expect(Checked(answerFile(answers, status: "submitted", more: more)).finding("A203")?.isConfirmed == true)
        // In a draft it is no warning, so there is nothing to confirm.
        #expect(Checked(answerFile(answers, more: more)).codes.contains("A206"))
    }

    @Test("In a certified file an open blocking warning is an error, a confirmed one is not")
    func certified() throws {
        let open = Checked(answerFile(failing, status: "certified"))
        #expect(open.finding("R101")?.diagnostic.severity == .error)
        let more = confirmation(
            "finding: named_policy", "answers: {policy.open: yes, policy.adopted: ~}", "reason: other")
        let confirmed = Checked(answerFile(failing, status: "certified", more: more))
        #expect(confirmed.finding("R101")?.diagnostic.severity == .warning)
        #expect(confirmed.result.summary.errors == 0 && confirmed.result.summary.confirmed == 1)
        #expect(Checked(answerFile(failing, status: "submitted")).result.summary.hasOpenBlocking)
    }

    @Test(
        "Confirmations that are not well formed",
        arguments: [
            "finding: budget", "reason: other", "finding: budget\n    reason: why",
            "findin: budget\n    reason: other\n    finding: budget",
            "finding: budget\n    reason: other\n    answers: none",
            "finding: budget\n    reason: other\n    answers: {capacity.shar: 60}",
            "finding: [budget]\n    reason: other", "finding: A203\n    question: nothing\n    reason: other",
            "just text",
        ])
    func malformed(lines: String) {
        let checked = Checked(answerFile("capacity.share: 60", more: "confirmations:\n  - \(lines)\n"))
        #expect(checked.codes.contains("A205"))
        #expect(checked.finding("R101")?.isConfirmed == false)
    }

    @Test("A confirmation must name the rule's questions")
    func incomplete() {
        let more = confirmation("finding: named_policy", "answers: {policy.open: yes}", "reason: other")
        let checked = Checked(answerFile(failing, more: more))
        #expect(checked.finding("A208")?.diagnostic.help.english == ["name also: policy.adopted"])
        #expect(checked.finding("R101")?.isConfirmed == false)
    }

    @Test("Errors and rules that are met cannot be confirmed")
    func needless() {
        for rule in ["budget", "trained_without_teachers", "budgt"] {
            let more = confirmation("finding: \(rule)", "answers: {capacity.share: 40}", "reason: other")
            let checked = Checked(
                answerFile("capacity.share: 40\ncapacity.trained: 1\ncapacity.stakeholders: learners", more: more))
            #expect(checked.finding("A206")?.diagnostic.severity == .information, "\(rule)")
            #expect(checked.result.findings.allSatisfy { !$0.isConfirmed })
        }
    }

    @Test("The five outcomes of every rule add up, whatever is answered")
    func outcomes() {
        var counts = [RuleCounts](repeating: RuleCounts(), count: 4)
        var files: Int64 = 0
        for open in ["yes", "no", "not_known", "not_applicable", "~", "x"] {
            for share in ["1", "60", "declined", "not_applicable", "x", "~"] {
                for trained in ["0", "1", "1000000", "~", "x"] {
                    let checked = Checked(
                        answerFile("policy.open: \(open)\ncapacity.share: \(share)\ncapacity.trained: \(trained)"))
                    for (rule, outcome) in checked.result.outcomes.enumerated() { counts[rule].count(outcome) }
                    files += 1
                    let failed = zip(checked.result.answers.plan.questionnaire.rules, checked.result.outcomes)
                        .filter { $0.1 == .fail }.map { $0.0.id }
                    let told = checked.result.findings.filter { $0.diagnostic.code == "R101" }.compactMap(\.rule)
                    #expect(Set(told).isSubset(of: failed))
                }
            }
        }
        #expect(files == 180)
        for count in counts { #expect(count.total == files) }
        #expect(counts[0].fail > 0 && counts[0].notApplicable > 0 && counts[0].unknown > 0)
        #expect(counts[3].fault > 0 && counts[3].pass > 0)
    }

    @Test("The order of the keys changes nothing but positions")
    func order() {
        var lines = [
            "policy.open: yes", "policy.title: A title that is much longer than the questionnaire allows",
            "capacity.share: 60",
            "capacity.stakeholders: [teachers, teachers]", "capacity.trained: \"1 000\"", "capacity.repositories: oui",
            "contact.name: N",
        ]
        func told(_ lines: [String]) -> [String] {
            Checked(answerFile(lines.joined(separator: "\n"), status: "submitted")).result.findings
                .map {
                    "\($0.diagnostic.code) \($0.question ?? "") \($0.rule ?? "") \($0.diagnostic.message.english) \($0.diagnostic.allHelp.english)"
                }.sorted()
        }
        let expected = told(lines)
        #expect(expected.count >= 6)
        var random = UInt64(2027)
        for _ in 0..<40 {
            for index in lines.indices.reversed() {
                random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                lines.swapAt(index, Int(random >> 33) % (index + 1))
            }
            #expect(told(lines) == expected, "\(lines)")
        }
    }
}

@Suite("Checking without texts")
struct BriefTests {
    @Test(
        "A brief check finds the same as a full one",
        arguments: AnswerCode.pages.map(\.bad.english) + AnswerCode.pages.map(\.good.english))
    func same(body: String) {
        for status in ["draft", "submitted", "certified"] {
            let yaml = exampleAnswerFile(body).replacing("status: submitted\n", with: "").replacing(
                "status: final\n", with: "")
            let document = YAMLReader(allowsAliases: false).read(Array((yaml + "\nstatus: \(status)\n").utf8))
            let read = ResponseReader(examplePlan).read(document.tree, duplicateKeys: document.duplicateKeys)
            let full = ResponseValidator(examplePlan).validate(read)
            let brief = ResponseValidator(examplePlan, isBrief: true).validate(read)
            #expect(brief.summary == full.summary)
            #expect(brief.outcomes == full.outcomes)
            func told(_ findings: [Finding]) -> [String] {
                findings.map {
                    "\($0.diagnostic.code) \($0.diagnostic.severity) \($0.diagnostic.range) \($0.isConfirmed) \($0.question ?? "")"
                }
                .sorted()
            }
            #expect(told(brief.findings) == told(full.findings))
        }
    }
}
