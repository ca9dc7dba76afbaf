import Foundation
import RapporteurDiagnostics
import RapporteurStore
import Testing

@testable import Rapporteur

@Suite("Forgetting persons")
struct ForgetTests {
    private static let names = ["Jane Doe", "José", "Jose\u{301}", "A\\0B"]

    @Test("changes no tally, leaves a sound store and no name in the file", arguments: 1...10 as ClosedRange<UInt64>)
    func law(seed: UInt64) throws {
        var dice = Dice(seed)
        let cycle = try SampleCycle()
        try cycle.writeRandomAnswers(&dice, count: 10 + dice.roll(40))
        try cycle.write("answers/good.yaml", WorkflowTests.report())
        let path = cycle.path + "/c.sqlite"
        let store = try ResponseStore.open(path, for: .making)
        try cycle.collect(into: store)
        let options = [CycleCounting.Options(), CycleCounting.Options(isStrict: true)]
        func tallies() throws -> [String] {
            try options.map {
                TallyJSON.text(
                    try TallyRun(cycle.library, $0, previous: [], in: .english).tally(.store(store), byRegion: true).0)
            }
        }
        let before = try tallies()
        let entries = try store.auditHead().number
        let reports = try StoredReports(store)
        let states = Set(try store.versions().compactMap { $0.respondent }).filter { $0 != "XZZ" }
        for state in states { try ForgetRun(state, reports).forget(by: "T") }
        #expect(try tallies() == before, "seed \(seed)")
        #expect(try VerifyRun(store).verify().problems == [], "seed \(seed)")
        #expect(try store.auditHead().number > entries)
        let kept = try store.versions().filter { $0.respondent.map { states.contains($0) } ?? false }
        #expect(
            kept.allSatisfy { $0.forgottenSHA256 != nil || $0.answered == 0 || $0.part != nil } || kept.isEmpty == false
        )
        for state in states {
            #expect(try ForgetRun(state, reports).versions.isEmpty, "a second time there is nothing, seed \(seed)")
        }
        // What was collected before is known by its old digest and brings no name back.
        #expect(try cycle.collect(into: store).outcomes.keys.allSatisfy { $0 == .unchanged })
        for version in kept {
            let text = String(decoding: try store.contents([version.sha256])[0], as: UTF8.self)
            for name in Self.names { #expect(!text.contains(name), "seed \(seed): \(text)") }
        }
        try store.close()
    }

    @Test("leaves no byte of a name in the file, its log or its free pages")
    func bytes() throws {
        let cycle = try SampleCycle()
        let name = "Zoltan Qwertyman"
        for revision in 1...3 {
            try cycle.write(
                "answers/\(revision).yaml",
                WorkflowTests.report(revision: revision, name: name) + "# ask \(name)\nleft_over:\n"
                    + "  - {question: contact.old, value: \(name), reason: gone}\n")
        }
        try cycle.write("answers/part.yaml", "part: [contact]\n" + WorkflowTests.report(revision: 9, name: name))
        try cycle.write("answers/broken.yaml", WorkflowTests.report(name: name) + "*\n")
        try cycle.write("answers/nested.yaml", WorkflowTests.report(name: name) + "contact: {name: \(name)}\n")
        let path = cycle.path + "/c.sqlite"
        let store = try ResponseStore.open(path, for: .making)
        try cycle.collect(into: store)
        let reader = try ResponseStore.open(path, for: .reading)
        #expect(try reader.versions().count == 6)
        try reader.close()
        #expect(try Self.count(name, path) > 0)
        let run = try ForgetRun("XA", try StoredReports(store))
        #expect(run.versions.count == 6)
        #expect(run.report(isDone: false, in: .english).contains("its comments"))
        #expect(try Self.count(name, path) > 0, "looking changes nothing")
        try run.forget(by: "T")
        #expect(try Self.count(name, path) == 0)
        #expect(try VerifyRun(store).verify().problems == [])
        #expect(try store.versions().allSatisfy { $0.forgottenSHA256 != nil })
        try store.close()
        #expect(try Self.count(name, path) == 0)
    }

