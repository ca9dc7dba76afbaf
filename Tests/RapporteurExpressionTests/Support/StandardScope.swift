import RapporteurExpression

/// The questions that the tests of this folder talk about.
enum Standard {
    static let yesNo = ChoiceDomain(codes: ["yes", "no"])
    static let yesPartlyNo = ChoiceDomain(codes: ["yes", "partly", "no"])
    static let noYes = ChoiceDomain(codes: ["no", "yes"])
    static let groups = ChoiceDomain(codes: ["teachers", "librarians", "students"])
    static let kinds = ChoiceDomain(codes: ["paper", "digital", "name"])
    static let all: SpecialAnswers = [
        SpecialAnswers(.notKnown), SpecialAnswers(.notApplicable), SpecialAnswers(.declined),
    ]

    static let fields: [ExpressionScope.Field] = [
        .init(name: "name", type: .text, special: []),
        .init(name: "kind", type: .choice(kinds), special: SpecialAnswers(.notKnown)),
        .init(name: "size", type: .number, special: all),
        .init(name: "formats", type: .choices(groups), special: []),
        .init(name: "since", type: .date, special: []),
        .init(name: "url", type: .link, special: []),
    ]

    static let questions: [ExpressionScope.Symbol] = [
        .init(
            name: "policy.open", type: .choice(yesPartlyNo), special: all,
            previous: .linked(type: .choice(yesNo), special: SpecialAnswers(.notKnown), fields: [], isReworded: false)),
        .init(name: "policy.privacy", type: .choice(yesPartlyNo), special: all, previous: .new),
        .init(name: "policy.level", type: .choice(ChoiceDomain(codes: ["national", "local"])), special: []),
        .init(name: "policy.reverse", type: .choice(noYes), special: []),
        .init(
            name: "policy.plain", type: .choice(yesNo), special: all,
            previous: .linked(type: .choice(noYes), special: [], fields: [], isReworded: true)),
        .init(
            name: "capacity.groups", type: .choices(groups), special: all,
            previous: .linked(type: .choices(groups), special: [], fields: [], isReworded: false)),
        .init(
            name: "capacity.budget", type: .number, special: all,
            previous: .linked(type: .number, special: [], fields: [], isReworded: false)),
        .init(name: "capacity.staff", type: .number, special: all),
        .init(name: "capacity.title", type: .text, special: []),
        .init(name: "capacity.since", type: .date, special: []),
        .init(name: "capacity.until", type: .date, special: []),
        .init(name: "capacity.url", type: .link, special: []),
        .init(
            name: "capacity.list", type: .records, special: all, fields: fields,
            previous: .linked(type: .records, special: [], fields: fields, isReworded: false)),
        .init(name: "calc.both", type: .truth, special: []),
        .init(name: "calc.later", type: nil, special: []),
    ]

    /// The scope of a rule.
    static let scope = ExpressionScope(questions: questions, allowsPrevious: true)

    static func check(
        _ text: String, expecting expectation: ExpressionChecker.Expectation = .truth
    ) -> ExpressionCheck {
        ExpressionChecker(scope: scope).check(text, expecting: expectation)
    }
}
