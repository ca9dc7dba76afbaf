import RapporteurDiagnostics

/// A questionnaire with one indicator.
private func indicator(_ keys: String, _ questions: String = repositories) -> String {
    example(questions, "indicators:\n  - {id: capacity.share, title: Share of States, \(keys)}")
}

let indicatorPages: [CodePage] = [
    CodePage(
        .unknownSection, .error, Message("An indicator in a section that does not exist"),
        Message("The section says in which action area the indicator is reported."),
        bad: indicator("section: capacities, counts: capacity.repositories = yes"),
        good: indicator("section: capacity, counts: capacity.repositories = yes")),
    CodePage(
        .indicatorOnFreeText, .warning, Message("An indicator that rests on a free text"),
        Message("A text says something else in every language and every cycle: a share of texts cannot be compared."),
        bad: indicator(
            "section: capacity, counts: answered(capacity.details)", repositories + "\n" + details),
        good: indicator("section: capacity, counts: capacity.repositories = yes", repositories + "\n" + details)),
    CodePage(
        .indicatorOnPersonal, .warning, Message("An indicator that rests on a personal question"),
        Message(
            """
            Personal questions are left out of what is published, and with them what the indicator could be checked \
            by.
            """),
        bad: indicator(
            "section: capacity, counts: capacity.agreed = yes",
            "- {id: capacity.agreed, text: May we write to you?, type: one_of, choices: yes_no, personal: true}"),
        good: indicator("section: capacity, counts: capacity.repositories = yes")),
    CodePage(
        .indicatorAlwaysTheSame, .warning, Message("An indicator that is the same for every State"),
        Message("It will read 0 or 100 per cent whatever is answered."),
        bad: indicator("section: capacity, counts: capacity.repositories = yes and capacity.repositories = no"),
        good: indicator("section: capacity, counts: capacity.repositories = yes")),
    CodePage(
        .sameIndicatorTwice, .warning, Message("Two indicators that count the same"),
        Message("The average over an action area would count it twice."),
        bad: indicator("section: capacity, counts: capacity.repositories = yes").replacing(
            "indicators:\n",
            with: "indicators:\n  - {id: capacity.other, title: Other, section: capacity, "
                + "counts: capacity.repositories = yes}\n"),
        good: indicator("section: capacity, counts: capacity.repositories = yes")),
    CodePage(
        .baseWithoutEffect, .warning, Message("A base that leaves nobody out"),
        Message(
            """
            Where the questions are asked of everybody and do not allow not_applicable, the applicable States are \
            all reporting States, and the table would claim a distinction that was not made.
            """),
        bad: indicator(
            "section: capacity, counts: capacity.repositories = yes, base: applicable",
            repositories.replacing("}", with: ", special: [not_known]}")),
        good: indicator(
            "section: capacity, counts: capacity.repositories = yes, base: applicable",
            repositories.replacing("}", with: ", special: [not_applicable]}"))),
    CodePage(
        .indicatorInAnotherSection, .information, Message("An indicator counted in one area and asked in another"),
        Message("This may be meant. Often a question was moved and its indicator was left behind."),
        bad: indicator("section: access, counts: capacity.repositories = yes").replacing(
            "sections:\n",
            with: "sections:\n  - {id: access, title: Access, questions: [{id: access.how, text: How?, type: text}]}\n"),
        good: indicator("section: capacity, counts: capacity.repositories = yes")),
    CodePage(
        .protectedWithoutLineage, .warning, Message("A protected trend without a lineage"),
        Message(
            """
            What an indicator with trend: protected rests on can be changed only with an override in lineage.yaml. \
            Without that file nothing can be held against the previous cycle.
            """),
        bad: Message(
            """
            a questionnaire with previous: oer-2023 and an indicator with trend: protected, without lineage.yaml
            """),
        good: Message("the same with a lineage.yaml beside it")),
]
