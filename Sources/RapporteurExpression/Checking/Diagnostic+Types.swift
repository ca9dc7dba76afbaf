import RapporteurDiagnostics

// What the checker says about types and comparisons.

extension Diagnostic {
    static func notACondition(_ text: String, _ type: ValueType, example: String?, at range: SourceRange) -> Diagnostic
    {
        var help: [String]
        switch type {
        case .choice: help = ["compare it: \(text) = \(example ?? "code")"]
        case .choices: help = ["ask for a choice: \(text) includes \(example ?? "code")"]
        case .number: help = ["compare it: \(text) > 0"]
        case .date: help = ["compare it: \(text) >= 2027-01-01"]
        case .text, .link: help = ["whether there is an answer is asked with answered(\(text))"]
        case .records: help = ["whether there are records is asked with answered(\(text))"]
        case .truth: help = []
        }
        if text.utf8.first == UInt8(ascii: "\"") { help = ["compare it with a question of type text"] }
        return Diagnostic(.wrongType, "\(text) is \(type.words), not a condition", at: range, help: help)
    }

    static func notANumber(_ text: String, _ type: ValueType, _ operation: Arithmetic?, at range: SourceRange)
        -> Diagnostic
    {
        var help: [String] = []
        switch type {
        case .choices, .records: help = ["the number of its parts is count(\(text))"]
        case .date: help = ["dates are compared with `<` and its kin; they are not added or subtracted"]
        case .text: help = ["text is never turned into a number; ask for it with a question of type number"]
        case .choice: help = ["codes have no numbers behind them"]
        case .truth, .link, .number: break
        }
        if let operation {
            return Diagnostic(
                .wrongType, "\"\(operation.symbol)\" joins numbers, and \(text) is \(type.words)", at: range, help: help
            )
        }
        return Diagnostic(.wrongType, "a number is needed, and \(text) is \(type.words)", at: range, help: help)
    }

    static func notAnAnswer(_ text: String, _ type: ValueType, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .wrongType, "\(text) is \(type.words), which cannot be a value", at: range,
            help: type == .records ? ["a value can be made of it with count, sum, any or all"] : [])
    }

    static func notComparable(_ text: String, _ type: ValueType, at range: SourceRange) -> Diagnostic {
        let help: String
        switch type {
        case .records: help = "ask with count(\(text)), any(\(text), …) or all(\(text), …)"
        case .link: help = "whether there is one is asked with answered(\(text))"
        default: help = "a condition stands for itself; `not` turns it around"
        }
        return Diagnostic(.typeClash, "\(text) is \(type.words), which is not compared so", at: range, help: [help])
    }

    static func typeClash(
        _ left: String, _ leftType: ValueType, _ right: String, _ rightType: ValueType, suggestion: String?,
        at range: SourceRange
    ) -> Diagnostic {
        var help: [String] = []
        switch (leftType, rightType) {
        case (.choice(let domain), _): help = [choices(domain)]
        case (_, .choice(let domain)): help = [choices(domain)]
        case (.date, _), (_, .date): help = ["a date is written without quotes: 2027-01-31"]
        default: help = ["nothing is converted from one type into another"]
        }
        return Diagnostic(
            .typeClash, "\(left) is \(leftType.words) and \(right) is \(rightType.words)", at: range,
            label: suggestion.map { "did you mean \($0)?" }, help: help)
    }

    static func noOrder(_ text: String, _ type: ValueType, _ comparison: Comparison, at range: SourceRange)
        -> Diagnostic
    {
        var help: [String] = []
        switch type {
        case .choice: help = ["codes have no order; name the codes that count: \(text) in [first, second]"]
        case .text: help = ["text is only compared with `=`, `!=` and `in`"]
        default: help = ["conditions are joined with `and`, `or` and `not`"]
        }
        return Diagnostic(
            .noOrder, "\"\(comparison.symbol)\" compares numbers or dates, and \(text) is \(type.words)", at: range,
            help: help)
    }

    static func specialCompared(
        _ special: SpecialAnswer, with name: String, _ comparison: Comparison, at range: SourceRange
    ) -> Diagnostic {
        let says = "says(\(name), \(special.word))"
        return Diagnostic(
            .specialAnswerCompared, "\(special.word) is a special answer and is not compared like a choice", at: range,
            label: didYouMean(comparison == .notEqual ? "not " + says : says),
            help: ["a special answer makes every comparison undecided; `says` asks for it and always decides"])
    }

    static func equalOnChoices(
        _ text: String, _ comparison: Comparison, other: String, _ otherType: ValueType, _ domain: ChoiceDomain,
        at range: SourceRange
    ) -> Diagnostic {
        var label: String?
        switch otherType {
        case .choice: label = didYouMean((comparison == .notEqual ? "not " : "") + "\(text) includes \(other)")
        case .number: label = didYouMean("count(\(text)) \(comparison.symbol) \(other)")
        default: break
        }
        return Diagnostic(
            .equalOnChoices, "\(text) can hold several choices, so it is not compared as a whole", at: range,
            label: label, help: ["ask for one choice at a time with `includes`", choices(domain)])
    }

    static func includesNeedsChoices(_ text: String, _ type: ValueType, item: String, at range: SourceRange)
        -> Diagnostic
    {
        var label: String?
        switch type {
        case .choice: label = didYouMean("\(text) = \(item)")
        case .records: label = didYouMean("any(\(text), …)")
        default: break
        }
        return Diagnostic(
            .includesNeedsChoices,
            "`includes` asks about a question with several choices, and \(text) is \(type.words)",
            at: range, label: label)
    }

    static func includesNeedsCode(
        _ text: String, _ domain: ChoiceDomain, suggestion: String?, at range: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            .typeClash, "`includes` is followed by one choice code", at: range, label: suggestion.map(didYouMean),
            help: ["codes are written without quotes", choices(domain)])
    }

    static func differentChoices(
        _ left: String, _ leftDomain: ChoiceDomain, _ right: String, _ rightDomain: ChoiceDomain,
        at range: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            .differentChoices, "\(left) and \(right) have different choices", at: range,
            help: [
                "\(left): " + choices(leftDomain), "\(right): " + choices(rightDomain),
                "compare each with a code of its own and join the two with `and`",
            ])
    }

    static func repeatedItem(_ text: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.repeatedItem, "\(text) stands twice in the list", at: range, .warning)
    }

    static func comparedWithBlank(_ text: String, _ comparison: Comparison, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .comparedWithBlank, "a blank answer is missing, so comparing with an empty text never decides", at: range,
            label: didYouMean(comparison == .notEqual ? "answered(\(text))" : "not answered(\(text))"))
    }
}
