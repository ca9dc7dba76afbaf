import RapporteurDiagnostics
import RapporteurMarkdown

// What can be wrong with pages of guidance: G101 to G134.

/// What is wrong with the place of a heading.
enum MisplacedHeading {
    case noTitle, secondTitle, titleOfSection, belowNothing
}

extension Diagnostic {
    private init(
        _ code: GuidanceCode, _ severity: Severity, _ message: Message, at range: SourceRange, label: Message? = nil,
        notes: [Note] = [], help: [Message] = []
    ) {
        self.init(code.rawValue, severity, message, at: range, label: label, notes: notes, help: help)
    }

    static func unknownPage(_ name: String, _ known: [String]) -> Diagnostic {
        Diagnostic(
            .unknownPage, .error, Message("the questionnaire has no section \"{section}\"", ["section": .code(name)]),
            at: .beginning,
            label: didYouMean(nearestName(to: name, among: known)),
            help: [Message("a page has one of the names: {known}", ["known": .codes(known, limit: 12)])])
    }

    static func unreadablePage(_ refusal: MarkdownReader.Refusal) -> Diagnostic {
        switch refusal {
        case .notText(let offset):
            Diagnostic(
                .unreadablePage, .error, Message("the page is not text in UTF-8"), at: SourceRange(offset, offset + 1),
                help: [Message("save it as UTF-8")])
        case .tooLarge:
            Diagnostic(
                .unreadablePage, .error, Message("the page is too large"), at: .beginning,
                help: [
                    Message("a page has at most {limit} MiB", ["limit": .number(Int64(MarkdownReader.sizeLimit >> 20))])
                ])
        case .tooDeep(let range):
            Diagnostic(
                .unreadablePage, .error, Message("lists or quotations are nested too deep"), at: range,
                help: [
                    Message(
                        """
                        {limit, plural, one {at most {limit} level is read} other {at most {limit} levels are read}}
                        """, ["limit": .number(Int64(MarkdownReader.depthLimit))])
                ])
        }
    }

    static func misplacedHeading(_ problem: MisplacedHeading, at range: SourceRange) -> Diagnostic {
        switch problem {
        case .noTitle:
            Diagnostic(
                .misplacedHeading, .error, Message("the page does not begin with a title"), at: range,
                help: [Message("the first line is # and the title")])
        case .secondTitle:
            Diagnostic(
                .misplacedHeading, .error, Message("the page has its title already"), at: range,
                help: [Message("a heading within the page begins with ##")])
        case .titleOfSection:
            Diagnostic(
                .misplacedHeading, .error, Message("the page of a section has no title of its own"), at: range,
                help: [
                    Message(
                        """
                        its title is that of the section; remove the line, or begin the heading of a question with \
                        ##
                        """)
                ])
        case .belowNothing:
            Diagnostic(
                .misplacedHeading, .error, Message("there is no heading with ## above this one"), at: range,
                help: [Message("on the page of a section ## and the id of a question come first")])
        }
    }

