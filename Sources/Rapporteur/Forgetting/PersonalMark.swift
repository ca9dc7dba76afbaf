// Values that take the place of personal answers that differ and are no texts. Each is a valid answer to its question, so
// that it is read back as one, and says nothing: the days of the year 0, whole numbers from the least one on, choices in
// the order of their list, whichever was chosen.

import RapporteurAnswerFile
import RapporteurExpression
import RapporteurModel

/// Makes marks for answers to a question.
struct PersonalMark {
    let question: Question
    let questionnaire: Questionnaire

    /// The mark with a number from 0 of so many that have to differ; nil if the question does not take so many answers.
    func value(_ index: Int, of count: Int) -> AnswerDocument.Value? {
        switch question.type {
        case .date:
            var date = CalendarDate(year: 0, month: 1, day: 1)
            for _ in 0..<index { date = date?.next }
            return date.map { .text($0.text) }
        case .link: return .text("https://removed.invalid/\(index + 1)")
        case .number(let minimum, let maximum, let isInteger, _):
            return number(Int64(index), of: Int64(count), minimum, maximum, isInteger).map { .text($0.text) }
        case .oneOf(let list):
            let choices = questionnaire.choiceLists[Int(list)].choices
            return choices.indices.contains(index) ? .text(choices[index].code) : nil
        case .anyOf(let list, let minimum, let maximum, let exclusive):
            return choices(index, questionnaire.choiceLists[Int(list)].choices, minimum, maximum, exclusive)
        case .text, .records, .calculated: return nil
        }
    }

    /// Numbers beside each other, in whole steps or in the greatest ones that fit between the bounds.
    private func number(
        _ index: Int64, of count: Int64, _ minimum: ExactDecimal?, _ maximum: ExactDecimal?, _ isInteger: Bool
    ) -> ExactDecimal? {
        func place(_ index: Int64, _ scale: UInt8) -> ExactDecimal? {
            let distance = ExactDecimal(significand: index, scale: scale)
            if minimum == nil, let maximum { return maximum.subtracting(distance) }
            return (minimum ?? ExactDecimal(significand: 0)).adding(distance)
        }
        for scale in UInt8(0)...(isInteger ? 0 : 9) {
            guard let last = place(count - 1, scale) else { continue }
            if let minimum, last < minimum { continue }
            if let maximum, maximum < last { continue }
            return place(index, scale)
        }
        return nil
    }

    /// The sets of choices that the question takes, in the order of the numbers whose bits they are.
    private func choices(
        _ index: Int, _ choices: [Choice], _ minimum: Int32?, _ maximum: Int32?, _ exclusive: [Int32]
    ) -> AnswerDocument.Value? {
        var left = index
        for bits in UInt64(1)..<(1 << UInt64(min(choices.count, 20))) {
            let chosen = choices.indices.prefix(20).filter { bits & (1 << UInt64($0)) != 0 }
            if let minimum, chosen.count < Int(minimum) { continue }
            if let maximum, chosen.count > Int(maximum) { continue }
            if chosen.count > 1, chosen.contains(where: { exclusive.contains(Int32($0)) }) { continue }
            if left == 0 { return .list(chosen.map { .text(choices[$0].code) }) }
            left -= 1
        }
        return nil
    }
}
