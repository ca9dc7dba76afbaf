package import RapporteurLineage
package import RapporteurModel

/// The counterparts of questions in the previous questionnaire: as the lineage declares them, else by equal id.
package func previousLinks(
    _ current: Questionnaire, _ lineage: LineageDeclaration?, _ previous: Questionnaire
) -> [PreviousLink] {
    let lineage = lineage ?? LineageDeclaration(previous: PlacedText(previous.id))
    return lineage.previousLinks(current: current, previous: previous)
}
