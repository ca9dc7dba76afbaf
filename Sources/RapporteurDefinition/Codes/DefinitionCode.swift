/// The stable codes of what can be wrong with a questionnaire: D1xx its form, D2xx its sense.
package enum DefinitionCode: String, Sendable, CaseIterable {
    // Form: keys, kinds, words, ids.
    /// A key that the format does not have.
    case unknownKey = "D101"
    /// A key that must be there.
    case missingKey = "D102"
    /// A list, a map or a single value in the wrong place.
    case wrongKind = "D103"
    /// A word that the key does not know.
    case unknownWord = "D104"
    /// Not a number that fits here.
    case invalidNumber = "D105"
    /// Not a day of the calendar.
    case invalidDate = "D106"
    /// An id, a code or a name of the wrong form.
    case invalidName = "D107"
    /// A reserved word as an id or a code.
    case reservedWord = "D108"
    /// An id that exists already.
    case duplicateID = "D109"
    /// A choice without a label.
    case blankText = "D110"
    /// A key that means nothing for this type.
    case keyOfAnotherType = "D111"
    /// An item that a list has twice.
    case listedTwice = "D112"
    /// The folder has another name than the questionnaire.
    case folderNameDiffers = "D113"

    // Form: choices, bounds, records.
    /// A choice list that does not exist.
    case unknownChoiceList = "D120"
    /// A choice list that no question uses.
    case unusedChoiceList = "D121"
    /// A choice list with fewer than two choices.
    case tooFewChoices = "D122"
    /// Two choices that read the same.
    case duplicateLabel = "D123"
    /// `exclusive` names a code that the list does not have.
    case unknownExclusiveCode = "D124"
    /// "None" can be chosen together with others.
    case noneIsNotExclusive = "D125"
    /// Bounds that nothing can meet.
    case contradictoryBounds = "D126"
    /// More choices are wanted than there are.
    case boundsBeyondChoices = "D127"
    /// A choice that stands alone, and a minimum above one.
    case exclusiveBelowMinimum = "D128"
    /// A bound with decimals for whole numbers.
    case fractionalBound = "D129"
    /// Records without fields.
    case emptyRecords = "D130"
    /// A field that is itself a list of records, or calculated.
    case fieldOfWrongType = "D131"
    /// Records of which nothing must be filled in.
    case recordsWithoutRequiredField = "D132"
    /// A section without questions.
    case emptySection = "D133"
    /// Not a paragraph of the Recommendation.
    case oddParagraph = "D134"

    // Sense: routing.
    /// Whether a question is asked rests on a later one.
    case forwardReference = "D201"
    /// A question that rests on itself.
    case cycle = "D202"
    /// A question that can never be asked.
    case neverAsked = "D203"
    /// A required question that can never be asked.
    case requiredButNeverAsked = "D204"
    /// A condition that is never false.
    case conditionAlwaysTrue = "D205"
    /// "If yes" without a condition.
    case conditionalWordingAlwaysAsked = "D206"
    /// "If yes" asked of those who said no.
    case wordingContradictsCondition = "D207"
    /// A comparison that the bounds decide already.
    case comparedBeyondBounds = "D208"

    // Sense: rules.
    /// A rule that can never fail.
    case ruleNeverFails = "D211"
    /// A rule that never applies.
    case ruleNeverApplies = "D212"
    /// A rule that cannot be met.
    case ruleAlwaysFails = "D213"
    /// A placeholder that is no question.
    case unknownPlaceholder = "D214"
    /// A message that quotes a personal answer.
    case personalInMessage = "D215"
    /// A rule that checks no question.
    case ruleWithoutQuestion = "D216"
    /// A rule is shown at a question that does not exist.
    case unknownRuleQuestion = "D217"
    /// A rule is shown at a question that it does not check.
    case ruleShownElsewhere = "D218"
    /// `blocking` for something that is no warning.
    case blockingWithoutWarning = "D219"
    /// Two rules that check the same.
    case sameRuleTwice = "D220"

    // Sense: indicators.
    /// An indicator in a section that does not exist.
    case unknownSection = "D231"
    /// An indicator that rests on a free text.
    case indicatorOnFreeText = "D232"
    /// An indicator that rests on a personal question.
    case indicatorOnPersonal = "D233"
    /// An indicator that is the same for every State.
    case indicatorAlwaysTheSame = "D234"
    /// Two indicators that count the same.
    case sameIndicatorTwice = "D235"
    /// A base that leaves nobody out.
    case baseWithoutEffect = "D236"
    /// An indicator counted in one area and asked in another.
    case indicatorInAnotherSection = "D237"
    /// A protected trend without a lineage.
    case protectedWithoutLineage = "D238"

    // Sense: the form as a person meets it.
    /// A printed number that stands twice.
    case numberTwice = "D241"
    /// A printed number out of order.
    case numberOutOfOrder = "D242"
    /// Two questions of a section with the same wording.
    case sameWordingTwice = "D243"
    /// A question that may ask two things.
    case twoQuestionsInOne = "D244"
    /// Questions that must be answered by people who may not know.
    case requiredWithoutWayOut = "D245"

    // Other files that belong to it.
    /// The previous questionnaire is not of an earlier cycle.
    case previousNotEarlier = "D251"
    /// The previous questionnaire is not there.
    case previousMissing = "D252"
    /// Questionnaires that precede each other in a circle.
    case previousInCircle = "D253"
    /// The roster is not there.
    case rosterMissing = "D254"
    /// A roster without a day, or a day without a roster.
    case rosterWithoutDate = "D255"
    /// A lineage.yaml, but no previous questionnaire.
    case lineageWithoutPrevious = "D256"
    /// A file that cannot be read.
    case fileUnreadable = "D257"

    // ids.lock.
    /// An id of ids.lock that is no longer in the questionnaire.
    case lockedEntryGone = "D261"
    /// A question whose type has changed since it was locked.
    case lockedEntryChanged = "D262"
    /// A retired id that is used again.
    case retiredReused = "D263"
    /// A line of ids.lock that cannot be read.
    case lockMalformed = "D264"
    /// Ids that are not in ids.lock yet.
    case notYetLocked = "D265"
}
