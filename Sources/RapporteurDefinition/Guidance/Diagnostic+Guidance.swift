import RapporteurDiagnostics
import RapporteurMarkdown

// What can be wrong with pages of guidance: G101 to G134.

/// What is wrong with the place of a heading.
enum MisplacedHeading {
    case noTitle, secondTitle, titleOfSection, belowNothing
}

extension Diagnostic {
    private init(
        _ code: GuidanceCode, _ severity: Severity, _ message: String, at range: SourceRange, label: String? = nil,
        notes: [Note] = [], help: [String] = []
    ) {
        self.init(code.rawValue, severity, message, at: range, label: label, notes: notes, help: help)
    }

    static func unknownPage(_ name: String, _ known: [String]) -> Diagnostic {
        Diagnostic(
            .unknownPage, .error, "The questionnaire has no section \"\(name)\".", at: .beginning,
            label: didYouMean(nearestName(to: name, among: known)),
            help: ["a page has one of the names: \(list(known))"])
    }

    static func unreadablePage(_ refusal: MarkdownReader.Refusal) -> Diagnostic {
        switch refusal {
        case .notText(let offset):
            Diagnostic(
                .unreadablePage, .error, "The page is not text in UTF-8.", at: SourceRange(offset, offset + 1),
                help: ["save it as UTF-8"])
        case .tooLarge:
            Diagnostic(
                .unreadablePage, .error, "The page is too large.", at: .beginning,
                help: ["a page has at most \(MarkdownReader.sizeLimit >> 20) MiB"])
        case .tooDeep(let range):
            Diagnostic(
                .unreadablePage, .error, "Lists or quotations are nested too deep.", at: range,
                help: ["at most \(MarkdownReader.depthLimit) levels are read"])
        }
    }

    static func misplacedHeading(_ problem: MisplacedHeading, at range: SourceRange) -> Diagnostic {
        switch problem {
        case .noTitle:
            Diagnostic(
                .misplacedHeading, .error, "The page does not begin with a title.", at: range,
                help: ["the first line is # and the title"])
        case .secondTitle:
            Diagnostic(
                .misplacedHeading, .error, "The page has its title already.", at: range,
                help: ["a heading within the page begins with ##"])
        case .titleOfSection:
            Diagnostic(
                .misplacedHeading, .error, "The page of a section has no title of its own.", at: range,
                help: ["its title is that of the section; remove the line, or begin the heading of a question with ##"])
        case .belowNothing:
            Diagnostic(
                .misplacedHeading, .error, "There is no heading with ## above this one.", at: range,
                help: ["on the page of a section ## and the id of a question come first"])
        }
    }

    static func unknownQuestion(_ id: String, _ known: [String], at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .unknownQuestion, .error, "The questionnaire has no question \"\(id)\".", at: range,
            label: didYouMean(nearestName(to: id, among: known)),
            help: ["a heading with ## names one question by its id, or several with commas"])
    }

    static func questionElsewhere(_ id: String, section: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .questionElsewhere, .error, "\"\(id)\" belongs to the section \"\(section)\".", at: range,
            help: ["explain it in \(section).md"])
    }

    static func questionTwice(_ id: String, at range: SourceRange, first: SourceRange) -> Diagnostic {
        Diagnostic(
            .questionTwice, .error, "\"\(id)\" is explained twice.", at: range,
            notes: [Note("it is explained here already", at: first)], help: ["put both under one heading"])
    }

    static func unknownPart(_ word: String, _ known: [String], at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .unknownPart, .error, "\"\(word)\" is not a part of what is said about a question.", at: range,
            label: didYouMean(nearestName(to: word, among: known)),
            help: ["the parts: \(list(known))", "a heading of your own begins with ####"])
    }

    static func partTwice(_ word: String, at range: SourceRange, first: SourceRange) -> Diagnostic {
        Diagnostic(
            .partTwice, .error, "The part \"\(word)\" stands twice.", at: range,
            notes: [Note("it stands here already", at: first)], help: ["put both under one heading"])
    }

    static func emptyPart(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .emptyPart, .warning, "Nothing stands below this heading.", at: range,
            help: ["write something, or remove the heading"])
    }

    static func termWithoutID(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .termWithoutID, .error, "The heading has no id by which links can find it.", at: range,
            help: ["put an id of small letters a to z, digits, - and _ at its end, such as {#open-licence}"])
    }

    static func anchorTwice(_ anchor: String, at range: SourceRange, first: SourceRange) -> Diagnostic {
        Diagnostic(
            .anchorTwice, .error, "Two headings have the id \"\(anchor)\".", at: range,
            notes: [Note("it stands here already", at: first)], help: ["give one of them another id in {#…} at its end"]
        )
    }

    static func unknownLinkedPage(_ name: String, _ known: [String], at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .unknownLinkedPage, .error, "There is no page \"\(name)\".", at: range,
            label: didYouMean(nearestName(to: name, among: known)), help: ["pages: \(list(known))"])
    }

    static func unknownAnchor(_ anchor: String, page: String, _ known: [String], at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .unknownAnchor, .error, "The page \"\(page)\" has no \"#\(anchor)\".", at: range,
            label: didYouMean(nearestName(to: anchor, among: known)),
            help: known.isEmpty ? [] : ["there is: \(list(known.prefix(12)))\(known.count > 12 ? ", …" : "")"])
    }

    static func refusedAddress(_ address: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .refusedAddress, .error, "A page may not lead to this address.", at: range,
            help: ["write https://…, mailto:…, or page.md#anchor for a page of the guidance"])
    }

    static func rawHTML(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .rawHTML, .warning, "HTML is shown as it is typed.", at: range,
            help: ["write Markdown; put a backslash before < if it is meant"])
    }

    static func picture(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .picture, .warning, "Pictures are not shown.", at: range,
            help: ["its words in brackets are shown in its place"])
    }

    static func questionsWithoutGuidance(
        _ ids: [String], of count: Int, file: String, at range: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            .questionsWithoutGuidance, .information, "\(ids.count) of \(count) questions have no guidance.", at: range,
            help: ["without guidance: \(list(ids))", "it stands in \(file)"])
    }

    static func missingInLanguage(pages: [String], _ language: String, source: String) -> Diagnostic {
        Diagnostic(
            .missingInLanguage, .information, "Pages of the guidance are not there in \"\(language)\".", at: .beginning,
            help: ["not there: \(list(pages))", "they are shown in \"\(source)\""])
    }

    static func missingInLanguage(places: [String], _ language: String, source: String) -> Diagnostic {
        Diagnostic(
            .missingInLanguage, .information, "The page says less in \"\(language)\" than in \"\(source)\".",
            at: .beginning, help: ["not there: \(list(places))", "it is shown in \"\(source)\""])
    }

    static func languageWithoutTexts(_ language: String, _ known: [String]) -> Diagnostic {
        Diagnostic(
            .languageWithoutTexts, .warning, "The questionnaire has no texts in \"\(language)\".", at: .beginning,
            help: ["these pages are not shown", "languages of the questionnaire: \(list(known))"])
    }

    static func sectionNamedLikePage(_ id: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .sectionNamedLikePage, .warning, "A site of guidance has a page \"\(id)\" of its own.", at: range,
            help: ["no site can be made as long as a section has this id"])
    }
}
