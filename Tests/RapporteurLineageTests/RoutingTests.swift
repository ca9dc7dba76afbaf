import RapporteurLineage
import Testing

private let list = "type: one_of, choices: yes_no"
private let scale = "type: one_of, choices: scale"

private func questions(_ condition: String?, parent: String = list) -> [String] {
    [
        "id: s.a, text: A, \(parent)", "id: s.b, text: B, \(list), asked_if: s.a = yes",
        "id: s.n, text: N, type: number",
        "id: s.m, text: M, type: any_of, choices: yes_no",
        "id: s.x, text: X, type: text" + (condition.map { ", asked_if: \"\($0)\"" } ?? ""),
    ]
}

@Suite struct RoutingTests {
    static let same: [(String?, String?)] = [
        (nil, nil),
        ("s.a = yes", "yes = s.a"),
        ("s.a = yes", "not (s.a != yes)"),
        ("s.a = yes", "s.a in [yes]"),
        ("s.a = yes and s.b = no", "s.b = no and s.a = yes"),
        ("s.a = yes or s.b = no", "not (s.a = no and s.b = yes)"),
        // s.b is only asked after s.a = yes, so that the second condition says no more than the first.
        ("s.b = yes", "s.a = yes and s.b = yes"),
        ("answered(s.a)", "s.a = yes or s.a = no"),
        ("s.n > 3 and s.a = yes", "s.a = yes and 3 < s.n"),
        ("s.m includes yes", "s.m includes yes"),
        ("asked(s.b)", "s.a = yes"),
    ]

    @Test(arguments: same) func conditionsThatAskTheSameAreTheSame(_ old: String?, _ new: String?) {
        let cycles = Cycles(
            form("q-23", questions: questions(old)), form("q-27", questions: questions(new)), lineage: "previous: q-23")
        #expect(cycles.fileErrors == [])
        #expect(cycles.codes == [], "\(old ?? "always") and \(new ?? "always")")
    }

    static let different: [(String?, String?)] = [
        (nil, "s.a = yes"),
        ("s.a = yes", nil),
        ("s.a = yes", "s.a = no"),
        ("s.a = yes", "answered(s.a)"),
        // Undecided is not the contrary: who left s.a blank is asked in neither, but `not` does not turn it round.
        ("s.a != yes", "not answered(s.a) or s.a = no"),
        ("s.a = yes or s.b = yes", "s.a = yes and s.b = yes"),
        ("s.n > 3", "s.n > 4"),
        ("s.m includes yes", "s.m includes no"),
        ("s.a = yes", "s.a = yes and s.n > 3"),
        ("s.b = yes", "s.a = yes"),
    ]

    @Test(arguments: different) func aDifferenceInWhoIsAskedIsSeen(_ old: String?, _ new: String?) {
        let cycles = Cycles(
            form("q-23", questions: questions(old)), form("q-27", questions: questions(new)), lineage: "previous: q-23")
        #expect(cycles.fileErrors == [])
        #expect(cycles.codes == ["L109"], "\(old ?? "always") and \(new ?? "always")")
        #expect(cycles.comparison.question("s.x")?.comparability.differences == [.base])
    }

    static let recoded: [(String, Bool)] = [
        ("s.a in [yes, partly]", true), ("s.a = yes", false), ("s.a != no", true), ("s.a = partly", false),
    ]

    @Test(arguments: recoded) func parentsAreComparedInTheOldCodes(_ condition: String, _ isSame: Bool) {
        let cycles = Cycles(
            form("q-23", questions: questions("s.a = yes")),
            form(
                "q-27",
                questions: questions(condition, parent: scale).map {
                    $0.replacing("asked_if: s.a = yes", "asked_if: \"s.a in [yes, partly]\"")
                }),
            lineage: """
                previous: q-23
                questions:
                  s.a: {change: [recodable], map: {yes: yes, partly: yes, no: no}, reason: R.}
                """)
        #expect(cycles.fileErrors == [])
        #expect(cycles.codes == (isSame ? [] : ["L109"]))
    }

    @Test func aSplitParentIsCombinedByItsRule() {
        let cycles = Cycles(
            form(
                "q-23",
                questions: ["id: s.a, text: A, \(list)", "id: s.x, text: X, type: text, asked_if: s.a = yes"]),
            form(
                "q-27",
                questions: [
                    "id: s.b, text: B, \(list)", "id: s.c, text: C, \(list)",
                    "id: s.x, text: X, type: text, asked_if: s.b = yes or s.c = yes",
                ]),
            lineage: """
                previous: q-23
                questions:
                  s.b: {from: s.a, change: [split], rule: any, exhaustive: true, reason: R.}
                  s.c: {from: s.a, change: [split], rule: any, exhaustive: true, reason: R.}
                """)
        #expect(cycles.codes == [])
        #expect(cycles.question("s.x") == "identical A")
    }

    @Test func aRenamedParentIsTheSameParent() {
        let cycles = Cycles(
            form(
                "q-23", questions: ["id: s.a, text: A, \(list)", "id: s.x, text: X, type: text, asked_if: s.a = yes"]),
            form(
                "q-27", questions: ["id: s.z, text: A, \(list)", "id: s.x, text: X, type: text, asked_if: s.z = yes"]),
            lineage: "previous: q-23\nquestions:\n  s.z: {from: s.a, change: identical}")
        #expect(cycles.codes == [])
    }

    @Test func aChangedChainBelongsToTheParent() {
        func chain(_ condition: String) -> [String] {
            [
                "id: s.a, text: A, \(list)", "id: s.b, text: B, \(list), asked_if: s.a = \(condition)",
                "id: s.x, text: X, type: text, asked_if: s.b = yes",
            ]
        }
        let cycles = Cycles(
            form("q-23", questions: chain("yes"), indicators: ["id: s.i, title: I, counts: answered(s.x)"]),
            form("q-27", questions: chain("no"), indicators: ["id: s.i, title: I, counts: answered(s.x)"]),
            lineage: "previous: q-23\nquestions:\n  s.b: {change: [universe], reason: R.}")
        #expect(cycles.codes == [])
        #expect(cycles.question("s.x") == "identical A")
        #expect(cycles.indicator("s.i") == "universe B u")
    }
}
