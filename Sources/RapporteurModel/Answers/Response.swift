package import RapporteurDiagnostics
package import RapporteurExpression

/// What was answered to one question.
package enum Answer: Sendable, Hashable {
    /// Nothing, or the key is absent.
    case blank
    /// A special answer.
    case special(SpecialAnswer)
    /// An ordinary value of the question's type; never `.records`.
    case value(Value)
    /// The records of a list, each with one answer per field; never empty.
    case records([[Answer]])
    /// Something that is not an answer to the question; a finding says what.
    case invalid
}

/// All answers of one respondent to one questionnaire, read from an answer file.
package struct Response: Sendable, Hashable {
    /// What the file says about itself.
    package var header: ResponseHeader
    /// One answer for each slot.
    package var answers: [Answer]
    /// For each slot, where key and value stand.
    package var places: [AnswerPlace]
    /// For each slot of a records question, where its records and their fields stand.
    package var recordPlaces: [Int32: [RecordPlace]]
    /// The respondent's reasons for leaving warnings.
    package var confirmations: [Confirmation]
    /// The range of the key `answers`, or of the beginning of the file.
    package var answersRange: SourceRange

    /// Makes an empty response to a questionnaire with this many questions.
    package init(header: ResponseHeader, questionCount: Int) {
        self.header = header
        self.answers = [Answer](repeating: .blank, count: questionCount)
        self.places = [AnswerPlace](repeating: .absent, count: questionCount)
        self.recordPlaces = [:]
        self.confirmations = []
        self.answersRange = .beginning
    }
}

/// Where an answer stands in its file.
package struct AnswerPlace: Sendable, Hashable {
    /// Whether the key stands in the file.
    package var isPresent: Bool
    /// The key.
    package var key: SourceRange
    /// The value.
    package var value: SourceRange

    /// Makes a place.
    package init(isPresent: Bool = true, key: SourceRange, value: SourceRange) {
        self.isPresent = isPresent
        self.key = key
        self.value = value
    }

    /// The place of an answer that is not in the file.
    package static let absent = AnswerPlace(isPresent: false, key: .beginning, value: .beginning)
}

/// Where a record and its fields stand.
package struct RecordPlace: Sendable, Hashable {
    /// The whole record.
    package var range: SourceRange
    /// One place for each field.
    package var fields: [AnswerPlace]

    /// Makes a place.
    package init(range: SourceRange, fields: [AnswerPlace]) {
        self.range = range
        self.fields = fields
    }
}

/// The state of a report.
package enum ReportStatus: UInt8, Sendable, Hashable, CaseIterable {
    /// Still being filled in.
    case draft
    /// Sent by the respondent.
    case submitted
    /// Certified by the designated official.
    case certified

    /// The word in files.
    package var word: String {
        switch self {
        case .draft: "draft"
        case .submitted: "submitted"
        case .certified: "certified"
        }
    }
}

/// What an answer file says about itself.
package struct ResponseHeader: Sendable, Hashable {
    /// The numbers that a revision can have; there is always room for the next one.
    package static let revisions: Range<Int64> = 1..<1_000_000_000_000

    /// The id of the questionnaire.
    package var questionnaire: String
    /// The version of the questionnaire, if given.
    package var version: String?
    /// The digest of the definition, if given.
    package var definition: String?
    /// The respondent's code as the roster writes it, or as typed if the roster does not know it.
    package var respondent: String
    /// The language, if given.
    package var language: String?
    /// The revision, from 1.
    package var revision: Int64
    /// The state.
    package var status: ReportStatus
    /// The sections of a ministry's partial file; nil for a whole report.
    package var part: [String]?
    /// Whether the answers are sample data.
    package var isIllustrative: Bool

    /// Makes a header.
    package init(
        questionnaire: String, version: String? = nil, definition: String? = nil, respondent: String,
        language: String? = nil, revision: Int64 = 1, status: ReportStatus = .draft, part: [String]? = nil,
        isIllustrative: Bool = false
    ) {
        self.questionnaire = questionnaire
        self.version = version
        self.definition = definition
        self.respondent = respondent
        self.language = language
        self.revision = revision
        self.status = status
        self.part = part
        self.isIllustrative = isIllustrative
    }
}

/// A respondent's reason for leaving a warning, bound to the answers it was given for.
package struct Confirmation: Sendable, Hashable {
    /// Why the answer stays.
    package enum Reason: UInt8, Sendable, Hashable, CaseIterable {
        /// The measure was repealed.
        case repealed
        /// The answer of the previous cycle was wrong.
        case previousWrong
        /// The question was understood differently.
        case understoodDifferently
        /// Something else; the note says what.
        case other

        /// The word in files.
        package var word: String {
            switch self {
            case .repealed: "repealed"
            case .previousWrong: "previous_wrong"
            case .understoodDifferently: "understood_differently"
            case .other: "other"
            }
        }
    }

    /// The rule's id, or the code of a built-in warning.
    package var finding: String
    /// The question of a built-in warning.
    package var question: String?
    /// The answers it was given for: question id and canonical text of the value.
    package var answers: [ConfirmedValue]
    /// The answers of the previous cycle it was given for.
    package var previous: [ConfirmedValue]
    /// The reason.
    package var reason: Reason
    /// More words.
    package var note: String?
    /// Where it stands.
    package var range: SourceRange

    /// Makes a confirmation.
    package init(
        finding: String, question: String?, answers: [ConfirmedValue], previous: [ConfirmedValue], reason: Reason,
        note: String?, range: SourceRange
    ) {
        self.finding = finding
        self.question = question
        self.answers = answers
        self.previous = previous
        self.reason = reason
        self.note = note
        self.range = range
    }
}

/// A value that a confirmation names.
package struct ConfirmedValue: Sendable, Hashable {
    /// The question's id.
    package var question: String
    /// The codes, number, date or fingerprint as typed, one or more.
    package var values: [String]

    /// Makes a confirmed value.
    package init(question: String, values: [String]) {
        self.question = question
        self.values = values
    }
}
