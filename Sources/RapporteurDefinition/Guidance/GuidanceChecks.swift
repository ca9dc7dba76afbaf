import RapporteurDiagnostics
import RapporteurMarkdown
import RapporteurModel

// What can only be told when all pages have been read: whether links lead somewhere, and what is not there.

/// Checks the pages of a questionnaire against each other and against the questionnaire.
struct GuidanceChecks {
    private let questionnaire: Questionnaire
    private var book: GuidanceBook

    private init(_ book: GuidanceBook, _ questionnaire: Questionnaire) {
        self.book = book
        self.questionnaire = questionnaire
    }

    /// Adds to each page what is wrong in it; `languages` are those that the questionnaire has.
    static func check(_ book: inout GuidanceBook, of questionnaire: Questionnaire, languages: [String]) {
        var checks = GuidanceChecks(book, questionnaire)
        for index in book.pages.indices {
            let found = checks.content(of: book.pages[index])
            checks.book.pages[index].file.diagnostics += found
        }
        checks.completeness(languages)
        for index in checks.book.pages.indices {
            checks.book.pages[index].file.diagnostics = sorted(checks.book.pages[index].file.diagnostics)
        }
        book = checks.book
    }

    // MARK: - Content

    private func content(of page: GuidancePage) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for node in page.document.nodes {
            switch node.kind {
            case .link(let address): if let problem = link(address, on: page, node.range) { found.append(problem) }
            case .html, .htmlBlock: found.append(.rawHTML(at: node.range))
            case .image: found.append(.picture(at: node.range))
            default: break
            }
        }
        return found
    }

    private func link(_ address: String, on page: GuidancePage, _ range: SourceRange) -> Diagnostic? {
        switch GuidanceLink(address) {
        case .outside: return nil
        case .refused: return .refusedAddress(address, at: range)
        case .page(let name, let anchor):
            let name = name ?? page.name
            guard pageNames.contains(name) else { return .unknownLinkedPage(name, pageNames, at: range) }
            guard let anchor else { return nil }
            let known = anchors(of: name, in: page.language)
            return known.contains(anchor) ? nil : .unknownAnchor(anchor, page: name, known, at: range)
        }
    }

    /// The pages that a site has.
    private var pageNames: [String] {
        [GuidancePage.index, GuidancePage.terms] + questionnaire.sections.map { $0.id } + GuidancePage.generated
    }

    /// The places on a page that links may lead to.
    private func anchors(of name: String, in language: String) -> [String] {
        if let section = questionnaire.sections.first(where: { $0.id == name }) {
            return section.questions.map { questionnaire.questions[Int($0)].id }
        }
        if name == "rules" { return questionnaire.rules.map { $0.id } }
        // Terms that a language lacks are shown in the source language; the general part is shown as a whole.
        let languages = name == GuidancePage.terms ? [language, book.sourceLanguage] : [shownLanguage(name, language)]
        return languages.flatMap { book.page(name, in: $0)?.articles.map { $0.anchor } ?? [] }
    }

    private func shownLanguage(_ name: String, _ language: String) -> String {
        book.page(name, in: language) == nil ? book.sourceLanguage : language
    }

    // MARK: - Completeness

    private mutating func completeness(_ languages: [String]) {
        for language in book.languages {
            if !languages.contains(language) {
                add(.languageWithoutTexts(language, languages), to: firstPage(of: language))
            }
            guard language != book.sourceLanguage else { continue }
            let names = book.pages.filter { $0.language == book.sourceLanguage }.map { $0.name }
            let missing = names.filter { book.page($0, in: language) == nil }
            if !missing.isEmpty {
                add(
                    .missingInLanguage(pages: missing, language, source: book.sourceLanguage),
                    to: firstPage(of: language))
            }
            for name in names { compare(name, in: language) }
        }
    }

    /// What a page lacks that the same page has in the source language.
    private mutating func compare(_ name: String, in language: String) {
        guard let source = book.page(name, in: book.sourceLanguage),
            let index = book.pages.firstIndex(where: { $0.name == name && $0.language == language })
        else { return }
        let page = book.pages[index]
        var missing = source.entries.flatMap { $0.questions }.filter { page.entry(of: $0) == nil }
        if name == GuidancePage.terms {
            missing = source.articles.map { $0.anchor }.filter { page.article($0) == nil }
        }
        if !missing.isEmpty {
            add(.missingInLanguage(places: missing, language, source: book.sourceLanguage), to: index)
        }
    }

    /// The page at which it is told what a whole language lacks.
    private func firstPage(of language: String) -> Int {
        book.pages.firstIndex { $0.language == language && $0.name == GuidancePage.index }
            ?? book.pages.firstIndex { $0.language == language } ?? 0
    }

    private mutating func add(_ diagnostic: Diagnostic, to page: Int) {
        book.pages[page].file.diagnostics.append(diagnostic)
    }
}

/// What is told at the questionnaire itself: questions without guidance, and sections that no page can be named after.
func guidanceGaps(_ questionnaire: Questionnaire, _ book: GuidanceBook) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for section in questionnaire.sections where GuidancePage.reserved.contains(section.id) {
        found.append(.sectionNamedLikePage(section.id, at: section.range))
    }
    guard book.languages.contains(questionnaire.language) else { return found }
    for section in questionnaire.sections {
        let page = book.page(section.id, in: questionnaire.language)
        let without = section.questions.map { questionnaire.questions[Int($0)] }.filter { question in
            // Nobody is asked a calculated question.
            if case .calculated = question.type { return false }
            return page?.entry(of: question.id) == nil
        }
        if !without.isEmpty {
            found.append(
                .questionsWithoutGuidance(
                    without.map { $0.id }, of: Int(section.questions.count),
                    file: book.folder + "/" + questionnaire.language + "/" + section.id + ".md", at: section.range))
        }
    }
    return found
}
