// A checked expression: every name is a slot, every code an index, every type fits. Only the checker makes one from
// text, and the byte form reads one back.

/// How two values are compared.
package enum Comparison: UInt8, Sendable, Hashable {
    /// `=`
    case equal
    /// `!=`
    case notEqual
    /// `<`
    case less
    /// `<=`
    case lessOrEqual
    /// `>`
    case greater
    /// `>=`
    case greaterOrEqual
}

/// How two numbers are combined.
package enum Arithmetic: UInt8, Sendable, Hashable {
    /// `+`
    case add
    /// `-`
    case subtract
    /// `*`
    case multiply
    /// `/`, rounded half away from zero at nine decimals
    case divide
}

/// One more term of a chain of sums or of products.
package struct ArithmeticStep: Sendable, Hashable {
    /// How the term joins what stands before it.
    package var operation: Arithmetic
    /// The term.
    package var operand: Expression

    /// Makes a step.
    package init(_ operation: Arithmetic, _ operand: Expression) {
        self.operation = operation
        self.operand = operand
    }
}

/// A checked expression without its positions; chains are flat, so that its depth is at most that of its brackets.
package indirect enum Expression: Sendable, Hashable {
    /// A number, text, date or choice written in the expression.
    case literal(Value)
    /// The answer to a question, by slot.
    case question(Int32)
    /// The answer of the previous cycle to a question of this cycle, by slot of this cycle.
    case previous(Int32)
    /// The same after the lineage's map: `q = previous(q)` compares both sides in the codes of the previous cycle.
    case recoded(Int32)
    /// A field of the record at hand.
    case field(Int32)
    /// `answered(q)`; `inPrevious` for `answered(previous(q))`.
    case answered(Int32, inPrevious: Bool)
    /// `says(q, special)`.
    case says(Int32, SpecialAnswer, inPrevious: Bool)
    /// `asked(q)`.
    case asked(Int32, inPrevious: Bool)
    /// `answered`, `says` and `asked` of a field of the record at hand.
    case fieldAnswered(Int32)
    /// `says(field, special)`.
    case fieldSays(Int32, SpecialAnswer)
    /// `asked(field)`.
    case fieldAsked(Int32)
    /// `count(q)`.
    case count(Int32, inPrevious: Bool)
    /// `count(field)`.
    case fieldCount(Int32)
    /// `sum(records, expr)`.
    case sum(Int32, inPrevious: Bool, Expression)
    /// `any(records, expr)`.
    case any(Int32, inPrevious: Bool, Expression)
    /// `all(records, expr)`.
    case all(Int32, inPrevious: Bool, Expression)
    /// `otherwise(x, y)`.
    case otherwise(Expression, Expression)
    /// A comparison of two values of one type.
    case compare(Comparison, Expression, Expression)
    /// `x in [a, b]`.
    case among(Expression, [Value])
    /// `q includes code`.
    case includes(Expression, Int32)
    /// Arithmetic from left to right: a first term and at least one step.
    case arithmetic(Expression, [ArithmeticStep])
    /// Unary minus.
    case negate(Expression)
    /// `not`.
    case not(Expression)
    /// `and` of two or more.
    case and([Expression])
    /// `or` of two or more.
    case or([Expression])
}

/// An expression that has been checked, with its type.
package struct CheckedExpression: Sendable, Hashable {
    /// The expression.
    package var root: Expression
    /// Its type.
    package var type: ValueType
    /// The text as the author wrote it.
    package var text: String

    /// Makes a checked expression.
    package init(root: Expression, type: ValueType, text: String) {
        self.root = root
        self.type = type
        self.text = text
    }
}
