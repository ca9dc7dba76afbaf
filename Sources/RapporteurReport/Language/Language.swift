import RapporteurAnalysis
package import RapporteurDiagnostics
import RapporteurLanguages

/// How one language writes the texts of a report, their numbers and what stands between them.
package struct Language: Sendable {
    /// All messages of the language.
    package let catalogue: MessageCatalogue
    private let patterns: [ReportText: MessagePattern]

    /// Makes a language from its messages.
    package init(_ catalogue: MessageCatalogue) {
        self.catalogue = catalogue
        var patterns: [ReportText: MessagePattern] = [:]
        // A message without arguments is its pattern.
        for text in ReportText.allCases { patterns[text] = MessagePattern(catalogue.text(text.message)) }
        self.patterns = patterns
    }

    /// The BCP 47 tag.
    package var tag: String { catalogue.tag }

    /// Whether it is written from right to left.
    package var isRightToLeft: Bool { catalogue.isRightToLeft }

    /// The text with its slots filled; a slot without an argument stays visible as its name in braces.
    package func callAsFunction(_ text: ReportText, _ arguments: [String: ReportArgument] = [:]) -> [Inline] {
        guard let pattern = patterns[text] else { return [.words(catalogue.text(text.message))] }
        var runs: [Inline] = []
        fill(pattern.parts, arguments, into: &runs)
        return runs
    }

    /// The words of a text whose slots are filled.
    package func text(_ text: ReportText, _ arguments: [String: ReportArgument] = [:]) -> String {
        callAsFunction(text, arguments).plainText
    }

    // MARK: Filling slots

    private func fill(_ parts: [MessagePattern.Part], _ arguments: [String: ReportArgument], into runs: inout [Inline])
    {
        for part in parts {
            switch part {
            case .words(let words): runs.append(.words(words))
            case .slot(let name):
                if let argument = arguments[name] {
                    runs.append(contentsOf: write(argument))
                } else {
                    runs.append(.words("{" + name + "}"))
                }
            case .plural(let name, let branches):
                fill(branch(of: branches, for: arguments[name].flatMap(number)), arguments, into: &runs)
            case .select(_, let branches): fill(branch(of: branches, for: nil), arguments, into: &runs)
            }
        }
    }

    private func branch(of branches: [MessagePattern.Branch], for number: Int64?) -> [MessagePattern.Part] {
        var keys = [PluralCategory.other.word]
        if let number {
            keys = ["=" + String(number), catalogue.language.pluralCategory(of: number).word] + keys
        }
        for key in keys {
            if let branch = branches.first(where: { $0.key == key }) { return branch.parts }
        }
        return []
    }

    private func write(_ argument: ReportArgument) -> [Inline] {
        switch argument {
        case .count(let number):
            if (0..<Int64(numberWords.count)).contains(number) {
                [.figure(numberWords[Int(number)])]
            } else {
                [.figure(grouped(number))]
            }
        case .numeral(let number): [.figure(grouped(number))]
        case .percent(let number): self(.percentInText, ["number": .numeral(number)])
        case .share(let part, let whole): self(.shareInText, ["part": .numeral(part), "whole": .numeral(whole)])
        case .signedPoints(let points): [.figure(points.printed)]
        case .year(let year): [.words(String(year))]
        case .label(let text): [.label(text)]
        case .runs(let runs): runs
        }
    }

    /// A whole number with its digits in groups.
    package func grouped(_ number: Int64) -> String { catalogue.language.grouped(number) }

    private func number(_ argument: ReportArgument) -> Int64? {
        switch argument {
        case .count(let number), .numeral(let number), .percent(let number): number
        case .signedPoints(let points): points.whole
        case .year(let year): Int64(year)
        case .share, .label, .runs: nil
        }
    }
}

extension Language {
    /// English, as the Editorial Manual of the United Nations writes it.
    package static let english = Language(.english)

    private static let arabic = Language(.official(.ar))
    private static let spanish = Language(.official(.es))
    private static let french = Language(.official(.fr))
    private static let russian = Language(.official(.ru))
    private static let chinese = Language(.official(.zh))

    /// One of the six official languages of the United Nations; its texts are read when it is first asked for.
    package static func official(_ language: MessageLanguage) -> Language {
        switch language {
        case .en: english
        case .ar: arabic
        case .es: spanish
        case .fr: french
        case .ru: russian
        case .zh: chinese
        }
    }

    /// All six, in the order of their tags.
    package static let allOfficial = MessageLanguage.allCases.map { official($0) }

    /// The language with this tag; nil for another language than the six.
    package static func tagged(_ tag: String) -> Language? { MessageLanguage(tag: tag).map { official($0) } }
}
