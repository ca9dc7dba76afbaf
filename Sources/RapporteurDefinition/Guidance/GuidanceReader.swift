import RapporteurDiagnostics
import RapporteurMarkdown
import RapporteurModel

// Reads the structure of a page: headings of fixed levels divide it, and what stands between them is left as it is.
// A heading that fits nowhere is told, and what stands below it is left out.

/// Reads one page of guidance of a questionnaire.
struct GuidanceReader {
    private let questionnaire: Questionnaire
    private let previousCycle: Int32?
    private var page: GuidancePage
    private var diagnostics: [Diagnostic] = []

    private init(_ page: GuidancePage, _ questionnaire: Questionnaire, previousCycle: Int32?) {
        self.page = page
        self.questionnaire = questionnaire
        self.previousCycle = previousCycle
    }

    /// Reads a page; what is wrong with its structure stands in its file.
    static func read(
        _ bytes: [UInt8], name: String, language: String, path: String, of questionnaire: Questionnaire,
        previousCycle: Int32?
    ) -> GuidancePage {
        let source = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
        let file = LoadedFile(path: path, source: source, diagnostics: [])
        var reader = GuidanceReader(
            GuidancePage(name: name, language: language, file: file), questionnaire, previousCycle: previousCycle)
        do throws(MarkdownReader.Refusal) {
            reader.page.document = try MarkdownReader.read(source)
            reader.readStructure()
        } catch {
            reader.diagnostics.append(.unreadablePage(error))
        }
        reader.page.file.diagnostics = sorted(reader.diagnostics)
        return reader.page
    }

    private var document: MarkdownDocument { page.document }

    private mutating func readStructure() {
        if [GuidancePage.index, GuidancePage.terms].contains(page.name) {
            readArticles()
        } else if questionnaire.sections.contains(where: { $0.id == page.name }) {
            readEntries()
        } else {
            let known = [GuidancePage.index, GuidancePage.terms] + questionnaire.sections.map { $0.id }
            diagnostics.append(.unknownPage(page.name, known))
        }
    }

    /// The headings and what stands below each, up to the next heading of the same level or of a higher one.
    private func level(of block: Int32) -> Int32? {
        if case .heading(let level) = document.nodes[Int(block)].kind { level } else { nil }
    }

    private func range(_ block: Int32) -> SourceRange { document.nodes[Int(block)].range }

    // MARK: - The general part and the terms

    private mutating func readArticles() {
        var anchors: [String: SourceRange] = [:]
        for block in document.children(of: 0) {
            switch level(of: block) {
            case 1 where page.title == nil && page.introduction.isEmpty && page.articles.isEmpty:
                page.title = block
            case 1:
                diagnostics.append(.misplacedHeading(.secondTitle, at: range(block)))
            case 2:
                let anchor = readAnchor(of: block)
                if let first = anchors[anchor] {
                    diagnostics.append(.anchorTwice(anchor, at: range(block), first: first))
                }
                anchors[anchor] = range(block)
                page.articles.append(GuidanceArticle(anchor: anchor, heading: block, body: []))
            case 3 where page.articles.isEmpty:
                diagnostics.append(.misplacedHeading(.belowNothing, at: range(block)))
            default:
                if page.articles.isEmpty {
                    page.introduction.append(block)
                } else {
                    page.articles[page.articles.count - 1].body.append(block)
                }
            }
        }
        if page.title == nil { diagnostics.append(.misplacedHeading(.noTitle, at: .beginning)) }
        for article in page.articles where article.body.isEmpty {
            diagnostics.append(.emptyPart(at: range(article.heading)))
        }
    }

