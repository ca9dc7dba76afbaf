import RapporteurExpression
import RapporteurModel
package import RapporteurReport

/// The questionnaire as a form on paper: boxes to tick, lines to write on, conditions in words.
package struct BlankForm: Sendable {
    private let questions: PrintedQuestions
    private let words: PrintWords
    private let questionnaire: Questionnaire
    private let banner: [String]
    private let respondent: [Inline]?

    /// The form of a questionnaire whose texts are in one language; `isUnofficial` says that nobody answers for the
    /// translation, `source` in which language it was written.
    init(
        _ questionnaire: Questionnaire, source: String, isUnofficial: Bool,
        respondent: (name: String?, code: String)? = nil
    ) {
        words = PrintWords(questionnaire.language)
        questions = PrintedQuestions(questionnaire, words)
        self.questionnaire = questionnaire
        self.respondent = respondent.map { [words] in words.state($0.name, $0.code) }
        banner = isUnofficial ? [words.unofficial(source)] : []
    }

    /// The form as a document.
    package var document: ReportDocument {
        let how = ReportDocument.Part(
            id: "how-to-fill", heading: [.words(words.howToFill)],
            blocks: [
                .list(
                    [words.howToTick, words.page("paper_hint"), words.whatIfUnable, words.optionalMark].map {
                        [.words($0)]
                    })
            ])
        return questions.document(
            subtitle: respondent ?? [.words(words.blankForm)], banner: banner,
            foot: [words.definition(of: questionnaire)] + (respondent.map { [$0] } ?? []),
            parts: [how] + questionnaire.sections.map(part))
    }

    private func part(_ section: Section) -> ReportDocument.Part {
        questions.part(
            section, section.isPersonal ? [.note([.words(words.page("personal_section"))])] : [],
            section.questions.compactMap { slot in part(questionnaire.questions[Int(slot)], section) })
    }

    private func part(_ question: Question, _ section: Section) -> ReportDocument.Part? {
        if case .calculated = question.type { return nil }
        var blocks: [ReportDocument.Block] = []
        if let condition = questions.condition(question) { blocks.append(.note(condition)) }
        if let help = question.help { blocks.append(.paragraph([.label(help)])) }
        for hint in hints(question) { blocks.append(.note([.label(hint)])) }
        if question.isPersonal, !section.isPersonal {
            blocks.append(.note([.words(words.page("personal_mark"))]))
        }
        blocks += room(question)
        let special = SpecialAnswer.allCases.filter { question.special.allows($0) }
        if !special.isEmpty { blocks.append(.boxes(special.map { [.words(words.special($0.word))] })) }
        return questions.part(question, mark: question.isRequired ? nil : words.page("optional"), blocks)
    }

    /// Where the answer goes.
    private func room(_ question: Question) -> [ReportDocument.Block] {
        switch question.type {
        case .oneOf, .anyOf: [.boxes(labels(question).map { [.label($0)] })]
        case .text(let maximum): [.lines(maximum.map { $0 <= 250 } ?? false ? 1 : 5)]
        case .link: [.lines(2)]
        case .number, .date: [.lines(1)]
        case .records(let maximum, let fields):
            [.note([.words(words.page("paper_more_records"))])]
                + questions.tables(
                    of: question,
                    entries: [[[Inline]]](
                        repeating: [[Inline]](repeating: [], count: fields.count), count: Int(min(maximum ?? 3, 3))),
                    notes: fields.map { note($0, fields) })
        case .calculated: []
        }
    }

    private func labels(_ question: Question) -> [String] {
        question.choiceList.map { questionnaire.choiceLists[Int($0)].choices.map { $0.label } } ?? []
    }

    /// What can be answered to a field of a list, and when; nil if there is nothing to say.
    private func note(_ field: Question, _ fields: [Question]) -> [Inline]? {
        var parts = hints(field)
        if field.choiceList != nil { parts.append(labels(field).joined(separator: " · ")) }
        if let help = field.help { parts.append(help) }
        if let condition = questions.condition(field, siblings: fields) { parts.append(condition.plainText) }
        guard !parts.isEmpty else { return nil }
        return [.label(questions.phrases.joined(parts, .fieldsListed))]
    }

    /// How a question can be answered.
    private func hints(_ question: Question) -> [String] {
        let phrases = questions.phrases
        switch question.type {
        case .anyOf(let list, let minimum, let maximum, let exclusive):
            let choices = questionnaire.choiceLists[Int(list)].choices
            let sentences =
                (minimum.map { [phrases(.chooseAtLeast, ["count": "\($0)"])] } ?? [])
                + (maximum.map { [phrases(.chooseAtMost, ["count": "\($0)"])] } ?? [])
                + exclusive.map { phrases(.standsAlone, ["choice": choices[Int($0)].label]) }
            return [words.page("choose_all")] + (sentences.isEmpty ? [] : [phrases.joined(sentences, .sentences)])
        case .text(let maximum): return maximum.map { [phrases(.charactersAtMost, ["count": "\($0)"])] } ?? []
        case .number(let minimum, let maximum, let isInteger, let unit):
            var sentences = isInteger ? [phrases(.wholeNumber)] : []
            if let unit { sentences.append(phrases(.inUnit, ["unit": unit])) }
            if let minimum { sentences.append(phrases(.numberAtLeast, ["minimum": minimum.text])) }
            if let maximum { sentences.append(phrases(.numberAtMost, ["maximum": maximum.text])) }
            return sentences.isEmpty ? [] : [phrases.joined(sentences, .sentences)]
        case .date: return [phrases(.dateHint, ["example": "\(questionnaire.cycle)-03-31"])]
        case .link: return [phrases(.linkHint)]
        case .oneOf, .records, .calculated: return []
        }
    }
}