    static func unknownQuestion(_ id: String, _ known: [String], at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .unknownQuestion, .error,
            Message("the questionnaire has no question \"{question}\"", ["question": .code(id)]), at: range,
            label: didYouMean(nearestName(to: id, among: known)),
            help: [Message("a heading with ## names one question by its id, or several with commas")])
    }

    static func questionElsewhere(_ id: String, section: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .questionElsewhere, .error,
            Message(
                "\"{question}\" belongs to the section \"{section}\"",
                ["question": .code(id), "section": .code(section)]), at: range,
            help: [Message("explain it in {file}", ["file": .code(section + ".md")])])
    }

    static func questionTwice(_ id: String, at range: SourceRange, first: SourceRange) -> Diagnostic {
        Diagnostic(
            .questionTwice, .error, Message("\"{question}\" is explained twice", ["question": .code(id)]), at: range,
            notes: [Note(Message("it is explained here already"), at: first)],
            help: [Message("put both under one heading")])
    }

    static func unknownPart(_ word: String, _ known: [String], at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .unknownPart, .error,
            Message("{text} is not a part of what is said about a question", ["text": .quoted(word)]), at: range,
            label: didYouMean(nearestName(to: word, among: known)),
            help: [
                Message("the parts: {known}", ["known": .codes(known, limit: 12)]),
                Message("a heading of your own begins with ####"),
            ])
    }

    static func partTwice(_ word: String, at range: SourceRange, first: SourceRange) -> Diagnostic {
        Diagnostic(
            .partTwice, .error, Message("the part \"{part}\" stands twice", ["part": .code(word)]), at: range,
            notes: [Note(Message("it stands here already"), at: first)], help: [Message("put both under one heading")])
    }

    static func emptyPart(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .emptyPart, .warning, Message("nothing stands below this heading"), at: range,
            help: [Message("write something, or remove the heading")])
    }

    static func termWithoutID(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .termWithoutID, .error, Message("the heading has no id by which links can find it"), at: range,
            help: [
                Message(
                    "put an id of small letters a to z, digits, - and _ at its end, such as {example}",
                    ["example": .code("{#open-licence}")])
            ])
    }

    static func anchorTwice(_ anchor: String, at range: SourceRange, first: SourceRange) -> Diagnostic {
        Diagnostic(
            .anchorTwice, .error, Message("two headings have the id \"{id}\"", ["id": .code(anchor)]), at: range,
            notes: [Note(Message("it stands here already"), at: first)],
            help: [Message("give one of them another id in {braces} at its end", ["braces": .code("{#…}")])]
        )
    }

    static func unknownLinkedPage(_ name: String, _ known: [String], at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .unknownLinkedPage, .error, Message("there is no page \"{page}\"", ["page": .code(name)]), at: range,
            label: didYouMean(nearestName(to: name, among: known)),
            help: [Message("pages: {known}", ["known": .codes(known, limit: 12)])])
    }

    static func unknownAnchor(_ anchor: String, page: String, _ known: [String], at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .unknownAnchor, .error,
            Message("the page \"{page}\" has no \"{anchor}\"", ["page": .code(page), "anchor": .code("#" + anchor)]),
            at: range,
            label: didYouMean(nearestName(to: anchor, among: known)),
            help: known.isEmpty ? [] : [Message("there is: {known}", ["known": .codes(known, limit: 12)])])
    }

    static func refusedAddress(_ address: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .refusedAddress, .error, Message("a page may not lead to this address"), at: range,
            help: [Message("write https://…, mailto:…, or page.md#anchor for a page of the guidance")])
    }

    static func rawHTML(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .rawHTML, .warning, Message("HTML is shown as it is typed"), at: range,
            help: [Message("write Markdown; put a backslash before < if it is meant")])
    }

    static func picture(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .picture, .warning, Message("pictures are not shown"), at: range,
            help: [Message("its words in brackets are shown in its place")])
    }

    static func questionsWithoutGuidance(
        _ ids: [String], of count: Int, file: String, at range: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            .questionsWithoutGuidance, .information,
            Message(
                """
                {count, plural, one {{lacking} of {count} question has no guidance} other {{lacking} of {count} \
                questions have no guidance}}
                """, ["lacking": .number(Int64(ids.count)), "count": .number(Int64(count))]), at: range,
            help: [
                Message("without guidance: {questions}", ["questions": .codes(ids)]),
                Message("it stands in {file}", ["file": .code(file)]),
            ])
    }

    static func missingInLanguage(pages: [String], _ language: String, source: String) -> Diagnostic {
        Diagnostic(
            .missingInLanguage, .information,
            Message("pages of the guidance are not there in \"{language}\"", ["language": .code(language)]),
            at: .beginning,
            help: [
                Message("not there: {places}", ["places": .codes(pages)]),
                Message("they are shown in \"{language}\"", ["language": .code(source)]),
            ])
    }

    static func missingInLanguage(places: [String], _ language: String, source: String) -> Diagnostic {
        Diagnostic(
            .missingInLanguage, .information,
            Message(
                "the page says less in \"{language}\" than in \"{source}\"",
                ["language": .code(language), "source": .code(source)]),
            at: .beginning,
            help: [
                Message("not there: {places}", ["places": .codes(places)]),
                Message("it is shown in \"{language}\"", ["language": .code(source)]),
            ])
    }

    static func languageWithoutTexts(_ language: String, _ known: [String]) -> Diagnostic {
        Diagnostic(
            .languageWithoutTexts, .warning,
            Message("the questionnaire has no texts in \"{language}\"", ["language": .code(language)]), at: .beginning,
            help: [
                Message("these pages are not shown"),
                Message("languages of the questionnaire: {known}", ["known": .codes(known, limit: 12)]),
            ])
    }

    static func sectionNamedLikePage(_ id: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .sectionNamedLikePage, .warning,
            Message("a site of guidance has a page \"{page}\" of its own", ["page": .code(id)]), at: range,
            help: [Message("no site can be made as long as a section has this id")])
    }
}
