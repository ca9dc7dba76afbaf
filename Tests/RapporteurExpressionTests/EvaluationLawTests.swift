import RapporteurExpression
import Testing

@Suite("Laws of evaluation")
struct EvaluationLawTests {
    static let truths: [Truth] = [.yes, .no, .undecided(.notApplicable), .undecided(.missing), .fault]

    /// The rule in words of the language reference, written independently of the evaluator.
    private static func expected(_ operands: [Truth], decisive: Truth, neutral: Truth) -> Truth {
        if operands.contains(.fault) { return .fault }
        if operands.contains(decisive) { return decisive }
        if operands.contains(.undecided(.missing)) { return .undecided(.missing) }
        if operands.contains(.undecided(.notApplicable)) { return .undecided(.notApplicable) }
        return neutral
    }

    private static func literal(_ truth: Truth) -> Expression {
        .question(Int32(truths.firstIndex(of: truth) ?? 0))
    }

    private static func evaluator() -> ExpressionEvaluator<CaseAnswers> {
        var answers = CaseAnswers()
        answers.current = [
            0: .value(.truth(true)), 1: .value(.truth(false)), 2: .special(.notApplicable), 3: .blank, 4: .fault,
        ]
        return ExpressionEvaluator(answers)
    }

    @Test("and, or and not of every pair and triple follow Kleene, with reasons and faults")
    func tables() {
        let evaluator = Self.evaluator()
        for a in Self.truths {
            for b in Self.truths {
                let pair = [Self.literal(a), Self.literal(b)]
                #expect(
                    evaluator.truth(of: .and(pair), record: nil) == Self.expected([a, b], decisive: .no, neutral: .yes))
                #expect(
                    evaluator.truth(of: .or(pair), record: nil) == Self.expected([a, b], decisive: .yes, neutral: .no))
                for c in Self.truths {
                    let triple = pair + [Self.literal(c)]
                    #expect(
                        evaluator.truth(of: .and(triple), record: nil)
                            == Self.expected([a, b, c], decisive: .no, neutral: .yes))
                    #expect(
                        evaluator.truth(of: .or(triple), record: nil)
                            == Self.expected([a, b, c], decisive: .yes, neutral: .no))
                }
            }
            let negated: Truth = a == .yes ? .no : a == .no ? .yes : a
            #expect(evaluator.truth(of: .not(Self.literal(a)), record: nil) == negated)
        }
    }

    /// Pairs of expressions that must agree whatever `A` and `B` are and whatever is answered.
    static let laws: [(String, String, String)] = [
        ("double negation", "not not (A)", "(A) and 1 = 1"),
        ("De Morgan for and", "not ((A) and (B))", "not (A) or not (B)"),
        ("De Morgan for or", "not ((A) or (B))", "not (A) and not (B)"),
        ("and commutes", "(A) and (B)", "(B) and (A)"),
        ("or commutes", "(A) or (B)", "(B) or (A)"),
        ("and is idempotent", "(A) and (A)", "(A) or 1 = 2"),
        ("and is associative", "(A) and ((B) and (A))", "((A) and (B)) and (A)"),
        ("equality commutes", "(A) = (B)", "(B) = (A)"),
        ("inequality is not equality", "(A) != (B)", "not ((A) = (B))"),
        ("otherwise of the same", "otherwise((A), (A)) or 1 = 2", "(A) or 1 = 2"),
        ("any is not all not", "any(capacity.list, A)", "not all(capacity.list, not (A))"),
    ]

    @Test("logical laws hold for random conditions and answers", arguments: laws.indices)
    func logicalLaws(index: Int) throws {
        let (name, left, right) = Self.laws[index]
        var random = RandomExpressions(seed: UInt64(1000 + index))
        for _ in 0..<25 {
            let a = random.condition(depth: 2)
            let b = random.condition(depth: 2)
            let texts = [left, right].map {
                $0.split(separator: "A", omittingEmptySubsequences: false).joined(separator: "\u{1}")
                    .split(separator: "B", omittingEmptySubsequences: false).joined(separator: b)
                    .split(separator: "\u{1}", omittingEmptySubsequences: false).joined(separator: a)
            }
            let first = try #require(Standard.check(texts[0]).expression, "\(texts[0])")
            let second = try #require(Standard.check(texts[1]).expression, "\(texts[1])")
            for _ in 0..<10 {
                let evaluator = ExpressionEvaluator(random.answers())
                #expect(
                    evaluator.truth(of: first) == evaluator.truth(of: second),
                    "\(name): \(texts[0]) and \(texts[1])")
            }
        }
    }

    static let numberLaws: [(String, String)] = [
        ("N < M", "M > N"), ("N <= M", "not (N > M)"), ("N >= M", "not (N < M)"), ("N = M", "not (N != M)"),
        ("N = M", "N <= M and N >= M"), ("N + M = M + N", "N + M = N + M"), ("N * M = M * N", "N * M = N * M"),
        ("N in [1, 2.5]", "N = 1 or N = 2.5"), ("N not in [1]", "N != 1"), ("N - M = 0", "0 = N - M"),
    ]

    @Test("laws of numbers hold for random numbers and answers", arguments: numberLaws.indices)
    func numericLaws(index: Int) throws {
        var random = RandomExpressions(seed: UInt64(2000 + index))
        for _ in 0..<25 {
            let n = "(" + random.number(depth: 2) + ")"
            let m = "(" + random.number(depth: 2) + ")"
            let texts = [Self.numberLaws[index].0, Self.numberLaws[index].1].map { law in
                law.map { $0 == "N" ? n : $0 == "M" ? m : String($0) }.joined()
            }
            let first = try #require(Standard.check(texts[0]).expression, "\(texts[0])")
            let second = try #require(Standard.check(texts[1]).expression, "\(texts[1])")
            for _ in 0..<10 {
                let evaluator = ExpressionEvaluator(random.answers())
                #expect(evaluator.truth(of: first) == evaluator.truth(of: second), "\(texts[0]) and \(texts[1])")
            }
        }
    }

    @Test("answered, says and asked decide whatever is answered")
    func deciding() throws {
        var random = RandomExpressions(seed: 3)
        let names = Standard.questions.filter { $0.type != nil && $0.special == Standard.all }.map { $0.name }
        for name in names {
            for text in ["answered(\(name))", "asked(\(name))", "says(\(name), declined)"] {
                let expression = try #require(Standard.check(text).expression)
                for _ in 0..<50 {
                    let truth = ExpressionEvaluator(random.answers()).truth(of: expression)
                    #expect(truth == .yes || truth == .no, "\(text)")
                }
            }
        }
    }
}
