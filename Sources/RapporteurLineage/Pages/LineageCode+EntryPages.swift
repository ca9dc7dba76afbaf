import RapporteurDiagnostics

extension LineageCode {
    // MARK: - Maps, rules, bridges

    static var entryPages: [CodePage] {
        [
            page(
                .mapMissing, .error, Message("recodable without a map"),
                Message(
                    """
                    recodable says that every code of this cycle stands for one of the previous. The map says for \
                    which: reports count the answers of this cycle in the old codes.
                    """),
                bad: "questions:\n  ex.offline: {change: [recodable], reason: Partly was no.}",
                good:
                    "questions:\n  ex.offline: {change: [recodable], map: {yes: yes, partly: no, no: no}, reason: Partly was no.}"
            ),
            page(
                .mapNotTotal, .error, Message("A code without a line in the map"),
                Message(
                    """
                    A map has one line for every code of this cycle. An answer without one could not be counted, and \
                    the comparison would lose the States that gave it.
                    """),
                bad: "questions:\n  ex.offline: {change: [recodable], map: {yes: yes, no: no}, reason: Partly was no.}",
                good:
                    "questions:\n  ex.offline: {change: [recodable], map: {yes: yes, partly: no, no: no}, reason: Partly was no.}"
            ),
            page(
                .mapUnknownCode, .error, Message("Unknown code in a map"),
                Message(
                    """
                    On the left of each line stands a code of this cycle, on the right one of the previous cycle.
                    """),
                bad:
                    "questions:\n  ex.offline: {change: [recodable], map: {yes: yes, partly: some, no: no}, reason: Partly was no.}",
                good:
                    "questions:\n  ex.offline: {change: [recodable], map: {yes: yes, partly: no, no: no}, reason: Partly was no.}"
            ),
            page(
                .mapNotSingleValued, .error, Message("A code that stands for several"),
                Message(
                    """
                    Each code of this cycle stands for exactly one code of the previous cycle; several may stand for \
                    the same.
                    """),
                bad:
                    "questions:\n  ex.offline: {change: [recodable], map: {yes: yes, partly: [yes, no], no: no}, reason: Both.}",
                good:
                    "questions:\n  ex.offline: {change: [recodable], map: {yes: yes, partly: no, no: no}, reason: Partly was no.}"
            ),
            page(
                .mapSpecial, .error, Message("A special answer in a map"),
                Message(
                    """
                    not_known, not_applicable and declined mean the same in every cycle. Mapping one of them to a \
                    code would invent an answer.
                    """),
                bad:
                    "questions:\n  ex.offline: {change: [recodable], map: {yes: yes, partly: no, no: no, not_known: no}, reason: R.}",
                good:
                    "questions:\n  ex.offline: {change: [recodable], map: {yes: yes, partly: no, no: no}, reason: Partly was no.}"
            ),
            page(
                .keyUnused, .warning, Message("A key without effect"),
                Message(
                    """
                    "map" belongs to recodable, "rule" and "exhaustive" to split and merged. Elsewhere they mean \
                    nothing; perhaps a class is missing.
                    """),
                bad: "questions:\n  ex.law: {change: identical, rule: any}",
                good: "questions:\n  ex.law: {change: identical}"),
            page(
                .ruleMissing, .error, Message("split or merged without a rule"),
                Message(
                    """
                    The rule says how several answers make one: "any" is yes if one of them is yes, "all" if all \
                    are.
                    """),
                bad:
                    "questions:\n  ex.funding: {from: [ex.public, ex.private], change: [merged], reason: One question.}",
                good:
                    "questions:\n  ex.funding: {from: [ex.public, ex.private], change: [merged], rule: any, reason: One.}"
            ),
            page(
                .ruleNeedsYesNo, .error, Message("A rule over other codes than yes and no"),
                Message(
                    """
                    "any" and "all" combine yes and no. A question that is split or merged needs these two codes in \
                    both cycles.
                    """),
                bad: "questions:\n  ex.law_public: {from: [ex.law, ex.fax], change: [merged], rule: any, reason: One.}",
                good: "questions:\n  ex.law_public: {change: [universe], not_asked_is: no, reason: Asked of all.}"),
            page(
                .splitDisagrees, .error, Message("The questions of one split are declared differently"),
                Message(
                    """
                    All questions that come from one old question are combined at once, so they share the rule and \
                    say alike whether together they exhaust it.
                    """),
                bad:
                    "questions:\n  ex.digital: {from: ex.formats, change: [split], rule: all, exhaustive: true, reason: Apart.}",
                good:
                    "questions:\n  ex.digital: {from: ex.formats, change: [split], rule: any, exhaustive: true, reason: Apart.}"
            ),
            page(
                .brokenBridge, .error, Message("A bridge that does not ask the old question"),
                Message(
                    """
                    A bridge is a question of this cycle that asks the old wording again, so that the old series \
                    goes on beside the new one. It must have the wording, codes and routing of the old question.
                    """),
                bad: "questions:\n  ex.research: {change: [reworded], bridge: ex.law, reason: Support is more.}",
                good: "questions:\n  ex.research: {change: [reworded], reason: Support is more than existence.}"),
            page(
                .wrongNotAskedIs, .error, Message("not_asked_is names no code"),
                Message(
                    """
                    "not_asked_is" says which answer a State counts as that is not asked. It is a code of the old \
                    question, and it belongs to universe.
                    """),
                bad: "questions:\n  ex.law_public: {change: [universe], not_asked_is: nope, reason: Asked of all.}",
                good: "questions:\n  ex.law_public: {change: [universe], not_asked_is: no, reason: Asked of all.}"),
            page(
                .droppedAndLinked, .error, Message("Dropped and still continued"),
                Message(
                    """
                    The id stands under "dropped", and a question of this cycle still comes from it. One of the two \
                    is a mistake.
                    """),
                bad: "dropped:\n  ex.law: {reason: Not asked any more.}",
                good: "dropped:\n  ex.fax: {reason: Nobody has one.}"),
        ]
    }

