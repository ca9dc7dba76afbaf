import RapporteurDiagnostics
import RapporteurExpression
import RapporteurModel

/// Writes the sections and questions of a questionnaire as the page shows them.
struct FormQuestions {
    private let page: FormPageData.Page
    private let questionnaire: Questionnaire
    private let conditions: ConditionWording
    private let guidance: GuidanceAddress?

    init(_ page: FormPageData.Page, guidance: GuidanceAddress?) {
        self.page = page
        self.guidance = guidance
        questionnaire = page.questionnaire
        conditions = ConditionWording(page.questionnaire)
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("title", questionnaire.title)
            json.key("sections")
            json.array(of: questionnaire.sections) { write($1, to: &$0) }
            json.key("questions")
            json.array(of: questionnaire.questions.indices) { write(Int32($1), to: &$0) }
        }
    }

    private func write(_ section: Section, to json: inout JSONWriter) {
        json.object { json in
            json.member("id", section.id)
            json.member("title", section.title)
            json.optional("area", section.actionArea?.word)
            if section.isPersonal { json.member("personal", true) }
            json.key("questions")
            json.array(of: section.questions) { $0.value(Int64($1)) }
        }
    }

    private func write(_ slot: Int32, to json: inout JSONWriter) {
        let question = questionnaire.questions[Int(slot)]
        json.object { json in
            write(question, siblings: [], to: &json)
            json.optional("guidance", guidance?.address(of: slot, in: questionnaire))
            writePrevious(slot, to: &json)
        }
    }

    private func write(_ question: Question, siblings: [Question], to json: inout JSONWriter) {
        json.member("id", question.id)
        json.optional("number", question.number)
        json.member("text", question.text)
        json.optional("help", question.help)
        json.member("type", question.type.word)
        if let list = question.choiceList {
            json.key("choices")
            json.array(of: questionnaire.choiceLists[Int(list)].choices) { json, choice in
                json.array(of: [choice.code, choice.label]) { $0.value($1) }
            }
        }
        writeBounds(question, to: &json)
        json.optional(
            "special", SpecialAnswer.allCases.filter { question.special.allows($0) }.map { $0.word })
        if question.isRequired { json.member("required", true) }
        json.optional("condition", question.askedIf.map { conditions.words($0, siblings: siblings) })
        if question.isPersonal { json.member("personal", true) }
        json.optional("paragraphs", question.paragraphs)
        json.member("provenance", question.provenance.word)
        if case .records(_, let fields) = question.type {
            json.key("fields")
            json.array(of: fields) { json, field in
                json.object { json in write(field, siblings: fields, to: &json) }
            }
        }
    }

    private func writeBounds(_ question: Question, to json: inout JSONWriter) {
        switch question.type {
        case .oneOf, .date, .link, .calculated: break
        case .anyOf(let list, let minimum, let maximum, let exclusive):
            let choices = questionnaire.choiceLists[Int(list)].choices
            json.optional("exclusive", exclusive.map { choices[Int($0)].code })
            json.optional("min_choices", minimum)
            json.optional("max_choices", maximum)
        case .text(let maximum): json.optional("max_length", maximum)
        case .number(let minimum, let maximum, let isInteger, let unit):
            json.optional("minimum", minimum?.text)
            json.optional("maximum", maximum?.text)
            if isInteger { json.member("integer", true) }
            json.optional("unit", unit)
        case .records(let maximum, _): json.optional("max_items", maximum)
        }
    }

    /// The answer of the last cycle. Where questions were merged each line begins with the question as it was then;
    /// where the question was another one, the note is its wording.
    private func writePrevious(_ slot: Int32, to json: inout JSONWriter) {
        guard let previous = page.previous, questionnaire.previousLinks.indices.contains(Int(slot)) else { return }
        let sources = previous.answers(before: slot, in: questionnaire)
        guard let first = sources.first else { return }
        let link = questionnaire.previousLinks[Int(slot)]
        let isMerged = link.sources.count > 1
        json.key("previous")
        json.object { json in
            json.member(
                "lines",
                isMerged
                    ? sources.map { $0.question + " " + $0.lines.joined(separator: ", ") } : first.lines)
            if !isMerged, !link.isSameQuestion { json.member("note", first.question) }
        }
    }
}
