import RapporteurDiagnostics

let formPages: [CodePage] = [
    CodePage(
        .unknownKey, .error, Message("A key that the format does not have"),
        Message(
            """
            A mistyped key would otherwise be passed over in silence, and with it what was meant. If the key is \
            meant for a person, write it as a remark after #.
            """),
        bad: example("- {id: capacity.number, text: How many?, type: number, minimun: 0}"),
        good: example("- {id: capacity.number, text: How many?, type: number, minimum: 0}")),
    CodePage(
        .missingKey, .error, Message("A key that must be there"),
        Message("Without it nobody can tell what is meant. A key with nothing after the colon counts as missing."),
        bad: example("- {id: capacity.number, type: number}"),
        good: example("- {id: capacity.number, text: How many?, type: number}")),
    CodePage(
        .wrongKind, .error, Message("A list, a map or a single value in the wrong place"),
        Message(
            """
            YAML tells lists, maps and single values apart by dashes, braces and indentation; a missing space or \
            dash turns one into the other.
            """),
        bad: example("- {id: capacity.number, text: How many?, type: number, paragraphs: 11}"),
        good: example("- {id: capacity.number, text: How many?, type: number, paragraphs: [11]}")),
    CodePage(
        .unknownWord, .error, Message("A word that the key does not know"),
        Message(
            """
            Types, modes, severities and the like are few words each. True and false are written true and false.
            """),
        bad: example("- {id: capacity.number, text: How many?, type: numeric}"),
        good: example("- {id: capacity.number, text: How many?, type: number}")),
    CodePage(
        .invalidNumber, .error, Message("Not a number that fits here"),
        Message(
            """
            Numbers are written with a decimal point, without separators and units, and some have bounds of their \
            own.
            """),
        bad: example("- {id: capacity.details, text: Details, type: text, max_length: 4 000}"),
        good: example("- {id: capacity.details, text: Details, type: text, max_length: 4000}")),
    CodePage(
        .invalidDate, .error, Message("Not a day of the calendar"),
        Message("Days are written year-month-day, so that no reader takes the month for the day."),
        bad: example(
            "- {id: capacity.number, text: How many?, type: number}",
            head: "roster: states\nroster_date: 01/02/2027"),
        good: example(
            "- {id: capacity.number, text: How many?, type: number}",
            head: "roster: states\nroster_date: 2027-02-01")),
    CodePage(
        .invalidName, .error, Message("An id, a code or a name of the wrong form"),
        Message(
            """
            Ids and codes stand in answer files, expressions and tables for years: small letters, digits and _ \
            survive all of them. The id of a question has at least one dot.
            """),
        bad: example("- {id: Repositories, text: How many?, type: number}"),
        good: example("- {id: capacity.repositories, text: How many?, type: number}")),
    CodePage(
        .reservedWord, .error, Message("A reserved word as an id or a code"),
        Message(
            """
            Expressions use these words themselves, and the special answers not_known, not_applicable and declined \
            are allowed by `special`, not listed among the choices.
            """),
        bad: example(
            "- {id: capacity.share, text: Is it shared?, type: one_of, choices: {yes: \"Yes\", no: \"No\", "
                + "not_known: Not known}}"),
        good: example(
            "- {id: capacity.share, text: Is it shared?, type: one_of, choices: {yes: \"Yes\", no: \"No\"}, "
                + "special: [not_known]}")),
    CodePage(
        .duplicateID, .error, Message("An id that exists already"),
        Message("Two questions of one id would share one answer."),
        bad: example(
            "- {id: capacity.number, text: How many schools?, type: number}\n"
                + "- {id: capacity.number, text: How many teachers?, type: number}"),
        good: example(
            "- {id: capacity.schools, text: How many schools?, type: number}\n"
                + "- {id: capacity.teachers, text: How many teachers?, type: number}")),
    CodePage(
        .blankText, .error, Message("A choice without a label"),
        Message("The respondent would see an empty line to choose."),
        bad: example(
            "- {id: capacity.level, text: At which level?, type: one_of, choices: {national: National, local: \"\"}}"),
        good: example(
            "- {id: capacity.level, text: At which level?, type: one_of, choices: {national: National, local: Local}}")),
    CodePage(
        .keyOfAnotherType, .error, Message("A key that means nothing for this type"),
        Message("A limit that nothing applies is worse than none: its author believes that it is checked."),
        bad: example("- {id: capacity.number, text: How many?, type: number, max_length: 3}"),
        good: example("- {id: capacity.number, text: How many?, type: number, maximum: 999}")),
    CodePage(
        .listedTwice, .warning, Message("An item that a list has twice"),
        Message("Usually one of the two was meant to be something else."),
        bad: example("- {id: capacity.number, text: How many?, type: number, paragraphs: [11(d), 11(d)]}"),
        good: example("- {id: capacity.number, text: How many?, type: number, paragraphs: [11(d), 11(e)]}")),
    CodePage(
        .folderNameDiffers, .error, Message("The folder has another name than the questionnaire"),
        Message(
            """
            Answer files name the questionnaire and the folder is looked up by that name, so the two must agree.
            """),
        bad: Message("the folder oer-2027-draft with a questionnaire.yaml that begins: questionnaire: oer-2027"),
        good: Message("the folder oer-2027 with a questionnaire.yaml that begins: questionnaire: oer-2027")),
]
