import Foundation
import RapporteurExpression
import Testing

@Suite("The case file")
struct CaseFileTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test("holds in the native build, as it must in the browser build")
    func cases() throws {
        let text = try String(
            contentsOf: Self.root.appending(path: "Tests/Fixtures/expressions.cases"), encoding: .utf8)
        let cases = ExpressionCases.run(text)
        for failure in cases.failures { Issue.record("line \(failure.line): \(failure.message)") }
        #expect(cases.count >= 200)
    }

    @Test("reports a line that it does not understand instead of skipping it")
    func unknownLine() {
        #expect(ExpressionCases.run("nonsense\n1 = 1 => false\n").failures.count == 2)
    }
}
