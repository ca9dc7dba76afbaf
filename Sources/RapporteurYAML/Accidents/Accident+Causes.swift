import RapporteurDiagnostics

/// The name of the value of a key.
private func value(of key: String?) -> MessageValue {
    guard let key else { return .message(Message("this value")) }
    return .message(Message("the value of \"{key}\"", ["key": .code(key)]))
}

extension Accident {
    static func syntax(_ message: Message, at range: SourceRange) -> Accident {
        Accident(.syntax, message, at: range, waysOut: [.barIfText])
    }

    static func noForm(at range: SourceRange) -> Accident {
        .syntax(Message("this line does not follow the form \"key: value\""), at: range)
    }

    static func colonInText(at range: SourceRange, key: String?, before word: String? = nil) -> Accident {
        if let word {
            return Accident(
                .colonInText, Message("two keys stand on one line"), at: range, label: Message("this colon"),
                waysOut: [.plain(Message("put \"{key}\" on a line of its own", ["key": .code(word)])), .barIfText])
        }
        return Accident(
            .colonInText,
            Message(
                "{value} contains a colon followed by a space, which YAML takes for a new key",
                ["value": value(of: key)]),
            at: range, label: Message("this colon"), waysOut: .afterBar(key))
    }

    static func dashAfterKey(at range: SourceRange, key: String?) -> Accident {
        Accident(
            .dashAfterKey,
            Message("{value} begins with a dash on the line of its key", ["value": value(of: key)]), at: range,
            waysOut: [
                .barIfText, .plain(Message("if it is a list, put each item on a line of its own below the key")),
            ])
    }

    static func questionMark(at range: SourceRange, key: String?) -> Accident {
        Accident(
            .questionMark,
            Message(
                "{value} begins with a question mark, which has a special meaning in YAML", ["value": value(of: key)]),
            at: range, waysOut: .afterBar(key))
    }

    static func atSign(at range: SourceRange, key: String?) -> Accident {
        Accident(
            .atSign, Message("{value} begins with @, which is not allowed in YAML", ["value": value(of: key)]),
            at: range,
            waysOut: [
                .bar(Message("put it in quotation marks, or put the text on the next line after |, indented"))
            ])
    }

    static func backquote(at range: SourceRange, key: String?) -> Accident {
        Accident(
            .backquote,
            Message("{value} begins with a backquote, which is not allowed in YAML", ["value": value(of: key)]),
            at: range, waysOut: .afterBar(key))
    }

    static func percent(at range: SourceRange, key: String?) -> Accident {
        Accident(
            .percent,
            key == nil
                ? Message("a line that begins with % is an instruction to YAML programs and is not used here")
                : Message("{value} begins with %, which is not allowed in YAML", ["value": value(of: key)]),
            at: range,
            waysOut: [
                .bar(
                    Message(
                        "put the percent sign after the number, or put the text on the next line after |, indented"))
            ])
    }

    static func startsWithStar(at range: SourceRange, key: String?) -> Accident {
        Accident(
            .alias, Message("{value} begins with *, which has a special meaning in YAML", ["value": value(of: key)]),
            at: range, waysOut: .afterBar(key))
    }

    static func startsWithAmpersand(at range: SourceRange, key: String?) -> Accident {
        Accident(
            .anchor, Message("{value} begins with &, which has a special meaning in YAML", ["value": value(of: key)]),
            at: range, waysOut: .afterBar(key))
    }

    static func punctuationFirst(at range: SourceRange, key: String?) -> Accident {
        Accident(
            .punctuationFirst,
            Message("{value} begins with a comma or a closing bracket", ["value": value(of: key)]), at: range,
            waysOut: .afterBar(key))
    }

    static func bracket(at range: SourceRange, key: String?) -> Accident {
        Accident(
            .bracket,
            Message(
                "{value} begins with a bracket, which opens a list or map that is not closed properly",
                ["value": value(of: key)]),
            at: range, label: Message("opened here"),
            waysOut: [
                .barIfText, .plain(Message("if it is a list, write [one, two] with a comma between the items")),
            ])
    }

    static func missingComma(at range: SourceRange) -> Accident {
        Accident(
            .bracket, Message("a comma is missing between two values inside brackets"), at: range,
            label: Message("before this"))
    }

    static func singleQuotes(at range: SourceRange) -> Accident {
        Accident(
            .singleQuotes, Message("the text in single quotation marks ends here, and more text follows"), at: range,
            label: Message("the text ends at this mark"),
            waysOut: [
                .barWithoutMarks,
                .plain(Message("or write an apostrophe inside the marks twice: 'l''education'")),
            ])
    }

    static func doubleQuotes(at range: SourceRange) -> Accident {
        Accident(
            .doubleQuotes, Message("the text in double quotation marks ends here, and more text follows"), at: range,
            label: Message("the text ends at this mark"),
            waysOut: [.barWithoutMarks, .plain(Message("or write a mark inside the text as \\\""))])
    }

    static func unclosedQuote(at range: SourceRange) -> Accident {
        Accident(
            .unclosedQuote, Message("the text that begins with this quotation mark has no closing mark on its line"),
            at: range,
            waysOut: [
                .bar(Message("close it, or leave the mark out and put the text on the next line after |, indented"))
            ])
    }

    static func backslash(at range: SourceRange) -> Accident {
        Accident(
            .backslash,
            Message("a backslash in double quotation marks has a special meaning, and this one has none"), at: range,
            waysOut: [
                .plain(Message("write it twice: \\\\")),
                .bar(Message("or put the text on the next line after |, indented, without quotation marks")),
            ])
    }

    static func commentCutsText(at range: SourceRange) -> Accident {
        Accident(
            .commentCutsText,
            Message("the text after \" #\" counts as a comment, but the text goes on in the next line"), at: range,
            waysOut: [
                .bar(
                    Message(
                        "put the text on the next line after |, indented; there a # is an ordinary character"))
            ])
    }

    static func textBesideBar(at range: SourceRange, key: String?) -> Accident {
        Accident(
            .textBesideBar,
            Message("{value} begins with | or >, and text follows on the same line", ["value": value(of: key)]),
            at: range, waysOut: .afterBar(key))
    }
}

extension Accident.WayOut {
    /// A bar, after which quotation marks are ordinary characters.
    fileprivate static let barWithoutMarks = bar(
        Message("put the text on the next line after |, indented, without quotation marks around it"))
}
