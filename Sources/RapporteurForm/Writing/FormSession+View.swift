import RapporteurAnswerFile
import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel
import RapporteurValidation

// What the page is told after every change: how far the report has come, what is asked, what was found.
extension FormSession {
    /// The view alone.
    var viewReply: [UInt8] {
        var json = JSONWriter(.compact)
        json.object { writeView(to: &$0) }
        return json.bytes
    }

    /// Writes the members of the view.
    func writeView(to json: inout JSONWriter) {
        let validated = checked.validated
        json.key("summary")
        write(validated.summary, to: &json)
        writeSections(to: &json)
        json.member("asked", marks { validated.answers.isAsked($0) })
        json.member("answered", marks { isAnswered($0) })
        writeFields(to: &json)
        writeCalculated(to: &json)
        writeCharacters(to: &json)
        let lines = LineTable(checked.source)
        json.key("findings")
        json.array(of: validated.findings) { write($1, lines, to: &$0) }
        json.member("can_undo", history.canUndo)
        json.member("can_redo", history.canRedo)
        json.member("revision", history.revision)
        json.member("edited", history.isEdited)
        json.member("given_out", history.isGivenOut)
    }

    private func write(_ summary: ValidationSummary, to json: inout JSONWriter) {
        json.object { json in
            json.member("asked", summary.asked)
            json.member("answered", summary.answered)
            json.member("errors", summary.errors)
            json.member("warnings", summary.warnings)
            json.member("confirmed", summary.confirmed)
            json.member("information", summary.information)
            json.member("blocking", summary.hasOpenBlocking)
        }
    }

    /// One character for each slot.
    private func marks(_ holds: (Int32) -> Bool) -> String {
        var bytes: [UInt8] = []
        for slot in language.questionnaire.questions.indices {
            bytes.append(holds(Int32(slot)) ? UInt8(ascii: "1") : UInt8(ascii: "0"))
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func isCalculated(_ slot: Int32) -> Bool {
        if case .calculated = language.questionnaire.questions[Int(slot)].type { true } else { false }
    }

    /// Whether a question is asked and has a valid answer, an allowed special one included.
    private func isAnswered(_ slot: Int32) -> Bool {
        guard checked.validated.answers.isAsked(slot), !isCalculated(slot) else { return false }
        switch checked.read.response.answers[Int(slot)] {
        case .blank, .invalid: return false
        case .special, .value, .records: return true
        }
    }

    private func writeSections(to json: inout JSONWriter) {
        let sections = language.questionnaire.sections
        var errors = [Int64](repeating: 0, count: sections.count)
        var warnings = errors
        for finding in checked.validated.findings {
            guard let slot = finding.slot else { continue }
            let section = Int(language.questionnaire.questions[Int(slot)].section)
            switch finding.diagnostic.severity {
            case .error: errors[section] += 1
            case .warning where !finding.isConfirmed: warnings[section] += 1
            case .warning, .information: break
            }
        }
        json.key("sections")
        json.array(of: sections.indices) { json, index in
            var asked: Int64 = 0
            var answered: Int64 = 0
            for slot in sections[index].questions
            where !isCalculated(slot) && checked.validated.answers.isAsked(slot) {
                asked += 1
                if isAnswered(slot) { answered += 1 }
            }
            json.object { json in
                json.member("id", sections[index].id)
                json.member("asked", asked)
                json.member("answered", answered)
                json.member("errors", errors[index])
                json.member("warnings", warnings[index])
            }
        }
    }

    /// For every record which of its fields are asked. Of a list that cannot be read all are: nothing that was typed
    /// may be out of reach.
    private func writeFields(to json: inout JSONWriter) {
        json.key("fields")
        json.object { json in
            for entry in history.document.answers {
                guard case .list(let items) = entry.value, let slot = language.order[entry.key] else { continue }
                let fields = language.questionnaire.questions[slot].fields
                if fields.isEmpty || items.isEmpty { continue }
                let isRead = checked.read.response.answers[slot] != .invalid
                json.key(entry.key)
                json.array(of: items.indices) { json, record in
                    var bytes: [UInt8] = []
                    for field in fields.indices {
                        let isAsked =
                            !isRead
                            || checked.validated.answers.fieldRelevance(
                                Int32(slot), record: Int32(record), field: Int32(field)) == .asked
                        bytes.append(isAsked ? UInt8(ascii: "1") : UInt8(ascii: "0"))
                    }
                    json.value(String(decoding: bytes, as: UTF8.self))
                }
            }
        }
    }

    private func writeCalculated(to json: inout JSONWriter) {
        json.key("calculated")
        json.object { json in
            for (slot, question) in language.questionnaire.questions.enumerated() {
                guard case .calculated = question.type,
                    case .value(let value) = checked.validated.answers.operand(Int32(slot))
                else { continue }
                json.member(question.id, language.catalogue.text(value.shown))
            }
        }
    }

    private func write(_ finding: Finding, _ lines: LineTable, to json: inout JSONWriter) {
        let diagnostic = finding.diagnostic
        let position = lines.position(of: diagnostic.range.start)
        let field = finding.question.flatMap { RecordField($0) }
        json.object { json in
            json.member("code", diagnostic.code)
            json.member("severity", diagnostic.severity.word)
            json.member("message", language.catalogue.text(diagnostic.message))
            json.member("label", diagnostic.label.map { language.catalogue.text($0) })
            json.member("help", diagnostic.help.map { language.catalogue.text($0) })
            json.member("question", finding.question)
            json.member("slot", finding.slot.map { Int64($0) })
            json.member("record", field.map { $0.record })
            json.member("field", field.map { $0.field })
            json.member("rule", finding.rule)
            json.member("blocking", finding.isBlocking)
            json.member("confirmed", finding.isConfirmed)
            json.member("confirmable", finding.isConfirmable)
            json.member("line", Int64(position.line))
            json.member("column", Int64(position.column))
        }
    }
}

/// The record, counted from 0, and the field in an address such as `capacity.repository_list[2].url`.
private struct RecordField {
    let record: Int64
    let field: String

    init?(_ path: String) {
        var path = path
        let found = path.withUTF8 { utf8 -> (record: Int64, field: String)? in
            guard var index = utf8.firstIndex(of: UInt8(ascii: "[")) else { return nil }
            var number: Int64 = 0
            index += 1
            while index < utf8.count, utf8[index] >= 0x30, utf8[index] <= 0x39, number < 1_000_000_000 {
                number = number * 10 + Int64(utf8[index] - 0x30)
                index += 1
            }
            guard number >= 1, index + 1 < utf8.count, utf8[index] == UInt8(ascii: "]"),
                utf8[index + 1] == UInt8(ascii: ".")
            else { return nil }
            let field = String(decoding: UnsafeBufferPointer(rebasing: utf8[(index + 2)...]), as: UTF8.self)
            return (number - 1, field)
        }
        guard let found else { return nil }
        record = found.record
        field = found.field
    }
}

extension Value {
    /// A calculated value in words and digits.
    fileprivate var shown: MessageValue {
        switch self {
        case .truth(let truth): .message(truth ? Message("yes") : Message("no"))
        case .number(let number): .decimal(number.text)
        case .text(let text): .text(text)
        case .date(let date): .date(year: date.year, month: date.month, day: date.day)
        case .link(let links): .codes(links)
        case .choice(let code): .figure(Int64(code))
        case .choices(let codes): .list(codes.map { .figure(Int64($0)) })
        case .records(let count): .number(Int64(count))
        }
    }
}
