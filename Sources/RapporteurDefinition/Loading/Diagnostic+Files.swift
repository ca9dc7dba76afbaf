import RapporteurDiagnostics

// What can be wrong between the files of a definition: D113 and D251 to D257.

extension Diagnostic {
    static func folderNameDiffers(_ id: String, folder: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .folderNameDiffers, .error, "The questionnaire \"\(id)\" stands in the folder \"\(folder)\".", at: range,
            help: ["the folder has the name of the questionnaire: rename one of the two"])
    }

    static func previousMissing(_ id: String, in root: String, _ known: [String], at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .previousMissing, .error, "There is no questionnaire \"\(id)\" in \(root).", at: range,
            label: didYouMean(nearestName(to: id, among: known)),
            help: known.isEmpty ? [] : ["questionnaires there: \(list(known))"])
    }

    static func previousInCircle(_ chain: [String], at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .previousInCircle, .error, "The questionnaires precede each other in a circle.", at: range,
            help: ["the circle: \(chain.joined(separator: " → "))"])
    }

    static func rosterMissing(_ id: String, _ path: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .rosterMissing, .error, "There is no roster \"\(id)\".", at: range, help: ["it was looked for at \(path)"])
    }

    static func lineageWithoutPrevious(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .lineageWithoutPrevious, .warning, "There is a lineage.yaml, but the questionnaire names no previous one.",
            at: range, help: ["add a line previous: <id of the questionnaire of the last cycle>"])
    }

    static func fileUnreadable(_ path: String, _ reason: String) -> Diagnostic {
        Diagnostic(.fileUnreadable, .error, "\(path) cannot be read: \(reason).", at: .beginning)
    }
}

/// D238: an indicator whose trend is protected needs a lineage that could be held against it.
func protectedWithoutLineage(_ draft: QuestionnaireDraft) -> [Diagnostic] {
    guard let first = draft.indicators.first(where: { $0.isProtected }) else { return [] }
    return [
        Diagnostic(
            .protectedWithoutLineage, .warning,
            "The trend of \"\(first.id.value)\" is protected, but there is no lineage.yaml.",
            at: first.entries.range(of: "trend"),
            help: ["declare in lineage.yaml how the questions relate to those of the previous cycle"])
    ]
}
