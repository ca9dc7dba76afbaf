package import RapporteurDiagnostics
package import RapporteurModel

// Corrections are applied to a copy of the response, after it was checked and before it is counted; the file keeps what
// the respondent said. A correction that expects another raw answer was decided on another file: it is not applied.

/// The corrections of a cycle by respondent, ready to be applied.
package struct CorrectionTable: Sendable {
    /// All corrections in the order of the file.
    package let corrections: [Correction]
    private let questionnaire: Questionnaire
    private var entries: [String: [Entry]] = [:]
    /// The indices of corrections that cannot apply to anything: an unknown question, or a value that is no answer.
    package private(set) var impossible: [Int32] = []

    private struct Entry: Sendable {
        var index: Int32
        var slot: Int32
        var from: Answer?
        var to: Answer
    }

    /// Prepares corrections; respondents are found by the code of the roster.
    package init(_ corrections: [Correction], of questionnaire: Questionnaire, roster: Roster?) {
        self.corrections = corrections
        self.questionnaire = questionnaire
        var slots: [String: Int32] = [:]
        for (slot, question) in questionnaire.questions.enumerated() where slots[question.id] == nil {
            slots[question.id] = Int32(slot)
        }
        for (index, correction) in corrections.enumerated() {
            guard let slot = slots[correction.question],
                let answer = questionnaire.answer(correction.to, to: questionnaire.questions[Int(slot)])
            else {
                impossible.append(Int32(index))
                continue
            }
            let code = roster?.state(correction.respondent)?.code ?? correction.respondent
            // What it expects may have been no answer at all.
            let expected = questionnaire.answer(correction.from, to: questionnaire.questions[Int(slot)])
            entries[code, default: []].append(Entry(index: Int32(index), slot: slot, from: expected, to: answer))
        }
    }

    /// Whether a respondent has corrections.
    package func concerns(_ respondent: String) -> Bool { entries[respondent] != nil }

    /// Applies the corrections of the response's respondent and returns the indices of those applied and of those not;
    /// `tree` is the file, for answers that are not valid.
    package func apply(to response: inout Response, tree: DocumentTree?) -> (applied: [Int32], refused: [Int32]) {
        guard let entries = entries[response.header.respondent] else { return ([], []) }
        var applied: [Int32] = []
        var refused: [Int32] = []
        var touched: Set<Int32> = []
        for entry in entries {
            let raw = response.answers[Int(entry.slot)]
            if !touched.contains(entry.slot), expects(entry, raw, tree) {
                response.answers[Int(entry.slot)] = entry.to
                touched.insert(entry.slot)
                applied.append(entry.index)
            } else {
                refused.append(entry.index)
            }
        }
        return (applied, refused)
    }

    private func expects(_ entry: Entry, _ raw: Answer, _ tree: DocumentTree?) -> Bool {
        if raw != .invalid { return entry.from == raw }
        guard let tree, let typed = questionnaire.typed(questionnaire.questions[Int(entry.slot)].id, in: tree) else {
            return false
        }
        return typed == corrections[Int(entry.index)].from.map { $0.trimmedOfSpace }
    }
}
