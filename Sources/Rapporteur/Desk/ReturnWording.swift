import RapporteurAnswerFile
import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel
import RapporteurValidation

// What a version says, in the words of its questionnaire, with everything left out that names persons or may do so.
// What is not known to be harmless is not shown: an answer to a question that the questionnaire does not have may be a
// misspelt name.

/// The words of one version of a report.
struct ReturnWording {
    private let source: StoredReturn
    private let withPersonal: Bool

    init(_ source: StoredReturn, withPersonal: Bool) {
        self.source = source
        self.withPersonal = withPersonal
    }

    /// How a person calls a place.
    func name(of place: RapporteurAnswerFile.AnswerPlace) -> (number: String?, text: Message) {
        switch place.kind {
        case .header: return (nil, .verbatim(place.key))
        case .confirmation:
            guard let question = place.question else { return (nil, .verbatim(place.key)) }
            return (
                nil, Message("{finding} at {question}", ["finding": .code(place.key), "question": .code(question)])
            )
        case .answer:
            guard let question = question(place.key) else { return (nil, .verbatim(place.key)) }
            return (question.number, .verbatim(question.text))
        }
    }

    /// Whether nothing of what stands at a place may be shown.
    func isHidden(_ place: RapporteurAnswerFile.AnswerPlace) -> Bool {
        if withPersonal { return false }
        switch place.kind {
        case .header: return !AnswerDocument.headerKeys.contains(place.key)
        case .answer: return plan?.slot(of: place.key).map { plan?.isPersonal($0) ?? true } ?? true
        case .confirmation:
            guard let plan else { return true }
            if let path = place.question {
                let id = AnswerPath(path)
                guard let slot = plan.slot(of: id.question), !plan.isPersonal(slot) else { return true }
                let fields = plan.questionnaire.questions[Int(slot)].fields
                return id.field.map { field in fields.first { $0.id == field.name }?.isPersonal ?? true } ?? false
            }
            guard let rule = plan.questionnaire.rules.first(where: { $0.id == place.key }) else { return true }
            return rule.questions.contains { plan.isPersonal($0) }
        }
    }

    /// What stands at a place, in lines of words; nil for nothing.
    func lines(at place: RapporteurAnswerFile.AnswerPlace, _ value: AnswerDocument.Value?) -> [String]? {
        guard let value, !value.isBlank else { return nil }
        switch place.kind {
        case .header: return Self.raw(value)
        case .confirmation: return Self.confirmation(value)
        case .answer:
            guard place.number == 0, let plan, let slot = plan.slot(of: place.key) else { return Self.raw(value) }
            let words = self.lines(slot)
            // Something that is no answer to its question: as it was typed.
            let question = plan.questionnaire.questions[Int(slot)]
            guard isInvalid(slot) || words.isEmpty, withPersonal || !question.hasPersonalFields
            else { return words.isEmpty ? nil : words }
            return Self.raw(value)
        }
    }

    /// The answer to a question in lines of words; none for a blank or invalid one.
    func lines(_ slot: Int32) -> [String] {
        guard let plan, let response = source.response else { return [] }
        let question = plan.questionnaire.questions[Int(slot)]
        let answer = response.answers[Int(slot)]
        return AnswerWording(plan.questionnaire)
            .lines(withPersonal ? answer : question.withoutPersons(answer), to: question)
    }

    /// What was typed as the answer to a question that is not valid; nil if nothing was, or it may not be shown.
    func typed(_ slot: Int32) -> [String]? {
        guard let plan, isInvalid(slot) else { return nil }
        let question = plan.questionnaire.questions[Int(slot)]
        if !withPersonal, plan.isPersonal(slot) || question.hasPersonalFields { return nil }
        return source.document?.answer(question.id).map { Self.raw($0) }
    }

    /// Whether an answer, or a field of one of its records, is not valid.
    func isInvalid(_ slot: Int32) -> Bool {
        switch source.response?.answers[Int(slot)] {
        case .invalid: true
        case .records(let records): records.contains { $0.contains(.invalid) }
        default: false
        }
    }

    private var plan: ValidationPlan? { source.plan }

    private func question(_ id: String) -> Question? {
        plan.flatMap { plan in plan.slot(of: id).map { plan.questionnaire.questions[Int($0)] } }
    }

    private static func confirmation(_ value: AnswerDocument.Value) -> [String] {
        guard case .map(let entries) = value else { return raw(value) }
        var words: [String] = []
        for key in ["reason", "note"] {
            if case .text(let text)? = entries.value(of: key), !text.isEmpty { words.append("\(key): \(text)") }
        }
        return words.isEmpty ? ["confirmed"] : [words.joined(separator: "; ")]
    }

    /// A value as it was typed.
    private static func raw(_ value: AnswerDocument.Value) -> [String] {
        switch value {
        case .blank: return []
        case .text(let text): return text.split(whereSeparator: \.isNewline).map(String.init)
        case .list(let items): return items.map { raw($0).joined(separator: " ") }
        case .map(let entries):
            let parts = entries.map { $0.key + ": " + raw($0.value).joined(separator: " ") }
            return [parts.joined(separator: "; ")]
        }
    }
}
