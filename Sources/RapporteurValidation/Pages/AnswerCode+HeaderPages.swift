package import RapporteurDiagnostics

extension AnswerCode {
    /// The page of each code, in the order of the codes.
    package static var pages: [CodePage] { headerPages + keyPages + valuePages + completenessPages + rulePages }

    static var headerPages: [CodePage] {
        [
            page(
                .notAnAnswerFile, .error, Message("Not an answer file"),
                Message(
                    """
                    An answer file is a list of keys and values: first which questionnaire it answers and for whom, \
                    then the answers. An empty file, or one that is a list or a single text, cannot be read as \
                    answers. Begin with a file that "rapporteur new" has written.
                    """),
                bad: "- capacity.repositories: yes",
                good: "answers:\n  capacity.repositories: yes"),
            page(
                .unknownQuestionnaire, .error, Message("Unknown questionnaire"),
                Message(
                    """
                    The line "questionnaire:" says which questionnaire the file answers. There is none of that name \
                    among the questionnaires that were found; perhaps it is mistyped, or the folder of the \
                    questionnaires is another one.
                    """),
                bad: "questionnaire: exmaple-2027\nrespondent: XAA\nanswers:\n  capacity.repositories: yes",
                good: "answers:\n  capacity.repositories: yes"),
            page(
                .unknownHeaderKey, .error, Message("Unknown key"),
                Message(
                    """
                    Only certain keys may stand at the beginning of a line. An unknown one is an error, so that a \
                    mistyped "status" or "revision" is not overlooked. Answers stand under "answers:", indented by \
                    two spaces.
                    """),
                bad: "revison: 2\nanswers:\n  capacity.repositories: yes",
                good: "revision: 2\nanswers:\n  capacity.repositories: yes"),
            page(
                .missingHeaderKey, .error, Message("Missing questionnaire or respondent"),
                Message(
                    """
                    A file must say which questionnaire it answers and which State it speaks for; everything else \
                    has a default. Without the two nobody could know whose report it is, and it is not counted.
                    """),
                bad: "questionnaire: example-2027\nanswers:\n  capacity.repositories: yes",
                good: "questionnaire: example-2027\nrespondent: XAA\nanswers:\n  capacity.repositories: yes"),
            page(
                .invalidHeaderValue, .error, Message("Value of the header not understood"),
                Message(
                    """
                    The status is draft, submitted or certified; the revision a whole number from 1; the language a \
                    code such as en or fr; illustrative is true or false; part lists sections of the questionnaire.
                    """),
                bad: "status: final\nanswers:\n  capacity.repositories: yes",
                good: "status: draft\nanswers:\n  capacity.repositories: yes"),
            page(
                .unknownRespondent, .error, Message("Unknown respondent"),
                Message(
                    """
                    The respondent is named by the three-letter code of ISO 3166 (the two-letter code is understood \
                    too). A code that is not on the roster cannot be counted, because nobody knows whose answers \
                    these are.
                    """),
                bad: "questionnaire: example-2027\nrespondent: NORWAY",
                good: "questionnaire: example-2027\nrespondent: XAA"),
            page(
                .notAMember, .warning, Message("Not a Member State"),
                Message(
                    """
                    Membership has a beginning and sometimes an end. Shares are shares of Member States on the day \
                    that the questionnaire names; the report of another respondent, such as an Associate Member, is \
                    read but not counted.
                    """),
                bad: "questionnaire: example-2027\nrespondent: XAB",
                good: "questionnaire: example-2027\nrespondent: XAA"),
            page(
                .otherEdition, .information, Message("Made for another edition"),
                Message(
                    """
                    The file says for which version of the questionnaire it was made, and that is not the present \
                    one. Nothing is wrong with that: the answers are checked against the present version, \
                    and what changed is reported.
                    """),
                bad: "version: \"0\"\nanswers:\n  capacity.repositories: yes",
                good: "version: \"1\"\nanswers:\n  capacity.repositories: yes"),
            page(
                .leftOver, .information, Message("Answers of another version"),
                Message(
                    """
                    When a questionnaire changes, an answer can lose its place: its question is retired, or a choice \
                    is no longer offered. "rapporteur upgrade" then keeps it under "left_over", with the reason, and \
                    nothing is lost. It is not counted. You can leave it there, or remove what nobody needs any \
                    more.
                    """),
                bad: """
                    answers:
                      capacity.repositories: yes
                    left_over:
                      - question: capacity.retired
                        value: yes
                        reason: retired
                        from_version: "0"
                    """,
                good: "answers:\n  capacity.repositories: yes"),
        ]
    }

    static var keyPages: [CodePage] {
        [
            page(
                .unknownQuestion, .error, Message("Unknown question"),
                Message(
                    """
                    Every key under "answers:" is the id of a question. An unknown one is an error, so that an \
                    answer is never lost because its key is mistyped.
                    """),
                bad: "answers:\n  capacity.repositorys: yes", good: "answers:\n  capacity.repositories: yes"),
            page(
                .retiredQuestion, .error, Message("Question no longer asked"),
                Message(
                    """
                    The question stood in an earlier questionnaire and was retired. Its id is never used again, so \
                    that old and new answers cannot be confused. "rapporteur upgrade" keeps the answer apart, under \
                    "left_over".
                    """),
                bad: "answers:\n  capacity.retired: yes", good: "answers:\n  capacity.repositories: yes"),
            page(
                .calculatedQuestion, .error, Message("Calculated question answered"),
                Message(
                    """
                    The value of this question follows from other answers and is computed whenever it is needed. An \
                    answer of its own could contradict them. Remove the line.
                    """),
                bad: "answers:\n  capacity.count: 2", good: "answers:\n  capacity.repositories: no"),
            page(
                .nestedAnswers, .error, Message("Answers nested by section"),
                Message(
                    """
                    The id of a question is its section, a dot and its name, written on one line. Nested keys look \
                    alike but are something else, and cannot be read.
                    """),
                bad: "answers:\n  capacity:\n    repositories: yes", good: "answers:\n  capacity.repositories: yes"),
        ]
    }

    /// A page whose examples are answer files.
    static func page(
        _ code: AnswerCode, _ severity: Severity, _ title: Message, _ story: Message, bad: String, good: String
    ) -> CodePage {
        CodePage(code.rawValue, severity, title, story: story, subject: .answers, bad: bad, good: good)
    }
}
