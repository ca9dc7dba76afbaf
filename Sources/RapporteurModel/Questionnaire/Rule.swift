package import RapporteurDiagnostics
package import RapporteurExpression

/// A named check of a response across questions or cycles.
package struct Rule: Sendable, Hashable {
    /// The id.
    package var id: String
    /// When the rule applies; always, if nil.
    package var when: CheckedExpression?
    /// What must hold.
    package var require: CheckedExpression
    /// How serious a failure is.
    package var severity: Severity
    /// Whether a failure must be mended or confirmed before certification.
    package var isBlocking: Bool
    /// The slots of the questions where a finding is shown.
    package var questions: [Int32]
    /// The sentence a respondent reads; `{question.id}` stands for that answer.
    package var message: String
    /// What to do.
    package var help: String?
    /// Where it is defined.
    package var range: SourceRange

    /// Makes a rule.
    package init(
        id: String, when: CheckedExpression?, require: CheckedExpression, severity: Severity, isBlocking: Bool,
        questions: [Int32], message: String, help: String?, range: SourceRange
    ) {
        self.id = id
        self.when = when
        self.require = require
        self.severity = severity
        self.isBlocking = isBlocking
        self.questions = questions
        self.message = message
        self.help = help
        self.range = range
    }
}

/// A share that is reported.
package struct Indicator: Sendable, Hashable {
    /// The id, stable across cycles.
    package var id: String
    /// The index of its section.
    package var section: Int32
    /// The title.
    package var title: String
    /// The condition that is counted.
    package var counts: CheckedExpression
    /// The denominator.
    package var base: Base
    /// Whether editing what it rests on needs an override in the lineage.
    package var isProtected: Bool
    /// Where it is defined.
    package var range: SourceRange

    /// Makes an indicator.
    package init(
        id: String, section: Int32, title: String, counts: CheckedExpression, base: Base, isProtected: Bool,
        range: SourceRange
    ) {
        self.id = id
        self.section = section
        self.title = title
        self.counts = counts
        self.base = base
        self.isProtected = isProtected
        self.range = range
    }
}

/// The denominator of an indicator.
package enum Base: UInt8, Sendable, Hashable, CaseIterable {
    /// All reporting States.
    case reporting
    /// Reporting States to which it applies.
    case applicable
    /// Reporting States that answered yes or no.
    case valid

    /// The word in files.
    package var word: String {
        switch self {
        case .reporting: "reporting"
        case .applicable: "applicable"
        case .valid: "valid"
        }
    }
}
