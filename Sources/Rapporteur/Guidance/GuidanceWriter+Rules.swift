import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurExpression
import RapporteurLineage
import RapporteurModel
import RapporteurReport

// All rules and checks in words: what is held against every answer by itself, then the rules of the questionnaire.

extension GuidanceWriter {
    /// The page of rules and checks.
    func rulesPage() -> String {
        document("rules", title: say(Message("Rules and checks")) + " – " + questionnaire.title) { rules(&$0) }
    }

    /// What stands on the page of rules and checks.
    func rules(_ page: inout MarkupWriter) {
        heading(1, isWhole ? [Attribute("id", place("rules", nil))] : [], &page, Message("Rules and checks"))
        for message in Self.introduction {
            page.element("p", text: say(message))
            page.newline()
        }
        singleAnswers(&page)
        for section in questionnaire.sections.indices { rules(of: Int32(section), &page) }
    }

    private static var introduction: [Message] {
        [
            Message(
                "The form and the command check every answer by itself, and some answers against each other and against those of the last cycle. Nothing is changed by a check, and a draft may have gaps at any time."
            ),
            Message(
                "There are four kinds of findings. An error must be corrected. A warning that blocks must be corrected or explained before the report is certified. Other warnings ask you to look again; you can continue. Information is only good to know."
            ),
        ]
    }

    // MARK: - Single answers

    private func singleAnswers(_ page: inout MarkupWriter) {
        page.block("section", [Attribute("id", place("rules", "answers")), Attribute(flag: "data-place")]) { page in
            heading(2, [], &page, Message("Checks of single answers"))
            page.block("ul") { page in
                for check in Self.answerChecks {
                    let slots = questionnaire.questions.indices.map { Int32($0) }.filter { slot in
                        check.concerns(questionnaire.questions[Int(slot)])
                    }
                    guard !slots.isEmpty else { continue }
                    page.element("li") { page in
                        page.write(say(check.words) + " ")
                        questionLinks(slots, &page)
                    }
                    page.newline()
                }
            }
        }
    }

    private struct AnswerCheck {
        var words: Message
        var concerns: (Question) -> Bool
    }

    private static var answerChecks: [AnswerCheck] {
        func type(_ test: @escaping (QuestionType) -> Bool) -> (Question) -> Bool { { test($0.type) } }
        return [
            AnswerCheck(
                words: Message("An answer is there before the report is submitted (error)."),
                concerns: { $0.isRequired }),
            AnswerCheck(
                words: Message("The answer is one of the choices (error)."),
                concerns: type { if case .oneOf = $0 { true } else { false } }),
            AnswerCheck(
                words: Message("The answers are among the choices, each once (error)."),
                concerns: type { if case .anyOf = $0 { true } else { false } }),
            AnswerCheck(
                words: Message("As many choices are made as the question says (error)."),
                concerns: type {
                    if case .anyOf(_, let minimum, let maximum, _) = $0 {
                        minimum != nil || maximum != nil
                    } else {
                        false
                    }
                }),
            AnswerCheck(
                words: Message("A choice that stands alone stands alone (error)."),
                concerns: type { if case .anyOf(_, _, _, let exclusive) = $0 { !exclusive.isEmpty } else { false } }),
            AnswerCheck(
                words: Message("The answer is a whole number within its limits (error)."),
                concerns: type { if case .number(_, _, true, _) = $0 { true } else { false } }),
            AnswerCheck(
                words: Message("The answer is a number within its limits (error)."),
                concerns: type { if case .number(_, _, false, _) = $0 { true } else { false } }),
            AnswerCheck(
                words: Message("The answer is a day of the calendar (error)."),
                concerns: type { if case .date = $0 { true } else { false } }),
            AnswerCheck(
                words: Message("The answer is a web address, or a list of them (error)."),
                concerns: type { if case .link = $0 { true } else { false } }),
            AnswerCheck(
                words: Message("The text is not longer than it may be (error)."),
                concerns: type { if case .text(_?) = $0 { true } else { false } }),
            AnswerCheck(
                words: Message("Each entry of the list has what it needs (error)."),
                concerns: { $0.fields.contains { $0.isRequired } }),
            AnswerCheck(
                words: Message("There is no answer where the question is not asked (warning; information in a draft)."),
                concerns: { $0.askedIf != nil }),
        ]
    }

    // MARK: - Rules

    private func rules(of section: Int32, _ page: inout MarkupWriter) {
        let rules = questionnaire.rules.filter { rule in
            rule.questions.first.map { questionnaire.questions[Int($0)].section } ?? 0 == section
        }
        guard !rules.isEmpty else { return }
        page.block("section") { page in
            heading(2, [], &page) { $0.write(questionnaire.sections[Int(section)].title) }
            page.block("ul", [Attribute("class", "rules")]) { page in
                for rule in rules { self.rule(rule, &page) }
            }
        }
    }

    private func rule(_ rule: Rule, _ page: inout MarkupWriter) {
        page.block("li", [Attribute("id", place("rules", rule.id)), Attribute(flag: "data-place")]) { page in
            page.element("p") { page in
                page.element("strong", text: message(of: rule))
                if let help = rule.help { page.write(" " + help) }
            }
            page.newline()
            page.element("p") { page in
                page.element(
                    "span", [Attribute("class", "kind " + Self.kind(of: rule))], text: say(Self.consequence(of: rule)))
                page.write(" ")
                questionLinks(questions(of: rule), &page)
            }
            page.newline()
            page.element("p", [Attribute("class", "quiet")]) { page in
                page.write(words(of: rule))
            }
        }
    }

    /// What a rule requires and when, in words.
    private func words(of rule: Rule) -> String {
        let requirement = conditions.words(rule.require)
        guard let when = rule.when else {
            return say(Message("Expected: {requirement}.", ["requirement": .text(requirement)]))
        }
        return say(
            Message(
                "If {condition}, then expected: {requirement}.",
                ["condition": .text(conditions.words(when)), "requirement": .text(requirement)]))
    }

    private static func kind(of rule: Rule) -> String {
        rule.severity == .warning && rule.isBlocking ? "blocking" : rule.severity.word
    }

    private static func consequence(of rule: Rule) -> Message {
        switch (rule.severity, rule.isBlocking) {
        case (.error, _): Message("Error: must be corrected.")
        case (.warning, true): Message("Warning that blocks: to be corrected or explained.")
        case (.warning, false): Message("Warning: you can continue.")
        case (.information, _): Message("Information.")
        }
    }

    // MARK: - Questions

    /// Links to questions by their numbers, or by their ids where they have none.
    private func questionLinks(_ slots: [Int32], _ page: inout MarkupWriter) {
        page.element("span", [Attribute("class", "quiet")], text: say(Message("Questions:")))
        for (index, slot) in slots.enumerated() {
            let question = questionnaire.questions[Int(slot)]
            page.write(index == 0 ? " " : phrases(.listed, ["left": "", "right": ""]))
            page.element("a", [Attribute("href", address(of: slot))]) { page in
                if let number = question.number {
                    page.write(number)
                } else {
                    page.element("code", [Attribute("dir", "ltr")], text: question.id)
                }
            }
        }
    }
}