    /// The anchor of a heading: what stands in `{#…}` at its end, which is then no longer part of the heading, or on
    /// the general page its words joined by hyphens, as on GitHub.
    private mutating func readAnchor(of heading: Int32) -> String {
        let text = document.plainText(of: heading)
        guard let last = document.children(of: heading).last, case .text(let words) = document.nodes[Int(last)].kind,
            let split = splitAnchor(words)
        else {
            if page.name == GuidancePage.terms { diagnostics.append(.termWithoutID(at: range(heading))) }
            return headingAnchor(text)
        }
        page.document.nodes[Int(last)].kind = .text(split.words)
        let isPlain =
            !split.anchor.isEmpty
            && split.anchor.utf8.allSatisfy { byte in
                (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x5F
            }
        if !isPlain { diagnostics.append(.termWithoutID(at: range(heading))) }
        return split.anchor
    }

    // MARK: - Pages of sections

    private mutating func readEntries() {
        var explained: [String: SourceRange] = [:]
        var isInEntry = false
        for block in document.children(of: 0) {
            switch level(of: block) {
            case 1: diagnostics.append(.misplacedHeading(.titleOfSection, at: range(block)))
            case 2:
                isInEntry = true
                let ids = readQuestions(of: block, &explained)
                page.entries.append(GuidanceEntry(questions: ids, heading: block, introduction: [], parts: []))
            case 3 where !isInEntry: diagnostics.append(.misplacedHeading(.belowNothing, at: range(block)))
            case 3: readPart(block)
            default: add(block)
            }
        }
        for entry in page.entries {
            if entry.introduction.isEmpty, entry.parts.isEmpty {
                diagnostics.append(.emptyPart(at: range(entry.heading)))
            }
            for part in entry.parts where part.body.isEmpty { diagnostics.append(.emptyPart(at: range(part.heading))) }
        }
        page.entries.removeAll { $0.questions.isEmpty }
    }

    private mutating func add(_ block: Int32) {
        let last = page.entries.count - 1
        if last < 0 {
            page.introduction.append(block)
        } else if page.entries[last].parts.isEmpty {
            page.entries[last].introduction.append(block)
        } else {
            page.entries[last].parts[page.entries[last].parts.count - 1].body.append(block)
        }
    }

    /// The questions that a heading names, as far as they are those of this page.
    private mutating func readQuestions(of heading: Int32, _ explained: inout [String: SourceRange]) -> [String] {
        let section = questionnaire.sections.firstIndex { $0.id == page.name }
        var ids: [String] = []
        for name in document.plainText(of: heading).split(separator: ",", omittingEmptySubsequences: false) {
            let id = String(name).trimmedOfSpace
            let place = place(of: id, in: range(heading))
            guard let question = questionnaire.questions.first(where: { $0.id == id }) else {
                diagnostics.append(.unknownQuestion(id, questionnaire.questions.map { $0.id }, at: place))
                continue
            }
            guard Int(question.section) == section else {
                let other = questionnaire.sections[Int(question.section)].id
                diagnostics.append(.questionElsewhere(id, section: other, at: place))
                continue
            }
            if let first = explained[id] {
                diagnostics.append(.questionTwice(id, at: place, first: first))
                continue
            }
            explained[id] = place
            ids.append(id)
        }
        return ids
    }

    private mutating func readPart(_ heading: Int32) {
        let word = document.plainText(of: heading).trimmedOfSpace
        let known = GuidancePart.allCases.compactMap { $0.word(previous: previousCycle) }
        let last = page.entries.count - 1
        let kind = GuidancePart.allCases.first { $0.word(previous: previousCycle) == word }
        if kind == nil {
            diagnostics.append(.unknownPart(word, known, at: range(heading)))
        } else if let first = page.entries[last].parts.first(where: { $0.kind == kind }) {
            diagnostics.append(.partTwice(word, at: range(heading), first: range(first.heading)))
        }
        // What stands below a part that is not known must not become a piece of the part before it.
        page.entries[last].parts.append(GuidanceEntry.Part(kind: kind, heading: heading, body: []))
    }

    /// Where a name stands in a heading.
    private func place(of name: String, in range: SourceRange) -> SourceRange {
        let source = page.file.source
        let wanted = Array(name.utf8)
        guard !wanted.isEmpty else { return range }
        var at = Int(range.start)
        while at + wanted.count <= Int(range.end) {
            let end = at + wanted.count
            let isWhole = end == Int(range.end) || source[end] == 0x2C || source[end] == 0x20 || source[end] == 0x09
            if isWhole, source[at..<end].elementsEqual(wanted) { return SourceRange(Int32(at), Int32(end)) }
            at += 1
        }
        return range
    }
}

/// The words of a heading and the id in `{#…}` at its end; nil if there is none.
private func splitAnchor(_ text: String) -> (words: String, anchor: String)? {
    let trimmed = text.trimmedOfSpace
    guard trimmed.hasSuffix("}"), let open = trimmed.lastIndex(of: "{") else { return nil }
    let inside = trimmed[trimmed.index(after: open)...].dropLast()
    guard inside.hasPrefix("#") else { return nil }
    var words = String(trimmed[..<open])
    while words.hasSuffix(" ") { words.removeLast() }
    return (words, String(inside.dropFirst()))
}

/// The anchor that GitHub gives a heading: its letters and digits in small letters, with hyphens for spaces.
private func headingAnchor(_ text: String) -> String {
    var result = ""
    for scalar in text.trimmedOfSpace.lowercased().unicodeScalars {
        if scalar == " " {
            result += "-"
        } else if scalar == "-" || scalar == "_" || scalar.properties.isAlphabetic
            || scalar.properties.numericType != nil || scalar.properties.generalCategory == .nonspacingMark
        {
            result.unicodeScalars.append(scalar)
        }
    }
    return result
}
