package import RapporteurDiagnostics

// The pages that `rapporteur explain` prints for the codes of this target. Their examples are tests: the bad one gives
// the code, the good one neither an error nor a warning.

/// All pages of the codes of definitions, translations, published figures, rosters, corrections and guidance.
package let definitionPages: [CodePage] =
    formPages + choicePages + routingPages + rulePages + indicatorPages + layoutPages + filePages + translationPages
    + publishedPages + rosterPages + correctionPages + guidancePages

/// A whole questionnaire around some questions, with further keys before and after them.
func example(_ questions: String, _ rest: String = "", head: String = "") -> String {
    let lists = questions.contains("yes_no") ? "choice_lists:\n  yes_no: {yes: \"Yes\", no: \"No\"}\n" : ""
    let indented = questions.split(separator: "\n", omittingEmptySubsequences: false).map { "      " + $0 }
    return """
        questionnaire: example
        version: "1"
        title: Example
        cycle: 2027
        language: en
        \(head.isEmpty ? "" : head + "\n")\(lists)sections:
          - id: capacity
            title: Capacity
            questions:
        \(indented.joined(separator: "\n"))
        \(rest.isEmpty ? "" : rest + "\n")
        """
}

extension CodePage {
    /// The page of a code of a questionnaire.
    init(
        _ code: DefinitionCode, _ severity: Severity, _ title: Message, _ story: Message, bad: String, good: String,
        subject: Subject = .questionnaire
    ) {
        self.init(code.rawValue, severity, title, story: story, subject: subject, bad: bad, good: good)
    }

    /// The page of a code of a questionnaire whose examples are told in words.
    init(
        _ code: DefinitionCode, _ severity: Severity, _ title: Message, _ story: Message, bad: Message, good: Message
    ) {
        self.init(code.rawValue, severity, title, story: story, bad: bad, good: good)
    }

    /// The page of a code of a translation.
    init(
        _ code: TranslationCode, _ severity: Severity, _ title: Message, _ story: Message, bad: String, good: String,
        subject: Subject = .translation
    ) {
        self.init(code.rawValue, severity, title, story: story, subject: subject, bad: bad, good: good)
    }

    /// The page of a code of guidance.
    init(
        _ code: GuidanceCode, _ severity: Severity, _ title: Message, _ story: Message, bad: String, good: String,
        subject: Subject = .guidance
    ) {
        self.init(code.rawValue, severity, title, story: story, subject: subject, bad: bad, good: good)
    }

    /// The page of a code of guidance whose examples are told in words.
    init(
        _ code: GuidanceCode, _ severity: Severity, _ title: Message, _ story: Message, bad: Message, good: Message
    ) {
        self.init(code.rawValue, severity, title, story: story, bad: bad, good: good)
    }

    /// The page of a code of published figures, a roster or corrections.
    init(
        _ code: ReferenceCode, _ severity: Severity, _ title: Message, _ story: Message, bad: String, good: String,
        subject: Subject
    ) {
        self.init(code.rawValue, severity, title, story: story, subject: subject, bad: bad, good: good)
    }

    /// The page of a code of published figures, a roster or corrections whose examples are told in words.
    init(
        _ code: ReferenceCode, _ severity: Severity, _ title: Message, _ story: Message, bad: Message, good: Message
    ) {
        self.init(code.rawValue, severity, title, story: story, bad: bad, good: good)
    }
}

/// Two questions that most examples need.
let repositories = "- {id: capacity.repositories, text: Are there repositories?, type: one_of, choices: yes_no}"
let details =
    "- {id: capacity.details, text: \"If yes, please give details.\", type: text, asked_if: capacity.repositories = yes}"
