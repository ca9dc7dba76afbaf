import RapporteurAnalysis
import RapporteurDefinition
package import RapporteurDiagnostics
import RapporteurExpression
import RapporteurLineage
import RapporteurStore
import RapporteurTemplates
import RapporteurTranslation
import RapporteurValidation
import RapporteurYAML

/// The pages of all codes, as `rapporteur explain` prints them.
package enum CodeCatalogue {
    /// All pages in the order of their codes.
    package static let pages: [CodePage] =
        (YAMLCode.pages + ExpressionCode.pages + definitionPages + AnswerCode.pages + LineageCode.pages
        + ExchangeCode.pages + TallyPages.all + StorePages.all + TemplateCode.pages + [unknownCorrectionsPage])
        .sorted { $0.code < $1.code }

    /// The page of a code, upper or lower case.
    package static func page(_ code: String) -> CodePage? {
        let code = code.uppercased()
        return pages.first { $0.code == code }
    }

    /// The code that was probably meant.
    package static func near(_ code: String) -> String? {
        nearestName(to: code, among: pages.map { $0.code })
    }

    /// A page as text for a person.
    package static func text(_ page: CodePage) -> String {
        var lines = ["\(page.severity.word)[\(page.code)]: \(page.title.english)", ""]
        lines += wrapped(page.story.english, width: 88)
        lines += ["", "Gives this code:", ""]
        lines += page.bad.english.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
        lines += ["", "Mended:", ""]
        lines += page.good.english.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
        while lines.last?.allSatisfy({ $0 == " " }) == true { lines.removeLast() }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A table of all codes.
    package static var list: String {
        pages.map { page in
            page.code + "  " + page.severity.word.padded(to: 11) + "  " + page.title.english
        }.joined(separator: "\n") + "\n"
    }

    private static func wrapped(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var line = ""
            for word in paragraph.split(separator: " ") {
                if !line.isEmpty, line.count + 1 + word.count > width {
                    lines.append(line)
                    line = ""
                }
                line += line.isEmpty ? String(word) : " " + word
            }
            lines.append(line)
        }
        return lines
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
