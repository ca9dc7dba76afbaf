import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel
import RapporteurValidation
import RapporteurYAML
import Testing

@Suite("Reading values")
struct ValueTests {
    /// An answer in YAML, its codes, and what stands in labels and help, if anything.
    struct Case: Sendable, CustomTestStringConvertible {
        let yaml: String
        let codes: [String]
        let hint: String?
        var testDescription: String { yaml }

        init(_ yaml: String, _ codes: [String] = [], _ hint: String? = nil) {
            self.yaml = yaml
            self.codes = codes
            self.hint = hint
        }
    }

    @Test(
        "Choices",
        arguments: [
            Case("capacity.repositories: yes"), Case("capacity.repositories: \"no\""),
            Case("capacity.repositories: ' yes '"),
            Case("capacity.repositories: not_known"), Case("capacity.repositories: ~"),
            Case("capacity.repositories: []"),
            Case("capacity.repositories:"), Case("capacity.repositories: \"  \""), Case("capacity.repositories: NULL"),
            Case("capacity.repositories: 'null'", ["A104"]),
            Case("capacity.repositories: yess", ["A104"], "did you mean \"yes\"?"),
            Case("capacity.repositories: Yes", ["A104"], "write \"yes\" in small letters"),
            Case("capacity.repositories: oui", ["A104"], "write \"yes\", in every language"),
            Case("capacity.repositories: нет", ["A104"], "write \"no\", in every language"),
            Case("capacity.repositories: نعم", ["A104"], "write \"yes\", in every language"),
            Case("capacity.repositories: true", ["A104"], "write \"yes\", in every language"),
            Case("capacity.repositories: [yes]", ["A114"], "write the code alone, without brackets or dashes"),
            Case("capacity.repositories: {a: b}", ["A114"]), Case("capacity.stakeholders: teachers"),
            Case("capacity.stakeholders: Librarians", ["A104"], "write \"librarians\" in small letters"),
            Case("capacity.stakeholders: None of these", ["A104"], "write the code \"none\""),
            Case("capacity.stakeholders: [teachers, librarians]"),
            Case("capacity.stakeholders: [teachers, teachers]", ["A115"]),
            Case("capacity.stakeholders: [teachers, ~]", ["A116"]), Case("capacity.stakeholders: [declined]", ["A116"]),
            Case("capacity.stakeholders: [none, teachers]", ["A117"]), Case("capacity.stakeholders: [none]"),
            Case("capacity.stakeholders: [teachers, librarians, learners]", ["A118"]),
            Case("capacity.stakeholders: [teachers, [librarians]]", ["A114"]),
            Case("capacity.stakeholders: {teachers: yes}", ["A114"]),
            Case("capacity.stakeholders: [xx, yy]", ["A104", "A104"]),
        ])
    func choices(_ example: Case) { check(example) }

    @Test(
        "Numbers",
        arguments: [
            Case("capacity.share: 0"), Case("capacity.share: 007.50"), Case("capacity.share: 1.123456789"),
            Case("capacity.share: 1,5", ["A120"], "write 1.5"), Case("capacity.share: \"1 000\"", ["A120"]),
            Case("capacity.share: ١٢", ["A120"], "write 12"),
            Case("capacity.share: 12%", ["A120"], "leave the percent sign out"),
            Case("capacity.share: 12 per cent", ["A120"], "write the number alone; the unit is per cent"),
            Case("capacity.share: 1e3", ["A120"], "write all digits"), Case("capacity.share: many", ["A120"]),
            Case("capacity.share: 0.1234567891", ["A120"], "a number has at most nine decimals"),
            Case("capacity.share: 1234567890123456789", ["A120"], "a number has at most 18 digits"),
            Case("capacity.share: 100.000000001", ["A121"]), Case("capacity.share: -0.1", ["A121"]),
            Case("capacity.trained: 1.0"), Case("capacity.trained: 1.5", ["A122"]),
            Case("capacity.trained: [1]", ["A114"]),
            Case("capacity.share: not_applicable"),
        ])
    func numbers(_ example: Case) { check(example) }

    @Test(
        "Dates",
        arguments: [
            Case("policy.adopted: 2025-02-28"), Case("policy.adopted: 2024-02-29"),
            Case("policy.adopted: 2025-02-29", ["A123"]),
            Case("policy.adopted: 1.2.2025", ["A123"], "write 2025-02-01 or 2025-01-02"),
            Case("policy.adopted: 31/12/2025", ["A123"], "write 2025-12-31"),
            Case("policy.adopted: 2/2/2025", ["A123"], "write 2025-02-02"),
            Case("policy.adopted: 2025/3/4", ["A123"], "write 2025-03-04"),
            Case("policy.adopted: 20250304", ["A123"], "write 2025-03-04"),
            Case("policy.adopted: 4 mars 2025", ["A123"], "write 2025-03-04"),
            Case("policy.adopted: March 4th, 2025", ["A123"], "write 2025-03-04"),
            Case("policy.adopted: 4 de agosto de 2025", ["A123"], "write 2025-08-04"),
            Case("policy.adopted: ١/٢/٢٠٢٥", ["A123"], "write 2025-02-01 or 2025-01-02"),
            Case("policy.adopted: 2025", ["A123"], "if the day is not known, write the first day of the month or year"),
            Case(
                "policy.adopted: May 2025", ["A123"],
                "if the day is not known, write the first day of the month or year"),
            Case("policy.adopted: soon", ["A123"]), Case("policy.adopted: 99999999999999999999.1.1", ["A123"]),
        ])
    func dates(_ example: Case) {
        check(Case("policy.open: yes\npolicy.title: T\n" + example.yaml, example.codes, example.hint))
    }

