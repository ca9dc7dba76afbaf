import RapporteurDiagnostics

extension YAMLCode {
    /// Pages on text blocks, indentation, spaces and colons.
    static let layoutPages: [CodePage] = [
        page(
            .textBesideBar, Message("Text on the line of the bar"),
            Message(
                """
                After | or > the text begins on the next line, indented. A number or a comparison such as >5 is no \
                text after a bar: put it in quotation marks.
                """),
            .answers,
            bad: """
                answers:
                  policy.details: | Adopted in 2020

                """,
            good: """
                answers:
                  policy.details: |
                    Adopted in 2020

                """),
        page(
            .blockIndentation, Message("A line of a text is not indented"),
            Message(
                """
                A text after a bar goes on as long as its lines are indented as far as its first one. A line with \
                fewer spaces ends it. Indent every line by the same number of spaces, more than the key.
                """),
            .answers,
            bad: """
                answers:
                  policy.details: |
                  Adopted in 2020
                  policy.open: yes

                """,
            good: """
                answers:
                  policy.details: |
                    Adopted in 2020
                  policy.open: yes

                """),
        page(
            .continuedText, Message("A text goes on without indentation"),
            Message(
                """
                A text of several lines needs a bar after its key, and all its lines indented. Here the second line \
                begins in the column of the keys and is taken for a key.
                """),
            .answers,
            bad: """
                answers:
                  policy.details: Adopted in 2020
                  by the parliament
                  policy.open: yes

                """,
            good: """
                answers:
                  policy.details: |
                    Adopted in 2020
                    by the parliament
                  policy.open: yes

                """),
        page(
            .indentation, Message("A line begins in the wrong column"),
            Message(
                """
                The keys of one group begin in the same column. A key with more spaces before it counts as part of \
                the value above, one with fewer as part of another group. Count the spaces of the line and of the \
                lines above it.
                """),
            .answers,
            bad: """
                answers:
                  policy.open: yes
                   policy.privacy: no

                """,
            good: """
                answers:
                  policy.open: yes
                  policy.privacy: no

                """),
        page(
            .tab, Message("A tab in the indentation"),
            Message(
                """
                YAML accepts only spaces at the beginning of a line, because a tab is as wide as each program wants \
                it to be. Replace the tab by spaces; many editors do this for the whole file.
                """),
            .answers,
            bad: """
                answers:
                \tpolicy.open: yes

                """,
            good: """
                answers:
                  policy.open: yes

                """),
        page(
            .listAndKeys, Message("List items and keys are mixed"),
            Message(
                """
                In one group either every line begins with a dash (a list) or none does (a map). Put dashes before \
                all items or before none. Dashes that belong to a text stand after a bar.
                """),
            .answers,
            bad: """
                answers:
                  policy.open: yes
                  - policy.privacy: no

                """,
            good: """
                answers:
                  policy.open: yes
                  policy.privacy: no

                """),
        page(
            .missingSpace, Message("No space after the colon"),
            Message(
                """
                A key ends with a colon and a space. Without the space the whole line is one word to YAML. Put a \
                space after the colon.
                """),
            .answers,
            bad: """
                answers:
                  policy.open:yes
                  policy.privacy: no

                """,
            good: """
                answers:
                  policy.open: yes
                  policy.privacy: no

                """),
        page(
            .missingColon, Message("A key without a colon"),
            Message(
                """
                Every key is followed by a colon, even if its value is left blank. If the line belongs to the text \
                above it, put the whole text after a bar, indented.
                """),
            .answers,
            bad: """
                answers:
                  policy.open: yes
                  policy.privacy

                """,
            good: """
                answers:
                  policy.open: yes
                  policy.privacy:

                """),
        page(
            .wideColon, Message("A full-width colon"),
            Message(
                """
                Keyboards for Chinese and Japanese produce a wide colon (U+FF1A), which YAML does not know. Use the \
                ordinary colon and a space after it.
                """),
            .answers,
            bad: """
                answers:
                  policy.open\u{FF1A}yes

                """,
            good: """
                answers:
                  policy.open: yes

                """),
        page(
            .invisibleCharacter, Message("A no-break space or another invisible character"),
            Message(
                """
                A no-break space looks like a space but is another character, so a key or a choice with one beside \
                it is not recognized; the same holds for marks of writing direction and for spaces of no width. They \
                come with text that is copied from a web page or a word processor. Replace it by an ordinary space, \
                or delete it. Beside a value this is information only; in an answer in words it does no harm.
                """),
            .answers,
            bad: """
                answers:
                \u{A0} policy.open: yes

                """,
            good: """
                answers:
                  policy.open: yes

                """),
        page(
            .typographicQuotes, Message("Typographic quotation marks"),
            Message(
                """
                Only the straight marks " and ' are quotation marks in YAML. The curved ones that word processors \
                put in their place count as part of the word. Leave them out, or use the straight ones. \
                Around a value this is information only; in an answer in words they are right.
                """),
            .answers,
            bad: """
                answers:
                  \u{201C}policy.open\u{201D}: yes

                """,
            good: """
                answers:
                  policy.open: yes

                """),
        page(
            .syntax, Message("The file does not follow the form of YAML"),
            Message(
                """
                An answer file consists of lines "key: value", of lists whose items begin with a dash, and of texts \
                after a bar. Something here is none of them. Compare the line with the lines above it; a fresh file \
                made by "rapporteur new" shows the form.
                """),
            .answers,
            bad: """
                answers:
                  policy.open: yes
                ...
                See annex

                """,
            good: """
                answers:
                  policy.open: yes

                """),
    ]
}
