import RapporteurAnswerFile
import RapporteurDiagnostics
import RapporteurStore
import RapporteurValidation
import Testing

@testable import Rapporteur

/// What a State has sent comes back whole, in its order, and without names unless they are asked for.
@Suite("The history of a report")
struct HistoryLawTests {
    @Test("has every version in its order and tells every difference", arguments: 1...8 as ClosedRange<UInt64>)
    func whole(seed: UInt64) throws {
        var dice = Dice(seed)
        let cycle = try SampleCycle()
        try cycle.writeRandomAnswers(&dice, count: 40)
        let store = try ResponseStore.inMemory()
        try cycle.collect(into: store)
        for respondent in Set(try store.versions().compactMap { $0.respondent }) {
            let record = try RespondentFinder.record(of: respondent, in: store)
            let history = try RespondentHistory(record, store, withPersonal: false, in: .english)
            let entries = history.events.compactMap { if case .version(let entry) = $0.event { entry } else { nil } }
            #expect(entries.map { $0.version.id } == (try store.versions(of: respondent)).map { $0.id })
            var reader = StoredReturnReader(store, language: "en")
            for entry in entries {
                guard let previous = entry.previous, let changes = entry.changes else { continue }
                let (old, new) = (try reader.read(previous), try reader.read(entry.version))
                let (before, after) = (try #require(old.document), try #require(new.document))
                let differences = AnswerDifference.list(
                    from: before, to: after, choices: new.plan?.questionnaire.unorderedQuestions ?? [])
                #expect(changes.count == differences.count, "seed \(seed)")
                for change in changes where !change.isHidden {
                    #expect(change.wasThere == (change.before != nil) && change.isThere == (change.after != nil))
                }
            }
            for format in HistoryFormat.allCases {
                let text = history.render(format, in: .english)
                #expect(!text.contains("Jane") && !text.contains("Jos"), "seed \(seed)")
            }
        }
    }

    @Test("gives each file back byte for byte, and in words without names", arguments: 1...4 as ClosedRange<UInt64>)
    func shown(seed: UInt64) throws {
        var dice = Dice(seed)
        let cycle = try SampleCycle()
        try cycle.writeRandomAnswers(&dice, count: 30)
        let store = try ResponseStore.inMemory()
        try cycle.collect(into: store)
        for version in try store.versions() {
            guard let respondent = version.respondent else { continue }
            let record = try RespondentFinder.record(of: respondent, in: store)
            let open = try ShownReturn(version, of: record, store, withPersonal: true, in: .english)
            #expect(try [open.render(.yaml)] == store.contents([version.sha256]))
            let shown = try ShownReturn(version, of: record, store, withPersonal: false, in: .english)
            #expect(throws: Fault.self) { try shown.render(.yaml) }
            for format in [ShowFormat.text, .json, .findings] {
                let text = String(decoding: try shown.render(format), as: UTF8.self)
                #expect(!text.contains("Jane") && !text.contains("Jos"), "seed \(seed)")
            }
        }
    }

    @Test("exports each value that the view of current answers has", arguments: 1...4 as ClosedRange<UInt64>)
    func exported(seed: UInt64) throws {
        var dice = Dice(seed)
        let cycle = try SampleCycle()
        try cycle.writeRandomAnswers(&dice, count: 40)
        let store = try ResponseStore.inMemory()
        try cycle.collect(into: store)
        let rows = try store.currentVersions().reduce(0) { count, version in
            try count + store.answers(of: version.id).count { !$0.isPersonal }
        }
        let export = try AnswerExport(store, withPersonal: false)
        #expect(export.text(.csv).split(separator: "\n").count == rows + 1, "seed \(seed)")
        #expect(!export.text(.json).contains("Jane"))
    }

    @Test("finds a State by its code, and says who may be meant")
    func found() throws {
        let cycle = try SampleCycle()
        try cycle.write("answers/a.yaml", "questionnaire: sample-2027\nrespondent: XAB\nrevision: 4\nanswers: {}\n")
        let store = try ResponseStore.inMemory()
        try cycle.collect(into: store)
        #expect(try RespondentFinder.record(of: "xab", in: store).respondent == "XAB")
        let unknown = #expect(throws: Fault.self) { try RespondentFinder.record(of: "XA9", in: store) }
        #expect(
            unknown?.message.english == "Neither the store nor its roster has a State XA9. Did you mean XAB?")
        let record = try RespondentFinder.record(of: "XAB", in: store)
        #expect(try RespondentFinder.version(nil, of: record)?.id == 1)
        let absent = #expect(throws: Fault.self) { try RespondentFinder.version(4, of: record) }
        #expect(
            absent?.message.english == "XAB has no version 4. Did you mean version 1, which is its revision 4?")
        let silent = try RespondentFinder.record(of: "XAC", in: store)
        #expect(try RespondentFinder.version(nil, of: silent) == nil)
        #expect(
            try RespondentHistory(silent, store, withPersonal: false, in: .english).render(.text, in: .english)
                == silent.silence.english + "\n")
    }
}
