import RapporteurDiagnostics
import RapporteurModel
import RapporteurValidation
import RapporteurYAML
import Testing

@Suite("Reading keys and the header")
struct KeyTests {
    @Test("The finding of the design stands where the design says")
    func example() throws {
        let checked = Checked(answerFile("capacity.repositories: yess"))
        let finding = try #require(checked.finding("A104"))
        #expect(finding.diagnostic.message.english == "\"yess\" is not one of the choices of question 12")
        #expect(finding.diagnostic.label?.english == "did you mean \"yes\"?")
        #expect(
            finding.diagnostic.fileHelp.english == [
                "question 12: Are there repositories of OER in your country?", "choices: yes, no",
                "guidance: guidance/example-2027/en/capacity.html#capacity.repositories",
            ])
        #expect(checked.place(finding) == "5:26-5:30")
        #expect(finding.question == "capacity.repositories")
    }

    @Test("An unknown question gets the near name, and its question is not told as missing")
    func nearName() throws {
        let checked = Checked(answerFile("capacity.repositorys: yes\npolicy.open: no", status: "submitted"))
        #expect(checked.codes == ["A103"])
        #expect(checked.finding("A103")?.diagnostic.label?.english == "did you mean \"capacity.repositories\"?")
        let short = Checked(answerFile("repositories: yes"))
        #expect(short.finding("A103")?.diagnostic.label?.english == "did you mean \"capacity.repositories\"?")
    }

    @Test("A section in place of the beginning of an id is understood, nested or dotted")
    func otherPrefix() throws {
        let other = plan(
            """
            questionnaire: other
            version: "1"
            title: T
            cycle: 2027
            language: en
            mode: file
            sections:
              - id: about
                title: About
                questions:
                  - {id: general.country, text: Country, type: text, required: true}
                  - id: general.person
                    text: Person
                    type: text
                    personal: true
            rules:
              - id: both
                require: not answered(general.person)
                severity: warning
                questions: [general.country]
                message: "{general.country} named {general.person}."
            """)
        func check(_ answers: String) -> Checked {
            Checked("questionnaire: other\nrespondent: XAA\nstatus: submitted\nanswers:\n" + answers, other)
        }
        let nested = check("  about:\n    country: Avalon\n")
        #expect(nested.codes == ["A113"])
        #expect(nested.result.findings[0].diagnostic.fileHelp.english.contains("write: general.country: Avalon"))
        let dotted = check("  about.country: Avalon\n")
        #expect(dotted.codes == ["A103"])
        #expect(dotted.result.findings[0].diagnostic.label?.english == "did you mean \"general.country\"?")
        // Answers in messages: those that name persons are not shown.
        let rule = check("  general.country: Avalon\n  general.person: Jane Doe\n")
        #expect(rule.result.findings.map { $0.diagnostic.message.english } == ["\"Avalon\" named (not shown)."])
    }

    @Test("Answers nested by section are told once, with the lines to write")
    func nested() throws {
        let yaml = answerFile("capacity:\n  repositories: yes\n  share: 5\npolicy.open: no", status: "submitted")
        let checked = Checked(yaml)
        #expect(checked.codes == ["A113"])
        let help = try #require(checked.finding("A113")).diagnostic.fileHelp.english
        #expect(help.contains("write: capacity.repositories: yes"))
        #expect(help.contains { $0.hasSuffix("capacity.share: 5") })
    }

    @Test("A key that stands twice makes its answer invalid, and its question is not told as missing")
    func duplicate() {
        let yaml = answerFile(
            "capacity.repositories: yes\ncapacity.repositories: no\npolicy.open: no", status: "submitted")
        let checked = Checked(yaml)
        #expect(checked.document.diagnostics.map(\.code) == ["Y117"])
        #expect(checked.codes == [])
        #expect(checked.result.response.answers[Int(checked.slot("capacity.repositories"))] == .invalid)
    }

    @Test("A missing answer points at the answers, a blank one at its own key")
    func places() throws {
        let missing = Checked(answerFile("capacity.repositories: no", status: "submitted"))
        #expect(missing.place(try #require(missing.finding("A201"))) == "4:1-4:8")
        let blank = Checked(answerFile("capacity.repositories: no\npolicy.open:", status: "submitted"))
        #expect(blank.place(try #require(blank.finding("A201"))) == "6:3-6:14")
    }

    @Test(
        "Header",
        arguments: [
            ("questionnaire: example-2027\nrespondent: XAA", []), ("questionnaire: example-2027\nrespondent: XA", []),
            ("respondent: XAA", ["A106"]), ("questionnaire: example-2027", ["A106"]),
            ("questionnaire: example-2027\nrespondent: xaa", ["A108"]),
            ("questionnaire: example-2027\nrespondent: Avalon", ["A108"]),
            ("questionnaire: example-2027\nrespondent: XAB", ["A109"]),
            ("questionnaire: example-2027\nrespondent: XAA\nrevision: 0", ["A107"]),
            ("questionnaire: example-2027\nrespondent: XAA\nrevision: 999999999999", []),
            ("questionnaire: example-2027\nrespondent: XAA\nrevision: 1000000000000", ["A107"]),
            ("questionnaire: example-2027\nrespondent: XAA\nrevision: \"٢\"", ["A107"]),
            ("questionnaire: example-2027\nrespondent: XAA\nstatus: Submitted", ["A107"]),
            ("questionnaire: example-2027\nrespondent: XAA\nlanguage: English", ["A107"]),
            ("questionnaire: example-2027\nrespondent: XAA\nlanguage: zh-Hans", []),
            ("questionnaire: example-2027\nrespondent: XAA\nillustrative: yes", ["A107"]),
            ("questionnaire: example-2027\nrespondent: XAA\npart: [policy, capacty]", ["A107"]),
            ("questionnaire: example-2027\nrespondent: XAA\nversion: \"2\"", ["A110"]),
            ("questionnaire: example-2027\nrespondent: XAA\ndefinition: 0000000000000000", ["A110"]),
            ("questionnaire: example-2027\nrespondent: XAA\nversion: \"2\"\ndefinition: 0000000000000000", ["A110"]),
            ("questionnaire: example-2027\nrespondent: XAA\nrespondant: XAA", ["A105"]),
            ("questionnaire: example-2027\nrespondent: XAA\ncapacity.repositories: yes", ["A105"]),
            ("questionnaire: [a]\nrespondent: XAA", ["A107"]), ("", ["A101"]), ("- a", ["A101"]), ("text", ["A101"]),
            ("questionnaire: example-2027\nrespondent: XAA\nanswers: none", ["A114"]),
            ("questionnaire: example-2027\nrespondent: XAA\nanswers:\n  - a", ["A114"]),
        ] as [(String, [String])])
    func header(yaml: String, codes: [String]) { #expect(Checked(yaml).mainCodes == codes) }

    @Test("What a header says is read")
    func values() {
        let yaml = """
            questionnaire: example-2027
            respondent: XA
            revision: 3
            status: certified
            language: fr
            part: policy
            illustrative: true
            """
        let read = Checked(yaml).read
        #expect(read.isHeaderReadable && read.isMember && read.state?.code == "XAA")
        let header = read.response.header
        #expect(header.respondent == "XAA" && header.revision == 3 && header.status == .certified)
        #expect(header.language == "fr" && header.part == ["policy"] && header.isIllustrative)
    }

    @Test("Names of persons are never quoted")
    func personal() {
        let secret = "Jane Doe"
        let yaml = answerFile(
            "contact.name: \(secret) #1\ncontact.pages: \(secret)\ncontact.nam: \(secret)\ncontact:\n  name: \(secret)")
        let checked = Checked(yaml)
        #expect(checked.mainCodes.count == 4)
        for finding in checked.result.findings where finding.diagnostic.code != "A202" {
            let diagnostic = finding.diagnostic
            #expect(!diagnostic.mayQuote, "\(diagnostic.code)")
            #expect(
                !(([diagnostic.message] + diagnostic.allHelp).english).contains { $0.contains("Doe") }, "\(diagnostic)")
        }
        #expect(checked.read.personalRanges.count == 4)
    }
}
