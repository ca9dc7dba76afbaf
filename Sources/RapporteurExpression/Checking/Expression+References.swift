// Which questions an expression rests on.

extension CheckedExpression {
    /// The slots of the questions that the expression names, ascending, without repeats, also those named through
    /// `previous`.
    package var references: [Int32] {
        var slots: Set<Int32> = []
        root.collect(into: &slots, current: true, previous: true)
        return slots.sorted()
    }

    /// The slots of the questions whose answers of this cycle the expression uses, ascending, without repeats.
    package var currentReferences: [Int32] {
        var slots: Set<Int32> = []
        root.collect(into: &slots, current: true, previous: false)
        return slots.sorted()
    }

    /// The slots of the questions whose previous answers the expression uses, ascending, without repeats.
    package var previousReferences: [Int32] {
        var slots: Set<Int32> = []
        root.collect(into: &slots, current: false, previous: true)
        return slots.sorted()
    }

    /// The fields of the record at hand that the expression names, ascending, without repeats; fields inside `any`,
    /// `all` and `sum` belong to other records.
    package var siblingFields: [Int32] {
        var fields: Set<Int32> = []
        root.forEachNode(enteringRecords: false) { node in
            switch node {
            case .field(let field), .fieldAnswered(let field), .fieldSays(let field, _), .fieldAsked(let field),
                .fieldCount(let field):
                fields.insert(field)
            default: break
            }
        }
        return fields.sorted()
    }
}

extension Expression {
    /// Adds the slots of the questions that are named.
    func collect(into slots: inout Set<Int32>, current: Bool, previous: Bool) {
        forEachNode(enteringRecords: true) { node in
            switch node {
            case .question(let slot), .recoded(let slot):
                if current { slots.insert(slot) }
            case .previous(let slot):
                if previous { slots.insert(slot) }
            case .answered(let slot, let inPrevious), .says(let slot, _, let inPrevious),
                .asked(let slot, let inPrevious), .count(let slot, let inPrevious), .sum(let slot, let inPrevious, _),
                .any(let slot, let inPrevious, _), .all(let slot, let inPrevious, _):
                if inPrevious ? previous : current { slots.insert(slot) }
            default: break
            }
        }
    }

    /// Visits the expression and all its parts; the bodies of `any`, `all` and `sum` only on request.
    func forEachNode(enteringRecords: Bool, _ body: (Expression) -> Void) {
        body(self)
        switch self {
        case .literal, .question, .previous, .recoded, .field, .answered, .says, .asked, .fieldAnswered, .fieldSays,
            .fieldAsked, .count, .fieldCount:
            break
        case .sum(_, _, let inner), .any(_, _, let inner), .all(_, _, let inner):
            if enteringRecords { inner.forEachNode(enteringRecords: true, body) }
        case .negate(let inner), .not(let inner), .among(let inner, _), .includes(let inner, _):
            inner.forEachNode(enteringRecords: enteringRecords, body)
        case .otherwise(let first, let second), .compare(_, let first, let second):
            first.forEachNode(enteringRecords: enteringRecords, body)
            second.forEachNode(enteringRecords: enteringRecords, body)
        case .arithmetic(let first, let steps):
            first.forEachNode(enteringRecords: enteringRecords, body)
            for step in steps { step.operand.forEachNode(enteringRecords: enteringRecords, body) }
        case .and(let terms), .or(let terms):
            for term in terms { term.forEachNode(enteringRecords: enteringRecords, body) }
        }
    }
}
