import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel
import Testing

@Suite("Reading a questionnaire")
struct ReadingTests {
    /// The example of the format's description, every key used.
    static let whole = """
        questionnaire: oer-2027
        version: "1"
        title: Reporting on the 2019 Recommendation on Open Educational Resources
        cycle: 2027
        language: en
        mode: web_form
        roster: unesco-member-states
        roster_date: 2027-01-01
        special: [not_known, declined]
        publication: open
        choice_lists:
          yes_no: {yes: "Yes", no: "No"}
        sections:
          - id: capacity
            action_area: i
            title: Building the capacity of stakeholders
            questions:
              - id: capacity.repositories
                number: "12"
                text: Are there repositories of OER in your country?
                help: A short note.
                type: one_of
                choices: yes_no
                required: true
                provenance: official
                paragraphs: [11(d)]
                sdg: [4]
              - id: capacity.stakeholders
                number: "13"
                text: Which groups took part?
                type: any_of
                choices: {teachers: Teachers, librarians: Librarians, none: None of them}
                min_choices: 1
                max_choices: 2
                exclusive: [none]
                special: []
              - id: capacity.repository_list
                text: Please list them.
                type: records
                asked_if: capacity.repositories = yes
                max_items: 50
                fields:
                  - {id: name, text: Name, type: text, required: true, max_length: 200}
                  - {id: url, text: Address, type: link}
                  - {id: works, text: Number of works, type: number, minimum: 0, maximum: 1e, integer: true, unit: works}
              - id: capacity.works
                text: Works in all
                type: calculated
                value: sum(capacity.repository_list, works)
          - id: contact
            personal: true
            title: Contact
            questions:
              - {id: contact.name, text: Name, type: text}
              - {id: contact.day, text: Day, type: date, personal: false}
        rules:
          - id: works_without_repository
            when: capacity.works > 0
            require: capacity.repositories = yes
            severity: warning
            blocking: true
            message: Works are named, but no repository.
            help: Mend one of the two.
        indicators:
          - id: capacity.repositories
            section: capacity
            title: Countries with OER repositories
            counts: capacity.repositories = yes
            base: valid
            trend: protected
        """.replacing("1e,", with: "1000000,")

    @Test("every key of the format reaches the model")
    func wholeFormat() throws {
        let (questionnaire, diagnostics) = DefinitionReader.read(yaml: Self.whole)
        #expect(lines(diagnostics.filter { $0.severity == .error }, in: Self.whole) == [])
        #expect(questionnaire.id == "oer-2027")
        #expect(questionnaire.version == "1")
        #expect(questionnaire.cycle == 2027)
        #expect(questionnaire.mode == .webForm)
        #expect(questionnaire.roster == "unesco-member-states")
        #expect(questionnaire.rosterDate == CalendarDate(year: 2027, month: 1, day: 1))
        #expect(questionnaire.special == [SpecialAnswers(.notKnown), SpecialAnswers(.declined)])
        #expect(questionnaire.publication == .open)
        #expect(questionnaire.sections.map { $0.questions } == [0..<4, 4..<6])
        #expect(questionnaire.sections.map { $0.actionArea } == [.capacity, nil])

        let first = questionnaire.questions[0]
        #expect(first.number == "12")
        #expect(first.help == "A short note.")
        #expect(first.type == .oneOf(list: 0))
        #expect(first.isRequired)
        #expect(first.provenance == .official)
        #expect(first.paragraphs == ["11(d)"])
        #expect(first.sdg == [4])
        #expect(first.special == questionnaire.special)

        #expect(questionnaire.questions[1].type == .anyOf(list: 1, minimum: 1, maximum: 2, exclusive: [2]))
        #expect(questionnaire.questions[1].special == [])
        #expect(questionnaire.choiceLists[1].isInline)
        #expect(questionnaire.choiceLists[1].id == "capacity.stakeholders")

        let records = questionnaire.questions[2]
        #expect(records.askedIf?.text == "capacity.repositories = yes")
        #expect(records.fields.map { $0.id } == ["name", "url", "works"])
        #expect(records.fields[0].type == .text(maximumLength: 200))
        #expect(
            records.fields[2].type
                == .number(
                    minimum: ExactDecimal(significand: 0), maximum: ExactDecimal(significand: 1_000_000),
                    isInteger: true,
                    unit: "works"))
        guard case .calculated(let value) = questionnaire.questions[3].type else {
            Issue.record("the fourth question is calculated")
            return
        }
        #expect(value.type == .number)
        #expect(questionnaire.questions.map { $0.isPersonal } == [false, false, false, false, true, false])

