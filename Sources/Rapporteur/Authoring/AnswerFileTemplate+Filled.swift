package import RapporteurAnswerFile
import RapporteurExpression
import RapporteurModel

// A file made from other files has lost their comments. The explanations come from the questionnaire, so they can stand
// in it again, and questions that nobody has answered yet stand there ready to be filled in.
extension AnswerFileTemplate {
    /// What a document says as an answer file with the explanations of `new`; with `questions`, only these are
    /// explained, and other answers stand apart. `heading` says whose file it is.
    package func text(
        of document: AnswerDocument, heading: [String] = [], questions: Set<String>? = nil
    ) -> String {
        var document = document
        if document["answers"] == nil { document["answers"] = .blank }
        let entries = document.canonical.entries
        guard let index = entries.firstIndex(where: { $0.key == "answers" }) else { return document.text }
        let answers: [AnswerDocument.Entry]
        switch entries[index].value {
        case .blank: answers = []
        case .map(let entries): answers = entries
        case .text, .list: return document.text
        }
        var template = self
        for answer in answers { template.filled[answer.key, default: []].append(answer.value) }
        template.only = questions
        var lines: [String] = []
        comment(questionnaire.title, 0, into: &lines)
        for line in heading { comment(line, 0, into: &lines) }
        lines.append("#")
        for phrase in Self.instructions { comment(phrases(phrase), 0, into: &lines) }
        lines.append("")
        lines.append(AnswerDocument(Array(entries[..<index])).text + "\nanswers:")
        let explained = Set(
            questionnaire.questions.filter { question in
                if case .calculated = question.type { return false }
                return questions?.contains(question.id) ?? true
            }.map { $0.id })
        for section in questionnaire.sections
        where section.questions.contains(where: { explained.contains(questionnaire.questions[Int($0)].id) }) {
            template.write(section, into: &lines)
        }
        let others = answers.filter { !explained.contains($0.key) && !$0.value.isBlank }
        if !others.isEmpty {
            lines.append("")
            comment(phrases(questions == nil ? .answersWithoutQuestion : .answersOfOthers), 2, into: &lines)
            for answer in others { lines.append(Self.yaml(answer.key, answer.value)) }
        }
        let rest = Array(entries[(index + 1)...].filter { $0.value != .blank })
        return lines.joined(separator: "\n") + "\n" + (rest.isEmpty ? "" : "\n" + AnswerDocument(rest).text)
    }

    /// An answer as it stands below `answers`, without the end of its last line.
    static func yaml(_ key: String, _ value: AnswerDocument.Value, isText: Bool = false) -> String {
        var writer = YAMLWriter()
        writer.open("answers")
        // Under a bar a person can go on writing whatever comes to mind.
        if isText, case .text(let text) = value, SpecialAnswer(word: text.trimmedOfSpace) == nil {
            writer.textPair(key, text)
        } else {
            writer.pair(key, value)
        }
        return String(writer.text.dropFirst("answers:\n".count).dropLast())
    }
}
