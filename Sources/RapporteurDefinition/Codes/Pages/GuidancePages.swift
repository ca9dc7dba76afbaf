import RapporteurDiagnostics

// The examples are pages of guidance on the section `capacity` of this questionnaire, with a page of terms beside them.

/// The questionnaire of the examples of guidance.
let explainedExample = example(repositories + "\n" + details)

/// The page of terms of the examples of guidance.
let termsExample = "# Terms\n\n## Open educational resources {#oer}\n\nMaterials under an open licence.\n"

private let good = """
    ## capacity.repositories

    ### counts

    A place where people find [OER](terms.md#oer).
    """

let guidancePages: [CodePage] = [
    CodePage(
        .unknownPage, .error, Message("A page that belongs to no part of the questionnaire"),
        Message(
            """
            A page has the name of a section, or index for the general part, or terms. Any other page could not be \
            reached.
            """),
        bad: "guidance/example/en/capacities.md", good: "guidance/example/en/capacity.md", subject: .other),
    CodePage(
        .unreadablePage, .error, Message("A page that cannot be read as text"),
        Message(
            """
            It was saved in another encoding, is larger than any page that people write, or nests lists without end.
            """),
        bad: Message("a page saved as Windows-1252"), good: Message("the same page saved as UTF-8")),
    CodePage(
        .misplacedHeading, .error, Message("A heading where none can stand"),
        Message(
            """
            The page of a section has the section's title; ## names a question, ### one of its parts. The general \
            part and the terms begin with # and their title.
            """),
        bad: "# Capacity\n\n" + good, good: good),
    CodePage(
        .unknownQuestion, .error, Message("A question that does not exist"),
        Message("The id is mistyped, or the question was removed. What stands below would be shown nowhere."),
        bad: good.replacing("## capacity.repositories", with: "## capacity.repository"), good: good),
    CodePage(
        .questionElsewhere, .error, Message("A question of another section"),
        Message("People look for it on the page of its section, and links lead there."),
        bad: Message("## policy.open in capacity.md"), good: Message("## policy.open in policy.md")),
    CodePage(
        .questionTwice, .error, Message("A question that is explained twice"),
        Message("Only one of the two could be found, and the two could contradict each other."),
        bad: good + "\n\n" + good,
        good: good),
    CodePage(
        .unknownPart, .error, Message("A part that does not exist"),
        Message(
            """
            The parts have fixed words, so that each has its name in every language and all pages have one order.
            """),
        bad: good.replacing("### counts", with: "### count"), good: good),
    CodePage(
        .partTwice, .error, Message("A part that stands twice"), Message("Only the first of the two would be shown."),
        bad: good + "\n\n### counts\n\nMore.", good: good + "\n\nMore."),
    CodePage(
        .emptyPart, .warning, Message("A heading with nothing below it"),
        Message("A reader who follows it finds nothing; it was probably left for later."),
        bad: good + "\n\n### examples",
        good: good + "\n\n### examples\n\nA national repository."),
    CodePage(
        .termWithoutID, .error, Message("A term without an id"),
        Message("The words of a term differ from language to language; its id is the same in all, and links name it."),
        bad: "## Open educational resources", good: "## Open educational resources {#oer}", subject: .other),
    CodePage(
        .anchorTwice, .error, Message("Two headings with one id"), Message("A link could lead to the first one only."),
        bad: Message("## Licence {#oer} below ## Resource {#oer}"),
        good: Message("## Licence {#licence} below ## Resource {#oer}")),
    CodePage(
        .unknownLinkedPage, .error, Message("A link to a page that does not exist"),
        Message("A link within the guidance is the name of a file in the same folder, and perhaps an id after #."),
        bad: good.replacing("terms.md", with: "glossary.md"), good: good),
    CodePage(
        .unknownAnchor, .error, Message("A link to a place that does not exist"),
        Message(
            """
            After # stands the id of a question, of a term or of a rule, or the words of a heading joined by \
            hyphens.
            """),
        bad: good.replacing("#oer", with: "#resources"), good: good),
    CodePage(
        .refusedAddress, .error, Message("An address that a page may not lead to"),
        Message(
            """
            Pages lead to each other, to web sites (https, http) and to mailboxes (mailto). An address that runs \
            something or reaches into a reader's disk is refused.
            """),
        bad: good + "\n\n[Here](javascript:alert(1))", good: good + "\n\n[Here](https://www.unesco.org/)"),
    CodePage(
        .rawHTML, .warning, Message("HTML in Markdown"),
        Message(
            """
            HTML is shown letter for letter: nobody who writes a page can change how others look or what they do.
            """),
        bad: good + "\n\n<b>Important</b>", good: good + "\n\n**Important**"),
    CodePage(
        .picture, .warning, Message("A picture"),
        Message(
            """
            Pages of guidance have no pictures, so that they are small and can be heard. The words in brackets are \
            shown.
            """),
        bad: good + "\n\n![A map](map.png)", good: good + "\n\nA map is at <https://example.org/map>."),
    CodePage(
        .questionsWithoutGuidance, .information, Message("Questions without guidance"),
        Message("Commissions asked for guidance beside each question. The list says what is still to be written."),
        bad: Message("a question that no page of guidance/<questionnaire>/<language> names"),
        good: Message("the same question with ## and its id in the page of its section")),
    CodePage(
        .missingInLanguage, .information, Message("What a language lacks"),
        Message("The source language is shown in its place, with a note that says so."),
        bad: Message("guidance/example/en/capacity.md without guidance/example/fr/capacity.md"),
        good: Message("both of them")),
    CodePage(
        .languageWithoutTexts, .warning, Message("Guidance in a language that the questionnaire does not have"),
        Message("Each page prints the questions in its own language, which the questionnaire must have first."),
        bad: Message("guidance/example/pt without questionnaires/example/translations/pt.yaml"),
        good: Message("both of them")),
    CodePage(
        .sectionNamedLikePage, .warning, Message("A section with the name of a page of the site"),
        Message(
            """
            A site of guidance has pages index, terms, rules, search and print; a section of the same name would \
            take the place of one of them.
            """),
        bad: "- id: terms", good: "- id: conditions", subject: .other),
]
