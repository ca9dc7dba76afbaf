import RapporteurDiagnostics

// What the checker says about functions and their arguments.

extension Diagnostic {
    static func unknownFunction(_ name: String, near: String?, at range: SourceRange) -> Diagnostic {
        let help: Message
        if name == "contains" || name == "selected" {
            help = Message("whether a choice is among several is asked with `includes`: q includes code")
        } else if name == "if" {
            help = Message("there is no if; use `and`, `or` and otherwise(value, other)")
        } else {
            help = Message(
                "functions: {functions}", ["functions": .codes(ExpressionFunction.allCases.map { $0.rawValue })])
        }
        return Diagnostic(
            .unknownFunction, Message("there is no function {function}", ["function": clipped(name)]), at: range,
            label: near.map(didYouMean), help: [help])
    }

    static func wrongArgumentCount(_ function: ExpressionFunction, _ count: Int, at range: SourceRange) -> Diagnostic {
        let arguments: MessageArguments = [
            "function": .code(function.rawValue), "count": .number(Int64(count)),
        ]
        return Diagnostic(
            .wrongArgumentCount,
            function.argumentCount == 1
                ? Message("{function} takes one argument, not {count}", arguments)
                : Message("{function} takes two arguments, not {count}", arguments),
            at: range, help: [signature(function)])
    }

    private static func signature(_ function: ExpressionFunction) -> Message {
        Message("it is written {signature}", ["signature": .code(function.signature)])
    }

    static func wrongArgument(_ function: ExpressionFunction, _ text: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .wrongArgument,
            Message(
                "{function} asks about a question, not about {text}",
                ["function": .code(function.rawValue), "text": .code(text)]),
            at: range, help: [signature(function)])
    }

    static func notAQuestion(
        _ function: ExpressionFunction, _ word: String, near: String?, at range: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            .wrongArgument,
            Message(
                "{function} asks about a question, and \"{word}\" is none",
                ["function": .code(function.rawValue), "word": clipped(word)]),
            at: range, label: near.map(didYouMean),
            help: [
                Message(
                    "it is written {signature}; an id of a question has a dot",
                    ["signature": .code(function.signature)])
            ])
    }

    static func previousOfNoQuestion(_ text: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .wrongArgument, Message("previous takes one question of this cycle, not {text}", ["text": .code(text)]),
            at: range,
            help: [
                Message("it is written previous(question); other functions go around it: answered(previous(question))")
            ])
    }

    static func notRecords(
        _ function: ExpressionFunction, _ text: String, _ type: ValueType, at range: SourceRange
    ) -> Diagnostic {
        var help = [Message("{text} is {type}", ["text": .code(text), "type": .message(type.words)])]
        if case .choices(let domain) = type, let code = domain.codes.first {
            help.append(
                Message(
                    "whether a choice is among several is asked with `includes`: {example}",
                    ["example": .code("\(text) includes \(code)")]))
        }
        return Diagnostic(
            .wrongArgument,
            Message(
                "{function} goes through a list of records, and {text} is none",
                ["function": .code(function.rawValue), "text": .code(text)]),
            at: range, help: help)
    }

    static func notCountable(_ text: String, _ type: ValueType, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .wrongArgument,
            Message(
                "count counts choices or records, and {text} is {type}",
                ["text": .code(text), "type": .message(type.words)]),
            at: range, help: [askedWithAnswered(text)])
    }

    private static func askedWithAnswered(_ text: String) -> Message {
        Message("whether it is answered is asked with {example}", ["example": .code("answered(\(text))")])
    }

    static func notASpecialAnswer(_ text: String, near: String?, question: String?, at range: SourceRange) -> Diagnostic
    {
        let help: Message
        if let question {
            help = Message("a choice is compared: {example}", ["example": .code("\(question) = \(text)")])
        } else {
            help = Message("special answers: {words}", ["words": .codes(SpecialAnswer.allCases.map { $0.word })])
        }
        return Diagnostic(
            .wrongArgument, Message("says asks for a special answer, and {text} is none", ["text": .code(text)]),
            at: range, label: near.map(didYouMean), help: [help])
    }

    static func specialNotAllowed(
        _ special: SpecialAnswer, by name: String, allowed: SpecialAnswers, at range: SourceRange
    ) -> Diagnostic {
        let words = SpecialAnswer.allCases.filter { allowed.allows($0) }.map { $0.word }
        return Diagnostic(
            .specialAnswerNotAllowed,
            Message(
                "{question} does not allow the special answer {word}",
                ["question": .code(name), "word": .code(special.word)]),
            at: range,
            help: [
                words.isEmpty
                    ? Message("it allows no special answer") : Message("it allows: {words}", ["words": .codes(words)])
            ])
    }
}
