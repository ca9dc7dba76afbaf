import RapporteurDiagnostics

/// The help that shows the way out with the key that the person was writing.
private func afterBar(_ key: String?) -> [String] {
    guard let key else { return [putAfterBar] }
    return [putAfterBar + ":", "\(key): |", "  the text"]
}

/// The help for what stands inside brackets.
let insideBrackets = "inside brackets, put each text in double quotation marks and one comma between two of them"

/// The value of a key in words.
private func value(of key: String?) -> String {
    key.map { "The value of \"\($0)\"" } ?? "This value"
}

extension Diagnostic {
    static func syntax(_ message: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.syntax, message, at: range, help: ["if it is text, " + putAfterBar])
    }

    static func colonInText(at range: SourceRange, key: String?, before word: String? = nil) -> Diagnostic {
        if let word {
            return Diagnostic(
                .colonInText, "Two keys stand on one line.", at: range, label: "this colon",
                help: ["put \"\(word)\" on a line of its own", "if it is text, " + putAfterBar])
        }
        return Diagnostic(
            .colonInText, "\(value(of: key)) contains a colon followed by a space, which YAML takes for a new key.",
            at: range, label: "this colon", help: afterBar(key))
    }

    static func dashAfterKey(at range: SourceRange, key: String?) -> Diagnostic {
        Diagnostic(
            .dashAfterKey, "\(value(of: key)) begins with a dash on the line of its key.", at: range,
            help: [
                "if it is text, " + putAfterBar, "if it is a list, put each item on a line of its own below the key",
            ])
    }

    static func questionMark(at range: SourceRange, key: String?) -> Diagnostic {
        Diagnostic(
            .questionMark, "\(value(of: key)) begins with a question mark, which has a special meaning in YAML.",
            at: range, help: afterBar(key))
    }

    static func atSign(at range: SourceRange, key: String?) -> Diagnostic {
        Diagnostic(
            .atSign, "\(value(of: key)) begins with @, which is not allowed in YAML.", at: range,
            help: ["put it in quotation marks, or " + putAfterBar])
    }

    static func backquote(at range: SourceRange, key: String?) -> Diagnostic {
        Diagnostic(
            .backquote, "\(value(of: key)) begins with a backquote, which is not allowed in YAML.", at: range,
            help: afterBar(key))
    }

    static func percent(at range: SourceRange, key: String?) -> Diagnostic {
        Diagnostic(
            .percent,
            key == nil
                ? "A line that begins with % is an instruction to YAML programs and is not used here."
                : "\(value(of: key)) begins with %, which is not allowed in YAML.",
            at: range, help: ["put the percent sign after the number, or " + putAfterBar])
    }

    static func startsWithStar(at range: SourceRange, key: String?) -> Diagnostic {
        Diagnostic(
            .alias, "\(value(of: key)) begins with *, which has a special meaning in YAML.", at: range,
            help: afterBar(key))
    }

    static func startsWithAmpersand(at range: SourceRange, key: String?) -> Diagnostic {
        Diagnostic(
            .anchor, "\(value(of: key)) begins with &, which has a special meaning in YAML.", at: range,
            help: afterBar(key))
    }

    static func punctuationFirst(at range: SourceRange, key: String?) -> Diagnostic {
        Diagnostic(
            .punctuationFirst, "\(value(of: key)) begins with a comma or a closing bracket.", at: range,
            help: afterBar(key))
    }

    static func bracket(at range: SourceRange, key: String?) -> Diagnostic {
        Diagnostic(
            .bracket, "\(value(of: key)) begins with a bracket, which opens a list or map that is not closed properly.",
            at: range, label: "opened here",
            help: ["if it is text, " + putAfterBar, "if it is a list, write [one, two] with a comma between the items"])
    }

    static func missingComma(at range: SourceRange) -> Diagnostic {
        Diagnostic(.bracket, "A comma is missing between two values inside brackets.", at: range, label: "before this")
    }

    static func singleQuotes(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .singleQuotes, "The text in single quotation marks ends here, and more text follows.", at: range,
            label: "the text ends at this mark",
            help: [
                putAfterBar + ", without quotation marks around it",
                "or write an apostrophe inside the marks twice: 'l''education'",
            ])
    }

    static func doubleQuotes(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .doubleQuotes, "The text in double quotation marks ends here, and more text follows.", at: range,
            label: "the text ends at this mark",
            help: [putAfterBar + ", without quotation marks around it", "or write a mark inside the text as \\\""])
    }

    static func unclosedQuote(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .unclosedQuote, "The text that begins with this quotation mark has no closing mark on its line.", at: range,
            help: ["close it, or leave the mark out and " + putAfterBar])
    }

    static func backslash(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .backslash, "A backslash in double quotation marks has a special meaning, and this one has none.",
            at: range,
            help: ["write it twice: \\\\", "or " + putAfterBar + ", without quotation marks"])
    }

    static func commentCutsText(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .commentCutsText, "The text after \" #\" counts as a comment, but the text goes on in the next line.",
            at: range, help: [putAfterBar + "; there a # is an ordinary character"])
    }

    static func textBesideBar(at range: SourceRange, key: String?) -> Diagnostic {
        Diagnostic(
            .textBesideBar, "\(value(of: key)) begins with | or >, and text follows on the same line.", at: range,
            help: afterBar(key))
    }

    static func blockIndentation(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .blockIndentation, "This line belongs to a text after | or > but is not indented as far as its first line.",
            at: range, help: ["indent every line of the text by the same number of spaces, more than its key"])
    }

    static func continuedText(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .continuedText, "The text of the line above seems to go on here, but this line is not indented.", at: range,
            help: ["put the whole text on the lines after |, all indented"])
    }

    static func indentation(at range: SourceRange, tooDeep: Bool) -> Diagnostic {
        Diagnostic(
            .indentation,
            tooDeep
                ? "This line is indented further than the key above, so it counts as more text of that key."
                : "This line does not begin in the same column as the other lines of its group.",
            at: range,
            help: [
                "give all keys of one group the same number of spaces at the beginning of the line",
                "if the line belongs to a text above it, put the whole text on the lines after |, indented",
            ])
    }

    static func tab(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .tab, "A tab stands where YAML accepts only spaces.", at: range, label: "a tab",
            help: ["replace every tab at the beginning of a line by spaces"])
    }

    static func listAndKeys(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .listAndKeys, "Items of a list (lines that begin with a dash) and keys are mixed in one group.", at: range,
            help: ["put a dash before every item, or before none", "if it is text, " + putAfterBar])
    }

    static func missingSpace(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .missingSpace, "The space after the colon is missing, so that the key is not recognised.", at: range,
            label: "put a space after this colon")
    }

    static func missingColon(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .missingColon, "This line has no colon after its key.", at: range,
            help: [
                "write the key, a colon, a space and the answer, without quotation marks around all of it",
                "if the line belongs to a text above, indent the whole text after |",
            ])
    }

    static func wideColon(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .wideColon, "The key is followed by a full-width colon, which YAML does not recognise.", at: range,
            label: "use an ordinary colon and a space")
    }

    static func invisible(at range: SourceRange, _ severity: Severity = .error) -> Diagnostic {
        Diagnostic(
            .invisibleCharacter, "A no-break space or another invisible character stands here.", at: range,
            help: ["replace it by an ordinary space, or delete it"], severity: severity)
    }

    static func typographicQuotes(at range: SourceRange, _ severity: Severity) -> Diagnostic {
        Diagnostic(
            .typographicQuotes, "The typographic quotation marks count as part of the value.", at: range,
            help: ["leave them out, or use the straight mark \" before and after"], severity: severity)
    }
}
