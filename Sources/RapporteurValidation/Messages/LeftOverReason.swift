package import RapporteurDiagnostics

/// Why an answer or a confirmation stands under `left_over`.
package enum LeftOverReason: UInt8, Sendable, Hashable, CaseIterable {
    /// The question was retired.
    case retired
    /// The questionnaire does not have the question.
    case unknown
    /// A code of the answer was retired.
    case codeRetired
    /// The rule that is confirmed is gone.
    case ruleGone
    /// A question that the confirmation names is gone.
    case questionGone
    /// It was given in a later version, and an undone upgrade brought an earlier answer back.
    case replaced

    /// The word in files.
    package var word: String {
        switch self {
        case .retired: "retired"
        case .unknown: "unknown"
        case .codeRetired: "code_retired"
        case .ruleGone: "rule_gone"
        case .questionGone: "question_gone"
        case .replaced: "replaced"
        }
    }

    /// The reason in a few plain words.
    package var message: Message {
        switch self {
        case .retired: Message("the question is no longer asked")
        case .unknown: Message("this version has no such question")
        case .codeRetired: Message("a choice of the answer is no longer offered")
        case .ruleGone: Message("the rule that was confirmed is gone")
        case .questionGone: Message("a question that the confirmation names is gone")
        case .replaced: Message("an earlier answer was brought back in its place")
        }
    }

    /// Reads the word of a file.
    package init?(word: String) {
        guard let known = Self.allCases.first(where: { $0.word == word }) else { return nil }
        self = known
    }
}
