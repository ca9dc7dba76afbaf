package import RapporteurDiagnostics

extension LineageCode {
    /// The page of each code, in the order of the codes; the examples are those of `LineageExamples`.
    package static var pages: [CodePage] { namePages + coveragePages + entryPages + reviewPages }

    static func page(
        _ code: LineageCode, _ severity: Severity, _ title: Message, _ story: Message, bad: String, good: String
    ) -> CodePage {
        CodePage(code.rawValue, severity, title, story: story, subject: .lineage, bad: bad, good: good)
    }

    // MARK: - Names and completeness

    static var namePages: [CodePage] {
        [
            page(
                .wrongPrevious, .error, Message("Another previous questionnaire"),
                Message(
                    """
                    A lineage speaks of two questionnaires. The one under "previous" must be the one that the \
                    questionnaire itself names, or every entry would be compared with the wrong questions.
                    """),
                bad: "previous: example-2019",
                good: LineageExamples.lineage),
            page(
                .unknownClass, .error, Message("Unknown class"),
                Message(
                    """
                    The classes are identical, editorial, recodable, mode, universe, reworded, split, merged, new \
                    and dropped. Each says which differences are expected and what may be printed.
                    """),
                bad: "questions:\n  ex.training: {change: [edited], reason: Spelling.}",
                good: "questions:\n  ex.training: {change: [editorial], reason: Spelling., by: CI/UAI, on: 2026-03-01}"),
            page(
                .unknownID, .error, Message("Unknown question or indicator"),
                Message(
                    """
                    The entries under "questions" and "indicators" are named after those of this cycle. A name that \
                    this cycle does not have says nothing about any question.
                    """),
                bad: "questions:\n  ex.trainig: {change: identical}",
                good: "questions:\n  ex.training: {change: [editorial], reason: Spelling., by: CI/UAI, on: 2026-03-01}"),
            page(
                .unknownPreviousID, .error, Message("Unknown question or indicator of the previous cycle"),
                Message(
                    """
                    "from" and "dropped" name questions and indicators of the previous cycle. Where a name is not \
                    found there, the two cycles cannot be connected. A question without a predecessor is declared \
                    new.
                    """),
                bad:
                    "questions:\n  ex.funding: {from: [ex.publik, ex.private], change: [merged], rule: any, reason: One.}",
                good:
                    "questions:\n  ex.funding: {from: [ex.public, ex.private], change: [merged], rule: any, reason: One.}"
            ),
            page(
                .missingEntry, .error, Message("An indicator rests on a question without an entry"),
                Message(
                    """
                    A question that an indicator rests on decides whether its trend may be printed. Where the \
                    previous cycle has no question of the same name, the lineage must say where it comes from, or \
                    that it is new.
                    """),
                bad: "previous: example-2023\nquestions:\n  ex.print: {change: [new]}",
                good:
                    "previous: example-2023\nquestions:\n  ex.ai: {change: [new]}\n  ex.funding: {from: [ex.public, ex.private], change: [merged], rule: any, reason: One.}"
            ),
            page(
                .missingCounterpart, .error, Message("A question of the previous cycle is left hanging"),
                Message(
                    """
                    An indicator of the previous cycle rests on this question. It must go on in the "from" of \
                    another one, or be listed under "dropped" with a reason, so that nobody gives up a trend without \
                    noticing.
                    """),
                bad: "previous: example-2023",
                good:
                    "previous: example-2023\nquestions:\n  ex.funding: {from: [ex.public, ex.private], change: [merged], rule: any, reason: One.}\ndropped:\n  ex.fax: {reason: Nobody has one.}"
            ),
            page(
                .becomesNew, .information, Message("Counts as new"),
                Message(
                    """
                    The previous cycle has nothing of this name, and no entry says where it comes from. No indicator \
                    rests on it, so it counts as new. An entry with "change: [new]" says that this is meant.
                    """),
                bad: "previous: example-2023",
                good: LineageExamples.lineage),
            page(
                .becomesDropped, .information, Message("Counts as dropped"),
                Message(
                    """
                    This cycle has nothing of this name, and no entry comes from it. An entry under "dropped" with a \
                    reason says that this is meant.
                    """),
                bad: "previous: example-2023",
                good: LineageExamples.lineage),
        ]
    }

