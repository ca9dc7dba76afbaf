import RapporteurExpression
import RapporteurLineage
import RapporteurModel
import Testing

/// Answers given directly, one operand for each slot.
struct FixedAnswers: AnswerSource {
    var operands: [Operand]
    var notAsked: Set<Int32> = []

    func operand(_ question: Int32) -> Operand {
        notAsked.contains(question) ? .undecided(.notApplicable) : operands[Int(question)]
    }
    func previousOperand(_ question: Int32) -> Operand { .undecided(.missing) }
    func recodedOperand(_ question: Int32) -> Operand { .undecided(.missing) }
    func fieldOperand(_ question: Int32, record: Int32, field: Int32, inPrevious: Bool) -> Operand {
        .undecided(.missing)
    }
    func isAsked(_ question: Int32, inPrevious: Bool) -> Bool { !notAsked.contains(question) }
    func says(_ question: Int32, _ special: SpecialAnswer, inPrevious: Bool) -> Bool { false }
    func isFieldAsked(_ question: Int32, record: Int32, field: Int32, inPrevious: Bool) -> Bool { false }
    func fieldSays(
        _ question: Int32, record: Int32, field: Int32, _ special: SpecialAnswer, inPrevious: Bool
    ) -> Bool { false }
}

private let yesNo = "type: one_of, choices: yes_no"
private let yes = Operand.value(.choice(0))
private let no = Operand.value(.choice(1))
private let blank = Operand.undecided(.missing)
private let na = Operand.undecided(.notApplicable)

@Suite struct CountingTests {
    private func formula(_ cycles: Cycles) throws -> ComparableFormula {
        #expect(cycles.fileErrors == [])
        #expect(cycles.codes == [])
        return try #require(cycles.comparison.indicators.first?.formula)
    }

    @Test func aRecodedAnswerCountsInTheOldCodes() throws {
        let cycles = Cycles(
            form(
                "q-23", questions: ["id: s.a, text: A, \(yesNo)"], indicators: ["id: s.i, title: I, counts: s.a = yes"]),
            form(
                "q-27", questions: ["id: s.a, text: A, type: one_of, choices: scale"],
                indicators: ["id: s.i, title: I, counts: \"s.a in [yes, partly]\""]),
            lineage:
                "previous: q-23\nquestions:\n  s.a: {change: [recodable], map: {yes: yes, partly: no, no: no}, reason: R.}"
        )
        let formula = try formula(cycles)
        #expect(!formula.isAsAsked)
        #expect(cycles.indicator("s.i") == "recodable B r")
        let table: [(Operand, Truth)] = [
            (.value(.choice(0)), .yes), (.value(.choice(1)), .no), (.value(.choice(2)), .no),
            (blank, .undecided(.missing)), (na, .undecided(.notApplicable)),
        ]
        for (answer, outcome) in table {
            let source = formula.current(FixedAnswers(operands: [answer]))
            #expect(ExpressionEvaluator(source).truth(of: formula.counts) == outcome)
        }
        let before = formula.previous(FixedAnswers(operands: [yes]))
        #expect(ExpressionEvaluator(before).truth(of: formula.counts) == .yes)
    }

    static let combinations: [(CombinationRule, Operand, Operand, Truth)] = [
        (.any, yes, yes, .yes), (.any, yes, no, .yes), (.any, yes, blank, .yes), (.any, yes, na, .yes),
        (.any, no, no, .no), (.any, no, blank, .undecided(.missing)), (.any, no, na, .undecided(.notApplicable)),
        (.any, blank, na, .undecided(.missing)), (.any, na, na, .undecided(.notApplicable)),
        (.any, yes, .fault, .fault),
        (.all, yes, yes, .yes), (.all, yes, no, .no), (.all, no, blank, .no), (.all, no, na, .no),
        (.all, yes, blank, .undecided(.missing)), (.all, yes, na, .undecided(.notApplicable)),
        (.all, blank, blank, .undecided(.missing)), (.all, no, .fault, .fault),
    ]

    @Test(arguments: combinations)
    func theQuestionsOfASplitCombineInThreeValuedLogic(
        _ rule: CombinationRule, _ first: Operand, _ second: Operand, _ outcome: Truth
    ) throws {
        let declared = "from: s.a, change: [split], rule: \(rule.word), exhaustive: true, reason: R."
        let cycles = Cycles(
            form(
                "q-23", questions: ["id: s.a, text: A, \(yesNo)"], indicators: ["id: s.i, title: I, counts: s.a = yes"]),
            form(
                "q-27", questions: ["id: s.b, text: B, \(yesNo)", "id: s.c, text: C, \(yesNo)"],
                indicators: ["id: s.i, title: I, counts: s.b = yes or s.c = yes"]),
            lineage: "previous: q-23\nquestions:\n  s.b: {\(declared)}\n  s.c: {\(declared)}")
        let formula = try formula(cycles)
        for operands in [[first, second], [second, first]] {
            let source = formula.current(FixedAnswers(operands: operands))
            #expect(ExpressionEvaluator(source).truth(of: formula.counts) == outcome)
        }
    }

