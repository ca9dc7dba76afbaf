import RapporteurLineage
import RapporteurModel
import RapporteurTestSupport
import Testing

@testable import RapporteurAnalysis

@Suite("What rests on a declared assumption, or is asked for")
struct DeclaredAssumptionTests {
    private let example = WorkedExample.rehearsal

    private func report(_ options: AnalysisOptions, micro: Bool = true) -> CycleReport {
        CycleAnalysis(
            current: example.side(.current, WorkedExample.current), comparison: example.comparison,
            previous: micro ? example.side(.previous, WorkedExample.previous) : nil,
            published: WorkedExample.published(), previousRoster: example.roster, options: options
        ).report()
    }

    @Test("nothing of it stands in a report by itself")
    func nothingByDefault() throws {
        let report = report(AnalysisOptions())
        let result = try #require(report.indicators.first)
        #expect(report.options.assumptions.isEmpty && result.assumed == nil && result.panel?.mcNemar == nil)
    }

    @Test("C.4: 44 of 78 of 194 give 92 to 126 States, 47.4 to 64.9 per cent", arguments: [true, false])
    func workedExample(micro: Bool) throws {
        let report = report(AnalysisOptions(assumptions: [.respondentsAsRandom]), micro: micro)
        let assumed = try #require(report.indicators.first?.assumed)
        #expect(assumed.previousLevel == StateCount(92...126, of: 194))
        #expect(assumed.previousLevel?.points?.lower.number == "47.42")
        #expect(assumed.previousLevel?.points?.upper.number == "64.95")
        let level = try #require(assumed.level)
        #expect(level.total == 194 && level.possible.contains(118))
        // The interval stands beside the level and changes nothing else.
        var without = report
        without.options = AnalysisOptions()
        without.indicators[0].assumed = nil
        #expect(without == self.report(AnalysisOptions(), micro: micro))
    }

    @Test("C.3: the test of McNemar stands where answers of both cycles are known, and nowhere else")
    func mcNemar() throws {
        let options = AnalysisOptions(testsChanges: true)
        let test = try #require(report(options).indicators.first?.panel?.mcNemar)
        #expect(test.exact == Fraction(2 * 299, 4096))
        #expect(report(options, micro: false).indicators.first?.panel?.mcNemar == nil)
    }

    // MARK: Measures that are never withdrawn

    @Test("C.5: with three withdrawals in the panel the assumption is refused, and without answers nothing is computed")
    func neverWithdrawnIsRefused() {
        let options = AnalysisOptions(assumptions: [.neverWithdrawn])
        #expect(report(options).indicators.first?.bounds?.neverWithdrawn == .refused(lost: 3))
        #expect(report(options, micro: false).indicators.first?.bounds?.neverWithdrawn == nil)
        #expect(report(AnalysisOptions()).indicators.first?.bounds?.neverWithdrawn == nil)
    }

