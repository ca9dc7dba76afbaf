import RapporteurDiagnostics
import RapporteurLineage
import Testing

/// One case of the table of classes: two forms, a lineage, and what must come out.
struct ClassCase: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var old: [String]
    var new: [String]
    var lineage: String
    var question: String
    var expected: String
    var codes: [String]

    init(
        _ title: String, old: [String], new: [String], lineage: String, question: String = "s.a", expected: String,
        codes: [String] = []
    ) {
        testDescription = title
        self.old = old
        self.new = new
        self.lineage = lineage
        self.question = question
        self.expected = expected
        self.codes = codes
    }
}

private let a = "id: s.a, text: Is there a policy on open resources?, type: one_of, choices: yes_no"
private let b = "id: s.b, text: Is there a plan for open resources?, type: one_of, choices: yes_no"
private let c = "id: s.c, text: Is there a law?, type: one_of, choices: yes_no"

private func entry(_ text: String, of id: String = "s.a") -> String {
    "previous: q-23\nquestions:\n  \(id): {\(text)}\n"
}

@Suite struct ClassTests {
    static let covered: [ClassCase] = [
        ClassCase(
            "a question without an entry is identical", old: [a], new: [a], lineage: "previous: q-23",
            expected: "identical A"),
        ClassCase(
            "punctuation, spaces and composition are no difference",
            old: ["id: s.a, text: \"Is there a café, or not?\", type: text"],
            new: ["id: s.a, text: \"Is  there a cafe\u{301} or not\", type: text"], lineage: "previous: q-23",
            expected: "identical A"),
        ClassCase(
            "another id is no difference", old: [a], new: [a.replacing("s.a", "s.z")],
            lineage: entry("from: s.a, change: identical", of: "s.z"), question: "s.z", expected: "identical A"),
        ClassCase(
            "editorial covers text", old: [a], new: [a.replacing("policy", "polycy")],
            lineage: entry("change: [editorial], reason: Spelling., by: X, on: 2026-01-01"), expected: "editorial A e"),
        ClassCase(
            "editorial covers the order of the choices", old: [a],
            new: [a.replacing("yes_no", "{no: \"No\", yes: \"Yes\"}")],
            lineage: entry("change: editorial, reason: Order., by: X, on: 2026-01-01"), expected: "editorial A e"),
        ClassCase(
            "recodable covers codes with a total map", old: [a], new: [a.replacing("yes_no", "scale")],
            lineage: entry("change: [recodable], map: {yes: yes, partly: no, no: no}, reason: R."),
            expected: "recodable B r"),
        ClassCase(
            "mode holds for every linked question", old: [a], new: [a + ", required: true"],
            lineage: "previous: q-23\ncycle: {change: mode, reason: R.}", expected: "mode B c"),
        ClassCase(
            "universe covers routing", old: [a, b], new: [a, b + ", asked_if: s.a = yes"],
            lineage: entry("change: [universe], reason: R., not_asked_is: no", of: "s.b"), question: "s.b",
            expected: "universe B u"),
        ClassCase(
            "reworded covers text and codes", old: [a],
            new: ["id: s.a, text: Is there no plan?, type: one_of, choices: scale"],
            lineage: entry("change: [reworded], reason: R."), expected: "reworded C b"),
        ClassCase(
            "reworded covers the type", old: [a],
            new: ["id: s.a, text: Is there a policy on open resources?, type: text"],
            lineage: entry("change: reworded, reason: R."), expected: "reworded C b"),
        ClassCase(
            "an exhaustive split is comparable", old: [a], new: [b, c],
            lineage:
                "previous: q-23\nquestions:\n  s.b: {from: s.a, change: [split], rule: any, exhaustive: true, reason: R.}\n  s.c: {from: s.a, change: [split], rule: any, exhaustive: true, reason: R.}",
            question: "s.b", expected: "split B s"),
        ClassCase(
            "a split that is not exhaustive is a break", old: [a], new: [b, c],
            lineage:
                "previous: q-23\nquestions:\n  s.b: {from: s.a, change: [split], rule: any, reason: R.}\n  s.c: {from: s.a, change: [split], rule: any, reason: R.}",
            question: "s.b", expected: "split C s"),
        ClassCase(
            "merged needs answer files", old: [b, c], new: [a],
            lineage: entry("from: [s.b, s.c], change: [merged], rule: any, reason: R."), expected: "merged C m"),
        ClassCase(
            "new has no counterpart", old: [b], new: [a, b], lineage: entry("change: [new]"), expected: "new N n"),
        ClassCase(
            "break: all leaves nothing comparable", old: [a], new: [a],
            lineage: "previous: q-23\ncycle: {break: all, reason: R.}", expected: "identical C b"),
        ClassCase(
            "classes come in the order of the table", old: [a],
            new: ["id: s.a, text: Is there a polycy on open resources?, type: one_of, choices: scale"],
            lineage: entry(
                "change: [recodable, editorial], map: {yes: yes, partly: no, no: no}, reason: R., by: X"),
            expected: "editorial+recodable B er"),
    ]

