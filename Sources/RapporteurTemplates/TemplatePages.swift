package import RapporteurDiagnostics

extension TemplateCode {
    /// The pages of the codes of this family.
    package static let pages: [CodePage] = [
        page(
            .unreadable, .error, Message("A template that cannot be read"),
            Message("A tag is not finished, something that was begun has no end, or the file is not text in UTF-8."),
            bad: "{{#areas}} … {{/area}}", good: "{{#areas}} … {{/areas}}"),
        page(
            .unknownName, .error, Message("A name that there is nothing to fill in for"),
            Message(
                "The name is misspelt, or stands outside the list that has it. Documentation/reports.md lists all names."
            ),
            bad: "{{covrage}}", good: "{{coverage}}"),
        page(
            .wrongUse, .error, Message("A name used in another way than it can be"),
            Message(
                "A list is repeated, a condition holds or not, a value is words or blocks; blocks need a line of their own."
            ),
            bad: "See {{roadmap}}.", good: "See the table.\n\n{{roadmap}}"),
        page(
            .unknownTag, .error, Message("A kind of tag that documents do not have"),
            Message(
                "Templates of documents know values, lists, conditions and comments. Everything is escaped, always."),
            bad: "{{{coverage}}}", good: "{{coverage}}"),
        page(
            .unknownForm, .error, Message("A form of text that documents do not have"),
            Message(
                "Documents of governing bodies have headings of two levels, paragraphs, lists, decisions and stressed words."
            ),
            bad: "**The Board**", good: "The Board"),
        page(
            .unknownRole, .error, Message("A heading with a word that means nothing"),
            Message("The word in braces after a heading says what the part is: masthead, summary, section or annex."),
            bad: "# Method {.anex}", good: "# Method {.annex}"),
        page(
            .unknownLabel, .error, Message("A reference to something without a label"),
            Message(
                "A reference says the number of what has the label. Here nothing has it, or a condition left it out."),
            bad: "See paragraph {{number.decison}}.", good: "See paragraph {{number.decision}}."),
        page(
            .labelTwice, .error, Message("A label that stands twice"),
            Message("A label names one paragraph or part; inside a list it would be repeated."),
            bad: "{#decision} One.\n\n{#decision} Two.", good: "{#decision} One.\n\nTwo."),
        page(
            .masthead, .error, Message("A masthead with a wrong line"),
            Message(
                "A masthead has nine lines, each with its name. Leave what follows the colon blank if there is nothing to say."
            ),
            bad: "- sesion: {{setting.session}}", good: "- session: {{setting.session}}"),
        page(
            .noTemplate, .information, Message("No template in the language"),
            Message("The English template is used until there is one in the language of the document."),
            bad: "templates/executive-board without es.md.mustache", good: "templates/executive-board/es.md.mustache"),
        page(
            .blankSetting, .information, Message("A setting that is not known yet"),
            Message("A blank stands in the document as a word in brackets. Fill the line in when the office knows it."),
            bad: "symbol:", good: "symbol: 226 EX/5"),
        page(
            .tooLong, .warning, Message("More words than a document may have"),
            Message(
                "Notes, headings, tables and hidden text count. The annexes are counted apart. Without the severity of a warning it only tells how many words there are."
            ),
            bad: "a text of 9,000 words with word_limit: 8500", good: "the same without the table of regions"),
        page(
            .unknownSubject, .error, Message("A roadmap with an unknown indicator"),
            Message("A row names the indicators whose figures stand beside it; this report has none with that id."),
            bad: "indicators: [capacity.trainings]", good: "indicators: [capacity.training]"),
    ]

    private static func page(
        _ code: TemplateCode, _ severity: Severity, _ title: Message, _ story: Message, bad: String, good: String
    ) -> CodePage {
        CodePage(code.rawValue, severity, title, story: story, subject: .other, bad: bad, good: good)
    }
}
