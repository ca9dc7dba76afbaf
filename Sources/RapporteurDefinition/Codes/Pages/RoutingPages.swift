import RapporteurDiagnostics

let routingPages: [CodePage] = [
    CodePage(
        .forwardReference, .error, Message("Whether a question is asked rests on a later one"),
        Message("Respondents answer from top to bottom and on paper: they could not know whether to answer."),
        bad: example(details + "\n" + repositories),
        good: example(repositories + "\n" + details)),
    CodePage(
        .cycle, .error, Message("A question that rests on itself"),
        Message("Its condition or its value needs itself, so neither can ever be decided."),
        bad: example(
            "- {id: capacity.one, text: One, type: calculated, value: capacity.two + 1}\n"
                + "- {id: capacity.two, text: Two, type: calculated, value: capacity.one + 1}"),
        good: example(
            "- {id: capacity.one, text: One, type: number}\n"
                + "- {id: capacity.two, text: Two, type: calculated, value: capacity.one + 1}")),
    CodePage(
        .neverAsked, .warning, Message("A question that can never be asked"),
        Message(
            """
            No combination of answers makes its condition true. Often the condition of a question it rests on \
            contradicts it.
            """),
        bad: example(
            repositories + "\n"
                + "- {id: capacity.list, text: Which?, type: text, asked_if: capacity.repositories = yes}\n"
                + "- {id: capacity.why, text: Why not?, type: text, "
                + "asked_if: answered(capacity.list) and capacity.repositories = no}"),
        good: example(
            repositories + "\n"
                + "- {id: capacity.list, text: Which?, type: text, asked_if: capacity.repositories = yes}\n"
                + "- {id: capacity.why, text: Why not?, type: text, asked_if: capacity.repositories = no}")),
    CodePage(
        .requiredButNeverAsked, .error, Message("A required question that can never be asked"),
        Message("Its author counts on an answer that no State will ever give."),
        bad: example(
            repositories + "\n- {id: capacity.why, text: Why?, type: text, required: true, "
                + "asked_if: capacity.repositories = yes and capacity.repositories = no}"),
        good: example(
            repositories + "\n- {id: capacity.why, text: Why?, type: text, required: true, "
                + "asked_if: capacity.repositories = no}")),
    CodePage(
        .conditionAlwaysTrue, .warning, Message("A condition that is never false"),
        Message("It sorts nobody out. If it is to wait for an answer, answered(…) says so."),
        bad: example(
            repositories + "\n- {id: capacity.why, text: Why?, type: text, "
                + "asked_if: capacity.repositories = yes or capacity.repositories = no}"),
        good: example(
            repositories + "\n- {id: capacity.why, text: Why?, type: text, asked_if: answered(capacity.repositories)}")),
    CodePage(
        .conditionalWordingAlwaysAsked, .warning, Message("\"If yes\" without a condition"),
        Message(
            """
            Who answered "no" has to type something all the same, and the answers to the follow-up mean nothing.
            """),
        bad: example(
            repositories + "\n- {id: capacity.details, text: \"If yes, please give details.\", type: text}"),
        good: example(repositories + "\n" + details)),
    CodePage(
        .wordingContradictsCondition, .warning, Message("\"If yes\" asked of those who said no"),
        Message("The wording supposes one answer, the condition the opposite."),
        bad: example(
            repositories + "\n" + details.replacing("capacity.repositories = yes", with: "capacity.repositories = no")),
        good: example(repositories + "\n" + details)),
    CodePage(
        .comparedBeyondBounds, .warning, Message("A comparison that the bounds decide already"),
        Message(
            """
            The number can never be there, so this part of the expression says nothing. \
            Often the unit is not the one that was thought: a share from 0 to 100 compared with 0.5, for example.
            """),
        bad: example(
            "- {id: capacity.share, text: Which share?, type: number, minimum: 0, maximum: 100}\n"
                + "- {id: capacity.why, text: Why?, type: text, asked_if: capacity.share > 100}"),
        good: example(
            "- {id: capacity.share, text: Which share?, type: number, minimum: 0, maximum: 100}\n"
                + "- {id: capacity.why, text: Why?, type: text, asked_if: capacity.share > 90}")),
]