    // MARK: - Review

    static var reviewPages: [CodePage] {
        [
            page(
                .reasonMissing, .error, Message("No reason"),
                Message(
                    """
                    The advisory group judges every change by its reason, and the report prints it beside the break. \
                    Say in one sentence what changed and why.
                    """),
                bad: "questions:\n  ex.research: {change: [reworded]}",
                good: "questions:\n  ex.research: {change: [reworded], reason: Support is more than existence.}"),
            page(
                .meaningTouched, .error, Message("An editorial change touches the meaning"),
                Message(
                    """
                    A negation, a word such as any, all, national or planned, or a number was added, removed or \
                    replaced. Such a change is hardly ever editorial: other States may answer yes to the new \
                    wording. Declare reworded, or leave these words as they were.
                    """),
                bad: "questions:\n  ex.policy: {change: [editorial], reason: Clearer., by: CI/UAI, on: 2026-03-01}",
                good:
                    "questions:\n  ex.policy: {change: [reworded], bridge: ex.policy_old, reason: Only national policies count.}"
            ),
            page(
                .extensiveEdit, .warning, Message("An editorial change of much of the wording"),
                Message(
                    """
                    More than a fifth of the words differ. That may still mean the same, but somebody should have \
                    compared the two wordings with this question in mind.
                    """),
                bad: "questions:\n  ex.research: {change: [editorial], reason: Clearer., by: CI/UAI, on: 2026-03-01}",
                good: "questions:\n  ex.research: {change: [reworded], reason: Support is more than existence.}"),
            page(
                .reviewerMissing, .information, Message("An editorial change without a reviewer"),
                Message("That a change is editorial is a judgement. \"by\" and \"on\" say who made it and when."),
                bad: "questions:\n  ex.training: {change: [editorial], reason: Spelling.}",
                good: "questions:\n  ex.training: {change: [editorial], reason: Spelling., by: CI/UAI, on: 2026-03-01}"),
            page(
                .protectedTouched, .error, Message("A protected trend is touched"),
                Message(
                    """
                    The indicator has "trend: protected". A question it rests on, its formula or its base changed, \
                    or it was dropped. Undo the change, ask the old wording again as a bridge, or record an override \
                    with a reason, a name and a date.
                    """),
                bad: "indicators:\n  ex.policy: {from: ex.policy}",
                good:
                    "indicators:\n  ex.policy: {override: {reason: Agreed by the advisory group., by: CI/UAI, on: 2026-03-01}}"
            ),
            page(
                .overrideRecorded, .information, Message("A protected trend was touched on purpose"),
                Message(
                    """
                    An override records who decided to touch a protected indicator, when and why. Nothing is to be \
                    done; the review paper shows it.
                    """),
                bad:
                    "indicators:\n  ex.policy: {override: {reason: Agreed by the advisory group., by: CI/UAI, on: 2026-03-01}}",
                good: "indicators:\n  ex.policy: {from: ex.policy}"),
            page(
                .overrideIncomplete, .error, Message("An override without reason, name or date"),
                Message("An override must be answerable: it says why, who and when."),
                bad: "indicators:\n  ex.policy: {override: {reason: Agreed.}}",
                good:
                    "indicators:\n  ex.policy: {override: {reason: Agreed by the advisory group., by: CI/UAI, on: 2026-03-01}}"
            ),
        ]
    }
}
