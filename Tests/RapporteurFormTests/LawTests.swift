import Foundation
import RapporteurAnswerFile
import RapporteurTestSupport
import Testing

@testable import RapporteurForm

/// What holds whatever a person does.
@Suite("The draft of the form")
struct LawTests {
    @Test("is undone and done again exactly, and always reads back", arguments: 0..<40 as Range<UInt64>)
    func randomSequences(seed: UInt64) throws {
        var page = try FormPage()
        var dice = Dice(seed: seed)
        var texts = [try page.text()]
        for _ in 0..<60 {
            let before = try page.text()
            let reply = page.send(2, dice.command())
            #expect(reply.hasPrefix("{"), "seed \(seed)")
            let after = try page.text()
            let now = document(after)
            #expect(now == (try kept(page)), "seed \(seed): the text reads back to the draft")
            if after == before { continue }
            let state = try page.command(#"{"do":"state"}"#)
            guard (state["view"] as? [String: Any])?["can_undo"] as? Bool == true else { continue }
            try page.command(#"{"do":"undo"}"#)
            #expect(try page.text() == before, "seed \(seed)")
            try page.command(#"{"do":"redo"}"#)
            #expect(try page.text() == after, "seed \(seed)")
            texts.append(after)
        }
        for text in texts.reversed().dropFirst() {
            try page.command(#"{"do":"undo"}"#)
            #expect(try page.text() == text, "seed \(seed)")
        }
        for text in texts.dropFirst() {
            try page.command(#"{"do":"redo"}"#)
            #expect(try page.text() == text, "seed \(seed)")
        }
        // A kept draft is gone on with as it was.
        var other = try FormPage()
        #expect(other.send(4, texts[texts.count - 1]).hasPrefix("{\"header\""))
        #expect(try other.text() == texts[texts.count - 1], "seed \(seed)")
    }

    /// The document that the engine holds, by way of its state.
    private func kept(_ page: FormPage) throws -> AnswerDocument {
        var page = page
        let text = try page.text()
        let reply = page.send(3, text)
        let opened = try #require(try FormPage.object(reply)["opened"] as? [String: Any])
        #expect(opened["unchanged"] as? Bool == true)
        #expect(try FormPage.object(reply)["differences"] as? [String] == [])
        return document(text)
    }

    @Test("an answer set and set back leaves the file as it was")
    func setBack() throws {
        for answers in ["answers:\n", "answers:\n  contact.name:\n  policy.open: yes\n", ""] {
            var page = try FormPage()
            let file = "questionnaire: example-2027\nrespondent: XAA\nrevision: 1\n" + answers
            #expect(page.send(4, file).hasPrefix("{\"header\""))
            let before = try page.text()
            for question in ["contact.name", "policy.open", "capacity.trained"] {
                let old = try page.answers()[question] as? String
                try page.set(question, "typed")
                #expect(try page.text() != before)
                try page.set(question, old)
                #expect(try page.text() == before)
            }
        }
    }

    @Test("what the page shows, set again, is no step", arguments: ["line\\n\\n\\n", "line", "\\n line\\r\\n\\r\\n"])
    func setAgain(typed: String) throws {
        var page = try FormPage()
        for command in [
            #"{"do":"set","question":"contact.name","value":"\#(typed)"}"#,
            #"{"do":"add_record","question":"capacity.repository_list"}"#,
            #"{"do":"set","question":"capacity.repository_list","record":0,"field":"name","value":"\#(typed)"}"#,
        ] { try page.command(command) }
        let before = try page.text()
        let shown = try #require(try page.answers()["contact.name"] as? String)
        try page.set("contact.name", shown)
        try page.set("contact.name", shown + "\n\n")
        for value in [shown, shown + "\n\n"] {
            let json = try FormPage.json(["value": value]).dropFirst()
            try page.command(
                #"{"do":"set","question":"capacity.repository_list","record":0,"field":"name","#.appending(json))
        }
        #expect(try page.text() == before)
        for _ in 0..<3 { try page.command(#"{"do":"undo"}"#) }
        let state = try #require(try page.command(#"{"do":"state"}"#)["view"] as? [String: Any])
        #expect(state["can_undo"] as? Bool == false)
    }

    @Test("typing in one field is one step; another field or group begins another")
    func groups() throws {
        var page = try FormPage()
        let empty = try page.text()
        for text in ["A", "Ad", "Ada"] { try page.set("contact.name", text, group: 1) }
        let first = try page.text()
        for text in ["Ada L", "Ada Lovelace"] { try page.set("contact.name", text, group: 2) }
        try page.set("policy.open", "yes", group: 2)
        try page.command(#"{"do":"undo"}"#)
        #expect(try page.answers()["contact.name"] as? String == "Ada Lovelace")
        try page.command(#"{"do":"undo"}"#)
        #expect(try page.text() == first)
        try page.command(#"{"do":"undo"}"#)
        #expect(try page.text() == empty)
        for text in ["A", "Ad", ""] { try page.set("contact.name", text, group: 3) }
        let state = try page.command(#"{"do":"state"}"#)["view"] as? [String: Any]
        #expect(state?["can_undo"] as? Bool == false, "what was typed and taken back is no step")
        #expect(state?["edited"] as? Bool == false)
    }

    @Test("the revision rises with the first change after the file was given out, and undo brings it back")
    func revisions() throws {
        var page = try FormPage()
        func revision(_ reply: [String: Any]) -> Int? {
            (reply["view"] as? [String: Any] ?? reply)["revision"] as? Int
        }
        #expect(revision(try page.set("policy.open", "no")) == 1)
        let saved = try page.text()
        #expect(revision(try page.command(#"{"do":"saved"}"#)) == 1)
        #expect(revision(try page.set("policy.open", "yes")) == 2)
        #expect(revision(try page.set("contact.name", "Ada")) == 2)
        #expect(try page.text().contains("revision: 2\n"))
        try page.command(#"{"do":"undo"}"#)
        let state = try page.command(#"{"do":"undo"}"#)
        #expect(revision(state) == 1)
        #expect((state["view"] as? [String: Any])?["edited"] as? Bool == false)
        #expect(try page.text() == saved)
        #expect(revision(try page.command(#"{"do":"undo"}"#)) == 2, "an older draft is not the file that was given out")
    }

    @Test("a draft that is restored as given out raises its revision with the next change, and no other does")
    func restoredRevisions() throws {
        var page = try FormPage()
        func givenOut(_ reply: [String: Any]) -> Bool? {
            (reply["view"] as? [String: Any] ?? reply)["given_out"] as? Bool
        }
        #expect(givenOut(try page.set("policy.open", "no")) == false)
        #expect(givenOut(try page.command(#"{"do":"saved"}"#)) == true)
        let saved = try page.text()
        #expect(givenOut(try page.set("policy.open", "yes")) == false)
        let changed = try page.text()
        #expect(givenOut(try page.command(#"{"do":"undo"}"#)) == true)
        for (kind, kept, revision) in [(5, saved, 2), (4, saved, 1), (4, changed, 2)] as [(UInt8, String, Int)] {
            var later = try FormPage()
            #expect(givenOut(try FormPage.object(later.send(kind, kept))) == (kind == 5))
            #expect(try later.text() == kept)
            #expect(try later.set("contact.name", "Ada")["revision"] as? Int == revision)
            #expect(givenOut(try later.command(#"{"do":"undo"}"#)) == (kind == 5))
            #expect(try later.text() == kept)
        }
    }

    @Test("the history is bounded, and long texts do not make it grow")
    func bounded() throws {
        var page = try FormPage()
        for number in 0..<620 { try page.set("capacity.trained", String(number)) }
        var steps = 0
        while ((try page.command(#"{"do":"undo"}"#))["view"] as? [String: Any])?["can_undo"] as? Bool == true {
            steps += 1
        }
        #expect(steps == 499)
        let text = String(repeating: "é", count: 1 << 20)
        for number in 0..<12 { try page.set("policy.title", text + String(number)) }
        steps = 0
        while ((try page.command(#"{"do":"undo"}"#))["view"] as? [String: Any])?["can_undo"] as? Bool == true {
            steps += 1
        }
        #expect(steps < 12)
    }
}

/// Draws commands as a hasty person would give them.
struct Dice {
    private var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    private mutating func one<Item>(_ items: [Item]) -> Item { items[Int.random(in: items.indices, using: &generator)] }

    private static let texts = [
        #""yes""#, #""no""#, #""not_known""#, #""""#, "null", #""a: b""#, #"" # x""#, #""- x\n  y\n\n z""#,
        #""\u0000\u0007""#, #""\u2028 \u00a0""#, #""12""#, #""1,5""#, #""2027-02-30""#, #""https://example.org/""#,
        #"["teachers"]"#, #"["teachers","none",""]"#, #""| >""#, #""'\"""#, #""\ttab""#, #""é e\u0301 😀""#,
        #""null""#, #""~""#, #""line\n\n\n""#, #""\n first""#, #""trailing \nspace ""#, #""{a}""#, #"[" a ","b: c"]"#,
    ]

    mutating func command() -> String {
        let question = one([
            "contact.name", "contact.pages", "policy.open", "policy.title", "policy.adopted", "capacity.repositories",
            "capacity.stakeholders", "capacity.trained", "capacity.share", "capacity.repository_list",
            "capacity.count", "none.such",
        ])
        let record = Int.random(in: 0..<3, using: &generator)
        let value = one(Self.texts)
        let list = #""question":"capacity.repository_list","record":\#(record)"#
        switch Int.random(in: 0..<16, using: &generator) {
        case 0: return #"{"do":"add_record","question":"capacity.repository_list"}"#
        case 1: return #"{"do":"remove_record",\#(list)}"#
        case 2: return #"{"do":"move_record",\#(list),"to":\#(Int.random(in: 0..<3, using: &generator))}"#
        case 3, 4, 5:
            let field = one(["name", "url", "is_national", "region", "other"])
            return #"{"do":"set",\#(list),"field":"\#(field)","value":\#(value)}"#
        case 6:
            let finding = one(["named_policy", "budget", "A203"])
            let note = one([#""n: #""#, "null"])
            return
                #"{"do":"confirm","finding":"\#(finding)","question":"policy.title","reason":"other","note":\#(note)}"#
        case 7: return #"{"do":"withdraw","finding":"named_policy"}"#
        case 8: return #"{"do":"header","key":"status","value":"\#(one(["draft", "submitted", "certified", "no"]))"}"#
        default: return #"{"do":"set","question":"\#(question)","value":\#(value)}"#
        }
    }
}
