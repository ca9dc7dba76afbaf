import RapporteurDiagnostics
import RapporteurExpression
import Testing

@Suite("The checker")
struct CheckingTests {
    @Test(
        "accepts what the contract allows",
        arguments: [
            "policy.open = yes", "policy.open != no and not says(policy.open, not_known)",
            "not not policy.open = yes", "yes = policy.open", "policy.open in [yes, partly]",
            "policy.open not in [no]", "capacity.groups includes teachers", "count(capacity.groups) >= 2",
            "capacity.budget / 2 > -1.5", "capacity.budget in [-1, 0, 2.5]", "capacity.title = \"a \\\"b\\\" \\\\\"",
            "capacity.since >= 2027-01-01", "capacity.since < capacity.until", "capacity.since in [2027-01-01]",
            "any(capacity.list, name = \"x\")", "any(capacity.list, kind = paper and size > 2)",
            "all(capacity.list, answered(name))", "sum(capacity.list, size * 2) <= capacity.budget",
            "any(capacity.list, kind = name)", "any(capacity.list, paper = kind)", "count(capacity.list) = 2",
            "any(capacity.list, count(formats) > 1)", "any(capacity.list, formats includes teachers)",
            "any(capacity.list, says(kind, not_known))", "any(capacity.list, asked(kind))",
            "otherwise(capacity.budget, 0) > 3", "otherwise(policy.open, no) = yes",
            "otherwise(calc.both, policy.open = yes)",
            "previous(policy.open) = yes", "policy.open = previous(policy.open)",
            "previous(policy.open) != policy.open",
            "otherwise(previous(policy.open), no) = policy.open", "policy.plain = policy.reverse",
            "answered(previous(policy.open))", "says(previous(policy.open), not_known)", "asked(previous(policy.open))",
            "count(previous(capacity.list)) < count(capacity.list)", "any(previous(capacity.list), size > 1)",
            "previous(capacity.groups) includes teachers", "calc.both", "not calc.both", "calc.both = calc.both",
            "asked(calc.both)", "answered(calc.both)", "(policy.open = yes) = (policy.plain = yes)",
            "policy.open = policy.privacy",
            "previous(capacity.budget) < capacity.budget", "answered(capacity.url)", "capacity.title in [\"a\", \"b\"]",
        ])
    func accepts(text: String) {
        let check = Standard.check(text)
        #expect(check.diagnostics.filter { $0.severity != .information } == [])
        #expect(check.expression?.type == .truth)
    }

    @Test(
        "reports what the contract refuses",
        arguments: [
            ("", "E110"), ("policy.open == yes", "E103"), ("policy.open = 'yes'", "E104"),
            ("policy.open = yes && policy.plain = yes", "E103"), ("policy.open = yes AND policy.plain = yes", "E103"),
            ("!calc.both", "E103"), ("policy.open <> yes", "E103"), ("policy.open = “yes”", "E104"),
            ("capacity.budget > 1,5", "E105"), ("capacity.budget > .5", "E105"), ("capacity.budget > 1e3", "E105"),
            ("capacity.budget > ١٢", "E105"), ("capacity.budget > 50%", "E105"),
            ("capacity.since > 2027-02-30", "E106"),
            ("policy.open yes", "E107"), ("policy.open =", "E107"), ("1 < capacity.budget < 3", "E108"),
            ("(policy.open = yes", "E111"), ("policy.open = yes)", "E111"), ("policy.open in yes", "E107"),
            ("policy.open in []", "E107"), ("policy.open = [yes, no]", "E107"),
            ("policy.opne = yes", "E120"), ("capacity.list.name = \"x\"", "E120"),
            ("policy.open = yes or no", "E121"), ("open = yes", "E121"), ("foo(policy.open)", "E122"),
            ("says(policy.open)", "E123"), ("answered(1)", "E124"), ("says(policy.open, yes)", "E124"),
            ("count(policy.open) > 1", "E124"), ("any(capacity.groups, 1 = 1)", "E124"), ("policy.open", "E130"),
            ("policy.open + 1 = 2", "E130"), ("capacity.budget = \"5\"", "E131"), ("policy.open = \"yes\"", "E131"),
            ("capacity.title < \"x\"", "E132"), ("policy.open > no", "E132"), ("policy.open = yess", "E133"),
            ("policy.open = not_known", "E134"), ("says(policy.level, declined)", "E135"),
            ("capacity.groups = teachers", "E136"), ("capacity.groups in [teachers]", "E136"),
            ("policy.open includes yes", "E137"), ("policy.open = policy.level", "E138"),
            ("policy.open in [yes, yes]", "E139"), ("capacity.title = \"\"", "E140"),
            ("previous(policy.privacy) = yes", "E152"), ("previous(policy.plain) = yes", "E153"),
            ("previous(capacity.staff) > 1", "E151"),
        ])
    func refuses(text: String, code: String) {
        let check = Standard.check(text)
        #expect(check.diagnostics.map { $0.code }.filter { $0 == code } == [code], "\(check.diagnostics)")
        #expect(Set(check.diagnostics.map { $0.code }) == [code])
    }

    @Test("takes the question of this cycle through the map when it meets its previous answer")
    func recoding() {
        #expect(
            Standard.check("policy.open = previous(policy.open)").expression?.root
                == .compare(.equal, .recoded(0), .previous(0)))
        #expect(
            Standard.check("previous(policy.open) != policy.open").expression?.root
                == .compare(.notEqual, .previous(0), .recoded(0)))
        #expect(
            Standard.check("otherwise(previous(policy.open), no) = policy.open").expression?.root
                == .compare(.equal, .otherwise(.previous(0), .literal(.choice(1))), .recoded(0)))
    }

    @Test("is silent about a question whose type is not known yet")
    func incomplete() {
        let check = Standard.check("calc.later > 3")
        #expect(check.expression == nil)
        #expect(check.isIncomplete)
        #expect(check.diagnostics.isEmpty)
    }
}
