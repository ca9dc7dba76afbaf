/// A file that is not counted, and why.
package struct Exclusion: Sendable, Hashable {
    /// Why a file is not counted; the first reason that applies stands.
    package enum Reason: UInt8, Sendable, Hashable, CaseIterable, Comparable {
        /// It is not well-formed YAML in a known encoding, or its header cannot be read.
        case unreadable
        /// The roster does not know the respondent.
        case unknownRespondent
        /// The State is not a Member State on the roster date.
        case notMember
        /// It is a ministry's partial file.
        case part
        /// It is still a draft.
        case draft
        /// It has errors, and those were not wanted.
        case errors
        /// Another file of the same respondent and revision says something else.
        case ambiguous
        /// Another file of the same respondent stands in its place.
        case superseded

        /// The word in files.
        package var word: String {
            switch self {
            case .unreadable: "unreadable"
            case .unknownRespondent: "unknown_respondent"
            case .notMember: "not_member"
            case .part: "part"
            case .draft: "draft"
            case .errors: "errors"
            case .ambiguous: "ambiguous"
            case .superseded: "superseded"
            }
        }

        /// The reason with this word.
        package init?(word: String) {
            for reason in Reason.allCases where reason.word == word {
                self = reason
                return
            }
            return nil
        }

        /// In the order in which they are considered.
        package static func < (left: Reason, right: Reason) -> Bool { left.rawValue < right.rawValue }
    }

    /// The respondent, as far as the file says.
    package var respondent: String?
    /// The path of the file.
    package var file: String
    /// Why.
    package var reason: Reason

    /// Makes an exclusion.
    package init(respondent: String?, file: String, reason: Reason) {
        self.respondent = respondent
        self.file = file
        self.reason = reason
    }
}

/// An answer that counts as not answered because it is not one.
package struct InvalidAnswer: Sendable, Hashable {
    /// The respondent.
    package var respondent: String
    /// The question, with record and field where it has them.
    package var question: String
    /// The code of the finding.
    package var code: String

    /// Makes an invalid answer.
    package init(respondent: String, question: String, code: String) {
        self.respondent = respondent
        self.question = question
        self.code = code
    }
}
