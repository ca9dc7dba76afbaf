package import RapporteurLineage
import RapporteurModel

// The review paper for an advisory group: what the comparison of two questionnaires concludes, in words and in the
// order in which it is read. The renderers only lay it out.

/// The review paper on the comparison of two questionnaires, ready to be laid out.
package struct ReviewPaper: Sendable {
    /// One question or indicator.
    package struct Item: Sendable {
        /// The id.
        package var id: String
        /// The number on the form, if it has one.
        package var number: String?
        /// The wording or the title.
        package var title: String
        /// The ids of the previous cycle.
        package var from: [String]
        /// The classes.
        package var classes: [String]
        /// The grade.
        package var grade: Grade
        /// The marks.
        package var marks: [String]
        /// What differs, as facets.
        package var facets: [String]
        /// What differs, in detail.
        package var details: [String]
        /// Whether a change may be printed.
        package var mayPrint: Bool
        /// The same as a sentence, with its reasons.
        package var verdict: String
        /// What else was declared, a name and a value each.
        package var facts: [(name: String, value: String)]
        /// What is compared side by side.
        package var pairs: [Pair]

        /// The marks as words: `mark c`, `marks c w`.
        var markWords: String { (marks.count == 1 ? "mark " : "marks ") + marks.joined(separator: " ") }
    }

    /// Two texts side by side.
    package struct Pair: Sendable {
        /// What they are.
        package var name: String
        /// The texts and what differs.
        package var wording: WordingComparison
    }

    /// The id of the previous questionnaire.
    package var old: String
    /// The id of this questionnaire.
    package var new: String
    /// The years of both cycles, in words for column heads.
    package var cycles: (old: String, new: String)
    /// The languages of both questionnaires.
    package var languages: (old: String, new: String)
    /// The heading.
    package var title: String
    /// What the paper is and what holds for the whole cycle.
    package var introduction: [String]
    /// How many questions and indicators each class and grade has.
    package var summary: [(name: String, questions: Int, indicators: Int)]
    /// What the classes, grades and marks mean.
    package var legend: [(term: String, meaning: String)]
    /// The questions of this cycle.
    package var questions: [Item]
    /// The indicators of this cycle.
    package var indicators: [Item]
    /// What was given up.
    package var dropped: [Item]

    /// Writes the paper; the baseline decides only about merged questions.
    package init(_ comparison: CycleComparison, baseline: Baseline = .published) {
        let writer = ReviewWriter(comparison: comparison, baseline: baseline)
        old = comparison.previous.id
        new = comparison.current.id
        cycles = ("\(comparison.previous.cycle)", "\(comparison.current.cycle)")
        languages = (comparison.previous.language, comparison.current.language)
        title = "Comparison of \(comparison.current.id) with \(comparison.previous.id)"
        questions = comparison.questions.map(writer.item)
        indicators = comparison.indicators.map(writer.item)
        dropped = comparison.droppedQuestions.map(writer.dropped) + comparison.droppedIndicators.map(writer.dropped)
        introduction = writer.introduction(questions, indicators)
        summary = writer.summary()
        legend = ReviewWriter.legend
    }
}
