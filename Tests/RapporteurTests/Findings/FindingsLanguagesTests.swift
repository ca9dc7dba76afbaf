import RapporteurDiagnostics
import RapporteurLanguages
import RapporteurModel
import RapporteurValidation
import RapporteurYAML
import Testing

@testable import Rapporteur

@Suite("Findings in six languages")
struct FindingsLanguagesTests {
    private static let report = FindingsReport([exampleFindings(manyFindings), exampleFindings("a: [b\n")])

    @Test("every form is said without a slot left open", arguments: MessageLanguage.allCases)
    func complete(language: MessageLanguage) {
        let catalogue = MessageCatalogue.official(language)
        for format in FindingsFormat.allCases {
            let text = format.render(Self.report, isColoured: false, version: "1.0.0", in: catalogue)
            // What stands in braces in the file itself is none.
            let slots = text.matches(of: /\{[a-z][A-Za-z0-9]*(, (plural|select),|\})/).map { String($0.output.0) }
            #expect(slots == [], "\(language.tag) \(format)")
            let codes = Set(Self.report.files.flatMap { $0.findings }.map { $0.diagnostic.code })
            #expect(codes.count > 5)
            // A letter tells at most five of a kind, but something of every kind.
            for code in codes { #expect(text.contains(code), "\(language.tag) \(format)") }
        }
    }

    @Test("the first line is the headline of the language", arguments: MessageLanguage.allCases)
    func headline(language: MessageLanguage) {
        let catalogue = MessageCatalogue.official(language)
        let text = TextFindingsRenderer(in: catalogue).render(Self.report)
        #expect(text.hasPrefix(catalogue.text(Self.report.headline) + "\n"))
    }

    @Test("letters say their language and its direction", arguments: MessageLanguage.allCases)
    func letter(language: MessageLanguage) {
        let html = HTMLLetterRenderer(in: .official(language)).render(Self.report)
        let direction = language == .ar ? "rtl" : "ltr"
        #expect(html.contains("<html lang=\"\(language.tag)\" dir=\"\(direction)\">"))
        // Whatever is kept apart from a sentence is kept apart by elements, and each of them ends.
        #expect(!html.unicodeScalars.contains { (0x2066...0x2069).contains($0.value) })
        #expect(html.matches(of: /<bdi[ >]/).count == html.matches(of: /<\/bdi>/).count)
    }

    @Test("keys, codes and severities of programs are the same in every language", arguments: MessageLanguage.allCases)
    func data(language: MessageLanguage) {
        func shape(_ catalogue: MessageCatalogue) -> [String] {
            JSONFindingsRenderer(in: catalogue).render(Self.report).split(separator: "\n").map { line in
                let text = String(line)
                let isProse = text.contains("\"message\"") || !text.contains("\": ")
                return isProse ? "" : text
            }
        }
        #expect(shape(.official(language)) == shape(.english))
    }
}
