// An invalid answer is missing in every expression, and what only follows from it is not reported. To tell what only
// follows from it, the conditions are evaluated once more with everything kept open that depends on an invalid answer:
// a finding is reported only if it comes out all the same.
//
// Kleene's logic keeps comparisons open by itself. `answered`, `says`, `asked` and `otherwise` always decide, so they
// are replaced by an expression that does not.

import RapporteurExpression
import RapporteurModel

extension AnswerSet {
    /// The same answers with everything left open that may change once the invalid answers are mended; nil if all
    /// answers are valid.
    func leavingInvalidOpen() -> AnswerSet? {
        guard answers.contains(where: { $0.isInvalid || $0.hasInvalidField }) else { return nil }
        return AnswerSet(plan, answers, previous: previous, opensInvalid: true)
    }

    /// Whether what is known of a question may change once invalid answers are mended.
    func isInDoubt(_ slot: Int32) -> Bool { !isOpen.isEmpty && isOpen[Int(slot)] }

    /// The expression with everything open that always decides about a question that is open.
    func opening(_ expression: Expression) -> Expression {
        switch expression {
        case .literal, .question, .previous, .recoded, .field, .count, .fieldCount: expression
        case .answered(let slot, let inPrevious), .asked(let slot, let inPrevious):
            !inPrevious && isOpen[Int(slot)] ? .open : expression
        case .says(let slot, _, let inPrevious):
            !inPrevious && isOpen[Int(slot)] ? .open : expression
        case .fieldAnswered, .fieldSays, .fieldAsked: expression
        case .sum(let slot, let inPrevious, _):
            isOpenList(slot, inPrevious) ? .open : expression
        case .any(let slot, let inPrevious, let body), .all(let slot, let inPrevious, let body):
            isOpenList(slot, inPrevious) && body.decidesAboutFields ? .open : expression
        case .otherwise(let first, let second):
            mentionsOpen(first) ? .open : .otherwise(opening(first), opening(second))
        case .compare(let comparison, let left, let right): .compare(comparison, opening(left), opening(right))
        case .among(let operand, let values): .among(opening(operand), values)
        case .includes(let operand, let code): .includes(opening(operand), code)
        case .arithmetic(let first, let steps):
            .arithmetic(opening(first), steps.map { ArithmeticStep($0.operation, opening($0.operand)) })
        case .negate(let operand): .negate(opening(operand))
        case .not(let operand): .not(opening(operand))
        case .and(let terms): .and(terms.map { opening($0) })
        case .or(let terms): .or(terms.map { opening($0) })
        }
    }

    private func isOpenList(_ slot: Int32, _ inPrevious: Bool) -> Bool {
        !inPrevious && (isOpen[Int(slot)] || answers[Int(slot)].hasInvalidField)
    }

    private func mentionsOpen(_ expression: Expression) -> Bool {
        let inputs = ExpressionInputs(CheckedExpression(root: expression, type: .truth, text: ""))
        return inputs.slots.contains { isOpen[Int($0)] || answers[Int($0)].hasInvalidField }
    }
}

extension Expression {
    /// An expression that never decides: one divided by zero is missing by the definition of the language.
    fileprivate static var open: Expression {
        .arithmetic(
            .literal(.number(ExactDecimal(significand: 1))),
            [ArithmeticStep(.divide, .literal(.number(ExactDecimal(significand: 0))))])
    }

    /// Whether something in it decides about a field even where the field's answer is undecided.
    fileprivate var decidesAboutFields: Bool {
        switch self {
        case .fieldAnswered, .fieldSays, .fieldAsked, .otherwise: true
        case .literal, .question, .previous, .recoded, .field, .answered, .says, .asked, .count, .fieldCount, .sum,
            .any, .all:
            false
        case .compare(_, let left, let right): left.decidesAboutFields || right.decidesAboutFields
        case .among(let operand, _), .includes(let operand, _), .negate(let operand), .not(let operand):
            operand.decidesAboutFields
        case .arithmetic(let first, let steps):
            first.decidesAboutFields || steps.contains { $0.operand.decidesAboutFields }
        case .and(let terms), .or(let terms): terms.contains { $0.decidesAboutFields }
        }
    }
}

extension Answer {
    /// Whether it is blank; cheaper than comparing values.
    var isBlank: Bool { if case .blank = self { true } else { false } }

    /// Whether it is invalid; cheaper than comparing values.
    var isInvalid: Bool { if case .invalid = self { true } else { false } }

    /// Whether a field of one of the records is invalid.
    var hasInvalidField: Bool {
        guard case .records(let records) = self else { return false }
        return records.contains { record in record.contains { $0.isInvalid } }
    }
}
