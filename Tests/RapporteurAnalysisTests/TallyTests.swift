import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel
import RapporteurTestSupport
import RapporteurValidation
import Testing

@testable import RapporteurAnalysis

@Suite("Counting responses")
struct TallyTests {
    static let questions = [
        "id: a.gate, text: Gate, type: one_of, choices: yes_no",
        "id: a.child, text: Child, type: one_of, choices: yes_no, asked_if: a.gate = yes",
        "id: a.number, text: Number, type: number",
    ]
    static let indicators = [
        "id: a.gate, title: Gate, counts: a.gate = yes",
        "id: a.child, title: Child, counts: a.child = yes, base: applicable",
        "id: a.valid, title: Child, counts: a.child = yes, base: valid",
        "id: a.large, title: Large, counts: a.number * 1000000000 > 0, base: reporting",
    ]
    static let rehearsal = Rehearsal(
        form("t-2023", questions: questions, indicators: indicators),
        form("t-2027", questions: questions, indicators: indicators, publication: "aggregates"))

    private func file(_ state: Int, _ answers: [String: String]) -> Rehearsal.File {
        Rehearsal.File(state, answers, questionnaire: "t-2027")
    }

    private func counted(_ files: [Rehearsal.File], _ corrections: CorrectionTable? = nil) -> CountedResponses {
        Rehearsal.select(
            files, Self.rehearsal.currentPlan, Tabulator(Self.rehearsal.current), corrections: corrections)
    }

    private func tally(_ files: [Rehearsal.File], byRegion: Bool = false) -> Tally {
        Tally(counted(files), of: Self.rehearsal.current, roster: Self.rehearsal.roster, byRegion: byRegion)
    }

    @Test(
        "every outcome of the table in design section 5",
        arguments: [
            ("yes", ["a.gate": "yes", "a.child": "yes"], "yes"),
            ("no", ["a.gate": "yes", "a.child": "no"], "no"),
            ("blank", ["a.gate": "yes"], "not answered"),
            ("not known", ["a.gate": "yes", "a.child": "not_known"], "not answered"),
            ("declined", ["a.gate": "yes", "a.child": "declined"], "not answered"),
            ("not applicable", ["a.gate": "yes", "a.child": "not_applicable"], "not applicable"),
            ("not asked", ["a.gate": "no"], "not applicable"),
            ("dormant", ["a.gate": "no", "a.child": "yes"], "not applicable"),
            ("gate unknown", ["a.gate": "not_known", "a.child": "yes"], "not answered"),
            ("invalid", ["a.gate": "yes", "a.child": "maybe"], "not answered"),
        ] as [(String, [String: String], String)])
    func outcomes(name: String, answers: [String: String], expected: String) {
        let counts = tally([file(1, answers)]).indicators[1].counts
        let expectation: IndicatorCounts =
            switch expected {
            case "yes": IndicatorCounts(yes: 1)
            case "no": IndicatorCounts(no: 1)
            case "not answered": IndicatorCounts(notAnswered: 1)
            default: IndicatorCounts(notApplicable: 1)
            }
        #expect(counts == expectation, "\(name)")
    }

    @Test("a fault counts as not answered")
    func fault() {
        let result = tally([file(1, ["a.number": "999999999999999999"]), file(2, ["a.number": "1"])])
        #expect(result.indicators[3].counts == IndicatorCounts(yes: 1, notAnswered: 1))
    }

