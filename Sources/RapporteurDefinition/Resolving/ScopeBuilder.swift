import RapporteurExpression
import RapporteurModel

// What expressions may name: every question with its type, its special answers, its fields and its counterpart in the
// previous cycle.

extension Questionnaire {
    /// The type of a question's answers in expressions.
    func valueType(of question: Question) -> ValueType {
        switch question.type {
        case .oneOf(let list): .choice(domain(list))
        case .anyOf(let list, _, _, _): .choices(domain(list))
        case .text: .text
        case .number: .number
        case .date: .date
        case .link: .link
        case .records: .records
        case .calculated(let value): value.type
        }
    }

    /// The fields of a records question as expressions see them.
    func scopeFields(of question: Question) -> [ExpressionScope.Field] {
        question.fields.map { ExpressionScope.Field(name: $0.id, type: valueType(of: $0), special: $0.special) }
    }

    private func domain(_ list: Int32) -> ChoiceDomain {
        choiceLists.indices.contains(Int(list)) ? choiceLists[Int(list)].domain : ChoiceDomain(codes: [])
    }

    /// What `previous(q)` is for a link into this questionnaire, which is the previous one.
    func previousSymbol(_ link: PreviousLink) -> ExpressionScope.Previous {
        let slot: Int32
        var isReworded = false
        switch link {
        case .new:
            return .new
        case .single(let source, _, let reworded):
            slot = source
            isReworded = reworded
        case .merged(let sources, _):
            guard let first = sources.first else { return .new }
            slot = first
        case .split(let parent):
            slot = parent
        }
        guard questions.indices.contains(Int(slot)) else { return .new }
        let question = questions[Int(slot)]
        return .linked(
            type: valueType(of: question), special: question.special, fields: scopeFields(of: question),
            isReworded: isReworded)
    }
}

extension QuestionnaireDraft {
    /// The names that the expressions of the questionnaire may use; calculated questions have no type yet.
    func scope(previous: Questionnaire?, links: [PreviousLink]) -> ExpressionScope {
        var symbols: [ExpressionScope.Symbol] = []
        for (slot, draft) in questions.enumerated() {
            let question = draft.question
            let isCalculated = draft.question.type.word == "calculated"
            var counterpart = ExpressionScope.Previous.none
            if let previous, links.indices.contains(slot) { counterpart = previous.previousSymbol(links[slot]) }
            symbols.append(
                ExpressionScope.Symbol(
                    name: question.id, type: isCalculated || draft.isBroken ? nil : outline.valueType(of: question),
                    special: question.special, fields: outline.scopeFields(of: question), previous: counterpart))
        }
        return ExpressionScope(questions: symbols)
    }
}
