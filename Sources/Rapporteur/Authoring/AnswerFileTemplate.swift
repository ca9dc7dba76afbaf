import RapporteurAnswerFile
import RapporteurExpression
package import RapporteurModel

// The file that `rapporteur new` writes: everything a Commission's officer needs to answer with a plain text editor.
// It never fills in what was answered in the last cycle, which alone would spoil the comparison; it shows it as a
// comment. Where answers are chosen, the choices stand as commented lines, and taking away the # answers the question.

/// An answer file ready to be filled in.
package struct AnswerFileTemplate: Sendable {
    let questionnaire: Questionnaire
    private let digest: String
    private let respondent: String
    private let previous: PreviousAnswerWording?
    private let conditions: ConditionWording
    private let hints: AnswerFileHints
    let phrases: Phrases
    private let width = 100
    /// Answers to write in place of blank keys, under the ids of their questions.
    var filled: [String: [AnswerDocument.Value]] = [:]
    /// The questions to write; all, if nil.
    var only: Set<String>?

    /// Makes the template for a respondent; `previous` is its answer file of the last cycle.
    package init(
        questionnaire: Questionnaire, digest: String, respondent: String,
        previous: (questionnaire: Questionnaire, response: Response)?
    ) {
        self.questionnaire = questionnaire
        self.digest = digest
        self.respondent = respondent
        self.previous = previous.map { PreviousAnswerWording($0.questionnaire, $0.response) }
        self.conditions = ConditionWording(questionnaire)
        self.hints = AnswerFileHints(questionnaire)
        self.phrases = Phrases(for: questionnaire.language)
    }

    /// The whole file.
    package var text: String {
        var lines: [String] = []
        comment(questionnaire.title, 0, into: &lines)
        lines.append("#")
        for phrase in Self.instructions { comment(phrases(phrase), 0, into: &lines) }
        lines.append("")
        lines.append("questionnaire: " + questionnaire.id)
        lines.append("version: \"" + questionnaire.version + "\"")
        lines.append("definition: " + digest)
        lines.append("respondent: " + respondent)
        lines.append("language: " + questionnaire.language)
        lines.append("revision: 1")
        comment(phrases(.statusMeaning), 0, into: &lines)
        lines.append("status: draft")
        lines.append("")
        lines.append("answers:")
        for section in questionnaire.sections { write(section, into: &lines) }
        return lines.joined(separator: "\n") + "\n"
    }

    static let instructions: [Phrase] = [
        .howToFill, .howComments, .howChoose, .howWrite, .howLeave, .howCheck,
    ]

    func write(_ section: Section, into lines: inout [String]) {
        lines.append("")
        lines.append("  # " + String(repeating: "=", count: width - 4))
        comment(section.title, 2, into: &lines)
        if section.isPersonal {
            comment(phrases(.personalSection), 2, into: &lines)
        }
        lines.append("  # " + String(repeating: "=", count: width - 4))
        for slot in section.questions { write(slot, into: &lines) }
    }

    private func write(_ slot: Int32, into lines: inout [String]) {
        let question = questionnaire.questions[Int(slot)]
        if case .calculated = question.type { return }
        if let only, !only.contains(question.id) { return }
        lines.append("")
        comment((question.number.map { $0 + ". " } ?? "") + question.text, 2, into: &lines)
        if let help = question.help { comment(help, 4, into: &lines) }
        if let condition = question.askedIf {
            comment(phrases(.answerOnlyIf, ["condition": conditions.words(condition)]), 4, into: &lines)
        }
        writePrevious(slot, into: &lines)
        for hint in hints.lines(question) { comment(hint, 4, into: &lines) }
        writeKey(question, into: &lines)
    }

    private func writePrevious(_ slot: Int32, into lines: inout [String]) {
        guard let previous, questionnaire.previousLinks.indices.contains(Int(slot)) else { return }
        let isMerged = questionnaire.previousLinks[Int(slot)].sources.count > 1
        for source in previous.answers(before: slot, in: questionnaire) {
            let cycle = "\(previous.cycle)"
            comment(
                isMerged
                    ? phrases(.previousAnswerTo, ["cycle": cycle, "question": source.question])
                    : phrases(.previousAnswer, ["cycle": cycle]), 4, into: &lines)
            for line in source.lines { comment(line, 6, into: &lines) }
        }
    }

    private func writeKey(_ question: Question, into lines: inout [String]) {
        if let values = filled[question.id]?.filter({ !$0.isBlank }), !values.isEmpty {
            var isText = false
            if case .text = question.type { isText = true }
            for value in values { lines.append(Self.yaml(question.id, value, isText: isText)) }
            return
        }
        let special = SpecialAnswer.allCases.filter { question.special.allows($0) }.map { $0.word }
        switch question.type {
        case .oneOf(let list):
            lines.append("  " + question.id + ":")
            for code in questionnaire.choiceLists[Int(list)].domain.codes + special { lines.append("    # " + code) }
        case .anyOf(let list, _, _, _):
            lines.append("  " + question.id + ":")
            for code in questionnaire.choiceLists[Int(list)].domain.codes { lines.append("    # - " + code) }
            for word in special { lines.append("    # " + word) }
        case .text:
            lines.append("  " + question.id + ": |")
            lines.append("    ")
        case .number, .date, .link, .calculated:
            lines.append("  " + question.id + ":")
        case .records(_, let fields):
            lines.append("  " + question.id + ":")
            for (index, field) in fields.enumerated() {
                for line in wrapped(hints.note(field, fields), width - 10) { lines.append("    #     # " + line) }
                lines.append((index == 0 ? "    # - " : "    #   ") + field.id + ":")
            }
        }
    }

    /// Writes text as comment lines; a line break in the text never ends the comment.
    func comment(_ text: String, _ indent: Int, into lines: inout [String]) {
        let start =
            String(repeating: " ", count: min(indent, 2)) + "#" + String(repeating: " ", count: max(1, indent - 1))
        // Points of a list hang, so that their second lines stand under their first words.
        let hang = text.hasPrefix("- ") ? "  " : ""
        for (index, line) in wrapped(text, width - start.count - hang.count).enumerated() {
            lines.append(start + (index == 0 ? "" : hang) + line)
        }
    }

    /// Text in lines; every white space and control character is a place to break, except a no-break space.
    private func wrapped(_ text: String, _ limit: Int) -> [String] {
        let words = text.split { character in
            (character.isWhitespace && character != "\u{A0}" && character != "\u{202F}")
                || character.unicodeScalars.contains { $0.value < 0x20 }
        }
        return words.isEmpty ? [] : wrap(words.joined(separator: " "), limit)
    }
}
