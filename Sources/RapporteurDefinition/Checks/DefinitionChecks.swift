import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel

// The list of checks. Each has a file of its own and adds its name here; a test compares this list with the codes.

/// What a check looks at and where it reports.
struct CheckContext {
    /// The questionnaire as written, with places.
    let draft: QuestionnaireDraft
    /// The questionnaire as compiled.
    let questionnaire: Questionnaire
    /// The questionnaire of the previous cycle.
    let previous: Questionnaire?
    /// The slots of questions whose type or expressions are wrong.
    let brokenSlots: Set<Int32>
    /// The slot of each question.
    let slots: [String: Int32]
    /// For each slot the slots that its own expressions mention.
    let graph: [[Int32]]
    /// The questions in groups, each group after those on which it rests.
    let components: [QuestionnaireDraft.Component]
    /// What has been found.
    private(set) var diagnostics: [Diagnostic] = []

    init(_ draft: QuestionnaireDraft, _ compiler: DraftCompiler, previous: Questionnaire?) {
        self.draft = draft
        self.questionnaire = compiler.questionnaire
        self.previous = previous
        self.brokenSlots = compiler.brokenSlots
        self.slots = compiler.scope.slots
        self.graph = compiler.graph
        self.components = compiler.components
        var routing: [Int32: CheckedExpression] = [:]
        var calculated: [Int32: CheckedExpression] = [:]
        for (slot, question) in compiler.questionnaire.questions.enumerated() {
            let slot = Int32(slot)
            routing[slot] = question.askedIf
            if case .calculated(let value) = question.type, !compiler.brokenSlots.contains(slot) {
                calculated[slot] = value
            }
        }
        analysis = ConditionAnalysis(scope: compiler.scope, routing: routing, calculated: calculated)
    }

    /// What conditions can come to in this questionnaire.
    var analysis: ConditionAnalysis

    /// Takes a diagnostic in.
    mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    /// The slots that an expression rests on: those it names and those that calculated questions are calculated from.
    func restsOn(_ expression: CheckedExpression) -> [Int32] {
        var result: Set<Int32> = []
        var open = expression.references
        while let slot = open.popLast() {
            guard result.insert(slot).inserted else { continue }
            if case .calculated(let value) = questionnaire.questions[Int(slot)].type { open += value.references }
        }
        return result.sorted()
    }

    /// The rules that could be compiled, with what was written.
    var rules: [(draft: QuestionnaireDraft.RuleDraft, rule: Rule)] {
        var drafts: [String: QuestionnaireDraft.RuleDraft] = [:]
        for rule in draft.rules { drafts[rule.id.value] = rule }
        return questionnaire.rules.compactMap { rule in drafts[rule.id].map { ($0, rule) } }
    }

    /// The indicators that could be compiled, with what was written.
    var indicators: [(draft: QuestionnaireDraft.IndicatorDraft, indicator: Indicator)] {
        var drafts: [String: QuestionnaireDraft.IndicatorDraft] = [:]
        for indicator in draft.indicators { drafts[indicator.id.value] = indicator }
        return questionnaire.indicators.compactMap { indicator in drafts[indicator.id].map { ($0, indicator) } }
    }

    /// The id of a question.
    func id(_ slot: Int32) -> String { questionnaire.questions[Int(slot)].id }

    /// The questions and their fields as written, with the path of each and the compiled question.
    var allQuestions: [(draft: QuestionnaireDraft.QuestionDraft, question: Question, path: String)] {
        var result: [(QuestionnaireDraft.QuestionDraft, Question, String)] = []
        for (draft, question) in zip(draft.questions, questionnaire.questions) {
            result.append((draft, question, question.id))
            for (field, compiled) in zip(draft.fields, question.fields) {
                result.append((field, compiled, question.id + "." + compiled.id))
            }
        }
        return result
    }
}

/// Which checks are made when expressions are compiled.
package enum CheckDepth: Sendable {
    /// Those without which evaluating is not safe.
    case essential
    /// All.
    case whole
}

/// The checks of the sense of a questionnaire.
enum DefinitionChecks {
    /// All of them; a diagnostic's place decides the order of the output, not this list.
    static let sense: [@Sendable (inout CheckContext) -> Void] = [
        // The form as a whole.
        checkPrevious, checkRosterDate, checkEmptySections, checkNumbers, checkSameWording, checkTwoQuestionsInOne,
        checkRequiredWithoutWayOut, checkParagraphs,
        // Choices, bounds, records.
        checkChoiceLists, checkUnusedChoiceLists, checkNoneIsExclusive, checkBounds, checkChoiceBounds, checkRecords,
        // Routing.
        checkConditions, checkConditionalWording, checkComparisonsWithBounds,
        // Rules.
        checkRuleOutcomes, checkPlaceholders, checkRuleQuestions, checkBlocking, checkSameRule,
        // Indicators.
        checkIndicatorQuestions, checkIndicatorOutcomes, checkSameIndicator, checkIndicatorSection,
    ]

    /// Those without which evaluating is not safe.
    static let essential: [@Sendable (inout CheckContext) -> Void] = [
        checkForwardReferences
    ]

    /// Runs all checks.
    static func run(
        _ draft: QuestionnaireDraft, _ compiler: DraftCompiler, previous: Questionnaire?, depth: CheckDepth
    ) -> [Diagnostic] {
        var context = CheckContext(draft, compiler, previous: previous)
        for check in essential { check(&context) }
        if depth == .whole {
            for check in sense { check(&context) }
        }
        return context.diagnostics
    }
}