    @Test(arguments: covered) func aClassCoversWhatItMay(_ test: ClassCase) {
        let cycles = Cycles(form("q-23", questions: test.old), form("q-27", questions: test.new), lineage: test.lineage)
        #expect(cycles.fileErrors == [])
        #expect(cycles.codes == test.codes)
        #expect(cycles.question(test.question) == test.expected)
    }

    static let uncovered: [ClassCase] = [
        ClassCase(
            "identical does not cover text", old: [a], new: [a.replacing("policy", "plan")],
            lineage: entry("change: identical"), expected: "reworded C b", codes: ["L109"]),
        ClassCase(
            "editorial does not cover codes", old: [a], new: [a.replacing("yes_no", "scale")],
            lineage: entry("change: [editorial], reason: R., by: X"), expected: "editorial+reworded C eb",
            codes: ["L109", "L110"]),
        ClassCase(
            "recodable does not cover text", old: [a],
            new: ["id: s.a, text: Is there a plan?, type: one_of, choices: scale"],
            lineage: entry("change: [recodable], map: {yes: yes, partly: no, no: no}, reason: R."),
            expected: "recodable+reworded C rb", codes: ["L109"]),
        ClassCase(
            "a map that is not total is no recoding", old: [a], new: [a.replacing("yes_no", "scale")],
            lineage: entry("change: [recodable], map: {yes: yes, no: no}, reason: R."), expected: "recodable C r",
            codes: ["L115"]),
        ClassCase(
            "required without a declared mode is an error", old: [a], new: [a + ", required: true"],
            lineage: "previous: q-23", expected: "mode C c", codes: ["L109"]),
        ClassCase(
            "special answers without a declared mode are an error", old: [a], new: [a + ", special: [declined]"],
            lineage: "previous: q-23", expected: "mode C c", codes: ["L109"]),
        ClassCase(
            "routing is not covered by reworded", old: [a, b], new: [a, b + ", asked_if: s.a = yes"],
            lineage: entry("change: [reworded], reason: R.", of: "s.b"), question: "s.b",
            expected: "universe+reworded C ub", codes: ["L109", "L110"]),
        ClassCase(
            "a type is not covered by editorial", old: ["id: s.a, text: How many?, type: number, unit: schools"],
            new: ["id: s.a, text: How many?, type: number, unit: teachers"],
            lineage: entry("change: [editorial], reason: R., by: X"), expected: "editorial+reworded C eb",
            codes: ["L109", "L110"]),
        ClassCase(
            "one question continued twice is an error", old: [a], new: [a, b],
            lineage: entry("from: s.a, change: reworded, reason: R.", of: "s.b"), expected: "identical C",
            codes: ["L113", "L110", "L113"]),
        ClassCase(
            "several sources need merged", old: [b, c], new: [a],
            lineage: entry("from: [s.b, s.c], change: [reworded], reason: R."), expected: "reworded C b",
            codes: ["L109", "L110"]),
        ClassCase(
            "a moved question is not identical", old: [a, b, c], new: [b, c, a], lineage: "previous: q-23",
            expected: "reworded C b", codes: ["L109"]),
    ]

    @Test(arguments: uncovered) func whatIsNotCoveredIsAnErrorAndABreak(_ test: ClassCase) {
        let cycles = Cycles(form("q-23", questions: test.old), form("q-27", questions: test.new), lineage: test.lineage)
        #expect(cycles.fileErrors == [])
        #expect(cycles.codes.sorted() == test.codes.sorted())
        #expect(cycles.question(test.question) == test.expected)
        #expect(cycles.comparison.question(test.question)?.comparability.changePermission(with: .micro) == nil)
    }

    @Test(arguments: ["official", "paraphrased", "reconstructed", "draft"])
    func wordingThatWasNotSeenIsMarked(_ provenance: String) {
        let cycles = Cycles(
            form("q-23", provenance: provenance, questions: [a, b]),
            form("q-27", questions: [a, b.replacing("plan", "plann")]),
            lineage: entry("change: editorial, reason: R., by: X", of: "s.b"))
        #expect(cycles.codes == [])
        #expect(cycles.question("s.a") == (provenance == "official" ? "identical A" : "identical B w"))
        #expect(cycles.question("s.b") == (provenance == "official" ? "editorial A e" : "editorial B ew"))
    }

    @Test func mergedIsComparableWithAnswerFiles() {
        let cycles = Cycles(
            form("q-23", questions: [b, c]), form("q-27", questions: [a]),
            lineage: entry("from: [s.b, s.c], change: [merged], rule: any, reason: R."))
        #expect(cycles.question("s.a", .micro) == "merged B m")
        #expect(cycles.question("s.a", .list) == "merged C m")
        let comparability = cycles.comparison.question("s.a")?.comparability
        #expect(comparability?.changePermission(with: .micro)?.grade == .b)
        #expect(comparability?.changePermission(with: .published) == nil)
        #expect(comparability?.observationStatus == .seriesBreak)
    }
}

extension String {
    /// The text with every occurrence of one text replaced.
    func replacing(_ old: String, _ new: String) -> String {
        var result = ""
        var rest = self[...]
        while let range = rest.firstRange(of: old) {
            result += rest[..<range.lowerBound] + new
            rest = rest[range.upperBound...]
        }
        return result + rest
    }
}
