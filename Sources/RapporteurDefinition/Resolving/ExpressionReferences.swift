package import RapporteurExpression

// What a checked expression rests on.

/// One mention of something in an expression.
package enum ExpressionReference: Sendable, Hashable {
    /// A question of this cycle.
    case question(Int32)
    /// The counterpart of a question of this cycle in the previous one.
    case previous(Int32)
    /// A field of the record at hand.
    case field(Int32)
}

extension Expression {
    /// Calls `body` with every mention, in the order of the text, repeats included.
    package func forEachReference(_ body: (ExpressionReference) -> Void) {
        func question(_ slot: Int32, _ inPrevious: Bool) { body(inPrevious ? .previous(slot) : .question(slot)) }
        switch self {
        case .literal: break
        case .question(let slot), .recoded(let slot): body(.question(slot))
        case .previous(let slot): body(.previous(slot))
        case .field(let field), .fieldAnswered(let field), .fieldSays(let field, _), .fieldAsked(let field),
            .fieldCount(let field):
            body(.field(field))
        case .answered(let slot, let inPrevious), .says(let slot, _, let inPrevious), .asked(let slot, let inPrevious),
            .count(let slot, let inPrevious):
            question(slot, inPrevious)
        case .sum(let slot, let inPrevious, let inner), .any(let slot, let inPrevious, let inner),
            .all(let slot, let inPrevious, let inner):
            question(slot, inPrevious)
            // Fields inside are fields of that list, not of the record at hand.
            inner.forEachReference { if case .field = $0 {} else { body($0) } }
        case .otherwise(let left, let right), .compare(_, let left, let right):
            left.forEachReference(body)
            right.forEachReference(body)
        case .among(let inner, _), .includes(let inner, _), .negate(let inner), .not(let inner):
            inner.forEachReference(body)
        case .arithmetic(let first, let steps):
            first.forEachReference(body)
            for step in steps { step.operand.forEachReference(body) }
        case .and(let parts), .or(let parts):
            for part in parts { part.forEachReference(body) }
        }
    }

    /// The slots of the questions of this cycle that are mentioned, each once, in the order of the text.
    package var mentionedQuestions: [Int32] {
        var result: [Int32] = []
        forEachReference { if case .question(let slot) = $0, !result.contains(slot) { result.append(slot) } }
        return result
    }

    /// The slots of this cycle's questions that are mentioned, those mentioned as `previous` included, each once.
    package var mentionedSlots: [Int32] {
        var result: [Int32] = []
        forEachReference {
            switch $0 {
            case .question(let slot), .previous(let slot): if !result.contains(slot) { result.append(slot) }
            case .field: break
            }
        }
        return result
    }
}
