import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurLineage
import RapporteurModel
import Testing

@Suite struct ReadingTests {
    @Test func everyKeyIsRead() throws {
        let text = """
            previous: oer-2023
            cycle: {change: mode, break: all, reason: R., by: X, on: 2026-01-01}
            questions:
              s.a: {from: [s.b, s.c], change: [merged], rule: all, reason: R., by: X, on: 2026-01-02}
              s.d: {from: s.e, change: recodable, map: {yes: yes, partly: no}, bridge: s.f}
              s.g: {change: [universe], not_asked_is: no, exhaustive: true}
              s.h:
            indicators:
              s.i: {from: s.j, override: {reason: R., by: X, on: 2026-01-03}}
            dropped:
              s.k: {reason: R.}
              s.l:
            """
        let (lineage, diagnostics) = LineageReader.read(Array(text.utf8))
        #expect(diagnostics == [])
        #expect(lineage.previous?.text == "oer-2023")
        #expect(lineage.cycle.changesMode && lineage.cycle.breaksAll && lineage.cycle.by == "X")
        let a = try #require(lineage.question("s.a"))
        #expect(a.from?.map { $0.text } == ["s.b", "s.c"])
        #expect(a.rule == .all && a.declares(.merged) && a.on == "2026-01-02")
        let d = try #require(lineage.question("s.d"))
        #expect(d.map?.map { $0.code.text + ">" + $0.previous.text } == ["yes>yes", "partly>no"])
        #expect(d.bridge?.text == "s.f")
        let g = try #require(lineage.question("s.g"))
        #expect(g.notAskedIs?.text == "no" && g.isExhaustive && g.from == nil)
        #expect(lineage.question("s.h")?.changes == [])
        #expect(lineage.indicator("s.i")?.override?.isComplete == true)
        #expect(lineage.dropped.map { $0.id.text } == ["s.k", "s.l"])
        #expect(lineage.dropped[1].reason == nil)
    }

    static let faults: [(String, String, String)] = [
        ("previous: x\nquestion: {}", "D101", "question"),
        ("questions: {}", "D102", ""),
        ("previous: x\nquestions: [a]", "D103", ""),
        ("previous: x\nquestions:\n  s.a: {chnage: new}", "D101", "chnage"),
        ("previous: x\nquestions:\n  s.a: {change: [remapped]}", "L102", "remapped"),
        ("previous: x\nquestions:\n  s.a: {rule: some}", "D104", "some"),
        ("previous: x\nquestions:\n  s.a: {exhaustive: yes}", "D104", "yes"),
        ("previous: x\ncycle: {change: universe}", "D104", "universe"),
        ("previous: x\ncycle: {break: mode}", "D104", "mode"),
        ("previous: x\nquestions:\n  s.a: {map: {a: [b, c]}}", "L117", "a"),
        ("previous: x\nindicators:\n  s.a: {map: {a: b}}", "D101", "map"),
        ("previous: x\nquestions:\n  s.a: {on: 2026-13-01}", "D106", "2026-13-01"),
    ]

    @Test(arguments: faults) func aFaultIsFoundAtItsPlace(_ text: String, _ code: String, _ place: String) throws {
        let bytes = Array(text.utf8)
        let (_, diagnostics) = LineageReader.read(bytes)
        let found = try #require(diagnostics.first { $0.code == code })
        if place.isEmpty { return }
        #expect(String(decoding: bytes[Int(found.range.start)..<Int(found.range.end)], as: UTF8.self) == place)
    }

    static let hostile = [
        "", "\u{0}", "[", "- - -", "previous: [", "a", "questions:\n  s.a: {from: [[[]]]}", "previous: x\ndropped: a",
        "previous: x\nquestions:\n  ? [a]\n  : b", "previous: x\nquestions: {s.a: {from: {a: b}, change: {c: d}}}",
    ]

    @Test(arguments: hostile) func nothingMakesTheReaderFail(_ text: String) {
        let (lineage, _) = LineageReader.read(Array(text.utf8))
        let questionnaire = Cycles(
            form("q-23", questions: ["id: s.a, text: A, type: text"]), form("q-27", questions: [])
        ).previous
        let comparison = CycleComparison(current: questionnaire, previous: questionnaire, lineage: lineage)
        #expect(comparison.questions.count == 1)
    }
}
