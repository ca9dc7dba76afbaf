package import RapporteurModel

/// What a report says besides the numbers: titles, names and how the questions of two cycles relate.
package struct ReportContext: Sendable, Hashable {
    /// How one question relates to the previous questionnaire.
    package struct Concordance: Sendable, Hashable {
        /// The id of the question; nil if it is asked no longer.
        package var question: String?
        /// Its printed number.
        package var number: String?
        /// Its wording.
        package var text: String
        /// The ids of its counterparts.
        package var from: [String]
        /// The wordings of its counterparts, each after its number; none if it is new.
        package var previousTexts: [String]
        /// The words of the change classes.
        package var classes: [String]
        /// The grade.
        package var grade: String
        /// The marks.
        package var marks: [String]
        /// Whether a change may be printed.
        package var printsChange: Bool

        /// Makes a row of the concordance.
        package init(
            question: String?, number: String?, text: String, from: [String], previousTexts: [String] = [],
            classes: [String], grade: String, marks: [String], printsChange: Bool
        ) {
            self.question = question
            self.number = number
            self.text = text
            self.from = from
            self.previousTexts = previousTexts
            self.classes = classes
            self.grade = grade
            self.marks = marks
            self.printsChange = printsChange
        }
    }

    /// A State whose report is counted.
    package struct State: Sendable, Hashable {
        /// The code.
        package var code: String
        /// The name.
        package var name: String

        /// Makes a State.
        package init(code: String, name: String) {
            self.code = code
            self.name = name
        }
    }

    /// The title of the questionnaire.
    package var title: String
    /// The titles of the action areas.
    package var areaTitles: [ActionArea: String]
    /// Whether what single States answered, and who they are, may be shown.
    package var publication: Publication
    /// The States whose reports are counted, in the order of their names; not shown unless `publication` is open.
    package var reportingStates: [State]
    /// The questions in order, dropped ones last.
    package var concordance: [Concordance]
    /// The texts that are in another language than the report, with the tags of their languages.
    package var otherLanguages: [String: String] = [:]

    /// Makes a context.
    package init(
        title: String, areaTitles: [ActionArea: String] = [:], publication: Publication = .aggregates,
        reportingStates: [State] = [], concordance: [Concordance] = []
    ) {
        self.title = title
        self.areaTitles = areaTitles
        self.publication = publication
        self.reportingStates = reportingStates
        self.concordance = concordance
    }

    /// Makes a context from a questionnaire: its title, and for each area the title of its first section.
    package init(_ questionnaire: Questionnaire) {
        self.init(title: questionnaire.title, publication: questionnaire.publication)
        for section in questionnaire.sections {
            guard let area = section.actionArea, areaTitles[area] == nil else { continue }
            areaTitles[area] = section.title
        }
    }
}
