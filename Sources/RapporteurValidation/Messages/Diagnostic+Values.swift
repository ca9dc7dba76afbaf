import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel

// What is wrong with a value.
extension Diagnostic {
    static func notAChoice(
        _ typed: String, _ hint: ChoiceHint, _ reference: QuestionReference, at range: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            .notAChoice, .error,
            Message(
                "{typed} is not one of the choices of {question}",
                ["typed": reference.quote(typed), "question": reference.value]),
            at: range, label: hint.label)
    }

    static func oneChoiceOnly(_ reference: QuestionReference, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .wrongShape, .error, Message("{question} takes one choice, not a list", ["question": reference.value]),
            at: range, fileHelp: [Message("write the code alone, without brackets or dashes")])
    }

    static func listOfChoices(_ reference: QuestionReference, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .wrongShape, .error, Message("{question} takes a list of choices", ["question": reference.value]),
            at: range,
            fileHelp: [Message("write the codes between brackets: {example}", ["example": .code("[first, second]")])])
    }

    /// A list or a map stands where one value belongs.
    static func oneValueOnly(
        _ kind: SingleValue, _ reference: QuestionReference, isMap: Bool, at range: SourceRange
    ) -> Diagnostic {
        let arguments: MessageArguments = ["question": reference.value, "shape": .code(isMap ? "map" : "list")]
        let message: Message
        let help: Message
        switch kind {
        case .text:
            message = Message(
                "the answer to {question} is one text, not {shape, select, map {a map} other {a list}}", arguments)
            help = Message("put the text on the next line after |, indented")
        case .link:
            message = Message(
                "the answer to {question} is one link, not {shape, select, map {a map} other {a list}}", arguments)
            help = Message("write one address, or a list of addresses with a dash before each")
        case .number:
            message = Message(
                "the answer to {question} is one number, not {shape, select, map {a map} other {a list}}", arguments)
            help = Message("write one number alone, without brackets or dashes")
        case .date:
            message = Message(
                "the answer to {question} is one date, not {shape, select, map {a map} other {a list}}", arguments)
            help = Message("write one date alone, without brackets or dashes")
        }
        return Diagnostic(.wrongShape, .error, message, at: range, fileHelp: [help])
    }

    static func blankEntry(_ reference: QuestionReference, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .notAListEntry, .error, Message("the list of {question} has an empty entry", ["question": reference.value]),
            at: range, help: [Message("fill it in, or remove the entry")])
    }

    static func specialEntry(
        _ special: SpecialAnswer, _ reference: QuestionReference, at range: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            .notAListEntry, .error,
            Message(
                "\"{answer}\" cannot stand in the list of {question}",
                ["answer": .code(special.word), "question": reference.value]),
            at: range, fileHelp: [Message("write it alone in place of the list, or remove it from the list")])
    }

    static func choiceTwice(_ typed: String, _ reference: QuestionReference, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .choiceTwice, .error,
            Message(
                "{typed} stands twice in the list of {question}",
                ["typed": reference.quote(typed), "question": reference.value]),
            at: range, help: [Message("remove one of the two")])
    }

    static func exclusiveChoice(_ code: String, _ reference: QuestionReference, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .exclusiveChoice, .error,
            reference.isPersonal
                ? Message(
                    "one of the choices of {question} cannot stand beside others", ["question": reference.value])
                : Message(
                    "\"{code}\" cannot stand beside other choices of {question}",
                    ["code": .code(code), "question": reference.value]),
            at: range, help: [Message("keep it alone, or remove it")])
    }

    static func choiceCount(
        _ count: Int32, _ minimum: Int32?, _ maximum: Int32?, _ reference: QuestionReference, at range: SourceRange
    ) -> Diagnostic {
        let message: Message
        if let minimum, count < minimum {
            message = Message(
                """
                {question} takes at least {limit, plural, one {{limit} choice} other {{limit} choices}}; \
                {count, plural, one {there is {count}} other {there are {count}}}
                """,
                [
                    "question": reference.value, "limit": .number(Int64(minimum)), "count": .number(Int64(count)),
                ])
        } else {
            message = Message(
                """
                {question} takes at most {limit, plural, one {{limit} choice} other {{limit} choices}}; \
                {count, plural, one {there is {count}} other {there are {count}}}
                """,
                [
                    "question": reference.value, "limit": .number(Int64(maximum ?? 0)),
                    "count": .number(Int64(count)),
                ])
        }
        return Diagnostic(.choiceCount, .error, message, at: range)
    }

    static func textTooLong(
        _ count: Int64, _ limit: Int64, _ reference: QuestionReference, at range: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            .textTooLong, .error,
            Message(
                """
                the answer to {question} has {count, plural, one {{count} character} other {{count} characters}}; \
                at most {limit} can be taken
                """,
                ["question": reference.value, "count": .number(count), "limit": .number(limit)]),
            at: range, label: Message("shorten it by {count}", ["count": .number(count - limit)]))
    }

    static func notANumber(
        _ typed: String, _ fault: NumberFault, _ unit: String?, _ reference: QuestionReference, at range: SourceRange
    ) -> Diagnostic {
        let correction = reference.isPersonal ? nil : ExactDecimal.correction(of: typed)
        return Diagnostic(
            .notANumber, .error,
            Message(
                "{typed} is not a number as {question} takes it",
                ["typed": reference.quote(typed), "question": reference.value]),
            at: range, label: correction.map { write($0) }, help: [help(for: fault, unit)])
    }

    /// What to write.
    private static func write(_ text: String) -> Message { Message("write {text}", ["text": .code(text)]) }

    private static func help(for fault: NumberFault, _ unit: String?) -> Message {
        switch fault {
        case .decimalComma: Message("decimals stand after a point, and nothing stands between thousands")
        case .digitGroups: Message("write the digits without spaces, commas or points between thousands")
        case .otherDigits: Message("write the digits 0 to 9")
        case .plusSign: Message("leave the plus sign out")
        case .otherMinus: Message("write the minus sign as the hyphen of the keyboard")
        case .exponent: Message("write all digits")
        case .percentSign: Message("leave the percent sign out")
        case .unitText:
            unit.map { Message("write the number alone; the unit is {unit}", ["unit": .text($0)]) }
                ?? Message("write the number alone, without a unit or words")
        case .missingDigit: Message("write at least one digit before and after the point")
        case .tooManyDigits: Message("a number has at most 18 digits")
        case .tooManyDecimals: Message("a number has at most nine decimals")
        case .empty, .notANumber:
            unit.map { Message("write digits only, such as 1250 or 12.5; the unit is {unit}", ["unit": .text($0)]) }
                ?? Message("write digits only, such as 1250 or 12.5")
        }
    }

    static func notWhole(_ number: ExactDecimal, _ reference: QuestionReference, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .notWhole, .error, Message("{question} takes a whole number", ["question": reference.value]), at: range,
            help: [Message("write the number without decimals")])
    }

    static func notADate(
        _ typed: String, _ hint: DateHint, _ reference: QuestionReference, at range: SourceRange
    ) -> Diagnostic {
        var label: Message?
        var help = [Message("a date is written year, month, day: {example}", ["example": .code("2027-01-31")])]
        if !reference.isPersonal {
            if hint.readings.count == 1 {
                label = write(hint.readings[0])
            } else if hint.readings.count == 2 {
                label = Message(
                    "write {first} or {second}",
                    ["first": .code(hint.readings[0]), "second": .code(hint.readings[1])])
            }
        }
        if hint.isIncomplete {
            help.append(Message("if the day is not known, write the first day of the month or year"))
        }
        return Diagnostic(
            .notADate, .error,
            Message(
                "{typed} is not a date as {question} takes it",
                ["typed": reference.quote(typed), "question": reference.value]),
            at: range, label: label, help: help)
    }

    static func notALink(
        _ typed: String, _ problem: LinkProblem, _ reference: QuestionReference, at range: SourceRange
    ) -> Diagnostic {
        var label: Message?
        var help: [Message] = []
        switch problem {
        case .noScheme(let address):
            label = reference.isPersonal ? Message("write https:// before it") : write(address)
        case .otherScheme(let scheme):
            help = [
                Message(
                    "an address of the web begins with https:// or http://, not with {scheme}",
                    ["scheme": .code(scheme)])
            ]
        case .space(isSeveral: true):
            help = [Message("write several addresses as a list, each on its own line after a dash")]
        case .space(isSeveral: false):
            help = [Message("an address has no spaces; describe it in the question before")]
        case .wrapped(let address):
            label = reference.isPersonal ? Message("write the address alone") : write(address)
        case .host: help = [Message("the name of the website is not complete, as in https://www.example.org/")]
        case .notAnAddress: help = [Message("write the whole address, as in https://www.example.org/oer")]
        }
        return Diagnostic(
            .notALink, .error, Message("{typed} is not a web address", ["typed": reference.quote(typed)]), at: range,
            label: label, help: help)
    }
}

/// What a question with one value takes.
enum SingleValue {
    case text, number, date, link
}
