import RapporteurDiagnostics
import RapporteurLineage
import RapporteurModel

extension ReviewWriter {
    /// Whether a change may be printed and what must stand beside it, as one or two sentences.
    func verdict(_ comparability: Comparability) -> String {
        let verdict =
            switch comparability.grade(with: baseline) {
            case .a: Message("A change may be printed.")
            case .b:
                Message(
                    "A change may be printed with a note: {reasons}.",
                    ["reasons": .message(reasons(comparability, limiting: false))])
            case .c:
                Message(
                    "No change may be printed, both levels stand without an arrow: {reasons}.",
                    ["reasons": .message(reasons(comparability, limiting: true))])
            case .n where comparability.classes.contains(.dropped):
                Message("Not asked any more: nothing to compare.")
            case .n: Message("Asked for the first time: nothing to compare.")
            }
        return catalogue.text(verdict)
    }

    /// The reasons for a note, or of those only the ones that forbid a change.
    private func reasons(_ comparability: Comparability, limiting: Bool) -> Message {
        var limits: [Message] = []
        var others: [Message] = []
        for changeClass in comparability.classes {
            guard let reason = reason(changeClass) else { continue }
            if limitsToLevels(changeClass, comparability) { limits.append(reason) } else { others.append(reason) }
        }
        for note in comparability.notes {
            guard let reason = reason(note) else { continue }
            if note == .wordingNotSeen { others.append(reason) } else { limits.append(reason) }
        }
        return (limiting ? limits : others).withSemicolons ?? Message("see the classes")
    }

    private func limitsToLevels(_ changeClass: ChangeClass, _ comparability: Comparability) -> Bool {
        switch changeClass {
        case .reworded: true
        case .mode, .universe: comparability.notes.contains(.baseNotCommon)
        case .split: comparability.notes.contains(.notExhaustive)
        case .merged: baseline != .micro
        case .identical, .editorial, .recodable, .new, .dropped: false
        }
    }

    private func reason(_ changeClass: ChangeClass) -> Message? {
        switch changeClass {
        case .identical, .new, .dropped: nil
        case .editorial: Message("wording or place were edited, the meaning was not")
        case .recodable:
            Message("the answers of {new} are counted in the codes of {old}", ["new": newCycle, "old": oldCycle])
        case .mode: Message("the way of answering changed")
        case .universe: Message("it is asked of other respondents than before")
        case .reworded: Message("the question means something else")
        case .split: Message("the answers to several questions are combined into the old one")
        case .merged: Message("the answers to several old questions are combined into one")
        }
    }

    private func reason(_ note: ComparabilityNote) -> Message? {
        switch note {
        case .wholeCycleBreak: Message("the whole cycle is declared a break")
        case .wordingNotSeen:
            Message("the wording of {old} was not seen and is taken as unchanged", ["old": oldCycle])
        case .notDeclared: Message("a difference was found that the lineage does not declare correctly")
        case .baseNotCommon: Message("the base is not all reporting States")
        case .notExhaustive: Message("the new questions do not say all that the old one said")
        case .needsAnswers:
            baseline == .micro
                ? nil : Message("without answer files of {old} the old count is not known", ["old": oldCycle])
        case .notDerivable: Message("no formula counts both cycles")
        }
    }

    // MARK: - Whole paper

    func introduction(_ questions: [ReviewPaper.Item], _ indicators: [ReviewPaper.Item]) -> [String] {
        let printable = indicators.filter { $0.mayPrint }.count
        var lines = [
            Message(
                """
                This paper is for the group that advises on the questionnaire. It shows for every question of {title} \
                ({new}) how it relates to the questionnaire of {old}, what differs, and whether a report may print a \
                change between the cycles. {total, plural, =0 {There are no indicators.} other {A change may be printed \
                for {printable} of {total} indicators.}}
                """,
                [
                    "title": .text(comparison.current.title), "new": newCycle, "old": oldCycle,
                    "printable": .number(Int64(printable)), "total": .number(Int64(indicators.count)),
                ])
        ]
        let reason = MessageValue.text(comparison.lineage.cycle.reason ?? "")
        if comparison.lineage.cycle.breaksAll {
            lines.append(
                Message("The whole cycle is declared a break: no change is printed. {reason}", ["reason": reason]))
        }
        if comparison.lineage.cycle.changesMode {
            lines.append(Message("The way of answering changed for every question. {reason}", ["reason": reason]))
        }
        let errors = comparison.diagnostics.filter { $0.severity == .error }.count
        if errors > 0 {
            lines.append(
                Message(
                    """
                    There {errors, plural, one {is {errors} error} other {are {errors} errors}} in the declared lineage; \
                    what they concern has grade C until they are mended. `rapporteur check` names them.
                    """, ["errors": .number(Int64(errors))]))
        }
        return lines.map { catalogue.text($0) }
    }

    var newCycle: MessageValue { .figure(Int64(comparison.current.cycle)) }
    var oldCycle: MessageValue { .figure(Int64(comparison.previous.cycle)) }

    func summary() -> [(name: String, questions: Int, indicators: Int)] {
        let questions =
            comparison.questions.map { $0.comparability } + comparison.droppedQuestions.map { $0.comparability }
        let indicators =
            comparison.indicators.map { $0.comparability } + comparison.droppedIndicators.map { $0.comparability }
        var rows: [(String, Int, Int)] = []
        for changeClass in ChangeClass.allCases {
            let row = (
                catalogue.text(changeClass.name), questions.filter { $0.classes.contains(changeClass) }.count,
                indicators.filter { $0.classes.contains(changeClass) }.count
            )
            if row.1 + row.2 > 0 { rows.append(row) }
        }
        for grade in Grade.allCases {
            rows.append(
                (
                    catalogue.text(Message("grade {grade}", ["grade": .code(grade.word)])),
                    questions.filter { $0.grade(with: baseline) == grade }.count,
                    indicators.filter { $0.grade(with: baseline) == grade }.count
                ))
        }
        return rows
    }

    static let legend: [(term: Message, meaning: Message)] = [
        (Message("grade A"), Message("comparable: a change may be printed")),
        (Message("grade B"), Message("comparable with a note that stands beside every change")),
        (Message("grade C"), Message("a break: both levels are printed, never a change")),
        (Message("grade N"), Message("no counterpart in the other cycle")),
        (Message("identical"), Message("nothing differs")),
        (Message("editorial (e)"), Message("wording or place differ, the meaning does not")),
        (
            Message("recodable (r)"),
            Message("the codes differ; each code stands for exactly one of the previous cycle")
        ),
        (Message("mode (c)"), Message("the way of answering differs: form or file, required, special answers")),
        (Message("universe (u, or b)"), Message("who is asked differs")),
        (Message("reworded (b)"), Message("the meaning differs")),
        (Message("split (s)"), Message("one question became several")),
        (Message("merged (m)"), Message("several questions became one")),
        (Message("new (n), dropped (x)"), Message("asked in one of the two cycles only")),
        (
            Message("mark w"),
            Message("the wording of the previous cycle was not seen and is taken as unchanged")
        ),
    ]
}