    @Test("bases, areas and whole percentages")
    func bases() {
        let result = tally([
            file(1, ["a.gate": "yes", "a.child": "yes"]), file(2, ["a.gate": "yes", "a.child": "no"]),
            file(3, ["a.gate": "yes", "a.child": "not_known"]), file(4, ["a.gate": "no"]),
        ])
        #expect(result.reporting == 4)
        #expect(result.members == 40)
        #expect(result.indicators.map { $0.denominator } == [4, 3, 2, 4])
        #expect(result.indicators.map { $0.percent } == [75, 33, 50, 0])
        #expect(
            result.areas == [
                AreaTally(area: .capacity, sections: ["s"], indicators: 4, numerator: 5, denominator: 16)
            ])
        #expect(result.regions == nil)
    }

    @Test("every region with a member is listed; fewer than three reports show nothing but their number")
    func regions() throws {
        let states = [3, 6, 9, 1, 4]
        let result = tally(states.map { file($0, ["a.gate": "yes"]) }, byRegion: true)
        let regions = try #require(result.regions)
        #expect(regions.map { $0.id } == ["AFR", "ARB", "LAC"])
        #expect(regions.map { $0.reporting } == [3, 2, 0])
        #expect(regions.map { $0.members } == [13, 14, 13])
        #expect(regions.map { $0.results == nil } == [false, true, true])
        #expect(regions[0].results?.indicators[0].numerator == 3)
    }

    @Test("no files give a tally of nothing")
    func empty() {
        let result = tally([], byRegion: true)
        #expect(result.reporting == 0)
        #expect(result.indicators.allSatisfy { $0.percent == nil })
        #expect(result.areas.first?.percent == nil)
    }

    private func correction(_ question: String, _ from: [String], _ to: [String]) -> Correction {
        Correction(
            respondent: "X00001", question: question, from: from, to: to, reason: "r", by: "b", on: "2027-01-01",
            range: .beginning)
    }

    @Test("a correction counts in place of the raw answer, and dormancy follows it")
    func corrections() {
        let table = CorrectionTable(
            [
                correction("a.gate", ["no"], ["yes"]), correction("a.child", ["maybe"], ["yes"]),
                correction("a.number", ["7"], ["8"]), correction("a.nowhere", [], ["yes"]),
            ], of: Self.rehearsal.current, roster: Self.rehearsal.roster)
        #expect(table.impossible == [3])
        let files = [file(1, ["a.gate": "no", "a.child": "maybe", "a.number": "5"])]
        let counted = counted(files, table)
        let result = Tally(counted, of: Self.rehearsal.current, roster: Self.rehearsal.roster)
        #expect(result.corrected == 2)
        #expect(result.indicators[0].numerator == 1)
        #expect(result.indicators[1].counts == IndicatorCounts(yes: 1))
        #expect(result.invalidAnswers.isEmpty)
        #expect(counted.refusedCorrections(of: table).map { $0.diagnostic.code } == ["P151"])
        let raw = Tally(self.counted(files), of: Self.rehearsal.current, roster: Self.rehearsal.roster)
        #expect(raw.corrected == 0)
        #expect(raw.indicators[0].numerator == 0)
    }

    // MARK: - Laws

    private func randomFiles(_ seed: UInt64) -> [Rehearsal.File] {
        var random = SeededGenerator(seed: seed)
        return (1...24).map { state in
            var answers: [String: String] = [:]
            for question in ["a.gate", "a.child"] {
                let answer = ["yes", "no", "not_known", "not_applicable", "maybe", "~"].randomElement(using: &random)
                if let answer { answers[question] = answer }
            }
            return file(state, answers)
        }
    }

    @Test("the order of the files changes nothing", arguments: 1...10 as ClosedRange<UInt64>)
    func order(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let files = randomFiles(seed)
        #expect(tally(files, byRegion: true) == tally(files.shuffled(using: &random), byRegion: true), "seed \(seed)")
    }

    @Test("merging partial tallies equals one tally", arguments: 1...10 as ClosedRange<UInt64>)
    func merging(seed: UInt64) throws {
        let files = randomFiles(seed)
        let whole = PartialTally(counted(files), of: Self.rehearsal.current)
        let cut = Int(seed) * 2
        var merged = PartialTally(counted(Array(files[cut...])), of: Self.rehearsal.current)
        try merged.merge(PartialTally(counted(Array(files[..<cut])), of: Self.rehearsal.current))
        #expect(merged == whole, "seed \(seed)")
        #expect(throws: TallyMergeError.overlap(["X00001"])) {
            var again = merged
            try again.merge(PartialTally(counted([files[0]]), of: Self.rehearsal.current))
        }
    }

    @Test("the four counts add up to the number of reports", arguments: 1...5 as ClosedRange<UInt64>)
    func sums(seed: UInt64) {
        let result = tally(randomFiles(seed), byRegion: true)
        for indicator in result.indicators { #expect(indicator.counts.reporting == result.reporting) }
        let regions = (result.regions ?? []).compactMap { $0.results }
        for index in result.indicators.indices {
            var sum = IndicatorCounts()
            for region in regions { sum += region.indicators[index].counts }
            #expect(sum == result.indicators[index].counts, "seed \(seed)")
        }
    }
}
