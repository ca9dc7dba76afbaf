/// The stable codes of what can be wrong with a questionnaire: D1xx its form, D2xx its sense.
package enum DefinitionCode: String, Sendable, CaseIterable {
    // Form: keys, kinds, words, ids.
    case unknownKey = "D101"
    case missingKey = "D102"
    case wrongKind = "D103"
    case unknownWord = "D104"
    case invalidNumber = "D105"
    case invalidDate = "D106"
    case invalidName = "D107"
    case reservedWord = "D108"
    case duplicateID = "D109"
    case blankText = "D110"
    case keyOfAnotherType = "D111"
    case listedTwice = "D112"
    case folderNameDiffers = "D113"

    // Form: choices, bounds, records.
    case unknownChoiceList = "D120"
    case unusedChoiceList = "D121"
    case tooFewChoices = "D122"
    case duplicateLabel = "D123"
    case unknownExclusiveCode = "D124"
    case noneIsNotExclusive = "D125"
    case contradictoryBounds = "D126"
    case boundsBeyondChoices = "D127"
    case exclusiveBelowMinimum = "D128"
    case fractionalBound = "D129"
    case emptyRecords = "D130"
    case fieldOfWrongType = "D131"
    case recordsWithoutRequiredField = "D132"
    case emptySection = "D133"
    case oddParagraph = "D134"

    // Sense: routing.
    case forwardReference = "D201"
    case cycle = "D202"
    case neverAsked = "D203"
    case requiredButNeverAsked = "D204"
    case conditionAlwaysTrue = "D205"
    case conditionalWordingAlwaysAsked = "D206"
    case wordingContradictsCondition = "D207"
    case comparedBeyondBounds = "D208"

    // Sense: rules.
    case ruleNeverFails = "D211"
    case ruleNeverApplies = "D212"
    case ruleAlwaysFails = "D213"
    case unknownPlaceholder = "D214"
    case personalInMessage = "D215"
    case ruleWithoutQuestion = "D216"
    case unknownRuleQuestion = "D217"
    case ruleShownElsewhere = "D218"
    case blockingWithoutWarning = "D219"
    case sameRuleTwice = "D220"

    // Sense: indicators.
    case unknownSection = "D231"
    case indicatorOnFreeText = "D232"
    case indicatorOnPersonal = "D233"
    case indicatorAlwaysTheSame = "D234"
    case sameIndicatorTwice = "D235"
    case baseWithoutEffect = "D236"
    case indicatorInAnotherSection = "D237"
    case protectedWithoutLineage = "D238"

    // Sense: the form as a person meets it.
    case numberTwice = "D241"
    case numberOutOfOrder = "D242"
    case sameWordingTwice = "D243"
    case twoQuestionsInOne = "D244"
    case requiredWithoutWayOut = "D245"

    // Other files that belong to it.
    case previousNotEarlier = "D251"
    case previousMissing = "D252"
    case previousInCircle = "D253"
    case rosterMissing = "D254"
    case rosterWithoutDate = "D255"
    case lineageWithoutPrevious = "D256"
    case fileUnreadable = "D257"

    // ids.lock.
    case lockedEntryGone = "D261"
    case lockedEntryChanged = "D262"
    case retiredReused = "D263"
    case lockMalformed = "D264"
    case notYetLocked = "D265"
}
