/// The codes of findings about answer files.
package enum AnswerCode: String, Sendable, CaseIterable {
    // The file and its header.

    /// The file is not a map with a header and answers.
    case notAnAnswerFile = "A101"
    /// The questionnaire that the file names is not known.
    case unknownQuestionnaire = "A102"
    /// A key under `answers` is no question.
    case unknownQuestion = "A103"
    /// A code is not in the list of choices.
    case notAChoice = "A104"
    /// A key of the header is not known.
    case unknownHeaderKey = "A105"
    /// A key of the header is missing.
    case missingHeaderKey = "A106"
    /// A value of the header is not understood.
    case invalidHeaderValue = "A107"
    /// The respondent is not on the roster.
    case unknownRespondent = "A108"
    /// The respondent is not a Member State on the day that counts.
    case notAMember = "A109"
    /// The file was made for another edition of the questionnaire.
    case otherEdition = "A110"
    /// Answers of another version are kept under `left_over`.
    case leftOver = "A131"

    // Keys under `answers`.

    /// The question was retired.
    case retiredQuestion = "A111"
    /// A calculated question is answered.
    case calculatedQuestion = "A112"
    /// Answers are nested by section.
    case nestedAnswers = "A113"

    // Values.

    /// A list or a map stands where one value belongs, or the other way round.
    case wrongShape = "A114"
    /// A choice stands twice.
    case choiceTwice = "A115"
    /// A blank or a special answer stands inside a list.
    case notAListEntry = "A116"
    /// A choice that stands alone is combined with others.
    case exclusiveChoice = "A117"
    /// Too few or too many choices.
    case choiceCount = "A118"
    /// A text is too long.
    case textTooLong = "A119"
    /// Not a number.
    case notANumber = "A120"
    /// A number outside its bounds.
    case numberOutOfBounds = "A121"
    /// A number that is not whole.
    case notWhole = "A122"
    /// Not a date.
    case notADate = "A123"
    /// Not a web address.
    case notALink = "A124"
    /// A record that is not a map of fields.
    case notARecord = "A125"
    /// Too many records.
    case tooManyRecords = "A126"
    /// A field that the records do not have.
    case unknownField = "A127"
    /// A special answer that the question does not take.
    case specialNotAllowed = "A128"
    /// Text that was cut off because ` #` begins a comment.
    case textCutOff = "A129"
    /// A comment on the line of an answer.
    case commentOnAnswer = "A130"

    // Completeness, dormancy, confirmations.

    /// A required answer is missing.
    case missingAnswer = "A201"
    /// Required answers of a section are still missing in a draft.
    case sectionIncomplete = "A202"
    /// An answer under a question that is not asked.
    case dormantAnswer = "A203"
    /// A required field of a record is missing.
    case missingField = "A204"
    /// A confirmation is not well formed.
    case invalidConfirmation = "A205"
    /// A confirmation without its warning.
    case needlessConfirmation = "A206"
    /// A confirmation whose answers have changed.
    case lapsedConfirmation = "A207"
    /// A confirmation that does not name all the answers it is about.
    case incompleteConfirmation = "A208"

    // Rules.

    /// A rule of the questionnaire is not met.
    case ruleFailed = "R101"
    /// A rule cannot be evaluated.
    case ruleFault = "R102"
    /// A condition or a calculated question cannot be evaluated.
    case calculationFault = "R103"
}
