import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurExpression
import RapporteurLineage
import RapporteurModel
import RapporteurReport

// One question: its wording, how it is answered and when it is asked, then what was written about it.

extension GuidanceWriter {
    /// The article of a question.
    func question(_ slot: Int32, _ page: inout MarkupWriter) {
        let question = questionnaire.questions[Int(slot)]
        let section = questionnaire.sections[Int(question.section)]
        page.block("article", [Attribute("id", question.id), Attribute(flag: "data-place")]) { page in
            heading(2, [], &page) { page in
                if let number = question.number {
                    page.element(
                        "a", [Attribute("class", "number"), Attribute("href", "#" + question.id)], text: number)
                    page.write(" ")
                }
                page.write(question.text)
            }
            if let help = question.help {
                page.element("p", [Attribute("class", "help")], text: help)
                page.newline()
            }
            if !isWhole { languageLinks(to: section.id, place: question.id, &page) }
            facts(question, slot, &page)
            guidance(question, slot, section, &page)
        }
    }

    // MARK: - Facts

    private func facts(_ question: Question, _ slot: Int32, _ page: inout MarkupWriter) {
        page.block("dl", [Attribute("class", "facts")]) { page in
            fact(Message("Answer"), &page) { answer(question, &$0) }
            if case .calculated = question.type { return }
            if let condition = question.askedIf {
                fact(Message("When it is asked"), &page) {
                    $0.write(phrases(.answerOnlyIf, ["condition": conditions.words(condition)]))
                }
            }
            fact(Message("May it be left blank?"), &page) { page in
                page.write(
                    say(
                        question.isRequired
                            ? Message("No, before the report is submitted it needs an answer.")
                            : Message("Yes.")))
            }
            let special = SpecialAnswer.allCases.filter { question.special.allows($0) }
            if !special.isEmpty {
                fact(Message("If you cannot answer"), &page) { page in
                    page.write(
                        say(Message("{answers}", ["answers": .or(special.map { .text(answers.label(of: $0)) })])))
                }
            }
            sources(question, &page)
            checks(slot, &page)
            fact(Message("In the answer file"), &page) {
                $0.element("code", [Attribute("dir", "ltr")], text: question.id)
            }
        }
    }

    private func fact(_ name: Message, _ page: inout MarkupWriter, content: (inout MarkupWriter) -> Void) {
        page.element("dt", text: say(name))
        page.element("dd", content: content)
        page.newline()
    }

    /// The paragraphs of the Recommendation and the goals that a question is about.
    private func sources(_ question: Question, _ page: inout MarkupWriter) {
        if !question.paragraphs.isEmpty {
            fact(Message("Paragraphs of the Recommendation"), &page) {
                $0.write(say(Message("{items}", ["items": .list(question.paragraphs.map { .text($0) })])))
            }
        }
        if !question.sdg.isEmpty {
            fact(Message("Sustainable Development Goals"), &page) {
                $0.write(say(Message("{items}", ["items": .list(question.sdg.map { .figure(Int64($0)) })])))
            }
        }
    }

    /// The rules that look at a question.
    private func checks(_ slot: Int32, _ page: inout MarkupWriter) {
        let all = questionnaire.rules.filter { questions(of: $0).contains(slot) }
        guard !all.isEmpty else { return }
        // A rule on many questions, such as that not all answers are the same, would be repeated at each of them.
        let wide = all.filter { questions(of: $0).count > 8 }
        fact(Message("Checks with other answers"), &page) { page in
            page.block("ul") { page in
                for rule in all where !wide.contains(where: { $0.id == rule.id }) {
                    page.element("li") { page in
                        page.element("a", [Attribute("href", address("rules", rule.id))], text: message(of: rule))
                    }
                    page.newline()
                }
                if let first = wide.first {
                    page.element("li") { page in
                        page.element("a", [Attribute("href", address("rules", first.id))]) { page in
                            page.write(
                                say(
                                    Message(
                                        "{count, plural, one {{count} check of many answers} other {{count} checks of many answers}}",
                                        ["count": .number(Int64(wide.count))])))
                        }
                    }
                }
            }
        }
    }

    /// The questions at which a rule's finding is shown, and those that it looks at.
    func questions(of rule: Rule) -> [Int32] {
        let named =
            (rule.when.map { questionnaire.questionsNamed(by: $0) } ?? [])
            + questionnaire.questionsNamed(by: rule.require)
        var result = rule.questions
        for slot in named where !result.contains(slot) && questionnaire.questions.indices.contains(Int(slot)) {
            result.append(slot)
        }
        return result
    }

