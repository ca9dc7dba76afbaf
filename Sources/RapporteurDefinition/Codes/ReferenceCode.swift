/// The stable codes of what can be wrong with published figures, rosters and corrections.
package enum ReferenceCode: String, Sendable, CaseIterable {
    // Published figures.
    /// A figure of an indicator that does not exist.
    case unknownIndicator = "P101"
    /// A percentage that no number of States gives.
    case impossiblePercentage = "P102"
    /// A count that does not give the percentage.
    case countContradictsPercentage = "P103"
    /// A source that is not described.
    case unknownSource = "P104"
    /// A source that no figure has.
    case unusedSource = "P105"
    /// Another number of Member States than the roster has on its day.
    case membersDiffer = "P106"
    /// Another number of reporters than States that reported.
    case reportersDiffer = "P107"
    /// A reporter that the roster does not have.
    case unknownReporter = "P108"
    /// More States than there can be.
    case figureOutOfRange = "P109"
    /// Sources that disagree.
    case disputedFigure = "P110"
    /// Indicators without a published figure.
    case indicatorWithoutFigure = "P111"
    /// The numbers of reporting States that fit all percentages.
    case figuresFitFewStates = "P112"

    // Rosters.
    /// A roster that is not text in UTF-8.
    case rosterNotText = "P121"
    /// A roster without a column that is needed.
    case missingColumn = "P122"
    /// A row with too many or too few cells.
    case wrongCellCount = "P123"
    /// A quotation mark that is never closed.
    case openQuotation = "P124"
    /// Not the code of a State.
    case invalidStateCode = "P125"
    /// A code that stands twice.
    case duplicateState = "P126"
    /// A membership that cannot be.
    case invalidMembership = "P127"
    /// A State without a region.
    case missingRegion = "P128"
    /// Sample data among real States.
    case sampleMixedWithStates = "P129"
    /// A roster without States.
    case emptyRoster = "P130"

    // Corrections.
    /// A correction of a question that does not exist.
    case unknownCorrectedQuestion = "P141"
    /// A correction of a State that is not in the roster.
    case unknownCorrectedState = "P142"
    /// Two corrections of one answer.
    case correctedTwice = "P143"
    /// A correction that changes nothing.
    case correctionWithoutEffect = "P144"
    /// A correction to something that cannot be the answer.
    case impossibleCorrection = "P145"
    /// A correction of a calculated question.
    case correctionOfCalculated = "P146"
}
