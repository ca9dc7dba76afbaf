import RapporteurDiagnostics

// The checker's walk over the tree, bottom up. A node that has been reported has no type, and nothing that follows from
// it is reported again.

/// An expression with its type; no type if it was reported or is not known yet.
struct Typed {
    var expression: Expression
    var type: ValueType?

    init(_ expression: Expression, _ type: ValueType?) {
        self.expression = expression
        self.type = type
    }

    /// What stands for an expression that was reported.
    static let unknown = Typed(placeholder, nil)
    static let placeholder = Expression.literal(.truth(false))
}

/// What a bare word is compared with.
struct Opposite {
    var type: ValueType?
    var name: String
}

/// The state of one check.
struct CheckWalk {
    let scope: ExpressionScope
    private let bytes: [UInt8]
    private(set) var diagnostics: [Diagnostic]
    private var references: [ExpressionCheck.Reference] = []
    var isIncomplete = false
    /// The fields that a bare word may name, and the list they belong to.
    var fields: [ExpressionScope.Field]
    var list: String?
    /// The last comparison up to its right side, for the hint on `q = a or b`.
    private var lastCompared: String?

    /// After so many diagnostics the rest of an expression says nothing new.
    private static let limit = 50

    init(scope: ExpressionScope, text: String, diagnostics: [Diagnostic]) {
        self.scope = scope
        self.bytes = Array(text.utf8)
        self.diagnostics = diagnostics.count > CheckWalk.limit ? Array(diagnostics[..<CheckWalk.limit]) : diagnostics
        self.fields = scope.siblings
    }

    func result(_ typed: Typed?) -> ExpressionCheck {
        let hasErrors = diagnostics.contains { $0.severity == .error }
        var expression: CheckedExpression?
        if let typed, let type = typed.type, !hasErrors, !isIncomplete {
            expression = CheckedExpression(
                root: typed.expression, type: type, text: String(decoding: bytes, as: UTF8.self))
        }
        let sorted = diagnostics.sorted { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }
        return ExpressionCheck(
            expression: expression, diagnostics: sorted, references: references, isIncomplete: isIncomplete)
    }

    // MARK: - What is expected

    /// A condition; anything else is reported.
    mutating func condition(_ node: SyntaxNode) -> Expression {
        if case .word(let word) = node.kind, !isField(word) {
            report(.wordAsCondition(word, comparedBefore: lastCompared, near: near(word), at: node.range))
            return Typed.placeholder
        }
        let typed = value(node)
        if let type = typed.type, type != .truth {
            report(.notACondition(short(node.range), type, example: type.exampleCode, at: node.range))
            return Typed.placeholder
        }
        return typed.expression
    }

    /// A number; anything else is reported.
    mutating func number(_ node: SyntaxNode, in operation: Arithmetic?) -> Expression {
        let typed = value(node)
        if let type = typed.type, type != .number {
            report(.notANumber(short(node.range), type, operation, at: node.range))
            return Typed.placeholder
        }
        return typed.expression
    }

    /// A value that can be an answer.
    mutating func answer(_ node: SyntaxNode) -> Typed {
        let typed = value(node)
        if let type = typed.type, type == .records || type == .link {
            report(.notAnAnswer(short(node.range), type, at: node.range))
            return .unknown
        }
        return typed
    }

    // MARK: - Nodes

    /// Any value. `opposite` tells what a bare word is compared with; a question named `recoding` is taken through the
    /// lineage's map.
    mutating func value(_ node: SyntaxNode, opposite: Opposite? = nil, recoding: String? = nil) -> Typed {
        switch node.kind {
        case .number(let number): return Typed(.literal(.number(number)), .number)
        case .text(let text): return Typed(.literal(.text(text)), .text)
        case .date(let date): return Typed(.literal(.date(date)), .date)
        case .question(let name): return question(name, at: node.range, recoding: recoding)
        case .word(let word): return self.word(word, opposite: opposite, at: node.range)
        case .call(let name, let nameRange, let arguments):
            return call(name, at: nameRange, arguments, node, opposite: opposite, recoding: recoding)
        case .negate(let operand): return negation(operand)
        case .arithmetic(let first, let steps): return arithmetic(first, steps)
        case .compare(let comparison, let left, let right):
            let typed = compare(comparison, left, right, at: node.range)
            lastCompared = short(left.range) + " " + comparison.symbol
            return typed
        case .among(let operand, let isNegated, let items):
            let typed = among(operand, items, at: node.range)
            lastCompared = short(operand.range) + (isNegated ? " !=" : " =")
            return isNegated ? Typed(.not(typed.expression), .truth) : typed
        case .includes(let operand, let item):
            let typed = includes(operand, item, at: node.range)
            lastCompared = short(operand.range) + " includes"
            return typed
        case .not(let count, let operand):
            let condition = condition(operand)
            return Typed(count % 2 == 0 ? condition : .not(condition), .truth)
        case .and(let terms): return Typed(.and(conditions(terms)), .truth)
        case .or(let terms): return Typed(.or(conditions(terms)), .truth)
        case .broken: return .unknown
        }
    }

