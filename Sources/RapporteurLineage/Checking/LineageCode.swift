/// The codes of what can be wrong, or good to know, about a lineage.
package enum LineageCode: String, Sendable, Hashable, CaseIterable {
    /// Another previous questionnaire than the one that this one names.
    case wrongPrevious = "L101"
    /// A class that does not exist.
    case unknownClass = "L102"
    /// An id that this cycle does not have.
    case unknownID = "L103"
    /// An id that the previous cycle does not have.
    case unknownPreviousID = "L104"
    /// A question on which an indicator rests has no counterpart and no entry.
    case missingEntry = "L105"
    /// A question on which an indicator of the previous cycle rests is neither continued nor dropped.
    case missingCounterpart = "L106"
    /// A question or indicator counts as new.
    case becomesNew = "L107"
    /// A question or indicator counts as dropped.
    case becomesDropped = "L108"
    /// A difference was observed that no declared class covers.
    case notCovered = "L109"
    /// A class is declared and no difference was observed.
    case notObserved = "L110"
    /// `identical` or `new` stands beside another class, or a class stands twice.
    case contradictoryClasses = "L111"
    /// Classes do not stand in the order of the table.
    case classOrder = "L112"
    /// Several questions come from one without a split.
    case linkedTwice = "L113"
    /// `recodable` without a map.
    case mapMissing = "L114"
    /// A code without a line in the map.
    case mapNotTotal = "L115"
    /// A map names a code that the question does not have.
    case mapUnknownCode = "L116"
    /// A code stands for several, or for none.
    case mapNotSingleValued = "L117"
    /// A map names a special answer.
    case mapSpecial = "L118"
    /// A key without effect.
    case keyUnused = "L119"
    /// A split or merged question without a rule.
    case ruleMissing = "L120"
    /// A rule over questions that do not have the codes yes and no.
    case ruleNeedsYesNo = "L121"
    /// The questions of one split are declared differently.
    case splitDisagrees = "L122"
    /// A declaration without a reason.
    case reasonMissing = "L123"
    /// An editorial change touches a negation, a quantifier or a number.
    case meaningTouched = "L124"
    /// An editorial change replaces much of the wording.
    case extensiveEdit = "L125"
    /// An editorial change that nobody has put a name to.
    case reviewerMissing = "L126"
    /// A protected indicator is touched without an override.
    case protectedTouched = "L127"
    /// A protected indicator is touched with an override.
    case overrideRecorded = "L128"
    /// An override does not say why, who and when.
    case overrideIncomplete = "L129"
    /// A bridge question does not ask the old wording.
    case brokenBridge = "L130"
    /// `not_asked_is` names no code, or routing did not change.
    case wrongNotAskedIs = "L131"
    /// An id is dropped and still continued.
    case droppedAndLinked = "L132"
    /// A class that is declared elsewhere or nowhere.
    case classNotHere = "L133"
    /// No formula counts both cycles.
    case notDerivable = "L134"
}
