import RapporteurDiagnostics

extension YAMLCode {
    /// Pages on the accidents of people who type prose into YAML.
    static let prosePages: [CodePage] = [
        page(
            .colonInText, Message("A colon inside a text"),
            Message(
                """
                A colon followed by a space ends a key in YAML, so a text that contains one is cut in two. This is \
                the most frequent accident of all. Put the text on the next line after a bar, indented: there every \
                character is an ordinary one.
                """),
            .answers,
            bad: """
                answers:
                  policy.details: Two projects: a library and a portal

                """,
            good: """
                answers:
                  policy.details: |
                    Two projects: a library and a portal

                """),
        page(
            .dashAfterKey, Message("A dash on the line of the key"),
            Message(
                """
                A dash and a space begin an item of a list, and items stand on lines of their own. If the dash was \
                meant as part of a text, put the text after a bar.
                """),
            .answers,
            bad: """
                answers:
                  policy.details: - see annex

                """,
            good: """
                answers:
                  policy.details: |
                    - see annex

                """),
        page(
            .atSign, Message("A value that begins with @"),
            Message("YAML reserves @ at the beginning of a value. Put the value in quotation marks, or after a bar."),
            .answers,
            bad: """
                answers:
                  policy.contact: @unesco

                """,
            good: """
                answers:
                  policy.contact: "@unesco"

                """),
        page(
            .backquote, Message("A value that begins with a backquote"),
            Message(
                """
                YAML reserves the backquote at the beginning of a value. It is often typed in place of an \
                apostrophe. Use straight quotation marks, or put the text after a bar.
                """),
            .answers,
            bad: """
                answers:
                  policy.details: `Open for all`

                """,
            good: """
                answers:
                  policy.details: Open for all

                """),
        page(
            .percent, Message("A value or a line that begins with %"),
            Message(
                """
                YAML reserves % at the beginning of a value, and a line that begins with it is an instruction to a \
                program. Write the number first, or put the text after a bar.
                """),
            .answers,
            bad: """
                answers:
                  policy.share: %50

                """,
            good: """
                answers:
                  policy.share: 50

                """),
        page(
            .singleQuotes, Message("An apostrophe inside single quotation marks"),
            Message(
                """
                A text in single quotation marks ends at the next apostrophe, so what follows belongs to nothing. \
                Leave the marks out and put the text after a bar; or write every apostrophe inside the marks twice.
                """),
            .answers,
            bad: """
                answers:
                  policy.details: 'l'education ouverte'

                """,
            good: """
                answers:
                  policy.details: |
                    l'education ouverte

                """),
        page(
            .doubleQuotes, Message("Quotation marks inside quotation marks"),
            Message(
                """
                A text in double quotation marks ends at the next mark, so what follows belongs to nothing. \
                Leave the outer marks out and put the text after a bar; or write a mark inside the text with a backslash \
                before it.
                """),
            .answers,
            bad: """
                answers:
                  policy.details: "Open" policy of 2020

                """,
            good: """
                answers:
                  policy.details: |
                    "Open" policy of 2020

                """),
        page(
            .unclosedQuote, Message("A quotation mark that is not closed"),
            Message(
                """
                A value that begins with a quotation mark goes on until the closing one, over as many lines as it \
                takes. Close it on its line, or leave the mark out.
                """),
            .answers,
            bad: """
                answers:
                  policy.details: "Open policy
                  policy.open: yes

                """,
            good: """
                answers:
                  policy.details: "Open policy"
                  policy.open: yes

                """),
        page(
            .bracket, Message("A bracket at the beginning of a value"),
            Message(
                """
                A value that begins with [ is a list and one that begins with { a map, up to the closing bracket; \
                nothing may follow it. If the bracket is part of a text, put the text after a bar. If it is a list, \
                separate the items by commas and close it.
                """),
            .answers,
            bad: """
                answers:
                  policy.details: [1] see annex

                """,
            good: """
                answers:
                  policy.details: |
                    [1] see annex

                """),
        page(
            .questionMark, Message("A value that begins with a question mark"),
            Message(
                """
                A question mark followed by a space has a special meaning in YAML. If you do not know the answer, \
                write not_known where the question allows it. If it is part of a text, put the text after a bar.
                """),
            .answers,
            bad: """
                answers:
                  policy.details: ? to be confirmed

                """,
            good: """
                answers:
                  policy.details: |
                    ? to be confirmed

                """),
        page(
            .punctuationFirst, Message("A value that begins with a comma or a closing bracket"),
            Message("A comma or a closing bracket cannot begin a value. Delete it, or put the text after a bar."),
            .answers,
            bad: """
                answers:
                  policy.details: , see annex

                """,
            good: """
                answers:
                  policy.details: see annex

                """),
        page(
            .backslash, Message("A backslash inside double quotation marks"),
            Message(
                """
                In double quotation marks a backslash and the letter after it stand for another character, such as \
                \\n for a new line. Paths of Windows contain backslashes that are meant as they are. \
                Leave the quotation marks out, or write every backslash twice.
                """),
            .answers,
            bad: """
                answers:
                  policy.details: "C:\\Data\\policy.pdf"

                """,
            good: """
                answers:
                  policy.details: C:\\Data\\policy.pdf

                """),
        page(
            .commentCutsText, Message("A # that cuts a text short"),
            Message(
                """
                After a space, # begins a comment, and the rest of the line is not part of the value. Here the text \
                goes on in the next line, so something would be lost. After a bar # is an ordinary character.
                """),
            .answers,
            bad: """
                answers:
                  policy.details: Adopted as act # 5
                    of 2020

                """,
            good: """
                answers:
                  policy.details: |
                    Adopted as act # 5
                    of 2020

                """),
    ]
}
