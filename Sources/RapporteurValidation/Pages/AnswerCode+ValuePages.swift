import RapporteurDiagnostics

extension AnswerCode {
    static var valuePages: [CodePage] {
        [
            page(
                .notAChoice, .error, Message("Not one of the choices"),
                Message(
                    """
                    A question with choices takes the code of one of them, in small letters, whatever the language \
                    of the form: codes are the same everywhere, so that answers can be counted. A label, a \
                    translation or a mistyped code is shown with the code that was probably meant.
                    """),
                bad: "answers:\n  capacity.repositories: yess", good: "answers:\n  capacity.repositories: yes"),
            page(
                .wrongShape, .error, Message("A list where one value belongs, or the other way round"),
                Message(
                    """
                    A question takes one value, a list, or a list of records. Brackets, dashes and colons make lists \
                    and maps; a text that should contain them goes on the next line after |, indented.
                    """),
                bad: "answers:\n  capacity.repositories: [yes, no]", good: "answers:\n  capacity.repositories: yes"),
            page(
                .choiceTwice, .error, Message("A choice stands twice"),
                Message(
                    """
                    A list names each choice once. A repeated one is often a slip for another, which is why it is \
                    not dropped silently.
                    """),
                bad: "answers:\n  capacity.stakeholders: [teachers, teachers]",
                good: "answers:\n  capacity.stakeholders: [teachers, librarians]"),
            page(
                .notAListEntry, .error, Message("A blank or a special answer inside a list"),
                Message(
                    """
                    "not_known", "not_applicable" and "declined" stand in place of the whole list, never inside it, \
                    and an entry of a list is never empty.
                    """),
                bad: "answers:\n  capacity.stakeholders: [teachers, not_known]",
                good: "answers:\n  capacity.stakeholders: not_known"),
            page(
                .exclusiveChoice, .error, Message("A choice that stands alone"),
                Message(
                    """
                    Some choices, such as "none of these", exclude all others. Together they contradict each other.
                    """),
                bad: "answers:\n  capacity.stakeholders: [none, teachers]",
                good: "answers:\n  capacity.stakeholders: [none]"),
            page(
                .choiceCount, .error, Message("Too few or too many choices"),
                Message("The question says how many choices it takes at least or at most."),
                bad: "answers:\n  capacity.stakeholders: [teachers, librarians, learners]",
                good: "answers:\n  capacity.stakeholders: [teachers, librarians]"),
            page(
                .textTooLong, .error, Message("Text too long"),
                Message(
                    """
                    The question limits the length of the answer. Characters are counted as a reader sees them in \
                    composed form; a final line end does not count.
                    """),
                bad: "answers:\n  policy.open: yes\n  policy.title: A National Policy with a Very Long Title Indeed",
                good: "answers:\n  policy.open: yes\n  policy.title: National Policy\n  policy.adopted: 2025-05-01"),
            page(
                .notANumber, .error, Message("Not a number"),
                Message(
                    """
                    A number is written with the digits 0 to 9, a point before decimals, and nothing between \
                    thousands: comma and space mean different things in different countries, and are therefore not \
                    guessed. At most 18 digits, of which nine may be decimals.
                    """),
                bad: "answers:\n  capacity.share: 1,5", good: "answers:\n  capacity.share: 1.5"),
            page(
                .numberOutOfBounds, .error, Message("Number out of bounds"),
                Message(
                    """
                    The question says between which numbers an answer can lie. Often a digit is missing or the unit \
                    is another.
                    """),
                bad: "answers:\n  capacity.share: 150", good: "answers:\n  capacity.share: 15"),
            page(
                .notWhole, .error, Message("Not a whole number"),
                Message("The question counts something that has no fractions."),
                bad: "answers:\n  capacity.trained: 12.5\n  capacity.stakeholders: [teachers]",
                good: "answers:\n  capacity.trained: 12\n  capacity.stakeholders: [teachers]"),
            page(
                .notADate, .error, Message("Not a date"),
                Message(
                    """
                    A date is written year, month, day with hyphens (ISO 8601): 2027-02-01. Other orders mean \
                    different days in different countries, and are therefore not guessed.
                    """),
                bad: "answers:\n  policy.open: yes\n  policy.adopted: 1.2.2025",
                good: "answers:\n  policy.open: yes\n  policy.adopted: 2025-02-01"),
            page(
                .notALink, .error, Message("Not a web address"),
                Message(
                    """
                    A web address begins with https:// or http:// and names a website. Whether the page exists is \
                    not checked.
                    """),
                bad: "answers:\n  contact.pages: www.example.org",
                good: "answers:\n  contact.pages: https://www.example.org"),
            page(
                .notARecord, .error, Message("A record without fields"),
                Message("Each record of a list has a dash and then its fields, each with a colon and a value."),
                bad: "answers:\n  capacity.repositories: yes\n  capacity.repository_list:\n    - Digital Library",
                good: "answers:\n  capacity.repositories: yes\n  capacity.repository_list:\n    - name: Digital Library"
            ),
            page(
                .tooManyRecords, .error, Message("Too many records"),
                Message("The question limits how many records it takes."),
                bad: """
                    answers:
                      capacity.repositories: yes
                      capacity.repository_list: [{name: A}, {name: B}, {name: C}]
                    """,
                good: """
                    answers:
                      capacity.repositories: yes
                      capacity.repository_list: [{name: A}, {name: B}]
                    """),
            page(
                .unknownField, .error, Message("Unknown field"),
                Message(
                    """
                    The records of a question have certain fields. An unknown one is an error, so that nothing is \
                    lost because a key is mistyped.
                    """),
                bad: """
                    answers:
                      capacity.repositories: yes
                      capacity.repository_list:
                        - name: Digital Library
                          adress: https://www.example.org
                    """,
                good: """
                    answers:
                      capacity.repositories: yes
                      capacity.repository_list:
                        - name: Digital Library
                          url: https://www.example.org
                    """),
            page(
                .specialNotAllowed, .error, Message("Special answer not allowed"),
                Message(
                    """
                    "not_known", "not_applicable" and "declined" are taken by most questions, but not by all.
                    """),
                bad: "answers:\n  contact.name: not_known", good: "answers:\n  contact.name: A. Person"),
            page(
                .textCutOff, .error, Message("Text cut off at #"),
                Message(
                    """
                    In a line, a space and # begin a comment, and what follows is not part of the answer. In a text \
                    that is nearly always an accident, and half of the answer would be lost.
                    """),
                bad: "answers:\n  policy.open: yes\n  policy.title: Priority #1 of the plan",
                good: "answers:\n  policy.open: yes\n  policy.title: |\n    Priority #1 of the plan"),
            page(
                .commentOnAnswer, .warning, Message("A comment on the line of an answer"),
                Message(
                    """
                    What follows # on the line of an answer is kept in the file but is not part of the answer. If it \
                    matters, write it where a question asks for details; if it is a remark for yourself, put it on a \
                    line of its own.
                    """),
                bad: "answers:\n  capacity.repositories: yes # two of them",
                good: "answers:\n  # two of them\n  capacity.repositories: yes"),
        ]
    }
}
