/// The stable codes of what can be wrong with templates and with the settings beside them.
package enum TemplateCode: String, Sendable, CaseIterable {
    /// A template that cannot be parsed.
    case unreadable = "B101"
    /// A name that does not exist.
    case unknownName = "B102"
    /// A name used in another way than it can be.
    case wrongUse = "B103"
    /// A kind of tag that templates of documents do not have.
    case unknownTag = "B104"
    /// Markdown that documents do not have.
    case unknownForm = "B105"
    /// A heading with a word that means nothing.
    case unknownRole = "B106"
    /// A reference to a paragraph without a label.
    case unknownLabel = "B107"
    /// A label that stands twice, or where it would be repeated.
    case labelTwice = "B108"
    /// A line of the masthead that is unknown or missing.
    case masthead = "B109"
    /// No template in the language.
    case noTemplate = "B110"
    /// A setting that is not known yet.
    case blankSetting = "B111"
    /// More words than a document may have.
    case tooLong = "B112"
    /// A roadmap that names an area or an indicator that does not exist.
    case unknownSubject = "B113"
}
