import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel

/// The work of comparing two cycles, step by step; `CycleComparison` is its result.
struct CycleComparer {
    let current: Questionnaire
    let previous: Questionnaire
    let lineage: LineageDeclaration
    let matching: QuestionMatching
    let observer: QuestionObserver
    var questions: [QuestionComparison] = []
    var indicators: [IndicatorComparison] = []
    var droppedQuestions: [QuestionComparison] = []
    var droppedIndicators: [IndicatorComparison] = []
    var diagnostics: [Diagnostic] = []
    /// The questions whose way of answering differs although the cycle does not declare it.
    var undeclaredMode: [String] = []
    /// The questions on which an indicator of this cycle rests.
    let restedOn: Set<Int32>
    /// The questions on which an indicator of the previous cycle rests.
    let previousRestedOn: Set<Int32>

    init(current: Questionnaire, previous: Questionnaire, lineage: LineageDeclaration?) {
        self.current = current
        self.previous = previous
        self.lineage = lineage ?? LineageDeclaration()
        matching = QuestionMatching(self.lineage, current: current, previous: previous)
        observer = QuestionObserver(current, previous, matching)
        var rested: Set<Int32> = []
        for indicator in current.indicators { rested.formUnion(current.questionsUnder(indicator)) }
        restedOn = rested
        var previousRested: Set<Int32> = []
        for indicator in previous.indicators { previousRested.formUnion(previous.questionsUnder(indicator)) }
        previousRestedOn = previousRested
    }

    mutating func run() {
        checkNames()
        for slot in current.questions.indices { compareQuestion(Int32(slot)) }
        findDroppedQuestions()
        for index in current.indicators.indices { compareIndicator(Int32(index)) }
        findDroppedIndicators()
        checkCycle()
    }

    mutating func report(
        _ code: LineageCode, _ severity: Severity, _ message: Message, at range: SourceRange, label: Message? = nil,
        help: [Message] = []
    ) {
        diagnostics.append(Diagnostic(code.rawValue, severity, message, at: range, label: label, help: help))
    }

    // MARK: - Questions

    private mutating func compareQuestion(_ slot: Int32) {
        let question = current.questions[Int(slot)]
        let entry = matching.entries[Int(slot)]
        let sources = matching.sources[Int(slot)]
        let bridgeOf = matching.bridged[slot].map { current.questions[Int($0)].id }
        guard !sources.isEmpty else {
            noteNew(question, entry)
            questions.append(
                QuestionComparison(
                    id: question.id, slot: slot, sources: [], from: [],
                    comparability: Comparability(classes: [.new], gradeWithAnswers: .n, gradeWithoutAnswers: .n),
                    differences: [], entry: entry, reason: entry?.reason, bridgeOf: bridgeOf, wordings: []))
            return
        }
        let differences = differences(of: slot, entry)
        let declared = declaredClasses(entry)
        let uncovered = checkCoverage(slot, entry, declared, differences)
        let isFaulty = entry.map { checkEntry($0, slot, differences) } ?? false
        let comparability = grade(
            declared: declared, differences: differences.map { $0.facet }, uncovered: uncovered, slot: slot,
            isFaulty: isFaulty)
        questions.append(
            QuestionComparison(
                id: question.id, slot: slot, sources: sources,
                from: sources.map { previous.questions[Int($0)].id }, comparability: comparability,
                differences: differences, entry: entry, reason: entry?.reason, bridgeOf: bridgeOf,
                wordings: sources.map {
                    WordingComparison(previous: previous.questions[Int($0)].text, current: question.text)
                }))
    }

    /// The formula of a calculated question need not stay where a map or a rule settles what it counts.
    private func differences(of slot: Int32, _ entry: LineageEntry?) -> [ObservedDifference] {
        let all = observer.differences(of: slot)
        guard case .calculated(let value) = current.questions[Int(slot)].type,
            isSettled(current.questionsNamed(by: value), by: matching)
        else {
            return all
        }
        return all.filter { $0 != .formula }
    }

    /// Whether a recodable, split or merged question stands among some.
    func isSettled(_ slots: [Int32], by matching: QuestionMatching) -> Bool {
        slots.contains { slot in
            let entry = matching.entries[Int(slot)]
            return entry?.declares(.recodable) == true || entry?.declares(.split) == true
                || entry?.declares(.merged) == true
        }
    }

    /// The declared classes of an entry, `identical` where it says nothing.
    func declaredClasses(_ entry: LineageEntry?) -> Set<ChangeClass> {
        var classes = Set((entry?.changes ?? []).map { $0.changeClass })
        classes.remove(.new)
        classes.remove(.dropped)
        if classes.count > 1 { classes.remove(.identical) }
        return classes.isEmpty ? [.identical] : classes
    }

    private mutating func noteNew(_ question: Question, _ entry: LineageEntry?) {
        if let entry {
            if entry.declares(.new) { return checkNew(entry) }
            // An unknown source was reported with the names.
            if entry.from?.isEmpty == false { return }
            report(
                .unknownPreviousID, .error,
                Message(
                    "{previous} has no question {question}, and the entry names no other",
                    ["previous": .code(previous.id), "question": .code(question.id)]),
                at: entry.id.range,
                help: [Message("name the old question with `from`, or declare `change: [new]`")])
            return
        }
        guard let slot = current.questions.firstIndex(where: { $0.id == question.id }) else { return }
        if restedOn.contains(Int32(slot)) {
            report(
                .missingEntry, .error,
                Message(
                    """
                    an indicator rests on {question}, which {previous} does not have, and the lineage does not speak \
                    of it
                    """, ["question": .code(question.id), "previous": .code(previous.id)]),
                at: lineage.range,
                help: [
                    Message(
                        """
                        add an entry under `questions`: `from` with the old question, or `change: [new]` with a \
                        reason
                        """)
                ]
            )
        } else {
            report(
                .becomesNew, .information,
                Message("{question} has no counterpart and counts as new", ["question": .code(question.id)]),
                at: lineage.range)
        }
    }

    private mutating func findDroppedQuestions() {
        for (index, question) in previous.questions.enumerated() where matching.targets[index].isEmpty {
            let slot = Int32(index)
            let dropped = lineage.dropped.first { $0.id.text == question.id }
            if dropped == nil {
                if previousRestedOn.contains(slot) {
                    report(
                        .missingCounterpart, .error,
                        Message(
                            """
                            an indicator of {previous} rests on {question}, which is neither continued nor \
                            dropped
                            """, ["previous": .code(previous.id), "question": .code(question.id)]),
                        at: lineage.range,
                        help: [
                            Message(
                                """
                                name it in the `from` of its successor, or list it under `dropped` with a reason
                                """)
                        ])
                } else {
                    report(
                        .becomesDropped, .information,
                        Message(
                            "{question} of {previous} has no successor and counts as dropped",
                            ["question": .code(question.id), "previous": .code(previous.id)]),
                        at: lineage.range)
                }
            }
            droppedQuestions.append(
                QuestionComparison(
                    id: question.id, slot: nil, sources: [slot], from: [],
                    comparability: Comparability(classes: [.dropped], gradeWithAnswers: .n, gradeWithoutAnswers: .n),
                    differences: [], entry: nil, reason: dropped?.reason, bridgeOf: nil, wordings: []))
        }
    }
}
