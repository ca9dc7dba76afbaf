import RapporteurDiagnostics
import RapporteurModel
import RapporteurValidation
import RapporteurYAML
import Testing

@Suite("Pages of the codes of answer files")
struct CodePageTests {
    @Test("Every code has one page, in the order of the codes")
    func complete() {
        #expect(AnswerCode.pages.map(\.code).sorted() == AnswerCode.allCases.map(\.rawValue).sorted())
        #expect(Set(AnswerCode.allCases.map(\.rawValue)).count == AnswerCode.allCases.count)
    }

    @Test("The bad example gives the code, the good one does not and has no error", arguments: AnswerCode.pages)
    func examples(page: CodePage) {
        let bad = Checked(exampleAnswerFile(page.bad.english))
        let good = Checked(exampleAnswerFile(page.good.english))
        #expect(bad.document.isReadable, "\(bad.document.diagnostics)")
        #expect(bad.codes.contains(page.code), "\(page.code) is not among \(bad.codes)")
        #expect(bad.finding(page.code)?.diagnostic.severity == page.severity)
        #expect(!good.codes.contains(page.code), "\(page.code) is among \(good.codes)")
        #expect(good.result.summary.errors == 0, "\(good.result.findings.map { $0.diagnostic.message.english })")
        #expect(good.document.diagnostics.isEmpty, "\(good.document.diagnostics)")
    }

    @Test("Messages are one plain sentence without a final point", arguments: AnswerCode.pages)
    func messages(page: CodePage) {
        for finding in Checked(exampleAnswerFile(page.bad.english)).result.findings where finding.rule == nil {
            let diagnostic = finding.diagnostic
            for text in [diagnostic.message.english] + diagnostic.help.english + diagnostic.fileHelp.english {
                #expect(!text.isEmpty && !text.contains("\n") && !text.contains("  \n"))
            }
            #expect(!diagnostic.message.english.hasSuffix("."))
            #expect(!diagnostic.message.english.contains("illegal") && !diagnostic.message.english.contains("invalid"))
        }
    }
}
