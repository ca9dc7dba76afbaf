import RapporteurExpression

/// What a checked expression names.
struct ExpressionInputs {
    /// The questions of this cycle, by slot; a question may stand more than once.
    private(set) var slots: [Int32] = []
    /// The questions of this cycle whose previous answers it names.
    private(set) var previous: [Int32] = []
    /// The fields that stand outside `sum`, `any` and `all`, by index.
    private(set) var fields: [Int32] = []

    /// Collects what the expressions name; absent ones name nothing.
    init(_ expressions: CheckedExpression?...) {
        for expression in expressions {
            if let expression { collect(expression.root, inRecord: false) }
        }
    }

    private mutating func name(_ slot: Int32, inPrevious: Bool) {
        if inPrevious { previous.append(slot) } else { slots.append(slot) }
    }

    private mutating func nameField(_ field: Int32, inRecord: Bool) {
        if !inRecord { fields.append(field) }
    }

    private mutating func collect(_ expression: Expression, inRecord: Bool) {
        switch expression {
        case .literal: break
        case .question(let slot), .recoded(let slot): slots.append(slot)
        case .previous(let slot): previous.append(slot)
        case .field(let field), .fieldAnswered(let field), .fieldSays(let field, _), .fieldAsked(let field),
            .fieldCount(let field):
            nameField(field, inRecord: inRecord)
        case .answered(let slot, let inPrevious), .says(let slot, _, let inPrevious),
            .asked(let slot, let inPrevious), .count(let slot, let inPrevious):
            name(slot, inPrevious: inPrevious)
        case .sum(let slot, let inPrevious, let body), .any(let slot, let inPrevious, let body),
            .all(let slot, let inPrevious, let body):
            name(slot, inPrevious: inPrevious)
            collect(body, inRecord: true)
        case .otherwise(let first, let second), .compare(_, let first, let second):
            collect(first, inRecord: inRecord)
            collect(second, inRecord: inRecord)
        case .among(let operand, _), .includes(let operand, _), .negate(let operand), .not(let operand):
            collect(operand, inRecord: inRecord)
        case .arithmetic(let first, let steps):
            collect(first, inRecord: inRecord)
            for step in steps { collect(step.operand, inRecord: inRecord) }
        case .and(let terms), .or(let terms):
            for term in terms { collect(term, inRecord: inRecord) }
        }
    }
}
