import Foundation
import RapporteurAnalysis
import RapporteurDiagnostics
import RapporteurStore
import Testing

@testable import Rapporteur

/// A tally cannot tell a store from the files that were collected into it.
@Suite("A tally from a store")
struct StoreTallyTests {
    private static let options: [CycleCounting.Options] = [
        CycleCounting.Options(), CycleCounting.Options(isStrict: true),
        CycleCounting.Options(statuses: [.draft, .submitted, .certified]),
        CycleCounting.Options(statuses: [.certified]),
    ]

    @Test("is that of the files, to the last count", arguments: 1...12 as ClosedRange<UInt64>)
    func equal(seed: UInt64) throws {
        var dice = Dice(seed)
        let cycle = try SampleCycle()
        try cycle.writeRandomAnswers(&dice, count: 5 + dice.roll(40))
        try cycle.write(
            "answers/good.yaml",
            "questionnaire: sample-2027\nrespondent: XAJ\nstatus: submitted\nanswers:\n  capacity.open: no\n")
        try cycle.write(
            "corrections.yaml",
            "- {respondent: XAJ, question: capacity.open, from: no, to: yes, reason: R, by: B, on: 2027-05-01}\n"
                + "- {respondent: XAA, question: capacity.open, from: no, to: yes, reason: R, by: B, on: 2027-05-01}\n"
                + "- {respondent: XAB, question: capacity.share, from: fifty, to: 50, reason: R, by: B, on: 2027-05-01}\n"
        )
        let store = try ResponseStore.inMemory()
        try cycle.collect(into: store)
        var all = Self.options
        all.append(CycleCounting.Options(corrections: cycle.path + "/corrections.yaml"))
        all.append(CycleCounting.Options(corrections: cycle.path + "/corrections.yaml", isRaw: true))
        for options in all {
            let run = TallyRun(cycle.library, options, previous: [], in: .english)
            let (files, fileNotes) = try run.tally(.paths([cycle.path + "/answers"]), byRegion: true)
            let (stored, notes) = try run.tally(.store(store), byRegion: true)
            #expect(TallyJSON.text(stored) == TallyJSON.text(files), "seed \(seed)")
            #expect(notes.text == fileNotes.text, "seed \(seed)")
            #expect(try run.partial(.store(store)).0 == run.partial(.paths([cycle.path + "/answers"])).0)
        }
        let reporting = try TallyRun(cycle.library, Self.options[0], previous: [], in: .english)
            .tally(.store(store), byRegion: false).0.reporting
        #expect(
            Int64(try store.currentVersions().count) == reporting, "the view counts as the tally does, seed \(seed)")
        #expect(try VerifyRun(store).verify().problems == [], "seed \(seed)")
    }

    @Test("does not depend on the order in which files came, nor on how often", arguments: 1...3 as ClosedRange<UInt64>)
    func order(seed: UInt64) throws {
        var dice = Dice(seed)
        let cycle = try SampleCycle()
        try cycle.writeRandomAnswers(&dice, count: 30)
        let names = InputFiles([cycle.path + "/answers"]).paths.map { String($0.dropFirst(cycle.path.count + 1)) }
        let run = TallyRun(cycle.library, CycleCounting.Options(), previous: [], in: .english)
        let expected = TallyJSON.text(try run.tally(.paths([cycle.path + "/answers"]), byRegion: true).0)
        for _ in 0..<3 {
            var rest = names
            let store = try ResponseStore.inMemory()
            while !rest.isEmpty {
                try cycle.collect(into: store, [rest.remove(at: dice.roll(rest.count)), dice.pick(names)])
            }
            #expect(TallyJSON.text(try run.tally(.store(store), byRegion: true).0) == expected, "seed \(seed)")
            #expect(try VerifyRun(store).verify().problems == [])
        }
    }

    @Test("needs no folder of questionnaires: a store reads itself for ever")
    func alone() throws {
        var dice = Dice(5)
        let cycle = try SampleCycle()
        try cycle.writeRandomAnswers(&dice, count: 30)
        let store = try ResponseStore.inMemory()
        try cycle.collect(into: store)
        let before = TallyJSON.text(
            try TallyRun(cycle.library, CycleCounting.Options(), previous: [], in: .english)
                .tally(.paths([cycle.path + "/answers"]), byRegion: true).0)
        for folder in ["questionnaires", "answers"] {
            try FileManager.default.removeItem(atPath: cycle.path + "/" + folder)
        }
        let own = try #require(try QuestionnaireLibrary.of(store, isWhole: true))
        let run = TallyRun(own, CycleCounting.Options(), previous: [], in: .english)
        #expect(TallyJSON.text(try run.tally(.store(store), byRegion: true).0) == before)
        #expect(try VerifyRun(store).verify().problems == [])
        try cycle.write(
            "late.yaml",
            "questionnaire: sample-2027\nrespondent: XAJ\nstatus: submitted\nanswers:\n  capacity.open: no\n")
        let late = try CollectRun(
            QuestionnaireLibrary(folder: nil), store, previous: [], release: "", in: .english, acknowledge: { _ in }
        ).collect([cycle.path + "/late.yaml"])
        #expect(late.outcomes == [.new: 1])
    }

    @Test("counts what corrections change and says how many")
    func corrections() throws {
        let cycle = try SampleCycle()
        try cycle.write(
            "answers/a.yaml",
            "questionnaire: sample-2027\nrespondent: XAA\nstatus: submitted\nanswers:\n  capacity.open: no\n")
        try cycle.write(
            "c.yaml",
            "- {respondent: XAA, question: capacity.open, from: no, to: yes, reason: R, by: B, on: 2027-05-01}\n")
        let store = try ResponseStore.inMemory()
        try cycle.collect(into: store)
        let tally = try TallyRun(
            cycle.library, CycleCounting.Options(corrections: cycle.path + "/c.yaml"), previous: [], in: .english
        ).tally(.store(store), byRegion: false).0
        #expect(tally.corrected == 1)
        #expect(tally.indicators[0].counts.yes == 1)
    }
}
