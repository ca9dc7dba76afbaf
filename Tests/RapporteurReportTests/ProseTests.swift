import RapporteurLineage
import RapporteurReport
import Testing

/// What holds for every sentence of a report, whatever the data.
@Suite("The prose of a report")
struct ProseTests {
    static let baselines: [Baseline] = [.micro, .list, .published, .none]

    static let languages = Language.allOfficial.map { $0.tag }

    static func document(_ baseline: Baseline, _ language: Language = .english) -> ReportDocument {
        ReportBuilder(SampleReport.make(baseline), SampleReport.context, language: language).document()
    }

    static func document(_ baseline: Baseline, _ tag: String) throws -> ReportDocument {
        document(baseline, try #require(Language.tagged(tag)))
    }

    /// All runs outside tables, block by block.
    static func prose(_ document: ReportDocument) -> [[Inline]] {
        document.blocks.flatMap { block -> [[Inline]] in
            switch block {
            case .paragraph(let text), .note(let text): [text]
            case .list(let items), .clauses(let items), .boxes(let items): items
            case .lines: []
            case .numbered(let paragraph): [paragraph.text] + paragraph.points
            // What stands in a box comes after it.
            case .box(let box): [box.heading ?? []]
            case .facts(let facts): facts.flatMap { [$0.figure, $0.label] }
            case .definitions(let definitions): definitions.flatMap { [$0.term, $0.meaning] }
            case .table(let table): table.notes
            case .figure(let figure): [figure.title] + figure.table.notes
            }
        }
    }

    static let numberWords = Dictionary(
        Language.allOfficial.flatMap { language in
            language.numberWords.enumerated().map { ($0.element, String($0.offset)) }
        }, uniquingKeysWith: { first, _ in first })

    /// The numbers in a text: groups of digits, and figures that are words.
    static func numbers(_ text: String) -> [String] {
        if let digit = numberWords[text] { return [digit] }
        return text.split { !($0.isASCII && $0.isNumber) }.map(String.init)
    }

    @Test("every number of the prose stands in a table, in every language", arguments: baselines, languages)
    func numbersStandInTables(baseline: Baseline, language: String) throws {
        let document = try Self.document(baseline, language)
        let inTables = Set(document.tables.flatMap { $0.cells }.flatMap { Self.numbers($0.plainText) })
        for text in Self.prose(document) {
            for figure in text.figures {
                for number in Self.numbers(figure) where number != "0" {
                    #expect(inTables.contains(number), "\(number) in: \(text.plainText)")
                }
            }
        }
    }

    @Test("words of the catalogue hold no numbers but years and thresholds", arguments: ReportText.allCases)
    func wordsHoldNoNumbers(message: ReportText) {
        for language in Language.allOfficial {
            let words = language(message).compactMap { run in
                if case .words(let text) = run { text } else { nil }
            }
            // Thresholds are words in English and may be figures elsewhere.
            let allowed: Set<String> = language.tag == "en" ? ["0", "100"] : ["0", "100", "3", "10"]
            let found = words.flatMap { Self.numbers($0) }
            #expect(found.allSatisfy { allowed.contains($0) }, "\(language.tag): \(words)")
        }
    }

    @Test("every slot is filled, in every language", arguments: baselines, languages)
    func slotsAreFilled(baseline: Baseline, language: String) throws {
        let document = try Self.document(baseline, language)
        let everything =
            Self.prose(document) + document.tables.flatMap { $0.cells + [$0.caption] } + [document.subtitle]
            + (document.parts.map { $0.heading })
        for text in everything { #expect(!text.plainText.contains("{"), "\(text.plainText)") }
        #expect(!HTMLRenderer().render(document).split(separator: "</style>").last!.contains("{"))
    }

    @Test("no sentence begins with a figure", arguments: baselines)
    func noSentenceBeginsWithAFigure(baseline: Baseline) {
        for text in Self.prose(Self.document(baseline)) where text.plainText.hasSuffix(".") {
            for sentence in text.plainText.split(separator: ". ") {
                let first = sentence.first { $0 != " " && $0 != "“" }
                #expect(first?.isNumber != true, "\(sentence)")
                #expect(
                    first?.isLowercase != true || sentence == text.plainText.split(separator: ". ")[0], "\(sentence)")
            }
        }
    }

    @Test("no message claims a cause", arguments: ReportText.allCases)
    func noMessageClaimsACause(message: ReportText) {
        let forbidden = [
            "because", "led to", "caused", "due to", "thanks to", "as a result", "resulted", "owing to", "impact",
            "therefore", "driven by",
        ]
        let text = Language.english.text(message).lowercased()
        for word in forbidden { #expect(!text.contains(word), "\(message): \(text)") }
    }

    @Test("per cent in text, % in tables", arguments: baselines)
    func percentIsWrittenByPlace(baseline: Baseline) {
        let document = Self.document(baseline)
        for text in Self.prose(document) { #expect(!text.plainText.contains("%"), "\(text.plainText)") }
        for cell in document.tables.flatMap({ $0.rows }).flatMap({ $0.cells }) {
            #expect(!cell.plainText.contains("per cent"))
        }
    }

    @Test("every change that is printed is split, or the text says that it cannot be", arguments: baselines)
    func changesAreSplit(baseline: Baseline) {
        let document = Self.document(baseline)
        let findings = document.parts.first { $0.id == "findings" }
        for part in findings?.parts ?? [] where part.id != "other-measures" {
            let text = part.blocks.compactMap { block in
                if case .paragraph(let text) = block { text.plainText } else { nil }
            }.joined(separator: " ")
            let isSplit = text.contains("within the States that reported in both cycles")
            let saysWhyNot = text.contains("cannot be split") || text.contains("no change is given")
            #expect(isSplit != saysWhyNot, "\(text)")
        }
    }

    @Test("two renderings of the same results are equal", arguments: baselines)
    func renderingIsDeterministic(baseline: Baseline) {
        #expect(Self.document(baseline) == Self.document(baseline))
    }

    @Test("the tables hold the same numbers in every language", arguments: baselines, languages)
    func numbersAreTheSame(baseline: Baseline, language: String) throws {
        func numbers(_ document: ReportDocument) -> [[String]] {
            document.tables.map { table in
                table.rows.flatMap { $0.cells }.flatMap { Self.numbers($0.plainText) }.sorted()
            }
        }
        #expect(numbers(try Self.document(baseline, language)) == numbers(Self.document(baseline)))
    }
}
