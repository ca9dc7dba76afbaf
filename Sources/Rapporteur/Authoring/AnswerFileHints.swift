import RapporteurExpression
import RapporteurModel

/// What a new answer file says about how a question can be answered.
struct AnswerFileHints: Sendable {
    private let questionnaire: Questionnaire
    private let answers: AnswerWording
    private let conditions: ConditionWording
    private let phrases: Phrases

    init(_ questionnaire: Questionnaire) {
        self.questionnaire = questionnaire
        answers = AnswerWording(questionnaire)
        conditions = ConditionWording(questionnaire)
        phrases = Phrases(for: questionnaire.language)
    }

    /// The hints on a question, one a line.
    func lines(_ question: Question) -> [String] {
        let special = SpecialAnswer.allCases.filter { question.special.allows($0) }.map {
            phrases(.codeWithMeaning, ["code": $0.word, "meaning": answers.label(of: $0)])
        }
        guard !special.isEmpty else { return onType(question) }
        return onType(question) + [phrases(.cannotAnswer, ["words": phrases.joined(special, .listed)])]
    }

    /// A field of a record with what can be answered to it.
    func note(_ field: Question, _ siblings: [Question]) -> String {
        var note = field.text
        if let list = field.choiceList { note = phrases(.withNote, ["text": note, "note": choices(list)]) }
        if case .date = field.type { note = phrases(.withDateNote, ["text": note]) }
        if case .number(_, _, _, let unit?) = field.type { note = phrases(.withNote, ["text": note, "note": unit]) }
        if let condition = field.askedIf {
            let words = conditions.words(condition, siblings: siblings)
            note = phrases(.withCondition, ["text": note, "condition": words])
        }
        return note
    }

    private func onType(_ question: Question) -> [String] {
        switch question.type {
        case .oneOf(let list): return [phrases(.chooseOne, ["choices": choices(list)])]
        case .anyOf(let list, let minimum, let maximum, let exclusive):
            return [
                [phrases(.chooseAll, ["choices": choices(list)])],
                minimum.map { [phrases(.chooseAtLeast, ["count": "\($0)"])] } ?? [],
                maximum.map { [phrases(.chooseAtMost, ["count": "\($0)"])] } ?? [],
                exclusive.map { phrases(.standsAlone, ["choice": answers.label(of: $0, in: list)]) },
            ].flatMap { $0 }
        case .text(let maximum): return maximum.map { [phrases(.charactersAtMost, ["count": "\($0)"])] } ?? []
        case .number(let minimum, let maximum, let isInteger, let unit):
            var sentences = [phrases(isInteger ? .wholeNumber : .decimalNumber)]
            if let unit { sentences.append(phrases(.inUnit, ["unit": unit])) }
            if let minimum { sentences.append(phrases(.numberAtLeast, ["minimum": minimum.text])) }
            if let maximum { sentences.append(phrases(.numberAtMost, ["maximum": maximum.text])) }
            return [phrases.joined(sentences, .sentences)]
        case .date: return [phrases(.dateHint, ["example": "\(questionnaire.cycle)-03-31"])]
        case .link: return [phrases(.linkHint)]
        case .records(let maximum, _):
            return [phrases(.recordsHint)] + (maximum.map { [phrases(.recordsAtMost, ["count": "\($0)"])] } ?? [])
        case .calculated: return []
        }
    }

    /// Choices with their codes, or only the code where the label is the same word.
    private func choices(_ list: Int32) -> String {
        questionnaire.choiceLists[Int(list)].choices.map { choice in
            choice.label.lowercased() == choice.code
                ? choice.code : phrases(.codeWithMeaning, ["code": choice.code, "meaning": choice.label])
        }.joined(separator: " · ")
    }
}
