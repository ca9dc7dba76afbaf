import RapporteurDiagnostics

// What can be wrong between the files of a definition: D113 and D251 to D257.

extension Diagnostic {
    static func folderNameDiffers(_ id: String, folder: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .folderNameDiffers, .error,
            Message(
                "the questionnaire \"{questionnaire}\" stands in the folder \"{folder}\"",
                ["questionnaire": .code(id), "folder": .code(folder)]), at: range,
            help: [Message("the folder has the name of the questionnaire: rename one of the two")])
    }

    static func previousMissing(_ id: String, in root: String, _ known: [String], at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .previousMissing, .error,
            Message(
                "there is no questionnaire \"{questionnaire}\" in {folder}",
                ["questionnaire": .code(id), "folder": .code(root)]), at: range,
            label: didYouMean(nearestName(to: id, among: known)),
            help: known.isEmpty ? [] : [Message("questionnaires there: {known}", ["known": .codes(known, limit: 12)])])
    }

    static func previousInCircle(_ chain: [String], at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .previousInCircle, .error, Message("the questionnaires precede each other in a circle"), at: range,
            help: [Message("the circle: {questionnaires}", ["questionnaires": .code(chain.joined(separator: " → "))])])
    }

    static func rosterMissing(_ id: String, _ path: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .rosterMissing, .error, Message("there is no roster \"{roster}\"", ["roster": .code(id)]), at: range,
            help: [Message("it was looked for at {path}", ["path": .code(path)])])
    }

    static func lineageWithoutPrevious(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .lineageWithoutPrevious, .warning,
            Message("there is a lineage.yaml, but the questionnaire names no previous one"),
            at: range, help: [Message("add a line previous: <id of the questionnaire of the last cycle>")])
    }

    static func fileUnreadable(_ path: String, _ reason: Message) -> Diagnostic {
        Diagnostic(
            .fileUnreadable, .error,
            Message("{path} cannot be read: {reason}", ["path": .code(path), "reason": .message(reason)]),
            at: .beginning)
    }
}

/// D238: an indicator whose trend is protected needs a lineage that could be held against it.
func protectedWithoutLineage(_ draft: QuestionnaireDraft) -> [Diagnostic] {
    guard let first = draft.indicators.first(where: { $0.isProtected }) else { return [] }
    return [
        Diagnostic(
            .protectedWithoutLineage, .warning,
            Message(
                "the trend of \"{indicator}\" is protected, but there is no lineage.yaml",
                ["indicator": .code(first.id.value)]),
            at: first.entries.range(of: "trend"),
            help: [Message("declare in lineage.yaml how the questions relate to those of the previous cycle")])
    ]
}
