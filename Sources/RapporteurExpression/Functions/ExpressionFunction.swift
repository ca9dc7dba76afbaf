/// The functions of the expression language: a closed list.
package enum ExpressionFunction: String, Sendable, CaseIterable {
    /// Whether a question is asked and holds a valid ordinary value.
    case answered
    /// Whether a question holds a given special answer.
    case says
    /// Whether a question is asked.
    case asked
    /// The number of choices or records.
    case count
    /// The answer of the previous cycle.
    case previous
    /// The sum of a number over records.
    case sum
    /// Whether a condition holds for a record.
    case any
    /// Whether a condition holds for every record.
    case all
    /// A value in place of an undecided one.
    case otherwise

    /// How the function is called.
    package var signature: String {
        switch self {
        case .answered: "answered(question)"
        case .says: "says(question, special answer)"
        case .asked: "asked(question)"
        case .count: "count(question)"
        case .previous: "previous(question)"
        case .sum: "sum(records, number)"
        case .any: "any(records, condition)"
        case .all: "all(records, condition)"
        case .otherwise: "otherwise(value, value where it is undecided)"
        }
    }

    /// The number of arguments.
    package var argumentCount: Int {
        switch self {
        case .answered, .asked, .count, .previous: 1
        case .says, .sum, .any, .all, .otherwise: 2
        }
    }

    /// The function that people of other tools may mean by a name.
    static func counterpart(of foreign: String) -> ExpressionFunction? {
        switch foreign {
        case "is_answered", "isanswered", "exists", "is_set", "isset", "has", "filled", "present": .answered
        case "is_asked", "relevant", "is_relevant", "enabled", "applicable": .asked
        case "len", "length", "size", "count_selected", "number": .count
        case "coalesce", "default", "ifnull", "nvl", "once", "if_null": .otherwise
        case "prev", "last", "before", "last_cycle": .previous
        case "some", "exist", "for_some": .any
        case "every", "each", "for_all", "forall": .all
        case "total": .sum
        case "is", "special": .says
        default: nil
        }
    }
}

/// The words that cannot be ids or codes, since they mean something in expressions.
package enum ReservedWords {
    /// `and`, `or`, `not`, `in`, `includes`.
    package static let keywords = ["and", "or", "not", "in", "includes"]

    /// All of them: keywords, functions, special answers.
    package static let all: [String] =
        keywords + ExpressionFunction.allCases.map { $0.rawValue } + SpecialAnswer.allCases.map { $0.word }

    /// Whether a word is reserved.
    package static func contains(_ word: String) -> Bool { all.contains(word) }
}
