package import RapporteurModel

/// What a respondent answered in the previous cycle to the counterparts of a question, in words, to be shown beside
/// the question; never what persons are named in.
package struct PreviousAnswerWording: Sendable {
    /// One question of the previous cycle with its answer.
    package struct Source: Sendable, Hashable {
        /// The wording of the question then.
        package var question: String
        /// The answer in lines, at least one.
        package var lines: [String]
    }

    private let questionnaire: Questionnaire
    private let response: Response
    private let wording: AnswerWording

    /// Makes the wording of a response to the questionnaire of the previous cycle.
    package init(_ questionnaire: Questionnaire, _ response: Response) {
        self.questionnaire = questionnaire
        self.response = response
        wording = AnswerWording(questionnaire)
    }

    /// The year of the previous cycle.
    package var cycle: Int32 { questionnaire.cycle }

    /// The answers to what became the question at a slot of this cycle's questionnaire; several where questions were
    /// merged, none for a new question and where nothing was answered.
    package func answers(before slot: Int32, in current: Questionnaire) -> [Source] {
        guard current.previousLinks.indices.contains(Int(slot)), !current.questions[Int(slot)].isPersonal else {
            return []
        }
        return current.previousLinks[Int(slot)].sources.compactMap { source in
            let question = questionnaire.questions[Int(source)]
            let isPersonal = question.isPersonal || questionnaire.sections[Int(question.section)].isPersonal
            guard !isPersonal, response.answers.indices.contains(Int(source)) else { return nil }
            let lines = wording.lines(question.withoutPersons(response.answers[Int(source)]), to: question)
            return lines.isEmpty ? nil : Source(question: question.text, lines: lines)
        }
    }
}

extension PreviousLink {
    /// The slots of the previous questionnaire from which a question comes.
    package var sources: [Int32] {
        switch self {
        case .new: []
        case .single(let source, _, _): [source]
        case .merged(let sources, _): sources
        case .split(let parent): [parent]
        }
    }

    /// Whether the question then was the same as now, so that its wording need not be shown.
    package var isSameQuestion: Bool {
        if case .single(_, _, isReworded: false) = self { true } else { false }
    }
}
