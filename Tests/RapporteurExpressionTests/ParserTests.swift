import RapporteurDiagnostics
import RapporteurExpression
import RapporteurTestSupport
import Testing

@Suite("The parser")
struct ParserTests {
    @Test("reads back what the printer writes, for random trees")
    func roundTrip() throws {
        var trees = RandomTrees(seed: 42)
        for _ in 0..<1000 {
            let tree = trees.tree(depth: 4)
            let text = tree.canonicalText
            let parsed = try #require(Parser.parse(text).tree, "\(text)")
            #expect(parsed.withoutRanges == tree, "\(text)")
            #expect(parsed.canonicalText == text)
        }
    }

    @Test(
        "binds as the grammar says",
        arguments: [
            ("a or b and c", "a or b and c"), ("(a or b) and c", "(a or b) and c"),
            ("((a)) or (b and c)", "a or b and c"),
            ("not a = b", "not a = b"), ("not (a = b)", "not a = b"), ("(not a) = b", "(not a) = b"),
            ("not not a", "not not a"), ("1+2*3", "1 + 2 * 3"), ("(1+2)*3", "(1 + 2) * 3"), ("1-(2-3)", "1 - (2 - 3)"),
            ("(1-2)-3", "(1 - 2) - 3"), ("-(1+2)", "-(1 + 2)"), ("-1*2", "-1 * 2"), ("x.y  in[a,b]", "x.y in [a, b]"),
            ("x.y not  in [ a ]", "x.y not in [a]"), ("not x.y in [a]", "not x.y in [a]"),
            ("x.y includes a and b", "x.y includes a and b"), ("2027-01-01 < x.y", "2027-01-01 < x.y"),
            ("2027 -01-01", "2027 - 1 - 1"), ("x.y = \"a\\\"b\\\\\"", "x.y = \"a\\\"b\\\\\""),
            ("f(a,(b))", "f(a, b)"), ("1.50", "1.5"), ("a\n  and\tb\r\n", "a and b"), ("x.y=-1", "x.y = -1"),
            ("x.y in [-1, 2]", "x.y in [-1, 2]"), ("a.b1_c.d", "a.b1_c.d"), ("(((a)))", "a"),
        ])
    func canonical(text: String, canonical: String) {
        let (tree, diagnostics) = Parser.parse(text)
        #expect(diagnostics == [])
        #expect(tree?.canonicalText == canonical)
    }

    @Test("brackets and calls nest 64 deep and no deeper")
    func depth() {
        func nested(_ depth: Int, _ open: String, _ close: String) -> String {
            String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
        }
        for (open, close) in [("(", ")"), ("f(", ")"), ("-(", ")"), ("not (", ")"), ("1 + (", ")"), ("a or (", ")")] {
            #expect(Parser.parse(nested(64, open, close)).diagnostics == [], "\(open)")
            #expect(Parser.parse(nested(65, open, close)).diagnostics.map { $0.code } == ["E109"], "\(open)")
            #expect(Parser.parse(nested(10_000, open, close)).diagnostics.map { $0.code } == ["E109"], "\(open)")
        }
        #expect(Parser.parse(String(repeating: "(", count: 50_000)).diagnostics.map { $0.code } == ["E109"])
        #expect(Parser.parse(String(repeating: "[", count: 50_000)).diagnostics.count == 1)
        let wide = Array(repeating: "(1 = 1)", count: 1000).joined(separator: " and ")
        #expect(Parser.parse(wide).diagnostics == [])
    }

    @Test(
        "chains are not nesting: ten thousand links parse, check, run and go away on a small stack",
        arguments: [" and ", " or ", " + ", " * ", " - ", " / "])
    func chains(separator: String) throws {
        try onSmallStack { try self.chain(separator) }
    }

