import Foundation
import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurModel
import RapporteurValidation
import RapporteurYAML
import Testing

@testable import Rapporteur

@Suite("Fields that name persons")
struct PersonalFieldTests {
    private static let questionnaire = DefinitionReader.read(
        yaml: """
            questionnaire: example
            version: "1"
            title: Example
            cycle: 2027
            language: en
            sections:
              - id: first
                title: First
                questions:
                  - {id: a.yes, text: Open?, type: text}
                  - {id: a.list, text: List, type: records, max_items: 2, fields: [{id: name, text: Name, type: text}, {id: who, text: Who, type: text, personal: true}]}
            """
    ).questionnaire

    private static func file(_ answer: String) -> String {
        "questionnaire: example\nrespondent: XAA\nstatus: draft\nanswers:\n  \(answer)\n"
    }

    @Test(
        "are not drawn where their record is none",
        arguments: [
            "a.list: [Zita]", "a.list: Zita", "a.list: {who: Zita}", "a.list: [[Zita]]", "a.list: [{wo: Zita}]",
            "a.list: [{who: Zita}, {who: Zita}, {who: Zita}]", "a.lst: [{who: Zita}]", "a.list: [{who: [Zita]}]",
            "a: {list: Zita}", "a.list: [{who: Zita}]\n  a.list: [{who: Zita}]",
        ])
    func drawn(answer: String) {
        let document = YAMLReader(allowsAliases: false).read(Array(Self.file(answer).utf8))
        let findings = FileFindings(
            path: "XAA.yaml", document: document, plan: ValidationPlan(Self.questionnaire))
        #expect(!findings.findings.isEmpty)
        for format in FindingsFormat.allCases {
            let text = format.render(FindingsReport([findings]), isColoured: false, version: "1", in: .english)
            #expect(!text.contains("Zita"), "\(text)")
        }
    }

    @Test("are hidden in a file that cannot be read")
    func unreadable() {
        let text = Self.file("a.list:\n    - name: \"Zita\n  a.yes: shown")
        let ranges = PersonalLines([Self.questionnaire]).ranges(in: Array(text.utf8))
        func isHidden(_ word: String) -> Bool {
            let start = text.components(separatedBy: word)[0].utf8.count
            return ranges.contains { $0.start <= start && start < $0.end }
        }
        #expect(isHidden("Zita") && !isHidden("shown"))
    }

    @Test("are not shown as the answer of the last cycle")
    func previous() {
        var current = Self.questionnaire
        current.previousLinks = current.questions.indices.map {
            PreviousLink.single(Int32($0), map: nil, isReworded: false)
        }
        let tree = YAMLReader(allowsAliases: false).read(
            Array(Self.file("a.list: [{name: Shelf, who: Zita}]").utf8)
        ).tree
        let response = ResponseReader(ValidationPlan(Self.questionnaire)).read(tree).response
        let sources = PreviousAnswerWording(Self.questionnaire, response).answers(before: 1, in: current)
        let lines = sources.flatMap { $0.lines }.joined()
        #expect(lines.contains("Shelf") && !lines.contains("Zita"))
    }
}
