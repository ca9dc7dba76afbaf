// The answers of a version are one JSON value in the store: an array of rows, each an array of question, value, position,
// record, field, kind and personal, in which the last ones are left out as long as they are the usual ones: 0, 0, no field,
// `value`, 0. Its text and its digest are written side by side, since together they are most of what a file costs on its
// way into the store.

import RapporteurDiagnostics
import RapporteurModel

/// The answers of one version as the store keeps them.
package struct AnswerList: Sendable, Hashable {
    /// The text of the value; nil if there is no row.
    package let text: String?
    /// The digest of the rows as values.
    package let digest: String

    /// Writes rows, which stand in the order in which they are read again.
    package init(_ rows: [StoredAnswer] = []) {
        var writer = AnswerListWriter()
        for row in rows {
            writer.add(
                AnswerName(row.question), row.record, AnswerName(row.field), row.position, row.kind, row.value,
                isPersonal: row.isPersonal)
        }
        self = writer.finish()
    }

    fileprivate init(text: String?, digest: String) {
        self.text = text
        self.digest = digest
    }
}

/// The id of a question or field as it stands in both forms.
struct AnswerName: Sendable {
    fileprivate let json: [UInt8]
    fileprivate let digest: [UInt8]

    init(_ id: String) {
        json = AnswerListWriter.quoted(id)
        digest = RowDigest.field(id)
    }

    /// No field.
    static let none = AnswerName("")
}

/// Writes a list row by row.
struct AnswerListWriter {
    private var text: [UInt8] = []
    private var rows = RowDigest()

    init() { text.reserveCapacity(8192) }

    mutating func add(
        _ question: AnswerName, _ record: Int64, _ field: AnswerName, _ position: Int64, _ kind: StoredAnswer.Kind,
        _ value: String?, isPersonal: Bool
    ) {
        text.append(text.isEmpty ? UInt8(ascii: "[") : UInt8(ascii: ","))
        text.append(UInt8(ascii: "["))
        text.append(contentsOf: question.json)
        rows.add(written: question.digest)
        rows.add(record)
        rows.add(written: field.digest)
        rows.add(position)
        rows.add(kind.rawValue)
        text.append(UInt8(ascii: ","))
        add(value)
        rows.add(isPersonal)
        let last: Int = isPersonal ? 6 : kind != .value ? 5 : record != 0 ? 4 : position != 0 ? 2 : 1
        if last >= 2 { add(position) }
        if last >= 3 { add(record) }
        if last >= 4 {
            text.append(UInt8(ascii: ","))
            text.append(contentsOf: field.json)
        }
        if last >= 5 {
            text.append(contentsOf: ",\"".utf8)
            text.append(contentsOf: kind.rawValue.utf8)
            text.append(UInt8(ascii: "\""))
        }
        if last == 6 { add(1) }
        text.append(UInt8(ascii: "]"))
    }

    func finish() -> AnswerList {
        AnswerList(
            text: text.isEmpty ? nil : String(decoding: text + [UInt8(ascii: "]")], as: UTF8.self),
            digest: rows.finish())
    }

    /// Text in quotation marks.
    fileprivate static func quoted(_ text: String) -> [UInt8] {
        var json = JSONWriter(.compact)
        json.value(text)
        return json.bytes
    }

    /// A number behind a comma.
    private mutating func add(_ number: Int64) {
        text.append(UInt8(ascii: ","))
        if number >= 0, number < 10 {
            text.append(UInt8(ascii: "0") + UInt8(number))
        } else {
            text.append(contentsOf: String(number).utf8)
        }
    }

    private mutating func add(_ value: String?) {
        guard let value else {
            text.append(contentsOf: "null".utf8)
            rows.add(String?.none)
            return
        }
        // Codes, numbers, dates and most addresses stand in both forms as they are.
        if value.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) {
            text.append(UInt8(ascii: "\""))
            text.append(contentsOf: value.utf8)
            text.append(UInt8(ascii: "\""))
            rows.add(value)
        } else {
            text.append(contentsOf: Self.quoted(value))
            rows.add(value.canonicalForm)
        }
    }
}
