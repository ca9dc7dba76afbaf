package import RapporteurExpression
package import RapporteurModel

/// Answers in the words of the questionnaire and of its language, for comments, letters and printed returns.
package struct AnswerWording: Sendable {
    /// The questionnaire that was answered.
    package let questionnaire: Questionnaire
    private let phrases: Phrases

    /// Makes the wording of a questionnaire.
    package init(_ questionnaire: Questionnaire) {
        self.questionnaire = questionnaire
        phrases = Phrases(for: questionnaire.language)
    }

    /// An answer to a question or field in lines of text; empty for a blank or invalid one.
    package func lines(_ answer: Answer, to question: Question) -> [String] {
        switch answer {
        case .blank, .invalid: []
        case .special(let special): [label(of: special)]
        case .value(let value): lines(value, to: question)
        case .records(let records):
            records.enumerated().map { index, fields in
                let parts = zip(question.fields, fields).compactMap { field, answer -> String? in
                    let text = phrases.joined(lines(answer, to: field), field.isList ? .listed : .sentences)
                    return text.isEmpty ? nil : phrases(.fieldWithAnswer, ["field": field.text, "answer": text])
                }
                return phrases(
                    .record, ["number": "\(index + 1)", "fields": phrases.joined(parts, .fieldsListed)])
            }
        }
    }

    /// The label of a choice with its code, or only one of them where they are the same word.
    package func label(of code: Int32, in list: Int32) -> String {
        guard questionnaire.choiceLists.indices.contains(Int(list)),
            questionnaire.choiceLists[Int(list)].choices.indices.contains(Int(code))
        else { return "?" }
        return questionnaire.choiceLists[Int(list)].choices[Int(code)].label
    }

    /// A special answer in words.
    package func label(of special: SpecialAnswer) -> String {
        switch special {
        case .notKnown: phrases(.notKnown)
        case .notApplicable: phrases(.notApplicable)
        case .declined: phrases(.declined)
        }
    }

    private func lines(_ value: Value, to question: Question) -> [String] {
        switch value {
        case .truth(let truth): [phrases(truth ? .isTrue : .isFalse)]
        case .number(let number):
            if case .number(_, _, _, let unit?) = question.type {
                [phrases(.numberWithUnit, ["number": number.text, "unit": unit])]
            } else {
                [number.text]
            }
        case .text(let text): text.split(whereSeparator: \.isNewline).map(String.init)
        case .date(let date): [date.text]
        case .choice(let code): [question.choiceList.map { label(of: code, in: $0) } ?? "?"]
        case .choices(let codes): codes.map { code in question.choiceList.map { label(of: code, in: $0) } ?? "?" }
        case .link(let links): links
        case .records(let count): ["\(count)"]
        }
    }
}

extension Question {
    /// Whether the lines of an answer are answers of their own, not lines of one text.
    fileprivate var isList: Bool {
        switch type {
        case .anyOf, .link: true
        case .oneOf, .text, .number, .date, .records, .calculated: false
        }
    }
}
