import RapporteurDefinition
import RapporteurDiagnostics
import RapporteurModel

/// What a translator has to know about each text of a questionnaire: what it is and where it stands.
struct TextContext {
    private var notes: [String: [Message]] = [:]

    /// Finds the context of all texts.
    init(_ questionnaire: Questionnaire) {
        notes["title"] = [Message("the title of the questionnaire")]
        for section in questionnaire.sections {
            notes["sections/" + section.id + "/title"] = [Message("the title of a section")]
        }
        for question in questionnaire.questions { add(question, in: questionnaire) }
        addChoices(of: questionnaire)
        for rule in questionnaire.rules { add(rule, in: questionnaire) }
        for indicator in questionnaire.indicators {
            notes["indicators/" + indicator.id + "/title"] = [
                Message("the title of an indicator, which stands in reports"),
                Self.section(indicator.section, in: questionnaire),
            ].compactMap { $0 }
        }
    }

    /// The notes on the text at a path.
    func notes(on path: String) -> [Message] { notes[path] ?? [] }

    private mutating func add(_ question: Question, in questionnaire: Questionnaire) {
        let path = "questions/" + question.id
        let name = Self.name(question)
        let section = Self.section(question.section, in: questionnaire)
        notes[path + "/text"] =
            [Message("the text of {question}", ["question": .message(name)])] + (section.map { [$0] } ?? [])
        notes[path + "/help"] = [
            Message("a short note under {question}", ["question": .message(name)]), Self.quoted(question),
        ]
        notes[path + "/unit"] = [
            Message("the unit of the number that answers {question}", ["question": .message(name)]),
            Self.quoted(question),
        ]
        for field in question.fields {
            let path = path + "." + field.id
            let about = Message("a field of the list at {question}", ["question": .message(name)])
            notes[path + "/text"] = [about, Self.quoted(question)]
            notes[path + "/help"] = [about, Message("a short note under the field"), Self.quoted(field)]
            notes[path + "/unit"] = [about, Message("the unit of its number"), Self.quoted(field)]
        }
    }

    private mutating func addChoices(of questionnaire: Questionnaire) {
        var users: [Int32: [Question]] = [:]
        for question in questionnaire.questions {
            for one in [question] + question.fields {
                if let list = one.choiceList, users[list]?.last?.id != question.id {
                    users[list, default: []].append(question)
                }
            }
        }
        for (index, list) in questionnaire.choiceLists.enumerated() {
            let names = Self.names(users[Int32(index)] ?? [])
            let note =
                names.isEmpty
                ? Message("a choice that no question offers")
                : Message("a choice at {questions}", ["questions": .list(names)])
            for choice in list.choices { notes["choice_lists/" + list.id + "/" + choice.code] = [note] }
        }
    }

    private mutating func add(_ rule: Rule, in questionnaire: Questionnaire) {
        let names = Self.names(rule.questions.map { questionnaire.questions[Int($0)] })
        let place = names.isEmpty ? [] : [Message("it is shown at {questions}", ["questions": .list(names)])]
        notes["rules/" + rule.id + "/message"] = [Message("what a respondent reads who does not meet a rule")] + place
        notes["rules/" + rule.id + "/help"] =
            [
                Message("what to do about the finding of a rule"),
                Message("the finding: {text}", ["text": .text(rule.message)]),
            ] + place
    }

    private static func section(_ index: Int32, in questionnaire: Questionnaire) -> Message? {
        guard questionnaire.sections.indices.contains(Int(index)) else { return nil }
        return Message("section: {title}", ["title": .text(questionnaire.sections[Int(index)].title)])
    }

    /// The names of questions; of many the first ones.
    private static func names(_ questions: [Question]) -> [MessageValue] {
        let names = questions.prefix(6).map { MessageValue.message(name($0)) }
        guard questions.count > 6 else { return names }
        let rest = Message("{count} more", ["count": .number(Int64(questions.count - 6))])
        return names + [.message(rest)]
    }

    private static func name(_ question: Question) -> Message {
        guard let number = question.number else { return Message("question {id}", ["id": .code(question.id)]) }
        return Message("question {number}", ["number": .text(number)])
    }

    private static func quoted(_ question: Question) -> Message {
        Message("the question: {text}", ["text": .text(question.text)])
    }
}

extension Message {
    /// What the whole file is.
    static func aboutFile(_ questionnaire: Questionnaire) -> Message {
        Message(
            "texts of the questionnaire {id}, version {version}: {title}",
            [
                "id": .code(questionnaire.id), "version": .code(questionnaire.version),
                "title": .text(questionnaire.title),
            ])
    }

    static var placeholdersStay: Message {
        Message("what stands in braces is replaced by an answer and is not translated")
    }

    static var sourceHasChanged: Message {
        Message("the source has changed since this was translated; check the translation and mend it")
    }
}
