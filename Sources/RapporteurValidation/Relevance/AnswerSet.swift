// The answers of one respondent as expressions see them: what is not asked is out of sight, calculated questions have
// their values, and answers of the previous cycle come through the lineage. Conditions and calculated questions are
// evaluated once, in the order of the plan; after that the set is only read.

package import RapporteurExpression
package import RapporteurModel

/// Whether a question is asked, and if not, why.
package enum Relevance: UInt8, Sendable, Hashable {
    /// It is asked.
    case asked
    /// Its condition is false, or undecided because something does not apply.
    case notApplicable
    /// Its condition is undecided because something is missing, or cannot be evaluated.
    case missing
}

/// The answers to one questionnaire as a source for expressions.
package final class AnswerSet: AnswerSource {
    /// The plan of the questionnaire.
    package let plan: ValidationPlan
    /// The answers by slot.
    package let answers: [Answer]
    /// The answers of the previous cycle under its own questionnaire.
    package let previous: AnswerSet?
    /// For each slot whether it is asked.
    package private(set) var relevance: [Relevance]
    /// The slots whose condition, and the calculated ones whose value, cannot be evaluated.
    package private(set) var faults: [Int32] = []
    /// For each slot whether it may turn out otherwise once invalid answers are mended; empty where that is not asked.
    private(set) var isOpen: [Bool] = []
    private var values: [Operand]
    private let opensInvalid: Bool

    /// Evaluates all conditions and calculated questions.
    package convenience init(_ plan: ValidationPlan, _ response: Response, previous: Response? = nil) {
        var previousSet: AnswerSet?
        if let previous, let previousPlan = plan.previous {
            previousSet = AnswerSet(previousPlan, previous.answers, previous: nil)
        }
        self.init(plan, response.answers, previous: previousSet)
    }

    /// Makes a set; `opensInvalid` keeps open whatever depends on an invalid answer.
    init(_ plan: ValidationPlan, _ answers: [Answer], previous: AnswerSet?, opensInvalid: Bool = false) {
        precondition(answers.count == plan.types.count, "a response has one answer for each question")
        self.plan = plan
        self.answers = answers
        self.previous = previous
        self.opensInvalid = opensInvalid
        relevance = [Relevance](repeating: .asked, count: answers.count)
        values = []
        values.reserveCapacity(answers.count)
        for answer in answers { values.append(answer.operand) }
        if opensInvalid { isOpen = answers.map { $0.isInvalid } }
        for slot in plan.evaluationOrder {
            if let condition = plan.conditions[Int(slot)] { settle(slot, truth(of: condition)) }
            if let value = plan.calculations[Int(slot)] {
                values[Int(slot)] = evaluate(value)
                guard relevance[Int(slot)] == .asked else { continue }
                if values[Int(slot)] == .fault { faults.append(slot) }
                if opensInvalid, dependsOnOpen(slot), values[Int(slot)] == .undecided(.missing) {
                    isOpen[Int(slot)] = true
                }
            }
        }
    }

    private func settle(_ slot: Int32, _ condition: Truth) {
        switch condition {
        case .yes: break
        case .no, .undecided(.notApplicable):
            relevance[Int(slot)] = .notApplicable
            // Not asked whatever the invalid answers turn out to be, its own included.
            if !isOpen.isEmpty { isOpen[Int(slot)] = false }
        case .undecided(.missing):
            relevance[Int(slot)] = .missing
            if !isOpen.isEmpty, dependsOnOpen(slot) { isOpen[Int(slot)] = true }
        case .fault:
            relevance[Int(slot)] = .missing
            faults.append(slot)
        }
    }

    private func dependsOnOpen(_ slot: Int32) -> Bool {
        plan.dependencies[Int(slot)].contains { isOpen[Int($0)] || answers[Int($0)].hasInvalidField }
    }

    /// What a condition gives for these answers.
    package func truth(of condition: CheckedExpression) -> Truth { truth(of: condition.root) }

    /// What a condition gives for these answers.
    func truth(of condition: Expression) -> Truth {
        if !opensInvalid { return ExpressionEvaluator(self).truth(of: condition, record: nil) }
        return ExpressionEvaluator(self).truth(of: opening(condition), record: nil)
    }

    /// What an expression gives for these answers.
    package func evaluate(_ expression: CheckedExpression) -> Operand { evaluate(expression.root) }

    /// What an expression gives for these answers.
    func evaluate(_ expression: Expression) -> Operand {
        if !opensInvalid { return ExpressionEvaluator(self).evaluate(expression, record: nil) }
        return ExpressionEvaluator(self).evaluate(opening(expression), record: nil)
    }

    // MARK: - Questions of this cycle

    /// What the reference to a question gives.
    package func operand(_ question: Int32) -> Operand {
        if opensInvalid, isOpen[Int(question)] { return .undecided(.missing) }
        switch relevance[Int(question)] {
        case .asked: return values[Int(question)]
        case .notApplicable: return .undecided(.notApplicable)
        case .missing: return .undecided(.missing)
        }
    }

    /// Whether a question is asked, here or in the previous cycle.
    package func isAsked(_ question: Int32, inPrevious: Bool) -> Bool {
        if inPrevious { return previousSources(of: question).contains { previous?.isAsked($0) ?? false } }
        return isAsked(question)
    }

    /// Whether a question of this cycle is asked.
    package func isAsked(_ question: Int32) -> Bool { relevance[Int(question)] == .asked }

    /// Whether a question is asked and holds this special answer.
    package func says(_ question: Int32, _ special: SpecialAnswer, inPrevious: Bool) -> Bool {
        if inPrevious {
            // Of merged questions all must say so; a single source is the usual case.
            let sources = previousSources(of: question)
            guard let previous, !sources.isEmpty else { return false }
            return sources.allSatisfy { previous.says($0, special, inPrevious: false) }
        }
        guard isAsked(question) else { return false }
        switch answers[Int(question)] {
        case .special(let said): return said == special
        case .blank, .value, .records, .invalid: return false
        }
    }

    // MARK: - The previous cycle

    /// What `previous(q)` gives, in the codes of the previous cycle.
    package func previousOperand(_ question: Int32) -> Operand {
        guard let previous else { return .undecided(.missing) }
        switch plan.link(of: question) {
        case .new: return .undecided(.missing)
        case .single(let source, _, _), .split(let source): return previous.operand(source)
        case .merged(let sources, let rule): return previous.combined(sources, rule)
        }
    }

    /// What `q` gives after the lineage's map into the codes of the previous cycle.
    package func recodedOperand(_ question: Int32) -> Operand {
        let operand = operand(question)
        guard case .value(let value) = operand, let map = plan.recodes[Int(question)] else { return operand }
        switch value {
        case .choice(let code): return .value(.choice(map[Int(code)]))
        case .choices(let codes): return .value(.choices(withoutRepeats(codes.map { map[Int($0)] })))
        case .truth, .number, .text, .date, .link, .records: return operand
        }
    }

    private func previousSources(of question: Int32) -> [Int32] {
        switch plan.link(of: question) {
        case .new: []
        case .single(let source, _, _), .split(let source): [source]
        case .merged(let sources, _): sources
        }
    }

    /// Several questions as one with the codes yes and no, in the codes of the first.
    private func combined(_ sources: [Int32], _ rule: CombinationRule) -> Operand {
        guard let first = sources.first else { return .undecided(.missing) }
        var truth: Truth = rule == .any ? .no : .yes
        for source in sources {
            let next = isYes(source)
            truth = rule == .any ? truth.or(next) : truth.and(next)
        }
        switch truth {
        case .yes: return code("yes", of: first)
        case .no: return code("no", of: first)
        case .undecided(let reason): return .undecided(reason)
        case .fault: return .fault
        }
    }

    private func isYes(_ slot: Int32) -> Truth {
        switch operand(slot) {
        case .value(let value): Truth(Operand.value(value) == code("yes", of: slot))
        case .undecided(let reason): .undecided(reason)
        case .fault: .fault
        }
    }

    private func code(_ code: String, of slot: Int32) -> Operand {
        guard let list = plan.questionnaire.questions[Int(slot)].choiceList,
            let index = plan.codeIndexes[Int(list)].find(code)
        else { return .undecided(.missing) }
        return .value(.choice(index))
    }
}

extension Answer {
    /// What a reference to an asked question with this answer gives.
    package var operand: Operand {
        switch self {
        case .blank, .invalid: .undecided(.missing)
        case .special(.notApplicable): .undecided(.notApplicable)
        case .special(.notKnown), .special(.declined): .undecided(.missing)
        case .value(let value): .value(value)
        case .records(let records): .value(.records(Int32(records.count)))
        }
    }
}
