package import RapporteurDiagnostics

extension ExpressionCode {
    /// The long story of every code, in the order of the codes; each example is a test.
    package static let pages: [CodePage] = formPages + namePages + typePages + previousPages

    private static func page(
        _ code: ExpressionCode, _ title: Message, _ severity: Severity = .error, bad: String, good: String,
        _ story: Message
    ) -> CodePage {
        CodePage(code.rawValue, severity, title, story: story, subject: .expression, bad: bad, good: good)
    }

    // MARK: - Form

    private static let formPages: [CodePage] = [
        page(
            .unexpectedCharacter, Message("A character that means nothing"), bad: "policy.open = yes;",
            good: "policy.open = yes",
            Message(
                """
                The expression has a character that the language does not know, such as a semicolon, a dollar sign \
                or a space that only looks like one. Word processors put such spaces in when text is copied out of \
                them. Take the character out, or type it again on the keyboard.
                """)),
        page(
            .badText, Message("A text that does not end"), bad: #"capacity.title = "Open policy"#,
            good: #"capacity.title = "Open policy""#,
            Message(
                """
                A text begins and ends with a straight double quotation mark. Inside it a quotation mark is written \
                \\" and a backslash \\\\; no other letter can follow a backslash. In YAML it is easiest to put an \
                expression with such a text on a line of its own after |, where YAML takes nothing away.
                """)),
        page(
            .foreignOperator, Message("An operator of another language"),
            bad: "policy.open == yes && policy.plain != no",
            good: "policy.open = yes and policy.plain != no",
            Message(
                """
                Comparisons are written = != < <= > >= and conditions are joined with the words and, or, not, in \
                small letters. The operators of programming languages and spreadsheets (== <> && || ! AND) are not \
                used, so that an expression can be read aloud.
                """)),
        page(
            .foreignQuotes, Message("Quotation marks that are not straight and double"),
            bad: "capacity.title = 'Open policy'",
            good: #"capacity.title = "Open policy""#,
            Message(
                """
                Text stands in straight double quotation marks. Single quotation marks belong to YAML, and \
                typographic ones are put in by word processors. A choice code needs no quotation marks at all: \
                policy.open = yes.
                """)),
        page(
            .badNumber, Message("A number that is not written as one"), bad: "capacity.budget > 1,5",
            good: "capacity.budget > 1.5",
            Message(
                """
                A number has the digits 0 to 9, at most one point with a digit on both sides, at most nine decimals \
                and at most 18 digits. Decimal commas, groups of digits, powers of ten, percent signs and units are \
                not part of it. The same holds for numbers in answer files, so that no reader has to guess what \
                1,234 means.
                """)),
        page(
            .badDate, Message("A day that does not exist"), bad: "capacity.since > 2027-02-30",
            good: "capacity.since > 2027-02-28",
            Message(
                """
                Four digits, two digits and two digits joined by hyphens are always a date, year first. This one is \
                not in the calendar. To subtract numbers put spaces around the minus sign.
                """)),
        page(
            .syntax, Message("Something is missing or too much"), bad: "policy.open yes", good: "policy.open = yes",
            Message(
                """
                The expression stops making sense at the place that is marked: an operator, a value or a list is \
                missing there, or there is one too many. Every comparison has a value on both sides, every condition \
                is a whole: write policy.open = yes or policy.open = partly, not policy.open = yes or = partly.
                """)),
        page(
            .chainedComparison, Message("Two comparisons in one"), bad: "1 < capacity.budget < 5",
            good: "1 < capacity.budget and capacity.budget < 5",
            Message(
                """
                In mathematics 1 < x < 5 says two things; most programming languages read it as something else. Here \
                it is refused, so that nobody has to know. Write two comparisons and join them with and.
                """)),
        page(
            .tooDeep, Message("Brackets nested too deep"),
            bad: String(repeating: "(", count: 65) + "1 = 1" + String(repeating: ")", count: 65),
            good: "1 = 1",
            Message(
                """
                Brackets and functions may stand inside each other 64 times. Nobody can read that many; a calculated \
                question can hold a part of the condition under a name of its own. Long chains of and, or and + are \
                no nesting and have no limit.
                """)),
        page(
            .empty, Message("An empty expression"), bad: "", good: "policy.open = yes",
            Message(
                """
                The key is there but nothing stands after it. A question without a condition leaves the key asked_if \
                out; a rule that always applies leaves when out.
                """)),
        page(
            .unbalancedBracket, Message("A bracket without its partner"),
            bad: "(policy.open = yes or policy.plain = yes",
            good: "(policy.open = yes or policy.plain = yes)",
            Message(
                """
                Every opening bracket needs a closing one after it, round or square. The place that is marked is the \
                one that has no partner.
                """)),
    ]

