import RapporteurDiagnostics

/// A questionnaire with one rule.
private func rule(_ keys: String, _ questions: String = repositories + "\n" + number) -> String {
    let lines = ("id: check\n" + keys).split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
    return example(questions, "rules:\n  -" + lines.dropFirst(3))
}

private let number = "- {id: capacity.number, text: How many?, type: number, minimum: 0}"
private let message = "message: Repositories are reported, but their number is missing."

let rulePages: [CodePage] = [
    CodePage(
        .ruleNeverFails, .warning, Message("A rule that can never fail"),
        Message("It will never find anything, and its author believes that something is checked."),
        bad: rule("when: capacity.repositories = yes\nrequire: capacity.repositories != no\n" + message),
        good: rule("when: capacity.repositories = yes\nrequire: answered(capacity.number)\n" + message)),
    CodePage(
        .ruleNeverApplies, .warning, Message("A rule that never applies"),
        Message("No combination of answers makes its `when` true."),
        bad: rule(
            "when: capacity.repositories = yes and capacity.repositories = no\nrequire: answered(capacity.number)\n"
                + message),
        good: rule("when: capacity.repositories = yes\nrequire: answered(capacity.number)\n" + message)),
    CodePage(
        .ruleAlwaysFails, .warning, Message("A rule that cannot be met"),
        Message("Where it applies, every answer breaks it."),
        bad: rule("when: capacity.repositories = yes\nrequire: capacity.repositories = no\n" + message),
        good: rule("when: capacity.repositories = yes\nrequire: answered(capacity.number)\n" + message)),
    CodePage(
        .unknownPlaceholder, .error, Message("A placeholder that is no question"),
        Message(
            """
            {question.id} in the message of a rule stands for the answer. Anything else in braces would be printed \
            as it is.
            """),
        bad: rule(
            "when: capacity.repositories = yes\nrequire: capacity.number > 1\n"
                + "message: \"Repositories are reported, but their number is {capacity.numbers}.\""),
        good: rule(
            "when: capacity.repositories = yes\nrequire: capacity.number > 1\n"
                + "message: \"Repositories are reported, but their number is {capacity.number}.\"")),
    CodePage(
        .personalInMessage, .warning, Message("A message that quotes a personal answer"),
        Message(
            """
            Answers that name persons are never quoted, not even to the State that gave them: letters are passed on.
            """),
        bad: rule(
            "when: capacity.number > 0\nrequire: answered(capacity.contact)\n"
                + "message: \"{capacity.contact} is not enough.\"",
            number + "\n- {id: capacity.contact, text: Contact, type: text, personal: true}"),
        good: rule(
            "when: capacity.number > 0\nrequire: answered(capacity.contact)\nmessage: The contact is missing.",
            number + "\n- {id: capacity.contact, text: Contact, type: text, personal: true}")),
    CodePage(
        .ruleWithoutQuestion, .warning, Message("A rule that checks no question"),
        Message("It comes to the same for every response."),
        bad: rule("require: 1 + 1 = 2\n" + message),
        good: rule("require: capacity.number > 0\n" + message)),
    CodePage(
        .unknownRuleQuestion, .error, Message("A rule is shown at a question that does not exist"),
        Message("`questions` says where a finding of the rule is shown."),
        bad: rule("require: capacity.number > 0\nquestions: [capacity.numbr]\n" + message),
        good: rule("require: capacity.number > 0\nquestions: [capacity.number]\n" + message)),
    CodePage(
        .ruleShownElsewhere, .information, Message("A rule is shown at a question that it does not check"),
        Message("The respondent is sent to an answer that cannot mend the finding."),
        bad: rule("require: capacity.number > 0\nquestions: [capacity.repositories]\n" + message),
        good: rule("require: capacity.number > 0\nquestions: [capacity.number]\n" + message)),
    CodePage(
        .blockingWithoutWarning, .warning, Message("`blocking` for something that is no warning"),
        Message(
            """
            Errors block in any case, which is then only mentioned as information; information never blocks. What can be \
            met or confirmed is a warning.
            """),
        bad: rule("require: capacity.number > 0\nseverity: information\nblocking: true\n" + message),
        good: rule("require: capacity.number > 0\nseverity: warning\nblocking: true\n" + message)),
    CodePage(
        .sameRuleTwice, .warning, Message("Two rules that check the same"),
        Message("Respondents would be told twice and would have to confirm twice."),
        bad: example(
            number,
            "rules:\n  - {id: one, require: capacity.number > 0, message: The number is missing.}\n"
                + "  - {id: two, require: capacity.number > 0, message: There is no number.}"),
        good: example(number, "rules:\n  - {id: one, require: capacity.number > 0, message: The number is missing.}")),
]
