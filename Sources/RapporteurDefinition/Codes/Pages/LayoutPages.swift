import RapporteurDiagnostics

let layoutPages: [CodePage] = [
    CodePage(
        .numberTwice, .warning, Message("A printed number that stands twice"),
        Message("Letters and findings name questions by their number."),
        bad: example(
            "- {id: capacity.schools, number: \"1\", text: How many schools?, type: number}\n"
                + "- {id: capacity.teachers, number: \"1\", text: How many teachers?, type: number}"),
        good: example(
            "- {id: capacity.schools, number: \"1\", text: How many schools?, type: number}\n"
                + "- {id: capacity.teachers, number: \"2\", text: How many teachers?, type: number}")),
    CodePage(
        .numberOutOfOrder, .warning, Message("A printed number out of order"),
        Message("Who looks for a question by its number looks in the wrong place."),
        bad: example(
            "- {id: capacity.schools, number: \"2\", text: How many schools?, type: number}\n"
                + "- {id: capacity.teachers, number: \"1\", text: How many teachers?, type: number}"),
        good: example(
            "- {id: capacity.schools, number: \"1\", text: How many schools?, type: number}\n"
                + "- {id: capacity.teachers, number: \"2\", text: How many teachers?, type: number}")),
    CodePage(
        .sameWordingTwice, .warning, Message("Two questions of a section with the same wording"),
        Message(
            """
            Respondents cannot know what the second one wants. Texts such as "Please give details" may repeat.
            """),
        bad: example(
            "- {id: capacity.schools, text: How many?, type: number}\n"
                + "- {id: capacity.teachers, text: How many?, type: number}"),
        good: example(
            "- {id: capacity.schools, text: How many schools?, type: number}\n"
                + "- {id: capacity.teachers, text: How many teachers?, type: number}")),
    CodePage(
        .twoQuestionsInOne, .information, Message("A question that may ask two things"),
        Message(
            """
            "And/or" or two question marks: a "yes" does not tell to which part, and a later split cannot be \
            compared without a rule. This is a hint, since only a reader can tell.
            """),
        bad: example(
            "- {id: capacity.both, text: Are there repositories and/or portals?, type: one_of, choices: yes_no}"),
        good: example(repositories)),
    CodePage(
        .requiredWithoutWayOut, .information, Message("Questions that must be answered by people who may not know"),
        Message(
            """
            Where an answer is believed to be compulsory, people who do not know it give one that is valid but \
            wrong. The special answer not_known is the way out.
            """),
        bad: example(repositories.replacing("}", with: ", required: true, special: []}")),
        good: example(repositories.replacing("}", with: ", required: true, special: [not_known]}"))),
]
