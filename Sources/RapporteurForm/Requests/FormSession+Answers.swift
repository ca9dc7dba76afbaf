import RapporteurAnswerFile
import RapporteurDiagnostics
import RapporteurModel

// Answers as they are typed. What a person empties is taken out of the file again, so that the file stays small; a key
// that stood there without an answer from the beginning stays.
extension FormSession {
    /// Sets an answer, or a field of a record.
    mutating func set(_ command: FormCommand) throws(FormError) {
        let id = try command.required("question")
        let value = try command.answer()
        let group = try command.number("group")
        guard let field = try command.text("field") else {
            try set(id, value, group)
            return
        }
        try set(id, record: try command.required(index: "record"), field: field, value, group)
    }

    private mutating func set(_ id: String, _ value: AnswerDocument.Value?, _ group: Int64?) throws(FormError) {
        let present = history.document.answer(id)
        if isSame(present?.typed, value) { return }
        if value != nil {
            guard let slot = language.order[id] else { throw FormError.noQuestion(id) }
            if case .calculated = language.questionnaire.questions[slot].type {
                throw FormError(
                    Message("The question \"{question}\" follows from other answers.", ["question": .code(id)]))
            }
        }
        let order = language.order
        let kept = kept(id, value)
        let isBare = !history.hasAnswers
        try change(DraftHistory.Field(question: id), group: group, cost: present?.size ?? 0) {
            (document) throws(FormError) in
            document.setAnswer(id, kept, order: order)
            if kept == nil, isBare, document.answers.isEmpty { document["answers"] = nil }
        }
    }

    /// The value that is kept: the key of an answer that stood in the file blank stays when it is emptied.
    private func kept(_ id: String, _ value: AnswerDocument.Value?) -> AnswerDocument.Value? {
        value ?? (history.blankAnswers.contains { $0 == id } ? .blank : nil)
    }

    private func isSame(_ left: AnswerDocument.Value?, _ right: AnswerDocument.Value?) -> Bool {
        switch (left, right) {
        case (nil, nil): true
        case (let left?, let right?): left.isSame(as: right)
        default: false
        }
    }

    // MARK: - Records

    /// The question with records of this id, and its fields.
    private func fields(of id: String) throws(FormError) -> [Question] {
        guard let slot = language.order[id] else { throw FormError.noQuestion(id) }
        let fields = language.questionnaire.questions[slot].fields
        guard !fields.isEmpty else {
            throw FormError(Message("The question \"{question}\" has no records.", ["question": .code(id)]))
        }
        return fields
    }

    private func records(of id: String) -> [AnswerDocument.Value] {
        if case .list(let items)? = history.document.answer(id) { items } else { [] }
    }

    private mutating func set(
        _ id: String, record: Int, field: String, _ value: AnswerDocument.Value?, _ group: Int64?
    ) throws(FormError) {
        let fields = try fields(of: id)
        var records = records(of: id)
        guard records.indices.contains(record) else { throw FormError(Message("There is no such record.")) }
        guard case .map(var entries) = records[record] else {
            throw FormError(Message("The record is not one of fields."))
        }
        let index = entries.firstIndex { $0.key == field }
        if isSame(index.flatMap { entries[$0].value.typed }, value) { return }
        let cost = index.map { entries[$0].value.size } ?? 0
        guard let own = fields.firstIndex(where: { $0.id == field }) else {
            throw FormError(
                Message(
                    "The records of \"{question}\" have no field \"{field}\".",
                    ["question": .code(id), "field": .code(field)]))
        }
        switch (index, value) {
        case (let index?, let value?): entries[index].value = value
        case (let index?, nil): entries.remove(at: index)
        case (nil, let value?):
            let before = entries.lastIndex { entry in
                fields.firstIndex { $0.id == entry.key }.map { $0 < own } ?? false
            }
            entries.insert(AnswerDocument.Entry(field, value), at: before.map { $0 + 1 } ?? 0)
        case (nil, nil): break
        }
        records[record] = .map(entries.isEmpty ? Self.emptyRecord(fields) : entries)
        let name = DraftHistory.Field(question: id, record: Int32(truncatingIfNeeded: record), field: field)
        try put(records, id, name, group, cost: cost + 64 * records.count)
    }

    /// A record without answers: the format has no way to write a map without keys, so its first field stands blank.
    private static func emptyRecord(_ fields: [Question]) -> [AnswerDocument.Entry] {
        fields.first.map { [AnswerDocument.Entry($0.id, .blank)] } ?? []
    }

    private mutating func put(
        _ records: [AnswerDocument.Value], _ id: String, _ field: DraftHistory.Field? = nil, _ group: Int64? = nil,
        cost: Int? = nil
    ) throws(FormError) {
        let order = language.order
        let value = kept(id, records.isEmpty ? nil : .list(records))
        let isBare = !history.hasAnswers
        try change(field, group: group, cost: cost ?? history.document.answer(id)?.size ?? 0) {
            (document) throws(FormError) in
            document.setAnswer(id, value, order: order)
            if value == nil, isBare, document.answers.isEmpty { document["answers"] = nil }
        }
    }

    /// Adds an empty record at the end.
    mutating func addRecord(_ id: String) throws(FormError) {
        let fields = try fields(of: id)
        if case .map? = history.document.answer(id) { throw FormError(Message("The answer is not a list of records.")) }
        try put(records(of: id) + [.map(Self.emptyRecord(fields))], id)
    }

    /// Removes a record.
    mutating func removeRecord(_ id: String, _ record: Int) throws(FormError) {
        var records = records(of: id)
        guard records.indices.contains(record) else { throw FormError(Message("There is no such record.")) }
        records.remove(at: record)
        try put(records, id)
    }

    /// Moves a record to another place.
    mutating func moveRecord(_ id: String, _ record: Int, to place: Int) throws(FormError) {
        var records = records(of: id)
        guard records.indices.contains(record), records.indices.contains(place) else {
            throw FormError(Message("There is no such record."))
        }
        records.insert(records.remove(at: record), at: place)
        try put(records, id)
    }
}
