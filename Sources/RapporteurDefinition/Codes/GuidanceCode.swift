/// The stable codes of what can be wrong with pages of guidance.
package enum GuidanceCode: String, Sendable, CaseIterable {
    // Structure.
    /// A page that belongs to no part of the questionnaire.
    case unknownPage = "G101"
    /// A page that cannot be read as text.
    case unreadablePage = "G102"
    /// A heading where none can stand.
    case misplacedHeading = "G103"
    /// A question that does not exist.
    case unknownQuestion = "G104"
    /// A question of another section.
    case questionElsewhere = "G105"
    /// A question that is explained twice.
    case questionTwice = "G106"
    /// A part that does not exist.
    case unknownPart = "G107"
    /// A part that stands twice.
    case partTwice = "G108"
    /// A heading with nothing below it.
    case emptyPart = "G109"
    /// A term without an id.
    case termWithoutID = "G110"
    /// Two headings with one id.
    case anchorTwice = "G111"

    // Content.
    /// A link to a page that does not exist.
    case unknownLinkedPage = "G121"
    /// A link to a place that does not exist.
    case unknownAnchor = "G122"
    /// An address that a page may not lead to.
    case refusedAddress = "G123"
    /// HTML in Markdown.
    case rawHTML = "G124"
    /// A picture.
    case picture = "G125"

    // Completeness.
    /// Questions without guidance.
    case questionsWithoutGuidance = "G131"
    /// What a language lacks.
    case missingInLanguage = "G132"
    /// Guidance in a language that the questionnaire does not have.
    case languageWithoutTexts = "G133"
    /// A section with the name of a page of the site.
    case sectionNamedLikePage = "G134"
}
