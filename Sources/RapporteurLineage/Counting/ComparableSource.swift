package import RapporteurExpression
import RapporteurModel

/// Answers to one questionnaire, read as if they had been given to another.
///
/// A condition of the form that is presented can be evaluated on it without knowing where the answers come from.
/// `previous(…)` is undecided here: indicators do not use it.
package struct ComparableSource<Underlying: AnswerSource>: AnswerSource {
    /// The answers as they were given.
    package let underlying: Underlying
    let recipes: [AnswerRecipe]

    init(_ underlying: Underlying, recipes: [AnswerRecipe]) {
        self.underlying = underlying
        self.recipes = recipes
    }

    private func recipe(_ question: Int32) -> AnswerRecipe {
        recipes.indices.contains(Int(question)) ? recipes[Int(question)] : .missing
    }

    /// What a question of the presented form gives.
    package func operand(_ question: Int32) -> Operand {
        switch recipe(question) {
        case .missing: return .undecided(.missing)
        case .one(let slot, let map, let notAsked, _):
            if let notAsked, !underlying.isAsked(slot, inPrevious: false) { return .value(.choice(notAsked)) }
            return mapped(underlying.operand(slot), map)
        case .combined(let parts, let rule, let yes, let no): return combined(parts, rule, yes, no)
        case .calculated(let value, let askedIf):
            let evaluator = ExpressionEvaluator(self)
            if let askedIf {
                switch evaluator.truth(of: askedIf, record: nil) {
                case .yes: break
                case .no: return .undecided(.notApplicable)
                case .undecided(let reason): return .undecided(reason)
                case .fault: return .fault
                }
            }
            return evaluator.evaluate(value, record: nil)
        }
    }

    /// Undecided: the presented form has no previous cycle.
    package func previousOperand(_ question: Int32) -> Operand { .undecided(.missing) }

    /// Undecided: the presented form has no previous cycle.
    package func recodedOperand(_ question: Int32) -> Operand { .undecided(.missing) }

    /// What a field gives, found by its id.
    package func fieldOperand(_ question: Int32, record: Int32, field: Int32, inPrevious: Bool) -> Operand {
        guard let (slot, place) = fieldPlace(question, field) else { return .undecided(.missing) }
        let operand = underlying.fieldOperand(slot, record: record, field: place.field, inPrevious: false)
        return mapped(operand, place.map)
    }

    /// Whether a question is asked; one that counts as answered when it is not asked always is.
    package func isAsked(_ question: Int32, inPrevious: Bool) -> Bool {
        switch recipe(question) {
        case .missing: return false
        case .one(let slot, _, let notAsked, _): return notAsked != nil || underlying.isAsked(slot, inPrevious: false)
        case .combined(let parts, _, _, _):
            return parts.contains { underlying.isAsked($0.slot, inPrevious: false) }
        case .calculated(_, let askedIf):
            guard let askedIf else { return true }
            return ExpressionEvaluator(self).truth(of: askedIf, record: nil) == .yes
        }
    }

    /// Whether a question holds a special answer; a combined one does if all its parts do.
    package func says(_ question: Int32, _ special: SpecialAnswer, inPrevious: Bool) -> Bool {
        switch recipe(question) {
        case .missing, .calculated: return false
        case .one(let slot, _, _, _): return underlying.says(slot, special, inPrevious: false)
        case .combined(let parts, _, _, _):
            return parts.allSatisfy { underlying.says($0.slot, special, inPrevious: false) }
        }
    }

    /// Whether a field is asked.
    package func isFieldAsked(_ question: Int32, record: Int32, field: Int32, inPrevious: Bool) -> Bool {
        guard let (slot, place) = fieldPlace(question, field) else { return false }
        return underlying.isFieldAsked(slot, record: record, field: place.field, inPrevious: false)
    }

    /// Whether a field holds a special answer.
    package func fieldSays(
        _ question: Int32, record: Int32, field: Int32, _ special: SpecialAnswer, inPrevious: Bool
    ) -> Bool {
        guard let (slot, place) = fieldPlace(question, field) else { return false }
        return underlying.fieldSays(slot, record: record, field: place.field, special, inPrevious: false)
    }

    private func fieldPlace(_ question: Int32, _ field: Int32) -> (slot: Int32, place: FieldRecipe)? {
        guard case .one(let slot, _, _, let fields) = recipe(question), fields.indices.contains(Int(field)),
            fields[Int(field)].field >= 0
        else { return nil }
        return (slot, fields[Int(field)])
    }

    /// A code without a counterpart leaves the answer undecided: it says nothing about the old question.
    private func mapped(_ operand: Operand, _ map: [Int32]?) -> Operand {
        guard let map, case .value(let value) = operand else { return operand }
        func target(_ code: Int32) -> Int32? {
            map.indices.contains(Int(code)) && map[Int(code)] >= 0 ? map[Int(code)] : nil
        }
        switch value {
        case .choice(let code): return target(code).map { .value(.choice($0)) } ?? .undecided(.missing)
        case .choices(let codes):
            var targets: Set<Int32> = []
            for code in codes {
                guard let target = target(code) else { return .undecided(.missing) }
                targets.insert(target)
            }
            return .value(.choices(targets.sorted()))
        default: return operand
        }
    }

    /// Kleene's `or` for `any`, his `and` for `all`: unknown parts leave it undecided unless a known one decides.
    private func combined(_ parts: [CombinedPart], _ rule: CombinationRule, _ yes: Int32, _ no: Int32) -> Operand {
        var result: Truth = rule == .any ? .no : .yes
        for part in parts {
            let truth: Truth
            switch underlying.operand(part.slot) {
            case .value(.choice(part.yes)): truth = .yes
            case .value(.choice(part.no)): truth = .no
            case .value: truth = .undecided(.missing)
            case .undecided(let reason): truth = .undecided(reason)
            case .fault: truth = .fault
            }
            result = rule == .any ? result.or(truth) : result.and(truth)
        }
        switch result {
        case .yes: return .value(.choice(yes))
        case .no: return .value(.choice(no))
        case .undecided(let reason): return .undecided(reason)
        case .fault: return .fault
        }
    }
}