    // MARK: - Names

    private static let namePages: [CodePage] = [
        page(
            .unknownQuestion, Message("A question that does not exist"), bad: "policy.opne = yes",
            good: "policy.open = yes",
            Message(
                """
                A word with a dot is the id of a question of this questionnaire. There is none with this id: it may \
                be mistyped, or the question may have been removed. A field of a list of records has no dot and is \
                only known inside any, all and sum.
                """)),
        page(
            .unknownWord, Message("A word that is not known here"), bad: "policy.open = yes or partly",
            good: "policy.open = yes or policy.open = partly",
            Message(
                """
                A word without a dot is a choice code, and it is understood only beside the question whose choices \
                it belongs to; inside any, all and sum it may also be a field of the records. There is no true, \
                false or null. Each side of and and or is a whole condition, so the question is named again, or a \
                list is used: policy.open in [yes, partly].
                """)),
        page(
            .unknownFunction, Message("A function that does not exist"), bad: "is_answered(policy.open)",
            good: "answered(policy.open)",
            Message(
                """
                The functions are answered, says, asked, count, previous, sum, any, all and otherwise. There are no \
                others, and none can be added by a questionnaire: whoever reads a questionnaire knows all of the \
                language.
                """)),
        page(
            .wrongArgumentCount, Message("Too many or too few arguments"), bad: "says(policy.open)",
            good: "says(policy.open, not_known)",
            Message(
                """
                answered, asked, count and previous take one argument; says, sum, any, all and otherwise take two.
                """)),
        page(
            .wrongArgument, Message("An argument of the wrong kind"), bad: "count(policy.open) > 1",
            good: "count(capacity.groups) > 1",
            Message(
                """
                answered, says and asked are about a question or a field; count is about a question with several \
                choices or a list of records; any, all and sum go through a list of records; says names one of the \
                special answers not_known, not_applicable, declined.
                """)),
    ]

    // MARK: - Types

