import RapporteurDiagnostics

// What the checker says about names and functions.

extension Diagnostic {
    static func unknownQuestion(_ name: String, near: String?, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .unknownQuestion, "there is no question \(clipped(name))", at: range, label: near.map(didYouMean))
    }

    static func fieldFromOutside(_ list: String, _ field: String, isInside: Bool, at range: SourceRange) -> Diagnostic {
        if isInside {
            return Diagnostic(
                .unknownQuestion, "\(field) is a field of \(list) and is named without it here", at: range,
                label: didYouMean(field))
        }
        return Diagnostic(
            .unknownQuestion, "\(field) is a field of the list \(list), which has one in every record", at: range,
            help: ["say of which records: any(\(list), …), all(\(list), …) or sum(\(list), …)"])
    }

    static func unknownWord(_ word: String, near: String?, at range: SourceRange) -> Diagnostic {
        var help = ["a bare word is a choice code beside the question it is compared with, such as policy.open = yes"]
        if word == "true" || word == "false" {
            help = ["there is no true or false; a condition stands for itself, and `not` turns it around"]
        } else if word == "null" || word == "blank" || word == "empty" || word == "nil" {
            help = ["whether there is an answer is asked with answered(question)"]
        } else if let special = SpecialAnswer(word: word) {
            help = ["a special answer is asked for with says(question, \(special.word))"]
        } else if ExpressionFunction(rawValue: word) != nil {
            help = ["a function is followed by its arguments in brackets"]
        }
        return Diagnostic(
            .unknownWord, "\"\(clipped(word))\" is not a name that is known here", at: range,
            label: near.map(didYouMean), help: help)
    }

    static func wordAsCondition(
        _ word: String, comparedBefore: String?, near: String?, at range: SourceRange
    ) -> Diagnostic {
        guard let comparedBefore, !ReservedWords.contains(word), word != "true", word != "false" else {
            return unknownWord(word, near: near, at: range)
        }
        return Diagnostic(
            .unknownWord, "\"\(clipped(word))\" alone is not a condition", at: range,
            label: didYouMean("\(comparedBefore) \(clipped(word))"),
            help: ["each side of `and` and `or` is a whole condition; for several codes write x in [a, b]"])
    }

    static func wordAgainst(
        _ word: String, _ type: ValueType, _ name: String, near: String?, at range: SourceRange
    ) -> Diagnostic {
        if word == "true" || word == "false" || word == "null" || word == "blank" || word == "empty" {
            return unknownWord(word, near: nil, at: range)
        }
        var label = near.map(didYouMean)
        var help: [String] = []
        switch type {
        case .text:
            label = "did you mean \(quoted(clipped(word)))?"
            help = ["\(name) is a text; text stands in double quotes"]
        case .number: help = ["\(name) is a number, which has no codes"]
        case .date: help = ["\(name) is a date; a date is written 2027-01-31"]
        case .truth, .link, .records, .choice, .choices: help = ["\(name) is \(type.words), which has no codes"]
        }
        return Diagnostic(
            .unknownWord, "\"\(clipped(word))\" is not a name that is known here", at: range, label: label, help: help)
    }

    static func unknownCode(
        _ word: String, of name: String, _ domain: ChoiceDomain, near: String?, at range: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            .unknownCode, "\"\(clipped(word))\" is not one of the choices of \(name)", at: range,
            label: near.map(didYouMean), help: [choices(domain)])
    }

    static func unknownFunction(_ name: String, near: String?, at range: SourceRange) -> Diagnostic {
        var help: [String] = []
        if name == "contains" || name == "selected" {
            help = ["whether a choice is among several is asked with `includes`: q includes code"]
        } else if name == "if" {
            help = ["there is no if; use `and`, `or` and otherwise(value, other)"]
        } else {
            help = ["functions: " + joined(ExpressionFunction.allCases.map { $0.rawValue })]
        }
        return Diagnostic(
            .unknownFunction, "there is no function \(clipped(name))", at: range, label: near.map(didYouMean),
            help: help)
    }

    static func wrongArgumentCount(_ function: ExpressionFunction, _ count: Int, at range: SourceRange) -> Diagnostic {
        let wanted = function.argumentCount == 1 ? "one argument" : "two arguments"
        return Diagnostic(
            .wrongArgumentCount, "\(function.rawValue) takes \(wanted), not \(count)", at: range,
            help: ["it is written \(function.signature)"])
    }

    static func wrongArgument(_ function: ExpressionFunction, _ text: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .wrongArgument, "\(function.rawValue) asks about a question, not about \(text)", at: range,
            help: ["it is written \(function.signature)"])
    }

    static func notAQuestion(
        _ function: ExpressionFunction, _ word: String, near: String?, at range: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            .wrongArgument, "\(function.rawValue) asks about a question, and \"\(clipped(word))\" is none", at: range,
            label: near.map(didYouMean), help: ["it is written \(function.signature); an id of a question has a dot"])
    }

    static func previousOfNoQuestion(_ text: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .wrongArgument, "previous takes one question of this cycle, not \(text)", at: range,
            help: ["it is written previous(question); other functions go around it: answered(previous(question))"])
    }

    static func notRecords(
        _ function: ExpressionFunction, _ text: String, _ type: ValueType, at range: SourceRange
    ) -> Diagnostic {
        var help = ["\(text) is \(type.words)"]
        if case .choices(let domain) = type, let code = domain.codes.first {
            help.append("whether a choice is among several is asked with `includes`: \(text) includes \(code)")
        }
        return Diagnostic(
            .wrongArgument, "\(function.rawValue) goes through a list of records, and \(text) is none", at: range,
            help: help)
    }

    static func notCountable(_ text: String, _ type: ValueType, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .wrongArgument, "count counts choices or records, and \(text) is \(type.words)", at: range,
            help: ["whether it is answered is asked with answered(\(text))"])
    }

    static func notASpecialAnswer(_ text: String, near: String?, question: String?, at range: SourceRange) -> Diagnostic
    {
        var help = ["special answers: " + joined(SpecialAnswer.allCases.map { $0.word })]
        if let question { help = ["a choice is compared: \(question) = \(text)"] }
        return Diagnostic(
            .wrongArgument, "says asks for a special answer, and \(text) is none", at: range,
            label: near.map(didYouMean), help: help)
    }

    static func specialNotAllowed(
        _ special: SpecialAnswer, by name: String, allowed: SpecialAnswers, at range: SourceRange
    ) -> Diagnostic {
        let words = SpecialAnswer.allCases.filter { allowed.allows($0) }.map { $0.word }
        return Diagnostic(
            .specialAnswerNotAllowed, "\(name) does not allow the special answer \(special.word)", at: range,
            help: [words.isEmpty ? "it allows no special answer" : "it allows: " + joined(words)])
    }

    static func previousNotAllowed(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .previousNotAllowed, "the previous cycle cannot be asked about here", at: range,
            help: ["previous(question) is allowed in `when` and `require` of a rule only"])
    }

    static func noPrevious(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .noPrevious, "this questionnaire has no previous one to compare with", at: range,
            help: ["name it at the top: previous: <id of the questionnaire of the last cycle>"])
    }

    static func previousOfNew(_ name: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .previousOfNew, "\(name) is new in this cycle, so it has no previous answer", at: range,
            help: ["if it continues a question of the last cycle, say so in lineage.yaml"])
    }

    static func previousReworded(_ name: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .previousReworded, "\(name) was reworded, so the previous answer was given to another question", at: range,
            .information, help: ["make sure that the message of the rule does not suggest that the two are the same"])
    }

    static func didYouMean(_ text: String) -> String { "did you mean \"\(text)\"?" }

    static func choices(_ domain: ChoiceDomain) -> String {
        let shown = domain.codes.prefix(12)
        return "choices: " + joined(Array(shown)) + (domain.codes.count > shown.count ? ", …" : "")
    }

    static func joined(_ words: [String]) -> String {
        var result = ""
        for word in words { result += result.isEmpty ? word : ", " + word }
        return result
    }

    /// A name cut where it is too long for a message.
    static func clipped(_ name: String) -> String {
        name.utf8.count <= 60 ? name : String(String.UnicodeScalarView(name.unicodeScalars.prefix(57))) + "…"
    }
}
