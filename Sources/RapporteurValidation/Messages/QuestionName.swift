import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel

/// A question, or a field of a record, as messages name it and findings address it.
struct QuestionReference: Sendable {
    /// The slot of the question.
    let slot: Int32
    /// The record, counted from 0, and the index of the field; nil for the question itself.
    let field: (record: Int32, index: Int32)?
    /// The question or the field.
    let question: Question
    /// The address: `capacity.repository_list[2].url`.
    let path: String
    /// How a sentence names it: `question 12`, or by its id where it has no number.
    let name: Message
    /// Whether its answers name persons.
    let isPersonal: Bool

    /// Refers to a question.
    init(_ plan: ValidationPlan, _ slot: Int32) {
        self.slot = slot
        field = nil
        question = plan.questionnaire.questions[Int(slot)]
        path = question.id
        name = Self.name(of: question)
        isPersonal = plan.isPersonal(slot)
    }

    /// Refers to a field of a record.
    init(_ plan: ValidationPlan, _ slot: Int32, record: Int32, field: Int32) {
        let list = plan.questionnaire.questions[Int(slot)]
        self.slot = slot
        self.field = (record, field)
        question = list.fields[Int(field)]
        path = list.id + "[" + String(record + 1) + "]." + question.id
        name = Message(
            "\"{field}\" in record {record} of {question}",
            [
                "field": .code(question.id), "record": .figure(Int64(record) + 1),
                "question": .message(Self.name(of: list)),
            ])
        isPersonal = plan.isPersonal(slot) || question.isPersonal
    }

    private static func name(of question: Question) -> Message { name(question.number ?? question.id) }

    /// A question by its number or its id.
    static func name(_ number: String) -> Message { Message("question {number}", ["number": .code(number)]) }

    /// Its name in a sentence.
    var value: MessageValue { .message(name) }

    /// What was typed, in quotation marks; in its place "the answer" where it may name a person.
    func quote(_ typed: String) -> MessageValue { isPersonal ? .message(Message("the answer")) : .quoted(typed) }
}

extension MessageValue {
    /// A day to be read.
    static func date(_ day: CalendarDate) -> MessageValue { .date(year: day.year, month: day.month, day: day.day) }
}

/// Help lines that every finding about a question carries: its wording, its choices, its guidance.
func facts(about reference: QuestionReference, _ plan: ValidationPlan) -> [Message] {
    let question = reference.question
    var lines = [
        Message("{question}: {text}", ["question": reference.value, "text": .text(oneLine(question.text))])
    ]
    if let list = question.choiceList {
        let codes = plan.questionnaire.choiceLists[Int(list)].choices.map { $0.code }
        lines.append(Message("choices: {codes}", ["codes": .codes(codes, limit: 12)]))
    }
    let section = Int(plan.questionnaire.questions[Int(reference.slot)].section)
    if let guidance = plan.guidance, plan.questionnaire.sections.indices.contains(section) {
        let address =
            guidance + "/" + plan.questionnaire.id + "/" + plan.questionnaire.language + "/"
            + plan.questionnaire.sections[section].id + ".html#"
            + plan.questionnaire.questions[Int(reference.slot)].id
        lines.append(Message("guidance: {address}", ["address": .code(address)]))
    }
    return lines
}

/// Text with every run of white space as one space.
func oneLine(_ text: String) -> String {
    var result: [UInt8] = []
    for byte in text.utf8 {
        if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
            if let last = result.last, last != 0x20 { result.append(0x20) }
        } else {
            result.append(byte)
        }
    }
    if result.last == 0x20 { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
}
