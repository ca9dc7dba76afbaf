import RapporteurExpression
package import RapporteurModel

/// Brings responses to one questionnaire into the long form. The order of questions and fields is found once, so that no
/// response has to be sorted.
package struct AnswerRows: Sendable {
    private struct Field: Sendable {
        var index: Int
        var name: AnswerName
        var isPersonal: Bool
    }

    private struct Place: Sendable {
        var slot: Int
        var name: AnswerName
        var isPersonal: Bool
        /// The fields of its records in the order of their ids.
        var fields: [Field]
    }

    private let questionnaire: Questionnaire
    private let places: [Place]

    /// Finds the order of a questionnaire: by the ids of questions, and of fields below them.
    package init(_ questionnaire: Questionnaire) {
        self.questionnaire = questionnaire
        let questions = questionnaire.questions
        places = questions.indices.sorted { questions[$0].id < questions[$1].id }.map { slot in
            let question = questions[slot]
            let fields = question.fields
            return Place(
                slot: slot, name: AnswerName(question.id),
                isPersonal: question.isPersonal || questionnaire.sections[Int(question.section)].isPersonal,
                fields: fields.indices.sorted { fields[$0].id < fields[$1].id }.map {
                    Field(index: $0, name: AnswerName(fields[$0].id), isPersonal: fields[$0].isPersonal)
                })
        }
    }

    /// The rows of a response: by question, record, field and position.
    package func rows(of response: Response) -> [StoredAnswer] {
        var rows: [StoredAnswer] = []
        visit(response) { place, record, field, position, kind, value in
            let question = questionnaire.questions[place.slot]
            var row = StoredAnswer(
                question: question.id, kind: kind, isPersonal: place.isPersonal || field?.isPersonal == true)
            row.record = record
            if let field { row.field = question.fields[field.index].id }
            row.position = position
            row.value = value
            rows.append(row)
        }
        return rows
    }

    /// The same rows as one value.
    package func list(of response: Response) -> AnswerList {
        var writer = AnswerListWriter()
        visit(response) { place, record, field, position, kind, value in
            writer.add(
                place.name, record, field?.name ?? .none, position, kind, value,
                isPersonal: place.isPersonal || field?.isPersonal == true)
        }
        return writer.finish()
    }

    private typealias Row = (
        _ place: Place, _ record: Int64, _ field: Field?, _ position: Int64, _ kind: StoredAnswer.Kind, _ value: String?
    ) -> Void

    private func visit(_ response: Response, _ row: Row) {
        for place in places {
            let answer = response.answers[place.slot]
            if case .blank = answer { continue }
            guard case .records(let records) = answer else {
                visit(answer, questionnaire.questions[place.slot]) { row(place, 0, nil, $0, $1, $2) }
                continue
            }
            for (index, record) in records.enumerated() {
                for field in place.fields where record.indices.contains(field.index) {
                    visit(record[field.index], questionnaire.questions[place.slot].fields[field.index]) {
                        row(place, Int64(index + 1), field, $0, $1, $2)
                    }
                }
            }
        }
    }

    private func visit(
        _ answer: Answer, _ question: Question,
        _ row: (_ position: Int64, _ kind: StoredAnswer.Kind, _ value: String?) -> Void
    ) {
        switch answer {
        case .blank, .records: break
        case .invalid: row(0, .invalid, nil)
        case .special(let special): row(0, .special, special.word)
        case .value(let value):
            switch value {
            case .truth(let truth): row(0, .value, truth ? "true" : "false")
            case .number(let number): row(0, .value, number.text)
            case .text(let text): row(0, .value, text.asRowText)
            case .date(let date): row(0, .value, date.text)
            case .choice(let index): row(0, .value, code(index, question))
            case .records(let count): row(0, .value, String(count))
            case .choices(let indices):
                for (place, index) in indices.enumerated() { row(Int64(place + 1), .value, code(index, question)) }
            case .link(let links):
                for (place, link) in links.enumerated() { row(Int64(place + 1), .value, link.asRowText) }
            }
        }
    }

    private func code(_ index: Int32, _ question: Question) -> String? {
        question.choiceList.map { questionnaire.choiceLists[Int($0)].choices[Int(index)].code }
    }
}
