import RapporteurDiagnostics

// What the lexer and the parser say. The text names the thing; the label is the correction, where there is one.

extension Diagnostic {
    /// A diagnostic about an expression.
    init(
        _ code: ExpressionCode, _ message: String, at range: SourceRange, _ severity: Severity = .error,
        label: String? = nil, help: [String] = []
    ) {
        self.init(code.rawValue, severity, message, at: range, label: label, help: help)
    }

    static func unexpectedCharacter(_ text: String, at range: SourceRange) -> Diagnostic {
        var help: [String] = []
        switch text {
        case "#": help = ["an expression has no comments"]
        case "%": help = ["percentages are plain numbers: write 0.5 or 50"]
        case "^": help = ["write a product instead: x * x"]
        case "{", "}": help = ["use round brackets: ( and )"]
        case "$", "@": help = ["a question is named by its id alone, such as policy.open"]
        case ";": help = ["an expression is one condition or value; join conditions with `and` or `or`"]
        case "?", ":": help = ["there is no if-then-else; use `and`, `or` and otherwise(value, other)"]
        case ".": help = ["an id has its dots inside, such as policy.open"]
        default:
            if text.utf8.contains(where: { $0 >= 0x80 }) {
                help = ["ids and codes have the letters a to z, digits and _; text stands in double quotes"]
            }
        }
        return Diagnostic(
            .unexpectedCharacter, "\"\(clipped(text))\" means nothing in an expression", at: range, help: help)
    }

    static func foreignSpace(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .unexpectedCharacter, "there is a space here that is not an ordinary one", at: range,
            label: "replace it with an ordinary space",
            help: ["word processors put such spaces in; they look like ordinary ones"])
    }

    static func foreignOperator(_ text: String, means meant: String, at range: SourceRange) -> Diagnostic {
        let isWord = meant.utf8.first.map { $0 >= UInt8(ascii: "a") } ?? false
        let help = isWord && text.lowercased() == meant ? "keywords are written in small letters" : ""
        return Diagnostic(
            .foreignOperator, "\"\(text)\" is not an operator of this language", at: range,
            label: "did you mean \"\(meant)\"?", help: help.isEmpty ? [] : [help])
    }

    static func foreignQuotes(_ content: String?, at range: SourceRange) -> Diagnostic {
        guard let content, content.utf8.count <= 60 else {
            return Diagnostic(
                .foreignQuotes, "this quotation mark is not used in expressions", at: range,
                help: ["text stands in straight double quotes: \"…\"; codes are written without quotes"])
        }
        return Diagnostic(
            .foreignQuotes, "text stands in straight double quotes", at: range,
            label: "did you mean \(quoted(content))?",
            help: ["a choice code is written without any quotes"])
    }

    static func badEscape(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .badText, "after \\ in a text only \" or \\ can stand", at: range,
            help: ["for a backslash itself write \\\\"])
    }

    static func unclosedText(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .badText, "this text has no closing quotation mark", at: range,
            help: ["put \" at its end; for a quotation mark inside it write \\\""])
    }

    static func badNumber(_ text: String, _ fault: NumberFault, at range: SourceRange) -> Diagnostic {
        let correction = text.utf8.count <= 60 ? ExactDecimal.correction(of: text) : nil
        let points = text.utf8.filter { $0 == UInt8(ascii: ".") }.count
        let isDate = points == 2 && correction == nil && fault == .digitGroups
        return Diagnostic(
            .badNumber, "\"\(clipped(text))\" is not a number: \(fault.reason)", at: range,
            label: correction.map { "did you mean \($0)?" },
            help: [
                isDate
                    ? "a date is written year-month-day, such as 2027-01-31"
                    : "a number is written with the digits 0 to 9 and a point, such as 1234.5"
            ])
    }

    static func badDate(_ text: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .badDate, "\(clipped(text)) is not a day of the calendar", at: range,
            help: ["a date is written year-month-day, such as 2027-01-31; a subtraction has spaces around the minus"])
    }

    static func empty(at range: SourceRange) -> Diagnostic {
        Diagnostic(.empty, "the expression is empty", at: range, help: ["write a condition, or leave the key out"])
    }

    static func expected(_ what: String, found: String, at range: SourceRange, help: [String] = []) -> Diagnostic {
        Diagnostic(.syntax, "\(what) is expected here, not \(found)", at: range, help: help)
    }

    static func missingOperator(before text: String, suggestion: String?, at range: SourceRange, help: [String] = [])
        -> Diagnostic
    {
        Diagnostic(
            .syntax, "an operator is missing before \(text)", at: range,
            label: suggestion.map { "did you mean \"\($0)\"?" }, help: help)
    }

    static func chainedComparison(_ suggestion: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .chainedComparison, "comparisons cannot be chained", at: range,
            label: "did you mean \"\(suggestion)\"?", help: ["compare two values at a time and join them with `and`"])
    }

    static func tooDeep(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .tooDeep, "brackets are nested deeper than \(Parser.maximumDepth)", at: range,
            help: ["put part of it into a calculated question and name that"])
    }

    static func unclosedBracket(_ bracket: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.unbalancedBracket, "this \"\(bracket)\" is never closed", at: range)
    }

    static func unopenedBracket(_ bracket: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.unbalancedBracket, "this \"\(bracket)\" closes nothing", at: range)
    }
}

extension NumberFault {
    /// The reason in words, to follow a colon.
    var reason: String {
        switch self {
        case .empty: "nothing is written"
        case .decimalComma: "decimals follow a point, not a comma"
        case .digitGroups: "digits are not grouped"
        case .otherDigits: "the digits are 0 to 9"
        case .plusSign: "a plus sign is not written"
        case .otherMinus: "the minus sign is the hyphen of the keyboard"
        case .exponent: "powers of ten are written out"
        case .percentSign: "a percent sign is not part of a number"
        case .unitText: "letters and signs are not part of a number"
        case .missingDigit: "a digit stands before and after the point"
        case .tooManyDigits: "it has more than \(ExactDecimal.maximumDigits) digits"
        case .tooManyDecimals: "it has more than \(ExactDecimal.maximumScale) decimals"
        case .notANumber: "it has other signs in it"
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
