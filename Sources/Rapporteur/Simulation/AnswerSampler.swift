import RapporteurExpression
import RapporteurModel

// One plausible answer to one question. A State has an inclination, so that its answers hang together; a question has
// a leaning of its own, so that not all shares look alike. Nothing here is meant to resemble a real State.

/// Draws answers for one sample State.
struct AnswerSampler {
    /// Questionnaire of the answers.
    let questionnaire: Questionnaire
    /// How inclined the State is to say yes, 0 to 1000.
    let inclination: Int
    /// The code of the State, for links.
    let code: String
    /// Its random numbers.
    var generator: SeededGenerator

    /// An answer to a question or field; `previous` is a choice of the last cycle to stay near to.
    mutating func answer(_ question: Question, staying previous: Int32? = nil, mayBeSpecial: Bool = true) -> Answer {
        if mayBeSpecial, let special = special(question) { return .special(special) }
        if mayBeSpecial, !question.isRequired, generator.chance(60) { return .blank }
        switch question.type {
        case .oneOf(let list): return .value(.choice(choice(question, list, previous)))
        case .anyOf(let list, let minimum, let maximum, let exclusive):
            return .value(.choices(choices(list, minimum, maximum, exclusive)))
        case .text(let limit): return .value(.text(text(limit)))
        case .number(let minimum, let maximum, let isInteger, _):
            return .value(.number(number(minimum, maximum, isInteger)))
        case .date: return date().map { .value(.date($0)) } ?? .blank
        case .link: return .value(.link(["https://example.org/\(code.lowercased())/\(1 + generator.below(90))"]))
        case .records(let maximum, let fields): return records(fields, maximum)
        case .calculated: return .blank
        }
    }

    private mutating func special(_ question: Question) -> SpecialAnswer? {
        let draw = generator.below(1000)
        if draw < 25, question.special.allows(.notKnown) { return .notKnown }
        if draw >= 25, draw < 40, question.special.allows(.notApplicable) { return .notApplicable }
        if draw >= 40, draw < 48, question.special.allows(.declined) { return .declined }
        return nil
    }

    private mutating func choice(_ question: Question, _ list: Int32, _ previous: Int32?) -> Int32 {
        let codes = questionnaire.choiceLists[Int(list)].choices
        // Few measures are withdrawn and some are taken, so an answer mostly stays, above all a yes.
        if let previous, generator.chance(previous == 0 ? 930 : 700) { return previous }
        guard codes.count == 2 else { return Int32(generator.below(codes.count)) }
        let leaning = leaning(of: question.id)
        return generator.chance((leaning + inclination) / 2 + 60) ? 0 : 1
    }

    /// A question's own leaning to yes, 350 to 850 in a thousand.
    private func leaning(of id: String) -> Int {
        var generator = SeededGenerator(seed: 2019, stream: id)
        return 350 + generator.below(500)
    }

    private mutating func choices(_ list: Int32, _ minimum: Int32?, _ maximum: Int32?, _ exclusive: [Int32]) -> [Int32]
    {
        let count = questionnaire.choiceLists[Int(list)].choices.count
        var ordinary = (0..<Int32(count)).filter { !exclusive.contains($0) }
        if let alone = exclusive.first, ordinary.isEmpty || generator.chance(80), (minimum ?? 1) <= 1 { return [alone] }
        ordinary.shuffle(using: &generator)
        let most = min(ordinary.count, Int(maximum ?? Int32(ordinary.count)))
        let least = min(most, Int(max(minimum ?? 1, 1)))
        let number = least + generator.below(max(1, (most - least) * 2 / 3 + 1))
        return ordinary.prefix(number).sorted()
    }

    private mutating func text(_ limit: Int32?) -> String {
        let sentences = [
            "Illustrative text of a sample State.",
            "The measure would be described here, with its name, its date and who is responsible for it.",
            "Ministries, institutions and associations of teachers would be named here.",
            "Links to documents would follow.",
        ]
        var text = sentences[0]
        for sentence in sentences.dropFirst() where generator.chance(600) { text += " " + sentence }
        if let limit, text.unicodeScalars.count > Int(limit) {
            text = String(String.UnicodeScalarView(text.unicodeScalars.prefix(Int(limit))))
        }
        return text
    }

    private mutating func number(_ minimum: ExactDecimal?, _ maximum: ExactDecimal?, _ isInteger: Bool) -> ExactDecimal
    {
        let low = minimum.map(Self.roundedUp) ?? 0
        // Small numbers are commoner than large ones in everything that States count.
        var high = maximum.map(Self.roundedDown) ?? (low + [10, 50, 400, 5_000][generator.below(4)])
        if high < low { high = low }
        let (span, overflow) = high.subtractingReportingOverflow(low)
        let width = overflow ? Int64.max - 1 : span
        var offset = Int64(generator.next() % UInt64(width + 1))
        if maximum == nil { offset = min(offset, Int64(generator.next() % UInt64(width + 1))) }
        return ExactDecimal(significand: low + offset)
    }

    private static func roundedUp(_ number: ExactDecimal) -> Int64 {
        let power = power(number.scale)
        let quotient = number.significand / power
        return number.significand % power > 0 ? quotient + 1 : quotient
    }

    private static func roundedDown(_ number: ExactDecimal) -> Int64 {
        let power = power(number.scale)
        let quotient = number.significand / power
        return number.significand % power < 0 ? quotient - 1 : quotient
    }

    private static func power(_ scale: UInt8) -> Int64 {
        var power: Int64 = 1
        for _ in 0..<scale { power *= 10 }
        return power
    }

    /// A day in the year of the cycle or the four before it, in which its reports tell what was done.
    private mutating func date() -> CalendarDate? {
        CalendarDate(
            year: questionnaire.cycle - Int32(generator.below(5)), month: Int32(1 + generator.below(12)),
            day: Int32(1 + generator.below(28)))
    }

    private mutating func records(_ fields: [Question], _ maximum: Int32?) -> Answer {
        let count = min(1 + generator.below(3), Int(maximum ?? 3))
        guard count > 0 else { return .blank }
        var records: [[Answer]] = []
        for _ in 0..<count {
            var record: [Answer] = []
            for field in fields { record.append(answer(field, mayBeSpecial: !field.isRequired)) }
            records.append(record)
        }
        return .records(records)
    }
}
