package import RapporteurAnswerFile
import RapporteurExpression
package import RapporteurModel

/// Writes a response as an answer file that reads back to the same answers.
package struct AnswerFileWriter: Sendable {
    private let questionnaire: Questionnaire

    /// Makes a writer for responses to a questionnaire.
    package init(_ questionnaire: Questionnaire) { self.questionnaire = questionnaire }

    /// The whole file; invalid answers, which have no value, are left out.
    package func text(_ response: Response) -> String { document(response).text }

    /// The response as a document that can be edited.
    package func document(_ response: Response) -> AnswerDocument {
        var document = AnswerDocument(header(response.header))
        document.answers = entries(questionnaire.questions, response.answers)
        return document
    }

    private func header(_ header: ResponseHeader) -> [AnswerDocument.Entry] {
        var entries = [AnswerDocument.Entry("questionnaire", .text(header.questionnaire))]
        if let version = header.version { entries.append(.init("version", .text(version))) }
        if let definition = header.definition { entries.append(.init("definition", .text(definition))) }
        entries.append(.init("respondent", .text(header.respondent)))
        if let language = header.language { entries.append(.init("language", .text(language))) }
        entries.append(.init("revision", .text("\(header.revision)")))
        entries.append(.init("status", .text(header.status.word)))
        if let part = header.part { entries.append(.init("part", .list(part.map { .text($0) }))) }
        if header.isIllustrative { entries.append(.init("illustrative", .text("true"))) }
        return entries
    }

    private func entries(_ questions: [Question], _ answers: [Answer]) -> [AnswerDocument.Entry] {
        zip(questions, answers).compactMap { question, answer in
            value(answer, question).map { AnswerDocument.Entry(question.id, $0) }
        }
    }

    private func value(_ answer: Answer, _ question: Question) -> AnswerDocument.Value? {
        switch answer {
        case .blank, .invalid: return nil
        case .special(let special): return .text(special.word)
        case .value(let value): return written(value, question)
        case .records(let records):
            return .list(
                records.map { record in
                    let fields = entries(question.fields, record)
                    guard fields.isEmpty, let first = question.fields.first else { return .map(fields) }
                    // A record must be a map to count, even if nothing is known of it.
                    return .map([.init(first.id, .blank)])
                })
        }
    }

    private func written(_ value: Value, _ question: Question) -> AnswerDocument.Value? {
        switch value {
        case .truth, .records: nil
        case .number(let number): .text(number.text)
        case .text(let text): .text(text)
        case .date(let date): .text(date.text)
        case .choice(let code): .text(self.code(code, question))
        case .choices(let codes): .list(codes.map { .text(code($0, question)) })
        case .link(let links): links.count == 1 ? .text(links[0]) : .list(links.map { .text($0) })
        }
    }

    private func code(_ index: Int32, _ question: Question) -> String {
        question.choiceList.map { questionnaire.choiceLists[Int($0)].choices[Int(index)].code } ?? ""
    }
}
