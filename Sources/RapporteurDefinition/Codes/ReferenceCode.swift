/// The stable codes of what can be wrong with published figures, rosters and corrections.
package enum ReferenceCode: String, Sendable, CaseIterable {
    // Published figures.
    case unknownIndicator = "P101"
    case impossiblePercentage = "P102"
    case countContradictsPercentage = "P103"
    case unknownSource = "P104"
    case unusedSource = "P105"
    case membersDiffer = "P106"
    case reportersDiffer = "P107"
    case unknownReporter = "P108"
    case figureOutOfRange = "P109"
    case disputedFigure = "P110"
    case indicatorWithoutFigure = "P111"
    case figuresFitFewStates = "P112"

    // Rosters.
    case rosterNotText = "P121"
    case missingColumn = "P122"
    case wrongCellCount = "P123"
    case openQuotation = "P124"
    case invalidStateCode = "P125"
    case duplicateState = "P126"
    case invalidMembership = "P127"
    case missingRegion = "P128"
    case sampleMixedWithStates = "P129"
    case emptyRoster = "P130"

    // Corrections.
    case unknownCorrectedQuestion = "P141"
    case unknownCorrectedState = "P142"
    case correctedTwice = "P143"
    case correctionWithoutEffect = "P144"
    case impossibleCorrection = "P145"
    case correctionOfCalculated = "P146"
}