    private static let typePages: [CodePage] = [
        page(
            .wrongType, Message("A value where a condition is needed, or the other way round"), bad: "policy.open",
            good: "policy.open = yes",
            Message(
                """
                A condition is true, false or undecided; a value is a number, a text, a date or a choice. A question \
                is a value, so it is compared with something to become a condition. Only numbers are added, \
                subtracted, multiplied and divided. Nothing is converted from one type into another.
                """)),
        page(
            .typeClash, Message("Two different types compared"), bad: #"capacity.budget = "5""#,
            good: "capacity.budget = 5",
            Message(
                """
                Both sides of a comparison have the same type. Text is never read as a number or as a date, and a \
                choice code is not a text. Where the value is written in the expression, the correction usually is \
                to leave the quotation marks out or to put them in.
                """)),
        page(
            .noOrder, Message("Less and greater on what has no order"), bad: #"capacity.title < "m""#,
            good: #"capacity.title = "m""#,
            Message(
                """
                Only numbers and dates are smaller or greater than others. The order of choices on the page means \
                nothing, since it may be changed or translated; name the codes that count: policy.open in [yes, \
                partly]. The order of texts differs from language to language.
                """)),
        page(
            .unknownCode, Message("A code that is not among the choices"), bad: "policy.open = yess",
            good: "policy.open = yes",
            Message(
                """
                The question on the other side does not have this choice, so the condition could never be what it \
                seems to be. Codes are compared, not labels: the code stands before the colon in the list of \
                choices.
                """)),
        page(
            .specialAnswerCompared, Message("A special answer compared like a choice"), bad: "policy.open = not_known",
            good: "says(policy.open, not_known)",
            Message(
                """
                not_known, not_applicable and declined are not choices: they say why there is no ordinary answer, \
                and they make every comparison undecided. Whether one was given is asked with says, which always \
                decides.
                """)),
        page(
            .specialAnswerNotAllowed, Message("A special answer that the question does not allow"),
            bad: "says(policy.level, declined)", good: "says(policy.open, declined)",
            Message(
                """
                The question does not offer this special answer, so nobody can have given it. What is allowed stands \
                under `special`, at the question or at the top of the questionnaire.
                """)),
        page(
            .equalOnChoices, Message("A question with several choices compared as a whole"),
            bad: "capacity.groups = teachers",
            good: "capacity.groups includes teachers",
            Message(
                """
                A question of type any_of can hold several choices at once. With = it would be unclear whether \
                others may be there too. Ask for one choice at a time with includes, or for their number with count.
                """)),
        page(
            .includesNeedsChoices, Message("includes on a question that holds one value"),
            bad: "policy.open includes yes",
            good: "policy.open = yes",
            Message(
                """
                includes asks whether a choice is among several. A question that holds a single value is compared \
                with = or with in. For a list of records use any.
                """)),
        page(
            .differentChoices, Message("Two questions with different choices"), bad: "policy.open = policy.level",
            good: "policy.plain = policy.reverse",
            Message(
                """
                Two choice questions can be compared if they have the same codes. These two have not, so a code of \
                one would never be found in the other. Compare each with codes of its own and join the comparisons.
                """)),
        page(
            .repeatedItem, Message("The same item twice in a list"), .warning, bad: "policy.open in [yes, partly, yes]",
            good: "policy.open in [yes, partly]",
            Message("The second one changes nothing. It may stand in the place of another code that was meant.")),
        page(
            .comparedWithBlank, Message("A comparison with an empty text"), bad: #"capacity.title = """#,
            good: "not answered(capacity.title)",
            Message(
                """
                A blank answer is missing, not an empty text, and every comparison with a missing answer is \
                undecided: the condition could never be true. Whether there is an answer is asked with answered.
                """)),
    ]

    // MARK: - The previous cycle

    private static let previousPages: [CodePage] = [
        page(
            .previousNotAllowed, Message("previous where it cannot be used"), bad: "previous(policy.open) = yes",
            good: "policy.open = yes",
            Message(
                """
                previous looks into the answers of the last cycle and is allowed in when and require of a rule only. \
                Who is asked a question, and what an indicator counts, cannot depend on an old answer file that may \
                not be there: the result would no longer be about this cycle.
                """)),
        page(
            .noPrevious, Message("previous without a previous questionnaire"), bad: "previous(capacity.staff) > 1",
            good: "capacity.staff > 1",
            Message(
                """
                The questionnaire does not say which one it continues, or that one could not be read. Put its id at \
                the top: previous: oer-2023.
                """)),
        page(
            .previousOfNew, Message("previous of a new question"), bad: "previous(policy.privacy) = yes",
            good: "previous(policy.open) = yes",
            Message(
                """
                The question was not asked in the last cycle, so there is no previous answer. If it does continue \
                another question, lineage.yaml says so: {from: <old question>, change: …}.
                """)),
        page(
            .previousReworded, Message("previous of a reworded question"), .information,
            bad: "previous(policy.plain) = yes",
            good: "previous(policy.open) = yes",
            Message(
                """
                The old answer was given to another wording. The rule works, but a difference between the two \
                answers may come from the wording alone, and the message of the rule should not blame the respondent \
                for it.
                """)),
    ]
}
