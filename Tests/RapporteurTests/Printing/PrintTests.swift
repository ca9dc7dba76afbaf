import RapporteurAnswerFile
import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurModel
import RapporteurReport
import RapporteurValidation
import RapporteurYAML
import Testing

@testable import Rapporteur

@Suite("Printed forms and returns")
struct PrintTests {
    static func questionnaire(_ label: String = "Yes") -> Questionnaire {
        DefinitionReader.read(
            yaml: """
                questionnaire: example
                version: "3"
                title: Example
                cycle: 2027
                language: en
                special: [not_known, not_applicable]
                choice_lists:
                  yes_no: {yes: "\(label)", no: "No"}
                sections:
                  - id: first
                    title: The first section
                    questions:
                      - {id: a.yes, number: "1", text: Is it so?, type: one_of, choices: yes_no, required: true}
                      - {id: a.why, number: "2", text: Why?, help: In short., type: text, max_length: 200, asked_if: a.yes = yes, special: []}
                      - {id: a.many, number: "3", text: Which?, type: any_of, choices: {one: One, two: Two, none: None}, exclusive: [none], max_choices: 2}
                      - {id: a.count, number: "4", text: How many?, type: number, unit: schools, minimum: "0", integer: true}
                      - {id: a.list, number: "5", text: Please list them., type: records, max_items: 3, fields: [{id: name, text: Name, type: text, required: true}, {id: kind, text: Kind, type: one_of, choices: yes_no}]}
                      - {id: a.sum, text: The sum, type: calculated, value: a.count + 1}
                  - id: people
                    title: Contacts
                    personal: true
                    questions:
                      - {id: b.name, number: "6", text: Who?, type: text}
                """
        ).questionnaire
    }

    static let answers = """
        questionnaire: example
        respondent: XAA
        revision: 2
        status: submitted
        illustrative: true
        answers:
          a.yes: no
          a.why: an old reason
          a.many: not_known
          a.count: 4
          a.list:
            - {name: A library, kind: yes}
            - {name: not_applicable}
          b.name: Ada Lovelace
        """

    static func printed(
        _ yaml: String = answers, _ questionnaire: Questionnaire = questionnaire(), withPersonal: Bool = false
    ) throws -> ReportDocument {
        let document = YAMLReader(allowsAliases: false).read(Array(yaml.utf8))
        let findings = FileFindings(path: "XAA.yaml", document: document, plan: ValidationPlan(questionnaire))
        return PrintedReturn(
            findings, try #require(findings.answers), typed: AnswerDocument(document.tree), digest: "0123456789abcdef",
            translatedFrom: nil, withPersonal: withPersonal
        ).document
    }

    static func blank(_ questionnaire: Questionnaire = questionnaire()) -> ReportDocument {
        BlankForm(questionnaire, source: "en", isUnofficial: false).document
    }

    /// The blocks of a question, each as a line.
    static func lines(_ document: ReportDocument, _ id: String) throws -> [String] {
        let part = try #require(document.parts.flatMap { $0.parts }.first { $0.id == "question-" + id })
        return [part.heading.plainText]
            + part.blocks.map { block in
                switch block {
                case .paragraph(let text): text.plainText
                case .note(let text): "note: " + text.plainText
                case .list(let items): "list: " + items.map { $0.plainText }.joined(separator: " | ")
                case .boxes(let items): "boxes: " + items.map { $0.plainText }.joined(separator: " | ")
                case .lines(let count): "\(count) lines"
                case .table(let table):
                    "table: " + table.columns.map { $0.heading.plainText }.joined(separator: " | ") + " × "
                        + table.rows.map { ([$0.heading] + $0.cells).map { $0.plainText }.joined(separator: " | ") }
                        .joined(separator: " / ")
                default: "?"
                }
            }
    }

