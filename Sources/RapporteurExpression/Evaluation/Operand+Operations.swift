// What comparisons and arithmetic make of values, and the ways between operands and truths.

extension Truth {
    /// A decided truth.
    package init(_ value: Bool) { self = value ? .yes : .no }

    /// The truth in an operand; a value that is no truth counts as missing, which the checker rules out.
    package init(_ operand: Operand) {
        switch operand {
        case .value(.truth(let value)): self = value ? .yes : .no
        case .value: self = .undecided(.missing)
        case .undecided(let reason): self = .undecided(reason)
        case .fault: self = .fault
        }
    }
}

extension Operand {
    /// A truth as an operand.
    package init(_ truth: Truth) {
        switch truth {
        case .yes: self = .value(.truth(true))
        case .no: self = .value(.truth(false))
        case .undecided(let reason): self = .undecided(reason)
        case .fault: self = .fault
        }
    }
}

extension Comparison {
    /// Whether two values of one type compare so; what has no order is never less or greater.
    package func holds(_ left: Value, _ right: Value) -> Bool {
        if case .choice(let left) = left, case .choice(let right) = right {
            return self == .equal ? left == right : self == .notEqual ? left != right : false
        }
        return switch self {
        case .equal: left == right
        case .notEqual: left != right
        case .less: Comparison.isLess(left, right)
        case .lessOrEqual: Comparison.isLess(left, right) || (left == right && Comparison.hasOrder(left))
        case .greater: Comparison.isLess(right, left)
        case .greaterOrEqual: Comparison.isLess(right, left) || (left == right && Comparison.hasOrder(left))
        }
    }

    private static func isLess(_ left: Value, _ right: Value) -> Bool {
        switch (left, right) {
        case (.number(let left), .number(let right)): left < right
        case (.date(let left), .date(let right)): left < right
        default: false
        }
    }

    private static func hasOrder(_ value: Value) -> Bool {
        switch value {
        case .number, .date: true
        case .truth, .text, .choice, .choices, .link, .records: false
        }
    }
}

extension Arithmetic {
    /// Two operands together; an undecided operand goes before a division by zero.
    package func combine(_ left: Operand, _ right: Operand) -> Operand {
        switch (left, right) {
        case (.fault, _), (_, .fault): return .fault
        case (.undecided(let first), .undecided(let second)): return .undecided(first.joined(with: second))
        case (.undecided, .value): return left
        case (.value, .undecided): return right
        case (.value(.number(let left)), .value(.number(let right))):
            if self == .divide, right.isZero { return .undecided(.missing) }
            let result: ExactDecimal? =
                switch self {
                case .add: left.adding(right)
                case .subtract: left.subtracting(right)
                case .multiply: left.multiplied(by: right)
                case .divide: left.divided(by: right)
                }
            return result.map { .value(.number($0)) } ?? .fault
        case (.value, .value): return .undecided(.missing)
        }
    }
}
