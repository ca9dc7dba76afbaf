package import RapporteurDiagnostics
package import RapporteurExpression

/// One question, or one field of a records question, which is a question in small.
package struct Question: Sendable, Hashable {
    /// The stable id; for a field, without the question's.
    package var id: String
    /// The number as printed on the form.
    package var number: String?
    /// The wording.
    package var text: String
    /// A short note under the question.
    package var help: String?
    /// What an answer is.
    package var type: QuestionType
    /// Whether it must be answered when asked.
    package var isRequired: Bool
    /// The special answers it allows.
    package var special: SpecialAnswers
    /// Whether answers name persons, so that they are never quoted or exported.
    package var isPersonal: Bool
    /// How sure the wording is.
    package var provenance: Provenance
    /// The paragraphs of the Recommendation.
    package var paragraphs: [String]
    /// The Sustainable Development Goals it is tagged with, 1 to 17.
    package var sdg: [Int32]
    /// When it is asked; always, if nil. In a field it may use sibling fields.
    package var askedIf: CheckedExpression?
    /// The index of its section; of the question's section for a field.
    package var section: Int32
    /// Where it is defined.
    package var range: SourceRange

    /// Makes a question that is always asked and not required.
    package init(
        id: String, number: String? = nil, text: String, type: QuestionType, section: Int32, range: SourceRange
    ) {
        self.id = id
        self.number = number
        self.text = text
        self.help = nil
        self.type = type
        self.isRequired = false
        self.special = []
        self.isPersonal = false
        self.provenance = .draft
        self.paragraphs = []
        self.sdg = []
        self.askedIf = nil
        self.section = section
        self.range = range
    }

    /// The fields of a records question, none for others.
    package var fields: [Question] {
        if case .records(_, let fields) = type { fields } else { [] }
    }

    /// The index of the choice list of a choice question.
    package var choiceList: Int32? {
        switch type {
        case .oneOf(let list): list
        case .anyOf(let list, _, _, _): list
        default: nil
        }
    }
}

/// What an answer to a question is.
package indirect enum QuestionType: Sendable, Hashable {
    /// One choice of a list.
    case oneOf(list: Int32)
    /// Several choices of a list; `exclusive` are indices of codes that stand alone.
    case anyOf(list: Int32, minimum: Int32?, maximum: Int32?, exclusive: [Int32])
    /// Free text; the limit is in Unicode scalars after NFC.
    case text(maximumLength: Int32?)
    /// An exact decimal.
    case number(minimum: ExactDecimal?, maximum: ExactDecimal?, isInteger: Bool, unit: String?)
    /// A calendar date.
    case date
    /// One or more web addresses.
    case link
    /// A list that the respondent extends.
    case records(maximumItems: Int32?, fields: [Question])
    /// Never an input; its value follows from other answers.
    case calculated(CheckedExpression)

    /// The word in files.
    package var word: String {
        switch self {
        case .oneOf: "one_of"
        case .anyOf: "any_of"
        case .text: "text"
        case .number: "number"
        case .date: "date"
        case .link: "link"
        case .records: "records"
        case .calculated: "calculated"
        }
    }
}

/// How sure the wording of a question is.
package enum Provenance: UInt8, Sendable, Hashable, CaseIterable {
    /// The official wording was seen.
    case official
    /// The content is reported by a source.
    case paraphrased
    /// The question must have been asked; its wording is ours.
    case reconstructed
    /// A proposal.
    case draft

    /// The word in files.
    package var word: String {
        switch self {
        case .official: "official"
        case .paraphrased: "paraphrased"
        case .reconstructed: "reconstructed"
        case .draft: "draft"
        }
    }
}

/// The choices of one or more questions.
package struct ChoiceList: Sendable, Hashable {
    /// Its name, or the id of the question at which it is written (`question.field` for a field).
    package var id: String
    /// Whether it is written at a question.
    package var isInline: Bool
    /// The choices in order.
    package var choices: [Choice]
    /// Where it is defined.
    package var range: SourceRange

    /// Makes a list.
    package init(id: String, isInline: Bool, choices: [Choice], range: SourceRange) {
        self.id = id
        self.isInline = isInline
        self.choices = choices
        self.range = range
    }

    /// The codes as a domain for expressions.
    package var domain: ChoiceDomain { ChoiceDomain(codes: choices.map { $0.code }) }
}

/// One choice of a list.
package struct Choice: Sendable, Hashable {
    /// The stable code that is stored.
    package var code: String
    /// What the respondent reads.
    package var label: String
    /// Where it is defined.
    package var range: SourceRange

    /// Makes a choice.
    package init(code: String, label: String, range: SourceRange) {
        self.code = code
        self.label = label
        self.range = range
    }
}
