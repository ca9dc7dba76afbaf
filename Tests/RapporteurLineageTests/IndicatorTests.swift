import RapporteurDiagnostics
import RapporteurLineage
import RapporteurModel
import Testing

private let a = "id: s.a, text: Is there a policy on open resources?, type: one_of, choices: yes_no"
private let b = "id: s.b, text: Is there a plan for open resources?, type: one_of, choices: yes_no, asked_if: s.a = yes"
private func counts(_ formula: String, _ more: String = "") -> String {
    "id: s.i, title: Share, counts: \"\(formula)\"" + more
}

@Suite struct IndicatorTests {
    private func compare(_ old: String, _ new: String, _ lineage: String, questions: [String] = [a, b]) -> Cycles {
        Cycles(
            form("q-23", questions: [a, b], indicators: [old]), form("q-27", questions: questions, indicators: [new]),
            lineage: "previous: q-23\n" + lineage)
    }

    @Test func theFormulaIsComparedAsASyntaxTree() {
        let same = compare(counts("s.a = yes and s.b = no"), counts("(no = s.b) and (s.a = yes)"), "")
        #expect(same.codes == [])
        #expect(same.indicator("s.i") == "identical A")
        let other = compare(counts("s.a = yes"), counts("s.a = no"), "")
        #expect(other.codes == ["L109"])
        #expect(other.indicator("s.i") == "reworded C b")
        let declared = compare(
            counts("s.a = yes"), counts("s.a = no"), "indicators:\n  s.i: {change: [reworded], reason: R.}")
        #expect(declared.codes == [])
        #expect(declared.indicator("s.i") == "reworded C b")
        #expect(declared.comparison.indicators[0].comparability.differences == [.type])
    }

    @Test func aChangedBaseIsUniverseAndNoCommonBase() {
        let undeclared = compare(counts("s.a = yes"), counts("s.a = yes", ", base: valid"), "")
        #expect(undeclared.codes == ["L109"])
        let declared = compare(
            counts("s.a = yes"), counts("s.a = yes", ", base: valid"),
            "indicators:\n  s.i: {change: [universe], reason: R.}")
        #expect(declared.codes == [])
        #expect(declared.indicator("s.i") == "universe C b")
        #expect(declared.comparison.indicators[0].comparability.observationStatus == .seriesBreak)
    }

    static let bases: [(String, String)] = [
        ("reporting", "mode B c"), ("applicable", "mode C c"), ("valid", "mode C c"),
    ]

    @Test(arguments: bases) func aModeChangeIsJudgedOnTheBase(_ base: String, _ expected: String) {
        let formula = counts("s.a = yes", ", base: \(base)")
        let cycles = compare(
            formula, formula, "cycle: {change: mode, reason: R.}", questions: [a + ", required: true", b])
        #expect(cycles.codes == [])
        #expect(cycles.indicator("s.i") == expected)
        #expect(cycles.question("s.a") == "mode B c")
    }

    @Test func anIndicatorHasTheWorstOfItsChain() {
        let formula = counts("s.b = yes")
        let cycles = compare(
            formula, formula, "questions:\n  s.a: {change: [reworded], reason: R.}",
            questions: ["id: s.a, text: Is there a law?, type: one_of, choices: yes_no", b])
        #expect(cycles.codes == [])
        #expect(cycles.question("s.b") == "identical A")
        #expect(cycles.indicator("s.i") == "reworded C b")
        #expect(cycles.comparison.indicators[0].comparability.differences == [.text])
    }

    @Test func anIndicatorMayRestOnCalculatedQuestions() {
        let k = "id: s.k, text: K, type: calculated, value: s.a = yes"
        let old = form("q-23", questions: [a, k], indicators: [counts("s.k")])
        let new = form(
            "q-27",
            questions: [
                a.replacing("choices: yes_no", "choices: scale"), k.replacing("s.a = yes", "\"s.a in [yes, partly]\""),
            ],
            indicators: [counts("s.k")])
        let cycles = Cycles(
            old, new,
            lineage:
                "previous: q-23\nquestions:\n  s.a: {change: [recodable], map: {yes: yes, partly: yes, no: no}, reason: R.}"
        )
        #expect(cycles.fileErrors == [])
        #expect(cycles.codes == [])
        #expect(cycles.indicator("s.i") == "recodable B r")
    }