    // MARK: - Coverage

    static var coveragePages: [CodePage] {
        [
            page(
                .notCovered, .error, Message("A difference that is not declared"),
                Message(
                    """
                    The two questionnaires differ in a way that the declared classes do not cover. Reports would \
                    compare what cannot be compared. Declare the class that fits: editorial for wording and place \
                    with the same meaning, recodable for codes with a map, universe for who is asked, reworded for \
                    anything that changes the meaning. Until then the grade is C and no change is printed.
                    """),
                bad: "questions:\n  ex.research: {change: identical}",
                good: "questions:\n  ex.research: {change: [reworded], reason: Support is more than existence.}"),
            page(
                .notObserved, .warning, Message("A class without a difference"),
                Message(
                    """
                    A class is declared, and the questionnaires show no such difference. Perhaps the change was \
                    taken back, or the entry stands at the wrong question. Too careful a class costs a trend that \
                    could be printed.
                    """),
                bad: "questions:\n  ex.law: {change: [reworded], reason: Clearer now.}",
                good: "questions:\n  ex.law: {change: identical}"),
            page(
                .contradictoryClasses, .error, Message("Classes that exclude each other"),
                Message(
                    """
                    identical and new say everything by themselves: a question is not identical and reworded, nor \
                    new and continued. Each class stands at most once.
                    """),
                bad:
                    "questions:\n  ex.training: {change: [identical, editorial], reason: Spelling., by: CI/UAI, on: 2026-03-01}",
                good: "questions:\n  ex.training: {change: [editorial], reason: Spelling., by: CI/UAI, on: 2026-03-01}"),
            page(
                .classOrder, .information, Message("Order of the classes"),
                Message(
                    """
                    Classes are listed in the order of the table, here and in every output: editorial, recodable, \
                    mode, universe, reworded, split, merged.
                    """),
                bad:
                    "questions:\n  ex.offline: {change: [mode, recodable], map: {yes: yes, partly: no, no: no}, reason: Partly was no.}",
                good:
                    "questions:\n  ex.offline: {change: [recodable, mode], map: {yes: yes, partly: no, no: no}, reason: Partly was no.}"
            ),
            page(
                .linkedTwice, .error, Message("One question continued twice"),
                Message(
                    """
                    Two questions come from the same old one, and the lineage does not say that it was split. One of \
                    the two series would be wrong. Declare split with a rule for both, or name one as the bridge of \
                    the other if it asks the old wording again.
                    """),
                bad: "questions:\n  ex.digital: {from: ex.formats, change: identical}",
                good:
                    "questions:\n  ex.digital: {from: ex.formats, change: [split], rule: any, exhaustive: true, reason: Asked apart.}"
            ),
            page(
                .classNotHere, .error, Message("A class that is declared elsewhere"),
                Message(
                    """
                    recodable, split and merged are declared at the questions; an indicator has the classes of all \
                    questions it rests on. What this cycle gives up is listed under "dropped".
                    """),
                bad: "indicators:\n  ex.offline: {change: [recodable], reason: See the question.}",
                good: "indicators:\n  ex.offline: {from: ex.offline}"),
            page(
                .notDerivable, .warning, Message("No formula counts both cycles"),
                Message(
                    """
                    The map of one question runs from this cycle to the previous one, the rule of another from the \
                    previous cycle to this one. No formula counts both cycles alike, so no change of the indicator \
                    is printed. The trend can be kept by changing one of the questions at a time.
                    """),
                bad: "questions:\n  ex.any: {from: ex.any}\nindicators:\n  ex.any: {from: ex.any}",
                good: "questions:\n  ex.any: {change: [new]}\nindicators:\n  ex.any: {change: [new]}"),
        ]
    }
}
