import RapporteurDiagnostics
import RapporteurExpression
import Testing

@Suite("The pages of the codes")
struct CodePageTests {
    @Test("every code has one page, in the order of the codes")
    func complete() {
        #expect(ExpressionCode.pages.map { $0.code } == ExpressionCode.allCases.map { $0.rawValue })
    }

    @Test("the bad example gives the code and the good one nothing", arguments: ExpressionCode.pages)
    func examples(page: CodePage) {
        var scope = Standard.scope
        if page.code == ExpressionCode.previousNotAllowed.rawValue { scope.allowsPrevious = false }
        let checker = ExpressionChecker(scope: scope)
        let bad = checker.check(page.bad.english).diagnostics
        #expect(!bad.isEmpty)
        #expect(Set(bad.map { $0.code }) == [page.code])
        #expect(bad.allSatisfy { $0.severity == page.severity })
        #expect(checker.check(page.good.english).diagnostics == [])
        #expect(checker.check(page.good.english).expression != nil)
    }

    @Test("a page says in whole sentences what to do", arguments: ExpressionCode.pages)
    func prose(page: CodePage) {
        #expect(page.story.english.hasSuffix("."))
        #expect(!page.title.english.isEmpty && !page.title.english.hasSuffix("."))
        #expect(!page.story.english.contains("\n"))
    }
}