    @Test(
        "of a file that cannot be read only what is known to name nobody stays",
        arguments: [
            "questionnaire: nope-2027\nrespondent: XAA\nanswers:\n  a.b: Qwertyman\n",
            "Dear Qwertyman,\nquestionnaire: sample-2027\nrespondent: XAA # Qwertyman\nanswers:\n  capacity.open: *\n",
            "questionnaire: sample-2027\nrespondent: XAA\nanswers:\n  contact.nmae: Qwertyman\n  capacity.open: *\n",
            "questionnaire: sample-2027\nrespondent: XAA\nanswers:\n  capacity.open: *\n  # ask Qwertyman\n",
            "questionnaire: sample-2027\nrespondent: XAA\nanswers:\n  capacity.share: *\nand call Qwertyman\n",
            "{\"questionnaire\": \"sample-2027\", \"respondent\": \"XAA\", \"contact\": \"Qwertyman\"",
            "{\"questionnaire\": \"sample-2027\",\n\"respondent\": \"XAA\", \"answers\": {\"contact.name\": \"Qwertyman\"",
            "questionnaire: sample-2027\nrespondent: XAA\nanswers: {capacity.open: yes, contact.name: [Qwertyman\n",
        ])
    func unreadable(text: String) throws {
        let cycle = try SampleCycle()
        try cycle.write("answers/a.yaml", WorkflowTests.report())
        try cycle.write("answers/bad.yaml", text)
        let store = try ResponseStore.inMemory()
        try cycle.collect(into: store)
        let reports = try StoredReports(store)
        try ForgetRun("XAA", reports).forget(by: "T")
        for version in try store.versions() {
            let left = String(decoding: try store.contents([version.sha256])[0], as: UTF8.self)
            #expect(!left.contains("Qwertyman"), "\(left)")
            #expect(version.forgottenSHA256 != nil)
        }
        let bad = try #require(try store.versions().first { $0.source.hasSuffix("bad.yaml") })
        let left = String(decoding: try store.contents([bad.sha256])[0], as: UTF8.self)
        #expect(left.contains("questionnaire:") && left.contains("XAA"))
        #expect(try ForgetRun("XAA", reports).versions.isEmpty, "a second time there is nothing: \(left)")
        #expect(try VerifyRun(store).verify().problems == [])
        #expect(try cycle.collect(into: store).outcomes == [.unchanged: 2])
    }

    @Test("of two who forget at the same moment one is told, and nothing is half done")
    func race() throws {
        let cycle = try SampleCycle()
        try cycle.write("answers/a.yaml", WorkflowTests.report())
        let store = try ResponseStore.inMemory()
        try cycle.collect(into: store)
        let reports = try StoredReports(store)
        let (first, second) = (try ForgetRun("XAA", reports), try ForgetRun("XAA", reports))
        try first.forget(by: "T")
        let head = try store.auditHead().digest
        #expect(throws: Fault.self) { try second.forget(by: "U") }
        #expect(try store.auditHead().digest == head && VerifyRun(store).verify().problems == [])
    }

    @Test("a report under a code that no roster knows can be forgotten too")
    func unknown() throws {
        let cycle = try SampleCycle()
        try cycle.write("answers/a.yaml", WorkflowTests.report().replacingOccurrences(of: "XAA", with: "Norway"))
        let store = try ResponseStore.inMemory()
        try cycle.collect(into: store)
        try ForgetRun("Norway", try StoredReports(store)).forget(by: "T")
        #expect(try store.answers(of: 1).filter { $0.isPersonal }.map { $0.value } == ["removed"])
    }

    private static let kinds = """
        - {id: contact.name, text: Name, type: text}
              - {id: contact.day, text: Day, type: date, required: true, special: [declined]}
              - {id: contact.agreed, text: Agreed?, type: one_of, choices: yes_no}
              - {id: contact.ways, text: Ways, type: any_of, choices: {a: A, b: B, none: None}, exclusive: [none], max_choices: 1}
              - {id: contact.age, text: Age, type: number, integer: true, minimum: 18, maximum: 99}
              - {id: contact.part, text: Part, type: number, minimum: 0, maximum: 0.5}
              - {id: contact.page, text: Page, type: link}
              - {id: contact.people, text: People, type: records, fields: [{id: who, text: Who, type: text}, {id: born, text: Born, type: date}]}
        """

    /// A cycle in which persons are named in every kind of answer.
    private static func cycle() throws -> SampleCycle {
        let cycle = try SampleCycle()
        try cycle.write(
            "questionnaires/sample-2027/questionnaire.yaml",
            SampleCycle.questionnaire
                .replacingOccurrences(of: "- {id: contact.name, text: Name, type: text}", with: kinds)
                .replacingOccurrences(
                    of: "- {id: url, text: Address, type: link}",
                    with: """
                        - {id: url, text: Address, type: link}
                                  - {id: who, text: Who, type: text, personal: true}
                                  - {id: born, text: Born, type: date, personal: true}
                        """))
        return cycle
    }

