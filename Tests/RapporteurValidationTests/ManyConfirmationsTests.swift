import RapporteurDiagnostics
import RapporteurModel
import RapporteurValidation
import Testing

@Suite("Very many confirmations")
struct ManyConfirmationsTests {
    private func confirmation(_ finding: String, _ question: String? = nil) -> String {
        "  - finding: \(finding)\n" + (question.map { "    question: \($0)\n" } ?? "")
            + "    answers: {}\n    reason: other\n    note: x\n"
    }

    @Test("each is told of, in the order of the file and in good time")
    func needless() {
        let all = (0..<20_000).map { _ in confirmation("A104", "capacity.share") }
        let checked = Checked(answerFile("", more: "confirmations:\n" + all.joined()))
        let needless = checked.result.findings.filter { $0.diagnostic.code == "A206" }
        #expect(needless.count == all.count)
        let starts = needless.map { $0.diagnostic.range.start }
        #expect(zip(starts, starts.dropFirst()).allSatisfy(<))
    }

    @Test("what an earlier confirmation gave rise to is there for a later one")
    func confirmationOfConfirmation() {
        let more = "confirmations:\n" + confirmation("A104", "capacity.share") + confirmation("A206")
        let reversed = "confirmations:\n" + confirmation("A206") + confirmation("A104", "capacity.share")
        #expect(Checked(answerFile("", more: more)).codes.filter { $0 == "A206" }.count == 2)
        let texts = [more, reversed].map { more in
            Set(
                Checked(answerFile("", more: more)).result.findings.filter { $0.diagnostic.code == "A206" }
                    .map { $0.diagnostic.help.map { $0.english }.joined() + $0.diagnostic.message.english })
        }
        #expect(texts[0] != texts[1])
    }
}
