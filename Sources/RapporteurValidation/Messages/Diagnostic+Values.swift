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
            reference.quote(typed) + " is not one of the choices of " + reference.name, at: range, label: hint.label)
    }

    static func oneChoiceOnly(_ reference: QuestionReference, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .wrongShape, .error, reference.name + " takes one choice, not a list", at: range,
            fileHelp: ["write the code alone, without brackets or dashes"])
    }

    static func listOfChoices(_ reference: QuestionReference, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .wrongShape, .error, reference.name + " takes a list of choices", at: range,
            fileHelp: ["write the codes between brackets: [first, second]"])
    }

    static func oneValueOnly(
        _ word: String, _ reference: QuestionReference, isMap: Bool, at range: SourceRange
    ) -> Diagnostic {
        let help: String
        if word == "text" {
            help = "put the text on the next line after |, indented"
        } else if word == "link" {
            help = "write one address, or a list of addresses with a dash before each"
        } else {
            help = "write one " + word + " alone, without brackets or dashes"
        }
        return Diagnostic(
            .wrongShape, .error,
            "the answer to " + reference.name + " is one " + word + ", not a " + (isMap ? "map" : "list"), at: range,
            fileHelp: [help])
    }

    static func blankEntry(_ reference: QuestionReference, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .notAListEntry, .error, "the list of " + reference.name + " has an empty entry", at: range,
            help: ["fill it in, or remove the entry"])
    }

    static func specialEntry(
        _ special: SpecialAnswer, _ reference: QuestionReference, at range: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            .notAListEntry, .error, "\"" + special.word + "\" cannot stand in the list of " + reference.name, at: range,
            fileHelp: ["write it alone in place of the list, or remove it from the list"])
    }

    static func choiceTwice(_ typed: String, _ reference: QuestionReference, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .choiceTwice, .error, reference.quote(typed) + " stands twice in the list of " + reference.name, at: range,
            help: ["remove one of the two"])
    }

    static func exclusiveChoice(_ code: String, _ reference: QuestionReference, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .exclusiveChoice, .error,
            reference.isPersonal
                ? "one of the choices of " + reference.name + " cannot stand beside others"
                : "\"" + code + "\" cannot stand beside other choices of " + reference.name,
            at: range, help: ["keep it alone, or remove it"])
    }

    static func choiceCount(
        _ count: Int32, _ minimum: Int32?, _ maximum: Int32?, _ reference: QuestionReference, at range: SourceRange
    ) -> Diagnostic {
        let limit: String
        if let minimum, count < minimum {
            limit = "at least " + String(minimum)
        } else {
            limit = "at most " + String(maximum ?? 0)
        }
        let number = maximum ?? minimum ?? 0
        return Diagnostic(
            .choiceCount, .error,
            reference.name + " takes " + limit + (number == 1 ? " choice" : " choices") + "; there "
                + (count == 1 ? "is 1" : "are " + String(count)),
            at: range)
    }

    static func textTooLong(
        _ count: Int64, _ limit: Int64, _ reference: QuestionReference, at range: SourceRange
    ) -> Diagnostic {
        Diagnostic(
            .textTooLong, .error,
            "the answer to " + reference.name + " has " + String(count) + " characters; at most " + String(limit)
                + " can be taken",
            at: range, label: "shorten it by " + String(count - limit))
    }

    static func notANumber(
        _ typed: String, _ fault: NumberFault, _ unit: String?, _ reference: QuestionReference, at range: SourceRange
    ) -> Diagnostic {
        let correction = reference.isPersonal ? nil : ExactDecimal.correction(of: typed)
        return Diagnostic(
            .notANumber, .error,
            reference.quote(typed) + " is not a number as " + reference.name + " takes it", at: range,
            label: correction.map { "write " + $0 }, help: [help(for: fault, unit)])
    }

    private static func help(for fault: NumberFault, _ unit: String?) -> String {
        switch fault {
        case .decimalComma: "decimals stand after a point, and nothing stands between thousands"
        case .digitGroups: "write the digits without spaces, commas or points between thousands"
        case .otherDigits: "write the digits 0 to 9"
        case .plusSign: "leave the plus sign out"
        case .otherMinus: "write the minus sign as the hyphen of the keyboard"
        case .exponent: "write all digits"
        case .percentSign: "leave the percent sign out"
        case .unitText:
            unit.map { "write the number alone; the unit is " + $0 }
                ?? "write the number alone, without a unit or words"
        case .missingDigit: "write at least one digit before and after the point"
        case .tooManyDigits: "a number has at most 18 digits"
        case .tooManyDecimals: "a number has at most nine decimals"
        case .empty, .notANumber:
            "write digits only, such as 1250 or 12.5" + (unit.map { "; the unit is " + $0 } ?? "")
        }
    }

    static func notWhole(_ number: ExactDecimal, _ reference: QuestionReference, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .notWhole, .error, reference.name + " takes a whole number", at: range,
            help: ["write the number without decimals"])
    }

    static func outOfBounds(
        _ number: ExactDecimal, _ minimum: ExactDecimal?, _ maximum: ExactDecimal?, _ unit: String?,
        _ reference: QuestionReference, at range: SourceRange
    ) -> Diagnostic {
        let limits: String
        switch (minimum, maximum) {
        case (let minimum?, let maximum?): limits = "from " + minimum.text + " to " + maximum.text
        case (let minimum?, nil): limits = "from " + minimum.text
        case (nil, let maximum?): limits = "up to " + maximum.text
        case (nil, nil): limits = ""
        }
        return Diagnostic(
            .numberOutOfBounds, .error,
            reference.name + " takes numbers " + limits + (unit.map { " (" + $0 + ")" } ?? ""), at: range,
            help: ["check the digits and the unit"])
    }

    static func notADate(
        _ typed: String, _ hint: DateHint, _ reference: QuestionReference, at range: SourceRange
    ) -> Diagnostic {
        var label: String?
        var help = ["a date is written year, month, day: 2027-01-31"]
        if !reference.isPersonal {
            if hint.readings.count == 1 {
                label = "write " + hint.readings[0]
            } else if hint.readings.count == 2 {
                label = "write " + hint.readings[0] + " or " + hint.readings[1]
            }
        }
        if hint.isIncomplete { help.append("if the day is not known, write the first day of the month or year") }
        return Diagnostic(
            .notADate, .error, reference.quote(typed) + " is not a date as " + reference.name + " takes it", at: range,
            label: label, help: help)
    }

    static func notALink(
        _ typed: String, _ problem: LinkProblem, _ reference: QuestionReference, at range: SourceRange
    ) -> Diagnostic {
        var label: String?
        var help: [String] = []
        switch problem {
        case .noScheme(let address):
            label = reference.isPersonal ? "write https:// before it" : "write " + address
        case .otherScheme(let scheme):
            help = ["an address of the web begins with https:// or http://, not with " + scheme]
        case .space(let isSeveral):
            help = [
                isSeveral
                    ? "write several addresses as a list, each on its own line after a dash"
                    : "an address has no spaces; describe it in the question before"
            ]
        case .wrapped(let address):
            label = reference.isPersonal ? "write the address alone" : "write " + address
        case .host: help = ["the name of the website is not complete, as in https://www.example.org/"]
        case .notAnAddress: help = ["write the whole address, as in https://www.example.org/oer"]
        }
        return Diagnostic(
            .notALink, .error, reference.quote(typed) + " is not a web address", at: range, label: label, help: help)
    }
}
