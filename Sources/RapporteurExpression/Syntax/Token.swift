import RapporteurDiagnostics

/// The smallest piece of an expression that means something.
struct Token: Sendable, Hashable {
    /// What a token is.
    enum Kind: UInt8, Sendable {
        case number, date, text, word, question
        case and, or, not, `in`, includes
        case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
        case plus, minus, times, divide
        case openBracket, closeBracket, openList, closeList, comma
        /// Something that was reported already and stands for a value.
        case broken
        case end
    }

    /// What it is.
    var kind: Kind
    /// Where it stands in the text of the expression.
    var range: SourceRange
}

extension Token.Kind {
    /// The comparison that the token stands for.
    var comparison: Comparison? {
        switch self {
        case .equal: .equal
        case .notEqual: .notEqual
        case .less: .less
        case .lessOrEqual: .lessOrEqual
        case .greater: .greater
        case .greaterOrEqual: .greaterOrEqual
        default: nil
        }
    }

    /// Whether a value can begin with this token.
    var beginsValue: Bool {
        switch self {
        case .number, .date, .text, .word, .question, .openBracket, .broken: true
        default: false
        }
    }
}
