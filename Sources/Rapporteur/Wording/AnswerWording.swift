package import RapporteurExpression
package import RapporteurModel

/// Answers in the words of the questionnaire, for comments, letters and printed returns.
package struct AnswerWording: Sendable {
    /// The questionnaire that was answered.
    package let questionnaire: Questionnaire

    /// Makes the wording of a questionnaire.
    package init(_ questionnaire: Questionnaire) { self.questionnaire = questionnaire }

    /// An answer to a question or field in lines of text; empty for a blank or invalid one.
    package func lines(_ answer: Answer, to question: Question) -> [String] {
        switch answer {
        case .blank, .invalid: []
        case .special(let special): [Self.label(of: special)]
        case .value(let value): lines(value, to: question)
        case .records(let records):
            records.enumerated().map { index, fields in
                let parts = zip(question.fields, fields).compactMap { field, answer -> String? in
                    let text = lines(answer, to: field).joined(separator: " ")
                    return text.isEmpty ? nil : field.text + ": " + text
                }
                return "\(index + 1). " + parts.joined(separator: "; ")
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
    package static func label(of special: SpecialAnswer) -> String {
        switch special {
        case .notKnown: "not known"
        case .notApplicable: "does not apply"
        case .declined: "we prefer not to answer"
        }
    }

    private func lines(_ value: Value, to question: Question) -> [String] {
        switch value {
        case .truth(let truth): [truth ? "true" : "false"]
        case .number(let number):
            if case .number(_, _, _, let unit?) = question.type { [number.text + " " + unit] } else { [number.text] }
        case .text(let text): text.split(whereSeparator: \.isNewline).map(String.init)
        case .date(let date): [date.text]
        case .choice(let code): [question.choiceList.map { label(of: code, in: $0) } ?? "?"]
        case .choices(let codes): codes.map { code in question.choiceList.map { label(of: code, in: $0) } ?? "?" }
        case .link(let links): links
        case .records(let count): ["\(count)"]
        }
    }
}
