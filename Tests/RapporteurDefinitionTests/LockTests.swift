import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurModel
import Testing

@Suite("ids.lock")
struct LockTests {
    private static let yaml = sample(
        """
        - {id: a.list, text: List them., type: records, fields: [{id: name, text: Name, type: text, required: true}]}
        - {id: a.yes, text: Is it so?, type: one_of, choices: yes_no}
        - {id: a.groups, text: Which?, type: any_of, choices: {teachers: Teachers, others: Others}}
        """)
    private static var questionnaire: Questionnaire { DefinitionReader.read(yaml: yaml).questionnaire }

    @Test("the lock of a questionnaire is sorted lines, and the questionnaire passes it")
    func written() {
        let text = IDLock(of: Self.questionnaire).text
        #expect(
            text == """
                choice a.groups others
                choice a.groups teachers
                choice yes_no no
                choice yes_no yes
                question a.groups any_of
                question a.list records
                question a.list.name text
                question a.yes one_of

                """)
        #expect(IDLock(Array(text.utf8)).compare(with: Self.questionnaire) == [])
        #expect(IDLock(Array(text.replacing("\n", with: "\r\n").utf8)).compare(with: Self.questionnaire) == [])
    }

    @Test("what was retired stays retired when the lock is written again")
    func retired() {
        let earlier = IDLock(Array("retired question a.old\nquestion a.gone text\nretired choice yes_no maybe\n".utf8))
        let text = IDLock(of: Self.questionnaire, keeping: earlier).text
        #expect(text.contains("retired question a.old\n"))
        #expect(text.contains("retired choice yes_no maybe\n"))
        #expect(!text.contains("a.gone"))
        let all = IDLock(of: Self.questionnaire, keeping: earlier, retiringTheRest: true)
        #expect(all.text.contains("retired question a.gone\n"))
        #expect(all.compare(with: Self.questionnaire) == [])
    }

    @Test(
        "whatever differs is said at its line",
        arguments: [
            ("question a.yes one_of\nquestion a.yess one_of", ["D265 0", "D261 22"]),
            ("question a.yes any_of", ["D265 0", "D262 0"]),
            ("choice yes_no perhaps", ["D265 0", "D261 0"]),
            ("retired question a.yes", ["D265 0", "D263 0"]),
            ("retired choice yes_no yes", ["D265 0", "D263 0"]),
            ("# a remark\n\nquestion", ["D265 0", "D264 12"]),
        ])
    func differences(_ text: String, _ expected: [String]) {
        let found = IDLock(Array(text.utf8)).compare(with: Self.questionnaire)
        #expect(Set(found.map { "\($0.code) \($0.range.start)" }) == Set(expected))
    }
}
