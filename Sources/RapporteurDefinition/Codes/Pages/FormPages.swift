import RapporteurDiagnostics

let formPages: [CodePage] = [
    CodePage(
        .unknownKey, .error, "A key that the format does not have",
        "A mistyped key would otherwise be passed over in silence, and with it what was meant. If the key is meant for "
            + "a person, write it as a remark after #.",
        bad: example("- {id: capacity.number, text: How many?, type: number, minimun: 0}"),
        good: example("- {id: capacity.number, text: How many?, type: number, minimum: 0}")),
    CodePage(
        .missingKey, .error, "A key that must be there",
        "Without it nobody can tell what is meant. A key with nothing after the colon counts as missing.",
        bad: example("- {id: capacity.number, type: number}"),
        good: example("- {id: capacity.number, text: How many?, type: number}")),
    CodePage(
        .wrongKind, .error, "A list, a map or a single value in the wrong place",
        "YAML tells lists, maps and single values apart by dashes, braces and indentation; a missing space or dash "
            + "turns one into the other.",
        bad: example("- {id: capacity.number, text: How many?, type: number, paragraphs: 11}"),
        good: example("- {id: capacity.number, text: How many?, type: number, paragraphs: [11]}")),
    CodePage(
        .unknownWord, .error, "A word that the key does not know",
        "Types, modes, severities and the like are few words each. True and false are written true and false.",
        bad: example("- {id: capacity.number, text: How many?, type: numeric}"),
        good: example("- {id: capacity.number, text: How many?, type: number}")),
    CodePage(
        .invalidNumber, .error, "Not a number that fits here",
        "Numbers are written with a decimal point, without separators and units, and some have bounds of their own.",
        bad: example("- {id: capacity.details, text: Details, type: text, max_length: 4 000}"),
        good: example("- {id: capacity.details, text: Details, type: text, max_length: 4000}")),
    CodePage(
        .invalidDate, .error, "Not a day of the calendar",
        "Days are written year-month-day, so that no reader takes the month for the day.",
        bad: example(
            "- {id: capacity.number, text: How many?, type: number}",
            head: "roster: states\nroster_date: 01/02/2027"),
        good: example(
            "- {id: capacity.number, text: How many?, type: number}",
            head: "roster: states\nroster_date: 2027-02-01")),
    CodePage(
        .invalidName, .error, "An id, a code or a name of the wrong form",
        "Ids and codes stand in answer files, expressions and tables for years: small letters, digits and _ survive "
            + "all of them. The id of a question has at least one dot.",
        bad: example("- {id: Repositories, text: How many?, type: number}"),
        good: example("- {id: capacity.repositories, text: How many?, type: number}")),
    CodePage(
        .reservedWord, .error, "A reserved word as an id or a code",
        "Expressions use these words themselves, and the special answers not_known, not_applicable and declined are "
            + "allowed by `special`, not listed among the choices.",
        bad: example(
            "- {id: capacity.share, text: Is it shared?, type: one_of, choices: {yes: \"Yes\", no: \"No\", "
                + "not_known: Not known}}"),
        good: example(
            "- {id: capacity.share, text: Is it shared?, type: one_of, choices: {yes: \"Yes\", no: \"No\"}, "
                + "special: [not_known]}")),
    CodePage(
        .duplicateID, .error, "An id that exists already",
        "Two questions of one id would share one answer.",
        bad: example(
            "- {id: capacity.number, text: How many schools?, type: number}\n"
                + "- {id: capacity.number, text: How many teachers?, type: number}"),
        good: example(
            "- {id: capacity.schools, text: How many schools?, type: number}\n"
                + "- {id: capacity.teachers, text: How many teachers?, type: number}")),
    CodePage(
        .blankText, .error, "A choice without a label",
        "The respondent would see an empty line to choose.",
        bad: example(
            "- {id: capacity.level, text: At which level?, type: one_of, choices: {national: National, local: \"\"}}"),
        good: example(
            "- {id: capacity.level, text: At which level?, type: one_of, choices: {national: National, local: Local}}")),
    CodePage(
        .keyOfAnotherType, .error, "A key that means nothing for this type",
        "A limit that nothing applies is worse than none: its author believes that it is checked.",
        bad: example("- {id: capacity.number, text: How many?, type: number, max_length: 3}"),
        good: example("- {id: capacity.number, text: How many?, type: number, maximum: 999}")),
    CodePage(
        .listedTwice, .warning, "An item that a list has twice",
        "Usually one of the two was meant to be something else.",
        bad: example("- {id: capacity.number, text: How many?, type: number, paragraphs: [11(d), 11(d)]}"),
        good: example("- {id: capacity.number, text: How many?, type: number, paragraphs: [11(d), 11(e)]}")),
    CodePage(
        .folderNameDiffers, .error, "The folder has another name than the questionnaire",
        "Answer files name the questionnaire and the folder is looked up by that name, so the two must agree.",
        bad: "the folder oer-2027-draft with a questionnaire.yaml that begins: questionnaire: oer-2027",
        good: "the folder oer-2027 with a questionnaire.yaml that begins: questionnaire: oer-2027", subject: .other),
]
