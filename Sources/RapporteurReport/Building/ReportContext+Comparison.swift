package import RapporteurLineage
import RapporteurModel

extension ReportContext {
    /// Makes the context of a comparison: titles from this cycle's questionnaire, or from the previous one for an area
    /// that is asked about no longer, and the concordance of the questions.
    package init(_ comparison: CycleComparison, baseline: Baseline) {
        self.init(comparison.current)
        for section in comparison.previous.sections {
            guard let area = section.actionArea, areaTitles[area] == nil else { continue }
            areaTitles[area] = section.title
        }
        let asked = comparison.questions.compactMap { question in
            question.slot.map { (question, comparison.current.questions[Int($0)]) }
        }
        let dropped = comparison.droppedQuestions.compactMap { question in
            comparison.previous.questions.first { $0.id == question.id }.map { (question, $0) }
        }
        let before = Dictionary(
            comparison.previous.questions.map { question in
                (question.id, (question.number.map { $0 + ". " } ?? "") + question.text)
            }, uniquingKeysWith: { first, _ in first })
        concordance = (asked + dropped).map { Concordance($0, $1, before, baseline) }
    }
}

extension ReportContext.Concordance {
    fileprivate init(
        _ relation: QuestionComparison, _ question: Question, _ before: [String: String], _ baseline: Baseline
    ) {
        let comparability = relation.comparability
        let isDropped = relation.slot == nil
        self.init(
            question: isDropped ? nil : question.id, number: question.number, text: question.text,
            from: isDropped ? [question.id] : relation.from,
            previousTexts: (isDropped ? [question.id] : relation.from).compactMap { before[$0] },
            classes: comparability.classes.map { $0.word }, grade: comparability.grade(with: baseline).word,
            marks: comparability.marks(with: baseline),
            printsChange: comparability.changePermission(with: baseline) != nil)
    }
}
