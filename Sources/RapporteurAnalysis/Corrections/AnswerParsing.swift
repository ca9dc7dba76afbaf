import RapporteurExpression
import RapporteurModel

extension Questionnaire {
    /// The answer that typed texts are to a question: codes, a number, a date, addresses, a text or a special answer;
    /// no text is a blank answer. Nil if they are no answer to it.
    func answer(_ texts: [String], to question: Question) -> Answer? {
        guard let first = texts.first else { return .blank }
        if texts.count == 1, let special = SpecialAnswer(word: first) {
            return question.special.allows(special) ? .special(special) : nil
        }
        switch question.type {
        case .oneOf:
            guard texts.count == 1, let code = code(first, of: question) else { return nil }
            return .value(.choice(code))
        case .anyOf:
            var codes: Set<Int32> = []
            for text in texts {
                guard let code = code(text, of: question) else { return nil }
                codes.insert(code)
            }
            return .value(.choices(codes.sorted()))
        case .text: return texts.count == 1 ? .value(.text(first)) : nil
        case .number:
            guard texts.count == 1, let number = ExactDecimal(text: first) else { return nil }
            return .value(.number(number))
        case .date:
            guard texts.count == 1, let date = CalendarDate(text: first) else { return nil }
            return .value(.date(date))
        case .link: return .value(.link(texts))
        case .records, .calculated: return nil
        }
    }

    private func code(_ text: String, of question: Question) -> Int32? {
        guard let list = question.choiceList, choiceLists.indices.contains(Int(list)) else { return nil }
        return choiceLists[Int(list)].choices.firstIndex { $0.code == text }.map { Int32($0) }
    }
}
