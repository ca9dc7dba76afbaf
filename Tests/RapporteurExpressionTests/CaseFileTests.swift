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

@Suite("The language reference")
struct LanguageReferenceTests {
    private func page() throws -> [Substring] {
        let url = CaseFileTests.root.appending(path: "Documentation/expressions.md")
        return try String(contentsOf: url, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    }

    @Test("every example gives what it says")
    func examples() throws {
        // Lines outside the examples become empty, so that a failure names the line of the page.
        var isExample = false
        var text = ""
        for line in try page() {
            if line.hasPrefix("```") {
                #expect(isExample || ["```cases", "```grammar", "```"].contains(line))
                isExample = line == "```cases"
            } else if isExample {
                text += line
            }
            text += "\n"
        }
        let cases = ExpressionCases.run(text)
        for failure in cases.failures { Issue.record("line \(failure.line): \(failure.message)") }
        #expect(cases.count >= 100)
    }

    @Test("every function and every reserved word is mentioned")
    func complete() throws {
        let text = try page().joined(separator: "\n")
        for word in ReservedWords.all { #expect(text.contains("`\(word)"), "\(word)") }
    }
}
