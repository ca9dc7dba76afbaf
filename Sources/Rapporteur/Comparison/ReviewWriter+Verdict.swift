import RapporteurDiagnostics
import RapporteurLineage
import RapporteurModel

extension ReviewWriter {
    /// Whether a change may be printed and what must stand beside it, as one or two sentences.
    func verdict(_ comparability: Comparability) -> String {
        switch comparability.grade(with: baseline) {
        case .a: return "A change may be printed."
        case .b: return "A change may be printed with a note: \(reasons(comparability, limiting: false))."
        case .c:
            return
                "No change may be printed, both levels stand without an arrow: \(reasons(comparability, limiting: true))."
        case .n:
            return comparability.classes.contains(.dropped)
                ? "Not asked any more: nothing to compare." : "Asked for the first time: nothing to compare."
        }
    }

    /// The reasons for a note, or of those only the ones that forbid a change.
    private func reasons(_ comparability: Comparability, limiting: Bool) -> String {
        var limits: [String] = []
        var others: [String] = []
        for changeClass in comparability.classes {
            guard let reason = reason(changeClass) else { continue }
            if limitsToLevels(changeClass, comparability) { limits.append(reason) } else { others.append(reason) }
        }
        for note in comparability.notes {
            guard let reason = reason(note) else { continue }
            if note == .wordingNotSeen { others.append(reason) } else { limits.append(reason) }
        }
        let chosen = limiting ? limits : others
        return chosen.isEmpty ? "see the classes" : chosen.joined(separator: "; ")
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

    private func reason(_ changeClass: ChangeClass) -> String? {
        switch changeClass {
        case .identical, .new, .dropped: nil
        case .editorial: "wording or place were edited, the meaning was not"
        case .recodable:
            "the answers of \(comparison.current.cycle) are counted in the codes of \(comparison.previous.cycle)"
        case .mode: "the way of answering changed"
        case .universe: "it is asked of other respondents than before"
        case .reworded: "the question means something else"
        case .split: "the answers to several questions are combined into the old one"
        case .merged: "the answers to several old questions are combined into one"
        }
    }

    private func reason(_ note: ComparabilityNote) -> String? {
        switch note {
        case .wholeCycleBreak: "the whole cycle is declared a break"
        case .wordingNotSeen:
            "the wording of \(comparison.previous.cycle) was not seen and is taken as unchanged"
        case .notDeclared: "a difference was found that the lineage does not declare correctly"
        case .baseNotCommon: "the base is not all reporting States"
        case .notExhaustive: "the new questions do not say all that the old one said"
        case .needsAnswers:
            baseline == .micro ? nil : "without answer files of \(comparison.previous.cycle) the old count is not known"
        case .notDerivable: "no formula counts both cycles"
        }
    }

    // MARK: - Whole paper

    func introduction(_ questions: [ReviewPaper.Item], _ indicators: [ReviewPaper.Item]) -> [String] {
        let printable = indicators.filter { $0.mayPrint }.count
        let rests =
            indicators.isEmpty
            ? "There are no indicators."
            : "A change may be printed for \(printable) of \(indicators.count) indicators."
        var lines = [
            "This paper is for the group that advises on the questionnaire. It shows for every question of "
                + "\(comparison.current.title) (\(comparison.current.cycle)) how it relates to the questionnaire of "
                + "\(comparison.previous.cycle), what differs, and whether a report may print a change between the cycles. "
                + rests
        ]
        if comparison.lineage.cycle.breaksAll {
            lines.append("The whole cycle is declared a break: no change is printed. " + cycleReason)
        }
        if comparison.lineage.cycle.changesMode {
            lines.append("The way of answering changed for every question. " + cycleReason)
        }
        let errors = comparison.diagnostics.filter { $0.severity == .error }.count
        if errors > 0 {
            let are = errors == 1 ? "is 1 error" : "are \(errors) errors"
            lines.append(
                "There \(are) in the declared lineage; what they concern has grade C until they are mended. "
                    + "`rapporteur check` names them.")
        }
        return lines
    }

    private var cycleReason: String { comparison.lineage.cycle.reason ?? "" }

    func summary() -> [(name: String, questions: Int, indicators: Int)] {
        let questions =
            comparison.questions.map { $0.comparability } + comparison.droppedQuestions.map { $0.comparability }
        let indicators =
            comparison.indicators.map { $0.comparability } + comparison.droppedIndicators.map { $0.comparability }
        var rows: [(String, Int, Int)] = []
        for changeClass in ChangeClass.allCases {
            let row = (
                changeClass.word, questions.filter { $0.classes.contains(changeClass) }.count,
                indicators.filter { $0.classes.contains(changeClass) }.count
            )
            if row.1 + row.2 > 0 { rows.append(row) }
        }
        for grade in Grade.allCases {
            rows.append(
                (
                    "grade \(grade.word)", questions.filter { $0.grade(with: baseline) == grade }.count,
                    indicators.filter { $0.grade(with: baseline) == grade }.count
                ))
        }
        return rows
    }

    static let legend: [(term: String, meaning: String)] = [
        ("grade A", "comparable: a change may be printed"),
        ("grade B", "comparable with a note that stands beside every change"),
        ("grade C", "a break: both levels are printed, never a change"),
        ("grade N", "no counterpart in the other cycle"),
        ("identical", "nothing differs"),
        ("editorial (e)", "wording or place differ, the meaning does not"),
        ("recodable (r)", "the codes differ; each code stands for exactly one of the previous cycle"),
        ("mode (c)", "the way of answering differs: form or file, required, special answers"),
        ("universe (u, or b)", "who is asked differs"),
        ("reworded (b)", "the meaning differs"),
        ("split (s)", "one question became several"),
        ("merged (m)", "several questions became one"),
        ("new (n), dropped (x)", "asked in one of the two cycles only"),
        ("mark w", "the wording of the previous cycle was not seen and is taken as unchanged"),
    ]
}
