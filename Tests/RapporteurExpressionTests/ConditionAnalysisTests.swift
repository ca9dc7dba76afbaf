import RapporteurExpression
import Testing

@Suite("What a condition can come to")
struct ConditionAnalysisTests {
    private func outcomes(_ text: String, asked routing: [String: String]? = [:]) throws -> ConditionOutcomes? {
        var conditions: [Int32: CheckedExpression]?
        if let routing {
            conditions = [:]
            for (name, condition) in routing {
                let slot = try #require(Standard.scope.slots[name])
                let checked: CheckedExpression = try #require(Standard.check(condition).expression)
                conditions?[slot] = checked
            }
        }
        let expression = try #require(Standard.check(text).expression, "\(text)")
        return ConditionAnalysis(scope: Standard.scope, routing: conditions).outcomes(of: expression)
    }

    @Test(
        "a condition that contradicts itself is never true",
        arguments: [
            "policy.open = yes and policy.open = no", "policy.open = yes and not policy.open = yes",
            "policy.open in [yes, no] and policy.open = partly", "capacity.budget < 3 and capacity.budget > 5",
            "capacity.budget < 3 and capacity.budget >= 3",
            "capacity.since < 2027-01-01 and capacity.since > 2027-01-01",
            "answered(policy.open) and says(policy.open, declined)", "1 = 2", "not asked(policy.open)",
            "capacity.title = \"a\" and capacity.title = \"b\"", "answered(policy.open) and not asked(policy.open)",
            "count(capacity.groups) > 3", "sum(capacity.list, size) > 3 and not sum(capacity.list, size) > 3",
            "capacity.groups includes teachers and count(capacity.groups) = 0",
        ])
    func neverTrue(text: String) throws {
        #expect(try outcomes(text)?.isNeverTrue == true)
    }

    @Test(
        "a condition that covers everything is never false",
        arguments: [
            "policy.open = yes or policy.open != yes", "policy.open in [yes, partly, no]",
            "capacity.budget < 3 or capacity.budget >= 3", "asked(policy.open)", "1 = 1",
            "answered(policy.open) or not answered(policy.open)", "count(capacity.groups) >= 1",
            "capacity.since <= 2027-01-01 or capacity.since >= 2027-01-02",
        ])
    func neverFalse(text: String) throws {
        #expect(try outcomes(text)?.isNeverFalse == true)
    }

    @Test(
        "an ordinary condition is both",
        arguments: [
            "policy.open = yes", "capacity.budget > 3 and capacity.budget < 5", "capacity.groups includes teachers",
            "capacity.budget > 3 and capacity.budget < 3.000000002",
            "capacity.since > 2027-01-01 and capacity.since < 2027-01-03",
            "answered(capacity.url)", "any(capacity.list, size > 1)", "capacity.budget < capacity.staff",
            "capacity.groups includes teachers and capacity.groups includes librarians and count(capacity.groups) = 2",
            "policy.open = previous(policy.open)", "capacity.title = \"a\" or capacity.title = \"b\"", "calc.both",
        ])
    func open(text: String) throws {
        let found = try #require(try outcomes(text))
        #expect(found.contains([.holds, .fails]))
    }

    @Test("routing is followed through the questions before")
    func routing() throws {
        let routing = ["policy.plain": "policy.open = yes", "policy.reverse": "policy.plain = yes"]
        #expect(try outcomes("policy.plain = yes and policy.open = no", asked: routing)?.isNeverTrue == true)
        #expect(try outcomes("policy.reverse = yes and policy.open = partly", asked: routing)?.isNeverTrue == true)
        #expect(try outcomes("policy.reverse = yes and policy.open = yes", asked: routing)?.isNeverTrue == false)
        #expect(try outcomes("asked(policy.reverse) and policy.plain = no", asked: routing)?.isNeverTrue == true)
        #expect(try outcomes("not asked(policy.reverse)", asked: routing)?.isNeverTrue == false)
        #expect(try outcomes("not asked(policy.reverse)", asked: nil)?.isNeverTrue == false)
    }

    @Test("a cycle of routing does no harm")
    func cycle() throws {
        let routing = ["policy.plain": "policy.reverse = yes", "policy.reverse": "policy.plain = yes"]
        #expect(try outcomes("policy.plain = yes", asked: routing) != nil)
    }

    @Test("calculated questions are seen through")
    func calculated() throws {
        let slot = try #require(Standard.scope.slots["calc.both"])
        let value = try #require(Standard.check("policy.open = yes and policy.plain = yes").expression)
        let analysis = ConditionAnalysis(scope: Standard.scope, routing: [:], calculated: [slot: value])
        let condition = try #require(Standard.check("calc.both and policy.open = no").expression)
        #expect(analysis.outcomes(of: condition)?.isNeverTrue == true)
    }

    @Test("too many combinations are not looked at")
    func limit() throws {
        let names = Standard.questions.filter { $0.type != nil && $0.type != .truth }.map { $0.name }
        let text = names.map { "answered(\($0))" }.joined(separator: " and ")
        #expect(try outcomes(text) == nil)
    }

    @Test("no evaluation gives an outcome that was not foreseen", arguments: 0..<8)
    func sound(seed: Int) throws {
        var random = RandomExpressions(seed: UInt64(500 + seed))
        let analysis = ConditionAnalysis(scope: Standard.scope)
        var known = 0
        for round in 0..<90 {
            let text = random.condition(depth: round % 3)
            let expression = try #require(Standard.check(text).expression, "\(text)")
            guard let outcomes = analysis.outcomes(of: expression) else { continue }
            known += 1
            for _ in 0..<20 {
                let truth = ExpressionEvaluator(random.answers()).truth(of: expression)
                let found: ConditionOutcomes =
                    switch truth {
                    case .yes: .holds
                    case .no: .fails
                    case .undecided(.notApplicable): .notApplicable
                    case .undecided(.missing), .fault: .missing
                    }
                #expect(outcomes.contains(found), "\(text) gave \(truth)")
            }
        }
        #expect(known > 40)
    }
}