    @Test(
        "what contradicted before still does, in whatever kind of answer the persons are named",
        arguments: [
            ["contact.day: 1971-02-03", "contact.day: 1972-03-04"], ["contact.day: 1971-02-03", ""],
            ["contact.day: 1971-02-03", "contact.day: declined"], ["contact.agreed: no", "contact.agreed: yes"],
            ["contact.ways: [none]", "contact.ways: [b]", "contact.ways: [a]", ""],
            ["contact.age: 77", "contact.age: 78"], ["contact.part: 0.31", "contact.part: 0.32", "contact.part: 0.33"],
            ["contact.page: https://a.example/zq", "contact.page: [https://b.example/zq, https://c.example/zq]"],
            ["contact.people: [{who: Zoltan}]", "contact.people: [{who: Zita}]"],
            ["contact.people: [{born: 1971-02-03}]", ""],
            ["contact.people: [{born: 1971-02-03}]", "contact.people: x"],
            ["capacity.list: [{name: N, who: Zoltan}]", "capacity.list: [{name: N, who: Zita}]"],
            ["capacity.list: [{name: N, who: Zoltan}]", "capacity.list: [{name: N}]"],
            ["capacity.list: [{name: N, born: 1971-02-03}]", "capacity.list: [{name: N, born: 1972-03-04}]"],
            ["contact.name: Zoltan", "contact.name: removed 1", "contact.name: removed", "contact.name: \"Zoltan \""],
        ])
    func contradictions(answers: [String]) throws {
        let cycle = try Self.cycle()
        for (index, answer) in answers.enumerated() {
            let text = WorkflowTests.report().replacingOccurrences(of: "contact.name: Jane Doe", with: answer)
            try cycle.write("answers/\(index).yaml", text)
            // The same answers in another file contradict nothing.
            try cycle.write("answers/\(index)-again.yaml", text + "# again\n")
        }
        let store = try ResponseStore.inMemory()
        try cycle.collect(into: store)
        func groups() throws -> [[Int64]] {
            Dictionary(grouping: try store.versions()) { $0.answersDigest }.values.map { $0.map { $0.id }.sorted() }
                .sorted { $0[0] < $1[0] }
        }
        let before = try groups()
        #expect(before.count == answers.count && before.allSatisfy { $0.count == 2 })
        #expect(try store.currentVersions().isEmpty)
        let reports = try StoredReports(store)
        try ForgetRun("XAA", reports).forget(by: "T")
        #expect(try groups() == before && store.currentVersions().isEmpty)
        #expect(try VerifyRun(store).verify().problems == [])
        #expect(try ForgetRun("XAA", reports).versions.isEmpty, "a second time there is nothing")
        for version in try store.versions() {
            let left = String(decoding: try store.contents([version.sha256])[0], as: UTF8.self)
            for secret in ["197", "77", "78", "0.3", "zq", "Zoltan", "Zita"] {
                #expect(!left.split(separator: "\n").contains { $0.contains(secret) && !$0.hasPrefix("#") }, "\(left)")
            }
        }
    }

    @Test("where all versions say the same, nothing takes the place of an answer that is no text")
    func noMark() throws {
        let cycle = try Self.cycle()
        let text = WorkflowTests.report().replacingOccurrences(
            of: "contact.name: Jane Doe", with: "contact.day: 1971-02-03\n  contact.agreed: yes")
        try cycle.write("answers/a.yaml", text)
        try cycle.write("answers/b.yaml", text + "# again\n")
        let store = try ResponseStore.inMemory()
        try cycle.collect(into: store)
        try ForgetRun("XAA", try StoredReports(store)).forget(by: "T")
        #expect(try store.answers(of: 1).filter { $0.isPersonal }.map { $0.value } == ["declined"])
        #expect(try store.currentVersions().count == 1)
    }

    @Test(
        "a record that is none is taken out where records name persons",
        arguments: ["[Qwertyman]", "Qwertyman", "{who: Qwertyman}", "[[Qwertyman]]", "[{name: N, who: [Qwertyman]}]"])
    func noRecord(answer: String) throws {
        let cycle = try Self.cycle()
        try cycle.write("answers/a.yaml", WorkflowTests.report() + "  capacity.list: \(answer)\n")
        let store = try ResponseStore.inMemory()
        try cycle.collect(into: store)
        let reports = try StoredReports(store)
        try ForgetRun("XAA", reports).forget(by: "T")
        let left = String(decoding: try store.contents([try store.versions()[0].sha256])[0], as: UTF8.self)
        #expect(!left.contains("Qwertyman") && left.contains("capacity.list"), "\(left)")
        #expect(try VerifyRun(store).verify().problems == [])
        #expect(try ForgetRun("XAA", reports).versions.isEmpty)
    }

    /// How often a name stands in the bytes of a store and of the files beside it.
    private static func count(_ name: String, _ path: String) throws -> Int {
        var count = 0
        for ending in ["", "-wal", "-shm", "-journal"] {
            guard let data = FileManager.default.contents(atPath: path + ending) else { continue }
            var rest = data[...]
            while let range = rest.range(of: Data(name.utf8)) {
                count += 1
                rest = rest[range.upperBound...]
            }
        }
        return count
    }
}
