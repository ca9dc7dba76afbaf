import RapporteurDiagnostics

// What the checker says about types and comparisons.

extension Diagnostic {
    static func notACondition(_ text: String, _ type: ValueType, example: String?, at range: SourceRange) -> Diagnostic
    {
        var help: [Message] = []
        let code = example ?? "code"
        switch type {
        case .choice: help = [compareIt("\(text) = \(code)")]
        case .choices:
            help = [Message("ask for a choice: {example}", ["example": .code("\(text) includes \(code)")])]
        case .number: help = [compareIt("\(text) > 0")]
        case .date: help = [compareIt("\(text) >= 2027-01-01")]
        case .text, .link:
            help = [
                Message("whether there is an answer is asked with {example}", ["example": .code("answered(\(text))")])
            ]
        case .records:
            help = [
                Message("whether there are records is asked with {example}", ["example": .code("answered(\(text))")])
            ]
        case .truth: break
        }
        if text.utf8.first == UInt8(ascii: "\"") { help = [Message("compare it with a question of type text")] }
        return Diagnostic(
            .wrongType, Message("{text} is {type}, not a condition", arguments(text, type)), at: range, help: help)
    }

    private static func compareIt(_ example: String) -> Message {
        Message("compare it: {example}", ["example": .code(example)])
    }

    private static func arguments(_ text: String, _ type: ValueType) -> MessageArguments {
        ["text": .code(text), "type": .message(type.words)]
    }

    static func notANumber(_ text: String, _ type: ValueType, _ operation: Arithmetic?, at range: SourceRange)
        -> Diagnostic
    {
        var help: [Message] = []
        switch type {
        case .choices, .records:
            help = [Message("the number of its parts is {example}", ["example": .code("count(\(text))")])]
        case .date: help = [Message("dates are compared with `<` and its kin; they are not added or subtracted")]
        case .text: help = [Message("text is never turned into a number; ask for it with a question of type number")]
        case .choice: help = [Message("codes have no numbers behind them")]
        case .truth, .link, .number: break
        }
        guard let operation else {
            return Diagnostic(
                .wrongType, Message("a number is needed, and {text} is {type}", arguments(text, type)), at: range,
                help: help)
        }
        return Diagnostic(
            .wrongType,
            Message(
                "\"{operator}\" joins numbers, and {text} is {type}",
                ["operator": .code(operation.symbol), "text": .code(text), "type": .message(type.words)]),
            at: range, help: help)
    }

