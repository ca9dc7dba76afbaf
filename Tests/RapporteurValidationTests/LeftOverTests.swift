import RapporteurDiagnostics
import RapporteurModel
import RapporteurValidation
import RapporteurYAML
import Testing

@Suite("Answers that another version left over")
struct LeftOverTests {
    private func block(_ lines: String) -> String {
        answerFile("capacity.repositories: yes") + "left_over:\n" + lines
    }

    @Test("are one information that names questions and reasons and shows no value")
    func information() throws {
        let checked = Checked(
            block(
                """
                  - question: capacity.retired
                    value: {name: Jane Doe}
                    reason: retired
                    from_version: "0"
                  - question: capacity.share
                    value: much
                    reason: unknown
                  - finding: old_rule
                    value: {finding: old_rule, reason: other}
                    reason: rule_gone
                """))
        #expect(checked.mainCodes == ["A131"])
        let diagnostic = try #require(checked.finding("A131")).diagnostic
        #expect(diagnostic.severity == .information)
        #expect(diagnostic.message.english == "3 answers of another version have no place in this one")
        #expect(
            diagnostic.notes.map { $0.message.english } == [
                "\"capacity.retired\": the question is no longer asked",
                "\"capacity.share\": this version has no such question",
                "\"old_rule\": the rule that was confirmed is gone",
            ])
        #expect(diagnostic.fileHelp.english[1].contains("capacity.share"))
        #expect(!diagnostic.mayQuote)
        #expect(checked.read.personalRanges.contains { checked.document.lineTable().position(of: $0.start).line == 7 })
    }

    @Test("change neither answers nor what is counted")
    func uncounted() {
        let with = Checked(block("  - {question: capacity.stakeholders, value: [teachers], reason: retired}\n"))
        let without = Checked(answerFile("capacity.repositories: yes"))
        #expect(with.read.response.answers == without.read.response.answers)
        #expect(with.result.summary.answered == without.result.summary.answered)
        #expect(with.result.summary.errors == 0)
    }

    @Test(
        "that are not as an upgrade writes them are told and keep the file readable",
        arguments: [
            ("left_over: some\n", ["A107"]),
            ("left_over: {a: b}\n", ["A107"]),
            ("left_over:\n  - a\n", ["A107"]),
            ("left_over:\n  - {value: a}\n  - {question: x.y, value: [1, {a: b}]}\n", ["A131", "A107"]),
            ("left_over:\n", []),
            ("left_over: []\n", []),
        ] as [(String, [String])])
    func malformed(text: String, codes: [String]) {
        #expect(Checked(answerFile("capacity.repositories: yes") + text).mainCodes == codes)
    }

    @Test("say by reasons that can be read back why they are there", arguments: LeftOverReason.allCases)
    func reasons(reason: LeftOverReason) {
        #expect(LeftOverReason(word: reason.word) == reason)
        #expect(!reason.message.english.isEmpty)
    }
}