    /// The sentence of a rule, with the names of questions where a finding has their answers.
    func message(of rule: Rule) -> String {
        let bytes = Array(rule.message.utf8)
        var result = ""
        var end = 0
        for placeholder in placeholders(in: rule.message) {
            guard let slot = questionnaire.questions.firstIndex(where: { $0.id == placeholder.name }) else { continue }
            result += String(decoding: bytes[end..<placeholder.start], as: UTF8.self)
            result += "[" + name(of: Int32(slot)) + "]"
            end = placeholder.end
        }
        return result + String(decoding: bytes[end...], as: UTF8.self)
    }

    // MARK: - How it is answered

    private func answer(_ question: Question, _ page: inout MarkupWriter) {
        switch question.type {
        case .oneOf(let list):
            choices(say(Message("One of these:")), list, &page)
        case .anyOf(let list, let minimum, let maximum, let exclusive):
            choices(say(Message("All of these that apply:")), list, &page)
            var limits: [String] = []
            if let minimum { limits.append(phrases(.chooseAtLeast, ["count": "\(minimum)"])) }
            if let maximum { limits.append(phrases(.chooseAtMost, ["count": "\(maximum)"])) }
            limits += exclusive.map { phrases(.standsAlone, ["choice": answers.label(of: $0, in: list)]) }
            page.write(limits.joined(separator: " "))
        case .records(let maximum, let fields):
            page.write(say(Message("A list. Each entry has:")))
            page.block("ul") { page in
                for field in fields { self.field(field, fields, &page) }
            }
            if let maximum {
                page.write(
                    say(
                        Message(
                            "{count, plural, one {At most {count} entry.} other {At most {count} entries.}}",
                            ["count": .number(Int64(maximum))])))
            }
        default: page.write(sentences(question.type))
        }
    }

    /// Choices in one line if they are few, else one below the other.
    private func choices(_ words: String, _ list: Int32, _ page: inout MarkupWriter) {
        let labels = questionnaire.choiceLists[Int(list)].choices.map { $0.label }
        page.write(words + " ")
        if labels.count <= 3 {
            page.write(phrases.joined(labels.map { phrases(.quoted, ["text": $0]) }, .listed))
        } else {
            page.block("ul") { page in for label in labels { page.element("li", text: label) } }
        }
    }

    private func field(_ field: Question, _ siblings: [Question], _ page: inout MarkupWriter) {
        page.element("li") { page in
            page.write(field.text)
            if field.isRequired {
                page.write(" ")
                page.element("span", [Attribute("class", "quiet")], text: say(Message("(needed)")))
            }
            switch field.type {
            case .oneOf(let list), .anyOf(let list, _, _, _):
                page.write(" – ")
                choices(
                    say(field.isList ? Message("All of these that apply:") : Message("One of these:")), list, &page)
            case .text(nil): break
            default: page.write(" – " + sentences(field.type))
            }
            if let condition = field.askedIf {
                page.write(" " + phrases(.answerOnlyIf, ["condition": conditions.words(condition, siblings: siblings)]))
            }
        }
        page.newline()
    }

    private func sentences(_ type: QuestionType) -> String {
        switch type {
        case .oneOf, .anyOf, .records: return ""
        case .text(let maximum):
            guard let maximum else { return say(Message("Text.")) }
            return say(
                Message(
                    "{count, plural, one {Text of at most {count} character.} other {Text of at most {count} characters.}}",
                    ["count": .number(Int64(maximum))]))
        case .number(let minimum, let maximum, let isInteger, let unit):
            var sentences = [isInteger ? phrases(.wholeNumber) : say(Message("A number, also with decimals."))]
            if let unit { sentences.append(phrases(.inUnit, ["unit": unit])) }
            if let minimum { sentences.append(phrases(.numberAtLeast, ["minimum": minimum.text])) }
            if let maximum { sentences.append(phrases(.numberAtMost, ["maximum": maximum.text])) }
            return phrases.joined(sentences, .sentences)
        case .date: return phrases(.dateHint, ["example": "\(questionnaire.cycle)-03-31"])
        case .link: return phrases(.linkHint)
        case .calculated: return say(Message("Nobody is asked: it is worked out from other answers."))
        }
    }
}

extension Question {
    /// Whether several choices may be given.
    fileprivate var isList: Bool {
        if case .anyOf = type { true } else { false }
    }
}
