package import RapporteurDiagnostics

// Recursive descent over the grammar of the language reference (Documentation/expressions.md):
//
//     expr     = and {"or" and}          and = not {"and" not}          not = {"not"} test
//     test     = sum [comparison sum | ["not"] "in" "[" item {"," item} "]" | "includes" item]
//     sum      = product {("+" | "-") product}     product = unary {("*" | "/") unary}     unary = ["-"] primary
//     primary  = number | text | date | question | word | function "(" … ")" | "(" expr ")"
//
// Only brackets and calls recurse; chains are loops. The first syntax error ends the parse, unless something that was
// reported before explains it.

/// Turns the text of an expression into a syntax tree.
package struct Parser {
    /// How deep brackets and calls may nest.
    package static let maximumDepth = 64

    private let bytes: [UInt8]
    private var tokens: [Token] = []
    private var index = 0
    private var depth = 0
    private var diagnostics: [Diagnostic] = []

    /// The error that ended the parse; nil if it was reported before.
    private struct Stop: Error {
        var diagnostic: Diagnostic?
    }

    private init(_ text: String) { bytes = Array(text.utf8) }

    /// The tree of an expression, if it has one, and everything wrong with its form.
    package static func parse(_ text: String) -> (tree: SyntaxNode?, diagnostics: [Diagnostic]) {
        var parser = Parser(text)
        var lexer = Lexer(parser.bytes)
        lexer.run()
        parser.tokens = lexer.tokens
        parser.diagnostics = lexer.diagnostics
        let tree = parser.parseAll()
        parser.diagnostics.sort { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }
        return (tree, parser.diagnostics)
    }

    private mutating func parseAll() -> SyntaxNode? {
        if current.kind == .end {
            if diagnostics.isEmpty { diagnostics.append(.empty(at: current.range)) }
            return nil
        }
        do throws(Stop) {
            let tree = try expression()
            if current.kind != .end { throw unexpectedEnd(after: tree) }
            return tree
        } catch {
            if let diagnostic = error.diagnostic, !tokens[..<index].contains(where: { $0.kind == .broken }),
                current.kind != .broken
            {
                diagnostics.append(diagnostic)
            }
            return nil
        }
    }

    // MARK: - Conditions

    private mutating func expression() throws(Stop) -> SyntaxNode {
        let first = try conjunction()
        guard current.kind == .or else { return first }
        var terms = [first]
        while accept(.or) { terms.append(try conjunction()) }
        return SyntaxNode(.or(terms), from(first))
    }

    private mutating func conjunction() throws(Stop) -> SyntaxNode {
        let first = try negation()
        guard current.kind == .and else { return first }
        var terms = [first]
        while accept(.and) { terms.append(try negation()) }
        return SyntaxNode(.and(terms), from(first))
    }

    private mutating func negation() throws(Stop) -> SyntaxNode {
        let start = current.range.start
        var count: Int32 = 0
        while accept(.not) { count += 1 }
        let test = try self.test()
        return count == 0 ? test : SyntaxNode(.not(count: count, test), SourceRange(start, test.range.end))
    }

    private mutating func test() throws(Stop) -> SyntaxNode {
        let left = try sum()
        var result = left
        var isWhole = true
        if let comparison = current.kind.comparison {
            advance()
            if current.kind == .openList { throw comparisonWithList(comparison) }
            let right = try sum()
            result = SyntaxNode(.compare(comparison, left, right), from(left))
        } else if current.kind == .in || (current.kind == .not && next.kind == .in) {
            let isNegated = accept(.not)
            advance()
            let items = try list(after: left)
            result = SyntaxNode(.among(left, isNegated: isNegated, items), from(left))
        } else if accept(.includes) {
            result = SyntaxNode(.includes(left, try item()), from(left))
        } else {
            isWhole = false
        }
        if isWhole, current.kind.comparison != nil || current.kind == .in || current.kind == .includes {
            throw Stop(diagnostic: chain(result, second: current))
        }
        return result
    }

    private mutating func list(after left: SyntaxNode) throws(Stop) -> [SyntaxNode] {
        let opening = current
        guard accept(.openList) else {
            throw Stop(
                diagnostic: .expected(
                    .message(Message("a list")), found: describe(current), at: current.range,
                    help: [Message("`in` is followed by a list in square brackets: x in [first, second]")]))
        }
        if current.kind == .closeList {
            throw Stop(
                diagnostic: .expected(
                    .message(Message("a code, number, date or text")), found: .message(Message("an empty list")),
                    at: current.range))
        }
        var items = [try item()]
        while accept(.comma) { items.append(try item()) }
        if current.kind == .end { throw Stop(diagnostic: .unclosedBracket("[", at: opening.range)) }
        guard accept(.closeList) else { throw expected(Message("`,` or `]`")) }
        return items
    }

    private mutating func item() throws(Stop) -> SyntaxNode {
        let start = current.range.start
        let token = current
        switch token.kind {
        case .number, .date, .text, .word, .broken:
            if token.kind == .word, next.kind == .openBracket { break }
            return try primary()
        case .minus where next.kind == .number:
            advance()
            let number = try primary()
            return SyntaxNode(.negate(number), SourceRange(start, number.range.end))
        case .question:
            throw Stop(
                diagnostic: .expected(
                    .message(Message("a code, number, date or text")), found: describe(token), at: token.range,
                    help: [Message("compare two questions with `=`")]))
        default: break
        }
        throw expected(Message("a code, number, date or text"))
    }

    // MARK: - Values

    private mutating func sum() throws(Stop) -> SyntaxNode {
        let first = try product()
        var steps: [SyntaxStep] = []
        while true {
            if accept(.plus) {
                steps.append(SyntaxStep(.add, try product()))
            } else if accept(.minus) {
                steps.append(SyntaxStep(.subtract, try product()))
            } else {
                return steps.isEmpty ? first : SyntaxNode(.arithmetic(first, steps), from(first))
            }
        }
    }

    private mutating func product() throws(Stop) -> SyntaxNode {
        let first = try unary()
        var steps: [SyntaxStep] = []
        while true {
            if accept(.times) {
                steps.append(SyntaxStep(.multiply, try unary()))
            } else if accept(.divide) {
                steps.append(SyntaxStep(.divide, try unary()))
            } else {
                return steps.isEmpty ? first : SyntaxNode(.arithmetic(first, steps), from(first))
            }
        }
    }

    private mutating func unary() throws(Stop) -> SyntaxNode {
        let start = current.range.start
        guard accept(.minus) else { return try primary() }
        let operand = try primary()
        return SyntaxNode(.negate(operand), SourceRange(start, operand.range.end))
    }

    private mutating func primary() throws(Stop) -> SyntaxNode {
        let token = current
        switch token.kind {
        case .number:
            advance()
            guard let number = ExactDecimal(text: text(token.range)) else { return SyntaxNode(.broken, token.range) }
            return SyntaxNode(.number(number), token.range)
        case .date:
            advance()
            guard let date = CalendarDate(text: text(token.range)) else { return SyntaxNode(.broken, token.range) }
            return SyntaxNode(.date(date), token.range)
        case .text:
            advance()
            return SyntaxNode(.text(unescaped(token.range)), token.range)
        case .question:
            advance()
            return SyntaxNode(.question(text(token.range)), token.range)
        case .word:
            advance()
            if current.kind == .openBracket { return try call(token) }
            return SyntaxNode(.word(text(token.range)), token.range)
        case .broken:
            advance()
            return SyntaxNode(.broken, token.range)
        case .openBracket: return try bracketed()
        default: throw expected(Message("a value"))
        }
    }

    private mutating func bracketed() throws(Stop) -> SyntaxNode {
        let opening = current
        try enter()
        var inner = try expression()
        try close(opening)
        depth -= 1
        inner.range = SourceRange(opening.range.start, tokens[index - 1].range.end)
        return inner
    }

    private mutating func call(_ name: Token) throws(Stop) -> SyntaxNode {
        let opening = current
        try enter()
        var arguments: [SyntaxNode] = []
        if current.kind != .closeBracket {
            arguments.append(try expression())
            while accept(.comma) { arguments.append(try expression()) }
        }
        try close(opening)
        depth -= 1
        return SyntaxNode(
            .call(name: text(name.range), nameRange: name.range, arguments: arguments),
            SourceRange(name.range.start, tokens[index - 1].range.end))
    }

    private mutating func enter() throws(Stop) {
        depth += 1
        if depth > Parser.maximumDepth { throw Stop(diagnostic: .tooDeep(at: current.range)) }
        advance()
    }

    private mutating func close(_ opening: Token) throws(Stop) {
        if accept(.closeBracket) { return }
        if current.kind == .end { throw Stop(diagnostic: .unclosedBracket("(", at: opening.range)) }
        if current.kind.beginsValue { throw missingOperator() }
        throw expected(.verbatim("`)`"))
    }

    // MARK: - What went wrong

    private func unexpectedEnd(after tree: SyntaxNode) -> Stop {
        switch current.kind {
        case .closeBracket: Stop(diagnostic: .unopenedBracket(")", at: current.range))
        case .closeList: Stop(diagnostic: .unopenedBracket("]", at: current.range))
        case .comma:
            Stop(
                diagnostic: .expected(
                    .message(Message("an operator")), found: .message(Message("a comma")), at: current.range))
        default: current.kind.beginsValue || current.kind == .not ? missingOperator() : expected(Message("an operator"))
        }
    }

    private func expected(_ what: Message) -> Stop {
        var help: [Message] = []
        switch current.kind {
        case .not: help = [Message("put brackets around a condition that is compared: (not x) = y")]
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .includes, .in:
            if index > 0, tokens[index - 1].kind == .and || tokens[index - 1].kind == .or {
                help = [Message("name the question again: x > 1 and x < 5")]
            }
        case .openList: help = [Message("a list follows `in`, such as x in [a, b]")]
        default: break
        }
        return Stop(diagnostic: .expected(.message(what), found: describe(current), at: current.range, help: help))
    }

    private func missingOperator() -> Stop {
        let previous = tokens[max(0, index - 1)]
        let before = text(previous.range)
        let here = text(current.range)
        var suggestion: String?
        var help: [Message] = []
        if previous.kind == .word, ExpressionFunction(rawValue: before) != nil {
            suggestion = before + "(" + here + ")"
        } else if previous.kind == .question || previous.kind == .closeBracket {
            switch current.kind {
            case .word where here == "is" || here == "equals" || here == "eq" || here == "are":
                suggestion = "="
            case .word where here == "contains" || here == "include" || here == "has":
                suggestion = "includes"
            case .word, .number, .text, .date:
                suggestion = previous.kind == .question ? before + " = " + here : "= " + here
            default: break
            }
        }
        if suggestion == nil { help = [Message("join values with an operator, and conditions with `and` or `or`")] }
        return Stop(
            diagnostic: .missingOperator(
                before: describe(current), suggestion: suggestion, at: current.range, help: help))
    }

    private func comparisonWithList(_ comparison: Comparison) -> Stop {
        let word = comparison == .notEqual ? "not in" : "in"
        return Stop(
            diagnostic: Diagnostic(
                .syntax,
                Message("a list is not compared with \"{operator}\"", ["operator": .code(comparison.symbol)]),
                at: tokens[index - 1].range, label: Diagnostic.didYouMean(word)))
    }

    private func chain(_ first: SyntaxNode, second: Token) -> Diagnostic {
        var middle = first
        if case .compare(_, _, let right) = first.kind { middle = right }
        let next = tokens[min(index + 1, tokens.count - 1)]
        let end = next.kind.beginsValue ? " " + text(next.range) : " …"
        let suggestion = text(first.range) + " and " + text(middle.range) + " " + text(second.range) + end
        return .chainedComparison(suggestion.utf8.count <= 120 ? suggestion : "a < b and b < c", at: second.range)
    }

    private func describe(_ token: Token) -> MessageValue {
        switch token.kind {
        case .end: .message(Message("the end of the expression"))
        case .text: .message(Message("a text"))
        case .question where token.range.end - token.range.start > 60: .message(Message("this name"))
        case .word where token.range.end - token.range.start > 60: .message(Message("this name"))
        default: .quoted(text(token.range))
        }
    }

    // MARK: - Tokens

    private var current: Token { tokens[index] }
    private var next: Token { tokens[min(index + 1, tokens.count - 1)] }

    private mutating func advance() {
        if index < tokens.count - 1 { index += 1 }
    }

    private mutating func accept(_ kind: Token.Kind) -> Bool {
        guard current.kind == kind else { return false }
        advance()
        return true
    }

    private func from(_ first: SyntaxNode) -> SourceRange {
        SourceRange(first.range.start, tokens[index - 1].range.end)
    }

    private func text(_ range: SourceRange) -> String {
        String(decoding: bytes[Int(range.start)..<Int(range.end)], as: UTF8.self)
    }

    private func unescaped(_ range: SourceRange) -> String {
        var result: [UInt8] = []
        var position = Int(range.start) + 1
        while position < Int(range.end) - 1 {
            if bytes[position] == UInt8(ascii: "\\"), position + 1 < Int(range.end) - 1,
                bytes[position + 1] == UInt8(ascii: "\"") || bytes[position + 1] == UInt8(ascii: "\\")
            {
                position += 1
            }
            result.append(bytes[position])
            position += 1
        }
        return String(decoding: result, as: UTF8.self)
    }
}

extension Comparison {
    /// The operator as it is written.
    package var symbol: String {
        switch self {
        case .equal: "="
        case .notEqual: "!="
        case .less: "<"
        case .lessOrEqual: "<="
        case .greater: ">"
        case .greaterOrEqual: ">="
        }
    }
}

extension Arithmetic {
    /// The operator as it is written.
    package var symbol: String {
        switch self {
        case .add: "+"
        case .subtract: "-"
        case .multiply: "*"
        case .divide: "/"
        }
    }
}
