/// What the program says around a questionnaire's own texts, in conditions, answers and new answer files. Each is a whole
/// pattern with places for values in braces, because languages order their words differently.
package enum Phrase: CaseIterable, Sendable {
    // Conditions. A question or field as it is named, then what stands for its answer, then what is said of that answer.
    case questionByNumber, questionByText, answerToQuestion, answerToField, entriesIn
    case and, or, not, group
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
    case countIs, countIsNot
    case before, notAfter, after, notBefore
    case sameAs, notSameAs
    case lessThan, noMoreThan, moreThan, noLessThan
    case earlierThan, noLaterThan, laterThan, noEarlierThan
    case oneOf, includes, questionAnswered, questionAsked, questionSays, fieldAnswered
    case questionUnanswered, fieldUnanswered
    case inEachEntry, inSomeEntry, sumOver, otherwise
    case previousAnswerOf, previousEntriesIn, inPreviousCycle
    case quoted, listed

    // Answers.
    case notKnown, notApplicable, declined, isTrue, isFalse
    case numberWithUnit, fieldWithAnswer, fieldsListed, record

    // The frame of a new answer file, and of a part.
    case howToFill, howComments, howChoose, howWrite, howLeave, howCheck, statusMeaning, personalSection
    case answerOnlyIf, previousAnswer, previousAnswerTo
    case chooseOne, chooseAll, chooseAtLeast, chooseAtMost, standsAlone, charactersAtMost
    case wholeNumber, decimalNumber, inUnit, numberAtLeast, numberAtMost, sentences
    case dateHint, linkHint, recordsHint, recordsAtMost, cannotAnswer, codeWithMeaning
    case partOf, partOnlyQuestions, partMerge, answersWithoutQuestion, answersOfOthers
    case withNote, withDateNote, withCondition
}
