package import RapporteurExpression
package import RapporteurModel

// Which questions an expression names, and on which questions an indicator rests.

/// The slots that an expression names, in ascending order.
func slotsNamed(by expression: Expression) -> Set<Int32> {
    var slots: Set<Int32> = []
    collect(expression, into: &slots)
    return slots
}

private func collect(_ expression: Expression, into slots: inout Set<Int32>) {
    switch expression {
    case .literal, .field, .fieldAnswered, .fieldSays, .fieldAsked, .fieldCount: break
    case .question(let slot), .previous(let slot), .recoded(let slot): slots.insert(slot)
    case .answered(let slot, _), .says(let slot, _, _), .asked(let slot, _), .count(let slot, _): slots.insert(slot)
    case .sum(let slot, _, let body), .any(let slot, _, let body), .all(let slot, _, let body):
        slots.insert(slot)
        collect(body, into: &slots)
    case .otherwise(let left, let right), .compare(_, let left, let right):
        collect(left, into: &slots)
        collect(right, into: &slots)
    case .among(let operand, _), .includes(let operand, _), .negate(let operand), .not(let operand):
        collect(operand, into: &slots)
    case .arithmetic(let first, let steps):
        collect(first, into: &slots)
        for step in steps { collect(step.operand, into: &slots) }
    case .and(let terms), .or(let terms):
        for term in terms { collect(term, into: &slots) }
    }
}

extension Questionnaire {
    /// The questions that a formula names, directly or through calculated ones, in the order of the questionnaire.
    package func questionsNamed(by formula: CheckedExpression) -> [Int32] {
        closure(of: slotsNamed(by: formula.root), throughRouting: false)
    }

    /// The questions that an indicator rests on: those that `counts` names, directly or through calculated ones, and
    /// all in their `asked_if` chains; in the order of the questionnaire.
    package func questionsUnder(_ indicator: Indicator) -> [Int32] {
        closure(of: slotsNamed(by: indicator.counts.root), throughRouting: true)
    }

    private func closure(of start: Set<Int32>, throughRouting: Bool) -> [Int32] {
        var found = start.filter { questions.indices.contains(Int($0)) }
        var open = Array(found)
        while let slot = open.popLast() {
            let question = questions[Int(slot)]
            var next: Set<Int32> = []
            if case .calculated(let value) = question.type { next.formUnion(slotsNamed(by: value.root)) }
            if throughRouting, let condition = question.askedIf { next.formUnion(slotsNamed(by: condition.root)) }
            for candidate in next where questions.indices.contains(Int(candidate)) {
                if found.insert(candidate).inserted { open.append(candidate) }
            }
        }
        return found.sorted()
    }
}
