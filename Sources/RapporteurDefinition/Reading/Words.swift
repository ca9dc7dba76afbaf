package import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel

/// Which texts can be names: ids, codes, language tags.
package enum NamePattern: Sendable {
    /// `[a-z][a-z0-9_]*`: a code, or the id of a field.
    case word
    /// Words joined by dots; one word will do.
    case words
    /// Words joined by dots, two at least: the id of a question.
    case dottedWords
    /// `[a-z0-9-]+`: the id of a questionnaire or of a roster.
    case folder
    /// A BCP 47 language tag, such as `en` or `pt-BR`.
    case language

    /// Whether a text has the pattern.
    package func matches(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        switch self {
        case .word: return isWord(bytes[...])
        case .words:
            return bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy(isWord)
        case .dottedWords: return NamePattern.words.matches(text) && bytes.contains(UInt8(ascii: "."))
        case .folder:
            return !bytes.isEmpty && bytes.allSatisfy { isLower($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
        case .language:
            let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
            guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy(isLower) else {
                return false
            }
            return parts.dropFirst().allSatisfy { part in
                (2...8).contains(part.count) && part.allSatisfy { isLower($0 | 0x20) || isDigit($0) }
            }
        }
    }

    /// The pattern in words.
    package var description: Message {
        switch self {
        case .word: Message("small letters a to z, digits and _, beginning with a letter")
        case .words:
            Message("small letters a to z, digits and _, in parts joined by dots, each beginning with a letter")
        case .dottedWords:
            Message(
                """
                at least two parts joined by dots, each of small letters a to z, digits and _, beginning with a \
                letter
                """)
        case .folder: Message("small letters a to z, digits and -")
        case .language: Message("a language tag such as en, fr or pt-BR")
        }
    }

    private func isLower(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    private func isWord(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, isLower(first) else { return false }
        return bytes.allSatisfy { isLower($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
    }
}

/// The words that expressions keep for themselves: they cannot be ids or codes.
package let reservedWords: Set<String> = [
    "and", "or", "not", "in", "includes", "answered", "says", "asked", "count", "previous", "sum", "any", "all",
    "otherwise", "not_known", "not_applicable", "declined",
]

extension NodeReader {
    /// A name of a pattern that is not reserved; a wrong one is reported and given all the same, so that references to
    /// it find something.
    @discardableResult
    mutating func check(
        _ name: Located<String>, _ pattern: NamePattern, _ subject: Message
    ) -> Bool {
        guard pattern.matches(name.value) else {
            report(
                Diagnostic(
                    .invalidName, .error,
                    Message("{text} cannot be {subject}", ["text": .quoted(name.value), "subject": .message(subject)]),
                    at: name.range,
                    help: [
                        Message(
                            "{subject} has the form: {form}",
                            ["subject": .message(subject), "form": .message(pattern.description)])
                    ]))
            return false
        }
        if pattern != .folder, pattern != .language, reservedWords.contains(name.value) {
            let isSpecial = SpecialAnswer(word: name.value) != nil
            report(
                Diagnostic(
                    .reservedWord, .error,
                    Message(
                        "\"{word}\" is a reserved word and cannot be {subject}",
                        ["word": .code(name.value), "subject": .message(subject)]),
                    at: name.range,
                    help: isSpecial
                        ? [
                            Message(
                                "it is a special answer: allow it with special: [{word}]", ["word": .code(name.value)])
                        ]
                        : [
                            Message(
                                "expressions use this word themselves: choose another one, such as {word}",
                                ["word": .code(name.value + "_")])
                        ]))
            return false
        }
        return true
    }

    /// One of a few words.
    mutating func word<T>(
        _ entries: Entries, _ name: String, among values: [T], word: (T) -> String
    ) -> T? {
        guard let text = text(entries, name) else { return nil }
        if let value = values.first(where: { word($0) == text.value }) { return value }
        report(.unknownWord(text.value, for: name, known: values.map(word), at: text.range))
        return nil
    }

    /// `true` or `false`.
    mutating func truth(_ entries: Entries, _ name: String) -> Bool? {
        word(entries, name, among: [true, false]) { $0 ? "true" : "false" }
    }

    /// A whole number within bounds.
    mutating func wholeNumber(_ entries: Entries, _ name: String, _ bounds: ClosedRange<Int32>) -> Int32? {
        guard let text = text(entries, name) else { return nil }
        return wholeNumber(text, name, bounds)
    }

    /// A whole number within bounds.
    mutating func wholeNumber(_ text: Located<String>, _ name: String, _ bounds: ClosedRange<Int32>) -> Int32? {
        let digits = text.value.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        if digits, let number = Int32(text.value), bounds.contains(number) { return number }
        let minimum = MessageValue.code(String(bounds.lowerBound))
        let maximum = MessageValue.code(String(bounds.upperBound))
        let help =
            bounds.upperBound == Int32.max
            ? Message(
                "`{key}` is a whole number, at least {minimum}, in digits without separators",
                ["key": .code(name), "minimum": minimum])
            : Message(
                "`{key}` is a whole number, {minimum} to {maximum}, in digits without separators",
                ["key": .code(name), "minimum": minimum, "maximum": maximum])
        report(
            Diagnostic(
                .invalidNumber, .error,
                Message("{value} cannot be `{key}`", ["value": .quoted(text.value), "key": .code(name)]),
                at: text.range,
                help: [help]))
        return nil
    }

    /// An exact decimal.
    mutating func decimal(_ entries: Entries, _ name: String) -> ExactDecimal? {
        guard let text = text(entries, name) else { return nil }
        if let number = ExactDecimal(text: text.value) { return number }
        report(
            Diagnostic(
                .invalidNumber, .error,
                Message("{value} cannot be `{key}`", ["value": .quoted(text.value), "key": .code(name)]),
                at: text.range,
                help: [Message("numbers are written 1200 or -0.5, with a decimal point and without separators")]))
        return nil
    }

    /// A date.
    mutating func date(_ entries: Entries, _ name: String) -> CalendarDate? {
        guard let text = text(entries, name) else { return nil }
        if let date = CalendarDate(text: text.value) { return date }
        report(.invalidDate(text.value, for: name, at: text.range))
        return nil
    }

    /// Special answers.
    mutating func special(_ entries: Entries) -> SpecialAnswers? {
        guard let words = texts(entries, "special") else { return nil }
        var answers: SpecialAnswers = []
        for word in words {
            if let answer = SpecialAnswer(word: word.value) {
                answers.formUnion(SpecialAnswers(answer))
            } else {
                let known = SpecialAnswer.allCases.map { $0.word }
                report(.unknownWord(word.value, for: "special", known: known, at: word.range))
            }
        }
        return answers
    }
}

extension Diagnostic {
    /// A text that is no date.
    static func invalidDate(_ text: String, for name: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .invalidDate, .error, Message("{value} is not a date", ["value": .quoted(text)]), at: range,
            help: [
                Message(
                    "`{key}` is a day of the calendar written year-month-day, such as 2027-01-01", ["key": .code(name)])
            ])
    }
}