    @Test(
        "C.5: its bounds are the least and the greatest change of all histories in which nobody withdraws",
        arguments: 1...40 as ClosedRange<UInt64>)
    func neverWithdrawnIsSharp(seed: UInt64) throws {
        let members = 7
        let question = "id: a.b, text: Q, type: one_of, choices: yes_no"
        let indicator = "id: a.b, title: T, counts: a.b = yes"
        let rehearsal = Rehearsal(
            form("t-2023", questions: [question], indicators: [indicator]),
            form("t-2027", questions: [question], indicators: [indicator]), roster: Rehearsal.roster(members))
        var random = SeededGenerator(seed: seed)
        var known: [(then: Bool?, now: Bool?)] = []
        var files: (then: [Rehearsal.File], now: [Rehearsal.File]) = ([], [])
        for state in 1...members {
            var answers: [Bool?] = []
            for _ in 0..<2 {
                let draw = random.next() % 3
                answers.append(draw == 0 ? nil : draw == 1)
            }
            if seed % 4 != 0, answers[0] == true, answers[1] == false { answers[1] = true }
            known.append((answers[0], answers[1]))
            func file(_ answer: Bool?, _ questionnaire: String) -> [Rehearsal.File] {
                answer.map { [Rehearsal.File(state, ["a.b": $0 ? "yes" : "no"], questionnaire: questionnaire)] } ?? []
            }
            files.then += file(answers[0], "t-2023")
            files.now += file(answers[1], "t-2027")
        }
        let report = CycleAnalysis(
            current: rehearsal.side(.current, files.now), comparison: rehearsal.comparison,
            previous: rehearsal.side(.previous, files.then), previousRoster: rehearsal.roster,
            options: AnalysisOptions(assumptions: [.neverWithdrawn])
        ).report()
        guard report.baseline == .micro, report.indicators.first?.change != nil else { return }
        // All histories: for each State the changes that its answers and the assumption allow.
        var changes: Set<Int64> = [0]
        for state in known {
            var own: Set<Int64> = []
            for history in [(false, false), (false, true), (true, true)] {
                let fits = (state.then ?? history.0) == history.0 && (state.now ?? history.1) == history.1
                if fits { own.insert(history.0 == history.1 ? 0 : 1) }
            }
            changes = Set(changes.flatMap { sum in own.map { sum + $0 } })
        }
        let found = try #require(report.indicators.first?.bounds?.neverWithdrawn, "seed \(seed)")
        let lost = Int64(known.count { $0.then == true && $0.now == false })
        if let least = changes.min(), let greatest = changes.max() {
            let total = Int64(members)
            #expect(
                found == .interval(PointsInterval(Fraction(least, total), Fraction(greatest, total))), "seed \(seed)")
        } else {
            #expect(found == .refused(lost: lost), "seed \(seed)")
        }
    }

    @Test("on a base of unknown size among all members there is no interval")
    func otherBase() throws {
        let question = "id: a.b, text: Q, type: one_of, choices: yes_no"
        let indicator = "id: a.b, title: T, counts: a.b = yes, base: valid"
        let rehearsal = Rehearsal(
            form("t-2023", questions: [question], indicators: [indicator]),
            form("t-2027", questions: [question], indicators: [indicator]))
        let side = rehearsal.side(.current, [Rehearsal.File(1, ["a.b": "yes"], questionnaire: "t-2027")])
        let report = CycleAnalysis(
            current: side, comparison: rehearsal.comparison,
            options: AnalysisOptions(assumptions: [.respondentsAsRandom])
        ).report()
        #expect(report.indicators.first?.assumed == nil)
    }

    // MARK: The interval itself

    /// C(n, k) for small numbers.
    private static func choose(_ n: Int, _ k: Int) -> Int {
        if k < 0 || k > n { return 0 }
        var result = 1
        for i in 0..<k { result = result * (n - i) / (i + 1) }
        return result
    }

    /// The number of samples of n out of N, M of which say yes, that hold exactly i yes.
    private static func ways(_ i: Int, _ n: Int, _ yes: Int, of members: Int) -> Int {
        choose(yes, i) * choose(members - yes, n - i)
    }

    @Test("it is the inversion of both one-sided tests, found by trying every number of yes", arguments: 1...12)
    func bruteForce(members: Int) throws {
        for n in 1...members {
            let all = Self.choose(members, n)
            for k in 0...n {
                let possible = (0...members).filter { yes in
                    let fewer = (0...k).reduce(0) { $0 + Self.ways($1, n, yes, of: members) }
                    let more = (k...n).reduce(0) { $0 + Self.ways($1, n, yes, of: members) }
                    // Neither tail is 1/40 or rarer.
                    return 40 * fewer > all && 40 * more > all
                }
                let found = try #require(
                    SamplingIntervals.finitePopulation(yes: Int64(k), of: Int64(n), members: Int64(members)))
                #expect(found.map { Int($0) } == possible, "\(k) of \(n) of \(members)")
            }
        }
    }

    @Test("it holds the truth in at least 95 per cent of all samples", arguments: [(12, 5), (10, 8), (14, 7)])
    func coverage(members: Int, n: Int) throws {
        let intervals = try (0...n).map { k in
            try #require(SamplingIntervals.finitePopulation(yes: Int64(k), of: Int64(n), members: Int64(members)))
        }
        for yes in 0...members {
            let holding = (0...n).reduce(0) { sum, k in
                sum + (intervals[k].contains(Int64(yes)) ? Self.ways(k, n, yes, of: members) : 0)
            }
            #expect(20 * holding >= 19 * Self.choose(members, n), "\(yes) of \(members)")
        }
    }

    @Test(
        "more yes never lower it, and it holds what was observed",
        arguments: [(78, 194), (92, 194), (194, 194), (1, 194)])
    func monotone(n: Int64, members: Int64) throws {
        var before: ClosedRange<Int64>?
        for k in stride(from: 0, through: n, by: n > 20 ? 13 : 1) {
            let interval = try #require(SamplingIntervals.finitePopulation(yes: k, of: n, members: members))
            #expect(interval.lowerBound >= k && interval.upperBound <= members - n + k)
            if let before {
                #expect(interval.lowerBound >= before.lowerBound && interval.upperBound >= before.upperBound, "\(k)")
            }
            before = interval
        }
        // Who asks everybody knows.
        if n == members { #expect(before?.count == 1) }
    }
}
