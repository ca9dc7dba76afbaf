package import RapporteurDiagnostics
package import RapporteurExpression

/// The instrument of one cycle: what is asked, checked and counted. Values only; answers live elsewhere.
///
/// A question's *slot* is its index in `questions`; expressions and responses refer to questions by slot.
package struct Questionnaire: Sendable, Hashable {
    /// The id, equal to the folder's name.
    package var id: String
    /// The version, as text.
    package var version: String
    /// The title.
    package var title: String
    /// The year of the cycle.
    package var cycle: Int32
    /// The source language, a BCP 47 tag.
    package var language: String
    /// How it is answered.
    package var mode: CollectionMode
    /// The id of the questionnaire of the previous cycle.
    package var previous: String?
    /// The id of the roster.
    package var roster: String?
    /// The day on which membership is counted.
    package var rosterDate: CalendarDate?
    /// The special answers that a question allows unless it says otherwise.
    package var special: SpecialAnswers
    /// Whether answers of single States may be shown.
    package var publication: Publication
    /// The choice lists, those written at a question included.
    package var choiceLists: [ChoiceList]
    /// The sections in order.
    package var sections: [Section]
    /// All questions in the order of the sections.
    package var questions: [Question]
    /// The rules in order.
    package var rules: [Rule]
    /// The indicators in order.
    package var indicators: [Indicator]
    /// For each slot, the counterpart in the previous cycle; empty when there is no previous cycle.
    package var previousLinks: [PreviousLink]
    /// 16 hexadecimal digits that stand for the definition without its texts; computed once, when it has been read.
    package var definitionDigest: String

    /// Makes a questionnaire without content.
    package init(id: String, version: String, title: String, cycle: Int32, language: String, mode: CollectionMode) {
        self.id = id
        self.version = version
        self.title = title
        self.cycle = cycle
        self.language = language
        self.mode = mode
        self.previous = nil
        self.roster = nil
        self.rosterDate = nil
        self.special = []
        self.publication = .aggregates
        self.choiceLists = []
        self.sections = []
        self.questions = []
        self.rules = []
        self.indicators = []
        self.previousLinks = []
        self.definitionDigest = ""
    }
}

/// How a questionnaire is answered.
package enum CollectionMode: UInt8, Sendable, Hashable, CaseIterable {
    /// A web form.
    case webForm
    /// An answer file.
    case file
    /// Paper.
    case paper

    /// The word in files.
    package var word: String {
        switch self {
        case .webForm: "web_form"
        case .file: "file"
        case .paper: "paper"
        }
    }
}

/// Whether answers of single States may be shown.
package enum Publication: UInt8, Sendable, Hashable, CaseIterable {
    /// They may.
    case open
    /// Only aggregates may.
    case aggregates

    /// The word in files.
    package var word: String {
        switch self {
        case .open: "open"
        case .aggregates: "aggregates"
        }
    }
}

/// A part of a questionnaire: an action area or a general part.
package struct Section: Sendable, Hashable {
    /// The id.
    package var id: String
    /// The title.
    package var title: String
    /// The action area it belongs to.
    package var actionArea: ActionArea?
    /// Whether all its questions are personal.
    package var isPersonal: Bool
    /// The slots of its questions.
    package var questions: Range<Int32>
    /// Where it is defined.
    package var range: SourceRange

    /// Makes a section.
    package init(
        id: String, title: String, actionArea: ActionArea?, isPersonal: Bool, questions: Range<Int32>,
        range: SourceRange
    ) {
        self.id = id
        self.title = title
        self.actionArea = actionArea
        self.isPersonal = isPersonal
        self.questions = questions
        self.range = range
    }
}

/// One of the five areas of action of the Recommendation.
package enum ActionArea: UInt8, Sendable, Hashable, CaseIterable, Comparable {
    /// Building the capacity of stakeholders.
    case capacity = 1
    /// Developing supportive policy.
    case policy = 2
    /// Inclusive and equitable access to quality OER.
    case access = 3
    /// Sustainability models.
    case sustainability = 4
    /// International cooperation.
    case cooperation = 5

    /// The Roman numeral in files and tables.
    package var word: String {
        switch self {
        case .capacity: "i"
        case .policy: "ii"
        case .access: "iii"
        case .sustainability: "iv"
        case .cooperation: "v"
        }
    }

    /// In the order of the Recommendation.
    package static func < (left: ActionArea, right: ActionArea) -> Bool { left.rawValue < right.rawValue }
}