    @Test("a blank form has what a pen needs, and conditions in words")
    func blankForm() throws {
        let form = Self.blank()
        let specials = "boxes: Not known | Does not apply"
        #expect(try Self.lines(form, "a-yes") == ["1.\u{A0}Is it so?", "boxes: Yes | No", specials])
        #expect(
            try Self.lines(form, "a-why") == [
                "2.\u{A0}Why? (optional)", "note: Answer only if question 1 is “Yes”.", "In short.",
                "note: At most 200 characters.", "1 lines",
            ])
        #expect(
            try Self.lines(form, "a-many") == [
                "3.\u{A0}Which? (optional)", "note: Choose all that apply", "note: At most 2. “None” stands alone.",
                "boxes: One | Two | None", specials,
            ])
        #expect(
            try Self.lines(form, "a-count") == [
                "4.\u{A0}How many? (optional)", "note: A whole number. In schools. At least 0.", "1 lines", specials,
            ])
        #expect(try Self.lines(form, "a-list").contains("table: Entry | Name | Kind × 1 |  |  / 2 |  |  / 3 |  | "))
        #expect(!form.parts.flatMap { $0.parts }.contains { $0.id == "question-a-sum" })
        #expect(
            form.parts.map { $0.heading.plainText } == ["How to fill in this form", "The first section", "Contacts"])
        let foot = try #require(form.foot).plainText
        #expect(foot.contains("version 3") && foot.contains(Self.questionnaire().definitionDigest))
    }

    @Test("a filled return has every question, also those that are not asked, and leaves persons out")
    func filled() throws {
        let document = try Self.printed()
        #expect(try Self.lines(document, "a-yes") == ["1.\u{A0}Is it so?", "No"])
        #expect(
            try Self.lines(document, "a-why") == [
                "2.\u{A0}Why?", "note: Not asked, given your other answers",
                "note: Answer only if question 1 is “Yes”.", "note: Kept in the file, not counted:", "an old reason",
            ])
        #expect(try Self.lines(document, "a-many") == ["3.\u{A0}Which?", "Not known"])
        #expect(try Self.lines(document, "a-count") == ["4.\u{A0}How many?", "4 schools"])
        #expect(try Self.lines(document, "a-sum") == ["The sum", "5"])
        #expect(
            try Self.lines(document, "a-list") == [
                "5.\u{A0}Please list them.",
                "table: Entry | Name | Kind × 1 | A library | Yes / 2 | Does not apply | ",
            ])
        let text = HTMLRenderer().render(document)
        #expect(!text.contains("Lovelace") && text.contains("Left out of this print, because it names persons."))
        #expect(HTMLRenderer().render(try Self.printed(withPersonal: true)).contains("Ada Lovelace"))
        #expect(try #require(document.banner).plainText == "These are sample data, not the answers of a State.")
        let foot = try #require(document.foot).plainText
        for part in ["XAA, revision 2, Submitted", "0123456789abcdef", "version 3"] { #expect(foot.contains(part)) }
    }

    @Test("a question without an answer and one with a wrong answer say so; wrong answers of persons are not shown")
    func openAndInvalid() throws {
        let yaml = Self.answers.replacing("a.count: 4", with: "a.count: four").replacing(
            "a.many: not_known", with: "a.many:"
        )
        .replacing("b.name: Ada Lovelace", with: "b.name: [Ada, Lovelace]")
        let document = try Self.printed(yaml)
        #expect(try Self.lines(document, "a-many") == ["3.\u{A0}Which?", "No answer"])
        #expect(try Self.lines(document, "a-count") == ["4.\u{A0}How many?", "four", "This is not a valid answer."])
        #expect(!HTMLRenderer().render(document).contains("Lovelace"))
    }

    @Test("text of others is harmless in every format")
    func hostile() throws {
        let hostile = "<script>alert(1)</script> ]]> & =cmd() " + String(repeating: "x", count: 10_000)
        let questionnaire = Self.questionnaire(hostile)
        let yaml = Self.answers.replacing("A library", with: "\"<img src=x onerror=alert(1)> \\u202E\"")
        for document in [Self.blank(questionnaire), try Self.printed(yaml, questionnaire)] {
            for html in [HTMLRenderer().render(document), HTMLRenderer(.paper).render(document)] {
                #expect(!html.contains("<script>alert") && !html.contains("<img src=x"))
                #expect(!html.contains("\u{202E}"))
            }
            #expect(!WordRenderer().render(document).isEmpty)
        }
    }
}
