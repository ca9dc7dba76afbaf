import Foundation
import RapporteurAnalysis
import RapporteurDiagnostics
import RapporteurLineage
import RapporteurModel
import RapporteurTemplates
import RapporteurTestSupport
import Testing

@testable import RapporteurReport

/// What holds for the document for the Executive Board, made from the templates of the repository.
@Suite("The document for the Executive Board")
struct BoardDocumentTests {
    static let reports = Golden.folder.deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("reports")

    static let languages = ProseTests.languages

    static let roadmap = Roadmap(
        source: LocalText(common: "A meeting"),
        rows: [
            .init(
                area: .capacity, indicators: ["capacity.training", "capacity.ai"],
                subject: LocalText(common: "Training"),
                intervention: LocalText(common: "Policy advice"),
                actions: [LocalText(common: "hold seminars"), LocalText(common: "share tools")]),
            .init(
                area: .policy, indicators: ["policy.frameworks"], subject: LocalText(common: "Frameworks"),
                intervention: LocalText(common: "Advocacy"), actions: []),
            .init(
                area: .cooperation, indicators: [], subject: LocalText(common: "Liaison"),
                intervention: LocalText(common: "Partnerships"), actions: [LocalText(common: "meet")]),
        ])

    static func template(_ language: String) throws -> DocumentTemplate {
        let file = reports.appendingPathComponent("templates/executive-board/\(language).md.mustache")
        let (template, diagnostics) = try DocumentTemplate.read(Array(Data(contentsOf: file)), BoardSchema.schema)
        #expect(diagnostics.isEmpty, "\(diagnostics.map { MessageCatalogue.english.text($0.message) })")
        return try #require(template)
    }