    private mutating func conditions(_ terms: [SyntaxNode]) -> [Expression] {
        lastCompared = nil
        var result: [Expression] = []
        result.reserveCapacity(terms.count)
        for term in terms { result.append(condition(term)) }
        return result
    }

    private mutating func negation(_ operand: SyntaxNode) -> Typed {
        let expression = number(operand, in: .subtract)
        if case .literal(.number(let number)) = expression, let negated = number.negated {
            return Typed(.literal(.number(negated)), .number)
        }
        return Typed(.negate(expression), .number)
    }

    private mutating func arithmetic(_ first: SyntaxNode, _ steps: [SyntaxStep]) -> Typed {
        let start = number(first, in: steps.first?.operation)
        var result: [ArithmeticStep] = []
        result.reserveCapacity(steps.count)
        for step in steps {
            result.append(ArithmeticStep(step.operation, number(step.operand, in: step.operation)))
        }
        return Typed(.arithmetic(start, result), .number)
    }

    // MARK: - Names

    private mutating func question(_ name: String, at range: SourceRange, recoding: String?) -> Typed {
        guard let slot = slot(of: name, at: range) else { return .unknown }
        let symbol = scope.questions[Int(slot)]
        if recoding == name, case .linked(let previousType, _, _, _) = symbol.previous,
            case .choice = previousType, case .choice = symbol.type
        {
            return Typed(.recoded(slot), previousType)
        }
        if symbol.type == nil { isIncomplete = true }
        return Typed(.question(slot), symbol.type)
    }

    /// The slot of a question, noted as a reference; an unknown one is reported.
    mutating func slot(of name: String, at range: SourceRange, inPrevious: Bool = false) -> Int32? {
        if let slot = scope.slots[name] {
            references.append(ExpressionCheck.Reference(question: slot, range: range, inPrevious: inPrevious))
            return slot
        }
        if !isFull { report(unknownQuestion(name, at: range)) }
        return nil
    }

    private func unknownQuestion(_ name: String, at range: SourceRange) -> Diagnostic {
        let parts = name.utf8.lastIndex(of: UInt8(ascii: ".")).map {
            (name[..<$0], name[name.utf8.index(after: $0)...])
        }
        if let (owner, field) = parts.map({ (String($0.0), String($0.1)) }), let slot = scope.slots[owner],
            scope.questions[Int(slot)].fields.contains(where: { $0.name == field })
        {
            let isSibling = list == nil && scope.questions[Int(slot)].fields == scope.siblings
            return .fieldFromOutside(owner, field, isInside: owner == list || isSibling, at: range)
        }
        return .unknownQuestion(name, near: nearestName(to: name, among: scope.questions.map { $0.name }), at: range)
    }

    /// A bare word: a code of the choice question on the other side, else a field.
    private mutating func word(_ word: String, opposite: Opposite?, at range: SourceRange) -> Typed {
        if let opposite {
            switch opposite.type {
            case .choice(let domain), .choices(let domain):
                if let code = domain.index(of: word) { return Typed(.literal(.choice(code)), .choice(domain)) }
                if let field = field(word) { return field }
                report(
                    .unknownCode(
                        word, of: opposite.name, domain, near: nearest(to: word, among: domain.codes), at: range))
                return .unknown
            case nil:
                if let field = field(word) { return field }
                return .unknown
            case .some(let type):
                if let field = field(word) { return field }
                report(.wordAgainst(word, type, opposite.name, near: near(word), at: range))
                return .unknown
            }
        }
        if let field = field(word) { return field }
        report(.unknownWord(word, near: near(word), at: range))
        return .unknown
    }

    /// The field with this name, if a bare word can name one here.
    func field(_ name: String) -> Typed? {
        guard let index = fields.firstIndex(where: { $0.name == name }) else { return nil }
        return Typed(.field(Int32(index)), fields[index].type)
    }

    func isField(_ name: String) -> Bool { fields.contains { $0.name == name } }

    /// The name that a bare word is near to: a field, or the question that ends in it.
    func near(_ word: String) -> String? {
        if isFull { return nil }
        if let field = nearestName(to: word, among: fields.map { $0.name }) { return field }
        let suffix = Array(("." + word).utf8)
        var found: String?
        for question in scope.questions where question.name.utf8.reversed().starts(with: suffix.reversed()) {
            if found != nil { return nil }
            found = question.name
        }
        return found
    }

    // MARK: - Helpers

    /// Whether enough has been reported, so that no suggestion needs to be looked for.
    private var isFull: Bool { diagnostics.count >= CheckWalk.limit }

    /// The candidate that a mistyped name is near to.
    func nearest(to name: String, among candidates: [String]) -> String? {
        isFull ? nil : nearestName(to: name, among: candidates)
    }

    mutating func report(_ diagnostic: Diagnostic) {
        if !isFull { diagnostics.append(diagnostic) }
    }

    /// The text of a range, cut where it is too long for a message.
    func short(_ range: SourceRange) -> String {
        let end = Int(range.end)
        let start = Int(range.start)
        if end - start <= 60 { return String(decoding: bytes[start..<end], as: UTF8.self) }
        var cut = start + 57
        while cut > start, bytes[cut] & 0xC0 == 0x80 { cut -= 1 }
        return String(decoding: bytes[start..<cut], as: UTF8.self) + "…"
    }
}
