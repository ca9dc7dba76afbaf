import RapporteurDiagnostics

// What the lexer and the parser say. The text names the thing; the label is the correction, where there is one.

extension Diagnostic {
    /// A diagnostic about an expression.
    init(
        _ code: ExpressionCode, _ message: Message, at range: SourceRange, _ severity: Severity = .error,
        label: Message? = nil, help: [Message] = []
    ) {
        self.init(code.rawValue, severity, message, at: range, label: label, help: help)
    }

    static func unexpectedCharacter(_ text: String, at range: SourceRange) -> Diagnostic {
        var help: [Message] = []
        switch text {
        case "#": help = [Message("an expression has no comments")]
        case "%": help = [Message("percentages are plain numbers: write 0.5 or 50")]
        case "^": help = [Message("write a product instead: x * x")]
        case "{", "}": help = [Message("use round brackets: ( and )")]
        case "$", "@": help = [Message("a question is named by its id alone, such as policy.open")]
        case ";":
            help = [Message("an expression is one condition or value; join conditions with `and` or `or`")]
        case "?", ":": help = [Message("there is no if-then-else; use `and`, `or` and otherwise(value, other)")]
        case ".": help = [Message("an id has its dots inside, such as policy.open")]
        default:
            if text.utf8.contains(where: { $0 >= 0x80 }) {
                help = [Message("ids and codes have the letters a to z, digits and _; text stands in double quotes")]
            }
        }
        return Diagnostic(
            .unexpectedCharacter, Message("\"{text}\" means nothing in an expression", ["text": clipped(text)]),
            at: range, help: help)
    }

    static func foreignSpace(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .unexpectedCharacter, Message("there is a space here that is not an ordinary one"), at: range,
            label: Message("replace it with an ordinary space"),
            help: [Message("word processors put such spaces in; they look like ordinary ones")])
    }

    static func foreignOperator(_ text: String, means meant: String, at range: SourceRange) -> Diagnostic {
        let isWord = meant.utf8.first.map { $0 >= UInt8(ascii: "a") } ?? false
        return Diagnostic(
            .foreignOperator, Message("\"{text}\" is not an operator of this language", ["text": .code(text)]),
            at: range, label: didYouMean(meant),
            help: isWord && text.lowercased() == meant ? [Message("keywords are written in small letters")] : [])
    }

    static func foreignQuotes(_ content: String?, at range: SourceRange) -> Diagnostic {
        guard let content, content.utf8.count <= 60 else {
            return Diagnostic(
                .foreignQuotes, Message("this quotation mark is not used in expressions"), at: range,
                help: [Message("text stands in straight double quotes: \"…\"; codes are written without quotes")])
        }
        return Diagnostic(
            .foreignQuotes, Message("text stands in straight double quotes"), at: range,
            label: didYouMeanUnquoted(quoted(content)),
            help: [Message("a choice code is written without any quotes")])
    }

    static func badEscape(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .badText, Message("after \\ in a text only \" or \\ can stand"), at: range,
            help: [Message("for a backslash itself write \\\\")])
    }

    static func unclosedText(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .badText, Message("this text has no closing quotation mark"), at: range,
            help: [Message("put \" at its end; for a quotation mark inside it write \\\"")])
    }

    static func badNumber(_ text: String, _ fault: NumberFault, at range: SourceRange) -> Diagnostic {
        let correction = text.utf8.count <= 60 ? ExactDecimal.correction(of: text) : nil
        let points = text.utf8.filter { $0 == UInt8(ascii: ".") }.count
        let isDate = points == 2 && correction == nil && fault == .digitGroups
        return Diagnostic(
            .badNumber,
            Message("\"{text}\" is not a number: {reason}", ["text": clipped(text), "reason": .message(fault.reason)]),
            at: range, label: correction.map(didYouMeanUnquoted),
            help: [
                isDate
                    ? Message("a date is written year-month-day, such as 2027-01-31")
                    : Message("a number is written with the digits 0 to 9 and a point, such as 1234.5")
            ])
    }

    static func badDate(_ text: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .badDate, Message("{text} is not a day of the calendar", ["text": clipped(text)]), at: range,
            help: [
                Message(
                    """
                    a date is written year-month-day, such as 2027-01-31; a subtraction has spaces around the minus
                    """)
            ])
    }

    static func empty(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .empty, Message("the expression is empty"), at: range,
            help: [Message("write a condition, or leave the key out")])
    }

    /// Something else stands where `what` is expected; both are names of things.
    static func expected(
        _ what: MessageValue, found: MessageValue, at range: SourceRange, help: [Message] = []
    ) -> Diagnostic {
        Diagnostic(
            .syntax, Message("{what} is expected here, not {found}", ["what": what, "found": found]), at: range,
            help: help)
    }

    static func missingOperator(
        before text: MessageValue, suggestion: String?, at range: SourceRange, help: [Message] = []
    ) -> Diagnostic {
        Diagnostic(
            .syntax, Message("an operator is missing before {text}", ["text": text]), at: range,
            label: suggestion.map(didYouMean), help: help)
    }

    static func chainedComparison(_ suggestion: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .chainedComparison, Message("comparisons cannot be chained"), at: range, label: didYouMean(suggestion),
            help: [Message("compare two values at a time and join them with `and`")])
    }

    static func tooDeep(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .tooDeep,
            Message("brackets are nested deeper than {limit}", ["limit": .number(Int64(Parser.maximumDepth))]),
            at: range, help: [Message("put part of it into a calculated question and name that")])
    }

    static func unclosedBracket(_ bracket: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .unbalancedBracket, Message("this \"{bracket}\" is never closed", ["bracket": .code(bracket)]), at: range)
    }

    static func unopenedBracket(_ bracket: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .unbalancedBracket, Message("this \"{bracket}\" closes nothing", ["bracket": .code(bracket)]), at: range)
    }
}

extension NumberFault {
    /// The reason in words, to follow a colon.
    var reason: Message {
        switch self {
        case .empty: Message("nothing is written")
        case .decimalComma: Message("decimals follow a point, not a comma")
        case .digitGroups: Message("digits are not grouped")
        case .otherDigits: Message("the digits are 0 to 9")
        case .plusSign: Message("a plus sign is not written")
        case .otherMinus: Message("the minus sign is the hyphen of the keyboard")
        case .exponent: Message("powers of ten are written out")
        case .percentSign: Message("a percent sign is not part of a number")
        case .unitText: Message("letters and signs are not part of a number")
        case .missingDigit: Message("a digit stands before and after the point")
        case .tooManyDigits:
            Message(
                "it has more than {limit, plural, one {{limit} digit} other {{limit} digits}}",
                ["limit": .number(Int64(ExactDecimal.maximumDigits))])
        case .tooManyDecimals:
            Message(
                "it has more than {limit, plural, one {{limit} decimal} other {{limit} decimals}}",
                ["limit": .number(Int64(ExactDecimal.maximumScale))])
        case .notANumber: Message("it has other signs in it")
        }
    }
}

/// Text in double quotes as an expression writes it.
func quoted(_ text: String) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { bytes.append(UInt8(ascii: "\\")) }
        bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
}