    static func notAnAnswer(_ text: String, _ type: ValueType, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .wrongType, Message("{text} is {type}, which cannot be a value", arguments(text, type)), at: range,
            help: type == .records ? [Message("a value can be made of it with count, sum, any or all")] : [])
    }

    static func notComparable(_ text: String, _ type: ValueType, at range: SourceRange) -> Diagnostic {
        let help: Message
        switch type {
        case .records:
            help = Message(
                "ask with {count}, {any} or {all}",
                [
                    "count": .code("count(\(text))"), "any": .code("any(\(text), …)"),
                    "all": .code("all(\(text), …)"),
                ])
        case .link:
            help = Message("whether there is one is asked with {example}", ["example": .code("answered(\(text))")])
        default: help = Message("a condition stands for itself; `not` turns it around")
        }
        return Diagnostic(
            .typeClash, Message("{text} is {type}, which is not compared so", arguments(text, type)), at: range,
            help: [help])
    }

    static func typeClash(
        _ left: String, _ leftType: ValueType, _ right: String, _ rightType: ValueType, suggestion: String?,
        at range: SourceRange
    ) -> Diagnostic {
        let help: Message
        switch (leftType, rightType) {
        case (.choice(let domain), _): help = choices(domain)
        case (_, .choice(let domain)): help = choices(domain)
        case (.date, _), (_, .date): help = Message("a date is written without quotes: 2027-01-31")
        default: help = Message("nothing is converted from one type into another")
        }
        return Diagnostic(
            .typeClash,
            Message(
                "{left} is {leftType} and {right} is {rightType}",
                [
                    "left": .code(left), "leftType": .message(leftType.words), "right": .code(right),
                    "rightType": .message(rightType.words),
                ]),
            at: range, label: suggestion.map(didYouMeanUnquoted), help: [help])
    }

    static func noOrder(_ text: String, _ type: ValueType, _ comparison: Comparison, at range: SourceRange)
        -> Diagnostic
    {
        let help: Message
        switch type {
        case .choice:
            help = Message(
                "codes have no order; name the codes that count: {example}",
                ["example": .code("\(text) in [first, second]")])
        case .text: help = Message("text is only compared with `=`, `!=` and `in`")
        default: help = Message("conditions are joined with `and`, `or` and `not`")
        }
        return Diagnostic(
            .noOrder,
            Message(
                "\"{operator}\" compares numbers or dates, and {text} is {type}",
                ["operator": .code(comparison.symbol), "text": .code(text), "type": .message(type.words)]),
            at: range, help: [help])
    }

    static func specialCompared(
        _ special: SpecialAnswer, with name: String, _ comparison: Comparison, at range: SourceRange
    ) -> Diagnostic {
        let says = "says(\(name), \(special.word))"
        return Diagnostic(
            .specialAnswerCompared,
            Message(
                "{word} is a special answer and is not compared like a choice", ["word": .code(special.word)]),
            at: range, label: didYouMean(comparison == .notEqual ? "not " + says : says),
            help: [Message("a special answer makes every comparison undecided; `says` asks for it and always decides")])
    }

    static func equalOnChoices(
        _ text: String, _ comparison: Comparison, other: String, _ otherType: ValueType, _ domain: ChoiceDomain,
        at range: SourceRange
    ) -> Diagnostic {
        var label: Message?
        switch otherType {
        case .choice: label = didYouMean((comparison == .notEqual ? "not " : "") + "\(text) includes \(other)")
        case .number: label = didYouMean("count(\(text)) \(comparison.symbol) \(other)")
        default: break
        }
        return Diagnostic(
            .equalOnChoices,
            Message("{text} can hold several choices, so it is not compared as a whole", ["text": .code(text)]),
            at: range, label: label,
            help: [Message("ask for one choice at a time with `includes`"), choices(domain)])
    }

    static func includesNeedsChoices(_ text: String, _ type: ValueType, item: String, at range: SourceRange)
        -> Diagnostic
    {
        var label: Message?
        switch type {
        case .choice: label = didYouMean("\(text) = \(item)")
        case .records: label = didYouMean("any(\(text), …)")
        default: break
        }
        return Diagnostic(
            .includesNeedsChoices,
            Message(
                "`includes` asks about a question with several choices, and {text} is {type}", arguments(text, type)),
            at: range, label: label)
    }

    static func includesNeedsCode(
        _ text: String, _ domain: ChoiceDomain, suggestion: String?, at range: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            .typeClash, Message("`includes` is followed by one choice code"), at: range,
            label: suggestion.map(didYouMean),
            help: [Message("codes are written without quotes"), choices(domain)])
    }

    static func differentChoices(
        _ left: String, _ leftDomain: ChoiceDomain, _ right: String, _ rightDomain: ChoiceDomain,
        at range: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            .differentChoices,
            Message(
                "{left} and {right} have different choices", ["left": .code(left), "right": .code(right)]),
            at: range,
            help: [
                choices(of: left, leftDomain), choices(of: right, rightDomain),
                Message("compare each with a code of its own and join the two with `and`"),
            ])
    }

    private static func choices(of text: String, _ domain: ChoiceDomain) -> Message {
        Message(
            "{question}: choices: {codes}", ["question": .code(text), "codes": .codes(domain.codes, limit: 12)])
    }

    static func repeatedItem(_ text: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .repeatedItem, Message("{text} stands twice in the list", ["text": .code(text)]), at: range, .warning)
    }

    static func comparedWithBlank(_ text: String, _ comparison: Comparison, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .comparedWithBlank,
            Message("a blank answer is missing, so comparing with an empty text never decides"), at: range,
            label: didYouMean(comparison == .notEqual ? "answered(\(text))" : "not answered(\(text))"))
    }
}
