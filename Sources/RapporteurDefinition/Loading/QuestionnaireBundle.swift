package import RapporteurDiagnostics
package import RapporteurLineage
package import RapporteurModel

/// A file that belongs to a definition, as read.
package struct LoadedFile: Sendable {
    /// Its path as messages show it.
    package var path: String
    /// Its text in UTF-8, for drawing diagnostics.
    package var source: [UInt8]
    /// What is wrong with it, sorted by position.
    package var diagnostics: [Diagnostic]

    /// Makes a loaded file.
    package init(path: String, source: [UInt8], diagnostics: [Diagnostic]) {
        self.path = path
        self.source = source
        self.diagnostics = diagnostics
    }
}

/// A questionnaire with everything that stands beside it.
package struct QuestionnaireBundle: Sendable {
    /// The questionnaire, its counterparts in the previous cycle resolved.
    package var questionnaire: Questionnaire
    /// The questionnaire as written, with the places of its keys.
    package var draft: QuestionnaireDraft
    private var previousBundles: [QuestionnaireBundle]
    /// How it relates to the previous cycle; nil without `lineage.yaml`.
    package var lineage: LineageDeclaration?
    /// How the two cycles compare under the lineage; nil without a previous questionnaire, where either of the two has
    /// errors, and where only what answer files need was loaded.
    package var comparison: CycleComparison?
    /// What is known of its results from publications.
    package var published: PublishedFigures?
    /// The States that may report; nil if there is no roster or it could not be read.
    package var roster: Roster?
    /// The ids that have been given out; nil if there is no `ids.lock` or it could not be read.
    package var lock: IDLock?
    /// The translations that were read, by language in ascending order.
    package var translations: [Translation]
    /// The guidance; nil if there is none. Its files stand apart: a mistake in it makes no questionnaire unusable.
    package var guidance: GuidanceBook?
    /// The files in the order in which they were read, those of the previous questionnaire not among them.
    package var files: [LoadedFile]

    /// Makes a bundle of a questionnaire alone.
    package init(questionnaire: Questionnaire, draft: QuestionnaireDraft, previous: QuestionnaireBundle? = nil) {
        self.questionnaire = questionnaire
        self.draft = draft
        self.previousBundles = previous.map { [$0] } ?? []
        self.lineage = nil
        self.comparison = nil
        self.published = nil
        self.roster = nil
        self.lock = nil
        self.translations = []
        self.guidance = nil
        self.files = []
    }

    /// The questionnaire of the previous cycle with everything beside it.
    package var previous: QuestionnaireBundle? { previousBundles.first }

    /// The files of this questionnaire and of those before it, the oldest first.
    package var allFiles: [LoadedFile] { (previous?.allFiles ?? []) + files }

    /// The same with the pages of guidance.
    package var allFilesWithGuidance: [LoadedFile] {
        (previous?.allFilesWithGuidance ?? []) + files + (guidance?.files ?? [])
    }

    /// Whether any file of this questionnaire or of one before it has an error, so that nothing should rest on it.
    package var hasErrors: Bool {
        allFiles.contains { $0.diagnostics.contains { $0.severity == .error } }
    }
}
