// The canonical text of a tree: one space around operators, no needless brackets, numbers in lowest terms. Parsing it
// gives the same tree again.

extension SyntaxNode {
    /// The expression in canonical form.
    package var canonicalText: String {
        var printer = Printer()
        printer.write(self, above: .or)
        return printer.text
    }
}

private struct Printer {
    /// How tightly a node holds together; a looser one inside a tighter place needs brackets.
    enum Level: Int, Comparable {
        case or, and, not, test, sum, product, unary, primary

        static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
    }

    var text = ""

    mutating func write(_ node: SyntaxNode, above minimum: Level) {
        let needsBrackets = level(of: node) < minimum
        if needsBrackets { text += "(" }
        write(node)
        if needsBrackets { text += ")" }
    }

    private func level(of node: SyntaxNode) -> Level {
        switch node.kind {
        case .or: return .or
        case .and: return .and
        case .not: return .not
        case .compare, .among, .includes: return .test
        case .arithmetic(_, let steps):
            guard let first = steps.first else { return .sum }
            return first.operation == .add || first.operation == .subtract ? .sum : .product
        case .negate: return .unary
        case .number, .text, .date, .question, .word, .call, .broken: return .primary
        }
    }

    private mutating func write(_ node: SyntaxNode) {
        switch node.kind {
        case .number(let number): text += number.text
        case .text(let content): text += quoted(content)
        case .date(let date): text += date.text
        case .question(let name), .word(let name): text += name
        case .call(let name, _, let arguments):
            text += name + "("
            write(arguments, separator: ", ", above: .or)
            text += ")"
        case .negate(let operand):
            text += "-"
            write(operand, above: .primary)
        case .arithmetic(let first, let steps):
            // The terms of a chain hold together more tightly than the chain itself.
            let inner: Level = level(of: node) == .sum ? .product : .unary
            write(first, above: inner)
            for step in steps {
                text += " " + step.operation.symbol + " "
                write(step.operand, above: inner)
            }
        case .compare(let comparison, let left, let right):
            write(left, above: .sum)
            text += " " + comparison.symbol + " "
            write(right, above: .sum)
        case .among(let operand, let isNegated, let items):
            write(operand, above: .sum)
            text += isNegated ? " not in [" : " in ["
            write(items, separator: ", ", above: .unary)
            text += "]"
        case .includes(let operand, let item):
            write(operand, above: .sum)
            text += " includes "
            write(item, above: .unary)
        case .not(let count, let operand):
            text += String(repeating: "not ", count: Int(count))
            write(operand, above: .test)
        case .and(let terms): write(terms, separator: " and ", above: .not)
        case .or(let terms): write(terms, separator: " or ", above: .and)
        case .broken: text += "…"
        }
    }

    private mutating func write(_ nodes: [SyntaxNode], separator: String, above minimum: Level) {
        var isFirst = true
        for node in nodes {
            if !isFirst { text += separator }
            isFirst = false
            write(node, above: minimum)
        }
    }
}