    static func document(
        _ report: CycleReport, _ language: String = "en", context: ReportContext = SampleReport.context,
        settings: DocumentSettings = DocumentSettings(), roadmap: Roadmap? = roadmap
    ) throws -> ReportDocument {
        let builder = try ReportBuilder(report, context, language: #require(Language.tagged(language)))
        let (document, missing, diagnostics) = try builder.boardDocument(template(language), settings, roadmap)
        #expect(missing.isEmpty && diagnostics.isEmpty)
        return try #require(document)
    }

    static let all = languages.flatMap { language in ProseTests.baselines.map { (language, $0) } }

    /// Numbers that only places and names have, left out of the law on numbers.
    private static func references(_ document: ReportDocument) -> [Inline.Reference] {
        var all: [Inline.Reference] = []
        _ = document.mapping { run in
            if case .reference(let reference) = run { all.append(reference) }
            return run
        }
        return all
    }

    @Test("every figure of the prose stands in a table", arguments: all)
    func figuresStandInTables(language: String, baseline: Baseline) throws {
        let document = try Self.document(SampleReport.make(baseline), language)
        let inTables = Set(document.tables.flatMap { $0.cells }.flatMap { ProseTests.numbers($0.plainText) })
        for text in ProseTests.prose(document) {
            for figure in text.figures {
                for number in ProseTests.numbers(figure) where number != "0" {
                    #expect(inTables.contains(number), "\(number) in: \(text.plainText)")
                }
            }
        }
    }

    @Test("each measure has one level a cycle and one change, wherever they stand", arguments: all)
    func oneValueEach(language: String, baseline: Baseline) throws {
        let document = try Self.document(SampleReport.make(baseline), language)
        var seen: [String: Set<String>] = [:]
        for table in document.tables where table.id.hasPrefix("table-area-") || table.id == "table-roadmap" {
            for row in table.rows {
                // In the roadmap the measure stands after its subject.
                let title = row.heading.last?.plainText ?? ""
                seen[title, default: []].insert(row.cells.prefix(3).map { $0.plainText }.joined(separator: " | "))
            }
        }
        let known = Set(SampleReport.measures.map { $0.title })
        for (title, values) in seen where known.contains(title) { #expect(values.count == 1, "\(title): \(values)") }
        #expect(seen.keys.filter { known.contains($0) }.count >= 12)
    }

    @Test(
        "paragraphs are numbered from 1 without a gap, and every reference says the number of its target",
        arguments: all)
    func numbersAndReferences(language: String, baseline: Baseline) throws {
        let document = try Self.document(SampleReport.make(baseline), language)
        var numbers: [Int64] = []
        var places: [String: String] = [:]
        for case .numbered(let paragraph) in document.blocks {
            numbers.append(paragraph.number)
            if let id = paragraph.id { places[id] = String(paragraph.number) }
        }
        for part in document.parts { places[part.id] = part.numeral }
        #expect(numbers == Array(1...Int64(numbers.count)))
        let references = Self.references(document)
        #expect(references.count >= 6)
        for reference in references { #expect(reference.text == places[reference.target], "\(reference)") }
        let decision = try #require(places["decision"])
        let summary = document.front.flatMap { block -> [[Inline]] in
            guard case .box(let box) = block else { return [] }
            return box.blocks.compactMap { if case .paragraph(let text) = $0 { text } else { nil } }
        }
        let action = try #require(
            summary.first { text in
                text.contains {
                    if case .reference(let reference) = $0 { reference.target == "decision" } else { false }
                }
            })
        #expect(ProseTests.numbers(action.plainText) == [decision])
        // The paragraph that bears the number is the one that the decision follows.
        let proposal = try #require(document.parts.last { $0.kind == .section })
        let before = try #require(proposal.blocks.first)
        guard case .numbered(let paragraph) = before, case .box(let box) = try #require(proposal.blocks.last) else {
            Issue.record("the last part is not a paragraph and a decision")
            return
        }
        #expect(String(paragraph.number) == decision && box.kind == .decision)
    }

    @Test("no change of grade C or N stands in any format", arguments: all)
    func noForbiddenChange(language: String, baseline: Baseline) throws {
        let document = try Self.document(SampleReport.make(baseline), language)
        let forbidden = SampleReport.measures.filter { $0.grade == .c || $0.grade == .n }.map { $0.title }
        for table in document.tables where table.id.hasPrefix("table-area-") || table.id == "table-roadmap" {
            for row in table.rows where forbidden.contains(row.heading.last?.plainText ?? "") {
                #expect(row.cells[2].plainText == "–")
            }
        }
        for figure in document.figures {
            guard case .dumbbells(let chart) = figure.drawing else { continue }
            for row in chart.rows where forbidden.contains(row.label) { #expect(!row.isJoined) }
        }
        for text in ProseTests.prose(document) {
            for title in forbidden where text.plainText.contains(title) {
                #expect(!text.figures.contains { $0.hasPrefix("+") || $0.hasPrefix("−") }, "\(text.plainText)")
            }
        }
    }

    @Test("the names of the schema and those that are filled are the same", arguments: ProseTests.baselines)
    func schemaIsComplete(baseline: Baseline) {
        // Where nothing can be compared there is no largest rise, and so no name inside that list.
        let inEmptyLists: Set<String> = baseline == .none ? ["mover"] : []
        func names(_ entries: [TemplateSchema.Entry]) -> [String] {
            entries.flatMap { entry in
                if case .list(let inside) = entry.kind { [entry.name] + names(inside) } else { [entry.name] }
            }
        }
        let values = ReportBuilder(SampleReport.make(baseline), SampleReport.context)
            .boardValues(DocumentSettings(), Self.roadmap)
        #expect(values.names.union(inEmptyLists) == Set(names(BoardSchema.schema.entries)))
    }

    @Test("what is not known is a blank in brackets, and what is known stands there", arguments: languages)
    func settings(language: String) throws {
        let blank = try Self.document(SampleReport.make(), language)
        let symbol = try #require(blank.masthead?.symbol)
        #expect(symbol.count == 1 && symbol.plainText.hasPrefix("[") && symbol.plainText.hasSuffix("]"))
        let settings = DocumentSettings(texts: [.symbol: LocalText(common: "226 EX/5")])
        let filled = try Self.document(SampleReport.make(), language, settings: settings)
        #expect(filled.masthead?.symbol == [.label("226 EX/5")])
        #expect(filled.runningHead.plainText.hasPrefix("226 EX/5"))
    }

    @Test(
        "without a previous cycle, without regions and without a roadmap the document is still sound",
        arguments: languages)
    func bare(language: String) throws {
        var report = SampleReport.make(.none)
        report.previous = nil
        report.previousCycle = nil
        report.regions = []
        let document = try Self.document(report, language, roadmap: nil)
        let text = MarkdownRenderer().render(document)
        #expect(!text.contains("2023") && !text.contains("{"))
        #expect(Markup(HTMLRenderer().render(document)).problems == [])
    }

    @Test("the words of text and annexes are counted apart")
    func words() throws {
        let document = try Self.document(SampleReport.make())
        let count = WordCount(document)
        #expect(count.text > 1000 && count.annexes > 300)
        var longer = document
        longer.parts[0].blocks.append(.note([.words("one two – three, four.")]))
        #expect(WordCount(longer).text == count.text + 4)
        #expect(WordCount(longer).annexes == count.annexes)
    }

    @Test("in Chinese each character counts, and in a mixed text so does each word of letters")
    func characters() throws {
        var document = try Self.document(SampleReport.make(), "zh")
        let count = WordCount(document)
        document.parts[0].blocks.append(.note([.words("开放式教育资源（OER），2027年")]))
        #expect(WordCount(document).text == count.text + 7 + 1 + 1 + 1)
    }

    @Test("no sentence of the document begins with a figure", arguments: ProseTests.baselines)
    func noSentenceBeginsWithAFigure(baseline: Baseline) throws {
        for text in try ProseTests.prose(Self.document(SampleReport.make(baseline))) where text.plainText.hasSuffix(".")
        {
            for sentence in text.plainText.split(separator: ". ") {
                #expect(sentence.first?.isNumber != true, "\(sentence)")
            }
        }
    }

    @Test("hostile labels are harmless on the page and in the Word file", arguments: HostileLabelTests.labels)
    func hostile(label: String) throws {
        let sample = HostileLabelTests.sample(label)
        var settings = DocumentSettings()
        for name in DocumentSettings.Name.allCases { settings.texts[name] = LocalText(common: label) }
        let document = try Self.document(sample.report, context: sample.context, settings: settings)
        for medium in [HTMLRenderer.Medium.screen, .paper] {
            let page = Markup(HTMLRenderer(medium).render(document))
            #expect(page.problems == [])
            #expect(page.starts("script").isEmpty && page.starts("b").isEmpty)
            #expect(medium == .paper || page.starts("img").isEmpty)
        }
        var writer = WordWriter(document, pictures: [:])
        writer.head(document)
        for part in document.parts { writer.write(part, level: 1) }
        let word = Markup("<w:body>" + writer.xml.text + "</w:body>")
        #expect(word.problems == [])
        for scalar in word.text.unicodeScalars {
            #expect(!OutsideText.isDirectionSwitch(scalar))
            #expect(scalar == "\n" || !OutsideText.isControl(scalar))
        }
        #expect(word.tags.allSatisfy { $0.name.hasPrefix("w:") })
        let harmless = try Self.document(
            HostileLabelTests.sample("Label").report, context: HostileLabelTests.sample("Label").context)
        #expect(document.parts.count == harmless.parts.count)
    }
}

/// The page of the documentation and the schema say the same.
@Suite("The names of templates in the documentation")
struct TemplateNamesTests {
    @Test("every name stands in the table with its kind and meaning, and no others")
    func table() throws {
        let file = BoardDocumentTests.reports.deletingLastPathComponent()
            .appendingPathComponent("Documentation/reports.md")
        let page = try String(decoding: Data(contentsOf: file), as: UTF8.self)
        func rows(_ entries: [TemplateSchema.Entry], in list: String? = nil) -> [String] {
            entries.flatMap { entry -> [String] in
                let (kind, inside): (String, [TemplateSchema.Entry]) =
                    switch entry.kind {
                    case .words: ("words", [])
                    case .blocks: ("blocks", [])
                    case .condition: ("condition", [])
                    case .list(let entries): ("list", entries)
                    }
                let place = list.map { " in `\($0)`" } ?? ""
                return ["| `\(entry.name)` | \(kind)\(place) | \(entry.meaning) |"] + rows(inside, in: entry.name)
            }
        }
        let start = try #require(page.range(of: "| name | kind | what it stands for |\n| --- | --- | --- |\n"))
        let table = page[start.upperBound...].split(separator: "\n", omittingEmptySubsequences: false)
            .prefix { $0.hasPrefix("|") }.map(String.init)
        #expect(table == rows(BoardSchema.schema.entries))
    }
}