    private func chain(_ separator: String) throws {
        let link = separator == " and " || separator == " or " ? "policy.open = yes" : "capacity.budget"
        let chain = Array(repeating: link, count: 10_000).joined(separator: separator)
        let check = Standard.check(chain, expecting: .value)
        let expression = try #require(check.expression)
        #expect(check.references.count == 10_000)
        var answers = CaseAnswers()
        answers.current[0] = .value(.choice(0))
        answers.current[6] = .value(.number(ExactDecimal(significand: 1)))
        let result = ExpressionEvaluator(answers).evaluate(expression)
        let number: Int64 = separator == " + " ? 10_000 : separator == " - " ? -9_998 : 1
        #expect(
            result
                == (expression.type == .truth
                    ? .value(.truth(true)) : .value(.number(ExactDecimal(significand: number)))))
    }

    @Test("brackets as deep as they may be are checked, evaluated and analysed on a small stack")
    func deepest() throws {
        try onSmallStack {
            for (open, close) in [
                ("(", ")"), ("not (", ")"), ("1 = 1 or (", ")"), ("calc.both and not (1 = 1 or ", ")"),
                ("otherwise(calc.both, ", ")"), ("any(capacity.list, ", ")"),
                ("otherwise(calc.both, not (", "))"),
            ] {
                let depth = open.filter { $0 == "(" }.count == 2 ? 32 : 64
                let text = String(repeating: open, count: depth) + "calc.both" + String(repeating: close, count: depth)
                let expression = try #require(Standard.check(text).expression, "\(open)")
                _ = ExpressionEvaluator(CaseAnswers()).truth(of: expression)
                _ = ConditionAnalysis(scope: Standard.scope).outcomes(of: expression)
                #expect(expression == expression && expression.hashValue == expression.hashValue)
            }
        }
    }

    @Test("a hundred thousand `not`s are one")
    func manyNots() throws {
        let even = try #require(Standard.check(String(repeating: "not ", count: 100_000) + "calc.both").expression)
        #expect(even.root == .question(13))
        let odd = try #require(Standard.check(String(repeating: "not ", count: 100_001) + "calc.both").expression)
        #expect(odd.root == .not(.question(13)))
    }

    @Test("a lot of anything ends in good time and says little", .timeLimit(.minutes(1)))
    func megabytes() throws {
        let pieces = [
            "(", ")", "[", "]", ",", "-", "not ", "a", "a.", "a.b ", "1", "1.", "1,", "\"", "'", "«", "“", "\\", "=",
            "== ", "é",
            "a.b = yes and ", "1 + ", "\u{A0}", ".", "2027-01-01", "f(", "a in [1,", "١", "policy.opne = 1 and ",
            "x or ",
        ]
        for piece in pieces {
            let text = String(repeating: piece, count: 50_000 / piece.utf8.count)
            let check = Standard.check(text)
            #expect(check.expression == nil, "\(piece)")
            #expect(!check.diagnostics.isEmpty, "\(piece)")
            #expect(check.diagnostics.count <= 51, "\(piece)")
            #expect(check.diagnostics.allSatisfy { $0.message.english.utf8.count < 200 }, "\(piece)")
            #expect(check.diagnostics.allSatisfy { $0.allHelp.english.allSatisfy { $0.utf8.count < 250 } }, "\(piece)")
        }
        let list = "capacity.budget in [" + (0..<50_000).map { "\($0 % 40_000)" }.joined(separator: ",") + "]"
        #expect(Standard.check(list).diagnostics.count == 50)
        let numbers = try #require(Standard.check(list).expression)
        #expect(ConditionAnalysis(scope: Standard.scope).outcomes(of: numbers) == nil)
        let megabyte = Array(repeating: "policy.open = yes", count: 48_000).joined(separator: " and ")
        let expression = try #require(Standard.check(megabyte).expression)
        #expect(ExpressionEvaluator(CaseAnswers()).truth(of: expression) == .undecided(.missing))
        _ = ConditionAnalysis(scope: Standard.scope).outcomes(of: expression)
    }

    @Test("random text and mutilated expressions never crash and always get a place", arguments: 0..<4)
    func fuzz(seed: Int) {
        var random = SeededGenerator(seed: UInt64(9000 + seed))
        var expressions = RandomExpressions(seed: UInt64(seed))
        let bytes = Array(" ()[],.\"'=<>!+-*/\\andornotin0123456789\u{E9}«“_abc\n".utf8)
        for round in 0..<600 {
            var text: [UInt8]
            if round % 2 == 0 {
                text = (0..<random.number(0...40)).map { _ in
                    round % 4 == 0 ? UInt8(random.number(0...255)) : random.pick(bytes)
                }
            } else {
                text = Array(expressions.condition(depth: 2).utf8)
                for _ in 0..<random.number(1...3) where !text.isEmpty {
                    let place = random.number(0...(text.count - 1))
                    switch random.number(0...2) {
                    case 0: text.remove(at: place)
                    case 1: text.insert(random.pick(bytes), at: place)
                    default: text[place] = random.pick(bytes)
                    }
                }
            }
            let string = String(decoding: text, as: UTF8.self)
            let check = Standard.check(string)
            let length = Int32(string.utf8.count)
            for diagnostic in check.diagnostics {
                #expect(diagnostic.range.start >= 0 && diagnostic.range.start <= diagnostic.range.end, "\(string)")
                #expect(diagnostic.range.end <= length, "\(string)")
            }
            if check.expression == nil { #expect(!check.diagnostics.isEmpty || check.isIncomplete, "\(string)") }
            if let expression = check.expression {
                _ = ExpressionEvaluator(expressions.answers()).truth(of: expression)
            }
        }
    }
}

