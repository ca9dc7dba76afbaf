/// The stable codes of what can be wrong with an expression.
package enum ExpressionCode: String, Sendable, CaseIterable {
    /// A character that means nothing here.
    case unexpectedCharacter = "E101"
    /// Text without its closing quotation mark, or with an unknown escape.
    case badText = "E102"
    /// An operator of another language.
    case foreignOperator = "E103"
    /// Single or typographic quotation marks.
    case foreignQuotes = "E104"
    /// A number that is not written as one.
    case badNumber = "E105"
    /// A day that the calendar does not have.
    case badDate = "E106"
    /// Something missing or superfluous.
    case syntax = "E107"
    /// `a < b < c`.
    case chainedComparison = "E108"
    /// Brackets nested too deep.
    case tooDeep = "E109"
    /// Nothing at all.
    case empty = "E110"
    /// A bracket that is not closed, or not opened.
    case unbalancedBracket = "E111"

    /// A question that does not exist.
    case unknownQuestion = "E120"
    /// A bare word that is neither a code nor a field here.
    case unknownWord = "E121"
    /// A function that does not exist.
    case unknownFunction = "E122"
    /// Too many or too few arguments.
    case wrongArgumentCount = "E123"
    /// An argument of the wrong kind.
    case wrongArgument = "E124"

    /// A value where a condition is needed, or the other way round.
    case wrongType = "E130"
    /// A comparison of two different types.
    case typeClash = "E131"
    /// `<` and its kin on what has no order.
    case noOrder = "E132"
    /// A code that is not among the choices.
    case unknownCode = "E133"
    /// A special answer outside `says`.
    case specialAnswerCompared = "E134"
    /// A special answer that the question does not allow.
    case specialAnswerNotAllowed = "E135"
    /// `=` or `in` on a question with several choices.
    case equalOnChoices = "E136"
    /// `includes` on something that has not several choices.
    case includesNeedsChoices = "E137"
    /// Two choice questions with different codes.
    case differentChoices = "E138"
    /// Something twice in a list.
    case repeatedItem = "E139"
    /// Text compared with nothing.
    case comparedWithBlank = "E140"

    /// `previous` where it cannot be used.
    case previousNotAllowed = "E150"
    /// `previous` without a previous questionnaire.
    case noPrevious = "E151"
    /// `previous` of a question that is new.
    case previousOfNew = "E152"
    /// `previous` of a question that was reworded.
    case previousReworded = "E153"
}