    @Test(arguments: combinations)
    func mergedQuestionsCombineTheOldAnswers(
        _ rule: CombinationRule, _ first: Operand, _ second: Operand, _ outcome: Truth
    ) throws {
        let cycles = Cycles(
            form(
                "q-23", questions: ["id: s.b, text: B, \(yesNo)", "id: s.c, text: C, \(yesNo)"],
                indicators: ["id: s.i, title: I, counts: s.b = yes"]),
            form(
                "q-27", questions: ["id: s.a, text: A, \(yesNo)"], indicators: ["id: s.i, title: I, counts: s.a = yes"]),
            lineage:
                "previous: q-23\nquestions:\n  s.a: {from: [s.b, s.c], change: [merged], rule: \(rule.word), reason: R.}"
        )
        let formula = try formula(cycles)
        let source = formula.previous(FixedAnswers(operands: [first, second]))
        #expect(ExpressionEvaluator(source).truth(of: formula.counts) == outcome)
        let now = formula.current(FixedAnswers(operands: [yes]))
        #expect(ExpressionEvaluator(now).truth(of: formula.counts) == .yes)
    }

    @Test func whatIsNotAskedCountsAsDeclared() throws {
        let cycles = Cycles(
            form(
                "q-23", questions: ["id: s.a, text: A, \(yesNo)", "id: s.b, text: B, \(yesNo), asked_if: s.a = yes"],
                indicators: ["id: s.i, title: I, counts: s.b = no"]),
            form(
                "q-27", questions: ["id: s.a, text: A, \(yesNo)", "id: s.b, text: B, \(yesNo)"],
                indicators: ["id: s.i, title: I, counts: s.b = no"]),
            lineage: "previous: q-23\nquestions:\n  s.b: {change: [universe], not_asked_is: no, reason: R.}")
        let formula = try formula(cycles)
        #expect(cycles.indicator("s.i", .micro) == "universe B u")
        let before = formula.previous(FixedAnswers(operands: [no, blank], notAsked: [1]))
        #expect(ExpressionEvaluator(before).truth(of: formula.counts) == .yes)
        let asked = formula.previous(FixedAnswers(operands: [yes, blank]))
        #expect(ExpressionEvaluator(asked).truth(of: formula.counts) == .undecided(.missing))
    }

    @Test func anUnchangedIndicatorIsCountedAsAsked() throws {
        let text = form(
            "q-23", questions: ["id: s.a, text: A, \(yesNo)", "id: s.k, text: K, type: calculated, value: s.a = yes"],
            indicators: ["id: s.i, title: I, counts: s.k"])
        let cycles = Cycles(
            text, text.replacing("q-23", "q-27").replacing("cycle: 2023", "cycle: 2027"), lineage: "previous: q-23")
        let formula = try formula(cycles)
        #expect(formula.isAsAsked)
        for (answer, outcome) in [(yes, Truth.yes), (no, .no), (blank, .undecided(.missing))] {
            let source = formula.current(FixedAnswers(operands: [answer, blank]))
            #expect(ExpressionEvaluator(source).truth(of: formula.counts) == outcome)
        }
    }

    @Test func mergedAndRecodedTogetherHaveNoCommonFormula() {
        let cycles = Cycles(
            form(
                "q-23",
                questions: [
                    "id: s.b, text: B, \(yesNo)", "id: s.c, text: C, \(yesNo)", "id: s.r, text: R, \(yesNo)",
                ], indicators: ["id: s.i, title: I, counts: s.b = yes or s.r = yes"]),
            form(
                "q-27", questions: ["id: s.a, text: A, \(yesNo)", "id: s.r, text: R, type: one_of, choices: scale"],
                indicators: ["id: s.i, title: I, counts: s.a = yes or s.r = yes"]),
            lineage: """
                previous: q-23
                questions:
                  s.a: {from: [s.b, s.c], change: [merged], rule: any, reason: R.}
                  s.r: {change: [recodable], map: {yes: yes, partly: no, no: no}, reason: R.}
                indicators:
                  s.i: {change: [reworded], reason: The formula cannot be the same.}
                """)
        #expect(cycles.indicator("s.i", .micro) == "recodable+reworded+merged C rbm")
        #expect(cycles.comparison.indicators[0].formula == nil)
    }
}
