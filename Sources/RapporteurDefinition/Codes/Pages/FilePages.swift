import RapporteurDiagnostics

let filePages: [CodePage] = [
    CodePage(
        .previousNotEarlier, .error, Message("The previous questionnaire is not of an earlier cycle"),
        Message(
            """
            A change is counted from the earlier cycle to the later one; the other way round every sign would be \
            wrong.
            """),
        bad: Message("a questionnaire of cycle 2023 with previous: oer-2027"),
        good: Message("a questionnaire of cycle 2027 with previous: oer-2023")),
    CodePage(
        .previousMissing, .error, Message("The previous questionnaire is not there"),
        Message("Without it nothing can be compared. It stands in a folder beside this one."),
        bad: Message("previous: oer-2032, without a folder oer-2032"),
        good: Message("previous: oer-2023, with the folder oer-2023 beside it")),
    CodePage(
        .previousInCircle, .error, Message("Questionnaires that precede each other in a circle"),
        Message("Each cycle has one before it until the first, which has none."),
        bad: Message("oer-2023 with previous: oer-2027, and oer-2027 with previous: oer-2023"),
        good: Message("oer-2023 without previous, and oer-2027 with previous: oer-2023")),
    CodePage(
        .rosterMissing, .error, Message("The roster is not there"),
        Message(
            """
            The roster says which States may report and how many there are. It stands in rosters/<id>.csv beside the \
            folders of the questionnaires.
            """),
        bad: Message("roster: member-states, without rosters/member-states.csv"),
        good: Message("roster: unesco-member-states, with rosters/unesco-member-states.csv")),
    CodePage(
        .rosterWithoutDate, .warning, Message("A roster without a day, or a day without a roster"),
        Message(
            """
            Membership is dated: the number of Member States, the base of every response rate, depends on the day.
            """),
        bad: example(repositories, head: "roster: unesco-member-states"),
        good: example(repositories, head: "roster: unesco-member-states\nroster_date: 2027-01-01")),
    CodePage(
        .lineageWithoutPrevious, .warning, Message("A lineage.yaml, but no previous questionnaire"),
        Message("The lineage is not used as long as the questionnaire does not name the previous one."),
        bad: Message("a folder with lineage.yaml whose questionnaire.yaml has no `previous`"),
        good: Message("the same with previous: oer-2023")),
    CodePage(
        .fileUnreadable, .error, Message("A file that cannot be read"),
        Message(
            """
            The system refused. Its reason stands in the message: often the permissions, or a folder where a file \
            should be.
            """),
        bad: Message("a questionnaire.yaml that only its owner may read"),
        good: Message("the same after chmod a+r questionnaire.yaml")),
    CodePage(
        .lockedEntryGone, .error, Message("An id of ids.lock that is no longer in the questionnaire"),
        Message(
            """
            Answers that were given under it would be lost without a word. Put it back, or retire it on purpose.
            """),
        bad: "question capacity.closed text\nquestion capacity.repositories one_of",
        good: "question capacity.repositories one_of\nretired question capacity.closed", subject: .other),
    CodePage(
        .lockedEntryChanged, .error, Message("A question whose type has changed since it was locked"),
        Message(
            """
            Answers given before could not be read any more. A changed question is a new question with a new id.
            """),
        bad: "question capacity.repositories text", good: "question capacity.repositories one_of", subject: .other),
    CodePage(
        .retiredReused, .error, Message("A retired id that is used again"),
        Message("Old answers mean something else by it, and no reader of a table could tell."),
        bad: "retired question capacity.repositories", good: "question capacity.repositories one_of", subject: .other),
    CodePage(
        .lockMalformed, .error, Message("A line of ids.lock that cannot be read"),
        Message("The file is written by rapporteur lock; by hand only lines are changed to retired."),
        bad: "questions capacity.repositories", good: "question capacity.repositories one_of", subject: .other),
    CodePage(
        .notYetLocked, .information, Message("Ids that are not in ids.lock yet"),
        Message(
            """
            Before a questionnaire is sent out, its ids are locked, so that they cannot change unnoticed afterwards.
            """),
        bad: "question capacity.repositories one_of",
        good: "choice yes_no no\nchoice yes_no yes\nquestion capacity.repositories one_of", subject: .other),
]
