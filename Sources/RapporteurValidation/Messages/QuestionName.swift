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
    let name: String
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
        name = "\"" + question.id + "\" in record " + String(record + 1) + " of " + Self.name(of: list)
        isPersonal = plan.isPersonal(slot) || question.isPersonal
    }

    private static func name(of question: Question) -> String {
        if let number = question.number { "question " + number } else { "question " + question.id }
    }

    /// What was typed, in quotation marks; in its place "the answer" where it may name a person.
    func quote(_ typed: String) -> String { isPersonal ? "the answer" : quoted(typed) }
}

/// Typed text in quotation marks, on one line and not longer than a person wants to read.
func quoted(_ typed: String, limit: Int = 40) -> String {
    var scalars = String.UnicodeScalarView()
    var count = 0
    for scalar in typed.unicodeScalars {
        if count == limit {
            scalars.append("…")
            break
        }
        let isControl = scalar.value < 0x20 || (scalar.value >= 0x7F && scalar.value < 0xA0)
        scalars.append(isControl ? " " : scalar)
        count += 1
    }
    return "\"" + String(scalars) + "\""
}

/// Up to `limit` items in one line, with the number of those that are left out.
func listed(_ items: [String], limit: Int = 12) -> String {
    var text = ""
    for (index, item) in items.enumerated() {
        if index == limit {
            text += " and " + String(items.count - limit) + " more"
            break
        }
        text += (index == 0 ? "" : ", ") + item
    }
    return text
}

/// Help lines that every finding about a question carries: its wording, its choices, its guidance.
func facts(about reference: QuestionReference, _ plan: ValidationPlan) -> [String] {
    let question = reference.question
    var lines = [reference.name + ": " + oneLine(question.text)]
    if let list = question.choiceList {
        lines.append("choices: " + listed(plan.questionnaire.choiceLists[Int(list)].choices.map { $0.code }))
    }
    let section = Int(plan.questionnaire.questions[Int(reference.slot)].section)
    if let guidance = plan.guidance, plan.questionnaire.sections.indices.contains(section) {
        let id = plan.questionnaire.questions[Int(reference.slot)].id
        lines.append(
            "guidance: " + guidance + "/" + plan.questionnaire.id + "/" + plan.questionnaire.language + "/"
                + plan.questionnaire.sections[section].id + ".html#" + id)
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
