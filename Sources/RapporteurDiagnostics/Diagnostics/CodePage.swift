/// The long story of one code, as `rapporteur explain` prints it; its examples are tests.
package struct CodePage: Sendable, Hashable {
    /// What kind of file the examples are.
    package enum Subject: UInt8, Sendable {
        /// A whole questionnaire.yaml.
        case questionnaire
        /// One expression about questions whose names say what they are.
        case expression
        /// The body of an answer file for the questionnaire of the examples.
        case answers
        /// A lineage.yaml between the two questionnaires of the examples.
        case lineage
        /// A published.yaml for the previous questionnaire of the examples.
        case published
        /// A translation of the questionnaire of the examples.
        case translation
        /// A page of guidance on the section of the questionnaire of the examples.
        case guidance
        /// Answer files that arrive one after the other at the store of the examples.
        case store
        /// A roster, a corrections file or something that is not a file; its examples are prose.
        case other
    }

    /// The code.
    package var code: String
    /// Its usual severity.
    package var severity: Severity
    /// A short title.
    package var title: String
    /// Why the check exists and what to do, in whole sentences.
    package var story: String
    /// What the examples are.
    package var subject: Subject
    /// Text that gives the code.
    package var bad: String
    /// The same text mended.
    package var good: String

    /// Makes a page.
    package init(
        _ code: String, _ severity: Severity, _ title: String, story: String, subject: Subject, bad: String,
        good: String
    ) {
        self.code = code
        self.severity = severity
        self.title = title
        self.story = story
        self.subject = subject
        self.bad = bad
        self.good = good
    }
}
