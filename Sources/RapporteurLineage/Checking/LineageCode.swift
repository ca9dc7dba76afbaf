/// The codes of what can be wrong, or good to know, about a lineage.
package enum LineageCode: String, Sendable, Hashable, CaseIterable {
    /// A key that means nothing here.
    case unknownKey = "L101"
    /// A value of the wrong form.
    case wrongShape = "L102"
    /// Another previous questionnaire than the one that this one names.
    case wrongPrevious = "L103"
    /// A class that does not exist.
    case unknownClass = "L104"
    /// An id that this cycle does not have.
    case unknownID = "L105"
    /// An id that the previous cycle does not have.
    case unknownPreviousID = "L106"
    /// A question on which an indicator rests has no counterpart and no entry.
    case missingEntry = "L107"
    /// A question on which an indicator of the previous cycle rests is neither continued nor dropped.
    case missingCounterpart = "L108"
    /// A question or indicator counts as new.
    case becomesNew = "L109"
    /// A question or indicator counts as dropped.
    case becomesDropped = "L110"
    /// A difference was observed that no declared class covers.
    case notCovered = "L111"
    /// A class is declared and no difference was observed.
    case notObserved = "L112"
    /// `identical` or `new` stands beside another class, or a class stands twice.
    case contradictoryClasses = "L113"
    /// Classes do not stand in the order of the table.
    case classOrder = "L114"
    /// Several questions come from one without a split.
    case linkedTwice = "L115"
    /// `recodable` without a map.
    case mapMissing = "L116"
    /// A code without a line in the map.
    case mapNotTotal = "L117"
    /// A map names a code that the question does not have.
    case mapUnknownCode = "L118"
    /// A code stands for several, or for none.
    case mapNotSingleValued = "L119"
    /// A map names a special answer.
    case mapSpecial = "L120"
    /// A key without effect.
    case keyUnused = "L121"
    /// A split or merged question without a rule.
    case ruleMissing = "L122"
    /// A rule over questions that do not have the codes yes and no.
    case ruleNeedsYesNo = "L123"
    /// The questions of one split are declared differently.
    case splitDisagrees = "L124"
    /// A declaration without a reason.
    case reasonMissing = "L125"
    /// An editorial change touches a negation, a quantifier or a number.
    case meaningTouched = "L126"
    /// An editorial change replaces much of the wording.
    case extensiveEdit = "L127"
    /// An editorial change that nobody has put a name to.
    case reviewerMissing = "L128"
    /// A protected indicator is touched without an override.
    case protectedTouched = "L129"
    /// A protected indicator is touched with an override.
    case overrideRecorded = "L130"
    /// An override does not say why, who and when.
    case overrideIncomplete = "L131"
    /// A bridge question does not ask the old wording.
    case brokenBridge = "L132"
    /// `not_asked_is` names no code, or routing did not change.
    case wrongNotAskedIs = "L133"
    /// An id is dropped and still continued.
    case droppedAndLinked = "L134"
    /// A class that is declared elsewhere or nowhere.
    case classNotHere = "L135"
    /// No formula counts both cycles.
    case notDerivable = "L136"
}
