import Foundation
import RapporteurAnswerFile
import Testing

@testable import RapporteurForm

@Suite("Opening a file in the form")
struct OpeningTests {
    private static let head = "questionnaire: example-2027\nrespondent: XAA\n"

    @Test(
        "what cannot be taken is refused with its place and a way on, and changes nothing",
        arguments: [
            ("", 1, 1), ("PK\u{3}\u{4}", 1, 1), ("a: [b\n", 1, 4), ("- list\n", 1, 1),
            (head + "answers:\n  policy.open: yes\n  policy.open: no\n", 5, 3), (head + "answers: none\n", 3, 10),
            (head + "confirmations: none\n", 3, 16), (head + "answers:\n  policy.title: Two: x\n", 4, 17),
        ])
    func refused(text: String, line: Int, column: Int) throws {
        var page = try FormPage()
        try page.set("policy.open", "yes")
        let before = page.send(2, #"{"do":"state"}"#)
        let reply = try FormPage.object(page.send(3, text))
        let refused = try #require(reply["refused"] as? [String: Any], "\(reply)")
        #expect(
            (refused["message"] as? String)?.hasSuffix("Run “rapporteur check” on the file: it says how to mend it.")
                == true)
        #expect(refused["line"] as? Int == line, "\(refused)")
        #expect(refused["column"] as? Int ?? 0 >= 1)
        if !text.contains("[b"), !text.contains("Two") { #expect(refused["column"] as? Int == column, "\(refused)") }
        #expect(page.send(2, #"{"do":"state"}"#) == before)
        #expect(page.send(2, #"{"do":"accept","mode":"replace"}"#).hasPrefix("{\"error\""))
    }

    @Test("says whose file it is, how old, and how it differs")
    func facts() throws {
        var page = try FormPage()
        try page.set("policy.open", "yes")
        try page.set("contact.name", "Ada")
        func facts(_ text: String) throws -> [String: Any] {
            try #require(try FormPage.object(page.send(3, text))["opened"] as? [String: Any])
        }
        #expect(try facts(try page.text())["unchanged"] as? Bool == true)
        let other = try facts("questionnaire: other-2027\nrespondent: XAA\n")
        #expect(other["same_questionnaire"] as? Bool == false)
        #expect(page.send(2, #"{"do":"accept","mode":"replace"}"#).hasPrefix("{\"error\""))
        let foreign = try facts("questionnaire: example-2027\nrespondent: XAB\nrevision: 9\n")
        #expect(foreign["same_respondent"] as? Bool == false)
        #expect(foreign["newer"] as? Bool == false)
        for mode in ["replace", "merge"] {
            #expect(page.send(2, #"{"do":"accept","mode":"\#(mode)"}"#).hasPrefix("{\"error\""))
        }
        let newer = try facts(Self.head + "revision: 3\npart: [policy]\nversion: \"0\"\n")
        #expect(newer["newer"] as? Bool == true)
        #expect(newer["older"] as? Bool == false)
        #expect(newer["is_part"] as? Bool == true)
        #expect(newer["same_definition"] as? Bool == false)
        let reply = try FormPage.object(
            page.send(3, Self.head + "answers:\n  policy.open: no\n  contact.name: Ada\n"))
        let differences = try #require(reply["differences"] as? [[String: Any]])
        let question = try #require(differences.first { $0["question"] as? String == "policy.open" })
        #expect(question["mine"] as? String == "yes")
        #expect(question["theirs"] as? String == "no")
        #expect(!differences.contains { $0["question"] as? String == "contact.name" })
    }

    @Test(
        "a revision after which none can come is not understood, and stays as it is",
        arguments: ["9223372036854775807", "99999999999999999999", "1000000000000"])
    func lastRevision(text: String) throws {
        var page = try FormPage()
        _ = page.send(3, Self.head + "revision: \(text)\n")
        try page.command(#"{"do":"accept","mode":"replace"}"#)
        let reply = try page.set("policy.open", "yes")
        #expect(reply["revision"] as? Int == nil)
        #expect(FormPage.codes(reply).contains("A107"), "\(reply)")
        #expect(try page.text().contains("revision: \(text)\n"))
    }

    @Test("a file taken in place of the draft has the present edition, and can be undone")
    func replace() throws {
        var page = try FormPage()
        try page.set("policy.open", "yes")
        let before = try page.text()
        _ = page.send(3, Self.head + "version: \"0\"\ndefinition: 0000000000000000\nrevision: 4\nwish: x\n")
        let state = try page.command(#"{"do":"accept","mode":"replace"}"#)
        let header = try #require(state["header"] as? [String: Any])
        #expect(header["version"] as? String == "1")
        #expect(header["revision"] as? Int == 5, "the file with revision 4 is another one")
        #expect(state["unknown"] as? [String] == ["wish"])
        #expect(!FormPage.codes(state).contains("A110"))
        try page.command(#"{"do":"undo"}"#)
        #expect(try page.text() == before)
    }

    @Test("a part is cut, filled in elsewhere and merged; at a conflict a person decides")
    func merge() throws {
        var page = try FormPage()
        try page.set("policy.open", "yes")
        try page.set("contact.name", "Ada")
        let part = try page.command(#"{"do":"part","sections":["policy"]}"#)
        #expect(part["file_name"] as? String == "example-2027-XAA-part-policy.yaml")
        var ministry = try FormPage()
        #expect(ministry.send(4, try #require(part["text"] as? String)).hasPrefix("{\"header\""))
        #expect(try ministry.answers().keys.sorted() == ["policy.open"])
        let saved = try ministry.command(#"{"do":"text"}"#)
        #expect(saved["file_name"] as? String == "example-2027-XAA-part-policy-r1.yaml")
        let view = try #require(try ministry.command(#"{"do":"state"}"#)["view"] as? [String: Any])
        let summary = try #require(view["summary"] as? [String: Any])
        let policy = try #require((view["sections"] as? [[String: Any]])?.first { $0["id"] as? String == "policy" })
        #expect(summary["asked"] as? Int == policy["asked"] as? Int, "a part is measured by its own sections")
        #expect(summary["answered"] as? Int == 1)
        try ministry.set("policy.title", "Open for all")
        try ministry.set("policy.open", "no")
        let file = try ministry.text()
        for (choice, open) in [("mine", "yes"), ("theirs", "no")] {
            let before = try page.text()
            let reply = try FormPage.object(page.send(3, file))
            let merge = try #require(reply["merge"] as? [String: Any])
            #expect(merge["taken"] as? [String] == ["policy.title"])
            let conflicts = try #require(merge["conflicts"] as? [[String: Any]])
            #expect(conflicts.map { $0["question"] as? String } == ["policy.open"])
            let state = try page.command(
                #"{"do":"accept","mode":"merge","choices":{"policy.open":"\#(choice)"}}"#)
            let answers = try #require(state["answers"] as? [String: Any])
            #expect(answers["policy.open"] as? String == open)
            #expect(answers["policy.title"] as? String == "Open for all")
            #expect(answers["contact.name"] as? String == "Ada")
            #expect((state["header"] as? [String: Any])?["part"] == nil)
            try page.command(#"{"do":"undo"}"#)
            #expect(try page.text() == before)
        }
    }
}
