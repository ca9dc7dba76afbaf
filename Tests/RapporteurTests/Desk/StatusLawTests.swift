import RapporteurDiagnostics
import RapporteurModel
import RapporteurStore
import Testing

@testable import Rapporteur

/// The status is laid out from one look at the store, and says of each State one thing.
@Suite("The status of a store")
struct StatusLawTests {
    @Test("has each Member State once, and its sums add up", arguments: 1...10 as ClosedRange<UInt64>)
    func sums(seed: UInt64) throws {
        var dice = Dice(seed)
        let cycle = try SampleCycle()
        try cycle.writeRandomAnswers(&dice, count: 1 + dice.roll(50))
        try cycle.write("answers/sure.yaml", "questionnaire: sample-2027\nrespondent: XAJ\nanswers: {}\n")
        let store = try ResponseStore.inMemory()
        try cycle.collect(into: store)
        let report = try StatusReport(store, in: .english)
        let codes = (report.reporting + report.silent).map { $0.respondent }.sorted()
        #expect(codes == "ABCDEFGHIJ".map { "XA\($0)" }, "seed \(seed)")
        #expect(report.regions.flatMap { $0.states }.map { $0.respondent }.sorted() == codes)
        #expect(report.sums.states.values.reduce(0, +) == 10)
        for state in RespondentProgress.states {
            let parts = report.regions.map { $0.sums.states[state] ?? 0 }.reduce(0, +)
            #expect(parts == report.sums.states[state] ?? 0)
        }
        let current = try store.currentVersions()
        let counted = (report.reporting + report.others).compactMap { $0.counted?.version }
        #expect(counted.sorted() == current.map { $0.id }.sorted(), "seed \(seed)")
        let heard = try Set(
            store.versions().filter { $0.questionnaire == "sample-2027" }.compactMap { $0.respondent })
        #expect(Set((report.reporting + report.others).map { $0.respondent }) == heard, "seed \(seed)")
        for state in report.reporting {
            let own = try store.versions(of: state.respondent).filter { $0.questionnaire == "sample-2027" }
            #expect(Int64(own.count) == state.versions)
            #expect(RespondentProgress.states.contains(state.state) && state.state != "silent")
        }
    }

    @Test(
        "is told in every form, in at most 100 columns, without names of persons",
        arguments: 1...4 as ClosedRange<UInt64>)
    func forms(seed: UInt64) throws {
        var dice = Dice(seed)
        let cycle = try SampleCycle()
        try cycle.writeRandomAnswers(&dice, count: 30)
        let store = try ResponseStore.inMemory()
        try cycle.collect(into: store)
        let report = try StatusReport(store, in: .english)
        for format in StatusFormat.allCases {
            for (silentOnly, byRegion) in [(false, false), (false, true), (true, false), (true, true)] {
                let text = report.render(format, silentOnly: silentOnly, byRegion: byRegion, in: .english)
                #expect(!text.contains("Jane") && !text.contains("Jos"))
                if format == .text {
                    let widths = text.split(separator: "\n").dropFirst().map { displayWidth(String($0)) }
                    #expect(widths.allSatisfy { $0 <= 100 }, "seed \(seed)")
                }
            }
        }
    }

    @Test(
        "begins with a sentence",
        arguments: [
            ([], "0 of 2 Member States have sent something; 2 are silent."),
            (["draft"], "1 of 2 Member States has sent something: 1 draft; 1 is silent."),
            (
                ["submitted", "part"],
                "2 of 2 Member States have sent something: 1 submitted, 1 with parts only; nobody is silent."
            ),
        ])
    func headline(states: [String], expected: String) {
        var progress = CycleProgress()
        progress.questionnaire = "q"
        for index in 0..<2 {
            var state = RespondentProgress(respondent: "XA\(index)", name: "N", region: "AFR", isMember: true)
            if states.indices.contains(index) {
                if states[index] == "part" {
                    state.parts = ["a"]
                } else {
                    var version = StoredVersion(sha256: "", source: "")
                    version.isReadable = true
                    version.status = states[index] == "draft" ? .draft : .submitted
                    state.latest = version
                }
            }
            progress.respondents.append(state)
        }
        #expect(StatusReport(progress).headline.english == expected)
    }

    @Test(
        "cuts names at the edge of the table",
        arguments: [("short", 9, "short"), ("a long name", 6, "a lon…"), ("瓦努阿图", 5, "瓦努…"), ("a b", 2, "a…")])
    func cut(text: String, width: Int, expected: String) {
        #expect(OutsideLine.cut(text, to: width) == expected)
        #expect(displayWidth(OutsideLine.cut(text, to: width)) <= width)
    }
}
