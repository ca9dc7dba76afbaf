import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel
import Testing

@testable import RapporteurDefinition

@Suite("The pages of explain")
struct PageTests {
    static let sampleRoster = Roster(
        id: "sample", states: [Roster.State(code: "NOR", region: "ENA"), Roster.State(code: "FJI", region: "APA")])

    /// What an example gives, by what it is an example of.
    private func diagnostics(_ page: CodePage, _ text: String) -> [Diagnostic]? {
        let bytes = Array(text.utf8)
        switch page.subject {
        case .questionnaire:
            return DefinitionReader.read(yaml: text).diagnostics
        case .translation:
            let source = DefinitionReader.read(yaml: translatedExample).questionnaire
            return TranslationReader.read(bytes, language: "fr", of: source).diagnostics
        case .published:
            let source = DefinitionReader.read(yaml: publishedExample).questionnaire
            return PublishedReader.read(bytes, of: source, roster: nil).diagnostics
        case .guidance:
            return guidanceDiagnostics(["en/capacity.md": text, "en/terms.md": termsExample], of: explainedExample)[
                "en/capacity.md"]
        case .other:
            if text.hasPrefix("iso3") { return RosterReader.read(bytes, id: "x").reader.diagnostics }
            if text.hasPrefix("- {respondent") {
                let source = DefinitionReader.read(yaml: correctedExample).questionnaire
                return CorrectionsReader.read(bytes, of: source, roster: Self.sampleRoster).diagnostics
            }
            if page.code.hasPrefix("D26") {
                let source = DefinitionReader.read(yaml: example(repositories)).questionnaire
                return IDLock(bytes).compare(with: source)
            }
            return nil
        default:
            return nil
        }
    }

    @Test("every code has one page")
    func complete() {
        let codes =
            DefinitionCode.allCases.map { $0.rawValue } + TranslationCode.allCases.map { $0.rawValue }
            + ReferenceCode.allCases.map { $0.rawValue } + GuidanceCode.allCases.map { $0.rawValue }
        #expect(definitionPages.map { $0.code }.sorted() == codes.sorted())
    }

    @Test("the bad example gives the code, the good one nothing to mend", arguments: definitionPages)
    func examples(_ page: CodePage) {
        #expect(!page.title.english.isEmpty && page.story.english.hasSuffix("."))
        #expect(page.bad.english != page.good.english)
        guard let bad = diagnostics(page, page.bad.english), let good = diagnostics(page, page.good.english) else {
            return
        }
        let found = bad.first { $0.code == page.code }
        #expect(found != nil, "the bad example gives \(bad.map { "\($0.code) \($0.message.english)" })")
        if let found { #expect(found.severity == page.severity) }
        let rest = good.filter { $0.severity != .information || $0.code == page.code }
        #expect(rest.map { "\($0.code) \($0.message.english)" } == [])
    }

    @Test("every message is a sentence without a full stop at a place inside the file", arguments: definitionPages)
    func form(_ page: CodePage) {
        for diagnostic in diagnostics(page, page.bad.english) ?? [] where !diagnostic.code.hasPrefix("E") {
            #expect(!diagnostic.message.english.hasSuffix("."), "\(diagnostic.message.english)")
            #expect(diagnostic.range.start >= 0 && Int(diagnostic.range.end) <= page.bad.english.utf8.count)
            #expect(diagnostic.range.start <= diagnostic.range.end)
        }
    }
}
