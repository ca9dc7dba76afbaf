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
    /// What has been found.
    private(set) var diagnostics: [Diagnostic] = []

    init(_ draft: QuestionnaireDraft, _ compiler: DraftCompiler, previous: Questionnaire?) {
        self.draft = draft
        self.questionnaire = compiler.questionnaire
        self.previous = previous
        self.brokenSlots = compiler.brokenSlots
        self.slots = compiler.scope.slots
    }

    /// Takes a diagnostic in.
    mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    /// How people know a question: by its printed number, else by its id.
    func name(_ slot: Int32) -> String {
        let question = questionnaire.questions[Int(slot)]
        return question.number.map { "question \($0)" } ?? "question \(question.id)"
    }

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
    static let sense: [@Sendable (inout CheckContext) -> Void] = []

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
