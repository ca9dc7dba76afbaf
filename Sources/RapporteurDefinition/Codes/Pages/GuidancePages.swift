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
        .unknownPage, .error, "A page that belongs to no part of the questionnaire",
        "A page has the name of a section, or index for the general part, or terms. Any other page could not be reached.",
        bad: "guidance/example/en/capacities.md", good: "guidance/example/en/capacity.md", subject: .other),
    CodePage(
        .unreadablePage, .error, "A page that cannot be read as text",
        "It was saved in another encoding, is larger than any page that people write, or nests lists without end.",
        bad: "a page saved as Windows-1252", good: "the same page saved as UTF-8", subject: .other),
    CodePage(
        .misplacedHeading, .error, "A heading where none can stand",
        "The page of a section has the section's title; ## names a question, ### one of its parts. The general part and "
            + "the terms begin with # and their title.",
        bad: "# Capacity\n\n" + good, good: good),
    CodePage(
        .unknownQuestion, .error, "A question that does not exist",
        "The id is mistyped, or the question was removed. What stands below would be shown nowhere.",
        bad: good.replacing("## capacity.repositories", with: "## capacity.repository"), good: good),
    CodePage(
        .questionElsewhere, .error, "A question of another section",
        "People look for it on the page of its section, and links lead there.",
        bad: "## policy.open in capacity.md", good: "## policy.open in policy.md", subject: .other),
    CodePage(
        .questionTwice, .error, "A question that is explained twice",
        "Only one of the two could be found, and the two could contradict each other.", bad: good + "\n\n" + good,
        good: good),
    CodePage(
        .unknownPart, .error, "A part that does not exist",
        "The parts have fixed words, so that each has its name in every language and all pages have one order.",
        bad: good.replacing("### counts", with: "### count"), good: good),
    CodePage(
        .partTwice, .error, "A part that stands twice", "Only the first of the two would be shown.",
        bad: good + "\n\n### counts\n\nMore.", good: good + "\n\nMore."),
    CodePage(
        .emptyPart, .warning, "A heading with nothing below it",
        "A reader who follows it finds nothing; it was probably left for later.", bad: good + "\n\n### examples",
        good: good + "\n\n### examples\n\nA national repository."),
    CodePage(
        .termWithoutID, .error, "A term without an id",
        "The words of a term differ from language to language; its id is the same in all, and links name it.",
        bad: "## Open educational resources", good: "## Open educational resources {#oer}", subject: .other),
    CodePage(
        .anchorTwice, .error, "Two headings with one id", "A link could lead to the first one only.",
        bad: "## Licence {#oer} below ## Resource {#oer}", good: "## Licence {#licence} below ## Resource {#oer}",
        subject: .other),
    CodePage(
        .unknownLinkedPage, .error, "A link to a page that does not exist",
        "A link within the guidance is the name of a file in the same folder, and perhaps an id after #.",
        bad: good.replacing("terms.md", with: "glossary.md"), good: good),
    CodePage(
        .unknownAnchor, .error, "A link to a place that does not exist",
        "After # stands the id of a question, of a term or of a rule, or the words of a heading joined by hyphens.",
        bad: good.replacing("#oer", with: "#resources"), good: good),
    CodePage(
        .refusedAddress, .error, "An address that a page may not lead to",
        "Pages lead to each other, to web sites (https, http) and to mailboxes (mailto). An address that runs something "
            + "or reaches into a reader's disk is refused.",
        bad: good + "\n\n[Here](javascript:alert(1))", good: good + "\n\n[Here](https://www.unesco.org/)"),
    CodePage(
        .rawHTML, .warning, "HTML in Markdown",
        "HTML is shown letter for letter: nobody who writes a page can change how others look or what they do.",
        bad: good + "\n\n<b>Important</b>", good: good + "\n\n**Important**"),
    CodePage(
        .picture, .warning, "A picture",
        "Pages of guidance have no pictures, so that they are small and can be heard. The words in brackets are shown.",
        bad: good + "\n\n![A map](map.png)", good: good + "\n\nA map is at <https://example.org/map>."),
    CodePage(
        .questionsWithoutGuidance, .information, "Questions without guidance",
        "Commissions asked for guidance beside each question. The list says what is still to be written.",
        bad: "a question that no page of guidance/<questionnaire>/<language> names",
        good: "the same question with ## and its id in the page of its section", subject: .other),
    CodePage(
        .missingInLanguage, .information, "What a language lacks",
        "The source language is shown in its place, with a note that says so.",
        bad: "guidance/example/en/capacity.md without guidance/example/fr/capacity.md", good: "both of them",
        subject: .other),
    CodePage(
        .languageWithoutTexts, .warning, "Guidance in a language that the questionnaire does not have",
        "Each page prints the questions in its own language, which the questionnaire must have first.",
        bad: "guidance/example/pt without questionnaires/example/translations/pt.yaml", good: "both of them",
        subject: .other),
    CodePage(
        .sectionNamedLikePage, .warning, "A section with the name of a page of the site",
        "A site of guidance has pages index, terms, rules, search and print; a section of the same name would take the "
            + "place of one of them.",
        bad: "- id: terms", good: "- id: conditions", subject: .other),
]
