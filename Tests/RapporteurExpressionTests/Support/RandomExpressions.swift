import RapporteurExpression
import RapporteurTestSupport

/// Random well-typed expressions about the standard questions.
struct RandomExpressions {
    var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func condition(depth: Int, inList: Bool = false) -> String {
        if depth <= 0 { return atom(inList: inList) }
        switch random.number(0...9) {
        case 0, 1: return "(" + terms(depth, " and ", inList) + ")"
        case 2, 3: return "(" + terms(depth, " or ", inList) + ")"
        case 4: return "not (" + condition(depth: depth - 1, inList: inList) + ")"
        case 5:
            return number(depth: depth - 1, inList: inList) + random.pick([" = ", " < ", " >= ", " != "])
                + number(depth: depth - 1, inList: inList)
        case 6 where !inList:
            return random.pick(["any", "all"]) + "(" + random.pick(["capacity.list", "previous(capacity.list)"]) + ", "
                + condition(depth: depth - 1, inList: true) + ")"
        case 7:
            return "otherwise(" + condition(depth: depth - 1, inList: inList) + ", "
                + condition(depth: depth - 1, inList: inList) + ")"
        case 8:
            return "(" + condition(depth: depth - 1, inList: inList) + ") = ("
                + condition(depth: depth - 1, inList: inList) + ")"
        default: return atom(inList: inList)
        }
    }

    private mutating func terms(_ depth: Int, _ separator: String, _ inList: Bool) -> String {
        (0..<random.number(2...3)).map { _ in condition(depth: depth - 1, inList: inList) }.joined(separator: separator)
    }

    mutating func number(depth: Int, inList: Bool = false) -> String {
        if depth > 0 {
            switch random.number(0...5) {
            case 0, 1:
                return "(" + number(depth: depth - 1, inList: inList) + random.pick([" + ", " - ", " * ", " / "])
                    + number(depth: depth - 1, inList: inList) + ")"
            case 2: return "-(" + number(depth: depth - 1, inList: inList) + ")"
            case 3:
                return "otherwise(" + number(depth: depth - 1, inList: inList) + ", "
                    + number(depth: depth - 1, inList: inList) + ")"
            case 4 where !inList: return "sum(capacity.list, " + number(depth: depth - 1, inList: true) + ")"
            default: break
            }
        }
        var leaves = [
            "0", "1", "2.5", "0.000000001", "999999999999999999", "capacity.budget", "capacity.staff",
            "previous(capacity.budget)",
            "count(capacity.groups)", "count(capacity.list)", "3",
        ]
        if inList { leaves += ["size", "size", "count(formats)"] }
        return random.pick(leaves)
    }

    private mutating func atom(inList: Bool) -> String {
        var atoms = [
            "policy.open = yes", "policy.open != partly", "policy.open in [yes, no]", "policy.open not in [no]",
            "policy.open = policy.privacy", "policy.open = previous(policy.open)", "previous(policy.open) = yes",
            "policy.plain = policy.reverse", "policy.level = local", "says(policy.open, not_known)",
            "says(policy.plain, not_applicable)", "asked(policy.open)", "asked(policy.plain)", "answered(policy.open)",
            "answered(previous(policy.open))", "capacity.groups includes teachers", "capacity.groups includes students",
            "count(capacity.groups) >= 2", "capacity.budget > 1", "capacity.budget <= 1", "capacity.budget in [1, 2.5]",
            "capacity.title = \"a\"", "capacity.title in [\"a\", \"b\"]", "capacity.since >= 2027-01-01",
            "capacity.since < 2026-12-31", "calc.both", "answered(capacity.list)", "answered(capacity.url)",
            "otherwise(policy.open, no) = yes", "capacity.since = capacity.until", "1 = 1", "1 = 2",
            "policy.plain = otherwise(policy.plain, no)", "answered(capacity.budget)",
        ]
        if inList {
            atoms += [
                "kind = paper", "name = \"a\"", "size > 1", "answered(size)", "says(kind, not_known)", "asked(kind)",
                "formats includes teachers", "kind in [paper, digital]", "size >= 1", "since < 2027-01-01",
            ]
        }
        return random.pick(atoms)
    }

    /// Random answers to the standard questions.
    mutating func answers() -> CaseAnswers {
        var answers = CaseAnswers()
        answers.maps[0] = [0, 1, 1]
        for (slot, question) in Standard.questions.enumerated() {
            guard let type = question.type else { continue }
            answers.current[Int32(slot)] = answer(type, question.special)
            if case .linked(let type, let special, _, _) = question.previous {
                answers.previous[Int32(slot)] = answer(type, special)
            }
            if type == .records, answers.current[Int32(slot)] == nil {
                answers.records[Int32(slot)] = records()
            }
            if type == .records, answers.previous[Int32(slot)] == nil {
                answers.previousRecords[Int32(slot)] = records()
            }
        }
        return answers
    }

    private mutating func records() -> [[Int32: CaseAnswers.Answer]] {
        (0..<random.number(1...3)).map { _ in
            var record: [Int32: CaseAnswers.Answer] = [:]
            for (index, field) in Standard.fields.enumerated() {
                record[Int32(index)] = answer(field.type, field.special)
            }
            return record
        }
    }

    /// A random answer; nil where records should stand instead.
    private mutating func answer(_ type: ValueType, _ special: SpecialAnswers) -> CaseAnswers.Answer? {
        switch random.number(0...9) {
        case 0: return .blank
        case 1: return .notAsked(random.pick([.notApplicable, .missing]))
        case 2, 3:
            let allowed = SpecialAnswer.allCases.filter { special.allows($0) }
            if !allowed.isEmpty { return .special(random.pick(allowed)) }
        default: break
        }
        switch type {
        case .truth: return .value(.truth(random.pick([true, false])))
        case .number:
            return .value(
                .number(
                    random.pick(
                        ["0", "1", "2.5", "-3", "0.000000001", "999999999999999999"].map { ExactDecimal(text: $0)! })))
        case .text: return .value(.text(random.pick(["a", "b", "c"])))
        case .date:
            return CalendarDate(text: random.pick(["2026-12-31", "2027-01-01", "1999-05-05"])).map { .value(.date($0)) }
        case .choice(let domain): return .value(.choice(Int32(random.number(0...(domain.codes.count - 1)))))
        case .choices(let domain):
            let set = domain.codes.indices.filter { _ in random.pick([true, false]) }.map { Int32($0) }
            return set.isEmpty ? .blank : .value(.choices(set))
        case .link: return .value(.link(["https://example.org/"]))
        case .records: return nil
        }
    }
}
