import RapporteurExpression
import RapporteurModel

/// How the answer to one question of a form is found in answers to another form.
enum AnswerRecipe: Sendable, Hashable {
    /// The answer to this question, its codes mapped; `notAsked` is the code that it counts as when it is not asked.
    case one(Int32, map: [Int32]?, notAsked: Int32?, fields: [FieldRecipe])
    /// Several answers combined; `yes` and `no` are codes of the question that results.
    case combined([CombinedPart], CombinationRule, yes: Int32, no: Int32)
    /// Evaluated on the form that results.
    case calculated(Expression, askedIf: Expression?)
    /// Nothing in the answers says it.
    case missing
}

/// How a field of a record is found; a negative field has no counterpart.
struct FieldRecipe: Sendable, Hashable {
    var field: Int32
    var map: [Int32]?
}

/// One of several answers that are combined, and its codes for yes and no.
struct CombinedPart: Sendable, Hashable {
    var slot: Int32
    var yes: Int32
    var no: Int32
}

/// Finds the recipes of one form in the answers to another.
struct RecipeBuilder {
    let current: Questionnaire
    let previous: Questionnaire
    let matching: QuestionMatching

    /// This cycle's answers as if they had been given to the previous questionnaire.
    func currentAsPrevious() -> [AnswerRecipe] {
        previous.questions.indices.map { index in
            let question = previous.questions[index]
            if let recipe = calculated(question) { return recipe }
            let targets = matching.targets[index]
            guard let first = targets.first else { return .missing }
            let entry = matching.entries[Int(first)]
            if targets.contains(where: { matching.sources[Int($0)].count > 1 }) { return .missing }
            if targets.count > 1 || entry?.declares(.split) == true {
                return combined(targets, of: current, rule: entry?.rule, into: question, of: previous)
            }
            let map = matching.codeMap(
                entry?.map, from: first, to: Int32(index), current: current, previous: previous)
            let notAsked = code(entry?.notAskedIs?.text, of: question, in: previous)
            let fields = fields(of: question, previous, from: current.questions[Int(first)], current)
            return .one(first, map: map, notAsked: notAsked, fields: fields)
        }
    }

    /// The previous cycle's answers under its own questionnaire, with what is not asked taken as declared.
    func previousAsPrevious() -> [AnswerRecipe] {
        previous.questions.indices.map { index in
            let question = previous.questions[index]
            if let recipe = calculated(question) { return recipe }
            let entry = matching.targets[index].first.flatMap { matching.entries[Int($0)] }
            return .one(
                Int32(index), map: nil, notAsked: code(entry?.notAskedIs?.text, of: question, in: previous),
                fields: fields(of: question, previous, from: question, previous))
        }
    }

    /// The previous cycle's answers as if they had been given to this cycle's questionnaire.
    func previousAsCurrent() -> [AnswerRecipe] {
        current.questions.indices.map { index in
            let question = current.questions[index]
            if let recipe = calculated(question) { return recipe }
            let sources = matching.sources[index]
            let entry = matching.entries[index]
            guard let first = sources.first else { return .missing }
            if sources.count > 1 {
                return combined(sources, of: previous, rule: entry?.rule, into: question, of: current)
            }
            // A map runs from this cycle to the previous one; backwards it would be a guess.
            if entry?.declares(.split) == true || entry?.declares(.recodable) == true { return .missing }
            let source = previous.questions[Int(first)]
            var map: [Int32]?
            if let codes = current.codes(of: question), let previousCodes = previous.codes(of: source) {
                map = codeIndexMap(nil, previousCodes, codes)
            }
            return .one(
                first, map: map, notAsked: code(entry?.notAskedIs?.text, of: question, in: current),
                fields: fields(of: question, current, from: source, previous))
        }
    }

    /// This cycle's answers under its own questionnaire, with what is not asked taken as declared.
    func currentAsCurrent() -> [AnswerRecipe] {
        current.questions.indices.map { index in
            let question = current.questions[index]
            if let recipe = calculated(question) { return recipe }
            return .one(
                Int32(index), map: nil,
                notAsked: code(matching.entries[index]?.notAskedIs?.text, of: question, in: current),
                fields: fields(of: question, current, from: question, current))
        }
    }

    private func calculated(_ question: Question) -> AnswerRecipe? {
        guard case .calculated(let value) = question.type else { return nil }
        return .calculated(value.root, askedIf: question.askedIf?.root)
    }

    private func combined(
        _ slots: [Int32], of source: Questionnaire, rule: CombinationRule?, into question: Question,
        of target: Questionnaire
    ) -> AnswerRecipe {
        guard let rule, let yes = code("yes", of: question, in: target), let no = code("no", of: question, in: target)
        else { return .missing }
        var parts: [CombinedPart] = []
        for slot in slots {
            let part = source.questions[Int(slot)]
            guard case .oneOf = part.type, let yes = code("yes", of: part, in: source),
                let no = code("no", of: part, in: source)
            else { return .missing }
            parts.append(CombinedPart(slot: slot, yes: yes, no: no))
        }
        return .combined(parts, rule, yes: yes, no: no)
    }

    private func fields(
        of question: Question, _ target: Questionnaire, from source: Question, _ questionnaire: Questionnaire
    ) -> [FieldRecipe] {
        let candidates = source.fields
        return question.fields.map { field in
            guard let index = candidates.firstIndex(where: { $0.id == field.id }) else {
                return FieldRecipe(field: -1, map: nil)
            }
            guard let codes = target.codes(of: field), let given = questionnaire.codes(of: candidates[index]) else {
                return FieldRecipe(field: Int32(index), map: nil)
            }
            return FieldRecipe(field: Int32(index), map: codeIndexMap(nil, given, codes))
        }
    }

    private func code(_ code: String?, of question: Question, in questionnaire: Questionnaire) -> Int32? {
        guard let code, case .oneOf = question.type else { return nil }
        return questionnaire.codes(of: question)?.firstIndex(of: code).map { Int32($0) }
    }
}
