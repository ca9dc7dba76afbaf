import RapporteurDiagnostics

extension AnswerCode {
    static var completenessPages: [CodePage] {
        [
            page(
                .missingAnswer, .error, Message("Required answer missing"),
                Message(
                    """
                    A report that is submitted or certified answers every required question that is asked, with a \
                    value or with one of the special answers that the question takes. \
                    In a draft this is information only.
                    """),
                bad: "status: submitted\nanswers:\n  policy.open: no",
                good: "status: submitted\nanswers:\n  policy.open: no\n  capacity.repositories: not_known"),
            page(
                .sectionIncomplete, .information, Message("Section of a draft incomplete"),
                Message(
                    """
                    A draft may be incomplete. \
                    For each section the check says how many required answers are still to be given, so that several \
                    people can share the work.
                    """),
                bad: "answers:\n  policy.open: no", good: "answers:\n  policy.open: no\n  capacity.repositories: no"),
            page(
                .dormantAnswer, .information, Message("Answer under a question that is not asked"),
                Message(
                    """
                    Whether a question is asked may depend on another answer. An answer that is already there stays \
                    in the file but does not count, in no check and in no table; it counts again once the question \
                    is asked. In a report that is submitted this is a warning: either the answer above is wrong, or \
                    this one should go.
                    """),
                bad: "answers:\n  policy.open: no\n  policy.title: National Policy",
                good: "answers:\n  policy.open: no"),
            page(
                .missingField, .error, Message("Required field of a record missing"),
                Message(
                    """
                    Each record of a list needs its required fields. \
                    In a draft the missing ones are reported with their section.
                    """),
                bad: """
                    status: submitted
                    answers:
                      policy.open: no
                      capacity.repositories: yes
                      capacity.repository_list:
                        - url: https://www.example.org
                    """,
                good: """
                    status: submitted
                    answers:
                      policy.open: no
                      capacity.repositories: yes
                      capacity.repository_list:
                        - name: Digital Library
                          url: https://www.example.org
                    """),
            page(
                .invalidConfirmation, .error, Message("Confirmation not well formed"),
                Message(
                    """
                    A confirmation names the finding it is about, the answers it was given for, and a reason: \
                    repealed, previous_wrong, understood_differently or other. The check prints it ready to paste; \
                    only the reason is yours.
                    """),
                bad: """
                    answers:
                      capacity.share: 60
                    confirmations:
                      - finding: budget
                        answers: {capacity.share: 60}
                        reason: because
                    """,
                good: """
                    answers:
                      capacity.share: 60
                    confirmations:
                      - finding: budget
                        answers: {capacity.share: 60}
                        reason: other
                        note: A year of reform.
                    """),
            page(
                .needlessConfirmation, .information, Message("Confirmation without its warning"),
                Message(
                    """
                    The warning that was confirmed does not exist, or exists no longer because an answer has \
                    changed. Only warnings can be confirmed; errors are mended.
                    """),
                bad: """
                    answers:
                      capacity.share: 40
                    confirmations:
                      - finding: budget
                        answers: {capacity.share: 40}
                        reason: other
                    """,
                good: "answers:\n  capacity.share: 40"),
            page(
                .lapsedConfirmation, .information, Message("Confirmation has lapsed"),
                Message(
                    """
                    A confirmation holds for the answers that it names. When one of them changes, it no longer \
                    counts, because nobody has looked at the new answer yet.
                    """),
                bad: """
                    answers:
                      capacity.share: 70
                    confirmations:
                      - finding: budget
                        answers: {capacity.share: 60}
                        reason: other
                    """,
                good: """
                    answers:
                      capacity.share: 70
                    confirmations:
                      - finding: budget
                        answers: {capacity.share: 70}
                        reason: other
                    """),
            page(
                .incompleteConfirmation, .warning, Message("Confirmation names too few answers"),
                Message(
                    """
                    A confirmation names at least the answers to all questions that its rule is about; otherwise it \
                    could not lapse when one of them changes.
                    """),
                bad: """
                    answers:
                      capacity.share: 60
                    confirmations:
                      - finding: budget
                        answers: {capacity.trained: ~}
                        reason: other
                    """,
                good: """
                    answers:
                      capacity.share: 60
                    confirmations:
                      - finding: budget
                        answers: {capacity.share: 60}
                        reason: other
                    """),
        ]
    }

    static var rulePages: [CodePage] {
        [
            page(
                .ruleFailed, .warning, Message("A rule of the questionnaire is not met"),
                Message(
                    """
                    Rules compare answers with each other and with those of the previous cycle. Each has its own \
                    message and severity: an error is mended, a warning is mended or confirmed with a reason. A rule \
                    never fails because something is not answered.
                    """),
                bad: "answers:\n  capacity.share: 60", good: "answers:\n  capacity.share: 40"),
            page(
                .ruleFault, .warning, Message("A rule cannot be checked"),
                Message(
                    """
                    Numbers are computed exactly, with at most 18 digits. A rule whose numbers grow beyond that \
                    cannot be checked; it is reported, and never counts as met.
                    """),
                bad: "answers:\n  capacity.trained: 1000000\n  capacity.stakeholders: [teachers]",
                good: "answers:\n  capacity.trained: 1\n  capacity.stakeholders: [teachers]"),
            page(
                .calculationFault, .warning, Message("A calculated question cannot be computed"),
                Message(
                    """
                    Numbers are computed exactly, with at most 18 digits. A calculated question or a condition whose \
                    numbers grow beyond that has no value.
                    """),
                bad: "answers:\n  capacity.trained: 1000000\n  capacity.stakeholders: [teachers]",
                good: "answers:\n  capacity.trained: 1\n  capacity.stakeholders: [teachers]"),
        ]
    }
}
