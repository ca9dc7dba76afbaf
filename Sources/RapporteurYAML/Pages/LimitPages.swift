import RapporteurDiagnostics

extension YAMLCode {
    /// Pages on limits, encodings and what the file format does not use.
    static let limitPages: [CodePage] = [
        page(
            .fileTooLarge, Message("The file is too large"),
            Message(
                """
                A file of more than 16 MiB is not read. An answer file of one country has a few kilobytes; a file \
                this large usually holds a pasted picture or document. Keep the document as an annex and give its \
                address in the answer.
                """),
            bad: Message("a file of 20 MiB"),
            good: Message("the same answers with the address of the annex in place of its text")),
        page(
            .notUTF8, Message("The file is not saved as UTF-8"),
            Message(
                """
                All files are read as UTF-8, the encoding in which every language can be written, or as UTF-16 with \
                a byte-order mark. A file saved in an older encoding would show wrong letters, so it is not read at \
                all. Nothing is lost: open it in the program that you typed it in and save it again as UTF-8.
                """),
            bad: Message("\"éducation\" saved in the Western encoding of Windows"),
            good: Message("the same text saved as UTF-8")),
        page(
            .brokenUTF16, Message("The file is damaged UTF-16"),
            Message(
                """
                The file says that it is UTF-16, in which every character has two or four bytes, but half a \
                character stands in it. It was probably cut off or changed by a program that takes it for something \
                else. Save it again, best as UTF-8.
                """),
            bad: Message("a UTF-16 file whose last byte is missing"),
            good: Message("the file saved again as UTF-8")),
        page(
            .controlCharacter, Message("An invisible control character"),
            Message(
                """
                Characters such as U+0007 or U+000B cannot be seen and are not allowed in YAML. They come with text \
                that is copied from a word processor, a presentation or a PDF file. Delete the character; the text \
                around it can stay.
                """),
            .answers,
            bad: """
                answers:
                  policy.details: Two\u{7} projects

                """,
            good: """
                answers:
                  policy.details: Two projects

                """),
        page(
            .tooDeep, Message("Lists and maps are nested too deep"),
            Message(
                """
                A file may nest lists and maps 64 levels deep, and no questionnaire needs more than seven. Deeper \
                nesting is always an accident, most often a text that begins with brackets. Put the text after a \
                bar.
                """),
            .answers,
            bad: """
                answers:
                  policy.details: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[

                """,
            good: """
                answers:
                  policy.details: |
                    [[[[[[ see annex

                """),
        page(
            .tooManyNodes, Message("The file holds too many keys and values"),
            Message(
                """
                A file may hold 1,000,000 keys and values, counted after every alias (*name) is replaced by what it \
                stands for. The limit keeps a small file from growing without end while it is read.
                """),
            bad: Message("ten lists, each of which repeats the list before it ten times"),
            good: Message("lists that are written out")),
        page(
            .otherFormat, Message("The file is a document of another program"),
            Message(
                """
                Answers are typed in a plain text file with a text editor. A document of a word processor or a \
                spreadsheet, a PDF file or a web page holds much more than its text and cannot be read, even if it \
                is given the name of an answer file. Copy the answers into the plain text file, or save the document \
                as plain text.
                """),
            .answers,
            bad: """
                <!DOCTYPE html>
                <p>Please sign in.</p>

                """,
            good: """
                answers:
                  policy.open: yes

                """),
        page(
            .severalDocuments, Message("A second document begins"),
            Message(
                """
                A line of three dashes ends one YAML document and begins another, and a file holds only one. People \
                draw such a line between two parts of a text; after a bar it may stand in a text, indented like the \
                rest.
                """),
            .answers,
            bad: """
                answers:
                  policy.open: yes
                ---
                  policy.privacy: no

                """,
            good: """
                answers:
                  policy.open: yes
                  policy.privacy: no

                """),
        page(
            .tag, Message("A word that begins with !"),
            Message(
                """
                In YAML a word that begins with ! tells a program how to treat the value. Rapporteur never guesses \
                types and uses no such words. If the exclamation mark is part of a text, put the text after a bar or \
                in quotation marks.
                """),
            .answers,
            bad: """
                answers:
                  policy.details: !important See annex

                """,
            good: """
                answers:
                  policy.details: |
                    !important See annex

                """),
        page(
            .alias, Message("A value that begins with *"),
            Message(
                """
                In YAML a value that begins with * repeats a value from further above. Answer files do not use this; \
                questionnaires may, if the value is marked with & above it. Most often the asterisk was meant for \
                emphasis or for a list. Put the text after a bar.
                """),
            .answers,
            bad: """
                answers:
                  policy.details: *Open* policy since 2020

                """,
            good: """
                answers:
                  policy.details: |
                    *Open* policy since 2020

                """),
        page(
            .anchor, Message("A value that begins with &"),
            Message(
                """
                In YAML a word that begins with & gives a value a name by which it can be repeated. Answer files do \
                not use this. Put the text after a bar.
                """),
            .answers,
            bad: """
                answers:
                  policy.details: &more in the annex

                """,
            good: """
                answers:
                  policy.details: |
                    &more in the annex

                """),
        page(
            .recursiveAlias, Message("A value that contains itself"),
            Message(
                """
                An alias (*name) stands inside the very value that it repeats, which would have no end. Write the \
                value out, or refer to one that is complete above the alias.
                """),
            .questionnaire,
            bad: """
                choice_lists: &lists
                  yes_no: *lists

                """,
            good: """
                choice_lists:
                  yes_no: {yes: "Yes", no: "No"}

                """),
        page(
            .keyIsNotText, Message("A list or a map in place of a key"),
            Message(
                """
                Before a colon stands the name of a key, never a list or a map. This happens when a text begins with \
                a bracket and contains a colon, or when a placeholder of another program was not filled in. Put the \
                text after a bar.
                """),
            .answers,
            bad: """
                answers:
                  {policy}: yes

                """,
            good: """
                answers:
                  policy.open: yes

                """),
        page(
            .duplicateKey, Message("The same key twice"),
            Message(
                """
                A key stands twice in the same place, and only one value can be right. Neither is used: for an \
                answer the question counts as wrongly answered until one of the two is deleted. The finding shows \
                both places. Keys are compared as they are typed, to the byte.
                """),
            .answers,
            bad: """
                answers:
                  policy.open: yes
                  policy.privacy: no
                  policy.open: no

                """,
            good: """
                answers:
                  policy.open: yes
                  policy.privacy: no

                """),
    ]
}
