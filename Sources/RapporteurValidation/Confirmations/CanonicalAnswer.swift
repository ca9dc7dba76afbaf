// The text by which a confirmation remembers an answer. Codes, numbers, dates and addresses are remembered as they
// are; texts, records and answers that name persons by eight characters of SHA-256, so that nothing is repeated.

import RapporteurExpression
import RapporteurModel

/// An answer as a confirmation names it.
struct CanonicalAnswer: Equatable {
    /// The codes, number, date, addresses or fingerprint; empty for a blank answer; in ascending order for choices.
    let values: [String]
    /// The whole text, which a respondent may write in place of its fingerprint.
    let plain: [String]?

    /// Whether a confirmation names this answer; the order of choices and addresses does not matter, and numbers are
    /// compared as numbers.
    func matches(_ confirmed: [String]) -> Bool {
        let confirmed = confirmed.map { $0.canonicalForm }.sorted()
        if confirmed.count == 1, values.count == 1, let number = ExactDecimal(text: confirmed[0]),
            ExactDecimal(text: values[0]) == number
        {
            return true
        }
        return confirmed == values.sorted() || (plain.map { confirmed == $0.sorted() } ?? false)
    }

    /// The answer as it stands in the flow map of a confirmation.
    var yaml: String {
        if values.isEmpty { return "~" }
        if values.count == 1 { return flowScalar(values[0]) }
        return "[" + values.map { flowScalar($0) }.joined(separator: ", ") + "]"
    }

    private func flowScalar(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { byte in
            byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
                || byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
                || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
        }
        return isPlain && text != "null" ? text : "\"" + text.replacingQuotes + "\""
    }
}

extension String {
    fileprivate var replacingQuotes: String {
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if scalar == "\"" || scalar == "\\" { result.append("\\") }
            result.append(scalar)
        }
        return String(result)
    }
}

extension AnswerSet {
    /// The answer to a question as a confirmation names it; dormant answers are those of the file.
    func canonicalAnswer(_ slot: Int32) -> CanonicalAnswer {
        let question = plan.questionnaire.questions[Int(slot)]
        var answer = answers[Int(slot)]
        if case .calculated = question.type, case .value(let value) = operand(slot) { answer = .value(value) }
        return CanonicalAnswer(answer, question, plan)
    }

    /// The answer of the previous cycle to a question of this one.
    func canonicalPreviousAnswer(_ slot: Int32) -> CanonicalAnswer? {
        guard let previous else { return nil }
        switch plan.link(of: slot) {
        case .new: return nil
        case .single(let source, _, _), .split(let source): return previous.canonicalAnswer(source)
        case .merged(let sources, _):
            guard let first = sources.first else { return nil }
            var answer = Answer.blank
            if case .value(let value) = previousOperand(slot) { answer = .value(value) }
            return CanonicalAnswer(answer, previous.plan.questionnaire.questions[Int(first)], previous.plan)
        }
    }
}

extension CanonicalAnswer {
    /// The canonical form of an answer.
    init(_ answer: Answer, _ question: Question, _ plan: ValidationPlan) {
        let isPersonal = question.isPersonal || plan.isPersonal(ofSection: question.section)
        switch answer {
        case .blank, .invalid:
            self.init(values: [], plain: nil)
        case .special(let special):
            self.init(values: [special.word], plain: nil)
        case .records:
            self.init(values: [Self.fingerprint(answer, question, plan)], plain: nil)
        case .value(let value):
            var texts = Self.texts(of: value, question, plan)
            for index in texts.indices { texts[index] = texts[index].canonicalForm }
            var isText = false
            if case .text = value { isText = true }
            let isHidden = isText || isPersonal
            self.init(
                values: isHidden ? [Self.fingerprint(answer, question, plan)] : texts,
                plain: isHidden ? texts.map { $0.trimmedOfSpace } : nil)
        }
    }

    private static func texts(of value: Value, _ question: Question, _ plan: ValidationPlan) -> [String] {
        func code(_ index: Int32) -> String {
            guard let list = question.choiceList else { return String(index) }
            let choices = plan.questionnaire.choiceLists[Int(list)].choices
            return choices.indices.contains(Int(index)) ? choices[Int(index)].code : "?"
        }
        switch value {
        case .truth(let truth): return [truth ? "true" : "false"]
        case .number(let number): return [number.text]
        case .text(let text): return [text]
        case .date(let date): return [date.text]
        case .choice(let index): return [code(index)]
        case .choices(let indices): return indices.map { code($0) }
        case .link(let links): return links
        case .records(let count): return [String(count)]
        }
    }

    /// Eight hexadecimal digits of SHA-256 over the question's id and the answer.
    private static func fingerprint(_ answer: Answer, _ question: Question, _ plan: ValidationPlan) -> String {
        var bytes = Array(question.id.utf8)
        add(answer, question, plan, to: &bytes)
        return String(SHA256.shortHex(bytes).prefix(8))
    }

    /// Every part with a mark before it that cannot stand in text, so that no two answers give the same bytes.
    private static func add(_ answer: Answer, _ question: Question, _ plan: ValidationPlan, to bytes: inout [UInt8]) {
        switch answer {
        case .blank: bytes.append(0xF8)
        case .invalid: bytes.append(0xF9)
        case .special(let special):
            bytes.append(0xFA)
            bytes += Array(special.word.utf8)
        case .value(let value):
            for text in texts(of: value, question, plan) {
                bytes.append(0xFB)
                bytes += Array(text.canonicalForm.utf8)
            }
        case .records(let records):
            for record in records {
                bytes.append(0xFC)
                for (index, field) in record.enumerated() where index < question.fields.count {
                    bytes.append(0xFD)
                    add(field, question.fields[index], plan, to: &bytes)
                }
            }
        }
    }
}
