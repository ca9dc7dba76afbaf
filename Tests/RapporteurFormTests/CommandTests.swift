import Foundation
import RapporteurAnswerFile
import Testing

@testable import RapporteurForm

@Suite("Commands of the form")
struct CommandTests {
    @Test("a new draft says what it is, and nothing is edited")
    func start() throws {
        var page = try FormPage(respondent: nil)
        let state = try page.command(#"{"do":"start","respondent":"XA"}"#)
        let header = try #require(state["header"] as? [String: Any])
        #expect(header["questionnaire"] as? String == "example-2027")
        #expect(header["respondent"] as? String == "XAA", "the short code is understood")
        #expect(header["revision"] as? Int == 1)
        #expect(header["status"] as? String == "draft")
        let view = try #require(state["view"] as? [String: Any])
        #expect(view["edited"] as? Bool == false)
        #expect(view["can_undo"] as? Bool == false)
        #expect(FormPage.codes(state) == ["A202", "A202"])
        let text = try page.command(#"{"do":"text"}"#)
        #expect(text["file_name"] as? String == "example-2027-XAA-r1.yaml")
    }

    @Test(
        "set keeps what was typed",
        arguments: [
            (#""policy.open","value":"yes""#, "  policy.open: yes\n"),
            (#""policy.open","value":"NO""#, "  policy.open: NO\n"),
            (#""contact.name","value":"a\r\nb\rc\n""#, "  contact.name: |-\n    a\n    b\n    c\n"),
            (#""contact.name","value":"null""#, "  contact.name: \"null\"\n"),
            (#""contact.name","value":"null\n""#, "  contact.name: \"null\"\n"),
            (#""capacity.trained","value":"1,5""#, "  capacity.trained: 1,5\n"),
            (
                #""capacity.stakeholders","value":["teachers","learners"]"#,
                "  capacity.stakeholders: [teachers, learners]\n"
            ),
            (#""contact.pages","value":["https://a.org/",""]"#, "  contact.pages:\n    - https://a.org/\n    -\n"),
            (#""capacity.repository_list","value":"not_known""#, "  capacity.repository_list: not_known\n"),
        ])
    func set(command: String, line: String) throws {
        var page = try FormPage()
        let before = try page.text()
        let reply = page.send(2, #"{"do":"set","question":"# + command + "}")
        #expect(reply.hasPrefix("{\"summary\""), "\(reply)")
        let text = try page.text()
        #expect(text.contains(line), "\(text)")
        #expect(document(text) != document(before))
        try page.command(#"{"do":"undo"}"#)
        #expect(try page.text() == before)
    }

    @Test(
        "an answer of white space only is none, and equal answers are no change",
        arguments: ["null", #""""#, #"" \n\t""#, "[]", #"[""," "]"#])
    func blank(value: String) throws {
        var page = try FormPage()
        let before = try page.text()
        try page.command(#"{"do":"set","question":"contact.name","value":\#(value)}"#)
        #expect(try page.text() == before)
        try page.set("contact.name", "Ada")
        let view = try page.set("contact.name", "Ada\n")
        #expect(view["can_undo"] as? Bool == true)
        try page.command(#"{"do":"set","question":"contact.name","value":\#(value)}"#)
        #expect(try page.text() == before)
        let undone = try page.command(#"{"do":"undo"}"#)["view"] as? [String: Any]
        #expect(undone?["can_redo"] as? Bool == true)
        #expect(try page.answers()["contact.name"] as? String == "Ada")
    }

    @Test(
        "what cannot be carried out is told and changes nothing",
        arguments: [
            "", "no JSON", "[]", "{}", #"{"do":1}"#, #"{"do":"dance"}"#, #"{"do":"set"}"#,
            #"{"do":"set","question":"no.question","value":"x"}"#, #"{"do":"set","question":"policy.open"}"#,
            #"{"do":"set","question":"policy.open","value":5}"#, #"{"do":"set","question":"policy.open","value":true}"#,
            #"{"do":"set","question":"policy.open","value":{"a":"b"}}"#,
            #"{"do":"set","question":"policy.open","value":[["a"]]}"#,
            #"{"do":"set","question":"capacity.count","value":"3"}"#,
            #"{"do":"set","question":"capacity.repository_list","record":0,"field":"name","value":"x"}"#,
            #"{"do":"add_record","question":"policy.open"}"#,
            #"{"do":"remove_record","question":"capacity.repository_list","record":0}"#,
            #"{"do":"move_record","question":"capacity.repository_list","record":-1,"to":0}"#,
            #"{"do":"confirm","finding":"budget","reason":"other"}"#,
            #"{"do":"confirm","finding":"budget","reason":"because"}"#,
            #"{"do":"withdraw","finding":"budget"}"#, #"{"do":"header","key":"status","value":"done"}"#,
            #"{"do":"header","key":"revision","value":"7"}"#, #"{"do":"header","key":"respondent","value":"XAB"}"#,
            #"{"do":"start","respondent":"XZZ"}"#, #"{"do":"language","language":"de"}"#,
            #"{"do":"accept","mode":"replace"}"#, #"{"do":"part","sections":[]}"#, #"{"do":"part","sections":["no"]}"#,
            #"{"do":"part","sections":["policy","policy"]}"#,
        ])
    func refused(command: String) throws {
        var page = try FormPage()
        try page.set("policy.open", "yes")
        let before = page.send(2, #"{"do":"state"}"#)
        let reply = page.send(2, command)
        #expect(reply.hasPrefix("{\"error\":\""), "\(reply)")
        #expect(page.send(2, #"{"do":"state"}"#) == before)
    }

    @Test("strange requests are answered before and after a form is loaded")
    func strange() throws {
        var engine = FormEngine()
        for request in [[], [0], [9, 1], [1], [1, 2, 3], [2, 0xFF], [3], [4, 0x61]] as [[UInt8]] {
            #expect(String(decoding: engine.reply(to: request), as: UTF8.self).hasPrefix("{\"error\":"))
        }
        var page = try FormPage()
        let before = page.send(2, #"{"do":"state"}"#)
        for kind in [UInt8(4), 1, 0] { #expect(page.send(kind, "a: [").hasPrefix("{\"error\":")) }
        #expect(page.send(2, #"{"do":"state"}"#) == before)
    }

    @Test("records are added, filled in, moved and removed, and an empty record stays a record")
    func records() throws {
        var page = try FormPage()
        try page.set("capacity.repositories", "yes")
        let list = #""question":"capacity.repository_list""#
        var state = try page.command(#"{"do":"add_record",\#(list)}"#)
        #expect(try page.text().hasSuffix("  capacity.repository_list:\n    - name:\n"))
        let fields = (state["view"] as? [String: Any])?["fields"] as? [String: [String]]
        #expect(fields == ["capacity.repository_list": ["1110"]])
        try page.command(#"{"do":"set",\#(list),"record":0,"field":"is_national","value":"no"}"#)
        state = try page.command(#"{"do":"add_record",\#(list)}"#)
        #expect(
            ((state["view"] as? [String: Any])?["fields"] as? [String: [String]])?["capacity.repository_list"]
                == ["1111", "1110"])
        try page.command(#"{"do":"set",\#(list),"record":1,"field":"name","value":"B"}"#)
        state = try page.command(#"{"do":"move_record",\#(list),"record":1,"to":0}"#)
        let records = try #require(
            (state["answers"] as? [String: Any])?["capacity.repository_list"] as? [[String: Any]])
        #expect(records.count == 2)
        #expect(records[0]["name"] as? String == "B")
        #expect(records[1]["is_national"] as? String == "no")
        let calculated = (state["view"] as? [String: Any])?["calculated"] as? [String: String]
        #expect(calculated?["capacity.count"] == "2")
        try page.command(#"{"do":"set",\#(list),"record":0,"field":"name","value":""}"#)
        #expect(
            try document(page.text()).answer("capacity.repository_list")
                == .list([
                    .map([.init("name", .blank)]), .map([.init("name", .blank), .init("is_national", .text("no"))]),
                ]))
        try page.command(#"{"do":"remove_record",\#(list),"record":0}"#)
        try page.command(#"{"do":"remove_record",\#(list),"record":0}"#)
        #expect(try document(page.text()).answer("capacity.repository_list") == nil)
    }

    @Test("a finding tells its record and field")
    func fieldFinding() throws {
        var page = try FormPage()
        try page.set("capacity.repositories", "yes")
        try page.command(#"{"do":"add_record","question":"capacity.repository_list"}"#)
        let view = try page.command(
            #"{"do":"set","question":"capacity.repository_list","record":0,"field":"url","value":"nonsense"}"#)
        let finding = try #require((view["findings"] as? [[String: Any]])?.first { $0["code"] as? String == "A124" })
        #expect(finding["record"] as? Int == 0)
        #expect(finding["field"] as? String == "url")
        #expect(finding["question"] as? String == "capacity.repository_list[1].url")
        #expect(finding["slot"] as? Int == 9)
    }

    @Test("a warning is explained, explained anew, and the explanation taken back")
    func confirmations() throws {
        var page = try FormPage()
        try page.set("policy.open", "yes")
        let before = try page.text()
        var reply = try page.command(
            #"{"do":"confirm","finding":"named_policy","question":"policy.open","reason":"other","note":" Later. "}"#)
        #expect((reply["confirmations"] as? [[String: Any]])?.first?["note"] as? String == "Later.")
        let summary = try #require(reply["summary"] as? [String: Any])
        #expect(summary["confirmed"] as? Int == 1)
        #expect(summary["blocking"] as? Bool == false)
        let text = try page.text()
        #expect(
            text.hasSuffix(
                """
                confirmations:
                  - finding: named_policy
                    answers:
                      policy.open: yes
                      policy.adopted:
                    reason: other
                    note: Later.

                """), "\(text)")
        try page.command(#"{"do":"confirm","finding":"named_policy","reason":"repealed"}"#)
        let again = try document(page.text()).confirmations
        #expect(again.count == 1, "a second explanation stands in place of the first")
        reply = try page.set("policy.open", "no")
        #expect(FormPage.codes(reply).contains("A206"))
        try page.set("policy.open", "yes")
        reply = try page.command(#"{"do":"withdraw","finding":"named_policy"}"#)
        #expect((reply["confirmations"] as? [Any])?.isEmpty == true)
        #expect(try page.text() == before)
    }

    @Test("the language changes the messages and the header, and is no step")
    func language() throws {
        var page = try FormPage()
        try page.set("policy.open", "yes")
        let state = try page.command(#"{"do":"language","language":"fr"}"#)
        #expect((state["header"] as? [String: Any])?["language"] as? String == "fr")
        let view = try #require(state["view"] as? [String: Any])
        let messages = (view["findings"] as? [[String: Any]] ?? []).compactMap { $0["message"] as? String }
        #expect(messages.contains("La réponse à la question 2 est Yes, mais le jour manque."))
        try page.command(#"{"do":"undo"}"#)
        #expect(try page.text().contains("language: fr\n"))
        #expect(try page.answers().isEmpty)
    }

    @Test("findings, refusals and errors are in the language in use, and in English where there is no translation")
    func messages() throws {
        func messages(_ state: [String: Any]) -> [String] {
            let view = state["view"] as? [String: Any]
            return (view?["findings"] as? [[String: Any]] ?? []).compactMap { $0["message"] as? String }
        }
        var page = try FormPage()
        #expect(messages(try page.command(#"{"do":"state"}"#)).contains { $0.hasPrefix("section \"policy\": ") })
        let state = try page.command(#"{"do":"language","language":"fr"}"#)
        #expect(messages(state).contains { $0.hasPrefix("rubrique « policy » : ") })
        #expect(
            page.send(2, #"{"do":"header","key":"status","value":"done"}"#)
                == #"{"error":"Le statut est draft, submitted ou certified."}"#)
        #expect(
            page.send(3, "%PDF-1.7").contains(
                #""message":"Ceci est un document PDF, et non un fichier de réponses. Lancez « rapporteur check »"#))
        #expect(page.send(2, #"{"do":"accept","mode":"merge"}"#) == #"{"error":"No file is open."}"#)
    }

    @Test("the lengths of limited texts are counted as they are checked")
    func characters() throws {
        var page = try FormPage()
        func characters(_ view: [String: Any]) -> [String: Int] { view["characters"] as? [String: Int] ?? [:] }
        #expect(characters(try page.set("policy.open", "yes")).isEmpty)
        // One letter of two scalars counts as one, and the final line end not at all.
        let view = try page.set("policy.title", "Politique ouverte\u{301}\n")
        #expect(characters(view) == ["policy.title": 17])
        #expect(characters(try page.set("policy.title", "not_known")).isEmpty)
        #expect(characters(try page.set("policy.title", nil)).isEmpty)
    }

    @Test("what a widget cannot show comes as YAML, and unknown keys stay")
    func foreign() throws {
        var page = try FormPage()
        let text = """
            questionnaire: example-2027
            respondent: XAA
            revision: 3
            wish: {more: [time]}

            answers:
              policy.open:
                yes: very
              capacity.stakeholders: teachers
              contact.name: "  "
              other.question: 4

            """
        #expect(page.send(4, text).hasPrefix("{\"header\""))
        let state = try page.command(#"{"do":"state"}"#)
        let answers = try #require(state["answers"] as? [String: Any])
        #expect((answers["policy.open"] as? [String: String])?["other"] == "policy.open:\n  yes: very\n")
        #expect(answers["capacity.stakeholders"] as? [String] == ["teachers"])
        #expect(answers["contact.name"] is NSNull)
        #expect(state["unknown"] as? [String] == ["wish", "other.question"])
        try page.set("contact.name", "Ada")
        let now = try document(page.text())
        #expect(now["wish"] == .map([.init("more", .list([.text("time")]))]))
        #expect(now.answer("other.question") == .text("4"))
        try page.set("contact.name", nil)
        #expect(try document(page.text()).answer("contact.name") == .blank, "a key that stood there blank stays")
    }

    @Test("a set beyond the size of a file is refused")
    func tooLarge() throws {
        var page = try FormPage()
        let half = String(repeating: "x", count: 9 << 20)
        #expect(page.send(2, #"{"do":"set","question":"policy.title","value":"\#(half)"}"#).hasPrefix("{\"summary\""))
        let reply = page.send(2, #"{"do":"set","question":"contact.name","value":"\#(half)"}"#)
        #expect(reply.hasPrefix("{\"error\":"))
        #expect(try page.answers()["contact.name"] == nil)
    }

    @Test("values of personal questions stand in no message")
    func personal() throws {
        var page = try FormPage()
        let view = try page.set("contact.pages", "Grace Hopper")
        let messages = (view["findings"] as? [[String: Any]] ?? []).compactMap { $0["message"] as? String }
        #expect(FormPage.codes(view).contains("A124"))
        #expect(!messages.contains { $0.contains("Grace") })
    }
}
