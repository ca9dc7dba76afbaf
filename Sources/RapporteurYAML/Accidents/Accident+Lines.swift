import RapporteurDiagnostics

// Lines that are not where they should be, and characters that look like others.
extension Accident {
    static func blockIndentation(at range: SourceRange) -> Accident {
        Accident(
            .blockIndentation,
            Message("this line belongs to a text after | or > but is not indented as far as its first line"),
            at: range,
            waysOut: [
                .bar(Message("indent every line of the text by the same number of spaces, more than its key"))
            ])
    }

    static func continuedText(at range: SourceRange) -> Accident {
        Accident(
            .continuedText,
            Message("the text of the line above seems to go on here, but this line is not indented"), at: range,
            waysOut: [.bar(Message("put the whole text on the lines after |, all indented"))])
    }

    static func indentation(at range: SourceRange, tooDeep: Bool) -> Accident {
        Accident(
            .indentation,
            tooDeep
                ? Message("this line is indented further than the key above, so it counts as more text of that key")
                : Message("this line does not begin in the same column as the other lines of its group"),
            at: range,
            waysOut: [
                .plain(Message("give all keys of one group the same number of spaces at the beginning of the line")),
                .bar(
                    Message(
                        """
                        if the line belongs to a text above it, put the whole text on the lines after |, indented
                        """)),
            ])
    }

    static func tab(at range: SourceRange) -> Accident {
        Accident(
            .tab, Message("a tab stands where YAML accepts only spaces"), at: range, label: Message("a tab"),
            waysOut: [.plain(Message("replace every tab at the beginning of a line by spaces"))])
    }

    static func listAndKeys(at range: SourceRange) -> Accident {
        Accident(
            .listAndKeys,
            Message("items of a list (lines that begin with a dash) and keys are mixed in one group"), at: range,
            waysOut: [.plain(Message("put a dash before every item, or before none")), .barIfText])
    }

    static func missingSpace(at range: SourceRange) -> Accident {
        Accident(
            .missingSpace, Message("the space after the colon is missing, so that the key is not recognized"),
            at: range, label: Message("put a space after this colon"))
    }

    static func missingColon(at range: SourceRange) -> Accident {
        Accident(
            .missingColon, Message("this line has no colon after its key"), at: range,
            waysOut: [
                .plain(
                    Message("write the key, a colon, a space and the answer, without quotation marks around all of it")
                ),
                .bar(Message("if the line belongs to a text above, indent the whole text after |")),
            ])
    }

    static func wideColon(at range: SourceRange) -> Accident {
        Accident(
            .wideColon, Message("the key is followed by a full-width colon, which YAML does not recognize"),
            at: range, label: Message("use an ordinary colon and a space"))
    }

    static func invisible(at range: SourceRange, _ severity: Severity = .error) -> Accident {
        Accident(
            .invisibleCharacter, Message("a no-break space or another invisible character stands here"), at: range,
            waysOut: [.plain(Message("replace it by an ordinary space, or delete it"))], severity: severity)
    }

    static func typographicQuotes(at range: SourceRange, _ severity: Severity) -> Accident {
        Accident(
            .typographicQuotes, Message("the typographic quotation marks count as part of the value"), at: range,
            waysOut: [.plain(Message("leave them out, or use the straight mark \" before and after"))],
            severity: severity)
    }

    static func tag(at range: SourceRange) -> Accident {
        Accident(
            .tag, Message("a word that begins with ! is an instruction to YAML programs and is not used here"),
            at: range, waysOut: [.barIfText])
    }
}