    @Test(
        "Web addresses",
        arguments: [
            Case("https://example.org"), Case("HTTP://example.org:8080/a?b=c#d"), Case("https://пример.рф/"),
            Case("\"https://[2001:db8::1]/\""), Case("[https://a.example, https://b.example]"),
            Case("www.example.org", ["A124"], nil), Case("ftp://example.org", ["A124"], nil),
            Case("mailto:a@example.org", ["A124"]),
            Case("https://", ["A124"]), Case("https://localhost", ["A124"]), Case("https://exa mple.org", ["A124"]),
            Case(
                "https://a.example https://b.example", ["A124"],
                "write several addresses as a list, each on its own line after a dash"),
            Case("<https://example.org>", ["A124"]), Case("none", ["A124"]), Case("[https://a.example, ~]", ["A116"]),
            Case("[https://a.example, not_known]", ["A116"]), Case("{a: b}", ["A114"]),
        ])
    func links(_ example: Case) { check(Case("contact.pages: " + example.yaml, example.codes, example.hint)) }

    @Test("An address without a scheme gets one where no person is named")
    func scheme() {
        let list = "capacity.repositories: yes\ncapacity.repository_list:\n  - {name: A, url: www.example.org}"
        check(Case(list, ["A124"], "write https://www.example.org"))
    }

    @Test("The length of a text is counted in composed characters, without a final line end")
    func length() {
        func title(_ text: String) -> [String] {
            Checked(answerFile("policy.open: yes\npolicy.adopted: 2025-01-01\npolicy.title: |\n  \(text)")).mainCodes
        }
        #expect(title(String(repeating: "e\u{301}", count: 40)) == [])
        #expect(title(String(repeating: "中", count: 40)) == [])
        #expect(title(String(repeating: "a", count: 41)) == ["A119"])
        #expect(title(String(repeating: "e\u{301}", count: 41)) == ["A119"])
    }

    @Test("Text after a number sign is an error in a text and a warning elsewhere")
    func comments() {
        let base = "policy.open: yes\npolicy.adopted: 2025-01-01\n"
        #expect(Checked(answerFile(base + "policy.title: Priority #1")).mainCodes == ["A129"])
        #expect(Checked(answerFile(base + "policy.title: \"Priority #1\"")).mainCodes == [])
        #expect(Checked(answerFile(base + "policy.title: Priority#1")).mainCodes == [])
        #expect(Checked(answerFile("capacity.repositories: no # none")).mainCodes == ["A130"])
        #expect(Checked(answerFile("capacity.repositories: # to be asked")).mainCodes == [])
        let comment = Checked(answerFile("capacity.repositories: no # none"))
        #expect(comment.result.response.answers[Int(comment.slot("capacity.repositories"))] == .value(.choice(1)))
    }

    @Test("A wrong field is missing by itself and the list stays valid")
    func fields() {
        let checked = Checked(
            answerFile(
                "capacity.repositories: yes\ncapacity.repository_list:\n  - {name: A, url: nowhere}\n  - {name: B}"))
        #expect(checked.mainCodes == ["A124"])
        #expect(checked.finding("A124")?.question == "capacity.repository_list[1].url")
        #expect(checked.operand("capacity.count") == .value(.number(ExactDecimal(significand: 2))))
    }

    @Test(
        "Lists of records",
        arguments: [
            Case("- {name: A}\n  - {name: B}\n  - {name: C}", ["A126"]), Case("- Digital Library", ["A125"]),
            Case("- ", ["A125"]),
            Case("- {nam: A, name: A}", ["A127"], "did you mean \"name\"?"), Case("- {}", []),
            Case("- {name: A, is_national: yes, region: North}", ["A203"]),
            Case("- {name: A, is_national: no, region: North}", []),
            Case("- {name: A, is_national: perhaps, region: North}", ["A104"]), Case("- {name: [A]}", ["A114"]),
        ])
    func records(_ example: Case) {
        check(
            Case(
                "capacity.repositories: yes\ncapacity.repository_list:\n  " + example.yaml, example.codes, example.hint)
        )
    }

    @Test("A list of records that is none gets a hint", arguments: ["one and another", "{name: A}"])
    func noList(_ yaml: String) {
        check(Case("capacity.repositories: yes\ncapacity.repository_list: " + yaml, ["A114"]))
    }

    private func check(_ example: Case) {
        let checked = Checked(answerFile(example.yaml))
        #expect(checked.document.isReadable, "\(checked.document.diagnostics)")
        #expect(checked.mainCodes == example.codes)
        guard let hint = example.hint else { return }
        let all = checked.result.findings.flatMap { $0.diagnostic.allHelp.english }
        #expect(all.contains(hint), "\(all)")
    }
}
