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
    package var title: Message
    /// Why the check exists and what to do, in whole sentences.
    package var story: Message
    /// What the examples are.
    package var subject: Subject
    /// Text that gives the code, the same in every language, or what gives it in words.
    package var bad: Message
    /// The same mended.
    package var good: Message

    /// Makes a page whose examples are text of files.
    package init(
        _ code: String, _ severity: Severity, _ title: Message, story: Message, subject: Subject, bad: String,
        good: String
    ) {
        self.init(code, severity, title, story: story, subject: subject, bad: .verbatim(bad), good: .verbatim(good))
    }

    /// Makes a page whose examples are told in words.
    package init(
        _ code: String, _ severity: Severity, _ title: Message, story: Message, bad: Message, good: Message
    ) {
        self.init(code, severity, title, story: story, subject: .other, bad: bad, good: good)
    }

    private init(
        _ code: String, _ severity: Severity, _ title: Message, story: Message, subject: Subject, bad: Message,
        good: Message
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
