import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurLineage
import RapporteurModel
import Testing

@Suite struct PageTests {
    @Test func everyCodeHasOnePage() {
        #expect(LineageCode.pages.map { $0.code }.sorted() == LineageCode.allCases.map { $0.rawValue }.sorted())
    }

    @Test func theExamplesRestOnAFaultlessLineage() {
        let cycles = Cycles(LineageExamples.previous, LineageExamples.current, lineage: LineageExamples.lineage)
        #expect(cycles.fileErrors == [])
        #expect(cycles.codes == [])
    }

    @Test(arguments: LineageCode.pages.map { $0.code }) func theBadExampleGivesTheCodeAndTheGoodOneDoesNot(
        _ code: String
    ) throws {
        let page = try #require(LineageCode.pages.first { $0.code == code })
        let bad = try diagnostics(page.bad.english)
        #expect(bad.contains { $0.code == code && $0.severity == page.severity })
        let good = try diagnostics(page.good.english)
        #expect(!good.contains { $0.code == code })
        // A fragment stands for entries of a faultless lineage: nothing else may be wrong with the good one.
        if !page.good.english.hasPrefix("previous:"), page.severity != .information {
            #expect(good.filter { $0.severity != .information } == [])
        }
    }

    /// What is wrong with a whole lineage, or with the faultless one after some of its entries were replaced.
    private func diagnostics(_ example: String) throws -> [Diagnostic] {
        let read = LineageReader.read(Array(example.utf8))
        var lineage = read.declaration
        var found = read.diagnostics.filter { $0.code.hasPrefix("L") }
        if !example.hasPrefix("previous:") {
            var whole = LineageReader.read(Array(LineageExamples.lineage.utf8)).declaration
            whole.questions = whole.questions.filter { lineage.question($0.id.text) == nil } + lineage.questions
            whole.indicators = whole.indicators.filter { lineage.indicator($0.id.text) == nil } + lineage.indicators
            let dropped = Set(lineage.dropped.map { $0.id.text })
            whole.dropped = whole.dropped.filter { !dropped.contains($0.id.text) } + lineage.dropped
            lineage = whole
        }
        let cycles = Cycles(LineageExamples.previous, LineageExamples.current)
        found += CycleComparison(current: cycles.current, previous: cycles.previous, lineage: lineage).diagnostics
        return found
    }
}
