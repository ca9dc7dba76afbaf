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
    package static func text(_ page: CodePage, in catalogue: MessageCatalogue) -> String {
        var lines = ["\(catalogue.text(page.severity.name))[\(page.code)]: \(catalogue.text(page.title))", ""]
        for paragraph in catalogue.text(page.story).split(separator: "\n", omittingEmptySubsequences: false) {
            lines += wrap(String(paragraph), 88)
        }
        lines += ["", catalogue.text(Message("Gives this code:")), ""]
        lines += catalogue.text(page.bad).split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
        lines += ["", catalogue.text(Message("Mended:")), ""]
        lines += catalogue.text(page.good).split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
        while lines.last?.allSatisfy({ $0 == " " }) == true { lines.removeLast() }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A table of all codes.
    package static func list(in catalogue: MessageCatalogue) -> String {
        let names = Severity.allCases.map { catalogue.text($0.name) }
        let width = names.map(displayWidth).max() ?? 0
        return pages.map { page in
            page.code + "  " + padded(names[Int(page.severity.rawValue)], width) + "  " + catalogue.text(page.title)
        }.joined(separator: "\n") + "\n"
    }
}