        let rule = try #require(questionnaire.rules.first)
        #expect(rule.severity == .warning)
        #expect(rule.isBlocking)
        #expect(rule.questions == [0])
        let indicator = try #require(questionnaire.indicators.first)
        #expect(indicator.base == .valid)
        #expect(indicator.isProtected)
        #expect(indicator.section == 0)
        #expect(questionnaire.definitionDigest.utf8.count == 16)
    }

    @Test("without `special` all three special answers are allowed, with an empty list none")
    func specialAnswers() {
        let question = "- {id: a.b, text: How?, type: text}"
        let all: SpecialAnswers = [
            SpecialAnswers(.notKnown), SpecialAnswers(.notApplicable), SpecialAnswers(.declined),
        ]
        #expect(DefinitionReader.read(yaml: sample(question)).questionnaire.questions[0].special == all)
        let none = DefinitionReader.read(yaml: sample(question, head: "special: []"))
        #expect(none.questionnaire.questions[0].special == [])
    }

    @Test("a calculated question may use calculated ones that come later")
    func calculatedInAnyOrder() {
        let yaml = sample(
            """
            - {id: a.total, text: Total, type: calculated, value: a.half + a.half}
            - {id: a.half, text: Half, type: calculated, value: a.one * 2}
            - {id: a.one, text: One, type: number}
            """)
        let (questionnaire, diagnostics) = DefinitionReader.read(yaml: yaml)
        #expect(lines(diagnostics.filter { $0.severity == .error }, in: yaml) == [])
        guard case .calculated(let value) = questionnaire.questions[0].type else { return }
        #expect(value.type == .number)
        #expect(value.root != .literal(.truth(false)))
    }

    @Test("the digest names the definition, not its texts")
    func digest() {
        func digest(_ yaml: String) -> String { DefinitionReader.read(yaml: yaml).questionnaire.definitionDigest }
        let whole = digest(Self.whole)
        #expect(digest(Self.whole.replacing("Which groups took part?", with: "Who took part?")) == whole)
        #expect(digest(Self.whole.replacing("Teachers", with: "The teachers")) == whole)
        #expect(digest(Self.whole.replacing("capacity.works > 0", with: "capacity.works  >  0")) == whole)
        #expect(digest(Self.whole.replacing("capacity.works > 0", with: "capacity.works > 1")) != whole)
        #expect(digest(Self.whole.replacing("teachers:", with: "educators:")) != whole)
        #expect(digest(Self.whole.replacing("required: true", with: "required: false")) != whole)
    }

    @Test(
        "bytes of any kind are read without a crash",
        arguments: [
            "", " ", "a", "[]", "{}", "- a", "sections: []", "sections: [[[]]]", "sections: {a: b}",
            "questionnaire: [x]",
            "sections: [{id: a, title: b, questions: [{id: a.b, type: records, fields: [{id: c, type: records}]}]}]",
            "rules: [{id: a, require: ''}]", "indicators: [{}]", "choice_lists: {a: [b]}", "\u{0}", "a: &x [*x]",
            "choice_lists: {a: {b: {c: d}}}", "cycle: 99999999999999999999", "<<: {a: b}", "special: x",
            "special: {a: b}",
        ])
    func anything(_ yaml: String) {
        let (_, diagnostics) = DefinitionReader.read(yaml: yaml)
        #expect(diagnostics.contains { $0.severity == .error })
    }
}
