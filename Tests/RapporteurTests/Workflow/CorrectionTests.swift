import Foundation
import RapporteurAnalysis
import RapporteurDiagnostics
import RapporteurStore
import Testing

@testable import Rapporteur

@Suite("Corrections in a store")
struct CorrectionTests {
    @Test("count like the same corrections in a file, and not at all with raw", arguments: 1...6 as ClosedRange<UInt64>)
    func law(seed: UInt64) throws {
        var dice = Dice(seed)
        let cycle = try SampleCycle()
        try cycle.writeRandomAnswers(&dice, count: 20 + dice.roll(30))
        try cycle.write("answers/good.yaml", WorkflowTests.report(revision: 7))
        let store = try ResponseStore.inMemory()
        try cycle.collect(into: store)
        let run = CorrectionRun(try StoredReports(store))
        var count = 0
        for version in try store.currentVersions() {
            for (question, values) in [
                ("capacity.open", ["no"]), ("capacity.kinds", ["a", "b"]), ("capacity.share", []),
            ] {
                let entered = try? run.correct(
                    version.respondent ?? "", question, to: values, reason: "R: \(seed)", by: "- T", on: "2026-05-01")
                if entered != nil { count += 1 }
            }
        }
        #expect(count > 0)
        try cycle.write("c.yaml", try CorrectionList(store).render(.yaml, in: .english))
        let files = AnswerInput.paths([cycle.path + "/answers"])
        func tally(_ input: AnswerInput, _ options: CycleCounting.Options) throws -> String {
            TallyJSON.text(
                try TallyRun(cycle.library, options, previous: [], in: .english).tally(input, byRegion: true).0)
        }
        let expected = try tally(files, CycleCounting.Options(corrections: cycle.path + "/c.yaml"))
        #expect(try tally(.store(store), CycleCounting.Options()) == expected, "seed \(seed)")
        let notes = try TallyRun(cycle.library, CycleCounting.Options(), previous: [], in: .english)
            .tally(.store(store), byRegion: false).1.text
        #expect(expected.contains("\"corrected\": \(count),"), "seed \(seed): \(notes)")
        #expect(
            try tally(.store(store), CycleCounting.Options(isRaw: true)) == tally(files, CycleCounting.Options()))
        // Out and in again: another store gets the same corrections, and a second time nothing.
        let other = try ResponseStore.inMemory()
        try cycle.collect(into: other)
        let importing = CorrectionRun(try StoredReports(other))
        #expect(try importing.take(cycle.path + "/c.yaml").entered.count == count)
        #expect(try importing.take(cycle.path + "/c.yaml").known == Int64(count))
        #expect(
            try CorrectionList(other).render(.yaml, in: .english) == CorrectionList(store).render(.yaml, in: .english))
        #expect(try VerifyRun(other).verify().problems == [])
    }

    @Test(
        "what cannot be corrected is refused and nothing is entered",
        arguments: [
            ("XAA", "capacity.opn", ["no"], "did you mean"), ("XAA", "capacity.open", ["maybe"], "cannot answer"),
            ("XAA", "capacity.open", ["yes"], "nothing to correct"), ("XAA", "contact.name", ["X"], "names persons"),
            ("XAA", "capacity.share", ["101"], "at most 100"), ("XAA", "capacity.kinds", ["a", "b"], "b stands alone"),
            ("XAA", "capacity.kinds", ["a", "a"], "already"), ("XAA", "capacity.list", ["X"], "records"),
            ("XAB", "capacity.open", ["no"], "sent nothing"), ("XYZ", "capacity.open", ["no"], "not on the roster"),
        ] as [(String, String, [String], String)])
    func refused(state: String, question: String, values: [String], says: String) throws {
        let cycle = try SampleCycle()
        try cycle.write(
            "questionnaires/sample-2027/questionnaire.yaml",
            SampleCycle.questionnaire.replacingOccurrences(of: "{a: A, b: B},", with: "{a: A, b: B}, exclusive: [b],"))
        try cycle.write(
            "answers/a.yaml",
            WorkflowTests.report() + "  capacity.kinds: a\n  capacity.list: [{name: X}]\n")
        let store = try ResponseStore.inMemory()
        try cycle.collect(into: store)
        let run = CorrectionRun(try StoredReports(store))
        let fault = #expect(throws: Fault.self) {
            _ = try run.correct(state, question, to: values, reason: "R", by: "T", on: nil)
        }
        let message = try #require(fault).message.english
        #expect(message.contains(says), "\(message)")
        #expect(try store.corrections().isEmpty)
    }

    @Test("a correction for an answer that has changed is told and not applied")
    func changed() throws {
        let cycle = try SampleCycle()
        try cycle.write("answers/a.yaml", WorkflowTests.report())
        let store = try ResponseStore.inMemory()
        try cycle.collect(into: store)
        let run = CorrectionRun(try StoredReports(store))
        _ = try run.correct("XAA", "capacity.open", to: ["no"], reason: "R", by: "T", on: nil)
        #expect(throws: Fault.self) {
            _ = try run.correct("XAA", "capacity.open", to: ["not_known"], reason: "R", by: "T", on: nil)
        }
        try cycle.write("answers/b.yaml", WorkflowTests.report(answer: "not_known", revision: 2))
        try cycle.collect(into: store)
        let (tally, notes) = try TallyRun(cycle.library, CycleCounting.Options(), previous: [], in: .english)
            .tally(.store(store), byRegion: false)
        #expect(tally.corrected == 0)
        #expect(notes.text.contains("error[P151]") && notes.text.contains("corrections in :memory:"))
        _ = try run.withdraw(1, reason: "A new revision.", by: "T")
        #expect(throws: Fault.self) { _ = try run.withdraw(1, reason: "Again.", by: "T") }
        let after = try TallyRun(cycle.library, CycleCounting.Options(), previous: [], in: .english)
            .tally(.store(store), byRegion: false)
        #expect(after.1.text == "")
        #expect(try CorrectionList(store).render(.text, in: .english).contains("1 withdrawn"))
        #expect(try VerifyRun(store).verify().problems == [])
    }
}
