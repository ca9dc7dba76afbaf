package import RapporteurDiagnostics

/// One node of a parsed expression, with its place in the text; nothing is known yet about its names.
package struct SyntaxNode: Sendable, Hashable {
    /// What stands there.
    package var kind: Kind
    /// Where it stands, in UTF-8 offsets into the text of the expression.
    package var range: SourceRange

    /// Makes a node.
    package init(_ kind: Kind, _ range: SourceRange) {
        self.kind = kind
        self.range = range
    }

    /// The kinds of nodes; chains are flat, so that the depth of a tree is at most that of its brackets.
    package indirect enum Kind: Sendable, Hashable {
        /// A number without a sign.
        case number(ExactDecimal)
        /// Text in double quotes.
        case text(String)
        /// A date.
        case date(CalendarDate)
        /// A word with a dot.
        case question(String)
        /// A word without a dot: a choice code or a field.
        case word(String)
        /// A function with its arguments.
        case call(name: String, nameRange: SourceRange, arguments: [SyntaxNode])
        /// `-x`
        case negate(SyntaxNode)
        /// `a + b - c` or `a * b / c`.
        case arithmetic(SyntaxNode, [SyntaxStep])
        /// `a = b` and its kin.
        case compare(Comparison, SyntaxNode, SyntaxNode)
        /// `x in [a, b]` and `x not in [a, b]`.
        case among(SyntaxNode, isNegated: Bool, [SyntaxNode])
        /// `q includes code`.
        case includes(SyntaxNode, SyntaxNode)
        /// `not` written `count` times.
        case not(count: Int32, SyntaxNode)
        /// `a and b and c`.
        case and([SyntaxNode])
        /// `a or b or c`.
        case or([SyntaxNode])
        /// Something that was reported already.
        case broken
    }
}

/// One more term of a chain of sums or products.
package struct SyntaxStep: Sendable, Hashable {
    /// How the term joins what stands before it.
    package var operation: Arithmetic
    /// The term.
    package var operand: SyntaxNode

    /// Makes a step.
    package init(_ operation: Arithmetic, _ operand: SyntaxNode) {
        self.operation = operation
        self.operand = operand
    }
}
