package import RapporteurDiagnostics
package import RapporteurModel
package import RapporteurYAML

/// A questionnaire whose structure has been read and whose expressions have not been checked yet.
///
/// Lineage is resolved between the two steps: it needs the structure, and expressions with `previous` need it.
package struct QuestionnaireDraft: Sendable {
    /// A section as it was written.
    package struct SectionDraft: Sendable {
        /// The id.
        package var id: Located<String>
        /// Where its keys stand.
        package var entries: Entries
    }

    /// A question, or a field, as it was written.
    package struct QuestionDraft: Sendable {
        /// The question without its expressions.
        package var question: Question
        /// Where its keys stand.
        package var entries: Entries
        /// When it is asked.
        package var askedIf: WrittenText?
        /// The value of a calculated question.
        package var value: WrittenText?
        /// The fields of a records question.
        package var fields: [QuestionDraft]
        /// Whether its type or its choices could not be read, so that nothing can be said about expressions with it.
        package var isBroken: Bool
    }

    /// A rule as it was written.
    package struct RuleDraft: Sendable {
        /// The id.
        package var id: Located<String>
        /// Where its keys stand.
        package var entries: Entries
        /// When it applies.
        package var when: WrittenText?
        /// What must hold.
        package var require: WrittenText?
        /// How serious a failure is.
        package var severity: Severity
        /// Whether a failure must be mended or confirmed.
        package var isBlocking: Bool
        /// The ids of the questions where a finding is shown, if they are written.
        package var questions: [Located<String>]?
        /// The sentence a respondent reads.
        package var message: Located<String>?
        /// What to do.
        package var help: String?
    }

    /// An indicator as it was written.
    package struct IndicatorDraft: Sendable {
        /// The id.
        package var id: Located<String>
        /// Where its keys stand.
        package var entries: Entries
        /// The id of its section.
        package var section: Located<String>?
        /// The title.
        package var title: String
        /// The condition that is counted.
        package var counts: WrittenText?
        /// The denominator.
        package var base: Base
        /// Whether what it rests on is protected.
        package var isProtected: Bool
    }

    /// The file as messages name it.
    package var file: String
    /// The file as read.
    package var document: YAMLDocument
    /// Everything but expressions, rules, indicators and lineage; calculated questions have a stand-in for a value.
    package var outline: Questionnaire
    /// Where the keys of the questionnaire stand; nil if the file is no questionnaire.
    package var entries: Entries?
    /// The sections in order, parallel to those of the outline.
    package var sections: [SectionDraft]
    /// The questions in order, parallel to those of the outline.
    package var questions: [QuestionDraft]
    /// The rules in order.
    package var rules: [RuleDraft]
    /// The indicators in order.
    package var indicators: [IndicatorDraft]
    /// What is wrong with the file and with its form, sorted by position.
    package var diagnostics: [Diagnostic]

    /// Whether the file could be read at all.
    package var isReadable: Bool { document.isReadable && entries != nil }

    /// The place of the id of a question, or of the beginning of the file.
    package func place(ofQuestion id: String) -> SourceRange {
        questions.first { $0.question.id == id }?.entries.range(of: "id") ?? .beginning
    }

    /// The place of a key of the questionnaire itself.
    package func place(of key: String) -> SourceRange { entries?.range(of: key) ?? .beginning }
}
