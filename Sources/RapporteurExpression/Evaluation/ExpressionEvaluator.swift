// The one evaluator: the command line, the portal and the browser run this code. Every operand is evaluated, also where
// Kleene's tables would not need it, because a fault anywhere makes the whole expression a fault.

/// The record whose fields a bare word names.
package struct RecordContext: Sendable, Hashable {
    /// The slot of the records question.
    package var question: Int32
    /// The record, counted from 0.
    package var record: Int32
    /// Whether it is a record of the previous cycle.
    package var inPrevious: Bool

    /// Makes a context.
    package init(question: Int32, record: Int32, inPrevious: Bool = false) {
        self.question = question
        self.record = record
        self.inPrevious = inPrevious
    }
}

/// Evaluates checked expressions against one source of answers.
package struct ExpressionEvaluator<Source: AnswerSource> {
    /// Where the answers are.
    package let source: Source

    /// Makes an evaluator.
    package init(_ source: Source) { self.source = source }

    /// What a checked expression gives; `record` is the record at hand in a field's `asked_if`.
    package func evaluate(_ expression: CheckedExpression, record: RecordContext? = nil) -> Operand {
        evaluate(expression.root, record: record)
    }

    /// Whether a checked condition holds.
    package func truth(of expression: CheckedExpression, record: RecordContext? = nil) -> Truth {
        truth(of: expression.root, record: record)
    }

    /// What an expression gives.
    package func evaluate(_ expression: Expression, record: RecordContext?) -> Operand {
        switch expression {
        case .literal(let value): return .value(value)
        case .question(let slot): return source.operand(slot)
        case .previous(let slot): return source.previousOperand(slot)
        case .recoded(let slot): return source.recodedOperand(slot)
        case .field(let field): return operand(ofField: field, record)
        case .count(let slot, let inPrevious): return size(of: reference(slot, inPrevious))
        case .fieldCount(let field): return size(of: operand(ofField: field, record))
        case .sum(let slot, let inPrevious, let body): return sum(of: body, slot, inPrevious)
        case .otherwise(let first, let second):
            return otherwise(evaluate(first, record: record), evaluate(second, record: record))
        case .arithmetic(let first, let steps): return chain(first, steps, record)
        case .negate(let operand): return negated(evaluate(operand, record: record))
        case .answered, .says, .asked, .fieldAnswered, .fieldSays, .fieldAsked, .any, .all, .compare, .among, .includes,
            .not, .and, .or:
            return Operand(truth(of: expression, record: record))
        }
    }

    /// Whether a condition holds.
    package func truth(of expression: Expression, record: RecordContext?) -> Truth {
        switch expression {
        case .answered(let slot, let inPrevious): return isAnswered(reference(slot, inPrevious))
        case .says(let slot, let special, let inPrevious):
            return Truth(source.says(slot, special, inPrevious: inPrevious))
        case .asked(let slot, let inPrevious): return Truth(source.isAsked(slot, inPrevious: inPrevious))
        case .fieldAnswered(let field): return isAnswered(operand(ofField: field, record))
        case .fieldSays(let field, let special):
            guard let record else { return .no }
            return Truth(
                source.fieldSays(
                    record.question, record: record.record, field: field, special, inPrevious: record.inPrevious))
        case .fieldAsked(let field):
            guard let record else { return .no }
            return Truth(
                source.isFieldAsked(
                    record.question, record: record.record, field: field, inPrevious: record.inPrevious))
        case .any(let slot, let inPrevious, let body): return fold(body, slot, inPrevious, from: .no) { $0.or($1) }
        case .all(let slot, let inPrevious, let body): return fold(body, slot, inPrevious, from: .yes) { $0.and($1) }
        case .compare(let comparison, let left, .literal(let value)):
            // By far the most frequent form.
            return decide(evaluate(left, record: record)) { comparison.holds($0, value) }
        case .compare(let comparison, let left, let right):
            return compare(comparison, evaluate(left, record: record), evaluate(right, record: record))
        case .among(let operand, let values):
            return decide(evaluate(operand, record: record)) { value in values.contains(value) }
        case .includes(let operand, let code):
            return decide(evaluate(operand, record: record)) { value in
                if case .choices(let codes) = value { codes.contains(code) } else { false }
            }
        case .not(let operand): return truth(of: operand, record: record).negated
        case .and(let terms): return junction(terms, record, decisive: .no, neutral: .yes)
        case .or(let terms): return junction(terms, record, decisive: .yes, neutral: .no)
        case .literal, .question, .previous, .recoded, .field, .count, .fieldCount, .sum, .otherwise, .arithmetic,
            .negate:
            return Truth(evaluate(expression, record: record))
        }
    }

    // MARK: - References

    private func reference(_ slot: Int32, _ inPrevious: Bool) -> Operand {
        inPrevious ? source.previousOperand(slot) : source.operand(slot)
    }

    /// A field without a record at hand cannot come from the checker; it counts as missing.
    private func operand(ofField field: Int32, _ record: RecordContext?) -> Operand {
        guard let record else { return .undecided(.missing) }
        return source.fieldOperand(
            record.question, record: record.record, field: field, inPrevious: record.inPrevious)
    }

    private func isAnswered(_ operand: Operand) -> Truth {
        switch operand {
        case .value: .yes
        case .undecided: .no
        case .fault: .fault
        }
    }

    private func size(of operand: Operand) -> Operand {
        switch operand {
        case .value(.choices(let codes)) where !codes.isEmpty:
            .value(.number(ExactDecimal(significand: Int64(codes.count))))
        case .value(.records(let count)) where count > 0: .value(.number(ExactDecimal(significand: Int64(count))))
        case .value: .undecided(.missing)
        case .undecided, .fault: operand
        }
    }

    // MARK: - Conditions

    private func junction(_ terms: [Expression], _ record: RecordContext?, decisive: Truth, neutral: Truth) -> Truth {
        var result = neutral
        for term in terms {
            let truth = truth(of: term, record: record)
            result = decisive == .no ? result.and(truth) : result.or(truth)
        }
        return result
    }

    private func fold(
        _ body: Expression, _ slot: Int32, _ inPrevious: Bool, from start: Truth, _ join: (Truth, Truth) -> Truth
    ) -> Truth {
        switch reference(slot, inPrevious) {
        case .value(.records(let count)) where count > 0:
            var result = start
            var record = RecordContext(question: slot, record: 0, inPrevious: inPrevious)
            while record.record < count {
                result = join(result, truth(of: body, record: record))
                record.record += 1
            }
            return result
        case .value: return .undecided(.missing)
        case .undecided(let reason): return .undecided(reason)
        case .fault: return .fault
        }
    }

    private func decide(_ operand: Operand, _ test: (Value) -> Bool) -> Truth {
        switch operand {
        case .value(let value): Truth(test(value))
        case .undecided(let reason): .undecided(reason)
        case .fault: .fault
        }
    }

    private func compare(_ comparison: Comparison, _ left: Operand, _ right: Operand) -> Truth {
        switch (left, right) {
        case (.fault, _), (_, .fault): .fault
        case (.undecided(let first), .undecided(let second)): .undecided(first.joined(with: second))
        case (.undecided(let reason), .value), (.value, .undecided(let reason)): .undecided(reason)
        case (.value(let left), .value(let right)): Truth(comparison.holds(left, right))
        }
    }

    // MARK: - Values

    private func otherwise(_ first: Operand, _ second: Operand) -> Operand {
        switch (first, second) {
        case (.fault, _), (_, .fault): .fault
        case (.undecided, _): second
        case (.value, _): first
        }
    }

    private func negated(_ operand: Operand) -> Operand {
        guard case .value(.number(let number)) = operand else { return operand }
        return number.negated.map { .value(.number($0)) } ?? .fault
    }

    private func chain(_ first: Expression, _ steps: [ArithmeticStep], _ record: RecordContext?) -> Operand {
        var result = evaluate(first, record: record)
        for step in steps {
            result = step.operation.combine(result, evaluate(step.operand, record: record))
        }
        return result
    }

    /// The sum over records is the chain `x1 + x2 + …`, with its reasons and faults.
    private func sum(of body: Expression, _ slot: Int32, _ inPrevious: Bool) -> Operand {
        let list = reference(slot, inPrevious)
        guard case .value(let value) = list else { return list }
        guard case .records(let count) = value, count > 0 else { return .undecided(.missing) }
        var result = Operand.value(.number(ExactDecimal(significand: 0)))
        var record = RecordContext(question: slot, record: 0, inPrevious: inPrevious)
        while record.record < count {
            result = Arithmetic.add.combine(result, evaluate(body, record: record))
            record.record += 1
        }
        return result
    }
}
