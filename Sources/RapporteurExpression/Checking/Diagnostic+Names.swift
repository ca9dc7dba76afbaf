import RapporteurDiagnostics

// What the checker says about names and functions.

extension Diagnostic {
    static func unknownQuestion(_ name: String, near: String?, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .unknownQuestion, Message("there is no question {question}", ["question": clipped(name)]), at: range,
            label: near.map(didYouMean))
    }

    static func fieldFromOutside(_ list: String, _ field: String, isInside: Bool, at range: SourceRange) -> Diagnostic {
        if isInside {
            return Diagnostic(
                .unknownQuestion,
                Message(
                    "{field} is a field of {list} and is named without it here",
                    ["field": .code(field), "list": .code(list)]),
                at: range, label: didYouMean(field))
        }
        return Diagnostic(
            .unknownQuestion,
            Message(
                "{field} is a field of the list {list}, which has one in every record",
                ["field": .code(field), "list": .code(list)]),
            at: range,
            help: [
                Message(
                    "say of which records: {any}, {all} or {sum}",
                    [
                        "any": .code("any(\(list), …)"), "all": .code("all(\(list), …)"),
                        "sum": .code("sum(\(list), …)"),
                    ])
            ])
    }

    static func unknownWord(_ word: String, near: String?, at range: SourceRange) -> Diagnostic {
        unknownName(word, at: range, label: near.map(didYouMean), help: [helpForUnknownWord(word)])
    }

    private static func helpForUnknownWord(_ word: String) -> Message {
        if word == "true" || word == "false" {
            return Message("there is no true or false; a condition stands for itself, and `not` turns it around")
        }
        if word == "null" || word == "blank" || word == "empty" || word == "nil" {
            return Message("whether there is an answer is asked with answered(question)")
        }
        if let special = SpecialAnswer(word: word) {
            return Message(
                "a special answer is asked for with {example}",
                ["example": .code("says(question, \(special.word))")])
        }
        if ExpressionFunction(rawValue: word) != nil {
            return Message("a function is followed by its arguments in brackets")
        }
        return Message(
            "a bare word is a choice code beside the question it is compared with, such as policy.open = yes")
    }

    private static func unknownName(
        _ word: String, at range: SourceRange, label: Message?, help: [Message]
    ) -> Diagnostic {
        Diagnostic(
            .unknownWord, Message("\"{word}\" is not a name that is known here", ["word": clipped(word)]), at: range,
            label: label, help: help)
    }

    static func wordAsCondition(
        _ word: String, comparedBefore: String?, near: String?, at range: SourceRange
    ) -> Diagnostic {
        guard let comparedBefore, !ReservedWords.contains(word), word != "true", word != "false" else {
            return unknownWord(word, near: near, at: range)
        }
        return Diagnostic(
            .unknownWord, Message("\"{word}\" alone is not a condition", ["word": clipped(word)]), at: range,
            label: didYouMean("\(comparedBefore) \(cut(word))"),
            help: [Message("each side of `and` and `or` is a whole condition; for several codes write x in [a, b]")])
    }

    static func wordAgainst(
        _ word: String, _ type: ValueType, _ name: String, near: String?, at range: SourceRange
    ) -> Diagnostic {
        if word == "true" || word == "false" || word == "null" || word == "blank" || word == "empty" {
            return unknownWord(word, near: nil, at: range)
        }
        var label = near.map(didYouMean)
        let help: Message
        switch type {
        case .text:
            label = didYouMeanUnquoted(quoted(cut(word)))
            help = Message("{question} is a text; text stands in double quotes", ["question": .code(name)])
        case .number: help = Message("{question} is a number, which has no codes", ["question": .code(name)])
        case .date: help = Message("{question} is a date; a date is written 2027-01-31", ["question": .code(name)])
        case .truth, .link, .records, .choice, .choices:
            help = Message(
                "{question} is {type}, which has no codes", ["question": .code(name), "type": .message(type.words)])
        }
        return unknownName(word, at: range, label: label, help: [help])
    }

    static func unknownCode(
        _ word: String, of name: String, _ domain: ChoiceDomain, near: String?, at range: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            .unknownCode,
            Message(
                "\"{word}\" is not one of the choices of {question}",
                ["word": clipped(word), "question": .code(name)]),
            at: range, label: near.map(didYouMean), help: [choices(domain)])
    }

    static func previousNotAllowed(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .previousNotAllowed, Message("the previous cycle cannot be asked about here"), at: range,
            help: [Message("previous(question) is allowed in `when` and `require` of a rule only")])
    }

    static func noPrevious(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .noPrevious, Message("this questionnaire has no previous one to compare with"), at: range,
            help: [Message("name it at the top: previous: <id of the questionnaire of the last cycle>")])
    }

    static func previousOfNew(_ name: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .previousOfNew,
            Message(
                "{question} is new in this cycle, so it has no previous answer", ["question": .code(name)]),
            at: range, help: [Message("if it continues a question of the last cycle, say so in lineage.yaml")])
    }

    static func previousReworded(_ name: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .previousReworded,
            Message(
                "{question} was reworded, so the previous answer was given to another question",
                ["question": .code(name)]),
            at: range, .information,
            help: [Message("make sure that the message of the rule does not suggest that the two are the same")])
    }

    static func didYouMean(_ text: String) -> Message { Message("did you mean \"{word}\"?", ["word": .code(text)]) }

    /// The same for what has quotation marks of its own, or needs none.
    static func didYouMeanUnquoted(_ text: String) -> Message {
        Message("did you mean {text}?", ["text": .code(text)])
    }

    static func choices(_ domain: ChoiceDomain) -> Message {
        Message("choices: {codes}", ["codes": .codes(domain.codes, limit: 12)])
    }

    /// A name, cut where it is too long for a message.
    static func clipped(_ name: String) -> MessageValue { .code(cut(name)) }

    private static func cut(_ name: String) -> String {
        name.utf8.count <= 60 ? name : String(String.UnicodeScalarView(name.unicodeScalars.prefix(57))) + "…"
    }
}
