package import RapporteurDiagnostics
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

        /// Classes, grade and marks in one line: `reworded, grade C, mark b`.
        var conclusion: Message {
            guard !marks.isEmpty else {
                return Message(
                    "{classes}, grade {grade}", ["classes": .list(words), "grade": .code(grade.word)])
            }
            return Message(
                "{classes}, grade {grade}, {count, plural, one {mark {marks}} other {marks {marks}}}",
                [
                    "classes": .list(words), "grade": .code(grade.word), "count": .number(Int64(marks.count)),
                    "marks": .code(marks.joined(separator: " ")),
                ])
        }

        /// Classes and marks in one line: `reworded, mark b`.
        var classesAndMarks: Message {
            guard !marks.isEmpty else { return .verbatim("{classes}", [MessageArgument("classes", .list(words))]) }
            return Message(
                "{classes}, {count, plural, one {mark {marks}} other {marks {marks}}}",
                [
                    "classes": .list(words), "count": .number(Int64(marks.count)),
                    "marks": .code(marks.joined(separator: " ")),
                ])
        }

        /// All that was declared or differs, a name and a value each.
        func allFacts(in catalogue: MessageCatalogue) -> [(name: String, value: String)] {
            var all = facts
            if let details = details.map({ Message.verbatim($0) }).withSemicolons {
                all.insert((catalogue.text(Message("Differs in")), catalogue.text(details)), at: 0)
            }
            if !from.isEmpty, from != [id] {
                all.insert((catalogue.text(Message("From")), catalogue.text(.codes(from))), at: 0)
            }
            return all
        }

        private var words: [MessageValue] { classes.map { .message(.verbatim($0)) } }
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

    /// The heading of what was given up.
    var askedBeforeOnly: Message { Message("Asked in {cycle} only", ["cycle": .code(cycles.old)]) }

    /// Writes the paper in a language; the baseline decides only about merged questions.
    package init(_ comparison: CycleComparison, baseline: Baseline = .published, in catalogue: MessageCatalogue) {
        let writer = ReviewWriter(comparison: comparison, baseline: baseline, catalogue: catalogue)
        old = comparison.previous.id
        new = comparison.current.id
        cycles = ("\(comparison.previous.cycle)", "\(comparison.current.cycle)")
        languages = (comparison.previous.language, comparison.current.language)
        title = catalogue.text(
            Message(
                "Comparison of {new} with {old}",
                ["new": .code(comparison.current.id), "old": .code(comparison.previous.id)]))
        questions = comparison.questions.map(writer.item)
        indicators = comparison.indicators.map(writer.item)
        dropped = comparison.droppedQuestions.map(writer.dropped) + comparison.droppedIndicators.map(writer.dropped)
        introduction = writer.introduction(questions, indicators)
        summary = writer.summary()
        legend = ReviewWriter.legend.map { (catalogue.text($0.term), catalogue.text($0.meaning)) }
    }
}
