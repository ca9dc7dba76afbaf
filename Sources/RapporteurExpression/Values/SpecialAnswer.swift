/// An answer that says why there is no ordinary one.
package enum SpecialAnswer: UInt8, Sendable, Hashable, CaseIterable {
    /// The respondent does not know.
    case notKnown = 0
    /// The question does not apply to the respondent.
    case notApplicable = 1
    /// The respondent does not want to answer.
    case declined = 2

    /// The word that stands in files and expressions.
    package var word: String {
        switch self {
        case .notKnown: "not_known"
        case .notApplicable: "not_applicable"
        case .declined: "declined"
        }
    }

    /// The special answer with this word, if it is one.
    package init?(word: some StringProtocol) {
        if word == "not_known" {
            self = .notKnown
        } else if word == "not_applicable" {
            self = .notApplicable
        } else if word == "declined" {
            self = .declined
        } else {
            return nil
        }
    }
}

/// A set of special answers, such as those that a question allows.
package struct SpecialAnswers: OptionSet, Sendable, Hashable {
    /// One bit for each special answer.
    package var rawValue: UInt8

    /// Makes a set from its bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The set with one member.
    package init(_ answer: SpecialAnswer) { self.rawValue = 1 << answer.rawValue }

    /// Whether the set has this special answer.
    package func allows(_ answer: SpecialAnswer) -> Bool { rawValue & (1 << answer.rawValue) != 0 }
}
