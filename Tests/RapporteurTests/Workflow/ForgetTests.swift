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
