// Answers in long form: one row for each value, so that people who know SQL can count them. Blank answers have no row.

import RapporteurExpression
package import RapporteurModel

/// One value of one answer as a row.
package struct StoredAnswer: Sendable, Hashable {
    /// What the row holds.
    package enum Kind: String, Sendable {
        /// An ordinary value.
        case value
        /// A special answer.
        case special
        /// Something that is not an answer to the question; a finding says what.
        case invalid
    }

    /// The id of the question.
    package var question: String
    /// The record from 1; 0 where the question has none.
    package var record: Int64 = 0
    /// The field of the record; empty where there is none.
    package var field = ""
    /// The place in a list of choices or addresses from 1; 0 for a single value.
    package var position: Int64 = 0
    /// What the row holds.
    package var kind: Kind
    /// The code, number, date, address, text or special answer; nil for something invalid.
    package var value: String?
    /// Whether the answer names persons.
    package var isPersonal: Bool

    /// The rows of a response to a questionnaire, in the order of the table.
    package static func rows(of response: Response, _ questionnaire: Questionnaire) -> [StoredAnswer] {
        var rows: [StoredAnswer] = []
        rows.reserveCapacity(response.answers.count)
        for (question, answer) in zip(questionnaire.questions, response.answers) {
            if case .blank = answer { continue }
            let section = questionnaire.sections[Int(question.section)]
            var row = StoredAnswer(
                question: question.id, kind: .value, isPersonal: question.isPersonal || section.isPersonal)
            if case .records(let records) = answer {
                let isPersonal = row.isPersonal
                for (index, record) in records.enumerated() {
                    row.record = Int64(index + 1)
                    for (field, answer) in zip(question.fields, record) {
                        row.field = field.id
                        row.isPersonal = isPersonal || field.isPersonal
                        add(answer, field, row, questionnaire, to: &rows)
                    }
                }
            } else {
                add(answer, question, row, questionnaire, to: &rows)
            }
        }
        // In the order of the table, in which they are read again.
        return rows.sorted { left, right in
            if left.question != right.question { return left.question < right.question }
            if left.record != right.record { return left.record < right.record }
            return left.field == right.field ? left.position < right.position : left.field < right.field
        }
    }

    private static func add(
        _ answer: Answer, _ question: Question, _ start: StoredAnswer, _ questionnaire: Questionnaire,
        to rows: inout [StoredAnswer]
    ) {
        var row = start
        switch answer {
        case .blank, .records: break
        case .invalid:
            row.kind = .invalid
            rows.append(row)
        case .special(let special):
            row.kind = .special
            row.value = special.word
            rows.append(row)
        case .value(let value):
            let list = question.choiceList.map { questionnaire.choiceLists[Int($0)].choices } ?? []
            switch value {
            case .truth(let truth): row.value = truth ? "true" : "false"
            case .number(let number): row.value = number.text
            case .text(let text): row.value = text.asRowText
            case .date(let date): row.value = date.text
            case .choice(let index): row.value = list[Int(index)].code
            case .records(let count): row.value = String(count)
            case .choices(let indices):
                for (place, index) in indices.enumerated() {
                    row.position = Int64(place + 1)
                    row.value = list[Int(index)].code
                    rows.append(row)
                }
                return
            case .link(let links):
                for (place, link) in links.enumerated() {
                    row.position = Int64(place + 1)
                    row.value = link.asRowText
                    rows.append(row)
                }
                return
            }
            rows.append(row)
        }
    }

    /// The digest of rows as values: texts in NFC.
    package static func digest(of rows: [StoredAnswer]) -> String {
        var digest = RowDigest()
        for row in rows {
            digest.add(row.question)
            digest.add(row.record)
            digest.add(row.field)
            digest.add(row.position)
            digest.add(row.kind.rawValue)
            digest.add(row.value?.canonicalForm)
            digest.add(row.isPersonal)
        }
        return digest.finish()
    }
}
