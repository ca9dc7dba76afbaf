import RapporteurAnswerFile
import RapporteurExpression
package import RapporteurModel

/// Writes a response as an answer file that reads back to the same answers.
package struct AnswerFileWriter: Sendable {
    private let questionnaire: Questionnaire

    /// Makes a writer for responses to a questionnaire.
    package init(_ questionnaire: Questionnaire) { self.questionnaire = questionnaire }

    /// The whole file; invalid answers, which have no value, are left out.
    package func text(_ response: Response) -> String {
        var writer = YAMLWriter()
        write(response.header, to: &writer)
        writer.emptyLine()
        if response.answers.allSatisfy({ $0 == .blank || $0 == .invalid }) {
            writer.blank("answers")
        } else {
            writer.open("answers")
            for (slot, answer) in response.answers.enumerated() {
                write(answer, to: questionnaire.questions[slot], &writer)
            }
            writer.close()
        }
        return writer.text
    }

    private func write(_ header: ResponseHeader, to writer: inout YAMLWriter) {
        writer.pair("questionnaire", header.questionnaire)
        if let version = header.version { writer.quotedPair("version", version) }
        if let definition = header.definition { writer.pair("definition", definition) }
        writer.pair("respondent", header.respondent)
        if let language = header.language { writer.pair("language", language) }
        writer.pair("revision", "\(header.revision)")
        writer.pair("status", header.status.word)
        if let part = header.part { writer.list("part", part) }
        if header.isIllustrative { writer.pair("illustrative", "true") }
    }

    private func write(_ answer: Answer, to question: Question, _ writer: inout YAMLWriter) {
        switch answer {
        case .blank, .invalid: return
        case .special(let special): writer.pair(question.id, special.word)
        case .value(let value): write(value, to: question, &writer)
        case .records(let records):
            writer.openList(question.id)
            for record in records {
                writer.openItem()
                if record.allSatisfy({ $0 == .blank || $0 == .invalid }), let first = question.fields.first {
                    writer.blank(first.id)
                }
                for (field, answer) in zip(question.fields, record) { write(answer, to: field, &writer) }
                writer.close()
            }
            writer.close()
        }
    }

    private func write(_ value: Value, to question: Question, _ writer: inout YAMLWriter) {
        switch value {
        case .truth, .records: return
        case .number(let number): writer.pair(question.id, number.text)
        case .text(let text): writer.textPair(question.id, text)
        case .date(let date): writer.pair(question.id, date.text)
        case .choice(let code): writer.pair(question.id, self.code(code, question))
        case .choices(let codes): writer.list(question.id, codes.map { self.code($0, question) })
        case .link(let links):
            if links.count == 1 { writer.pair(question.id, links[0]) } else { writer.list(question.id, links) }
        }
    }

    private func code(_ index: Int32, _ question: Question) -> String {
        question.choiceList.map { questionnaire.choiceLists[Int($0)].choices[Int(index)].code } ?? ""
    }
}
