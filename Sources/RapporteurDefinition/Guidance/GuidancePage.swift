import RapporteurDiagnostics
package import RapporteurMarkdown

// A page of guidance as the writers of `guidance/<questionnaire>/<language>/*.md` make it. Three kinds have two shapes:
// the general part and the terms are articles under headings of their own; a page of a section has one entry for each
// question, divided into parts with fixed names.

/// One page of guidance in one language.
package struct GuidancePage: Sendable {
    /// The file's name without `.md`: `index`, `terms`, or the id of a section.
    package var name: String
    /// The language, a BCP 47 tag.
    package var language: String
    /// The file as messages show it, with what is wrong in it.
    package var file: LoadedFile
    /// The text.
    package var document: MarkdownDocument
    /// The heading of the page; nil on pages of sections, which have the section's title.
    package var title: Int32?
    /// What stands before the first article or entry.
    package var introduction: [Int32]
    /// The articles of the general part, or the terms.
    package var articles: [GuidanceArticle]
    /// What is said about questions.
    package var entries: [GuidanceEntry]

    /// Makes a page without content.
    package init(name: String, language: String, file: LoadedFile) {
        self.name = name
        self.language = language
        self.file = file
        self.document = .empty
        self.title = nil
        self.introduction = []
        self.articles = []
        self.entries = []
    }

    /// The name of the general part.
    package static let index = "index"
    /// The name of the page of terms.
    package static let terms = "terms"
    /// The pages that a site has besides those that are written.
    package static let generated = ["rules", "search", "print"]
    /// The names that a section cannot have, because they are or may be those of other pages.
    package static let reserved = [index, terms] + generated + ["booklet"]

    /// What is said about a question, if anything.
    package func entry(of question: String) -> GuidanceEntry? {
        entries.first { $0.questions.contains(question) }
    }

    /// The article with an anchor.
    package func article(_ anchor: String) -> GuidanceArticle? { articles.first { $0.anchor == anchor } }
}

/// A heading of its own with what stands below it.
package struct GuidanceArticle: Sendable, Hashable {
    /// The name by which links lead here.
    package var anchor: String
    /// The heading.
    package var heading: Int32
    /// The blocks below it.
    package var body: [Int32]
}

/// What is said about one question, or about several that are explained together.
package struct GuidanceEntry: Sendable, Hashable {
    /// One part of it.
    package struct Part: Sendable, Hashable {
        /// What it tells; nil if its word is not known.
        package var kind: GuidancePart?
        /// Its heading.
        package var heading: Int32
        /// The blocks below it.
        package var body: [Int32]
    }

    /// The ids of the questions, at least one.
    package var questions: [String]
    /// The heading.
    package var heading: Int32
    /// The blocks before the first part.
    package var introduction: [Int32]
    /// The parts as they were written.
    package var parts: [Part]

    /// The blocks of a part; none if it is not there.
    package func body(of kind: GuidancePart) -> [Int32] { parts.first { $0.kind == kind }?.body ?? [] }
}

/// The parts of what is said about a question, in the order in which they are shown.
package enum GuidancePart: UInt8, Sendable, Hashable, CaseIterable {
    /// Why it is asked.
    case why
    /// What counts as yes, or what to give.
    case counts
    /// Examples.
    case examples
    /// Terms that it uses.
    case terms
    /// What the Recommendation says.
    case recommendation
    /// How it was asked in the previous cycle.
    case previously
    /// Typical mistakes.
    case mistakes

    /// The word in files; that of the previous cycle names its year.
    package func word(previous cycle: Int32?) -> String? {
        switch self {
        case .why: "why"
        case .counts: "counts"
        case .examples: "examples"
        case .terms: "terms"
        case .recommendation: "recommendation"
        case .previously: cycle.map { "in-\($0)" }
        case .mistakes: "mistakes"
        }
    }
}
