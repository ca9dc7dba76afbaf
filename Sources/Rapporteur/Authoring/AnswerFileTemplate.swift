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
    }

    /// The whole file.
    package var text: String {
        var lines: [String] = []
        comment(questionnaire.title, 0, into: &lines)
        lines.append("#")
        for line in Self.instructions { comment(line, 0, into: &lines) }
        lines.append("")
        lines.append("questionnaire: " + questionnaire.id)
        lines.append("version: \"" + questionnaire.version + "\"")
        lines.append("definition: " + digest)
        lines.append("respondent: " + respondent)
        lines.append("language: " + questionnaire.language)
        lines.append("revision: 1")
        comment(
            "draft while you work on it; submitted when it is complete; certified by the official named in it", 0,
            into: &lines)
        lines.append("status: draft")
        lines.append("")
        lines.append("answers:")
        for section in questionnaire.sections { write(section, into: &lines) }
        return lines.joined(separator: "\n") + "\n"
    }

    static let instructions = [
        "How to fill in this file:",
        "- Lines that begin with # are explanations. The program does not read them.",
        "- Choose an answer by taking away the # in front of it. Nothing else on that line needs to change.",
        "- Write text on the empty line below the question, four spaces from the left. It may run over several lines.",
        "- Leave a question as it is if you have no answer yet. You can save and go on another day.",
        "- At any time, run “rapporteur check” with the name of this file. It tells you what is still open and how to mend it.",
    ]

    func write(_ section: Section, into lines: inout [String]) {
        lines.append("")
        lines.append("  # " + String(repeating: "=", count: width - 4))
        comment(section.title, 2, into: &lines)
        if section.isPersonal {
            comment("This section names persons. It is kept apart and never published.", 2, into: &lines)
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
            comment("Answer only if " + conditions.words(condition) + ".", 4, into: &lines)
        }
        writePrevious(slot, into: &lines)
        for hint in hints(question) { comment(hint, 4, into: &lines) }
        writeKey(question, into: &lines)
    }

    private func writePrevious(_ slot: Int32, into lines: inout [String]) {
        guard let previous, questionnaire.previousLinks.indices.contains(Int(slot)) else { return }
        let isMerged = questionnaire.previousLinks[Int(slot)].sources.count > 1
        for source in previous.answers(before: slot, in: questionnaire) {
            let name = isMerged ? " to “" + source.question + "”" : ""
            comment("In \(previous.cycle) your country answered" + name + ":", 4, into: &lines)
            for line in source.lines { comment(line, 6, into: &lines) }
        }
    }

    private func hints(_ question: Question) -> [String] {
        var hints: [String] = []
        switch question.type {
        case .oneOf(let list):
            hints.append("Choose one: " + labels(list))
        case .anyOf(let list, let minimum, let maximum, let exclusive):
            hints.append("Choose all that apply: " + labels(list))
            if let minimum { hints.append("At least \(minimum).") }
            if let maximum { hints.append("At most \(maximum).") }
            for code in exclusive {
                hints.append("“" + AnswerWording(questionnaire).label(of: code, in: list) + "” stands alone.")
            }
        case .text(let maximum):
            if let maximum { hints.append("At most \(maximum) characters.") }
        case .number(let minimum, let maximum, let isInteger, let unit):
            var text = isInteger ? "A whole number" : "A number with a point for decimals, such as 12.5"
            if let unit { text += ", in " + unit }
            if let minimum { text += ", at least " + minimum.text }
            if let maximum { text += ", at most " + maximum.text }
            hints.append(text + ".")
        case .date: hints.append("A date as year-month-day, such as \(questionnaire.cycle)-03-31.")
        case .link: hints.append("A web address that begins with https:// or http://.")
        case .records(let maximum, _):
            hints.append("One block for each; copy the lines of the example and take away the #.")
            if let maximum { hints.append("At most \(maximum).") }
        case .calculated: break
        }
        let special = SpecialAnswer.allCases.filter { question.special.allows($0) }
        if !special.isEmpty {
            hints.append(
                "If you cannot answer: "
                    + special.map { $0.word + " (" + AnswerWording.label(of: $0) + ")" }.joined(separator: ", "))
        }
        return hints
    }

    private func labels(_ list: Int32) -> String {
        questionnaire.choiceLists[Int(list)].choices.map { choice in
            choice.label.lowercased() == choice.code ? choice.code : choice.code + " (" + choice.label + ")"
        }.joined(separator: " · ")
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
                for line in wrapped(fieldNote(field, fields), width - 10) { lines.append("    #     # " + line) }
                lines.append((index == 0 ? "    # - " : "    #   ") + field.id + ":")
            }
        }
    }

    private func fieldNote(_ field: Question, _ siblings: [Question]) -> String {
        var note = field.text
        if let list = field.choiceList { note += " (" + labels(list) + ")" }
        if case .date = field.type { note += " (year-month-day)" }
        if case .number(_, _, _, let unit?) = field.type { note += " (" + unit + ")" }
        if let condition = field.askedIf { note += " — only if " + conditions.words(condition, siblings: siblings) }
        return note
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

    private func wrapped(_ text: String, _ limit: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(whereSeparator: { $0.isWhitespace || $0.unicodeScalars.contains { $0.value < 0x20 } }) {
            if !line.isEmpty, line.count + 1 + word.count > limit {
                lines.append(line)
                line = ""
            }
            line += line.isEmpty ? String(word) : " " + word
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }
}