    @Test func aProtectedTrendNeedsAnOverride() {
        let protected = counts("s.a = yes", ", trend: protected")
        let edited = [a.replacing("policy", "polycy"), b]
        let change = "questions:\n  s.a: {change: [editorial], reason: R., by: X}\n"
        let bare = compare(protected, counts("s.a = yes"), change, questions: edited)
        #expect(bare.codes == ["L127"])
        let override = "indicators:\n  s.i: {override: {reason: R., by: X, on: 2026-01-01}}\n"
        let recorded = compare(protected, protected, change + override, questions: edited)
        #expect(recorded.codes == [])
        #expect(recorded.comparison.diagnostics.contains { $0.code == "L128" })
        #expect(recorded.comparison.indicators[0].override?.by == "X")
        let untouched = compare(protected, protected, "")
        #expect(untouched.codes == [])
        let dropped = Cycles(
            form("q-23", questions: [a], indicators: [protected]), form("q-27", questions: [a]),
            lineage: "previous: q-23\ndropped:\n  s.i: {reason: R.}")
        #expect(dropped.codes == ["L127"])
        #expect(dropped.comparison.droppedIDs == ["s.i"])
    }

    @Test func aBridgeCarriesTheOldSeriesOn() {
        let old = form("q-23", questions: [a], indicators: [counts("s.a = yes")])
        let new = form(
            "q-27",
            questions: [
                a.replacing("a policy", "a national policy"), a.replacing("s.a", "s.a_old"),
            ],
            indicators: [counts("s.a = yes"), "id: s.old, title: Old, counts: s.a_old = yes"])
        let cycles = Cycles(
            old, new,
            lineage: """
                previous: q-23
                questions:
                  s.a: {change: [reworded], bridge: s.a_old, reason: R.}
                indicators:
                  s.old: {from: s.i}
                """)
        #expect(cycles.fileErrors == [])
        #expect(cycles.codes == [])
        #expect(cycles.question("s.a_old") == "identical A")
        #expect(cycles.indicator("s.i") == "reworded C b")
        #expect(cycles.indicator("s.old") == "identical A")
        #expect(cycles.comparison.question("s.a_old")?.bridgeOf == "s.a")
    }

    @Test func theOldLevelsStandInPlaceOfAMergedIndicator() {
        let old = form(
            "q-23", questions: [a, b.replacing(", asked_if: s.a = yes", "")],
            indicators: ["id: s.one, title: One, counts: s.a = yes", "id: s.two, title: Two, counts: s.b = yes"])
        let new = form(
            "q-27", questions: ["id: s.m, text: Is there either?, type: one_of, choices: yes_no"],
            indicators: ["id: s.one, title: One, counts: s.m = yes"])
        let cycles = Cycles(
            old, new,
            lineage: """
                previous: q-23
                questions:
                  s.m: {from: [s.a, s.b], change: [merged], rule: any, reason: R.}
                dropped:
                  s.two: {reason: R.}
                """)
        #expect(cycles.fileErrors == [])
        #expect(cycles.codes == [])
        #expect(cycles.comparison.indicators[0].mergedFrom == [0, 1])
        #expect(cycles.indicator("s.one", .micro) == "merged B m")
        #expect(cycles.indicator("s.one", .published) == "merged C m")
    }

    static let bounds: [([Int64], Int64, CombinationRule, ClosedRange<Int64>)] = [
        // methods.md A.4: 47 and 46 of 78.
        ([47, 46], 78, .any, 47...78), ([47, 46], 78, .all, 15...46),
        ([10, 20], 78, .any, 20...30), ([10, 20], 78, .all, 0...10), ([78, 78], 78, .all, 78...78),
        ([0, 0], 78, .any, 0...0), ([30, 30, 30], 40, .all, 10...30), ([], 78, .any, 0...0),
        ([.max, .max], .max, .any, .max ... .max), ([.max, .max], .max, .all, .max ... .max),
    ]

    @Test(arguments: bounds)
    func totalsAloneBoundWhatWasMerged(
        _ counts: [Int64], _ total: Int64, _ rule: CombinationRule, _ expected: ClosedRange<Int64>
    ) {
        #expect(mergedBounds(of: counts, among: total, rule: rule) == expected)
    }

    static let notAsked: [(String, String)] = [
        // A no that was not asked is no yes either way; a no that is counted was counted otherwise in 2023.
        ("s.b = yes", "universe B u"), ("s.b = no", "universe C u"), ("not (s.b = yes)", "universe C u"),
    ]

    @Test(arguments: notAsked)
    func publishedTotalsDoNotStandForACountThatTakesWhatIsNotAskedOtherwise(_ formula: String, _ expected: String) {
        let cycles = compare(
            counts(formula), counts(formula),
            "questions:\n  s.b: {change: [universe], not_asked_is: no, reason: R.}",
            questions: [a, b.replacing(", asked_if: s.a = yes", "")])
        #expect(cycles.codes == [])
        #expect(cycles.indicator("s.i", .published) == expected)
        #expect(cycles.indicator("s.i", .micro) == "universe B u")
    }
}
