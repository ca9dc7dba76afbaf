import RapporteurAnswerFile
import RapporteurModel

/// An entry under `left_over`.
struct LeftOver {
    /// The entry as it stands in the file.
    let value: AnswerDocument.Value

    init(_ value: AnswerDocument.Value) { self.value = value }

    /// Makes an entry for an answer or a confirmation.
    init(_ name: String, isConfirmation: Bool, _ kept: AnswerDocument.Value, reason: String?, version: String?) {
        var entries = [AnswerDocument.Entry(isConfirmation ? "finding" : "question", .text(name))]
        entries.append(AnswerDocument.Entry("value", kept))
        if let reason { entries.append(AnswerDocument.Entry("reason", .text(reason))) }
        if let version { entries.append(AnswerDocument.Entry("from_version", .text(version))) }
        value = .map(entries)
    }

    private func text(_ key: String) -> String? {
        guard case .map(let entries) = value,
            case .text(let text)? = entries.first(where: { $0.key == key })?.value
        else { return nil }
        return text
    }

    /// The question, or nil if it is a confirmation or cannot be understood.
    var question: String? { text("question") }
    /// The finding of a confirmation.
    var finding: String? { text("question") == nil ? text("finding") : nil }
    /// Why it stands here.
    var reason: String? { text("reason") }
    /// The version in which it was given.
    var version: String? { text("from_version") }
    /// What was answered.
    var kept: AnswerDocument.Value {
        guard case .map(let entries) = value else { return .blank }
        return entries.first { $0.key == "value" }?.value ?? .blank
    }
}

/// Where an answer stands: a question, or a field of a record.
struct AnswerPath: Hashable {
    /// The id of the question.
    var question: String
    /// The record, from 0, and the field.
    var field: (record: Int, name: String)?

    init(_ question: String, record: Int, field: String) {
        self.question = question
        self.field = (record, field)
    }

    /// Reads `capacity.repository_list[2].url`, or the id of a question.
    init(_ text: String) {
        question = text
        field = nil
        guard let open = text.firstIndex(of: "["), let close = text[open...].firstIndex(of: "]"),
            let record = Int(text[text.index(after: open)..<close]), record >= 1, record <= 1_000_000
        else { return }
        let rest = text[text.index(after: close)...]
        guard rest.hasPrefix("."), rest.count > 1 else { return }
        question = String(text[..<open])
        field = (record - 1, String(rest.dropFirst()))
    }

    var text: String { field.map { "\(question)[\($0.record + 1)].\($0.name)" } ?? question }

    static func == (left: AnswerPath, right: AnswerPath) -> Bool { left.text == right.text }
    func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension AnswerDocument {
    /// Whether there is a place for answers: what stands under `answers` is a map, or nothing.
    var hasAnswers: Bool {
        switch self["answers"] {
        case nil, .blank, .map: true
        case .text, .list: false
        }
    }

    /// What stands under a key that should hold a list; anything else is taken for its only item.
    private func items(_ key: String) -> [Value] {
        guard let value = self[key] else { return [] }
        if case .list(let items) = value { return items }
        return value.isBlank ? [] : [value]
    }

    /// What stands under `left_over`.
    var leftOver: [LeftOver] {
        get { items("left_over").map { LeftOver($0) } }
        set { self["left_over"] = newValue.isEmpty ? nil : .list(newValue.map { $0.value }) }
    }

    /// The confirmations.
    var confirmations: [Value] {
        get { items("confirmations") }
        set { self["confirmations"] = newValue.isEmpty ? nil : .list(newValue) }
    }

    /// The value at a path; nil if it is not there.
    func value(at path: AnswerPath) -> Value? {
        guard let field = path.field else { return answer(path.question) }
        guard case .list(let records)? = answer(path.question), records.indices.contains(field.record),
            case .map(let entries) = records[field.record]
        else { return nil }
        return entries.first { $0.key == field.name }?.value
    }

    /// Whether there is a place for a value at a path: always for a question, for a field if its record is there.
    func hasPlace(for path: AnswerPath) -> Bool {
        guard let field = path.field else { return true }
        guard case .list(let records)? = answer(path.question), records.indices.contains(field.record),
            case .map = records[field.record]
        else { return false }
        return true
    }

    /// Puts a value at a path for which there is a place; with nil it goes.
    mutating func setValue(_ value: Value?, at path: AnswerPath, order: [String: Int]) {
        guard let field = path.field else { return setAnswer(path.question, value, order: order) }
        guard case .list(var records)? = answer(path.question), records.indices.contains(field.record),
            case .map(var entries) = records[field.record]
        else { return }
        let index = entries.firstIndex { $0.key == field.name }
        switch (index, value) {
        case (let index?, let value?): entries[index].value = value
        case (let index?, nil): entries.remove(at: index)
        case (nil, let value?): entries.append(Entry(field.name, value))
        case (nil, nil): return
        }
        records[field.record] = .map(entries)
        setAnswer(path.question, .list(records), order: order)
    }
}