/// Random trees of every kind of node, meaningful or not.
private struct RandomTrees {
    var random: SeededGenerator
    private static let nowhere = SourceRange(0, 0)

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func tree(depth: Int) -> SyntaxNode {
        SyntaxNode(depth == 0 ? leaf() : branch(depth), Self.nowhere)
    }

    private mutating func leaf() -> SyntaxNode.Kind {
        switch random.number(0...4) {
        case 0: .number(ExactDecimal(significand: Int64(random.number(0...5000)), scale: UInt8(random.number(0...3))))
        case 1: .text(random.pick(["", "a", "\"", "\\", "é \u{1F600}", "a\nb"]))
        case 2: .question(random.pick(["a.b", "policy.open", "a.b_1.c"]))
        case 3: .word(random.pick(["yes", "x1", "_a"]))
        default: CalendarDate(text: "2027-01-31").map { .date($0) } ?? .word("x")
        }
    }

    private mutating func branch(_ depth: Int) -> SyntaxNode.Kind {
        switch random.number(0...9) {
        case 0:
            return .call(name: random.pick(["f", "any"]), nameRange: Self.nowhere, arguments: trees(depth, 0...3))
        case 1: return .negate(tree(depth: depth - 1))
        case 2, 3:
            let operations: [Arithmetic] = random.pick([[.add, .subtract], [.multiply, .divide]])
            let first = tree(depth: depth - 1)
            var steps: [SyntaxStep] = []
            for operand in trees(depth, 1...3) { steps.append(SyntaxStep(random.pick(operations), operand)) }
            return .arithmetic(first, steps)
        case 4:
            let comparison = random.pick([Comparison.equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual])
            return .compare(comparison, tree(depth: depth - 1), tree(depth: depth - 1))
        case 5:
            var items: [SyntaxNode] = []
            for _ in 0..<random.number(1...3) { items.append(item()) }
            return .among(tree(depth: depth - 1), isNegated: random.pick([true, false]), items)
        case 6: return .includes(tree(depth: depth - 1), SyntaxNode(.word("code"), Self.nowhere))
        case 7:
            // `not` of `not` is one node with a count.
            var operand = tree(depth: depth - 1)
            while case .not(_, let inner) = operand.kind { operand = inner }
            return .not(count: Int32(random.number(1...3)), operand)
        case 8: return .and(trees(depth, 2...3))
        default: return .or(trees(depth, 2...3))
        }
    }

    private mutating func item() -> SyntaxNode {
        if random.number(0...3) == 0 {
            let number = SyntaxNode(.number(ExactDecimal(significand: 7)), Self.nowhere)
            return SyntaxNode(.negate(number), Self.nowhere)
        }
        while true {
            let kind = leaf()
            if case .question = kind { continue }
            return SyntaxNode(kind, Self.nowhere)
        }
    }

    private mutating func trees(_ depth: Int, _ count: ClosedRange<Int>) -> [SyntaxNode] {
        var result: [SyntaxNode] = []
        for _ in 0..<random.number(count) { result.append(tree(depth: depth - 1)) }
        return result
    }
}

extension SyntaxNode {
    /// The same tree without places.
    fileprivate var withoutRanges: SyntaxNode {
        let nowhere = SourceRange(0, 0)
        func all(_ nodes: [SyntaxNode]) -> [SyntaxNode] { nodes.map { $0.withoutRanges } }
        let kind: Kind =
            switch self.kind {
            case .number, .text, .date, .question, .word, .broken: self.kind
            case .call(let name, _, let arguments): .call(name: name, nameRange: nowhere, arguments: all(arguments))
            case .negate(let operand): .negate(operand.withoutRanges)
            case .arithmetic(let first, let steps):
                .arithmetic(first.withoutRanges, steps.map { SyntaxStep($0.operation, $0.operand.withoutRanges) })
            case .compare(let comparison, let left, let right):
                .compare(comparison, left.withoutRanges, right.withoutRanges)
            case .among(let operand, let isNegated, let items):
                .among(operand.withoutRanges, isNegated: isNegated, all(items))
            case .includes(let operand, let item): .includes(operand.withoutRanges, item.withoutRanges)
            case .not(let count, let operand): .not(count: count, operand.withoutRanges)
            case .and(let terms): .and(all(terms))
            case .or(let terms): .or(all(terms))
            }
        return SyntaxNode(kind, nowhere)
    }
}
