import RapporteurDiagnostics

let choicePages: [CodePage] = [
    CodePage(
        .unknownChoiceList, .error, Message("A choice list that does not exist"),
        Message(
            """
            Lists that several questions share stand under choice_lists; a list for one question may stand at the \
            question.
            """),
        bad: example(
            "- {id: capacity.repositories, text: Are there repositories?, type: one_of, choices: yesno} # yes_no"),
        good: example(repositories)),
    CodePage(
        .unusedChoiceList, .warning, Message("A choice list that no question uses"),
        Message("It is a leftover, or a question names another list than was meant."),
        bad: example(
            repositories, head: ""
        ).replacing(
            "choice_lists:\n", with: "choice_lists:\n  levels: {national: National, local: Local}\n"),
        good: example(repositories)),
    CodePage(
        .tooFewChoices, .warning, Message("A choice list with fewer than two choices"),
        Message(
            """
            With one choice there is nothing to choose, with none the question cannot be answered (then it is an \
            error).
            """),
        bad: example("- {id: capacity.groups, text: Which groups?, type: any_of, choices: {teachers: Teachers}}"),
        good: example(
            "- {id: capacity.groups, text: Which groups?, type: any_of, choices: {teachers: Teachers, others: Others}}")
    ),
    CodePage(
        .duplicateLabel, .warning, Message("Two choices that read the same"),
        Message("Respondents cannot tell them apart, so the counts of both mean nothing."),
        bad: example(
            "- {id: capacity.level, text: At which level?, type: one_of, choices: {national: National, state: National}}"
        ),
        good: example(
            "- {id: capacity.level, text: At which level?, type: one_of, choices: {national: National, state: Regional}}"
        )),
    CodePage(
        .unknownExclusiveCode, .error, Message("`exclusive` names a code that the list does not have"),
        Message("What is meant to stand alone could be combined with anything."),
        bad: example(
            "- {id: capacity.groups, text: Which groups?, type: any_of, choices: {teachers: Teachers, nobody: None}, "
                + "exclusive: [none]}"),
        good: example(
            "- {id: capacity.groups, text: Which groups?, type: any_of, choices: {teachers: Teachers, nobody: None}, "
                + "exclusive: [nobody]}")),
    CodePage(
        .noneIsNotExclusive, .warning, Message("\"None\" can be chosen together with others"),
        Message("An answer such as \"teachers, none\" contradicts itself and has to be sorted out by a letter."),
        bad: example(
            "- {id: capacity.groups, text: Which groups?, type: any_of, choices: {teachers: Teachers, none: None}}"),
        good: example(
            "- {id: capacity.groups, text: Which groups?, type: any_of, choices: {teachers: Teachers, none: None}, "
                + "exclusive: [none]}")),
    CodePage(
        .contradictoryBounds, .error, Message("Bounds that nothing can meet"),
        Message("Every answer would be an error."),
        bad: example("- {id: capacity.share, text: Which share?, type: number, minimum: 100, maximum: 0}"),
        good: example("- {id: capacity.share, text: Which share?, type: number, minimum: 0, maximum: 100}")),
    CodePage(
        .boundsBeyondChoices, .error, Message("More choices are wanted than there are"),
        Message(
            """
            A minimum that cannot be reached makes every answer an error; a maximum beyond the list has no effect \
            and is a warning. Choices that stand alone do not help to reach a minimum.
            """),
        bad: example(
            "- {id: capacity.groups, text: Which groups?, type: any_of, choices: {teachers: Teachers, others: Others}, "
                + "min_choices: 3}"),
        good: example(
            "- {id: capacity.groups, text: Which groups?, type: any_of, choices: {teachers: Teachers, others: Others}, "
                + "min_choices: 1}")),
    CodePage(
        .exclusiveBelowMinimum, .warning, Message("A choice that stands alone, and a minimum above one"),
        Message("Whoever chooses it has too few choices: it can never be a valid answer."),
        bad: example(
            "- {id: capacity.groups, text: Which groups?, type: any_of, exclusive: [none], min_choices: 2, "
                + "choices: {teachers: Teachers, librarians: Librarians, none: None}}"),
        good: example(
            "- {id: capacity.groups, text: Which groups?, type: any_of, exclusive: [none], min_choices: 1, "
                + "choices: {teachers: Teachers, librarians: Librarians, none: None}}")),
    CodePage(
        .fractionalBound, .warning, Message("A bound with decimals for whole numbers"),
        Message("The bound can never be reached exactly, which is seldom meant."),
        bad: example("- {id: capacity.number, text: How many?, type: number, integer: true, minimum: 0.5}"),
        good: example("- {id: capacity.number, text: How many?, type: number, integer: true, minimum: 1}")),
    CodePage(
        .emptyRecords, .error, Message("Records without fields"),
        Message("There would be nothing to fill in."),
        bad: example("- {id: capacity.list, text: Please list them., type: records, max_items: 5}"),
        good: example(
            "- {id: capacity.list, text: Please list them., type: records, max_items: 5, "
                + "fields: [{id: name, text: Name, type: text, required: true}]}")),
    CodePage(
        .fieldOfWrongType, .error, Message("A field that is itself a list of records, or calculated"),
        Message(
            """
            Records have one level, so that they stay a table; what follows from several records is calculated \
            outside.
            """),
        bad: example(
            "- {id: capacity.list, text: Please list them., type: records, "
                + "fields: [{id: name, text: Name, type: text, required: true}, {id: parts, text: Parts, type: records}]}"
        ),
        good: example(
            "- {id: capacity.list, text: Please list them., type: records, "
                + "fields: [{id: name, text: Name, type: text, required: true}, {id: parts, text: Parts, type: text}]}")
    ),
    CodePage(
        .recordsWithoutRequiredField, .warning, Message("Records of which nothing must be filled in"),
        Message("An empty record would count as one repository, one policy, one agreement."),
        bad: example(
            "- {id: capacity.list, text: Please list them., type: records, fields: [{id: name, text: Name, type: text}]}"
        ),
        good: example(
            "- {id: capacity.list, text: Please list them., type: records, "
                + "fields: [{id: name, text: Name, type: text, required: true}]}")),
    CodePage(
        .emptySection, .warning, Message("A section without questions"),
        Message("It would be a heading with nothing below it."),
        bad: example(repositories).replacing(
            "sections:\n", with: "sections:\n  - {id: access, title: Access, questions: []}\n"),
        good: example(repositories)),
    CodePage(
        .oddParagraph, .warning, Message("Not a paragraph of the Recommendation"),
        Message("Tables by paragraph rest on this key. The Recommendation has paragraphs 1 to 16, some with letters."),
        bad: example("- {id: capacity.number, text: How many?, type: number, paragraphs: [11d]}"),
        good: example("- {id: capacity.number, text: How many?, type: number, paragraphs: [11(d)]}")),
]
