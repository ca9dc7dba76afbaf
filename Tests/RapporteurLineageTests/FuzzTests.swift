import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurLineage
import RapporteurModel
import Testing

/// A small generator with a fixed seed (Knuth's MMIX constants), so that a failure can be repeated.
struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(max(1, sides)))
    }
}

@Suite struct FuzzTests {
    /// The text with a few lines dropped, doubled, swapped or with one word of another line put in.
    private func mutated(_ text: String, _ dice: inout Dice) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for _ in 0...dice.roll(4) {
            let line = dice.roll(lines.count)
            switch dice.roll(4) {
            case 0: lines.remove(at: line)
            case 1: lines.insert(lines[line], at: line)
            case 2: lines.swapAt(line, dice.roll(lines.count))
            default:
                let words = lines[dice.roll(lines.count)].split(separator: " ")
                var own = lines[line].split(separator: " ", omittingEmptySubsequences: false).map(String.init)
                guard !words.isEmpty else { continue }
                own[dice.roll(own.count)] = String(words[dice.roll(words.count)])
                lines[line] = own.joined(separator: " ")
            }
            if lines.isEmpty { return "" }
        }
        return lines.joined(separator: "\n")
    }

    /// Whatever is declared: what differs without a declaration permits no change, and nothing crashes.
    private func check(_ comparison: CycleComparison, _ seed: Int) {
        for indicator in comparison.indicators {
            let rests = indicator.restsOn.map { comparison.questions[Int($0)].comparability }
            let isSound = rests.allSatisfy { !$0.notes.contains(.notDeclared) && !$0.classes.contains(.reworded) }
            for baseline in Baseline.allCases where indicator.comparability.changePermission(with: baseline) != nil {
                #expect(isSound, "seed \(seed), \(indicator.id)")
                #expect(indicator.formula != nil, "seed \(seed), \(indicator.id)")
            }
        }
    }

    @Test func aDamagedLineageNeverPermitsMoreThanItShould() throws {
        let old = DefinitionReader.read(yaml: try RealQuestionnaireTests.text("oer-2023/questionnaire.yaml"))
            .questionnaire
        let new = DefinitionReader.read(
            yaml: try RealQuestionnaireTests.text("oer-2027/questionnaire.yaml"), previous: old
        ).questionnaire
        let text = try RealQuestionnaireTests.text("oer-2027/lineage.yaml")
        for seed in 0..<40 {
            var dice = Dice(state: UInt64(seed))
            let lineage = LineageReader.read(Array(mutated(text, &dice).utf8)).declaration
            let comparison = CycleComparison(current: new, previous: old, lineage: lineage)
            #expect(comparison.questions.count == new.questions.count)
            check(comparison, seed)
        }
    }

    @Test func aDamagedQuestionnaireNeverPermitsMoreThanItShould() throws {
        let old = DefinitionReader.read(yaml: try RealQuestionnaireTests.text("oer-2023/questionnaire.yaml"))
            .questionnaire
        let text = try RealQuestionnaireTests.text("oer-2027/questionnaire.yaml")
        let lineage = LineageReader.read(Array(try RealQuestionnaireTests.text("oer-2027/lineage.yaml").utf8))
            .declaration
        for seed in 0..<8 {
            var dice = Dice(state: UInt64(seed) &+ 1000)
            let draft = DefinitionReader.readStructure(Array(mutated(text, &dice).utf8))
            let links = lineage.previousLinks(current: draft.outline, previous: old)
            let new = draft.compile(previous: old, links: links).questionnaire
            check(CycleComparison(current: new, previous: old, lineage: lineage), seed)
            check(CycleComparison(current: old, previous: new, lineage: lineage), seed)
        }
    }
}
