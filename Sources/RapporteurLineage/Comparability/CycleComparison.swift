package import RapporteurDiagnostics
package import RapporteurModel

// The comparison of two questionnaires: what was declared, held against what is observed. It is complete whatever the
// declaration says; where the two disagree a diagnostic stands and the grade is C, so that a faulty lineage can hide a
// change but never print one.

/// How two questionnaires relate, question by question and indicator by indicator.
package struct CycleComparison: Sendable {
    /// The previous questionnaire.
    package var previous: Questionnaire
    /// The questionnaire of this cycle.
    package var current: Questionnaire
    /// What was declared.
    package let lineage: LineageDeclaration
    /// One comparison for each question of this cycle, by slot.
    package let questions: [QuestionComparison]
    /// One comparison for each indicator of this cycle, by index.
    package let indicators: [IndicatorComparison]
    /// The questions of the previous cycle without a counterpart, in its order.
    package let droppedQuestions: [QuestionComparison]
    /// The indicators of the previous cycle without a counterpart, in its order.
    package let droppedIndicators: [IndicatorComparison]
    /// What is wrong with the declaration, by place.
    package let diagnostics: [Diagnostic]

    /// The ids of the previous cycle without a counterpart: questions, then indicators, each once.
    package var droppedIDs: [String] {
        var ids: [String] = []
        for id in droppedQuestions.map({ $0.id }) + droppedIndicators.map({ $0.id }) where !ids.contains(id) {
            ids.append(id)
        }
        return ids
    }

    /// Compares a questionnaire with the previous one under a declaration; without one, equal ids correspond and
    /// nothing may differ.
    package init(current: Questionnaire, previous: Questionnaire, lineage: LineageDeclaration? = nil) {
        var comparer = CycleComparer(current: current, previous: previous, lineage: lineage)
        comparer.run()
        self.previous = previous
        self.current = current
        self.lineage = comparer.lineage
        questions = comparer.questions
        indicators = comparer.indicators
        droppedQuestions = comparer.droppedQuestions
        droppedIndicators = comparer.droppedIndicators
        diagnostics = comparer.diagnostics.sorted { left, right in
            if left.range.start != right.range.start { return left.range.start < right.range.start }
            return left.code < right.code
        }
    }

    /// The difference between the collection modes of two questionnaires, which every question has alike.
    package static func collectionModeChange(
        _ current: Questionnaire, _ previous: Questionnaire
    ) -> ObservedDifference? {
        if current.mode == previous.mode { return nil }
        return ObservedDifference(
            .mode,
            Message(
                "answered by {now}, before by {before}",
                ["now": .code(current.mode.word), "before": .code(previous.mode.word)]))
    }

    /// The comparison of an indicator of this cycle.
    package func indicator(_ id: String) -> IndicatorComparison? { indicators.first { $0.id == id } }

    /// The comparison of a question of this cycle.
    package func question(_ id: String) -> QuestionComparison? { questions.first { $0.id == id } }
}

/// How a question relates to the previous cycle.
package struct QuestionComparison: Sendable {
    /// The id in this cycle; for a dropped question, in the previous one.
    package let id: String
    /// The slot in this cycle, nil for a dropped question.
    package let slot: Int32?
    /// The slots of the previous cycle that it comes from; for a dropped question, its own.
    package let sources: [Int32]
    /// The ids of these; empty for a dropped question.
    package let from: [String]
    /// What follows.
    package internal(set) var comparability: Comparability
    /// What was observed.
    package let differences: [ObservedDifference]
    /// What was declared, if anything.
    package let entry: LineageEntry?
    /// Why, in the author's words.
    package let reason: String?
    /// The question of this cycle whose old wording this one asks again.
    package let bridgeOf: String?
    /// Both wordings, one comparison for each source.
    package let wordings: [WordingComparison]
}

/// How an indicator relates to the previous cycle.
package struct IndicatorComparison: Sendable {
    /// The id in this cycle; for a dropped indicator, in the previous one.
    package let id: String
    /// The index in this cycle, nil for a dropped indicator.
    package let index: Int32?
    /// The index in the previous cycle, nil for a new indicator.
    package let previousIndex: Int32?
    /// The id in the previous cycle, none for a new or dropped indicator.
    package let from: [String]
    /// What follows.
    package internal(set) var comparability: Comparability
    /// What was observed in its own formula and base.
    package let differences: [ObservedDifference]
    /// The slots of the questions it rests on; for a dropped indicator, of the previous cycle.
    package let restsOn: [Int32]
    /// What was declared, if anything.
    package let entry: LineageEntry?
    /// Why, in the author's words.
    package let reason: String?
    /// The formula that counts both cycles, nil if there is none or nothing to count.
    package let formula: ComparableFormula?
    /// The indicators of the previous cycle whose levels stand in place of a merged one that cannot be computed.
    package let mergedFrom: [Int32]
    /// What it counts in terms of the old indicators, where it counts yes to merged questions and nothing else.
    package let mergedCount: MergedCount?
    /// Why it was touched although it is protected, if it was.
    package let override: LineageEntry.Override?
}
